"""Vancouver: the form of the US National Library of Medicine (Citing Medicine, 2nd edition) and of the ICMJE."""

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
    words,
)
from app.styles.forms.days import day_of_issue, dotted, year_first
from app.styles.forms.people import BARE, people, with_bare_initials
from app.styles.forms.works import HOSTED, genre, inventors, is_serial, note, patent_number, volume
from app.styles.pages import short_range
from app.styles.pieces import Piece
from app.styles.slots import has_cyrillic

MOST_AUTHORS = 6
_LATIN = {
    "in": "In: ", "editor": ", editor", "editors": ", editors", "translator": ", translator",
    "translators": ", translators", "pages": "p. ", "cited": "[cited ", "from": "Available from: ",
    "online": "[Internet]", "preprint": "[Preprint]",
}  # fmt: skip
_CYRILLIC = {
    "in": "В кн.: ", "editor": ", ред", "editors": ", ред", "translator": ", пер", "translators": ", пер",
    "pages": "с. ", "cited": "[дата обращения ", "from": "Режим доступа: ",
    "online": "[Интернет]", "preprint": "[Препринт]",
}  # fmt: skip


def render(reference: Reference) -> list[Piece]:
    """The reference as NLM prints it: bare initials, six authors and et al., "Year;volume(issue):pages"."""
    says = _CYRILLIC if has_cyrillic(reference) else _LATIN
    reference = with_bare_initials(reference, most=2)
    body = _in_a_serial(reference, says) if is_serial(reference) else _on_its_own(reference, says)
    authors = people(reference, "authors", BARE, most=MOST_AUTHORS, kept=MOST_AUTHORS)
    if reference.type == "patent":
        authors = inventors(reference, authors)
    editors = _role(reference, "editors", says)
    lead = authors or ([] if reference.type in HOSTED else editors)
    rest = editors if authors and reference.type not in HOSTED else []
    links = closed(joined(" ", field(reference, "url", says["from"])), "")
    ids = joined("; ", field(reference, "pmid", "PMID: "), field(reference, "pmcid", "PMCID: "))
    told = joined(". ", body, rest, _role(reference, "translators", says), note(reference))
    numbers = joined(". ", field(reference, "doi", "doi: "), ids)
    whole = closed(joined(". ", lead, told, numbers))
    return joined(" ", whole, links)


def _in_a_serial(reference: Reference, says: dict[str, str]) -> Pieces:
    title = joined(" ", field(reference, "title"), around(genre(reference), "[", "]"))
    is_preprint = reference.type == "article" and not reference.genre
    medium = words(says["preprint"] if is_preprint else says["online"] if reference.url else "")
    journal = joined(" ", field(reference, "container_title"), field(reference, "medium", "[", "]") or medium)
    return joined(". ", title, journal, _numeration(reference, says), _frame(reference))


def _numeration(reference: Reference, says: dict[str, str]) -> Pieces:
    if is_supplement(reference):
        place = joined(" ", field(reference, "volume"), field(reference, "issue"))
    else:
        place = joined("", field(reference, "volume"), field(reference, "issue", "(", ")"))
    pages = shown(short_range(reference.pages), "pages")
    return joined(":", joined(";", _date(reference, says), place), pages)


def _date(reference: Reference, says: dict[str, str]) -> Pieces:
    return joined(
        " ",
        field(reference, "year"),
        shown(day_of_issue(reference, length=3), "month"),
        shown((dotted if has_cyrillic(reference) else year_first)(reference.accessed), "accessed", says["cited"], "]"),
    )


def _frame(reference: Reference) -> Pieces:
    """Edition, place, publisher and series of what is usually a serial, where they are filled all the same."""
    imprint = joined(": ", field(reference, "publisher_place"), field(reference, "publisher"))
    return joined(". ", edition(reference), imprint, field(reference, "collection_title", "(", ")"))


def _on_its_own(reference: Reference, says: dict[str, str]) -> Pieces:
    """A book, a part of one, a thesis, a report, a web page: "Place: Publisher; Year. p. 1-5"."""
    is_hosted, is_patent = reference.type in HOSTED, reference.type == "patent"
    kind = _marks(reference, says)
    title = field(reference, "title") if is_hosted else joined(" ", field(reference, "title"), kind)
    host = field(reference, "container_title")
    if is_hosted:
        inside = joined(". ", _role(reference, "editors", says), joined(" ", host, kind))
        host = around(inside, says["in"])
    publisher = [] if is_patent else field(reference, "publisher")
    dated = joined("; ", joined(": ", field(reference, "publisher_place"), publisher), _date(reference, says))
    number = joined(", ", volume(reference, "Vol. "), field(reference, "issue"))
    number = patent_number(reference) if is_patent else number
    pages = _pages(reference, says)
    series = field(reference, "collection_title", "(", ")")
    return joined(". ", title, host, edition(reference), number, dated, pages, series)


def _marks(reference: Reference, says: dict[str, str]) -> Pieces:
    """The kind and the medium of a work in brackets: "[dissertation]", "[Internet]" of one that names no other."""
    medium = field(reference, "medium", "[", "]")
    if not medium and not reference.genre and (reference.type == "webpage" or reference.url):
        medium = words(says["online"])
    return joined(" ", [] if reference.type == "patent" else field(reference, "genre", "[", "]"), medium)


def _pages(reference: Reference, says: dict[str, str]) -> Pieces:
    """ "p. 93-113" of a part; how many a whole book has stands as it is stored."""
    if count := page_count(reference):
        return shown(count, "pages", after=" " + says["pages"].strip())
    text = short_range(reference.pages)
    return shown(text, "pages", says["pages"] if text[:1].isdigit() and text[-1:] != "." else "")


def _role(reference: Reference, role: str, says: dict[str, str]) -> Pieces:
    names = getattr(reference, role)
    label = says[role[:-1]] if len(names.people) == 1 and not names.et_al else says[role]
    return around(people(reference, role, BARE), after=label)


VANCOUVER = Form(
    name="vancouver",
    title="Vancouver (NLM)",
    says="Six authors, then et al.; bare initials; shortened last pages. Journals keep the names they have.",
    render=render,
    authors=MOST_AUTHORS,
)
