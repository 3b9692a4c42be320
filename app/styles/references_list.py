"""The second list of Russian journals, "References": Cyrillic entries in Latin letters, for readers abroad."""

import re
from dataclasses import replace

from app.model import Name, Names, Reference
from app.styles.forms.composing import ordinal
from app.styles.romanising import System, romanised
from app.styles.russian_editors import with_nominative_editors
from app.styles.slots import has_cyrillic

HEADING = "References"


def romanised_reference(reference: Reference, system: System = "bgn", *, translated_title: str = "") -> Reference:
    """The reference in Latin letters, with a translated title in brackets behind its own and its language at the end.

    A Latin entry stays as it is. Source and spans go, so that it is printed from its fields. Where a translated title
    is given, it was found in the note, which then goes too.
    """
    if not has_cyrillic(reference):
        return reference
    reference = with_nominative_editors(reference)

    def latin(text: str) -> str:
        return romanised(text, system)

    title = latin(reference.title)
    if translated_title:
        title = f"{title} [{translated_title.strip(' .[]')}]" if title else translated_title
    note = "" if translated_title else latin(_REMARKS.sub(_remark, reference.note))
    return replace(
        reference,
        authors=_people(reference.authors, system),
        editors=_people(reference.editors, system),
        translators=_people(reference.translators, system),
        title=title,
        container_title=latin(reference.container_title),
        collection_title=latin(reference.collection_title),
        publisher=latin(reference.publisher),
        publisher_place=_places(reference.publisher_place, system),
        volume=_labelled(reference.volume, system),
        issue=_labelled(reference.issue, system),
        pages=_pages(reference.pages, system),
        edition=_edition(reference.edition, system),
        genre=_kind(reference.genre, system),
        medium=_kind(reference.medium, system),
        accessed=latin(reference.accessed),
        note=" ".join(filter(None, (note, f"({_language(reference)})"))),
        source="",
        spans=(),
        as_printed=False,
    )


def _people(names: Names, system: System) -> Names:
    return Names(tuple(_name(each, system) for each in names.people), names.et_al)


def _name(name: Name, system: System) -> Name:
    parts = (name.family, name.given, name.particle, name.suffix, name.literal)
    return Name(*(romanised(part, system) for part in parts))


_PLACES = {
    "М": "Moscow", "Л": "Leningrad", "СПб": "Saint Petersburg", "Спб": "Saint Petersburg", "М.–Л": "Moscow; Leningrad",
    "М.-Л": "Moscow; Leningrad", "К": "Kiev", "Н. Новгород": "Nizhny Novgorod", "Ростов н/Д": "Rostov-on-Don",
}  # fmt: skip


def _places(place: str, system: System) -> str:
    """Places that are abbreviated are written out; others are romanised."""
    parts = re.split(r"(\s*;\s*)", place)
    return "".join(_PLACES.get(part.strip().rstrip("."), romanised(part, system)) for part in parts)


_LABELS = (("Приложение", "Suppl"), ("Прил", "Suppl"), ("Спецвыпуск", "Special issue"), ("Вып", "Iss"), ("Ч", "Part"),
           ("Т", "Vol"), ("№", "No."), ("С", "P"))  # fmt: skip
_LABEL = re.compile(rf"\b({'|'.join(word for word, _ in _LABELS if word.isalpha())})(?=[.\s\d])|№", re.IGNORECASE)


def _labelled(text: str, system: System) -> str:
    """A volume, an issue or pages with the words before the figures in English."""
    known = {word.casefold(): english for word, english in _LABELS}

    def english(label: re.Match[str]) -> str:
        return known[label[0].casefold()]

    return romanised(_LABEL.sub(english, text), system)


def _pages(text: str, system: System) -> str:
    """Pages with the words before the figures, or behind how many a book has ("312 с."), in English."""
    extent = _EXTENT.fullmatch(text.strip())
    return f"{extent[1]} p." if extent else _labelled(text, system)


_EXTENT = re.compile(r"(\d{1,5})\s?(?:с|стр)\.?", re.IGNORECASE)
_EDITION = re.compile(r"(\d{1,3})-?е\s+изд(?:ание|\.)?")


def _edition(text: str, system: System) -> str:
    text = _EDITION.sub(lambda found: f"{ordinal(int(found[1]))} ed.", text)
    return romanised(_REVISED.sub(lambda found: _REVISIONS[found[0].casefold()], text), system)


_REVISIONS = {
    "испр.": "rev.",
    "перераб.": "rev.",
    "доп.": "enl.",
    "стереотип.": "reprint",
    "стер.": "reprint",
    "и": "and",
}
_REVISED = re.compile(r"\b(?:испр\.|перераб\.|доп\.|стереотип\.|стер\.|и(?= доп))", re.IGNORECASE)


_KINDS = (
    (re.compile(r"автореф\w*", re.IGNORECASE), "dissertation abstract"),
    (re.compile(r"дис\b|дисс\b|диссертаци", re.IGNORECASE), "dissertation"),
    (re.compile(r"электрон|интернет", re.IGNORECASE), "Internet"),
    (re.compile(r"патент", re.IGNORECASE), "patent"),
    (re.compile(r"федеральн\w+ закон", re.IGNORECASE), "Federal Law"),
    (re.compile(r"постановлени", re.IGNORECASE), "Decree"),
    (re.compile(r"приказ", re.IGNORECASE), "Order"),
)


def _kind(text: str, system: System) -> str:
    """Known kinds of works and media in English, others romanised."""
    return next((english for known, english in _KINDS if known.search(text)), romanised(text, system))


_REMARKS = re.compile(r"\bот(?= \d\d?\.\d\d?\.\d{4})|№\s?(?=\d)|\b[Сс]т\. (?=\d)")
"""What stands before the date, the number and the article of a law."""


def _remark(found: re.Match[str]) -> str:
    return {"о": "dated", "№": "No. "}.get(found[0][0], "Art. ")


_OWN_LETTERS = (("їєґ", "In Ukr."), ("ў", "In Belarus."), ("ђћџљњ", "In Serb."))
_NAMED = {
    "uk": "In Ukr.",
    "be": "In Belarus.",
    "bg": "In Bulg.",
    "sr": "In Serb.",
    "mk": "In Maced.",
    "kk": "In Kazakh",
}


def _language(reference: Reference) -> str:
    named = _NAMED.get(reference.language[:2].casefold())
    text = f"{reference.title} {reference.container_title}".casefold()
    return named or next((says for letters, says in _OWN_LETTERS if any(each in text for each in letters)), "In Russ.")
