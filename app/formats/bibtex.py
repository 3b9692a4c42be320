"""BibTeX: entries for LaTeX, which reference managers read as well; our own files are read back as they were."""

import re
from collections.abc import Sequence
from itertools import count

from app.dates import month_and_day, month_of
from app.formats.base import Format, Written
from app.formats.bibtex_fields import BIBLATEX_TYPES, ENTRY_TYPES, VERBATIM, written_as
from app.formats.bibtex_names import names_to_bibtex, written_name
from app.formats.bibtex_reading import OWN_KEY, SEASONS, STREAM, read
from app.formats.characters import Writer
from app.formats.editions import bare_edition
from app.formats.languages import babel_name
from app.formats.latex import has_paired_braces, to_latex
from app.formats.packing import gathered
from app.formats.read_back import tell_read_back
from app.model import FIELDS, Article, Name, Names, Reference
from app.styles.pages import is_extent, range_dashes, with_dash
from app.styles.russian_editors import with_nominative_editors

_FIELD_ORDER = [field.name for field in FIELDS if field.kind != "type"]
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_YEARS = re.compile(r"(\d{4})(?:–(\d{4}))?")
_UNHELD_VERBATIM = re.compile(r"\A\s|\s\Z|[\\\t\r\n]|\s{2,}")
_ENTRY = re.compile(r"^[ \t]{0,20}@[ \t]{0,3}\w{1,30}[ \t]{0,3}[{(]", re.MULTILINE)


def write(article: Article, references: Sequence[Reference]) -> Written:
    """One entry a reference, with the keys ref1, ref2, … where there is none; UTF-8, so letters need no commands."""
    return _written(references, is_biblatex=False)


def entries(references: Sequence[Reference], numbers: Sequence[int]) -> str:
    """The entries of some references of a list, with the keys that they have in all of it."""
    put = list(map(with_nominative_editors, references))
    return _written(put, is_biblatex=False, numbers=numbers).content.decode()


def write_biblatex(article: Article, references: Sequence[Reference]) -> Written:
    """The same with the types and fields of biblatex: `date`, `journaltitle`, `location`, `eprint`."""
    return _written(references, is_biblatex=True)


def recognise(text: str) -> bool:
    """Whether a line of the text begins an entry."""
    return bool(_ENTRY.search(text[:100_000]))


BIBTEX = Format(
    name="bibtex",
    title="BibTeX",
    endings=(".bib", ".bibtex"),
    cannot_hold="Every field is held, and et al.; the dash between pages becomes a hyphen, and the text that a "
    "reference was read from is not held.",
    write=write,
    read=read,
    stream=STREAM,
    recognise=recognise,
)


BIBLATEX = Format(
    name="biblatex",
    title="BibLaTeX",
    endings=(".biblatex",),
    cannot_hold="Every field is held, and et al.; the text that a reference was read from is not.",
    write=write_biblatex,
    read=read,
    stream=STREAM,
)


def _written(references: Sequence[Reference], *, is_biblatex: bool, numbers: Sequence[int] | None = None) -> Written:
    writer = Writer(holds_tabs=False)
    taken: set[str] = set()
    entries = (
        _entry(reference, number, _key(reference, number, taken), writer, is_biblatex=is_biblatex)
        for number, reference in zip(numbers or count(1), references, strict=False)  # a count has no end
    )
    return gathered((f"\n{entry}" if place else entry for place, entry in enumerate(entries)), writer)


def _key(reference: Reference, number: int, taken: set[str]) -> str:
    """The key of an entry: its citation key, if programs can read it and no other entry has it."""
    key = reference.citation_key
    is_free = key.casefold() not in taken and not _OWN_KEYS.fullmatch(key.casefold())
    if not (is_free and _USABLE_KEY.fullmatch(key)):
        key = own = OWN_KEY.format(number)
        more = count(2)
        while key in taken:
            key = f"{own}-{next(more)}"
    taken.add(key.casefold())
    return key


_USABLE_KEY = re.compile(r"[^\W_][^\s,{}()\"#%~\\='@]*")
_OWN_KEYS = re.compile(r"ref\d+")


def _entry(reference: Reference, number: int, key: str, writer: Writer, *, is_biblatex: bool) -> str:
    types = BIBLATEX_TYPES if is_biblatex else ENTRY_TYPES
    entry_type, subtype = types.get(reference.type, ("misc", reference.type))
    if reference.type == "document" and reference.url and reference.accessed:
        subtype = reference.type  # else it would be taken for a web page
    writer.tell_leftover(reference, number)
    tell_read_back(reference, number, writer, has_numbers=is_biblatex)
    lines = [f"@{entry_type}{{{key},"]
    if subtype:
        lines.append(f"  entrysubtype = {{{to_latex(subtype)}}},")
    for field in _FIELD_ORDER:
        value = getattr(reference, field)
        if field == "year" and is_biblatex and (rest := _in_date(reference)):
            lines.append(f"  date = {{{value}{rest}}},")
        elif field == "month":
            lines += _month_lines(reference, number, writer, is_biblatex=is_biblatex)
        elif field == "citation_key" and value == key:
            continue
        elif value:
            name = written_as(reference.type, field, is_biblatex=is_biblatex)
            if field == "pages" and is_extent(value):  # as `pages` it would be printed "pages 345 p."
                name = "pagetotal"
            elif field == "pages" and not is_biblatex:  # its styles take no other dash for more than one page
                value = with_dash(value, "-")
            if field == "edition":
                value = bare_edition(value, as_number=is_biblatex)
            latex = _value(value, field, number, writer)
            if is_biblatex:
                lines += [f"  {name} = {{{latex}}}," for name, latex in _as_biblatex(field, name, latex)]
            elif field == "accessed" and not _ISO_DATE.fullmatch(value):
                lines.append(f"  lastchecked = {{{latex}}},")
            else:
                lines.append(f"  {name} = {{{latex}}},")
    return "\n".join([*lines, "}", ""])


