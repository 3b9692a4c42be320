"""Records of tagged lines, as RIS, PubMed and Web of Science have them."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from app.formats.base import Problem
from app.formats.lines import numbered
from app.formats.streaming import Portion, Stream, Telling
from app.model import Reference
from app.progress import Progress

MOST_VALUES = 100_000
"""Tagged lines that are read of one record."""


class Record:
    """The tags and values of one record in their order, and the line it begins on."""

    __slots__ = ("_by_tag", "_pieces", "line", "values")

    def __init__(self, line: int) -> None:
        self.line = line
        self.values: list[tuple[str, str]] = []
        self._pieces: list[str] = []
        self._by_tag: dict[str, list[str]] = {}

    def add(self, tag: str, value: str) -> None:
        """Put a line with a tag at the end."""
        self.finish()
        self.values.append((tag, value))

    def go_on(self, value: str) -> None:
        """Put a line without a tag behind the value before it."""
        self._pieces.append(value)

    def finish(self) -> None:
        """Put together the lines of the last value."""
        if self._pieces:
            tag, begun = self.values[-1]
            self.values[-1] = (tag, " ".join([begun, *self._pieces]).strip())
            self._pieces = []

    def all(self, *tags: str) -> list[str]:
        """The values of these tags that are not empty, in the record's order."""
        if len(tags) == 1:
            return self._indexed().get(tags[0], [])
        return [value for tag, value in self.values if value and tag in tags]

    def first(self, *tags: str) -> str:
        """The first value of the first of these tags that has one, else ""."""
        indexed = self._indexed()
        for tag in tags:
            if tag in indexed:
                return indexed[tag][0]
        return ""

    def _indexed(self) -> dict[str, list[str]]:
        if not self._by_tag:
            for tag, value in self.values:
                if value:
                    self._by_tag.setdefault(tag, []).append(value)
        return self._by_tag


class Tags(NamedTuple):
    """How the records of a format are told: `line` matches a tagged line (tag, value).

    A tag in `begin` opens a record unless the open one still lacks it; `end` closes it, as a blank line does if
    `blank_ends`. A line without a tag goes on with the value before it; of a tag in `listed` it is a value of its own.
    Lines with a tag of `ignored`, and those that match `between`, may stand between records.
    """

    line: re.Pattern[str]
    begin: frozenset[str]
    end: str = ""
    blank_ends: bool = False
    listed: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    between: re.Pattern[str] | None = None


def stream_of(
    tags: Tags,
    *,
    read_one: Callable[[Record, list[Problem]], Reference],
    known: Collection[str],
    border: re.Pattern[str],
    nothing: str,
) -> Stream:
    """How a file of records is read, each as `read_one` makes it of its record; tags that are not `known` are told.

    A text may be parted before a match of `border`.
    """

    def read(portions: Iterable[Portion], telling: Telling) -> Iterator[Reference]:
        for portion in portions:
            problems: list[Problem] = []
            for record in records(portion.text, tags, problems, telling.within(portion)):
                yield read_one(record, problems)
                telling.unread.update(tag for tag, value in record.values if tag not in known and value)
            telling.take(problems, portion)

    return Stream(last_of(border), read, nothing)


def last_of(border: re.Pattern[str]) -> Callable[[str], int]:
    """Where the last match of a pattern in a text begins, 0 if there is none; it is looked for from behind."""

    def last(text: str) -> int:
        reach = _REACH
        while True:
            start = max(0, len(text) - reach)
            found = [match.start() for match in border.finditer(text, start)]
            if found or not start:
                return found[-1] if found else 0
            reach *= 8

    return last


_REACH = 1 << 16


def records(text: str, tags: Tags, problems: list[Problem], progress: Progress) -> Iterator[Record]:
    """The records of a file in order; one without an end is kept and told, as is what stands in none."""
    record: Record | None = None
    seen: set[str] = set()
    for line, content in numbered(text.removeprefix("\ufeff"), progress):
        found = tags.line.match(content)
        tag, value = (found[1].rstrip(), (found[2] or "").strip()) if found else ("", content.strip())
        if record and tag in tags.begin and tag in seen:
            if tags.end:
                problems.append(Problem(record.line, _ENDLESS.format(tags.end)))
            yield _finished(record)
            record = None
        if record is None:
            if tag in tags.begin:
                record, seen = Record(line), set()
            elif tags.between and tags.between.fullmatch(value):
                continue
            elif value and not (tag and tag in (*tags.ignored, tags.end)):
                problems.append(Problem(line, f"Outside any record, left out: “{content.strip()[:60]}”."))
                continue
            else:
                continue
        elif (tag and tag == tags.end) or (tags.blank_ends and not tag and not value):
            yield _finished(record)
            record = None
            continue
        if len(record.values) >= MOST_VALUES:
            if len(record.values) == MOST_VALUES:
                message = f"The record has more than {MOST_VALUES:,} lines; what stands from here on was left out."
                problems.append(Problem(line, message))
                record.add("", "")
            continue
        if tag in tags.begin:
            seen.add(tag)
        if tag:
            record.add(tag, value)
        elif value and record.values[-1][0] in tags.listed:
            record.add(record.values[-1][0], value)
        elif value:
            record.go_on(value)
    if record:
        if tags.end:
            problems.append(Problem(record.line, _ENDLESS.format(tags.end)))
        yield _finished(record)


_ENDLESS = "The record that begins here has no end ({}); it was kept."


def _finished(record: Record) -> Record:
    record.finish()
    return record
