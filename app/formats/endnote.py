"""EndNote's XML, which EndNote, Zotero and Mendeley import."""

import re
from collections.abc import Callable, Iterator, Sequence
from xml.sax.saxutils import escape

from app.dates import SHORT_MONTHS, month_and_day, month_of
from app.formats.base import Format, Written
from app.formats.characters import Writer
from app.formats.editions import bare_edition
from app.formats.endnote_reading import STREAM, looks_noted, read, read_person
from app.formats.endnote_tags import NAMES, NOTED, TEXTS, TYPES
from app.formats.packing import gathered
from app.formats.read_back import NUMBERED, has_own_number, is_book_number, tell_read_back
from app.formats.typed_names import is_et_al, merged, name_line
from app.formats.xml_text import DECLARATION, XmlWriter
from app.model import Article, Name, Names, Reference

_ISSN = re.compile(r"\d{4}-\d{3}[\dX]")
_ISBN = re.compile(r"(?!\d{4}-?\d{3}[\dXx]\b)\S(?:.*\S)?")
_PMCID = re.compile(r"PMC\d+", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,8}")


def write(article: Article, references: Sequence[Reference]) -> Written:
    """One record a reference, without fonts and sizes; et al. is a last author, as EndNote's users type it."""
    writer = XmlWriter(holds_outer_spaces=False)
    return gathered(_records(references, writer), writer)


def _records(references: Sequence[Reference], writer: Writer) -> Iterator[str]:
    yield f"{DECLARATION}<xml><records>\n"
    for number, reference in enumerate(references, start=1):
        writer.tell_leftover(reference, number)
        yield f"{_record(reference, number, writer)}\n"
        tell_read_back(reference, number, writer, is_as_endnote=True)
    yield "</records></xml>\n"


def recognise(text: str) -> bool:
    """Whether the text begins as EndNote's records."""
    head = text.removeprefix("\ufeff")[:20_000]
    return head.lstrip().startswith("<") and "<record>" in head and "<ref-type" in head


ENDNOTE = Format(
    name="endnote",
    title="EndNote XML",
    endings=(".xml",),
    cannot_hold="A value is one line, and some particles are taken for part of the family name; fields that EndNote "
    "does not have stand in its notes.",
    write=write,
    read=read,
    stream=STREAM,
    recognise=recognise,
)


def _record(reference: Reference, number: int, writer: Writer) -> str:
    kind = TYPES.get(reference.type, TYPES["document"])
    if reference.type not in TYPES:
        writer.lose(number, "type", f"EndNote has no type “{reference.type}”; it was written as “Generic”.")
    parts = [f'<record><rec-number>{number}</rec-number><ref-type name="{kind.name}">{kind.number}</ref-type>']
    contributors = "".join(_names(reference, field, number, writer) for field in NAMES)
    if contributors:
        parts.append(f"<contributors>{contributors}</contributors>")
    noted: dict[str, str] = {}
    opened: list[str] = []
    for field, path, value in _texts(reference, noted, number, writer):
        folders = path.split("/")
        parts += _step(opened, folders[:-1])
        parts.append(f"<{folders[-1]}>{_held(value, field, number, writer)}</{folders[-1]}>")
    parts += _step(opened, [])
    notes = _notes(reference, noted, number, writer)
    if notes:
        parts.append(f"<notes>{notes}</notes>")
    return "".join([*parts, "</record>"])


def _texts(reference: Reference, noted: dict[str, str], number: int, writer: Writer) -> Iterator[tuple[str, str, str]]:
    """Field, path and value of each element; what fits none goes to `noted`."""
    for field, paths in TEXTS.items():
        value = getattr(reference, field)
        if (field, reference.type) == ("container_title", "book"):
            noted[field] = value
        elif field == "pmcid" and value and not _PMCID.fullmatch(value):
            writer.lose(number, field, f"“{value}” is no number of PubMed Central, and was left out.")
        elif value and not (field == "issue" and has_own_number(reference)):
            if field == "month" and month_of(value) != value:
                writer.lose(number, field, f"“{value}” is read as {month_of(value)}.")
            yield field, paths[0], _AS_PRINTED[field](value) if field in _AS_PRINTED else value
    serial = _ISSN.fullmatch(reference.issn)
    book = _ISBN.fullmatch(reference.isbn)
    if reference.type in NUMBERED and not is_book_number(reference.isbn):
        book = None  # it would be read as the number of the report or patent
    noted["issn"] = "" if serial else reference.issn
    noted["isbn"] = "" if book and not serial else reference.isbn
    if has_own_number(reference):
        yield "issue", "isbn", reference.issue
    if serial or book:
        yield "issn" if serial else "isbn", "isbn", reference.issn if serial else reference.isbn
    if _DIGITS.fullmatch(reference.pmid):
        yield "pmid", "accession-num", reference.pmid
    elif reference.pmid:
        writer.lose(number, "pmid", f"“{reference.pmid}” is no number of PubMed, and was left out.")
    noted["medium"] = reference.medium
    noted["identifiers"] = reference.identifiers


def _date(kept: str) -> str:
    """ "Mar 15" for "03-15": EndNote's styles print a date as it stands."""
    month, day = month_and_day(kept)
    return f"{SHORT_MONTHS[month - 1]} {day or ''}".strip() if month else kept


_AS_PRINTED: dict[str, Callable[[str], str]] = {"month": _date, "edition": bare_edition}


def _step(opened: list[str], folders: list[str]) -> list[str]:
    """The tags that lead from the folders that are open to others."""
    shared = 0
    while shared < min(len(opened), len(folders)) and opened[shared] == folders[shared]:
        shared += 1
    closing = [f"</{each}>" for each in reversed(opened[shared:])]
    opening = [f"<{each}>" for each in folders[shared:]]
    opened[:] = folders
    return closing + opening


def _names(reference: Reference, field: str, number: int, writer: Writer) -> str:
    names: Names = getattr(reference, field)
    lines = [_line(name) for name in names.people]
    unlike = [
        line
        for name, line in zip(names.people, lines, strict=True)
        if not line or is_et_al(line) or merged(read_person(line)) != merged(name)
    ]
    if unlike:
        told = "”, “".join(unlike)
        writer.lose(number, field, f"Where the parts of a name begin and end is lost: “{told}”.")
    if names.et_al:
        lines.append("et al.,")
    authors = "".join(f"<author>{_held(line, field, number, writer)}</author>" for line in lines)
    return f"<{NAMES[field]}>{authors}</{NAMES[field]}>" if authors else ""


def _line(name: Name) -> str:
    """The name as EndNote keeps it: a comma closes a body and its own first one is doubled (EndNote's manual, "Author
    names"), and a person of one name has none."""
    return f"{name.literal.replace(',', ',,', 1)}," if name.literal else name_line(name).removesuffix(",")


def _notes(reference: Reference, noted: dict[str, str], number: int, writer: Writer) -> str:
    """The note, and behind it a line for each field without an element."""
    lines = []
    if reference.note:
        note = _held(reference.note, "note", number, writer)
        lines.append(f"Note: {note}" if looks_noted(reference.note) else note)
    lines += [f"{NOTED[field]}: {_held(value, field, number, writer)}" for field, value in noted.items() if value]
    return "&#xD;".join(lines)


def _held(value: str, field: str, number: int, writer: Writer) -> str:
    return escape(writer.fit(value, number=number, field=field))