def _month_lines(reference: Reference, number: int, writer: Writer, *, is_biblatex: bool) -> list[str]:
    """What is known of the date beside its year; biblatex has it in the date of a single year."""
    kept = reference.month
    month, day = month_and_day(kept)
    if not kept or (is_biblatex and _in_date(reference)):
        return []
    if month:
        return [f"  month = {_MONTHS[month - 1]},", *([f"  day = {{{day}}},"] if day else [])]
    if month_of(kept) != kept:
        writer.lose(number, "month", f"“{kept}” is read as {month_of(kept)}.")
    return [f"  month = {{{to_latex(writer.fit(kept, number=number, field='month'))}}},"]


def _in_date(reference: Reference) -> str:
    """The rest of a date of biblatex: "-03-15", or "-21" for spring; "" if it does not fit there."""
    if not _YEAR.fullmatch(reference.year):
        return ""
    season = next((number for number, title in SEASONS.items() if title == reference.month), "")
    kept = season or (reference.month if month_and_day(reference.month)[0] else "")
    return f"-{kept}" if kept else ""


_YEAR = re.compile(r"\d{4}")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def _as_biblatex(field: str, name: str, latex: str) -> list[tuple[str, str]]:
    """The fields of biblatex that hold what `name` holds in BibTeX."""
    if field == "year" and (years := _YEARS.fullmatch(latex)):
        return [("date", "/".join(filter(None, years.groups())))]
    if field == "year" and latex == "in press":
        return [("pubstate", "inpress")]
    if field == "language" and (babel := babel_name(latex)):
        return [("langid", babel)]  # `language` would be printed in each entry
    if field == "pmid":
        return [("eprint", latex), ("eprinttype", "pubmed")]
    if field == "accessed" and not _ISO_DATE.fullmatch(latex):
        return [("lastchecked", latex)]
    return [(name, latex)]


def _value(value: str | Names, field: str, number: int, writer: Writer) -> str:
    if isinstance(value, Names):
        return _names(value, field, number, writer)
    text = writer.fit(value, number=number, field=field)
    if field in VERBATIM:
        return _verbatim(text, field, number, writer)
    if not has_paired_braces(text):
        writer.lose(number, field, "A brace without its pair is written as a command that some programs leave out.")
    if field == "title":
        return _title(text)
    return _pages(text) if field == "pages" else to_latex(text)


def _names(names: Names, field: str, number: int, writer: Writer) -> str:
    people = names.people
    if writer.changes(
        "".join([f"{each.family}{each.given}{each.particle}{each.suffix}{each.literal}" for each in people])
    ):
        people = tuple(
            Name.from_csl({key: writer.fit(part, number=number, field=field) for key, part in name.to_csl().items()})
            for name in people
        )
    if not all(written_name(name).is_exact for name in people):
        writer.lose(number, field, "Where the parts of a name begin and end is lost.")
    return names_to_bibtex(Names(people, names.et_al))


def _title(text: str) -> str:
    """The title with braces around the words whose capitals a style must not touch.

    In a title that has a capital on most words, the words' first letters are left to the style.
    """
    words = _WORD.findall(text)
    long_words = [word for word in words[1:] if len(word) > 3]
    is_title_case = sum(word[0].isupper() for word in long_words) > 0.6 * len(long_words) > 1
    keep = [
        (not word[1:].islower() and any(map(str.isupper, word[1:])))
        or (word[0].isupper() and place > 0 and not is_title_case)
        for place, word in enumerate(words)
    ]
    latex, protected = to_latex(text), dict.fromkeys(word for word, kept in zip(words, keep, strict=True) if kept)
    if not protected:
        return latex
    return _LATEX_WORD.sub(lambda word: f"{{{word[0]}}}" if word[0] in protected else word[0], latex)


_LATEX_WORD = re.compile(r"(?<!\\)(?<![^\W_])[^\W_]+(?:[-'’][^\W_]+)*")


def _pages(text: str) -> str:
    latex = to_latex(text)
    return latex.replace("-", "--") if range_dashes(text) and "--" not in text and "-{}" not in latex else latex


def _verbatim(text: str, field: str, number: int, writer: Writer) -> str:
    """A DOI or URL letter by letter; what would end or change it is percent-encoded."""
    encoded = _UNHELD_VERBATIM.sub(lambda found: _percent(found[0]), text)
    encoded = re.sub(r"[{}]", lambda found: _percent(found[0]), encoded)  # readers take braces for protection
    if encoded != text:
        writer.lose(number, field, "Braces, backslashes or spaces were percent-encoded.")
    return encoded


def _percent(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())
