"""The tables of a library file as SQL, version by version.

A version that has been released is never changed: a change of the schema is a new migration at the end, and a library
of every older version is kept in the tests.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from app.library.tables import SEARCHED, TABLES

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x436F7267
"""Marks a SQLite file as a library ("Corg"); stands at byte 68 of the file."""

VERSION = 7
"""The schema that this program writes, stored as the file's user_version."""

_TEXT = "TEXT NOT NULL DEFAULT ''"

# The first four figures of "1998a", "[1998]", "Spring 1998" or "12 May 1998" that can be a year; NULL without any.
# Letters and brackets at both ends are trimmed, as SQLite has no regular expressions.
_AROUND_A_YEAR = (
    " ()[]{}.,;:?©~≈/-–—'\"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
)
_AROUND_SQL = "'" + _AROUND_A_YEAR.replace("'", "''") + "'"
_YEAR = f"""CASE
    WHEN ltrim(year, {_AROUND_SQL}) GLOB '[12][0-9][0-9][0-9]'
      OR ltrim(year, {_AROUND_SQL}) GLOB '[12][0-9][0-9][0-9][^0-9]*'
    THEN CAST(substr(ltrim(year, {_AROUND_SQL}), 1, 4) AS INTEGER)
    WHEN rtrim(year, {_AROUND_SQL}) GLOB '*[^0-9][12][0-9][0-9][0-9]'
    THEN CAST(substr(rtrim(year, {_AROUND_SQL}), -4) AS INTEGER)
  END"""

_SEARCHED = (
    "authors, title, container_title, year, volume, issue, pages, doi, editors, translators, publisher,"
    " publisher_place, edition, collection_title, genre, medium, pmid, pmcid, isbn, issn, url, accessed, language, note"
)

FIRST = (
    f"""CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title {_TEXT}, journal {_TEXT}, year {_TEXT}, volume {_TEXT}, issue {_TEXT}, pages {_TEXT}, doi {_TEXT},
  abstract {_TEXT}, keywords {_TEXT}, licence {_TEXT}, issn_print {_TEXT}, issn_online {_TEXT}, views INTEGER,
  language {_TEXT}, source {_TEXT})""",
    f"""CREATE TABLE author (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id), position REAL NOT NULL DEFAULT 0.0,
  name {_TEXT}, orcid {_TEXT}, email {_TEXT})""",
    f"""CREATE TABLE affiliation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id), position REAL NOT NULL DEFAULT 0.0,
  text {_TEXT}, country {_TEXT})""",
    """CREATE TABLE authorship (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  author_id INTEGER NOT NULL REFERENCES author (id), affiliation_id INTEGER NOT NULL REFERENCES affiliation (id),
  position REAL NOT NULL DEFAULT 0.0)""",
    f"""CREATE TABLE reference (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id), position REAL NOT NULL DEFAULT 0.0,
  type TEXT NOT NULL DEFAULT 'article-journal',
  authors {_TEXT}, title {_TEXT}, container_title {_TEXT}, year {_TEXT}, volume {_TEXT}, issue {_TEXT}, pages {_TEXT},
  doi {_TEXT}, editors {_TEXT}, translators {_TEXT}, publisher {_TEXT}, publisher_place {_TEXT}, edition {_TEXT},
  collection_title {_TEXT}, genre {_TEXT}, medium {_TEXT}, pmid {_TEXT}, pmcid {_TEXT}, isbn {_TEXT}, issn {_TEXT},
  url {_TEXT}, accessed {_TEXT}, language {_TEXT}, note {_TEXT}, label {_TEXT},
  confidence REAL, as_printed INTEGER NOT NULL DEFAULT 0,
  year_number INTEGER GENERATED ALWAYS AS ({_YEAR}) VIRTUAL,
  source {_TEXT}, spans {_TEXT})""",
    f"CREATE TABLE ignored (\n  id INTEGER PRIMARY KEY AUTOINCREMENT,\n"
    f"  article_id INTEGER NOT NULL REFERENCES article (id), fingerprint {_TEXT})",
    f"CREATE TABLE rule (\n  id INTEGER PRIMARY KEY AUTOINCREMENT,\n"
    f"  kind {_TEXT}, field {_TEXT}, before {_TEXT}, after {_TEXT})",
    f"CREATE TABLE profile (\n  id INTEGER PRIMARY KEY AUTOINCREMENT,\n  name {_TEXT}, settings {_TEXT})",
    f"CREATE TABLE meta (\n  id INTEGER PRIMARY KEY AUTOINCREMENT,\n  key {_TEXT}, value {_TEXT})",
    """CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL, label TEXT NOT NULL, origin TEXT NOT NULL, target INTEGER REFERENCES step (id),
  changes INTEGER NOT NULL DEFAULT 0, undone INTEGER NOT NULL DEFAULT 0)""",
    """CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  step INTEGER NOT NULL REFERENCES step (id),
  "table" TEXT NOT NULL, "row" INTEGER NOT NULL, "column" TEXT NOT NULL, before, after)""",
    f"CREATE TABLE reference_plain (\n  id INTEGER PRIMARY KEY, {_SEARCHED})",
    f"CREATE VIRTUAL TABLE reference_words USING fts5(\n  {_SEARCHED},\n"
    "  content='reference_plain', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='1 2')",
    "CREATE INDEX reference_in_order ON reference (article_id, position)",
    "CREATE INDEX reference_by_year ON reference (year_number, year, article_id, position)",
    "CREATE INDEX reference_years_of_article ON reference (article_id, year_number)",
    "CREATE INDEX plain_by_authors ON reference_plain (authors)",
    "CREATE INDEX plain_by_title ON reference_plain (title)",
    "CREATE INDEX plain_by_container_title ON reference_plain (container_title)",
    "CREATE INDEX author_in_order ON author (article_id, position)",
    "CREATE INDEX affiliation_in_order ON affiliation (article_id, position)",
    "CREATE INDEX authorship_of_author ON authorship (author_id, position)",
    "CREATE INDEX authorship_of_affiliation ON authorship (affiliation_id)",
    "CREATE INDEX ignored_of_article ON ignored (article_id)",
    # The text of a page may be long; its length finds the one equal page without a copy of it in an index.
    "CREATE INDEX article_by_source_length ON article (length(source))",
    "CREATE INDEX change_of_step ON change (step)",
    """CREATE INDEX change_of_cell ON change ("table", "row", "column") WHERE "column" <> ''""",
    "CREATE INDEX step_in_effect ON step (origin, id) WHERE undone = 0",
)
"""Version 1."""

