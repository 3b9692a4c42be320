"""A list of references as the rows of a spreadsheet, in which every cell is a text."""

import re
from collections.abc import Iterator, Sequence

from app.formats.characters import Writer
from app.formats.csv import COLUMNS, cells_of
from app.model import FIELD, Reference

WIDE = frozenset(("authors", "title", "source"))
ALWAYS_SHOWN = frozenset(
    ("number", "type", "authors", "title", "container_title", "year", "volume", "issue", "pages", "doi", "source")
)
FOR_THE_PROGRAM = frozenset(("label", "as_printed", "confidence", "spans"))
"""Columns that nothing but this program reads."""
MIDDLE = frozenset(("container_title", "doi", "editors", "publisher", "url", "note", "type"))


def headings() -> list[str]:
    """What stands over the columns: the fields' titles, as the program shows them."""
    return [FIELD[name].title if name in FIELD else name.replace("_", " ").capitalize() for name in COLUMNS]


def hidden(references: Sequence[Reference]) -> frozenset[str]:
    """The columns that would be in a reader's way: those that no reference fills, and the program's own.

    They are there all the same, so that the table is read back as it was and a missing field can be put in.
    """
    empty = set(FIELD) - ALWAYS_SHOWN
    for reference in references:
        if empty:
            empty -= {name for name in empty if getattr(reference, name)}
    return frozenset(empty | FOR_THE_PROGRAM)


def rows(references: Sequence[Reference], writer: Writer, *, longest: int) -> Iterator[list[str]]:
    """The cells of each reference; a text longer than a cell can be is cut and told."""
    for number, reference in enumerate(references, start=1):
        row = []
        for name, text in cells_of(reference, number).items():
            if not text.isprintable() or len(text) > longest:
                text = writer.fit(text, number=number, field=name)
                if _NO_XML.search(text):
                    writer.lose(number, name, "A character that XML does not hold was left out.")
                    text = _NO_XML.sub("", text)
                if len(text) > longest:
                    writer.lose(number, name, f"Cut to the {longest:,} characters that a cell can hold.")
                    text = text[:longest]
            row.append(text)
        yield row


_NO_XML = re.compile("[\ufffe\uffff]")
