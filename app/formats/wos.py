"""Web of Science's tagged text, the form that ISI's exports have had since the 1990s; it is only read."""

import re

from app.dates import month_of
from app.formats.base import Format
from app.formats.read_back import read_back
from app.formats.tagged import Record, Tags, stream_of
from app.formats.typed_names import is_et_al, read_name
from app.model import Name, Names, Reference

_RECORD = re.compile(r"\A(?:\ufeff)?\s{0,20}(?:FN |VR |PT [JBSP]\b)", re.ASCII)
_BODY_TAGS = ("CA", "GP")


def recognise(text: str) -> bool:
    """Whether the text begins as such an export, with an author and a title in it."""
    head = text[:20_000]
    return bool(_RECORD.match(head)) and "\nPT " in f"\n{head}" and "\nTI " in head


_TAGS = Tags(
    re.compile(r"([A-Z][A-Z0-9])(?: (.*)|())$"),
    begin=frozenset({"PT"}),
    end="ER",
    listed=frozenset({"AU", "AF", "BE", "ED", "BA", "BF", "CA", "GP", "CR"}),
    ignored=frozenset({"FN", "VR", "EF"}),
)
_TYPES = (
    ("book chapter", "chapter"),
    ("proceedings paper", "paper-conference"),
    ("book", "book"),
    ("data paper", "article-journal"),
    ("data set", "dataset"),
    ("software", "software"),
    ("meeting abstract", "article-journal"),
)
_PLACES = {"J": "article-journal", "B": "book", "S": "chapter", "P": "patent"}
_TEXTS: dict[str, tuple[str, ...]] = {
    "title": ("TI",),
    "collection_title": ("SE",),
    "year": ("PY", "EY"),
    "volume": ("VL",),
    "issue": ("IS",),
    "publisher": ("PU",),
    "publisher_place": ("PI",),
    "doi": ("DI",),
    "pmid": ("PM",),
    "isbn": ("BN",),
    "issn": ("SN", "EI"),
    "language": ("LA",),
}
_READ = {
    "PT", "AU", "AF", "CA", "GP", "BE", "ED", "BA", "BF", "SO", "JI", "J9", "BP", "EP", "AR", "SU", "SI", "DT", "UT",
    "PD",
    *(tag for tags in _TEXTS.values() for tag in tags),
}  # fmt: skip


def _reference(record: Record) -> Reference:
    reference = Reference(type=_type(record))
    for name, tags in _TEXTS.items():
        setattr(reference, name, record.first(*tags))
    read_back(reference)
    reference.container_title = record.first("JI", "SO", "J9")
    if reference.type != "paper-conference":  # whose names are full of acronyms
        reference.container_title = journal_named(reference.container_title)
    for field in ("publisher", "publisher_place"):
        if (name := getattr(reference, field)).isupper() and len(name) > _LONGEST_ACRONYM:
            setattr(reference, field, name.title())
    if reference.type == "book":
        reference.title, reference.container_title = reference.title or reference.container_title, ""
    full, short = record.all("AF", "BF"), record.all("AU", "BA")
    reference.authors = _names(full if len(full) >= len(short) else short, record.all(*_BODY_TAGS))
    reference.editors = _names([name for line in record.all("BE", "ED") for name in line.split(";")], [])
    first, last = record.first("BP"), record.first("EP")
    reference.pages = f"{first}-{last}" if first and last and first != last else first or record.first("AR") or last
    if record.first("PY"):
        reference.month = month_of(record.first("PD"))
    reference.identifiers = record.first("UT")
    supplement = record.first("SU")
    named = supplement if "suppl" in supplement.casefold() else f"Suppl {supplement}"
    if supplement and not reference.issue:
        reference.issue = named
    elif supplement:
        reference.issue = f"{reference.issue} {named}"
    reference.issn = reference.issn.split(";")[0].strip()
    reference.isbn = reference.isbn.split(";")[0].strip()
    return reference


def _type(record: Record) -> str:
    kind = record.first("DT").casefold()
    told = next((csl for word, csl in _TYPES if word in kind), "")
    if told == "paper-conference" and record.first("PT") == "J":
        told = "article-journal"  # read at a meeting, but printed in a journal
    if not told and record.first("PT") == "B" and record.first("TI") and record.first("SO") and record.first("BP"):
        told = "chapter"  # of an export without the kinds of documents
    return told or _PLACES.get(record.first("PT")[:1], "document")


def journal_named(journal: str) -> str:
    """A journal's name in capitals as others write it; one that is not in capitals stays."""
    if not journal.isupper() or len(journal) <= _LONGEST_ACRONYM:
        return journal
    words = [
        word if word in _ACRONYMS else word.casefold() if place and word in _SMALL else word.capitalize()
        for place, word in enumerate(journal.split())
    ]
    return " ".join(words)


_LONGEST_ACRONYM = 5
_ACRONYMS = frozenset("PLOS BMC BMJ BJU BJOG JAMA JNCI IEEE ACM ACS AIDS DNA RNA EMBO FEBS FEMS HIV ESC USA UK".split())
_SMALL = frozenset("OF THE AND FOR IN ON DER DES DE LA DU ET UND".split())


def _names(lines: list[str], bodies: list[str]) -> Names:
    people = [read_name(line.strip()) for line in lines if line.strip() and not is_et_al(line)]
    is_cut = any(map(is_et_al, lines))
    named = [name for name in people if name.literal.strip("[]").casefold() != "anonymous"]
    return Names((*named, *(Name(literal=body) for body in bodies)), is_cut)


STREAM = stream_of(
    _TAGS,
    read_one=lambda record, _problems: _reference(record),
    known=_READ,
    border=re.compile(r"^PT ", re.MULTILINE),
    nothing="There is no record of Web of Science (a line that begins with “PT J”) in this text.",
)
read = STREAM.reader()
"""Reads the records of a text in order; what is not as it should be is told and kept."""

WOS = Format(
    name="wos",
    title="Web of Science",
    endings=(".ciw", ".isi"),
    cannot_hold="Files of Web of Science are only read.",
    read=read,
    stream=STREAM,
    recognise=recognise,
)
