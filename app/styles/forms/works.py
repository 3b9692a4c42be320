"""The kinds of works that the forms tell apart, and what several forms print of them alike."""

import re

from app.model import Reference
from app.styles.forms.composing import Pieces, around, field, joined, shown
from app.styles.slots import has_cyrillic

HOSTED = frozenset({"chapter", "paper-conference"})
"""Types of works that stand in a book, which may have editors of its own."""

_SERIALS = frozenset({"article-journal", "article-newspaper", "article"})
_VERSIONED = frozenset({"software", "dataset"})


def is_serial(reference: Reference) -> bool:
    """Whether a work stands in a journal, a newspaper, on a preprint server, or is a law in a gazette."""
    return reference.type in _SERIALS or (reference.type == "legislation" and bool(reference.container_title))


def genre(reference: Reference) -> Pieces:
    """What kind of work it is, a law with its date and number: "Федеральный закон от 21.11.2011 № 323-ФЗ"."""
    return joined(" ", field(reference, "genre"), shown(_parted_note(reference)[0], "note"))


def note(reference: Reference) -> Pieces:
    """What a note says beside the number of a law."""
    return shown(_parted_note(reference)[1], "note")


def _parted_note(reference: Reference) -> tuple[str, str]:
    first, _, rest = reference.note.partition("; ")
    is_law = reference.type == "legislation" and bool(reference.genre) and _DATED.match(first)
    return (first, rest) if is_law else ("", reference.note)


_DATED = re.compile(r"(?:от|dated) \d|(?:№|No\.) ?\d")


def volume(reference: Reference, latin: str, cyrillic: str = "Т. ") -> Pieces:
    """The volume of a work of its own behind the word for it, of a program the version, if it begins with a figure."""
    if not reference.volume[:1].isdigit():
        return field(reference, "volume")
    if reference.type in _VERSIONED:
        latin, cyrillic = "Version ", "Версия "
    return field(reference, "volume", cyrillic if has_cyrillic(reference) else latin)


def inventors(reference: Reference, authors: Pieces) -> Pieces:
    """Those who lead a patent: "Pagedas AC, inventor; Ancel Surgical, assignee"."""
    is_one = len(reference.authors.people) == 1 and not reference.authors.et_al
    labels = (", автор", ", авторы", ", патентообладатель") if has_cyrillic(reference) else _INVENTORS
    return joined("; ", around(authors, after=labels[not is_one]), field(reference, "publisher", after=labels[2]))


_INVENTORS = (", inventor", ", inventors", ", assignee")


def patent_number(reference: Reference) -> Pieces:
    """The country or office of a patent and its number: "United States patent US 20020103498"."""
    return joined(" ", field(reference, "genre"), field(reference, "volume"), field(reference, "issue"))
