"""Characters of a source given to a field by hand: the spans and values that follow."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.model import FIELD, LEFTOVER, Names, Reference, Span
from app.reading.names.names import find_names
from app.reading.text.separators import leftovers

_AROUND = " \t\r\n\xa0,;:"
_BETWEEN = re.compile(r"[\W_]*")
_DASH = re.compile(r"\s?[-‐‑‒–—−]?\s?")
_FIGURES = frozenset({"year", "volume", "issue", "pages", "doi", "pmid", "pmcid", "isbn", "issn", "url", "accessed"})
_ET_AL = "et_al"


def assigned(reference: Reference, start: int, end: int, field: str) -> Reference:
    """The reference with the characters `start` to `end` (exclusive) of its source in `field`; in none if that is "".

    They go on with what the field has already if nothing but punctuation stands between (between figures, a dash), else
    take its place. Fields that lose characters to it keep the rest. Only fields whose characters changed get another
    value. Raises ValueError for a field that is not read from a source, such as the type.
    """
    if field and (field not in FIELD or FIELD[field].kind == "type"):
        raise ValueError(field)
    start, end = _trimmed(reference.source, start, end, keeps_stop=_is_names(field))
    before = [span for span in reference.spans if span.field != LEFTOVER]
    spans = [part for span in before for part in _without(reference.source, span, start, end)]
    if field and start < end:
        own = [span for span in spans if span.field in _parts(field)]
        spans = [span for span in spans if span not in own]
        spans += _new_spans(reference.source, own, start, end, field)
    spans = sorted(spans)
    changed = {_owner(each.field) for each in set(before) ^ set(spans)} & FIELD.keys()
    left = leftovers(reference.source, spans, labelled=len(reference.source))
    given = replace(reference, spans=tuple(sorted([*spans, *left])))
    for each in changed:
        setattr(given, each, _value(reference.source, spans, each))
    return given


def _is_names(field: str) -> bool:
    return field in FIELD and FIELD[field].kind == "names"


def _parts(field: str) -> tuple[str, ...]:
    """The fields of spans that make a field: "et al." belongs to the authors."""
    return (field, _ET_AL) if field == "authors" else (field,)


def _owner(field: str) -> str:
    return "authors" if field == _ET_AL else field


def _trimmed(source: str, start: int, end: int, *, keeps_stop: bool) -> tuple[int, int]:
    """Without the spaces and separators at both ends; the stop of a last initial belongs to a name."""
    start, end = max(0, start), min(end, len(source))
    while start < end and source[start] in _AROUND + ".":
        start += 1
    while start < end and source[end - 1] in _AROUND:
        end -= 1
    if not keeps_stop and source[start:end].endswith(".") and not source[start:end].endswith(".."):
        end -= 1
    return start, end


def _without(source: str, span: Span, start: int, end: int) -> list[Span]:
    """What is left of a span before and behind some characters."""
    if span.end <= start or end <= span.start:
        return [span]
    sides = ((span.start, start), (end, span.end))
    parts = [_trimmed(source, first, last, keeps_stop=_is_names(span.field)) for first, last in sides]
    return [Span(first, last, span.field) for first, last in parts if first < last]


def _new_spans(source: str, own: Sequence[Span], start: int, end: int, field: str) -> Iterable[Span]:
    """The spans of a field that is given more characters, or others."""
    between = _DASH if field in _FIGURES else _BETWEEN
    for span in sorted(own, reverse=True):
        if span.end <= start and between.fullmatch(source, span.end, start):
            start = span.start
    for span in sorted(own):
        if span.start >= end and between.fullmatch(source, end, span.start):
            end = span.end
    if not _is_names(field):
        yield Span(start, end, field)
        return
    found = find_names(source[start:end])
    for _, first, last in found.people:
        yield Span(start + first, start + last, field)
    if found.et_al and field == "authors":
        yield Span(start + found.et_al[0], start + found.et_al[1], _ET_AL)


def _value(source: str, spans: Sequence[Span], field: str) -> str | Names:
    own = [span for span in spans if span.field == field]
    if not _is_names(field):
        return " ".join(" ".join(source[span.start : span.end].split()) for span in own)
    people = tuple(name for span in own for name, _, _ in find_names(source[span.start : span.end]).people)
    return Names(people, et_al=field == "authors" and any(span.field == _ET_AL for span in spans))
