"""The entries of a BibTeX file: where each begins and ends, its fields with macros put in, and what is broken in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.formats.base import Problem
from app.formats.lines import Lines
from app.progress import Progress


@dataclass(slots=True)
class Entry:
    """One entry: the line it begins on, its type and key, and the LaTeX of its fields, by names in small letters."""

    line: int
    type: str
    key: str
    fields: dict[str, str] = field(default_factory=dict)


def entries(text: str, problems: list[Problem], progress: Progress, macros: dict[str, str]) -> Iterator[Entry]:
    """The entries in order; one that breaks off ends before the next line that begins an entry, and is told.

    `macros` are those that are known, by their names; those of the text are added.
    """
    return _Scanner(text, problems, progress, macros).entries()


def closing_brace(latex: str, start: int, end: int) -> int:
    """Where the brace that opens at `start` is closed before `end`, -1 if nowhere; a backslash hides a brace."""
    depth = 0
    for brace in _BRACE.finditer(latex, start, end):
        if brace[0] == "{":
            depth += 1
        elif brace[0] == "}":
            depth -= 1
            if depth == 0:
                return brace.start()
    return -1


_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_START = re.compile(r"@([A-Za-z]\w{0,60})\s{0,20}([{(])")
NEXT = re.compile(r"^[ \t]{0,20}@[A-Za-z]\w{0,60}[ \t]{0,20}[{(]", re.MULTILINE)
_NAME = re.compile(r"([^\W\d][\w:+.-]{0,80})\s{0,200}=\s{0,200}")
_KEY = re.compile(r"\s*([^,=\"{}\n]*)")
_GAP = re.compile(r"(?:\s+|%[^\n]*)+")
_WORD = re.compile(r"[^\s#,{}\"=()]+")
_PLAIN = re.compile(r"\{([^{}\\]*)\}[ \t]*(?=[,\n])")
_NEXT_FIELD = re.compile(r"[,\n]\s{0,200}(?=[^\W\d][\w-]{0,40}\s{0,20}=\s{0,20}[{\"\d])")
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_CLOSES = {"{": "}", "(": ")"}
_LONGEST_REMARK = 2000
_MOST_MENDED = 20
"""Values of one entry that may lack their end; from then on the rest of the entry is one value."""


class _Scanner:
    """Walks through a text once. `limit` is where the next entry begins a line: no value reaches beyond it."""

    def __init__(self, text: str, problems: list[Problem], progress: Progress, macros: dict[str, str]) -> None:
        self._text, self._problems, self._progress = text, problems, progress
        self._lines = Lines(text)
        self._macros = macros
        self._place = self._limit = 0
        self._mended = 0

    def entries(self) -> Iterator[Entry]:
        while start := _START.search(self._text, self._place):
            self._progress.report(start.start(), len(self._text))
            if self._is_remark(start.start()):
                self._place = start.end()
                continue
            if self._limit < start.end():
                following = NEXT.search(self._text, start.end())
                self._limit = following.start() if following else len(self._text)
            self._place, self._mended = start.end(), 0
            line, kind = self._lines.at(start.start()), start[1].casefold()
            if kind == "comment":
                self._skip(start.end() - 1)
            else:
                entry = self._entry(Entry(line, kind, ""), _CLOSES[start[2]], has_key=kind not in _KEYLESS)
                if self._mended:
                    self._tell(line, "The entry that begins here breaks off; what stands in it was kept.")
                if kind == "string":
                    self._macros.update(entry.fields)
                elif kind != "preamble":
                    yield entry

    def _is_remark(self, place: int) -> bool:
        """Whether a percent sign begins the line of an entry, which is thus taken out."""
        line_start = self._text.rfind("\n", max(0, place - _LONGEST_REMARK), place) + 1
        return self._text[line_start:place].lstrip().startswith("%")

    def _skip(self, opening: int) -> None:
        """Go behind a comment in braces; one whose braces do not pair ends with its line."""
        end = closing_brace(self._text, opening, self._limit) if self._text[opening] == "{" else -1
        line_end = self._text.find("\n", opening)
        self._place = end + 1 if end >= 0 else line_end if line_end >= 0 else len(self._text)

    def _entry(self, entry: Entry, close: str, *, has_key: bool) -> Entry:
        if has_key and not _NAME.match(self._text, self._gap()):
            self._read_key(entry, close)
        while True:
            self._gap()
            here = self._text[self._place : self._place + 1] if self._place < self._limit else ""
            if here == ",":
                self._place += 1
            elif here == close:
                self._place += 1
                return entry
            elif not here:
                self._mended += 1
                return entry
            elif named := _NAME.match(self._text, self._place, self._limit):
                self._read_field(entry, named, close)
            else:
                self._skip_junk(entry, close)

    def _read_key(self, entry: Entry, close: str) -> None:
        key = _KEY.match(self._text, self._place, self._limit)
        if key is None:
            return
        text = key[1].split(close)[0] if close == ")" and "(" not in key[1] else key[1]
        self._place = key.start(1) + len(text)
        entry.key = text.strip()
        if self._text[self._place : self._place + 1] == "\n" and _NAME.match(self._text, self._gap(), self._limit):
            self._tell(self._lines.at(key.start(1)), f"A comma is missing after the key “{entry.key[:40]}”.")

    def _read_field(self, entry: Entry, named: re.Match[str], close: str) -> None:
        name = named[1].casefold()
        value = self._value(named.end())
        self._gap()
        following = self._text[self._place : self._place + 1]
        if self._place < self._limit and following not in (",", close) and _NAME.match(self._text, self._place):
            self._tell(self._lines.at(self._place), f"A comma is missing after the field “{name}”.")
        if entry.fields.setdefault(name, value) is not value:
            self._tell(
                self._lines.at(named.start()), f"The entry has a field more than once; the first was read: {name}."
            )

    def _value(self, place: int) -> str:
        """The LaTeX of a value in braces or quotes, a number or a macro, or several of them joined by #."""
        plain = _PLAIN.match(self._text, place, self._limit)
        if plain:
            self._place = plain.end()
            return plain[1]
        self._place = place
        parts = [self._part()]
        while self._text[self._gap() : self._place + 1] == "#" and self._place < self._limit:
            self._place += 1
            self._gap()
            parts.append(self._part())
        return "".join(parts)

    def _part(self) -> str:
        opening = self._text[self._place : self._place + 1] if self._place < self._limit else ""
        if opening == "{":
            return self._enclosed(self._closing_brace(self._place))
        if opening == '"':
            return self._enclosed(self._closing_quote(self._place))
        word = _WORD.match(self._text, self._place, self._limit)
        if not word:
            return ""
        self._place = word.end()
        macro = word[0].casefold()
        if macro not in self._macros and macro not in _MONTHS and not word[0][0].isdigit():
            self._tell(
                self._lines.at(word.start()), f"No @string says what “{word[0][:40]}” means; it was kept as it is."
            )
        return self._macros.get(macro, word[0])

    def _enclosed(self, end: int) -> str:
        """The text from here to `end`; where it is not closed, to the next field or the end of the entry."""
        start = self._place + 1
        if end >= 0 and not self._swallows(start, end):
            self._place = end + 1
            return self._text[start:end]
        self._mended += 1
        is_mendable = self._mended < _MOST_MENDED
        following = _NEXT_FIELD.search(self._text, start, self._limit) if is_mendable else None
        self._place = following.start() if following else self._limit
        return self._text[start : self._place].rstrip().rstrip(',}"').rstrip()

    def _swallows(self, start: int, end: int) -> bool:
        """Whether a value reaches to the end of its entry, over other fields: a brace in it lacks its pair."""
        is_last = not self._text[end + 1 : min(self._limit, end + _LONGEST_REMARK)].strip()
        return is_last and _NEXT_FIELD.search(self._text, start, end) is not None

    def _closing_brace(self, start: int) -> int:
        """Where a value in braces ends.

        BibTeX counts braces behind a backslash too, many programs do not: the former holds if a value can end there.
        """
        depth, end = 0, -1
        for brace in _BARE_BRACE.finditer(self._text, start, self._limit):
            depth += 1 if brace[0] == "{" else -1
            if depth == 0:
                end = brace.start()
                break
        if end >= 0 and _VALUE_END.match(self._text, end + 1):
            return end
        hidden = closing_brace(self._text, start, self._limit)
        return hidden if hidden >= 0 else end

    def _closing_quote(self, start: int) -> int:
        depth = 0
        for sign in _QUOTE.finditer(self._text, start + 1, self._limit):
            depth += {"{": 1, "}": -1}.get(sign[0], 0)
            if sign[0] == '"' and depth <= 0:
                return sign.start()
        return -1

    def _skip_junk(self, entry: Entry, close: str) -> None:
        """Go on behind what is no field; a preamble holds nothing else."""
        start = self._place
        if entry.type == "preamble":
            self._part()
            self._place = max(self._place, start + 1)
            return
        following = _NEXT_FIELD.search(self._text, start, self._limit)
        end = self._text.find(close, start, self._limit)
        stop = following.start() if following else self._limit
        self._place = min(stop, end) if end >= 0 else stop
        if self._place == start:
            self._place += 1
        junk = " ".join(self._text[start : min(self._place, start + 200)].split())
        if junk.strip("{}\"',"):
            self._tell(self._lines.at(start), f"This is no field, and was left out: “{junk[:60]}”.")
        else:
            self._mended += 1

    def _gap(self) -> int:
        """Go behind blanks and remarks; where that is."""
        gap = _GAP.match(self._text, self._place, self._limit)
        if gap:
            self._place = gap.end()
        return self._place

    def _tell(self, line: int, message: str) -> None:
        self._problems.append(Problem(line, message))


_BARE_BRACE = re.compile("[{}]")
_VALUE_END = re.compile(r"\s*(?:[,})#%]|\Z|[^\W\d][\w-]*\s*=|@)")
_QUOTE = re.compile(r"\\.|[{}\"]", re.DOTALL)
_KEYLESS = frozenset({"string", "preamble"})
