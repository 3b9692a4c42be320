"""Reading RIS, as the specification has it and as EndNote, Mendeley, Scopus, PubMed and others write it."""

import re
from itertools import chain

from app.dates import month_of, year_and_month
from app.formats.base import Problem
from app.formats.read_back import read_back, settle_as_endnote
from app.formats.ris_tags import ET_AL, NAMES, NOTED, TEXTS, TYPE_OF
from app.formats.tagged import Record, Tags, stream_of
from app.formats.typed_names import is_et_al, read_name
from app.formats.wos import journal_named
from app.model import Names, Reference


def looks_noted(note: str) -> bool:
    """Whether a note would be read as one of the program's own."""
    return note.strip() in ET_AL.values() or bool(_NOTED.match(note))


_TAGS = Tags(
    re.compile(r"[ \t]{0,8}([A-Z][A-Z0-9])(?:[ \t]{1,3}-[ \t]?|-(?:[ \t]|$))(.*)"),
    begin=frozenset({"TY"}),
    end="ER",
    between=re.compile(r"Record #\d+ of \d+|Provider: ?John Wiley.{1,80}|Content: ?text/plain; ?charset=.{1,20}|\d+\."),
)
"""Between records the Cochrane Library and Wiley name themselves, and Ovid counts."""
_DAY = re.compile(r"(\d{4}(?:/\d\d?){0,2})/[\d:/]*")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_SERIAL = re.compile(
    r"(\d{4}-?\d{3}[\dXx])(?:\s*\((?:issn|print|electronic|linking|online|e?issn[^)]*)\))?", re.IGNORECASE
)
_BOOK_NUMBER = re.compile(r"([\dXx -]{10,17})\s*\(isbn\)", re.IGNORECASE)
_PMID = re.compile(r"(?:pmid:?\s*)?(\d{1,8})(?:\s*\[pmid\])?", re.IGNORECASE)
_PMCID = re.compile(r"PMC\d+", re.IGNORECASE)
_FIELD_NOTED = {word: field for field, word in NOTED.items()}
_NOTED = re.compile(rf"({'|'.join(_FIELD_NOTED)}): ?")
_OF_EXPORT = re.compile(r"(?:(?:Export Date|Cited By)\s?:[^;]{1,60}(?:;\s?|$)){1,9}", re.IGNORECASE)
"""What Scopus says of the file and its day, not of the work."""
_KINDS = frozenset(("article", "conference paper", "review", "book chapter", "editorial", "letter", "short survey"))
"""Kinds of documents of Scopus (M3) that say no more than the type."""
_READ = {
    "TY", "ID", "SP", "EP", "SN", "N1", "C7", "C2", "U1", "U2", "AN", "DP", "DB", "M1", "DA", "ST",
    *(tag for tags in (*NAMES.values(), *TEXTS.values()) for tag in tags),
}  # fmt: skip


def _reference(record: Record, problems: list[Problem]) -> Reference:
    kind = record.first("TY").upper()
    if kind not in TYPE_OF:
        told = f"The type “{kind[:20]}” is not known" if kind else "The record has no type"
        problems.append(Problem(record.line, f"{told}; it was read as “Other”."))
    reference = Reference(type=TYPE_OF.get(kind, "document"))
    for name, tags in NAMES.items():
        setattr(reference, name, _names(record, name, tags))
    for name, tags in TEXTS.items():
        setattr(reference, name, record.first(*tags))
    if reference.genre.casefold() in _KINDS and (_is_of_scopus(record) or _is_of_wos(record)):
        reference.genre = ""
    if _is_of_wos(record) and reference.type == "article-journal":
        reference.container_title = journal_named(reference.container_title)
    if kind == "SER" and _is_of_scopus(record) and record.first("SP"):  # a part of a book in a series
        reference.type = "paper-conference" if record.first("M3") == "Conference paper" else "chapter"
    _read_titles(record, reference)
    _read_date(record, reference)
    _read_key(record, reference)
    if accessed := _DAY.fullmatch(reference.accessed):
        reference.accessed = accessed[1].replace("/", "-")
    reference.pages = _pages(record)
    _read_numbers(record, reference)
    settle_as_endnote(reference)
    _read_notes(record, reference)
    read_back(reference)
    return reference


