"""Reading BibTeX and biblatex: macros, crossrefs, accents, and what other programs write."""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from app.formats.base import Problem, Read
from app.formats.bibtex_fields import NAME_FIELDS, TEXT_FIELDS, TYPE_OF, VERBATIM
from app.formats.bibtex_names import closing_brace, names_from_bibtex
from app.formats.latex import from_latex
from app.model import TYPES, Reference
from app.progress import Progress


class _Entry(NamedTuple):
    line: int
    type: str
    key: str
    fields: dict[str, str]


def read(text: str, *, progress: Progress | None = None) -> Read:
    """The entries of a file in order; an entry that breaks off gives what stands in it, and a problem."""
    result = Read()
    entries = list(_entries(text, result.problems))
    by_key = {entry.key.casefold(): entry for entry in reversed(entries)}
    unread: Counter[str] = Counter()
    for entry in entries:
        fields = _with_inherited(entry.fields, by_key)
        result.references.append(_reference(entry.type, fields))
        unread.update(name for name in fields if name not in _READ and fields[name])
    if unread:
        names = ", ".join(f"{name} ({count})" for name, count in sorted(unread.items()))
        result.problems.append(Problem(0, f"Left out, as no field of a reference holds them: {names}."))
    if not entries and not result.problems:
        result.problems.append(Problem(0, "There is no BibTeX entry in this text."))
    return result


_CLOSINGS = ("}", "}}", '"}', ")")
_SPECIAL = {"crossref", "entrysubtype", "eprint", "eprinttype", "archiveprefix", "subtitle"}
_READ = {*_SPECIAL, *NAME_FIELDS.values(), *(name for names in TEXT_FIELDS.values() for name in names)}
_ISO_DATE = re.compile(r"(\d{4})-\d\d.*")
_URL_COMMAND = re.compile(r"\\url\s?\{([^{}]*)\}")

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())  # what it warns of is told as a problem


def _entries(text: str, problems: list[Problem]) -> Iterator[_Entry]:
    from bibtexparser.model import DuplicateFieldKeyBlock, Entry, ParsingFailedBlock, String

    macros: dict[str, str] = {}
    for block in _blocks(text, problems):
        line = (block.start_line or 0) + 1
        if isinstance(block, DuplicateFieldKeyBlock):
            twice = ", ".join(sorted(block.duplicate_keys))
            problems.append(Problem(line, f"The entry has a field more than once; the first was read: {twice}."))
        elif isinstance(block, ParsingFailedBlock) and not block.ignore_error_block:
            problems.append(Problem(line, "The entry that begins here breaks off; what stands in it was kept."))
        if isinstance(block, ParsingFailedBlock):
            block = block.ignore_error_block or _mended(block.raw or "")
        if isinstance(block, String):
            macros[block.key.casefold()] = _value(block.value, macros)
        elif isinstance(block, Entry):
            fields: dict[str, str] = {}
            for field in block.fields:
                fields.setdefault(field.key.casefold(), _value(field.value, macros))
            yield _Entry(line, block.entry_type.casefold(), block.key, fields)


def _blocks(text: str, problems: list[Problem]) -> list[Any]:
    from bibtexparser.splitter import Splitter

    try:
        return list(Splitter(text.removeprefix("\ufeff")).split().blocks)
    except Exception as error:  # the parser promises no set of errors, and reading must not raise
        problems.append(Problem(0, f"The file cannot be read as BibTeX ({type(error).__name__})."))
        return []


def _mended(raw: str) -> Any:
    """The entry of a block that breaks off, closed in the first way that makes it one; None if there is none."""
    from bibtexparser.model import Entry

    for closing in _CLOSINGS:
        blocks = _blocks(raw.rstrip().rstrip(",") + closing, [])
        if blocks and isinstance(blocks[0], Entry):
            return blocks[0]
    return None


def _value(raw: str, macros: dict[str, str]) -> str:
    """The LaTeX of a value: braced, quoted, a number or a macro (by its name if unknown, as the months are), or several
    of them joined by #."""
    parts, place = [], 0
    while place < len(raw):
        if raw[place] in "# \t\r\n":
            place += 1
            continue
        if raw[place] == "{":
            end = closing_brace(raw, place)
            parts.append(raw[place + 1 : end])
        elif raw[place] == '"':
            end = _closing_quote(raw, place)
            parts.append(raw[place + 1 : end])
        else:
            word = _BARE.match(raw, place)
            end = word.end() - 1 if word else place
            parts.append(macros.get(raw[place : end + 1].casefold(), raw[place : end + 1]))
        place = end + 1
    return "".join(parts)


_BARE = re.compile(r"[^\s#{\"]+")


def _closing_quote(raw: str, start: int) -> int:
    place = start + 1
    while place < len(raw) and raw[place] != '"':
        place = closing_brace(raw, place) + 1 if raw[place] == "{" else place + (2 if raw[place] == "\\" else 1)
    return place


def _with_inherited(fields: dict[str, str], by_key: dict[str, _Entry]) -> dict[str, str]:
    """The fields, and those that an entry lacks from the one that its crossref names."""
    parent = by_key.get(fields.get("crossref", "").casefold())
    if not parent:
        return fields
    inherited = {name: value for name, value in parent.fields.items() if name not in ("title", "crossref", "author")}
    if "title" in parent.fields:
        inherited.setdefault("booktitle", parent.fields["title"])
    return {**inherited, **fields}


def _reference(entry_type: str, fields: dict[str, str]) -> Reference:
    reference = Reference(type=_type(entry_type, from_latex(fields.get("entrysubtype", ""))))
    for field, name in NAME_FIELDS.items():
        setattr(reference, field, names_from_bibtex(fields.get(name, "")))
    for field, names in TEXT_FIELDS.items():
        name = next((name for name in names if fields.get(name)), "")
        if name:
            setattr(reference, field, _text(field, fields[name]))
    if fields.get("subtitle"):
        reference.title = f"{reference.title}: {from_latex(fields['subtitle'])}"
    if fields.get("eprinttype", "").casefold() in ("pubmed", "medline") and not reference.pmid:
        reference.pmid = from_latex(fields.get("eprint", ""))
    linked = _URL_COMMAND.fullmatch(fields.get("howpublished", "").strip())
    if linked and not reference.url:
        reference.url, reference.medium = linked[1], ""
    if dated := _ISO_DATE.fullmatch(reference.year):
        reference.year = dated[1] if "date" in fields and not fields.get("year") else reference.year
    return reference


def _type(entry_type: str, subtype: str) -> str:
    known = TYPE_OF.get((entry_type, subtype))
    return known or (subtype if subtype in TYPES else TYPE_OF.get((entry_type, ""), "document"))


def _text(field: str, latex: str) -> str:
    if field in VERBATIM and "\\" not in latex:
        return latex.strip()
    return from_latex(re.sub("-{2,3}", "-", latex) if field == "pages" else latex)
