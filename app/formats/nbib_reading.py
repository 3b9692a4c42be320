"""Reading PubMed's tagged records (NBIB), and MEDLINE's, of which it is the younger form."""

import re
from dataclasses import replace

from app.dates import month_of, year_and_month
from app.formats.nbib_tags import ET_AL, NOTED, TEXTS, TYPE_OF
from app.formats.read_back import read_back
from app.formats.tagged import Record, Tags, stream_of
from app.formats.typed_names import is_et_al, read_name
from app.model import Name, Names, Reference


def read_person(value: str) -> Name:
    """A name as MEDLINE has it, where what comes behind a name closes the given one: "King, Martin L 3rd"."""
    name = read_name(value)
    behind = _BEHIND.fullmatch(name.given) if name.given and not name.suffix else None
    if behind is None:
        return name
    return replace(name, given=behind[1], suffix=_ROMAN.get(behind[2], behind[2]))


_BEHIND = re.compile(r"(.*\S) ((?:Jr|Sr)\.?|2nd|3rd|4th|II|III|IV)")
_ROMAN = {"2nd": "II", "3rd": "III", "4th": "IV"}


def looks_noted(note: str) -> bool:
    """Whether a note would be read as one of the program's own."""
    return note in ET_AL.values() or bool(_NOTED.match(note))


_TAGS = Tags(re.compile(r"([A-Z]{2,4}[A-Z0-9]?) {0,2}- ?(.*)"), begin=frozenset({"PMID", "UI", "OWN"}), blank_ends=True)
_YEAR = re.compile(r"(\d{4}) ?-? ?(?:[A-Z][a-z]{2}|\d\d? |Spring|Summer|Autumn|Fall|Winter).*")
_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)")
_MARKED = re.compile(r"(.*?)\s*\[(doi|pii|pmc|pmcid|bookaccession)\]", re.IGNORECASE)
_OTHER_IDS = {"pii": "PII", "bookaccession": "Bookshelf"}
_SERIAL = re.compile(r"(\d{4}-\d{3}[\dX])(?:\s*\((.*)\))?")
_BOOK_NUMBER = re.compile(r"([\dX -]{10,17}?)\s*(?:\(.*\))?")
_FIELD_NOTED = {word: field for field, word in NOTED.items()}
_NOTED = re.compile(rf"({'|'.join(_FIELD_NOTED)}): ?")
_READ = {
    "PMID", "UI", "OWN", "STAT", "DCOM", "LR", "FAU", "AU", "CN", "FED", "ED", "PT", "IS", "AID", "LID", "GN", "SO",
    *(tag for tags in TEXTS.values() for tag in tags),
}  # fmt: skip


def _reference(record: Record) -> Reference:
    kinds = [TYPE_OF[kind.casefold()] for kind in record.all("PT") if kind.casefold() in TYPE_OF]
    kind = next((kind for kind in kinds if kind != "article-journal"), "article-journal")
    reference = Reference(type="chapter" if "chapter" in kinds else kind)
    if not kinds and record.first("BTI"):
        reference.type = "chapter" if record.first("TI") else "book"
    for name, tags in TEXTS.items():
        setattr(reference, name, record.first(*tags))
    if reference.type == "chapter" and record.first("BTI"):
        reference.container_title, reference.title = record.first("BTI"), record.first("TI")
    reference.title = reference.title.removesuffix(".")
    if dated := _DAY.fullmatch(reference.year):
        reference.year, reference.month = dated[1], month_of(f"{dated[2]}-{dated[3]}")
    elif _YEAR.fullmatch(reference.year):
        reference.year, reference.month = year_and_month(reference.year)
    reference.authors, reference.editors = _authors(record), _named(record.all("FED") or record.all("ED"))
    _read_numbers(record, reference)
    _read_notes(record, reference)
    read_back(reference)
    return reference


def _authors(record: Record) -> Names:
    """Full names where they are given, else short ones; bodies among them where they stand."""
    tag = "FAU" if len(record.all("FAU")) >= len(record.all("AU")) else "AU"
    values = [(each, value) for each, value in record.values if each in (tag, "CN") and value]
    people = [
        Name(literal=value) if each == "CN" else read_person(value) for each, value in values if not is_et_al(value)
    ]
    return Names(tuple(people), et_al=len(people) < len(values))


def _named(values: list[str]) -> Names:
    return Names(tuple(read_person(value) for value in values if not is_et_al(value)), any(map(is_et_al, values)))


def _read_numbers(record: Record, reference: Reference) -> None:
    marked = [found for value in record.all("AID", "LID") if (found := _MARKED.fullmatch(value))]
    reference.doi = next((found[1] for found in marked if found[2].lower() == "doi"), "")
    if not reference.pages:  # PubMed puts the number of an article here
        reference.pages = next((found[1] for found in marked if found[2].lower() == "pii" and len(found[1]) < 10), "")
    others = [f"{_OTHER_IDS[kind]}:{found[1]}" for found in marked
              if (kind := found[2].casefold()) in _OTHER_IDS and found[1] != reference.pages]  # fmt: skip
    reference.identifiers = "; ".join(dict.fromkeys(others))
    serials = [found for value in record.all("IS") if (found := _SERIAL.fullmatch(value))]
    printed = next((found for found in serials if (found[2] or "").casefold() != "linking"), None)
    reference.issn = printed[1] if printed else ""
    if book := _BOOK_NUMBER.fullmatch(reference.isbn):
        reference.isbn = book[1]


def _read_notes(record: Record, reference: Reference) -> None:
    notes = []
    for note in record.all("GN"):
        noted = _NOTED.match(note)
        field = _FIELD_NOTED[noted[1]] if noted else ""
        if note in ET_AL.values():
            field = next(name for name, words in ET_AL.items() if words == note)
            names: Names = getattr(reference, field)
            setattr(reference, field, Names(names.people, et_al=True))
        elif noted and field in ET_AL:
            names = getattr(reference, field)
            setattr(reference, field, Names((*names.people, read_person(note[noted.end() :])), names.et_al))
        elif noted and field != "note":
            setattr(reference, field, note[noted.end() :])
        else:
            notes.append(note[noted.end() :] if noted else note)
    reference.note = "; ".join(notes)


STREAM = stream_of(
    _TAGS,
    read_one=lambda record, _problems: _reference(record),
    known=_READ,
    border=re.compile(r"(?<=\n\n)[A-Z]{2,4} {0,2}-"),
    nothing="There is no PubMed record (a line that begins with “PMID- ”) in this text.",
)
read = STREAM.reader()
"""Reads the records of a text in order; what is not as it should be is told and kept."""
