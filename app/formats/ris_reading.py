"""Reading RIS, as the specification has it and as programs write it."""

import re
from collections import Counter
from dataclasses import dataclass, field

from app.formats.base import Problem, Read
from app.formats.ris_tags import ET_AL, NAMES, NOTED, TEXTS, TYPE_OF
from app.model import Name, Names, Reference
from app.progress import Progress
from app.styles.names import leading_particle


@dataclass(slots=True)
class _Record:
    line: int
    values: list[tuple[str, str]] = field(default_factory=list)

    def all(self, *tags: str) -> list[str]:
        return [value for tag, value in self.values if tag in tags and value]

    def first(self, *tags: str) -> str:
        return next((value for wanted in tags for value in self.all(wanted)), "")


def read(text: str, *, progress: Progress | None = None) -> Read:
    """The records of a file in order; a record without an end is kept and told."""
    result = Read()
    records = _records(text, result.problems)
    result.references = [_reference(record, result.problems) for record in records]
    unread = Counter(tag for record in records for tag, value in record.values if tag not in _READ and value)
    if unread:
        tags = ", ".join(f"{tag} ({count})" for tag, count in sorted(unread.items()))
        result.problems.append(Problem(0, f"Left out, as no field of a reference holds them: {tags}."))
    if not records:
        result.problems.append(Problem(0, "There is no RIS record (a line that begins with “TY  - ”) in this text."))
    return result


def read_name(value: str) -> Name:
    """The name of one line: "de Jong, M.C., Jr"; without a comma, or of many words before the last, it is a body."""
    family, comma, rest = (part.strip() for part in value.partition(","))
    words = family.split(" ")
    small = leading_particle(words)
    if not comma or (not rest and len(words) - small > _MOST_FAMILY_NAMES):
        return Name(literal=family)
    given, _, suffix = (part.strip() for part in rest.partition(","))
    return Name(" ".join(words[small:]), given, " ".join(words[:small]), suffix)


def is_et_al(value: str) -> bool:
    """Whether a program wrote "et al." where a name belongs."""
    return value.casefold().strip(" ,.") in ("et al", "others")


def looks_noted(note: str) -> bool:
    """Whether a note would be read as one of the program's own."""
    return note.strip() in ET_AL.values() or bool(_NOTED.match(note))


_MOST_FAMILY_NAMES = 2
_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")
_DATE = re.compile(r"(\d{4})(?:[/-].*)?")
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
_FIELD_NOTED = {word: field for field, word in NOTED.items()}
_NOTED = re.compile(rf"({'|'.join(_FIELD_NOTED)}): ?")
_READ = {
    "TY", "ID", "SP", "EP", "SN", "N1", "C7",
    *(tag for tags in (*NAMES.values(), *TEXTS.values()) for tag in tags),
}  # fmt: skip


def _records(text: str, problems: list[Problem]) -> list[_Record]:
    records: list[_Record] = []
    is_open = False
    for line, content in enumerate(_LINE_END.split(text.removeprefix("\ufeff")), start=1):
        found = _LINE.fullmatch(content)
        tag = found[1] if found else ""
        if found and tag == "TY":
            if is_open:
                problems.append(Problem(line, "The record before this one has no end (ER); it was kept."))
            records.append(_Record(line, [(tag, found[2].strip())]))
            is_open = True
        elif not is_open:
            if content.strip():
                problems.append(Problem(line, f"Outside any record, left out: “{content.strip()[:60]}”."))
        elif found and tag == "ER":
            is_open = False
        elif found:
            records[-1].values.append((tag, found[2].strip()))
        elif content.strip():
            last_tag, value = records[-1].values[-1]
            records[-1].values[-1] = (last_tag, f"{value} {content.strip()}".strip())
    if is_open:
        problems.append(Problem(records[-1].line, "The record that begins here has no end (ER); it was kept."))
    return records


def _reference(record: _Record, problems: list[Problem]) -> Reference:
    kind = record.first("TY").upper()
    if kind not in TYPE_OF:
        problems.append(Problem(record.line, f"The type “{kind[:20]}” is not known; it was read as “Other”."))
    reference = Reference(type=TYPE_OF.get(kind, "document"))
    for name, tags in NAMES.items():
        setattr(reference, name, _names(record, name, tags))
    for name, tags in TEXTS.items():
        setattr(reference, name, record.first(*tags))
    if dated := _DATE.fullmatch(reference.year):
        reference.year = dated[1]
    reference.accessed = reference.accessed.strip("/")
    reference.pages = _pages(record)
    for number in record.all("SN"):
        setattr(reference, "issn" if _ISSN.fullmatch(number) else "isbn", number)
    notes = []
    for note in record.all("N1"):
        noted = _NOTED.match(note)
        if noted and noted[1] != "Note":
            setattr(reference, _FIELD_NOTED[noted[1]], note[noted.end() :])
        elif note not in ET_AL.values():
            notes.append(note[noted.end() :] if noted else note)
    reference.note = "; ".join(notes)
    return reference


def _names(record: _Record, field: str, tags: tuple[str, ...]) -> Names:
    values = record.all(*tags)
    people = tuple(read_name(value) for value in values if not is_et_al(value))
    return Names(people, et_al=ET_AL[field] in record.all("N1") or len(people) < len(values))


def _pages(record: _Record) -> str:
    first, last = record.first("SP", "C7"), record.first("EP")
    return f"{first}-{last}" if first and last and first != last and "-" not in first else first or last
