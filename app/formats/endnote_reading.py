"""Reading EndNote's XML, record by record."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from app.dates import month_of, year_and_month
from app.formats.base import Problem
from app.formats.characters import holdable
from app.formats.endnote_tags import NAMES, NOTED, TEXTS, TYPE_OF
from app.formats.read_back import read_back, settle_as_endnote
from app.formats.streaming import Portion, Stream, Telling
from app.formats.typed_names import is_et_al, read_name
from app.model import Name, Names, Reference


def read_person(value: str) -> Name:
    """A name as EndNote keeps it: a body ends in a comma, one word without any is a person's family."""
    if ",," in value or value.endswith(",") or (" " in value and "," not in value):
        name = read_name(value)
        return name if name.given or name.literal else Name(literal=value.rstrip(", "))
    return read_name(value if "," in value else f"{value},")


def looks_noted(line: str) -> bool:
    """Whether a line of notes would be read as one of the program's own."""
    return bool(_NOTED.match(line))


_PIECE = 1 << 20
_MOST_BARREN = 12 * _PIECE
"""Characters in which no record ends: a larger one is none, and would fill the memory."""
_PROLOGUE = re.compile(r"\s{0,1000}<\?xml[^>]{0,500}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,2000}(?:\[.*?\]\s{0,100})?>", re.DOTALL)
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_PMID = re.compile(r"\d{1,8}")
_PMCID = re.compile(r"PMC\d+", re.IGNORECASE)
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)(10\.\d{4,9}/\S+)", re.IGNORECASE)
_SERIAL = re.compile(r"(\d{4}-?\d{3}[\dXx])\b")
_FIELD_NOTED = {word: field for field, word in NOTED.items()}
_NOTED = re.compile(rf"({'|'.join(_FIELD_NOTED)}): ?")
_READ = {
    *"""
    record rec-number foreign-keys key ref-type contributors author titles periodical dates urls related-urls web-urls
    style isbn notes accession-num database source-app auth-address short-title alt-title abbr-1 full-title pub-dates
    date remote-database-name remote-database-provider alt-periodical
    """.split(),
    *NAMES.values(),
    *(path.rpartition("/")[2] for paths in TEXTS.values() for path in paths),
}


def _parser() -> Any:
    from lxml import etree

    return etree.XMLPullParser(
        events=("end",),
        tag="record",
        recover=True,
        resolve_entities="internal",  # what declares others was cut off
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        encoding="utf-8",
    )


def _without_prologue(text: str, problems: list[Problem]) -> str:
    """The text without what declares its encoding, which was told already, or entities, which EndNote never does."""
    text = text.removeprefix("\ufeff")
    prologue = _PROLOGUE.match(text)
    text = text[prologue.end() :] if prologue else text
    doctype = _DOCTYPE.search(text[:_PIECE])
    if doctype is None:
        return text
    if "<!ENTITY" in doctype[0]:
        line = text.count("\n", 0, doctype.start()) + 1
        problems.append(Problem(line, "The file declares entities, as EndNote never does; they were left out."))
    return text[: doctype.start()] + "\n" * doctype[0].count("\n") + text[doctype.end() :]


def _feed(parser: Any, piece: str) -> bool:
    """Give the parser a piece; whether it takes more."""
    from lxml import etree

    try:
        parser.feed(holdable(piece).encode("utf-8", errors="replace"))
    except (etree.XMLSyntaxError, ValueError):
        return False
    return True


def _close(parser: Any) -> None:
    from lxml import etree

    try:
        parser.close()
    except (etree.XMLSyntaxError, ValueError):
        return


def _taken(parser: Any, telling: Telling) -> Iterator[Reference]:
    """The records that have come in; each is forgotten."""
    for _, record in parser.read_events():
        yield _reference(record, telling.problems)
        telling.unread.update(
            {each.tag for each in record.iter("*") if each.tag not in _READ and (each.text or "").strip()}
        )
        record.clear(keep_tail=False)
        above = record.getparent()
        while above is not None and record.getprevious() is not None:
            del above[0]


def _tell_errors(parser: Any, problems: list[Problem]) -> None:
    for error in list(parser.feed_error_log)[:_MOST_ERRORS]:
        what = " ".join(str(error.message).split())[:120]
        problems.append(Problem(error.line, f"The XML is broken here ({what}); what could be read was kept."))


