"""Refer, the tagged lines (%A, %T …) that Google Scholar calls EndNote and many sites export as .enw; only read."""

import re

from app.dates import month_of, year_and_month
from app.formats.base import Format, Problem
from app.formats.endnote_reading import read_person
from app.formats.endnote_tags import TYPE_OF
from app.formats.read_back import read_back
from app.formats.tagged import Record, Tags, stream_of
from app.formats.typed_names import is_et_al
from app.model import Names, Reference

_RECORD = re.compile(r"\A\s{0,200}%0 \S", re.ASCII)
_SERIAL = re.compile(r"\d{4}-?\d{3}[\dXx]")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_TAGS = Tags(re.compile(r"(%[A-Z0-9@!$&*+^~<>\[\]?])(?: (.*)|())$"), begin=frozenset({"%0"}), blank_ends=True)
_NAMES: dict[str, tuple[str, ...]] = {"authors": ("%A",), "editors": ("%E",), "translators": ("%?",)}
_TEXTS: dict[str, tuple[str, ...]] = {
    "title": ("%T",),
    "container_title": ("%J", "%B"),
    "collection_title": ("%S",),
    "year": ("%D",),
    "month": ("%8",),
    "volume": ("%V",),
    "issue": ("%N",),
    "pages": ("%P",),
    "edition": ("%7",),
    "publisher": ("%I",),
    "publisher_place": ("%C",),
    "genre": ("%9",),
    "doi": ("%R",),
    "url": ("%U",),
    "accessed": ("%[",),
    "language": ("%G",),
    "citation_key": ("%F",),
    "note": ("%O", "%Z"),
}
_READ = {"%0", "%@", "%M", *(tag for tags in (*_NAMES.values(), *_TEXTS.values()) for tag in tags)}


def recognise(text: str) -> bool:
    """Whether the text begins as a record, with a title in it."""
    head = text[:20_000].removeprefix("\ufeff")
    return bool(_RECORD.match(head)) and "\n%T " in head


def _reference(record: Record, problems: list[Problem]) -> Reference:
    kind = record.first("%0")
    known = TYPE_OF.get(kind.casefold())
    if not known:
        problems.append(Problem(record.line, f"The type “{kind[:40]}” is not known; it was read as “Other”."))
    reference = Reference(type=known or "document")
    for name, tags in _NAMES.items():
        lines = record.all(*tags)
        people = tuple(read_person(line) for line in lines if not is_et_al(line))
        setattr(reference, name, Names(people, et_al=len(people) < len(lines)))
    for name, tags in _TEXTS.items():
        setattr(reference, name, record.first(*tags))
    if reference.type == "book" and not record.first("%J"):
        reference.collection_title = reference.collection_title or reference.container_title
        reference.container_title = ""
    year, month = year_and_month(reference.year)
    reference.year = year or reference.year
    reference.month = month or year_and_month(reference.month)[1] or month_of(reference.month)
    if prefixed := _DOI.fullmatch(reference.doi):
        reference.doi = prefixed[1]
    numbers = record.all("%@")
    reference.issn = next((each for each in numbers if _SERIAL.fullmatch(each)), "")
    reference.isbn = next((each for each in numbers if not _SERIAL.fullmatch(each)), "")
    if record.first("%M").isdecimal():
        reference.pmid = record.first("%M")
    read_back(reference)
    return reference


STREAM = stream_of(
    _TAGS,
    read_one=_reference,
    known=_READ,
    border=re.compile(r"^%0 ", re.MULTILINE),
    nothing="There is no record of Refer (a line that begins with “%0 ”) in this text.",
)
REFER = Format(
    name="refer",
    title="Refer (EndNote’s .enw)",
    endings=(".enw",),
    cannot_hold="Files of Refer are only read.",
    read=STREAM.reader(),
    stream=STREAM,
    recognise=recognise,
)
