"""PubMed's tagged records (NBIB), which PubMed sends to reference managers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.dates import SHORT_MONTHS, month_and_day
from app.formats.base import Format, Written
from app.formats.characters import Writer
from app.formats.editions import bare_edition
from app.formats.languages import three_letters
from app.formats.nbib_reading import STREAM, looks_noted, read, read_person
from app.formats.nbib_tags import ET_AL, NOTED, TEXTS, TYPES
from app.formats.packing import gathered
from app.formats.read_back import tell_read_back
from app.formats.typed_names import is_et_al, merged, name_line
from app.model import Article, Name, Names, Reference
from app.styles.names import family_with_particle, given_parts
from app.styles.pages import range_dashes, with_dash

_RECORD = re.compile(r"^(?:PMID|UI  )- ?\d", re.MULTILINE)
_RECORD_WITHOUT = re.compile(r"^OWN {1,2}- ", re.MULTILINE)
_ISSN = re.compile(r"\d{4}-\d{3}[\dX]")
_ISBN = re.compile(r"[\dX]{10,13}|97[89]-[\dX-]{10,14}")
_DIGITS = re.compile(r"\d{1,9}")
_ENDS = (".", "?", "!")


def write(article: Article, references: Sequence[Reference]) -> Written:
    """One record a reference, with a blank line between two; each begins with a PMID, as programs know the format by
    that, which is empty where there is none."""
    writer = Writer(holds_line_breaks=False, holds_tabs=False, holds_outer_spaces=False)
    return gathered(_records(references, writer), writer)


def _records(references: Sequence[Reference], writer: Writer) -> Iterator[str]:
    for number, reference in enumerate(references, start=1):
        writer.tell_leftover(reference, number)
        for tag, value, field in _lines(reference):
            yield f"{tag:4}- {writer.fit(value, number=number, field=field)}\r\n"
        yield "\r\n"
        _tell(reference, number, writer)
        tell_read_back(reference, number, writer)


def recognise(text: str) -> bool:
    """Whether a record begins in the text."""
    head = text[:100_000]
    return bool(_RECORD.search(head) or (_RECORD_WITHOUT.search(head) and "\nTI  - " in head))


NBIB = Format(
    name="nbib",
    title="PubMed (NBIB)",
    endings=(".nbib", ".medline"),
    cannot_hold="A value is one line, the dash between pages is a hyphen, and some particles are taken for part of the "
    "family name; et al. and fields without a tag stand in notes.",
    write=write,
    read=read,
    stream=STREAM,
    recognise=recognise,
)


def _lines(reference: Reference) -> Iterator[tuple[str, str, str]]:
    """Tag, value and field of each line."""
    noted: list[str] = []
    if _DIGITS.fullmatch(reference.pmid):
        yield "PMID", reference.pmid, "pmid"
    else:
        yield "PMID", "", "pmid"
        yield "OWN", "Corrigenda", "pmid"
    for field, tags in TEXTS.items():
        value = getattr(reference, field)
        if not value or field == "pmid":
            continue
        if field == "isbn" and not _ISBN.fullmatch(value):
            noted.append(field)
        else:
            for tag in _ALSO.get((field, reference.type), _ALSO.get((field, ""), tags[:1])):
                yield tag, _as_held(field, _dated(reference) if field == "year" else value), field
    for name in reference.authors.people:
        if name.literal:
            yield "CN", name.literal, "authors"
        else:
            yield "FAU", _full(name), "authors"
            yield "AU", _short(name), "authors"
    for name in reference.editors.people:
        yield "FED", _full(name), "editors"
    yield from _numbers(reference, noted)
    yield "PT", TYPES.get(reference.type, TYPES["document"]), "type"
    for name in reference.translators.people:
        yield "GN", f"{NOTED['translators']}: {_full(name)}", "translators"
    if reference.month and _dated(reference) == reference.year:
        noted.append("month")
    for field in (*noted, "genre", "medium", "url", "accessed", "identifiers", "citation_key"):
        if getattr(reference, field):
            yield "GN", f"{NOTED[field]}: {getattr(reference, field)}", field
    if reference.note:
        yield "GN", f"Note: {reference.note}" if looks_noted(reference.note) else reference.note, "note"
    for field, words in ET_AL.items():
        if getattr(reference, field).et_al:
            yield "GN", words, field


def _numbers(reference: Reference, noted: list[str]) -> Iterator[tuple[str, str, str]]:
    if reference.doi:
        yield "AID", f"{reference.doi} [doi]", "doi"
    if _ISSN.fullmatch(reference.issn):
        yield "IS", f"{reference.issn} (Print)", "issn"
    else:
        noted.append("issn")


def _dated(reference: Reference) -> str:
    """The year with the month and day behind it, as PubMed has dates: "2020 Mar 15"."""
    month, day = month_and_day(reference.month)
    if not month or not _YEAR.fullmatch(reference.year):
        return reference.year
    return f"{reference.year} {SHORT_MONTHS[month - 1]}{f' {day}' if day else ''}"


_YEAR = re.compile(r"\d{4}")
_ALSO = {
    ("container_title", ""): ("TA", "JT"),
    ("container_title", "chapter"): ("BTI",),
    ("title", "book"): ("TI", "BTI"),
}
"""Where more than the first tag of a field is written: programs look for a journal in either, for a book in BTI."""


def _as_held(field: str, value: str) -> str:
    """A title with the stop that PubMed closes it with, a language by its letters there, a hyphen between pages."""
    if field == "title":
        return value if value.endswith(_ENDS) else f"{value}."
    if field == "language":
        return three_letters(value)
    if field == "edition":
        return bare_edition(value)
    return with_dash(value, "-") if field == "pages" and set(range_dashes(value)) <= {"–"} else value


def _full(name: Name) -> str:
    """ "King, Martin L. III": before a suffix stands no comma, behind a second one of which programs read nothing."""
    if not (name.given and name.suffix):
        return name_line(name)
    line = f"{name_line(replace(name, suffix=''))} {name.suffix}"
    return line if merged(read_person(line)) == merged(name) else name_line(name)


def _short(name: Name) -> str:
    """ "Raymond E" of "Raymond, Eric", with a suffix behind it as MEDLINE has it ("King ML 3rd")."""
    initials = "".join(_initial(part.text) for part in given_parts(name.given))
    suffix = name.suffix.removesuffix(".")
    return " ".join(filter(None, (family_with_particle(name), initials, _SUFFIXES.get(suffix, suffix))))


def _initial(text: str) -> str:
    """The letter that a name begins with, behind the signs that transliterations have for sounds; "al" gives none."""
    return "" if text.islower() else text.lstrip("ʿʾʻʼ‘’'`")[:1]


_SUFFIXES = {"II": "2nd", "III": "3rd", "IV": "4th"}


def _tell(reference: Reference, number: int, writer: Writer) -> None:
    """Tell what would be read as something else."""
    if reference.title.endswith("."):
        writer.lose(number, "title", "The stop at its end is lost, as every title has one there.")
    if reference.doi != reference.doi.strip():
        writer.lose(number, "doi", "A space at its end is lost.")
    if reference.type not in TYPES:
        writer.lose(number, "type", f"There is no type “{reference.type}”; it was written as “Document”.")
    if reference.pmid and not _DIGITS.fullmatch(reference.pmid):
        writer.lose(number, "pmid", f"“{reference.pmid}” is no number of PubMed, and was left out.")
    for field in ("authors", "editors", "translators"):
        names: Names = getattr(reference, field)
        lines = [(name, _full(name)) for name in names.people]
        unlike = [line for name, line in lines if is_et_al(line) or not _is_held(name, line, field)]
        if unlike:
            told = "”, “".join(unlike)
            writer.lose(number, field, f"Where the parts of a name begin and end is lost: “{told}”.")


def _is_held(name: Name, line: str, field: str) -> bool:
    """Whether a name is read from its line as it is; bodies among authors have a tag of their own."""
    return bool(field == "authors" and name.literal) or merged(read_person(line)) == merged(name)
