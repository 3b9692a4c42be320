"""References and articles for the tests of the library."""

import sqlite3
from pathlib import Path

from app.library import Library
from app.library.rows import plain_cell
from app.library.tables import SEARCHED, TABLES
from app.library.values import row_from_json
from app.model import Affiliation, Article, Author, Name, Names, Reference, Span, Translation

REFERENCES = [
    Reference(
        authors=Names((Name("Rindi", "G."), Name("Klöppel", "G.")), et_al=True),
        title="TNM staging of foregut tumors",
        container_title="Virchows Arch",
        year="2006",
        volume="449",
        pages="395-401",
        source="1. Rindi G., Klöppel G. et al. TNM staging of foregut tumors. Virchows Arch 2006; 449: 395-401",
        spans=(Span(0, 2, "label"), Span(3, 11, "authors")),
        label="1",
        confidence=0.9,
    ),
    Reference(
        authors=Names((Name("de Jong", "M.C."),)),
        title="Liver-directed therapy",
        container_title="Ann Surg",
        year="2010",
    ),
    Reference(
        authors=Names((Name("Соловьёва", "О.Н."),)), title="Опухоли печени", container_title="Хирургия", year="1998a"
    ),
    Reference(authors=Names((Name("Патютко"),))),
]


def article() -> Article:
    """An article with two authors who share an affiliation."""
    return Article(
        title="",
        journal="Sechenov Medical Journal",
        source="the page",
        views=216,
        authors=[
            Author(Name("Chistyakova", "O. V."), (0,)),
            Author(Name("Kosyrev", "V. Yu."), (0, 1), is_corresponding=True),
        ],
        affiliations=[Affiliation("Cancer Reseach Center", "Russia"), Affiliation("Sechenov University", "Russia")],
        translations=[Translation("ru", "Опухоли печени", "Опухоли растут.", "печень")],
    )


def filled(library: Library) -> int:
    """Put the article with its references into a library; gives its id."""
    with library.step("Add the page") as step:
        return step.add_article(article(), REFERENCES)


def content(path: Path) -> dict[str, dict[int, tuple[object, ...]]]:
    """All rows of a library's data tables, read past the program: {table: {id: values}}."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return {
            table: {
                row[0]: row[1:]
                for row in connection.execute(f"SELECT id, {', '.join(map(_quoted, columns))} FROM {_quoted(table)}")
            }
            for table, columns in TABLES.items()
        }
    finally:
        connection.close()


def replayed(path: Path) -> dict[str, dict[int, tuple[object, ...]]]:
    """The same rows as the log alone tells them, from an empty library on."""
    rows: dict[str, dict[int, dict[str, object]]] = {table: {} for table in TABLES}
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        log = connection.execute('SELECT "table", "row", "column", after FROM change ORDER BY step, id')
        for table, row, column, after in log:
            if column:
                rows[table][row][column] = after
            elif after:
                rows[table][row] = dict(row_from_json(table, after))
            else:
                del rows[table][row]
    finally:
        connection.close()
    return {
        table: {row: tuple(values[column] for column in TABLES[table]) for row, values in found.items()}
        for table, found in rows.items()
    }


def index_faults(path: Path) -> list[str]:
    """What is wrong with the plain words of a closed library: rows that differ from their reference, or the index."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        columns = ", ".join(SEARCHED)
        kept = {row[0]: row[1:] for row in connection.execute(f"SELECT id, {columns} FROM reference_plain")}
        due = {
            row[0]: tuple(plain_cell(column, cell) for column, cell in zip(SEARCHED, row[1:], strict=True))
            for row in connection.execute(f"SELECT id, {columns} FROM reference")
        }
        faults = [f"reference {each}" for each in kept.keys() | due.keys() if kept.get(each) != due.get(each)]
        try:
            # Rank 1 compares the index with the text it was made from (https://www.sqlite.org/fts5.html, section 6.4).
            connection.execute("INSERT INTO reference_words (reference_words, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            faults.append(str(error))
        return faults
    finally:
        connection.close()


def _quoted(name: str) -> str:
    return f'"{name}"'
