"""Lists of journals' names in files: JabRef's, PubMed's (J_Medline.txt), and the list of title word abbreviations."""

import contextlib
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from app.checks.journals.words import LEFT_OUT
from app.errors import UnreadableInput
from app.journals.words import WordForms, word_forms

MOST_BYTES = 64_000_000
_LONGEST_LINE = 2_000
_WHAT_TO_ADD = "Add a CSV file with full and short names, as JabRef has them, or PubMed’s J_Medline.txt."


@dataclass(frozen=True, eq=False, slots=True)
class JournalList:
    """What one file says: `pairs` of a full and a short name, in its order, or the short forms of single `words`."""

    pairs: tuple[tuple[str, str], ...] = ()
    words: WordForms = field(default_factory=WordForms)
    count: int = 0


def read_journal_list(path: Path) -> JournalList:
    """Read a list of names; raises `UnreadableInput` with a sentence. Lines that say nothing are passed over.

    Formats: JabRef's "full name, short name, …" with comma, semicolon or tab and its older "full name = short name";
    the records of PubMed's J_Medline.txt (https://ftp.ncbi.nih.gov/pubmed/J_Medline.txt); the LTWA (ISO 4).
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableInput(
                f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB, so it was not taken for a list of journals. "
                f"{_WHAT_TO_ADD}"
            )
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableInput(
            f"The list of journals {path.name} could not be read ({error.strerror or error}). Its names are not known "
            "for now; put the file back, or take it off the list."
        ) from error
    found = _understood(_decoded(content)) if b"\0" not in content[:10_000] else JournalList()
    if not found.count:
        raise UnreadableInput(f"{path.name} holds no names of journals that could be read. {_WHAT_TO_ADD}")
    return found


@cache
def installed_words() -> WordForms:
    """The words that come with the package pyiso4, where a user has it; else none. Takes 0.3 s: for a worker."""
    found = find_spec("pyiso4")
    for folder in (found.submodule_search_locations or ()) if found else ():
        for path in sorted(Path(folder).glob("LTWA*.csv")):
            with contextlib.suppress(UnreadableInput):
                return read_journal_list(path).words
    return WordForms()


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _understood(text: str) -> JournalList:
    lines = [line for line in text.splitlines() if line.strip() and len(line) <= _LONGEST_LINE]
    if any(line.startswith("JournalTitle:") for line in lines[:50]):
        pairs = list(_medline(lines))
    elif lines and _LTWA.match(lines[0]):
        rows = [row for row in _rows(lines[1:]) if len(row) > 1 and row[0] and row[1]]
        words = word_forms((row[0], row[1], row[2] if len(row) > 2 else "") for row in rows)
        return JournalList(words=words, count=len(rows))
    else:
        pairs = list(_named(lines))
    return JournalList(tuple(pairs), count=len(pairs))


_LTWA = re.compile(r'"?WORDS?"?[\t;,]', re.IGNORECASE)


def title_of(name: str) -> str:
    """A full name as it is cited: without what PubMed says behind it, and an English one with capitals.

    "The British journal of surgery" is "The British Journal of Surgery"; " : official journal of …" and a place or
    years in brackets at the end go.
    """
    name = _QUALIFIER.sub("", _SUBTITLE.sub("", name))
    words = name.split()
    is_sentence = sum(word[:1].isupper() for word in words[1:]) * 2 < len(words) - 1 and _ENGLISH.search(name)
    if not is_sentence:
        return name
    return " ".join(word if word in LEFT_OUT and at else word[:1].upper() + word[1:] for at, word in enumerate(words))


_SUBTITLE = re.compile(r" : .*")
_QUALIFIER = re.compile(r" \([^()]{1,60}\)$")
_ENGLISH = re.compile(r"\b(?:of|and|the|journal|research|international|annals|medicine|surgery|science)\b")


def _medline(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Full and short names of records, whose fields stand in lines "JournalTitle: …", "MedAbbr: …", "IsoAbbr: …"."""
    title = medical = iso = ""
    for line in [*lines, "JrId:"]:
        name, colon, value = line.partition(":")
        if not colon:
            continue
        if name == "JrId":
            if title and (medical or iso):
                yield title_of(title), medical or iso
            title = medical = iso = ""
        elif name == "JournalTitle":
            title = value.strip()
        elif name == "MedAbbr":
            medical = value.strip()
        elif name == "IsoAbbr":
            iso = value.strip()


def _named(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Full and short names of JabRef's lines."""
    kept = [line for line in lines if not line.startswith("#")]
    if kept and all(" = " in line for line in kept[:20]):
        rows = [[part.strip() for part in line.partition(" = ")[::2]] for line in kept]
    else:
        rows = [[part.strip() for part in row] for row in _rows(kept)]
    for row in rows:
        full, short = (row[0].strip('"'), row[1].partition(";")[0].strip('" ')) if len(row) > 1 else ("", "")
        if full and short:
            yield title_of(full), short


def _rows(lines: list[str]) -> list[list[str]]:
    """The cells of lines, by the separator that most of the first lines have."""
    first = lines[:50]
    separator = max(";\t,", key=lambda each: sum(each in line for line in first))
    return list(csv.reader(lines, delimiter=separator, strict=False))
