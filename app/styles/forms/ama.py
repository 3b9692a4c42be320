"""AMA: the form of the American Medical Association's manual of style, 11th edition, chapter 3."""

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
)
from app.styles.forms.days import american, day_of_issue, dotted
from app.styles.forms.people import BARE, people, with_bare_initials
from app.styles.forms.works import HOSTED, genre, inventors, is_serial, note, patent_number, volume
from app.styles.pages import full_range
from app.styles.pieces import Piece
from app.styles.slots import has_cyrillic

MOST_AUTHORS, KEPT_AUTHORS = 6, 3


def render(reference: Reference) -> list[Piece]:
    """The reference as AMA prints it: of more than six authors three, journals and books in italics, full pages."""
    reference = with_bare_initials(reference)
    is_hosted = reference.type in HOSTED
    authors = people(reference, "authors", BARE, most=MOST_AUTHORS, kept=KEPT_AUTHORS)
    if reference.type == "patent":
        authors = inventors(reference, authors)
    editors = _role(reference, "editors")
    lead = authors or ([] if is_hosted else editors)
    rest = editors if authors and not is_hosted else []
    body = _in_a_serial(reference) if is_serial(reference) else _on_its_own(reference)
    ids = joined("; ", field(reference, "pmid", "PMID: "), field(reference, "pmcid", "PMCID: "))
    told = closed(joined(". ", lead, body, rest, _role(reference, "translators"), note(reference), ids))
    accessed = shown(
        (dotted if has_cyrillic(reference) else american)(reference.accessed),
        "accessed",
        "Дата обращения: " if has_cyrillic(reference) else "Accessed ",
    )
    link = field(reference, "doi", "doi:") or joined(" ", closed(accessed), field(reference, "url"))
    return joined(" ", told, link)


def _in_a_serial(reference: Reference) -> Pieces:
    title = joined(" ", field(reference, "title"), around(genre(reference), "[", "]"))
    journal = joined(" ", field(reference, "container_title", italic=True), field(reference, "medium", "[", "]"))
    imprint = joined(": ", field(reference, "publisher_place"), field(reference, "publisher"))
    return joined(". ", title, journal, _numeration(reference), edition(reference), imprint)


def _numeration(reference: Reference) -> Pieces:
    issue = reference.issue
    lowered = issue[:1].lower() + issue[1:] if is_supplement(reference) and not issue[:2].isupper() else issue
    place = [*field(reference, "volume"), *shown(lowered, "issue", "(", ")")]
    pages = shown(full_range(reference.pages, "-"), "pages")
    is_posted = reference.type == "article" and not (place or pages or reference.genre or has_cyrillic(reference))
    year = field(reference, "year", "Preprint posted online " if is_posted else "")
    day = shown(day_of_issue(reference), "month")
    year = joined(" " if has_cyrillic(reference) else ", ", day, year)
    return joined(":", joined(";", year, place), pages)


def _on_its_own(reference: Reference) -> Pieces:
    """ "Title. Volume. Edition. Publisher; Year:pages"; AMA 11 names no place."""
    is_hosted, is_patent, is_page = (reference.type in HOSTED, reference.type == "patent", reference.type == "webpage")
    title = field(reference, "title", italic=not (is_hosted or is_patent or is_page))
    host = field(reference, "container_title", italic=is_hosted)
    if is_hosted:
        host = around(joined(". ", _role(reference, "editors"), host), "В кн.: " if has_cyrillic(reference) else "In: ")
    told = "" if is_patent else reference.genre[:1].upper() + reference.genre[1:]
    medium = reference.medium[:1].upper() + reference.medium[1:]
    kind = joined(". ", shown(told, "genre"), shown(medium, "medium"))
    number = joined(", ", volume(reference, "Vol "), field(reference, "issue"))
    number = patent_number(reference) if is_patent else number
    publisher = [] if is_patent else field(reference, "publisher")
    published = "Опубликовано " if has_cyrillic(reference) else "Published "
    dated = joined("; ", publisher, field(reference, "year", published if is_page and not publisher else ""))
    text = "" if page_count(reference) else full_range(reference.pages, "-")  # how many there are is not said
    pages = shown(text, "pages", ":" if dated else "")
    series = field(reference, "collection_title")
    return joined(". ", title, host, kind, number, edition(reference), series, [*dated, *pages])


def _role(reference: Reference, role: str) -> Pieces:
    names = getattr(reference, role)
    is_one = len(names.people) == 1 and not names.et_al
    if has_cyrillic(reference):
        label = ", ред" if role == "editors" else ", пер"
    elif role == "editors":
        label = ", ed" if is_one else ", eds"
    else:
        label = ", trans"
    return around(people(reference, role, BARE), after=label)


AMA = Form(
    name="ama",
    title="AMA 11",
    says="Of more than six authors three, then et al.; journals and books in italics; no place of publication.",
    render=render,
    authors=KEPT_AUTHORS,
)