_DOUBTS = f"doubts {_TEXT}"

SECOND = (
    f"ALTER TABLE reference ADD COLUMN {_DOUBTS}",
    "CREATE INDEX reference_by_confidence ON reference (confidence, article_id, position)",
)
"""What version 2 adds: the fields of a reference that are likely to have been read wrong."""

_REVIEWED = "reviewed INTEGER NOT NULL DEFAULT 0"
_PLACE = "position REAL NOT NULL DEFAULT 0.0"

THIRD = (
    f"ALTER TABLE reference ADD COLUMN {_REVIEWED}",
    f"ALTER TABLE article ADD COLUMN {_PLACE}",
    f"ALTER TABLE article ADD COLUMN {_REVIEWED}",
    f"ALTER TABLE rule ADD COLUMN journal {_TEXT}",
    "ALTER TABLE rule ADD COLUMN is_on INTEGER NOT NULL DEFAULT 1",
    f"CREATE TABLE word (\n  id INTEGER PRIMARY KEY AUTOINCREMENT,\n  text {_TEXT})",
    f"""CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  reference_id INTEGER REFERENCES reference (id) ON DELETE CASCADE,
  field {_TEXT}, code {_TEXT}, certainty {_TEXT})""",
    f"""CREATE TABLE checked (
  article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  change INTEGER NOT NULL DEFAULT 0, checks {_TEXT})""",
    "CREATE INDEX finding_of_article ON finding (article_id, certainty)",
    "CREATE INDEX finding_of_reference ON finding (reference_id)",
    "CREATE INDEX finding_by_code ON finding (code, reference_id)",
    # Few references are in one of these states, and a filter must find them among a million.
    "CREATE INDEX reference_reviewed ON reference (article_id) WHERE reviewed = 1",
    "CREATE INDEX reference_as_printed ON reference (article_id) WHERE as_printed = 1",
    "CREATE INDEX reference_in_doubt ON reference (article_id) WHERE doubts <> ''",
)
"""What version 3 adds: what was reviewed, the order of articles, whose a rule is and whether it is on, words that an
editor knows, and the open findings by which a library is filtered.

A finding is derived, so the log does not cover it: `checked` says up to which change of the library and by which
checks the findings of an article were found, and goes with the next change of the article. A finding about several
references has a row for each; all but the first have no certainty, so that counting those that have one counts it once.
"""


FOURTH = tuple(f"ALTER TABLE reference ADD COLUMN {name} {_TEXT}" for name in ("month", "identifiers", "citation_key"))
"""What version 4 adds: what other programs keep of a reference and no print shows. No index holds these columns, so a
large library need not be indexed anew."""


FIFTH = (f"ALTER TABLE reference ADD COLUMN italics {_TEXT}",)
"""What version 5 adds: the fields of a reference that its source has in italics."""

