"""The places of a printed reference: which field stands in which, in which order, and what stands around it unasked.

A slot is a field's name, save that an issue that is a supplement has a slot of its own: "62 Suppl 1" beside "62(3)".
"""

import re
from operator import attrgetter

from app.dates import month_of
from app.model import FIELD, Names, Reference
from app.styles.names import is_cyrillic
from app.styles.pages import is_extent
from app.styles.statements import STATEMENT, headed, statement_of

NAME_SLOTS = ("authors", "editors", "translators")
SUPPLEMENT = "supplement"
HOST = "host"
EXTENT = "extent"
TITLE_OF_PART = "title of a part"
NOTES = ("note", "second note", "third note")
"""The places in which parts of a note may stand; the last takes what more there is."""
SECOND_YEAR = "second year"
"""The year once more, as in "2003. 96 f. Tese – Universidade, São Paulo, 2003"."""
REMARK = "remark"
"""The language of an entry for readers abroad, which stands behind all slots but links and notes."""
LINKS = frozenset({"doi", "url"})
DEFAULT_ORDER = (
    "authors", "title", "genre", STATEMENT, "translators", "editors", "container_title", "medium", "edition",
    "collection_title", "publisher_place", "publisher", "month", "year", "volume", SUPPLEMENT, "issue", "pages",
    SECOND_YEAR, "isbn", "issn", "doi", "pmid", "pmcid", "url", "accessed", *NOTES,
)  # fmt: skip
INLINE = frozenset({"issue", SUPPLEMENT, "medium", "genre", "month"})
"""Slots that a list may leave out without a change to what stands around them."""

_SUPPLEMENT = re.compile(r"(?:suppl|supl|прил|спец|spec|special|part|pt\b|S\d)", re.IGNORECASE)
_PART_OF_A_BOOK = frozenset({"chapter", "paper-conference"})
_FAMILIES = {
    **dict.fromkeys(("article-journal", "article-newspaper", "article"), "serial"),
    **dict.fromkeys(("webpage", "software", "dataset", "document"), "loose"),
}


def family(csl_type: str) -> str:
    """The family of types that are printed alike: "serial", "loose" (web pages and what is of no kind) or "bound"."""
    return _FAMILIES.get(csl_type, "bound")


def slot_of(field: str, text: str) -> str:
    """The slot of a field that holds this text."""
    return SUPPLEMENT if field == "issue" and _SUPPLEMENT.match(text) else field


def field_of(slot: str) -> str:
    """The field that a slot prints."""
    return _FIELD_OF.get(slot, slot)


def slot_values(reference: Reference) -> dict[str, str | Names]:
    """The slots that a reference fills, with their values."""
    filled: dict[str, str | Names] = {}
    for field, value in zip(_FIELDS, _values(reference), strict=True):
        if value and (shown := printed_month(reference) if field == "month" else value):
            filled[slot_of(field, shown) if field == "issue" else field] = shown
    if reference.authors and (statement := statement_of(reference)) is not None:
        filled[STATEMENT], filled["authors"] = reference.authors, headed(reference, statement)
    remark = _REMARK.search(reference.note) if reference.note and not reference.source else None
    if remark and not has_cyrillic(reference):
        filled["note"], filled[REMARK] = reference.note[: remark.start()].rstrip(), remark[0]
        filled = {slot: value for slot, value in filled.items() if value}
    if reference.year and year_again(reference) is not None:
        filled[SECOND_YEAR] = reference.year
    if len(notes := _notes(reference)) > 1:
        filled |= zip(NOTES, notes, strict=False)
    return filled


def year_again(reference: Reference) -> tuple[int, int] | None:
    """Where the source of a reference prints its year a second time, outside all fields; None if it does not."""
    year = next((span for span in reference.spans if span.field == "year"), None)
    text = reference.source[year.start : year.end] if year else ""
    at = reference.source.rfind(text) if len(text) == _YEAR_DIGITS else -1
    if year is None or at <= year.end or reference.source[at - 1].isalnum():
        return None
    end = at + _YEAR_DIGITS
    is_free = not any(span.start < end and at < span.end for span in reference.spans)
    return (at, end) if is_free and not reference.source[end : end + 1].isalnum() else None


_YEAR_DIGITS = 4
_BETWEEN_NOTES = "; "
_REMARK = re.compile(r"\(In [A-Z][a-z]{2,8}\.?\)\Z")


def _notes(reference: Reference) -> list[str]:
    """The parts of a note that its source has in several places, [] if it has not or the note is another by now."""
    if _BETWEEN_NOTES not in reference.note:
        return []
    spans = [span for span in sorted(reference.spans) if span.field == "note"]
    parts = [" ".join(reference.source[span.start : span.end].split()) for span in spans]
    last = len(NOTES) - 1
    if _BETWEEN_NOTES.join(parts) != reference.note:
        return []
    return parts if len(parts) <= last else [*parts[:last], _BETWEEN_NOTES.join(parts[last:])]


