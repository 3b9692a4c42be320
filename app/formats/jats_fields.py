"""What the elements of a citation say, to the fields of a reference."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.dates import month_of
from app.formats.jats_bare import bare_value
from app.formats.jats_flat import Flat, Mark
from app.formats.jats_persons import NAMES, name_of
from app.formats.jats_tags import COMMENTS, PUB_IDS, SIMPLE_TAGS, SPELT_IDS
from app.formats.jats_values import size_read
from app.model import Name, Names, Reference, Span
from app.styles.pages import DASHES

_ONE: dict[str, str] = {
    **{tag: name for name, tag in SIMPLE_TAGS.items()},
    **dict.fromkeys(("article-title", "chapter-title", "part-title", "data-title"), "title"),
    "year": "year",
    "elocation-id": "pages",
    "page-range": "pages",
    "size": "pages",
    "version": "edition",
    "conf-name": "container_title",
    "conf-loc": "publisher_place",
    "institution": "publisher",
    "trans-title": "note",
    "std": "note",
    "patent": "note",
    "gov": "note",
}
"""Elements that hold one field; those that only stand in where it is empty are in `_SECOND`."""
_SECOND = frozenset(("conf-name", "conf-loc", "institution", "version", "trans-title", "std", "patent", "gov"))
_IDS = {**{kind: name for name, kind in PUB_IDS.items()}, "pmc": "pmcid", "isbn": "isbn", "issn": "issn"}
_DATES = ("month", "day", "season")
_COMMENTED = {**{kind: name for name, kind in COMMENTS.items() if kind}, "degree": "genre"}
_LINKS = frozenset(("ext-link", "uri", "self-uri"))
_DOI_ADDRESS = re.compile(r"^(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s?)?(10\.\d{4,9}/\S+)$", re.IGNORECASE)
_ET_AL = re.compile(r"\b(?:et\.? al|и др|и соавт)\b", re.IGNORECASE)
_TRANSPARENT = frozenset(
    "person-group italic bold sup sub sc styled-content named-content surname given-names prefix suffix degrees lpage "
    "underline roman monospace date string-date fixed-case name-alternatives collab-alternatives institution-wrap "
    "conf-sponsor role issn-l aff country overline strike ruby rb rt sans-serif alternatives contrib contrib-group "
    "addr-line collab xref email".split()
)
"""Elements that are no field by themselves; what of their text is in none is left over."""


@dataclass(slots=True)
class Fields:
    """The fields of a citation, where they stand in its text, and the elements that no field took."""

    reference: Reference
    spans: list[Span] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    unread: Counter[str] = field(default_factory=Counter)


def fields_of(flat: Flat) -> Fields:
    """The fields that the marks of a citation give."""
    found = Fields(Reference())
    people: dict[str, list[Name]] = {"authors": [], "editors": [], "translators": []}
    cut_short: set[str] = set()
    last_group, until, alternatives = "authors", 0, 0
    for mark in flat.marks:
        if mark.start < until:
            continue
        found.tags.add(mark.name)
        if mark.name in NAMES and (mark.group or mark.name != "institution"):
            group = last_group = mark.group or "authors"
            people[group].append(name_of(mark.element, flat.value(mark)))
            found.spans.append(Span(*flat.place(mark), group))
            until = max(mark.end, alternatives)
        elif mark.name in ("name-alternatives", "collab-alternatives"):
            alternatives = mark.end
        elif mark.name == "etal":
            cut_short.add(mark.group or last_group)
            found.spans += _span(flat, mark, "et_al")
        elif mark.name == "person-group" and not any(each.start >= mark.start and each.end <= mark.end
                                                     and each.name in NAMES for each in flat.marks):  # fmt: skip
            found.unread["person-group"] += 1
        else:
            until = max(until, _take(found, flat, mark))
    for group, names in people.items():
        setattr(found.reference, group, Names(tuple(names), et_al=group in cut_short))
    _take_pages(found, flat)
    _take_month(found, flat)
    found.spans.sort()
    return found


def _take(found: Fields, flat: Flat, mark: Mark) -> int:
    """Give a mark's text to its field; the place up to which its inner elements are done with."""
    value, reference = flat.value(mark), found.reference
    if mark.name in _LINKS:
        _take_link(found, flat, mark, value)
    elif mark.name == "pub-id":
        _take_id(found, flat, mark, value)
    elif mark.name == "size" and value.isdecimal() and mark.kind.startswith("page"):
        _take_size(found, flat, mark, value)
    elif mark.name in _DATES:
        found.spans += _span(flat, mark, "month")
    elif mark.name in ("date-in-citation", "access-date"):
        _put(found, flat, mark, "accessed", value or str(mark.element.get("iso-8601-date") or ""))
    elif mark.name in ("comment", "annotation"):
        return _take_comment(found, flat, mark, value)
    elif mark.name == "supplement":
        reference.issue = f"{reference.issue} {value}".strip()
        found.spans += _span(flat, mark, "issue")
    elif mark.name in _ONE:
        name = _ONE[mark.name]
        if not (mark.name in _SECOND and getattr(reference, name)):
            _put(found, flat, mark, name, value)
        return mark.end
    elif mark.name not in _TRANSPARENT and mark.name != "fpage":
        found.unread[mark.name] += 1
    return mark.start