SIXTH = ("ALTER TABLE author ADD COLUMN is_corresponding INTEGER NOT NULL DEFAULT 0",)
"""What version 6 adds: whether readers are to write to an author."""

SEVENTH = (
    f"""CREATE TABLE translation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id), position REAL NOT NULL DEFAULT 0.0,
  language {_TEXT}, title {_TEXT}, abstract {_TEXT}, keywords {_TEXT})""",
    "CREATE INDEX translation_in_order ON translation (article_id, position)",
)
"""What version 7 adds: title, abstract and keywords of an article in further languages."""


def _with_columns(statement: str, additions: Sequence[str]) -> str:
    """A CREATE TABLE as SQLite writes it once the ALTER TABLEs among `additions` were run."""
    for each in additions:
        head, _, column = each.partition(" ADD COLUMN ")
        if column and statement.startswith(f"CREATE TABLE {head.removeprefix('ALTER TABLE ')} ("):
            statement = f"{statement[:-1]}, {column})"
    return statement


STATEMENTS = (
    *(_with_columns(each, (*SECOND, *THIRD, *FOURTH, *FIFTH, *SIXTH)) for each in FIRST),
    *(each for each in (*SECOND, *THIRD, *SEVENTH) if not each.startswith("ALTER")),
)
"""What a file of the current version consists of."""


def migrations() -> "Migrations":
    """The steps from an empty file to the current version, in order; each is one transaction."""
    # Costs a seventh of a second, so it is loaded only when a file is made or brought up to date.
    from sqlite_utils import Migrations

    every = Migrations("corrigenda")

    @every()
    def first(db: "Database") -> None:
        for statement in FIRST:
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")

    @every()
    def second(db: "Database") -> None:
        for statement in SECOND:
            db.execute(statement)
        db.execute("PRAGMA user_version = 2")

    @every()
    def third(db: "Database") -> None:
        for statement in THIRD:
            db.execute(statement)
        db.execute("PRAGMA user_version = 3")

    @every()
    def fourth(db: "Database") -> None:
        for statement in FOURTH:
            db.execute(statement)
        db.execute("PRAGMA user_version = 4")

    @every()
    def fifth(db: "Database") -> None:
        for statement in FIFTH:
            db.execute(statement)
        db.execute("PRAGMA user_version = 5")

    @every()
    def sixth(db: "Database") -> None:
        for statement in SIXTH:
            db.execute(statement)
        db.execute("PRAGMA user_version = 6")

    @every()
    def seventh(db: "Database") -> None:
        for statement in SEVENTH:
            db.execute(statement)
        db.execute("PRAGMA user_version = 7")

    return every


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open file of any older version, or an empty one, to the current version."""
    from sqlite_utils import Database

    migrations().apply(Database(connection, execute_plugins=False, recursive_triggers=False))


def strange_objects(connection: sqlite3.Connection) -> Iterator[str]:
    """What of the file's schema is not as this version makes it, each named like "trigger sneaky".

    Unknown tables of other tools are let be, as nothing here touches them. Triggers, views, virtual tables and
    changed tables or indexes could make a write do what the log does not say.
    """
    expected = {_name(statement): _squeezed(statement) for statement in STATEMENTS}
    found = {
        name: (kind, table, sql)
        for kind, name, table, sql in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    }
    for name, statement in expected.items():
        if name not in found:
            yield f"missing {name}"
        elif _squeezed(found[name][2] or "") != statement:
            yield f"{found[name][0]} {name}"
    for name, (kind, table, sql) in found.items():
        if name in expected or name.startswith(("sqlite_", "_sqlite_migrations", "idx__sqlite_migrations")):
            continue
        virtual = "virtual" in (sql or "").lower()[:20]
        if kind in ("trigger", "view") or virtual or (kind == "index" and table in expected):
            yield f"{kind} {name}"


def can_be_read(connection: sqlite3.Connection) -> bool:
    """Whether a file of another version holds all that this version reads."""
    needed = {**TABLES, "reference_plain": SEARCHED, "step": ("at", "label", "origin", "target", "changes", "undone")}
    try:
        for table, columns in needed.items():
            # Named with their table, as SQLite takes a lone quoted name that it does not know for a text.
            named = ", ".join(f'"{table}"."{column}"' for column in columns)
            connection.execute(f'SELECT id, {named} FROM "{table}" LIMIT 0')
        connection.execute("SELECT rowid FROM reference_words WHERE reference_words MATCH 'a' LIMIT 0")
    except sqlite3.OperationalError:
        return False
    return True


def _name(statement: str) -> str:
    words = statement.split()
    return words[3] if words[1] == "VIRTUAL" else words[2]


def _squeezed(statement: str) -> str:
    return " ".join(statement.split())