def printed_month(reference: Reference) -> str:
    """The month in the words of the reference's source, "" where that has none or another: numbers are not printed."""
    if not reference.month:
        return ""
    words = " ".join(reference.source[each.start : each.end] for each in reference.spans if each.field == "month")
    return words if month_of(words) == reference.month else ""


_FIELDS = tuple(field for field in FIELD if field in DEFAULT_ORDER)
_values = attrgetter(*_FIELDS)


_FIELD_OF = {SUPPLEMENT: "issue", SECOND_YEAR: "year", STATEMENT: "authors", **dict.fromkeys((*NOTES, REMARK), "note")}

VARIED = ("title", "editors", "translators", "container_title", "pages")
"""The slots that have variants."""


def variant(slot: str, reference: Reference) -> str:
    """What decides the words around a slot: a title of its own or of a part (in quotes like an article's), one editor
    or many, a book that is named after "In" or after editors, how many pages a book has or on which it has the cited
    part ("345 p.", "p. 93-113")."""
    if slot == "title":
        is_part = reference.type in _PART_OF_A_BOOK or family(reference.type) == "serial"
        return TITLE_OF_PART if is_part else slot
    if slot in ("editors", "translators"):
        names: Names = getattr(reference, slot)
        return f"one of {slot}" if len(names.people) == 1 and not names.et_al else slot
    if slot == "container_title" and reference.type in _PART_OF_A_BOOK and not reference.editors:
        return HOST
    return EXTENT if slot == "pages" and is_extent(reference.pages) else slot


def has_cyrillic(reference: Reference) -> bool:
    """Whether a reference is printed in Cyrillic letters, by its title or else its names."""
    if reference.title:
        return is_cyrillic(reference.title)
    names = "".join(name.family + name.literal for name in reference.authors.people)
    return is_cyrillic(names or reference.container_title)


def default_joint(before: str, after: str) -> str:
    """What stands between two slots where a list shows nothing of it."""
    for (left, right), joint in _JOINTS.items():
        if (not left or before in left) and after in right:
            return joint
    return ". "


def default_affixes(slot: str, *, cyrillic: bool) -> tuple[str, str]:
    """What stands before and after a slot where a list shows nothing of it."""
    affixes = _AFFIXES.get(slot, ("", ""))
    return _CYRILLIC_AFFIXES.get(slot, affixes) if cyrillic else affixes


def in_script(affix: str, *, cyrillic: bool) -> str:
    """A cue word learnt from references in the other script, in the one wanted: "Vol. " is "Т. "."""
    if cyrillic:
        return _TO_CYRILLIC.get(affix, affix)
    for phrase, latin in _PHRASES.items():
        affix = affix.replace(phrase, latin)
    return _TO_LATIN.get(affix, affix)


_JOINTS: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {
    ((REMARK,), tuple(DEFAULT_ORDER)): " ",
    ((), ("issue",)): "",
    ((), (STATEMENT,)): " / ",
    ((), (SUPPLEMENT, "medium", "genre", "accessed", "collection_title")): " ",
    (("publisher_place",), ("publisher",)): ": ",
    (("publisher_place", "publisher"), ("year",)): ", ",
    (("container_title", "medium"), ("year", "volume")): " ",
    (("year",), ("volume", "pages")): "; ",
    (("volume", SUPPLEMENT, "issue"), ("pages",)): ": ",
}
_AFFIXES = {
    "issue": ("(", ")"),
    "medium": ("[", "]"),
    "genre": ("[", "]"),
    "collection_title": ("(", ")"),
    "editors": ("", " (eds.)"),
    "one of editors": ("", " (ed.)"),
    "translators": ("translated by ", ""),
    "one of translators": ("translated by ", ""),
    HOST: ("In: ", ""),
    "doi": ("doi: ", ""),
    "pmid": ("PMID: ", ""),
    "pmcid": ("PMCID: ", ""),
    "isbn": ("ISBN ", ""),
    "issn": ("ISSN ", ""),
    "accessed": ("(accessed ", ")"),
}
_CYRILLIC_AFFIXES = {
    "editors": ("", " (ред.)"),
    "one of editors": ("", " (ред.)"),
    "translators": ("пер. ", ""),
    "one of translators": ("пер. ", ""),
    HOST: ("В кн.: ", ""),
    "accessed": ("(дата обращения: ", ")"),
}
_PHRASES = {
    "под общ. ред. ": "ed. by ", "под ред. ": "ed. by ", "дата обращения": "accessed", "пер. с англ. ": "transl. by ",
    "(ред.)": "(ed.)",
}  # fmt: skip
"""Words around fields that have no Latin letter, in English."""
_TO_CYRILLIC = {
    "Vol. ": "Т. ", "V. ": "Т. ", "vol. ": "т. ", "P. ": "С. ", "Pp. ": "С. ", "pp. ": "с. ", "p. ": "с. ",
    "No. ": "№ ", "N ": "№ ", "In: ": "В кн.: ",
}  # fmt: skip
_TO_LATIN = {"Т. ": "Vol. ", "т. ": "vol. ", "С. ": "P. ", "с. ": "p. ", "№ ": "No. ", "№": "No. ", "В кн.: ": "In: "}
