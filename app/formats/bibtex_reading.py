"""Reading BibTeX and biblatex: macros, crossrefs, accents, and what other programs write."""

import re
from collections.abc import Iterable, Iterator, Mapping

from app.dates import month_of
from app.formats.base import Problem
from app.formats.bibtex_dialects import settle
from app.formats.bibtex_fields import GENRES, NAME_FIELDS, SUBTITLES, TEXT_FIELDS, TYPE_OF, VERBATIM
from app.formats.bibtex_names import names_from_bibtex
from app.formats.bibtex_scanning import NEXT, Entry, entries
from app.formats.latex import from_latex
from app.formats.read_back import read_back
from app.formats.streaming import Portion, Stream, Telling
from app.formats.tagged import last_of
from app.model import TYPES, Reference
from app.progress import Progress

OWN_KEY = "ref{}"
"""The key of an entry that has no citation key, by its place in the file from 1."""

SEASONS = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}
"""The months of biblatex that are seasons (EDTF, level 1)."""


def _usable(key: str) -> str:
    """The key, if it is one and not what stands in the place of one."""
    return key if len(key.split()) == 1 and len(key) <= _LONGEST_KEY else ""


_LONGEST_KEY = 200
_NO_WORKS = frozenset({"xdata", "set", "control"})
_MOST_PARENTS = 5
_EPRINT = ("eprint", "eprinttype", "archiveprefix", "eprintclass", "primaryclass")
_SPECIAL = {"day", "crossref", "xdata", "xref", "entrysubtype", "pubstate", "reportnumber", *_EPRINT}
_READ = {
    *_SPECIAL,
    *NAME_FIELDS.values(),
    *SUBTITLES,
    *SUBTITLES.values(),
    *(name for names in TEXT_FIELDS.values() for name in names),
}
_NOT_INHERITED = frozenset({"title", "subtitle", "crossref", "xref", "author", "shorttitle", "pages"})
_DATE = re.compile(r"(\d{4})(?:-(\d\d(?:-\d\d)?))?[?~%]?(?:T[\d:Z+.-]*)?(?:/(\.\.|(\d{4})(\S*))?)?")
_URL_COMMAND = re.compile(r"\\url\s?\{([^{}]*)\}")
_ARXIV = re.compile(r"(?:arxiv:)?\s*(\S+)", re.IGNORECASE)
_ARCHIVES = {
    "arxiv": "https://arxiv.org/abs/",
    "jstor": "https://www.jstor.org/stable/",
    "hdl": "https://hdl.handle.net/",
}


def _with_inherited(entry: Entry, by_key: Mapping[str, Entry]) -> dict[str, str]:
    """The fields, and those that an entry lacks from the ones that its crossref and xdata name."""
    fields = entry.fields
    seen = {id(entry)}
    for _ in range(_MOST_PARENTS):
        keys = [key.strip().casefold() for key in fields.get("xdata", "").split(",")]
        crossref = by_key.get(fields.get("crossref", "").strip().casefold())
        parents = [each for each in (*map(by_key.get, keys), crossref) if each and id(each) not in seen]
        if not parents:
            return fields
        fields = {name: value for name, value in fields.items() if name not in ("xdata", "crossref")}
        for parent in parents:
            seen.add(id(parent))
            fields = {**_heritage(parent, is_whole=parent is crossref), **fields}
        if TYPE_OF.get((entry.type, ""), "") == "book" and "booktitle" not in entry.fields:
            fields.pop("booktitle", None)
            fields.pop("booksubtitle", None)
    return fields


def _heritage(parent: Entry, *, is_whole: bool) -> dict[str, str]:
    """What an entry gives to those that refer to it; the title of a whole is its parts' book title."""
    if not is_whole:
        return parent.fields
    inherited = {name: value for name, value in parent.fields.items() if name not in _NOT_INHERITED}
    for name in ("title", "subtitle"):
        if name in parent.fields:
            inherited.setdefault(f"book{name}", parent.fields[name])
    if parent.type == "periodical" and "title" in parent.fields:
        inherited.setdefault("journaltitle", parent.fields["title"])
    return inherited


def _reference(entry: Entry, fields: Mapping[str, str]) -> Reference:
    entry_type = entry.type
    reference = Reference(type=_type(entry_type, from_latex(fields.get("entrysubtype", ""))))
    for field, name in NAME_FIELDS.items():
        if name in fields:
            setattr(reference, field, names_from_bibtex(fields[name]))
    for field, names in TEXT_FIELDS.items():
        for name in names:
            if fields.get(name):
                text = _text(field, fields[name])
                under = SUBTITLES.get(name, "")
                setattr(reference, field, f"{text}: {from_latex(fields[under])}" if fields.get(under) else text)
                break
    read_back(reference)
    reference.genre = GENRES.get(reference.genre, reference.genre) or GENRES.get(entry_type, "")
    reference.year, reference.month = _date(reference.year, reference.month, fields)
    _take_eprint(reference, fields)
    settle(reference, entry_type, entry.key, fields)
    linked = _URL_COMMAND.fullmatch(fields.get("howpublished", "").strip())
    if linked and not reference.url:
        reference.url, reference.medium = linked[1], ""
    return reference


