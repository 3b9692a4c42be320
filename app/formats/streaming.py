"""References read one after the other from a text that comes in portions, so that no file can fill the memory.

A format that is read so says where a text may be parted, and reads portion by portion what stands between two borders.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from app.formats.base import MOST_REFERENCES, Problem, Problems, Read, Reader, tell_if_full
from app.model import Article, Reference
from app.progress import Progress

LEAST = 1 << 20
"""Characters of a portion at least, the last one aside."""
MOST = 24 << 20
"""Characters of a portion at most; a single entry that is longer is parted anywhere."""


class Piece(NamedTuple):
    """Some text of a file, and how many bytes of the file were read with it."""

    text: str
    done: int


class Portion(NamedTuple):
    """Whole entries of a file: their text, how many lines stand before it, and what part of the file they are.

    `start` and `end` are in whatever `Telling.total` counts.
    """

    text: str
    line: int = 0
    start: int = 0
    end: int = 0
    is_last: bool = True


@dataclass(slots=True)
class Telling:
    """What is met while a text is read: problems, what no field holds (counted by name), and how far it is."""

    progress: Progress = field(default_factory=Progress)
    total: int = 0
    problems: Problems = field(default_factory=Problems)
    reported: int = -1
    unread: Counter[str] = field(default_factory=Counter)

    def within(self, portion: Portion) -> Progress:
        """The progress of a portion as part of the whole."""

        def heard(done: int, of: int) -> None:
            self.report(portion.start + (portion.end - portion.start) * done // max(of, 1))

        return Progress(heard=heard)

    def report(self, done: int) -> None:
        """Say how far it is, if that is worth a word; raises `Cancelled` if the user wants no more."""
        is_news = self.reported < 0 or abs(done - self.reported) >= self.total // _REPORTS
        if is_news or self.progress.cancelled:
            self.reported = done
            self.progress.report(done, max(self.total, 1))

    def take(self, problems: Iterable[Problem], portion: Portion) -> None:
        """Add the problems of a portion, with the lines that they have in the file."""
        for line, message in problems:
            self.problems.append(Problem(line + portion.line if line else 0, message))

    def finish(self) -> None:
        """Tell what no field holds."""
        if self.unread:
            named = ", ".join(f"{name} ({count})" for name, count in sorted(self.unread.items())[:_MOST_NAMED])
            self.problems.append(Problem(0, f"Left out, as no field of a reference holds them: {named}."))


_MOST_NAMED = 60
_REPORTS = 500


class Stream(NamedTuple):
    """How a format is read portion by portion.

    `border` gives the last place in a text at which it may be parted, 0 if there is none. `read` gives the references
    of portions in order and tells the rest; it may go through them more than once. `nothing` is the sentence for a text
    without any, "" if `read` tells that. `article` gives the article that the beginning of a text tells of, if the
    format has any.
    """

    border: Callable[[str], int]
    read: Callable[[Iterable[Portion], Telling], Iterator[Reference]]
    nothing: str
    article: Callable[[str], Article | None] | None = None

    def references(self, portions: Iterable[Portion], telling: Telling) -> Iterator[Reference]:
        """The references of portions in order; at their end everything is told."""
        count = 0
        for reference in self.read(portions, telling):
            count += 1
            if telling.progress.cancelled:
                telling.report(telling.reported)
            yield reference
        telling.finish()
        if self.nothing and not count and not telling.problems:
            telling.problems.append(Problem(0, self.nothing))

    def reader(self) -> Reader:
        """The same for a text that is there as a whole."""

        def read(text: str, *, progress: Progress | None = None) -> Read:
            telling = Telling(progress or Progress(), len(text))
            result = Read(problems=telling.problems)
            text = text.removeprefix("\ufeff")
            result.references.extend(islice(self.references(self.parted(text), telling), MOST_REFERENCES))
            tell_if_full(result)
            return result

        return read

    def parted(self, text: str) -> "Iterable[Portion]":
        """A text as it is, or a long one in portions, which need less room while they are read."""
        if len(text) < 4 * LEAST:
            return [Portion(text, end=len(text))]
        starts = range(0, len(text), LEAST)
        return Portions(
            lambda: (Piece(text[each : each + LEAST], min(each + LEAST, len(text))) for each in starts), self.border
        )


class Portions:
    """The pieces of a text, which can be had again, put together and parted at borders."""

    def __init__(self, pieces: Callable[[], Iterable[Piece]], border: Callable[[str], int]) -> None:
        self._pieces, self._border = pieces, border

    def __iter__(self) -> Iterator[Portion]:
        held, line, start, done = "", 0, 0, 0
        for piece in self._pieces():
            held, done = held + piece.text, piece.done
            if len(held) < LEAST:
                continue
            end = self._border(held) or (len(held) if len(held) >= MOST else 0)
            if end:
                yield Portion(held[:end], line, start, done, is_last=False)
                line, start, held = line + held.count("\n", 0, end), done, held[end:]
        yield Portion(held, line, start, done)
