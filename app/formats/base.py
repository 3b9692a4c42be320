"""What a format is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from app.model import Article, Reference
from app.progress import Progress
from app.reading.page import Page
from app.styles import Form, Pattern

if TYPE_CHECKING:
    from app.formats.streaming import Stream


class Problem(NamedTuple):
    """What could not be read: the line (from 1, 0 if none) and a sentence."""

    line: int
    message: str


MOST_PROBLEMS = 1000
"""Problems of one file that are told one by one; of a file that is broken throughout, the rest are counted."""


class Problems(list[Problem]):
    """Problems in the order they were met, so many at most; the last one then says how many more there were."""

    more: int = 0

    def append(self, problem: Problem) -> None:
        """Add a problem, or count it."""
        if len(self) < MOST_PROBLEMS:
            super().append(problem)
            return
        self.more += 1
        self[-1:] = [Problem(0, f"There are {self.more + 1:,} more problems of this kind in the file.")]


class Loss(NamedTuple):
    """What a written file leaves out: the reference's number (from 1, 0 for the article), the field, a sentence."""

    number: int
    field: str
    message: str


@dataclass(slots=True)
class Read:
    """What was read: references in order, the article if the format holds one, and what could not be read.

    `page` is there instead of both where the references are text whose fields are still to be told apart.
    """

    references: list[Reference] = field(default_factory=list)
    article: Article | None = None
    problems: list[Problem] = field(default_factory=Problems)
    page: Page | None = None


MOST_REFERENCES = 500_000
"""References that are read of one file, so that none can fill the memory."""


def tell_if_full(read: Read) -> None:
    """Note that what comes behind the last reference that may be read was left out."""
    if len(read.references) >= MOST_REFERENCES:
        message = f"The first {MOST_REFERENCES:,} references were read; split the file to read those behind them."
        read.problems.append(Problem(0, message))


@dataclass(slots=True)
class Opened:
    """The text of a document, line by line as a reader sees it, and what of it could not be read.

    `italics` are its runs in italics that may be names of journals.
    """

    text: str
    problems: list[Problem] = field(default_factory=list)
    italics: frozenset[str] = frozenset()


@dataclass(slots=True)
class Written:
    """A file's bytes and what they leave out."""

    content: bytes
    losses: list[Loss] = field(default_factory=list)


class Reader(Protocol):
    """Reads a text. It raises nothing but `Cancelled`; `progress` hears characters done, of all."""

    def __call__(self, text: str, /, *, progress: Progress | None = None) -> Read:
        """What stands in the text."""


class Opener(Protocol):
    """Opens a document that is no text: its bytes, or a path, so that they need not be in memory, and a name for
    sentences. It raises `UnreadableInput` if there is no text, and `Cancelled`; `progress` hears how far it is."""

    def __call__(self, source: bytes | Path, name: str, /, *, progress: Progress | None = None) -> Opened:
        """What is in the document."""


class Listing(NamedTuple):
    """A list to be printed: its references, the form they are printed in, and a heading over it ("": none)."""

    references: Sequence[Reference]
    form: Pattern | Form
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: a short name ("bibtex"), a title ("BibTeX"), endings (".bib"), and what it can do.

    `recognise` says whether a decoded text is in this format; `read` never raises on bad input, and `stream` reads the
    same of a file of any size. `open` is for files that are no text.
    `cannot_hold` is a sentence for the user. `print` is for formats that hold lists as they are read by people: it
    writes one or more lists, each in the form that is wanted, where `write` prints one in its own form.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    cannot_hold: str
    write: Callable[[Article, Sequence[Reference]], Written] | None = None
    print: Callable[[Article, Sequence[Listing]], Written] | None = None
    read: Reader | None = None
    stream: "Stream | None" = None
    recognise: Callable[[str], bool] | None = None
    open: Opener | None = None

    @property
    def is_readable(self) -> bool:
        """Whether a file in this format can be read."""
        return self.read is not None or self.open is not None