def _date(year: str, month: str, fields: Mapping[str, str]) -> tuple[str, str]:
    """The year or both years of a date, "in press" and the like where there is none; and what is beside the year."""
    month = month_of("-".join(filter(None, (month_of(month), from_latex(fields.get("day", ""))))) if month else "")
    dated = _DATE.fullmatch(year) if "date" in fields and not fields.get("year") else None
    if dated:
        beside = SEASONS.get(dated[2] or "", "") or month_of(dated[2] or "")
        years = f"{dated[1]}–{dated[4]}" if dated[4] and dated[4] != dated[1] else dated[1]
        return years, month or ("" if dated[3] else beside)
    state = from_latex(fields.get("pubstate", "")) if not year else ""
    return _STATES.get(state, state) or year, month


_TITLES = {"arxiv": "arXiv", "hdl": "hdl", "jstor": "JSTOR"}
_STATES = {"inpress": "in press", "inpreparation": "in preparation"}


def _take_eprint(reference: Reference, fields: Mapping[str, str]) -> None:
    """Put the number that an archive gave the work where it belongs."""
    number = from_latex(fields.get("eprint", ""))
    archive = from_latex(fields.get("eprinttype", "") or fields.get("archiveprefix", "")).casefold()
    if not number:
        return
    if archive in ("pubmed", "medline", "pmid") and not reference.pmid:
        reference.pmid = number
    elif archive in ("pmc", "pmcid", "pubmed central") and not reference.pmcid:
        reference.pmcid = number
    elif archive in _ARCHIVES and not reference.url:
        reference.url = _ARCHIVES[archive] + _ARXIV.sub(r"\1", number)
    else:
        told = f"{_TITLES.get(archive, archive)}:{number}".strip(":")
        reference.identifiers = "; ".join(filter(None, (reference.identifiers, told)))


def _type(entry_type: str, subtype: str) -> str:
    known = TYPE_OF.get((entry_type, subtype))
    return known or (subtype if subtype in TYPES else TYPE_OF.get((entry_type, ""), "document"))


def _text(field: str, latex: str) -> str:
    if field in VERBATIM:
        latex = _DOUBLED.sub(r"\1", latex.strip())
        return latex if "\\" not in latex else _UNESCAPED.sub(r"\1", _URL_COMMAND.sub(r"\1", latex)).strip()
    if _ENTITY.search(latex):
        latex = _ENTITY.sub(lambda found: _ENTITIES[found[1]], latex)
    return from_latex(re.sub("-{2,3}", "-", latex) if field == "pages" else latex)


_ENTITY = re.compile(r"(?:(?<!\\)&|\{\\&\})(amp|lt|gt|quot);")
_ENTITIES = {"amp": r"\&", "lt": "<", "gt": ">", "quot": '"'}
"""What the Cochrane Library and Mendeley leave of the pages that they read, by its name."""


_DOUBLED = re.compile(r"\{([^{}]*)\}")
_UNESCAPED = re.compile(r"\\([_%&#$~{}])")


def _read(portions: Iterable[Portion], telling: Telling) -> Iterator[Reference]:
    parents, macros, number = _parents(portions, telling), dict[str, str](), 0
    is_empty = True
    for portion in portions:
        problems: list[Problem] = []
        for entry in entries(portion.text, problems, telling.within(portion), macros):
            is_empty = False
            if entry.type in _NO_WORKS:
                continue
            number += 1
            fields = _with_inherited(entry, parents)
            reference = _reference(entry, fields)
            if entry.key != OWN_KEY.format(number):
                reference.citation_key = reference.citation_key or _usable(entry.key)
            yield reference
            telling.unread.update(name for name in fields if name not in _READ and fields[name])
        telling.take(problems, portion)
    if is_empty and not telling.problems:
        telling.problems.append(Problem(0, "There is no BibTeX entry in this text."))


def _parents(portions: Iterable[Portion], telling: Telling) -> dict[str, Entry]:
    """The entries that others refer to, by their keys in small letters; they may stand behind those."""
    wanted: set[str] = set()
    for portion in portions:
        telling.report(0)
        small = portion.text.lower()
        if not any(name in small for name in _REFERRING_FIELDS):  # three times as fast as to look for what they name
            continue
        for found in _REFERRING.finditer(portion.text):
            wanted.update(key.strip().casefold() for key in found[1].split(","))
        if len(wanted) > _MOST_REFERRED_TO:
            break
    parents: dict[str, Entry] = {}
    macros: dict[str, str] = {}
    for portion in portions if wanted else ():
        telling.report(0)
        for entry in entries(portion.text, [], Progress(), macros):
            key = entry.key.casefold()
            if key in wanted:
                parents.setdefault(key, entry)
    return parents


_REFERRING_FIELDS = ("crossref", "xdata")
_REFERRING = re.compile(r"\b(?:crossref|xdata)\s{0,20}=\s{0,20}[{\"]?([^{}\"\n]{1,500})", re.IGNORECASE)
_MOST_REFERRED_TO = 100_000
STREAM = Stream(last_of(NEXT), _read, "")
"""Reads the entries of a file in order; an entry that breaks off gives what stands in it, and a problem."""

read = STREAM.reader()
