"""The authors as a catalogue prints them a second time, behind the title: "Title / A. Roe, B. Doe // Journal".

GOST 7.1 and GOST R 7.0.100 call it the statement of responsibility. It holds every author, given names first; the
heading before the title holds the first one alone, and none where there are four and more.
"""

import re
from typing import NamedTuple

from app.model import Names, Reference, Span

STATEMENT = "statement"
"""The slot of it; its value is the authors."""

MOST_HEADED = 3
"""Authors of a work that stands under the name of its first."""


class Statement(NamedTuple):
    """Characters `start` to `end` of a source that name the authors behind the title."""

    start: int
    end: int


def statement_of(reference: Reference) -> Statement | None:
    """Where the source of a reference has such a statement; None if it has none.

    Only what was read tells, so that a name mended since leaves the form of the entry as it is.
    """
    source = reference.source
    title = next((span for span in reference.spans if span.field == "title"), None)
    at = source.find(" / ", title.end if title else 0) if " / " in source else -1
    if title is None or at < 0 or any(span.start <= at < span.end for span in reference.spans):
        return None
    start = at + len(" / ")
    others = (span.start for span in reference.spans if span.start >= start and span.field not in _NAMES)
    text = source[start : min(others, default=len(source))]
    text = _END.split(text, maxsplit=1)[0].rstrip(" .,;:/–—-")
    statement = Statement(start, start + len(text) + _closing(source, start + len(text)))
    return statement if _names_authors(reference, statement) else None


def headed(reference: Reference, statement: Statement) -> Names:
    """The authors who stand before the title of a reference that has a statement."""
    before = [span for span in reference.spans if span.end <= statement.start and span.field in _NAMES]
    count = sum(span.field == "authors" for span in before)
    of_all = sum(span.field == "authors" for span in reference.spans)
    people = reference.authors.people
    return Names(
        people if count and count == of_all and of_all > 1 else people[:count],
        et_al=reference.authors.et_al and any(span.field == "et_al" for span in before),
    )


def is_given_first(reference: Reference, statement: Statement) -> bool:
    """Whether given names stand first in it, as they should."""
    words = _WORD.findall(reference.source, statement.start, statement.end)
    return bool(words) and len(words[0]) == 1


def in_usual_form(authors: Names) -> tuple[Names, Names]:
    """What stands before the title of a work by these authors, and what behind it."""
    is_headed = len(authors.people) <= MOST_HEADED and not authors.et_al
    return Names(authors.people[:1] if is_headed else ()), authors


_NAMES = ("authors", "et_al")
_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"\s//|\s?;\s|\.\s[–—-]\s|\s[–—]\s")
_SHORT = 2
_OTHERS = frozenset({"др", "соавт", "et", "al", "and", "others"})


def _closing(source: str, end: int) -> int:
    """How many characters of "[и др.]" were taken for separators: ".]", "."."""
    return len(match[0]) if (match := re.compile(r"\.?\]").match(source, end)) else 0


def _names_authors(reference: Reference, statement: Statement) -> bool:
    """Whether a statement holds authors and nothing else."""
    spans = [span for span in reference.spans if span.field == "authors"]
    known = {word for span in spans for word in _words(reference.source, span)}
    named = _words(reference.source, Span(*statement, "authors")) - _OTHERS
    return bool(named) and named <= known


def _words(source: str, span: Span) -> set[str]:
    words = (word.casefold() for word in _WORD.findall(source, span.start, span.end))
    return {word for word in words if len(word) > _SHORT}
