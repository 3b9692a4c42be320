"""The kinds of works that the forms tell apart, and what several forms print of them alike."""

from app.model import Reference
from app.styles.forms.composing import Pieces, around, field, joined
from app.styles.slots import has_cyrillic

HOSTED = frozenset({"chapter", "paper-conference"})
"""Types of works that stand in a book, which may have editors of its own."""

_SERIALS = frozenset({"article-journal", "article-newspaper", "article"})
_VERSIONED = frozenset({"software", "dataset"})


def is_serial(reference: Reference) -> bool:
    """Whether a work stands in a journal, a newspaper, on a preprint server, or is a law in a gazette."""
    return reference.type in _SERIALS or (reference.type == "legislation" and bool(reference.container_title))


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
