import inspect
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from app.errors import CorrigendaError
from app.library import Library, View, read_filter
from app.library.tables import TABLES
from app.model import Reference
from tests.library.samples import content, filled, replayed

ROOT = Path(__file__).parent.parent.parent
WRITES = re.compile(r"\b(INSERT\s+INTO|INSERT\s+OR|UPDATE\s+[\"{\w]+\s+SET|DELETE\s+FROM|REPLACE\s+INTO)\b")
SQLITE_UTILS_WRITES = re.compile(r"\.(insert_all|upsert|upsert_all|delete_where|executescript)\(")
GATE = {f"app/library/{name}.py" for name in ("gate", "log", "plain_index", "kept_findings")}
"""`gate` writes a user's data and `log` what it did, `plain_index` and `kept_findings` what is derived from it."""


def test_no_other_file_holds_sql_that_writes() -> None:
    writing = {
        str(path.relative_to(ROOT))
        for folder in ("app", "ui")
        for path in (ROOT / folder).rglob("*.py")
        if WRITES.search(text := path.read_text(encoding="utf-8")) or SQLITE_UTILS_WRITES.search(text)
    }
    assert writing == GATE, "write through library.step instead"


def test_the_plain_index_is_written_by_the_gate_alone() -> None:
    users = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "app").rglob("*.py")
        if "plain_index" in path.read_text(encoding="utf-8") and path.name != "plain_index.py"
    }
    assert users == {"app/library/gate.py"}


def test_the_log_alone_tells_what_the_library_holds(library: Library) -> None:
    article_id = filled(library)
    first, second, third, _ = library.ids(View(article_id))
    with library.step("Many things") as step:
        step.set(first, "title", "One")
        step.set(first, "title", "Two")
        step.set(article_id, "year", "2013", table="article")
        step.delete("reference", [second])
        step.move_references([third], before=first)
        step.add_references(article_id, [Reference(title="New")])
    library.undo()
    library.redo()
    assert content(library.path) == replayed(library.path)


WRITING = {
    sqlite3.SQLITE_INSERT,
    sqlite3.SQLITE_UPDATE,
    sqlite3.SQLITE_DELETE,
    sqlite3.SQLITE_CREATE_TABLE,
    sqlite3.SQLITE_DROP_TABLE,
}


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The (table, file of the program) of each statement that writes, as SQLite itself sees them, on any connection."""
    seen: list[tuple[str, str]] = []
    connect = sqlite3.connect

    def watch(action: int, table: str | None, *_: object) -> int:
        if action in WRITING:
            seen.append((table or "", _writing_file()))
        return sqlite3.SQLITE_OK

    def watched(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **options)
        connection.set_authorizer(watch)
        return connection

    monkeypatch.setattr(sqlite3, "connect", watched)
    return seen


def _writing_file() -> str:
    """The file of the program that is lowest in the stack."""
    frame = inspect.currentframe()
    while frame is not None:
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(ROOT / "app") or file.is_relative_to(ROOT / "ui"):
            return file.relative_to(ROOT).as_posix()
        frame = frame.f_back
    return "elsewhere"


def test_whatever_the_library_does_only_the_gate_writes_rows(written: list[tuple[str, str]], path: Path) -> None:
    Library.create(path).close()
    assert {file for _, file in written} == {"app/library/schema.py"}
    written.clear()
    with Library.open(path) as library:
        article_id = filled(library)
        first, second, *_ = library.ids(View(article_id))
        with library.step("Everything") as step:
            step.set(first, "title", "New")
            step.move_references([second], before=first)
            step.add("rule", {"kind": "word", "before": "Reseach", "after": "Research"})
            step.set_affiliations(1, [2])
        with library.step("Delete") as step:
            step.delete("article", [article_id])
        library.undo()
        library.redo()
        library.undo_step(library.steps()[-1].id)
        _read_everything(library, article_id)
        library.copy_to(path.with_name("copy.corrigenda"))
    rows = {file for table, file in written if table in TABLES}
    log = {file for table, file in written if table in ("step", "change")}
    derived = {file for table, file in written if table.startswith("reference_plain")}
    assert rows == {"app/library/gate.py"}
    assert log == {"app/library/log.py"}
    assert derived == {"app/library/plain_index.py"}
    kept = {file for table, file in written if table in ("finding", "checked")}
    assert kept == {"app/library/kept_findings.py", "app/library/gate.py"}  # findings go with their references
    # SQLite reads its own schema as if it wrote it, and FTS5 writes the tables behind its index at the commit.
    own = ("sqlite_", "reference_words")
    assert {file for table, file in written if not table.startswith(own)} == GATE


def _read_everything(library: Library, article_id: int) -> None:
    library.articles()
    library.article_with_source("x")
    library.years(View())
    library.ids_of_year(View(), 2006)
    library.known_values("container_title")
    library.check_integrity()
    library.next_undo()
    library.next_redo()
    for typed in ("liver", "is:changed", "has:doi"):
        library.ids(View(filter=read_filter(typed)))


def test_a_reader_could_not_write_if_it_tried(library: Library) -> None:
    with pytest.raises(CorrigendaError, match="cannot be written"):
        library._readers.query("DELETE FROM reference")