def _take_size(found: Fields, flat: Flat, mark: Mark, value: str) -> None:
    """How many pages a book has, with the word that print has behind the number."""
    start, end = flat.place(mark)
    word = _SIZE_WORD.match(flat.text, end)
    if word is not None and not any(end <= each.start < word.end() for each in flat.marks if each is not mark):
        end = word.end()
    if not found.reference.pages:
        found.reference.pages = flat.text[start:end] if end > mark.end else size_read(value, flat.text)
        found.spans.append(Span(start, end, "pages"))


_SIZE_WORD = re.compile(r"(?: [^\W\d_]{1,6}|pp|стр|[pсs])(?![^\W_])\.?")


def _take_id(found: Fields, flat: Flat, mark: Mark, value: str) -> None:
    """An identifier to its field, or to those that have none of their own."""
    name = _IDS.get(mark.kind, "")
    if name or not value or not mark.kind:
        _put(found, flat, mark, name, value)
        return
    told = value if mark.kind == "other" else f"{SPELT_IDS.get(mark.kind, mark.element.get('pub-id-type'))}:{value}"
    found.reference.identifiers = "; ".join(filter(None, (found.reference.identifiers, told)))
    found.spans += _span(flat, mark, "identifiers")


def _take_month(found: Fields, flat: Flat) -> None:
    """The month and day of a date in parts, or its season; else what the year is said to be by ISO 8601."""
    told = {mark.name: flat.value(mark) for mark in reversed(flat.marks) if mark.name in _DATES and flat.value(mark)}
    said = "-".join(filter(None, (month_of(told.get("month", "")), told.get("day", "") if "month" in told else "")))
    iso = next((str(mark.element.get("iso-8601-date") or "") for mark in flat.marks if mark.name == "year"), "")
    in_year = iso[5:] if found.reference.year and iso.startswith(found.reference.year[:4]) else ""
    found.reference.month = month_of(said or told.get("season", "") or in_year)


def _take_link(found: Fields, flat: Flat, mark: Mark, value: str) -> None:
    address = mark.address or value
    doi = _DOI_ADDRESS.match(address)
    if doi is not None and (not found.reference.doi or found.reference.doi.casefold() == doi[1].casefold()):
        found.reference.doi = doi[1]
        found.spans += _span(flat, mark, "doi")
    elif mark.kind in ("pmid", "pubmed", "pmcid", "pmc") and value.removeprefix("PMC").isdigit():
        _put(found, flat, mark, "pmid" if mark.kind in ("pmid", "pubmed") else "pmcid", value)
    elif not found.reference.url and ("/" in address or "." in address):
        found.reference.url = address
        found.spans += _span(flat, mark, "url")
    else:
        found.unread[mark.name] += 1


def _take_comment(found: Fields, flat: Flat, mark: Mark, value: str) -> int:
    """A comment is a note unless it says what it holds, or holds a link or an identifier."""
    inner = [each for each in flat.marks if mark.start <= each.start and each.end <= mark.end and each is not mark]
    if any(each.name in _LINKS or each.name in ("pub-id", "date-in-citation") for each in inner):
        return mark.start
    name = _COMMENTED.get(mark.kind, "note")
    if name == "year" and found.reference.year:
        name = "note"
    _put(found, flat, mark, name, value)
    return mark.end


def _put(found: Fields, flat: Flat, mark: Mark, name: str, value: str) -> None:
    """Set a field that is empty; a second note is joined to the first, a second value of another is left over."""
    reference = found.reference
    value = bare_value(name, value)
    if not name or not value:
        found.unread.update([mark.name] if value else [])
        return
    known = getattr(reference, name)
    if known and name != "note":
        if known != value:
            found.unread[mark.name] += 1
        return
    setattr(reference, name, f"{known}; {value}" if known else value)
    place = flat.text.find(value, mark.start, mark.end)
    found.spans += [Span(place, place + len(value), name)] if place >= 0 else _span(flat, mark, name)


def _span(flat: Flat, mark: Mark, name: str) -> Iterator[Span]:
    start, end = flat.place(mark)
    if start < end:
        yield Span(start, end, name)


def _take_pages(found: Fields, flat: Flat) -> None:
    """First and last page as one value: in print with what stands between them, else with a hyphen."""
    first = next((mark for mark in flat.marks if mark.name == "fpage" and flat.value(mark)), None)
    last = next((mark for mark in flat.marks if mark.name == "lpage" and flat.value(mark)), None)
    whole = next((mark for mark in flat.marks if mark.name == "page-range" and flat.value(mark)), None)
    if first is None or (whole is not None and any(sign in flat.value(whole) for sign in ";,")):
        return
    start, end = flat.place(first)
    pages = flat.value(first)
    if last is not None and flat.value(last) != pages:
        between = flat.text[first.end : last.start]
        printed = last.start > first.start and between.strip(f" {DASHES}") == "" and between.strip()
        pages = flat.text[start : flat.place(last)[1]] if printed else f"{pages}-{flat.value(last)}"
    if last is not None:
        end = max(end, flat.place(last)[1]) if last.start > first.start else end
    found.spans = [span for span in found.spans if span.field != "pages"] + [Span(start, end, "pages")]
    found.reference.pages = pages


def says_et_al(text: str) -> bool:
    """Whether the text between names says that there are more of them."""
    return _ET_AL.search(text) is not None