_MOST_ERRORS = 20


def _reference(record: Any, problems: list[Problem]) -> Reference:
    kind = record.find("ref-type")
    number = _content(kind)
    name = (kind.get("name") or "").casefold() if kind is not None else ""
    known = TYPE_OF.get(name) or TYPE_OF.get(number)
    if not known:
        told = f"The type “{(name or number)[:40]}” is not known" if name or number else "The record has no type"
        problems.append(Problem(record.sourceline or 0, f"{told}; it was read as “Other”."))
    reference = Reference(type=known or "document")
    for field, path in NAMES.items():
        lines = [_content(each) for each in record.iterfind(f"contributors/{path}/author")]
        people = [read_person(line) for line in lines if line and not is_et_al(line)]
        setattr(reference, field, Names(tuple(people), any(map(is_et_al, lines))))
    for field, paths in TEXTS.items():
        texts = (_content(record.find(path)) for path in paths)
        setattr(reference, field, next((text for text in texts if text), ""))
    if reference.type == "book" and not reference.collection_title:
        reference.collection_title, reference.container_title = reference.container_title, ""
    elif reference.type == "book":
        reference.container_title = ""
    if reference.month:
        year, beside = year_and_month(reference.month)
        reference.year = reference.year or year
        reference.month = beside if year else month_of(reference.month)
    _read_numbers(record, reference)
    settle_as_endnote(reference)
    _read_notes(_content(record.find("notes"), keeps_lines=True), reference)
    read_back(reference)
    return reference


def _read_numbers(record: Any, reference: Reference) -> None:
    for number in _content(record.find("isbn"), keeps_lines=True).splitlines():
        serial = _SERIAL.match(number.strip())
        if serial:
            reference.issn = reference.issn or serial[1]
        elif number.strip():
            reference.isbn = reference.isbn or number.strip()
    accession = _content(record.find("accession-num"))
    if _PMID.fullmatch(accession):
        reference.pmid = accession
    if not _PMCID.fullmatch(reference.pmcid):
        reference.pmcid, reference.note = "", reference.pmcid
    if prefixed := _DOI.fullmatch(reference.doi):
        reference.doi = prefixed[1]


def _read_notes(text: str, reference: Reference) -> None:
    notes = [reference.note] if reference.note else []
    for line in filter(str.strip, text.splitlines()):
        noted = _NOTED.match(line)
        if noted and noted[1] != "Note":
            setattr(reference, _FIELD_NOTED[noted[1]], line[noted.end() :])
        else:
            notes.append(line[noted.end() :] if noted else line)
    reference.note = "; ".join(notes)


def _content(element: Any, *, keeps_lines: bool = False) -> str:
    """The text of an element and the styles in it, on one line unless it `keeps_lines`."""
    if element is None:
        return ""
    text = "".join(element.itertext("*")).replace("\r", "\n")
    if keeps_lines:
        return text
    return re.sub(r" ?[\n\t]+ ?", " ", text).strip(" ")


def _read(portions: Iterable[Portion], telling: Telling) -> Iterator[Reference]:
    parser, barren, is_first = _parser(), 0, True
    for portion in portions:
        text = _without_prologue(portion.text, telling.problems) if is_first else portion.text
        text, is_first = _BARE_AMPERSAND.sub("&amp;", text), False
        progress = telling.within(portion)
        for start in range(0, len(text), _PIECE):
            progress.report(start, len(text))
            if not _feed(parser, text[start : start + _PIECE]):
                break
            taken = list(_taken(parser, telling))
            yield from taken
            barren = 0 if taken else barren + len(text[start : start + _PIECE])
            if barren > _MOST_BARREN:
                line = portion.line + text.count("\n", 0, start) + 1
                message = "The record that ends behind here is too large; the rest was left out."
                telling.problems.append(Problem(line, message))
                break
        else:
            continue
        break
    _close(parser)
    yield from _taken(parser, telling)
    _tell_errors(parser, telling.problems)


STREAM = Stream(lambda text: max(0, text.rfind("<")), _read, "There is no record of EndNote in this text.")
"""Reads the records of a file in order; of a broken one, what stands in it before the break."""

read = STREAM.reader()
