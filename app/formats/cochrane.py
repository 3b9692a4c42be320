"""Records of the Cochrane Library as it exports them for reading ("Record #1 of 26", "AU: Raymond E"); only read."""

import re

from app.formats.base import Format, Problem
from app.formats.read_back import read_back
from app.formats.tagged import Record, Tags, stream_of
from app.formats.typed_names import is_et_al, read_name
from app.model import Names, Reference

_RECORD = re.compile(r"\s{0,200}Record #\d+ of \d+\n+ID: ")
_TAGS = Tags(
    re.compile(r"([A-Z]{2,3}): (.*)"),
    begin=frozenset({"ID"}),
    blank_ends=True,
    between=re.compile(r"Record #\d+ of \d+"),
)
_TEXTS = {
    "title": "TI",
    "container_title": "SO",
    "year": "YR",
    "volume": "VL",
    "issue": "NO",
    "pages": "PG",
    "publisher": "PB",
    "doi": "DOI",
    "url": "US",
}
_READ = {"ID", "AU", "PM", "XR", "PT", "CC", *_TEXTS.values()}
_PUBMED = re.compile(r"PUBMED (\d{1,8})")


def recognise(text: str) -> bool:
    """Whether the text begins with the number of a record and what it is known by."""
    return bool(_RECORD.match(text.removeprefix("\ufeff")))


def _reference(record: Record, _problems: list[Problem]) -> Reference:
    authors = record.all("AU")
    people = tuple(read_name(author) for author in authors if not is_et_al(author))
    reference = Reference(type="article-journal", authors=Names(people, et_al=len(people) < len(authors)))
    for field, tag in _TEXTS.items():
        setattr(reference, field, record.first(tag))
    numbers = (_PUBMED.match(value) for value in record.all("PM", "XR"))
    reference.pmid = next((number[1] for number in numbers if number), "")
    read_back(reference)
    return reference


STREAM = stream_of(
    _TAGS,
    read_one=_reference,
    known=_READ,
    border=re.compile(r"^Record #\d", re.MULTILINE),
    nothing="There is no record of the Cochrane Library (a line that begins with “ID: ”) in this text.",
)
COCHRANE = Format(
    name="cochrane",
    title="Cochrane Library (text)",
    endings=(),
    cannot_hold="Records of the Cochrane Library are only read.",
    read=STREAM.reader(),
    stream=STREAM,
    recognise=recognise,
)
