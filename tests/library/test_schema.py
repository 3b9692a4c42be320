import sqlite3
from pathlib import Path

import pytest

from app.errors import CorrigendaError
from app.library import Library, View, schema
from app.library.tables import OWNED, OWNER_TABLE, SEARCHED, SMALL_TABLES, TABLES
from app.model import FIELDS, Affiliation, Article, Author, Reference, Translation
from tests.library.samples import content, filled


@pytest.fixture
def closed(library: Library) -> Path:
    filled(library)
    library.close()
    return library.path


def _raw(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = OFF")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_the_tables_are_as_the_gate_knows_them(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    for table, columns in TABLES.items():
        found = {name: default for _, name, _, _, default, _ in connection.execute(f'PRAGMA table_info("{table}")')}
        assert found.keys() == {"id", *columns}
        for name, about in columns.items():
            stored = None if found[name] is None else connection.execute(f"SELECT {found[name]}").fetchone()[0]
            assert stored == about.default, (table, name)
    plain = [name for _, name, *_ in connection.execute("PRAGMA table_info(reference_plain)")]
    assert plain == ["id", *SEARCHED]
    connection.close()


def test_the_tables_hold_every_field_of_the_model() -> None:
    assert {*TABLES["reference"], "id"} == {*Reference.__dataclass_fields__, "position"}
    lists = {"authors", "affiliations", "translations"}
    assert {*TABLES["article"], "id", *lists} == {*Article.__dataclass_fields__, "position"}
    assert {*TABLES["affiliation"]} >= {*Affiliation.__dataclass_fields__} - {"id"}
    assert {*TABLES["author"]} >= {*Author.__dataclass_fields__} - {"id", "affiliations"}
    assert {*TABLES["translation"], "id"} == {*Translation.__dataclass_fields__, "article_id", "position"}
    assert {field.name for field in FIELDS} <= TABLES["reference"].keys()


def test_whatever_belongs_to_a_row_is_known_to_go_with_it(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    found = {
        (owner, table, column)
        for table in TABLES
        for _, _, owner, column, *_ in connection.execute(f'PRAGMA foreign_key_list("{table}")')
    }
    connection.close()
    assert found == {(owner, *each) for owner, every in OWNED.items() for each in every}
    assert found == {(OWNER_TABLE[column], table, column) for _, table, column in found}
    assert set(TABLES) == {"article", "reference", *SMALL_TABLES}


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("CREATE TRIGGER sneaky AFTER UPDATE ON reference BEGIN DELETE FROM change; END", "trigger sneaky"),
        ("CREATE VIEW reference_of_year AS SELECT 1", "view reference_of_year"),
        ("CREATE VIRTUAL TABLE spy USING fts5(a)", "table spy"),
        ("CREATE UNIQUE INDEX once ON reference (title)", "index once"),
        ("DROP INDEX reference_by_year", "missing reference_by_year"),
        ("ALTER TABLE reference ADD COLUMN mood TEXT", "table reference"),
        ("DROP TABLE profile", "missing profile"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_strangers_schema_is_refused_and_left_alone(
    closed: Path, statement: str, named: str, read_only: bool
) -> None:
    _raw(closed, statement)
    before = closed.read_bytes()
    with pytest.raises(CorrigendaError, match=named):
        Library.open(closed, read_only=read_only)
    assert closed.read_bytes() == before
    assert [each.name for each in closed.parent.iterdir()] == [closed.name]


def test_other_tools_plain_tables_and_statistics_are_let_be(closed: Path) -> None:
    _raw(closed, "CREATE TABLE my_notes (text)", "CREATE INDEX my_index ON my_notes (text)", "ANALYZE")
    with Library.open(closed) as library:
        assert not library.read_only
        assert len(library.ids(View())) == 4


def test_a_newer_library_without_what_is_read_here_is_refused(closed: Path) -> None:
    _raw(closed, "PRAGMA user_version = 999", "ALTER TABLE article RENAME COLUMN journal TO container")
    with pytest.raises(CorrigendaError, match="another version"):
        Library.open(closed)


def test_a_newer_library_may_hold_more(closed: Path) -> None:
    _raw(closed, "PRAGMA user_version = 999", "ALTER TABLE reference ADD COLUMN mood TEXT", "CREATE VIEW v AS SELECT 1")
    with Library.open(closed) as library:
        assert library.read_only
        assert len(library.references(library.articles()[0].id)) == 4


@pytest.fixture
def later_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of a later version, whose articles have a colour."""
    first, current = schema.migrations, schema.VERSION

    def every() -> object:
        migrations = first()

        @migrations()
        def later(db: object) -> None:
            db.execute("ALTER TABLE profile ADD COLUMN colour TEXT")
            db.execute(f"PRAGMA user_version = {current + 1}")

        return migrations

    [profile] = [each for each in schema.STATEMENTS if each.startswith("CREATE TABLE profile")]
    later = tuple(each for each in schema.STATEMENTS if each != profile)
    monkeypatch.setattr(schema, "migrations", every)
    monkeypatch.setattr(schema, "VERSION", current + 1)
    monkeypatch.setattr(schema, "STATEMENTS", (*later, profile[:-1] + ", colour TEXT)"))


def test_an_older_library_is_brought_up_to_date_and_the_older_form_kept(closed: Path, later_version: None) -> None:
    before = content(closed)
    with Library.open(closed) as library:
        assert "brought up to date" in library.notice
        assert library.undo() is not None
        library.redo()
        [kept] = closed.parent.glob("*before update*")
        assert kept.name in library.notice
    assert content(closed) == before
    assert content(kept) == before
    assert sqlite3.connect(kept).execute("PRAGMA user_version").fetchone() == (schema.VERSION - 1,)
    with Library.open(closed) as library:
        assert library.notice == ""


def test_an_older_library_with_a_trigger_is_refused_before_it_is_touched(closed: Path, later_version: None) -> None:
    _raw(closed, "CREATE TRIGGER sneaky AFTER UPDATE ON article BEGIN DELETE FROM change; END")
    before = closed.read_bytes()
    with pytest.raises(CorrigendaError, match="trigger sneaky"):
        Library.open(closed)
    assert closed.read_bytes() == before
    assert list(closed.parent.iterdir()) == [closed]


def test_an_update_that_fails_changes_nothing(
    closed: Path, later_version: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    _raw(closed, "ALTER TABLE profile ADD COLUMN colour TEXT")
    before = content(closed)
    with pytest.raises(CorrigendaError, match="duplicate column"):
        Library.open(closed)
    assert content(closed) == before
    assert list(closed.parent.iterdir()) == [closed]