def _read_key(record: Record, reference: Reference) -> None:
    """The key, unless it is the DOI, as Ovid has it."""
    key = record.first("ID")
    if "ovid" in record.first("DB").casefold() and (doi := _DOI.match(key)):
        reference.doi = reference.doi or doi[1]
    else:
        reference.citation_key = key


def _is_of_scopus(record: Record) -> bool:
    return record.first("DB").casefold() == "scopus"


def _is_of_wos(record: Record) -> bool:
    return record.first("AN").startswith("WOS:")


def _read_date(record: Record, reference: Reference) -> None:
    """The year, and what is told beside it of the same year; EndNote's date may have none."""
    year, month = year_and_month(reference.year)
    reference.year = year or reference.year
    date = record.first("DA")
    dated, beside = year_and_month(date)
    if not dated:
        beside = month_of(date)
    if not reference.year:
        reference.year = dated
    reference.month = month or (beside if dated in ("", reference.year) else "")


def _read_titles(record: Record, reference: Reference) -> None:
    """A book's second title is its series; its own may stand where others have a journal's."""
    if reference.type == "book":
        reference.title = reference.title or record.first("BT")
        reference.collection_title = record.first("T3") or record.first("T2")
        reference.container_title = ""
    reference.title = reference.title or record.first("ST")


def _read_numbers(record: Record, reference: Reference) -> None:
    """Identifiers, each of which programs put where they like."""
    for number in chain.from_iterable(_BETWEEN.split(value) for value in record.all("SN")):
        serial, book = _SERIAL.fullmatch(number), _BOOK_NUMBER.fullmatch(number)
        if serial:
            reference.issn = reference.issn or serial[1]
        else:
            reference.isbn = reference.isbn or (book[1].strip() if book else number)
    moved = _DOI.fullmatch(reference.genre)
    if moved:  # Mendeley
        reference.genre, reference.doi = "", reference.doi or moved[1]
    if prefixed := _DOI.fullmatch(reference.doi):
        reference.doi = prefixed[1]
    custom, is_pubmed = record.first("C2"), re.search("pubmed|medline|nlm", record.first("DB", "DP"), re.IGNORECASE)
    for value in (custom, record.first("U1"), record.first("AN") if is_pubmed else ""):
        if pmcid := _PMCID.fullmatch(value):
            reference.pmcid = reference.pmcid or pmcid[0]
        elif pmid := _PMID.fullmatch(value):
            reference.pmid = reference.pmid or pmid[1]
    if archived := _PMCID.match(record.first("U2")):  # PubMed Central
        reference.pmcid = reference.pmcid or archived[0]
    if not reference.issue and len(record.first("M1")) <= _LONGEST_ISSUE:
        reference.issue = record.first("M1")


_LONGEST_ISSUE = 12
_BETWEEN = re.compile(r"[,;] ")


def _read_notes(record: Record, reference: Reference) -> None:
    notes = []
    for note in record.all("N1"):
        noted = _NOTED.match(note)
        if noted and noted[1] != "Note":
            setattr(reference, _FIELD_NOTED[noted[1]], note[noted.end() :])
        elif note not in ET_AL.values() and not (_is_of_scopus(record) and _OF_EXPORT.fullmatch(note)):
            notes.append(note[noted.end() :] if noted else note)
    reference.note = "; ".join(notes)


def _names(record: Record, field: str, tags: tuple[str, ...]) -> Names:
    values = record.all(*tags)
    people = tuple(read_name(value) for value in values if not is_et_al(value))
    return Names(people, et_al=ET_AL[field] in record.all("N1") or len(people) < len(values))


def _pages(record: Record) -> str:
    first, last = _PAGE_WORD.sub("", record.first("SP", "C7")), record.first("EP")
    return f"{first}-{last}" if first and last and first != last and "-" not in first else first or last


_PAGE_WORD = re.compile(r"(?:S|pp?|С|с)\.\s{0,2}(?=\d)")  # as Citavi has it


STREAM = stream_of(
    _TAGS,
    read_one=_reference,
    known=_READ,
    border=re.compile(r"^[ \t]{0,8}TY {1,3}-", re.MULTILINE),
    nothing="There is no RIS record (a line that begins with “TY  - ”) in this text.",
)
read = STREAM.reader()
"""Reads the records of a text in order; what is not as it should be is told and kept."""
