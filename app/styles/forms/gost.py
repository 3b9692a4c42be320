"""GOST R 7.0.5-2008, references behind the text (затекстовые ссылки), sections 4 and 7."""

import re

from app.model import Reference
from app.styles.form import Form
from app.styles.forms.composing import (
    Pieces,
    around,
    closed,
    edition,
    field,
    is_supplement,
    joined,
    page_count,
    shown,
    text_of,
    words,
)
from app.styles.forms.days import day_of_issue, dotted
from app.styles.forms.people import people
from app.styles.forms.works import HOSTED, genre, is_serial, note, patent_number, volume
from app.styles.names import NameForm
from app.styles.pages import full_range, is_article_number
from app.styles.pieces import Piece
from app.styles.russian_editors import UNDER_EDITORS
from app.styles.slots import has_cyrillic

MOST_AUTHORS = 3
_NAMES = NameForm(given="initials")
_INSIDE = NameForm(given="initials", given_first=True)
_LATIN = {
    "volume": "Vol. ", "issue": "No. ", "page": "P. ", "pages": " p", "editors": "ed. by ",
    "translators": "transl. by ", "online": "[Electronic resource]",
}  # fmt: skip
_CYRILLIC = {
    "volume": "Т. ", "issue": "№ ", "page": "С. ", "pages": " с", "editors": "ред. ", "translators": "пер. ",
    "online": "[Электронный ресурс]",
}  # fmt: skip
_ACCESSED = " (дата обращения: "
_ACCESSED_ABROAD = " (accessed: "
_FOR_ABROAD = re.compile(r"\(In [A-Z][a-z]{2,8}\.?\)\Z")
"""How the notes of entries end that are in Latin letters for readers abroad."""
_HAS_LABEL = re.compile(r"[^\W\d_]{1,12}\.\s{0,3}[^\W_]|№")


def render(reference: Reference) -> list[Piece]:
    """The reference by the standard: up to three authors in front, " // " before the source, labels in its language.

    "Т. 5, № 3. С. 12–18" in Cyrillic entries, "Vol. 5, No. 3. P. 12–18" in Latin ones. The date of access is said in
    Russian in both, as it is the citing author's own remark, but for readers abroad in English.
    """
    says = _CYRILLIC if has_cyrillic(reference) else _LATIN
    authors = people(reference, "authors", _NAMES, most=MOST_AUTHORS, kept=MOST_AUTHORS)
    described = joined(" // ", _described(reference, says), _source(reference, says))
    head = joined(" " if text_of(authors).endswith(".") else ". ", authors, described)
    imprint = joined(" : ", field(reference, "publisher_place"), field(reference, "publisher"))
    year = joined(". ", field(reference, "year"), shown(day_of_issue(reference), "month"))
    dated = joined(", ", imprint, year)
    series = field(reference, "collection_title", "(", ")")
    ids = joined(". ", field(reference, "pmid", "PMID: "), field(reference, "pmcid", "PMCID: "))
    numbers = joined(". ", field(reference, "isbn", "ISBN "), field(reference, "issn", "ISSN "))
    told = joined(
        ". ", head, edition(reference), dated, _numeration(reference, says), _pages(reference, says), series,
        numbers, note(reference), field(reference, "doi", "DOI: "), ids, _address(reference),
    )  # fmt: skip
    return closed(told)


def _described(reference: Reference, says: dict[str, str]) -> Pieces:
    """The title with its kind, medium and, of a whole work, those who edited or translated it."""
    kind = patent_number(reference) if reference.type == "patent" else genre(reference)
    title = joined(" : ", field(reference, "title"), kind)
    is_page = reference.type in ("webpage", "software", "dataset") or bool(
        reference.url and not reference.container_title
    )
    medium = field(reference, "medium", "[", "]") or (words(says["online"]) if is_page and reference.url else [])
    is_hosted = reference.type in HOSTED and reference.container_title
    roles = [] if is_hosted else _roles(reference, says)
    return joined(" / ", joined(" ", title, medium if title else []), roles)


def _source(reference: Reference, says: dict[str, str]) -> Pieces:
    source = field(reference, "container_title")
    is_hosted = reference.type in HOSTED and reference.container_title
    return joined(" / ", source, _roles(reference, says)) if is_hosted else source


def _roles(reference: Reference, says: dict[str, str]) -> Pieces:
    labels = dict(says)
    if UNDER_EDITORS.search(reference.source):
        labels["editors"] = "под ред. "  # the names stand in the genitive then
    roles = [around(people(reference, role, _INSIDE), labels[role]) for role in ("editors", "translators")]
    return joined(" ; ", *roles)


def _numeration(reference: Reference, says: dict[str, str]) -> Pieces:
    if reference.type == "patent":
        return []
    if is_serial(reference):
        number = field(reference, "volume", _label(reference.volume, says["volume"]))
    else:
        number = volume(reference, says["volume"])
    is_named = re.search(rf"\b[Вв]ып\.?\s{{0,3}}{re.escape(reference.issue.strip(' .'))}\b", reference.source)
    label = "Вып. " if is_named else says["issue"]
    issue = field(reference, "issue", "" if is_supplement(reference) else _label(reference.issue, label))
    return joined(", ", number, issue)


def _pages(reference: Reference, says: dict[str, str]) -> Pieces:
    """ "С. 12–18" of a part, "320 с" of a whole book, the number of an article by itself."""
    if (count := page_count(reference)) and not reference.container_title:
        return shown(count, "pages", after=says["pages"])
    if is_article_number(reference.pages):
        return shown(reference.pages.strip(), "pages")
    text = full_range(reference.pages, "–")
    label = _label(text, says["page"])
    return shown(text if label else text[:1].upper() + text[1:], "pages", label)


def _label(text: str, label: str) -> str:
    """The label, unless the text has one of its own ("Вып. 3", "320 с.")."""
    return "" if _HAS_LABEL.match(text.strip()) else label


def _address(reference: Reference) -> Pieces:
    url = field(reference, "url", "URL: ")
    before = _ACCESSED_ABROAD if _FOR_ABROAD.search(reference.note) else _ACCESSED
    day = shown(dotted(reference.accessed), "accessed", before if url else before.lstrip(), ")")
    return [*url, *day]


GOST = Form(
    name="gost",
    title="GOST R 7.0.5-2008",
    says="Up to three authors, then et al. or и др.; “//” before the source; Т. or Vol. by the entry’s language.",
    render=render,
    authors=MOST_AUTHORS,
)
