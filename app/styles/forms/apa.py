"""APA: the form of the American Psychological Association's publication manual, 7th edition, chapters 9 and 10."""

from app.model import Names, Reference
from app.styles.form import Form
from app.styles.forms.composing import Pieces, around, closed, edition, field, joined, page_count, shown, text_of, words
from app.styles.forms.days import american, day_of_issue, dotted
from app.styles.forms.works import HOSTED, genre, is_serial, note, patent_number, volume
from app.styles.names import NameForm, names_pieces
from app.styles.pages import full_range
from app.styles.pattern import NumberForm
from app.styles.pieces import Piece
from app.styles.russian_editors import with_nominative_editors
from app.styles.slots import has_cyrillic

MOST_AUTHORS, FIRST_AUTHORS = 20, 19
_MEDIA = {"dataset": ("Data set", "Набор данных"), "software": ("Computer software", "Компьютерная программа")}
"""What stands in brackets behind the title of a work that names no kind of its own (section 9.22)."""
_NAMES = NameForm(
    given="initials", family_given=", ", initial_gap=" ", before_suffix=", ", last_separator=", & ",
    pair_separator=", & ", et_al=", et al.", et_al_cyrillic=", и др.",
)  # fmt: skip
_INSIDE = NameForm(
    given_first=True, given="initials", initial_gap=" ", before_suffix=", ", last_separator=", & ",
    pair_separator=" & ", et_al=", et al.", et_al_cyrillic=", и др.",
)  # fmt: skip


def render(reference: Reference) -> list[Piece]:
    """The reference as APA prints it: "Raymond, E., & Raoul, J.-L. (2011). Title. Journal, 364, 501–513. https://…"."""
    reference = with_nominative_editors(reference)
    is_hosted = reference.type in HOSTED
    authors = _people(reference.authors, "authors")
    lead = authors if authors or is_hosted else _role(reference, "editors", _NAMES)
    rest = _role(reference, "editors", _INSIDE) if authors and not is_hosted else []
    title = _title(reference)
    dated = joined(", ", field(reference, "year"), shown(day_of_issue(reference), "month"))
    year = around(dated, "(", ").") or words("(б. г.)." if has_cyrillic(reference) else "(n.d.).")
    stop = words("" if text_of(lead).endswith(".") else ".")  # "(Ed.)." too
    head = joined(" ", [*lead, *stop], year) if lead else joined(". ", title, year)
    body = joined(". ", [] if not lead else title, _serial(reference) if _is_serial(reference) else _frame(reference))
    translated = _role(reference, "translators", _INSIDE)
    ids = joined("; ", field(reference, "pmid", "PMID: "), field(reference, "pmcid", "PMCID: "))
    told = closed(joined(". ", head, body, rest, translated, note(reference), ids))
    return joined(" ", told, _link(reference))


def _is_serial(reference: Reference) -> bool:
    return is_serial(reference) and reference.type != "article"


def _title(reference: Reference) -> Pieces:
    """The title with what APA puts behind it: edition, volume and pages of a book, kind in brackets."""
    is_part = _is_serial(reference) or reference.type in HOSTED
    title = field(reference, "title", italic=not is_part)
    if is_part:
        return joined(" ", title, [] if reference.type in HOSTED else _kind(reference))
    return joined(" ", title, around(_details(reference), "(", ")"), _kind(reference))


def _kind(reference: Reference) -> Pieces:
    kind = joined(", ", [] if reference.type == "patent" else genre(reference), field(reference, "medium"))
    if reference.type in _MEDIA and not kind:
        kind = words(_MEDIA[reference.type][has_cyrillic(reference)])
    if reference.type == "thesis" and kind:
        kind = joined(", ", kind, field(reference, "publisher"))
    return around(kind, "[", "]")


def _details(reference: Reference) -> Pieces:
    pages = full_range(reference.pages, "–")
    if page_count(reference):
        pages = ""  # APA does not say how many pages a whole book has
    label = ("с. " if "–" in pages else "") if has_cyrillic(reference) else ("pp. " if "–" in pages else "p. ")
    label = label if pages[:1].isdigit() or "–" in pages else ""
    number = joined(", ", volume(reference, "Vol. ", "т. "), field(reference, "issue"))
    number = patent_number(reference) if reference.type == "patent" else number
    return joined(", ", edition(reference), number, shown(pages, "pages", label))


def _serial(reference: Reference) -> Pieces:
    number = [*field(reference, "volume", italic=True), *field(reference, "issue", "(", ")")]
    pages = shown(full_range(reference.pages, "–"), "pages")
    series = field(reference, "collection_title", "(", ")")
    where = joined(", ", field(reference, "container_title", italic=True), number, pages)
    return joined(". ", where, edition(reference), series, _publisher(reference))


def _frame(reference: Reference) -> Pieces:
    """Behind the title of a book, a chapter, a thesis, a web page or a preprint."""
    host = field(reference, "container_title", italic=reference.type in HOSTED)
    if reference.type in HOSTED:
        details = around(_details(reference), "(", ")")
        inside = joined(", ", _role(reference, "editors", _INSIDE), joined(" ", host, details, _kind(reference)))
        host = around(inside, "В " if has_cyrillic(reference) else "In ")
    return joined(". ", host, field(reference, "collection_title", "(", ")"), _publisher(reference))


def _publisher(reference: Reference) -> Pieces:
    """The publisher, unless it is named with the kind of a thesis or is the author (section 9.29)."""
    named = reference.type == "thesis" and (reference.genre or reference.medium)
    is_author = [each.literal for each in reference.authors.people] == [reference.publisher]
    return [] if named or is_author else field(reference, "publisher")


def _people(names: Names, field_: str, form: NameForm = _NAMES) -> Pieces:
    """Up to twenty names; of more the first nineteen, dots, and the last."""
    if len(names.people) <= MOST_AUTHORS or names.et_al:
        return names_pieces(names, form, field=field_)
    first = names_pieces(Names(names.people[:FIRST_AUTHORS], et_al=True), form, field=field_)
    shown_first = [piece for piece in first if piece.field == field_]
    return [
        *joined(", ", *([piece] for piece in shown_first)),
        *words(", . . . "),
        *_people(Names(names.people[-1:]), field_),
    ]


def _role(reference: Reference, role: str, form: NameForm) -> Pieces:
    names = getattr(reference, role)
    is_one = len(names.people) == 1 and not names.et_al
    if has_cyrillic(reference):
        label = " (ред.)" if role == "editors" else " (пер.)"
    elif role == "editors":
        label = " (Ed.)" if is_one else " (Eds.)"
    else:
        label = " (Trans.)"
    return around(_people(names, role, form), after=label)


def _link(reference: Reference) -> Pieces:
    doi = field(reference, "doi", "https://doi.org/")
    if doi:
        return doi
    cyrillic = has_cyrillic(reference)
    before, after = ("Дата обращения: ", ". ") if cyrillic else ("Retrieved ", ", from ")
    accessed = shown(
        (dotted if has_cyrillic(reference) else american)(reference.accessed),
        "accessed",
        before,
        after if reference.url else "",
    )
    return [*accessed, *field(reference, "url")]


APA = Form(
    name="apa",
    title="APA 7",
    says="All authors up to twenty; no numbers. The order of the list is kept: APA sorts by author.",
    render=render,
    authors=FIRST_AUTHORS,
    number=NumberForm(is_printed=False),
)
