"""Journals told by their italics, where a document has any."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from app.model import Reference, Span
from app.reading.fields.assigning import assigned

_SERIALS = frozenset(("article-journal", "article-newspaper", "article"))
_AROUND = " \t\n\xa0.,;:()[]–—-"
_IN_ITALICS = frozenset(("container_title", "title"))
"""Fields that lists set in italics as a whole; what a volume beside a journal looks like is not known."""
_FIGURES = re.compile(r"[\s,;:.]{1,4}(?:\d|vol\b|no\b|т\b|№).*", re.IGNORECASE)
_NO_JOURNALS = frozenset(("et al", "in", "и др", "et", "al", "doi", "ibid", "и соавт", "there"))
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3
LONGEST = 120
"""Characters of an italic run that may be a journal's name."""
MOST = 20_000
"""Italic runs of a document that are kept."""
_ALL_IN_ITALICS = 0.8
"""Share of a source in italics above which they tell nothing."""


def run_of(text: str) -> str:
    """What of an italic run may be a journal's name: without a volume that follows and signs around; "" if nothing."""
    text = _FIGURES.sub("", " ".join(text.split())).strip(_AROUND)
    return text if _SHORTEST <= len(text) <= LONGEST and text.casefold() not in _NO_JOURNALS else ""


def with_italic_journals(references: Sequence[Reference], italics: Collection[str]) -> list[Reference]:
    """The references, those of journals with the container that stands in italics in their source; and what does so.

    `italics` are runs as `run_of` gives them. They decide where the container was read too short or not at all; an
    italic name of a species within a title changes nothing.
    """
    if not italics:
        return list(references)
    by_first: dict[str, list[str]] = {}
    for run in sorted(italics, key=len, reverse=True):
        by_first.setdefault(run.split()[0], []).append(run)
    return [_told(each, by_first) for each in references]


def _told(reference: Reference, by_first: dict[str, list[str]]) -> Reference:
    found = list(_places(reference.source, by_first))
    if sum(end - start for start, end in found) > _ALL_IN_ITALICS * len(reference.source):
        return reference
    place = _journal_at(reference, found) if reference.type in _SERIALS else None
    if place is not None:
        told = assigned(reference, *place, "container_title")
        reference = replace(told, doubts=tuple(each for each in told.doubts if each != "container_title"))
    fields = [
        span.field
        for span in reference.spans
        if span.field in _IN_ITALICS and any(_same(reference.source, each, span) for each in found)
    ]
    return replace(reference, italics=tuple(dict.fromkeys(fields))) if fields else reference


def _places(source: str, by_first: dict[str, list[str]]) -> Iterator[tuple[int, int]]:
    """Where runs stand in a source, the longest at each place."""
    at = 0
    for token in _TOKEN.finditer(source):
        start = token.start() + len(token[0]) - len(token[0].lstrip(_AROUND))
        bare = token[0].strip(_AROUND)
        if start < at or not bare:
            continue
        runs = by_first.get(source[start : token.end()]) or by_first.get(bare) or ()
        run = next((run for run in runs if source.startswith(run, start) and _is_whole(source, start + len(run))), None)
        if run is not None:
            at = start + len(run)
            yield start, at


def _is_whole(source: str, end: int) -> bool:
    return not source[end : end + 1].isalnum()


def _journal_at(reference: Reference, found: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The place of the journal if reading has another; None if italics agree or do not tell."""
    known = [span for span in reference.spans if span.field == "container_title"]
    titles = [span for span in reference.spans if span.field == "title"]
    if known:
        over = [place for place in found if any(_overlap(place, span) for span in known)]
        is_agreed = len(over) != 1 or any(_same(reference.source, over[0], span) for span in known)
        return None if is_agreed or _is_inside(over[0], known) else over[0]
    behind = [place for place in found if titles and _follows(place, titles[-1])]
    return behind[0] if len(behind) == 1 else None


def _same(source: str, place: tuple[int, int], span: Span) -> bool:
    """Whether a place has the words of a span; stops at their ends are the reading's to tell."""
    return _WORD.findall(source[slice(*place)]) == _WORD.findall(source[span.start : span.end])


def _overlap(place: tuple[int, int], span: Span) -> bool:
    return place[0] < span.end and span.start < place[1]


def _is_inside(place: tuple[int, int], known: Sequence[Span]) -> bool:
    """Whether the italics are but a part of the container, as one word of it may be."""
    return any(span.start <= place[0] and place[1] <= span.end for span in known)


def _follows(place: tuple[int, int], title: Span) -> bool:
    """Whether italics stand behind a title, or at its end with most of it before them."""
    at_its_end = place[1] >= title.end and place[0] > (title.start + title.end) / 2
    return place[0] >= title.end or (_overlap(place, title) and at_its_end)
