"""RIS: tagged lines that every reference manager imports."""

import re
from collections.abc import Iterator, Sequence

from app.dates import month_and_day
from app.formats.base import Format, Written
from app.formats.characters import Writer
from app.formats.editions import bare_edition
from app.formats.packing import gathered
from app.formats.read_back import has_own_number, tell_read_back
from app.formats.ris_reading import STREAM, looks_noted, read
from app.formats.ris_tags import ET_AL, NAMES, NOTED, TEXTS, TYPES
from app.formats.typed_names import is_et_al, merged, name_line, read_name
from app.model import Article, Names, Reference
from app.styles.pages import is_extent, page_range, with_dash

_ISSN = re.compile(r"\d{4}-\d{3}[\dX]")
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]")
_KEY = re.compile(r"\S(?:.*\S)?")
_YEAR = re.compile(r"\d{4}")
_RECORD = re.compile(r"^TY  ?- ", re.MULTILINE)


def write(article: Article, references: Sequence[Reference]) -> Written:
    """One record a reference: TY first, one AU an author, ER last; lines end in CR LF, UTF-8."""
    writer = Writer(holds_line_breaks=False, holds_tabs=False, holds_outer_spaces=False)
    return gathered(_records(references, writer), writer)


def _records(references: Sequence[Reference], writer: Writer) -> Iterator[str]:
    for number, reference in enumerate(references, start=1):
        writer.tell_leftover(reference, number)
        yield f"TY  - {TYPES.get(reference.type, 'GEN')}\r\n"
        for tag, value, field in _lines(reference):
            yield f"{tag}  - {writer.fit(value, number=number, field=field)}\r\n"
        yield "ER  - \r\n\r\n"
        _tell_names(reference, number, writer)
        tell_read_back(reference, number, writer, is_as_endnote=True)


def recognise(text: str) -> bool:
    """Whether a record begins in the text."""
    return bool(_RECORD.search(text[:100_000]))


RIS = Format(
    name="ris",
    title="RIS",
    endings=(".ris",),
    cannot_hold="A value is one line, pages are written in full with a hyphen, and some particles are taken for part "
    "of the family name; et al. and fields without a tag stand in notes.",
    write=write,
    read=read,
    stream=STREAM,
    recognise=recognise,
)


def _lines(reference: Reference) -> Iterator[tuple[str, str, str]]:
    """Tag, value and field of each line between the first and the last."""
    for field, tags in NAMES.items():
        for name in getattr(reference, field).people:
            yield tags[0], name_line(name), field
    noted = ["medium", "pmid", "pmcid", "identifiers"]
    if _KEY.fullmatch(reference.citation_key):
        yield "ID", reference.citation_key, "citation_key"
    else:
        noted.append("citation_key")
    if date := _date(reference):
        yield "DA", date, "month"
    else:
        noted.append("month")
    for field, tags in TEXTS.items():
        value = getattr(reference, field)
        if (field, reference.type) == ("container_title", "book") or (field == "genre" and value.startswith("10.")):
            noted.append(field)
        elif value and not (field == "issue" and has_own_number(reference)):
            yield tags[0], bare_edition(value) if field == "edition" else value, field
    yield from _page_lines(reference.pages)
    if has_own_number(reference):
        yield "SN", reference.issue, "issue"
    for field, valid in (("isbn", _ISBN), ("issn", _ISSN)):
        number = getattr(reference, field)
        if valid.fullmatch(number):
            yield "SN", number, field
        else:
            noted.append(field)
    for field in noted:
        if getattr(reference, field):
            yield "N1", f"{NOTED[field]}: {getattr(reference, field)}", field
    if reference.note:
        yield "N1", f"Note: {reference.note}" if looks_noted(reference.note) else reference.note, "note"
    for field, words in ET_AL.items():
        if getattr(reference, field).et_al:
            yield "N1", words, field


def _date(reference: Reference) -> str:
    """The date of a work whose year and month are known ("2020/03/15/"), else ""."""
    month, day = month_and_day(reference.month)
    if not month or not _YEAR.fullmatch(reference.year):
        return ""
    return f"{reference.year}/{month:02}/{f'{day:02}' if day else ''}/"


def _page_lines(pages: str) -> Iterator[tuple[str, str, str]]:
    first, last, rest = (pages, "", "") if is_extent(pages) else page_range(pages)
    if first:
        yield "SP", first, "pages"
    if last:
        yield "EP", last, "pages"
    is_plain = first and with_dash(pages, "-") == pages.replace("–", "-") and not rest
    if pages and not is_plain:
        yield "N1", f"{NOTED['pages']}: {pages}", "pages"


def _tell_names(reference: Reference, number: int, writer: Writer) -> None:
    """Tell of names that would be read as others; a particle taken for part of the family is none of these."""
    for field in NAMES:
        names: Names = getattr(reference, field)
        lines = [(name, name_line(name)) for name in names.people]
        unlike = [line for name, line in lines if is_et_al(line) or merged(read_name(line)) != merged(name)]
        if unlike:
            told = "”, “".join(unlike)
            writer.lose(number, field, f"Where the parts of a name begin and end is lost: “{told}”.")
