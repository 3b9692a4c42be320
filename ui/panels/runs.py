"""A source and a printed form cut into runs: which field each character is in, and what differs between the two."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from app.model import FIELD, Span
from app.styles import Piece


class Run(NamedTuple):
    """Characters that are shown alike. `field` is that of a span ("" for separators), `place` which name it is, from 1
    (0 if none), `is_different` whether the other text lacks them."""

    text: str
    field: str = ""
    place: int = 0
    is_different: bool = False


Range = tuple[int, int]

MOST_TOKENS = 500
"""Longer stretches are compared as wholes: comparing them word by word takes the square of their length."""

# Whatever would break the line or be invisible is shown as a space, one for one, so that spans keep their places.
_SPACES = dict.fromkeys((9, 10, 11, 12, 13, 0x85, 0xA0, 0x2028, 0x2029), " ")
_TOKEN = re.compile(r"\w+|.", re.DOTALL)


def on_one_line(text: str) -> str:
    """The text with every kind of white space as a plain space; of the same length."""
    return text.translate(_SPACES)


def source_runs(source: str, spans: Sequence[Span], deleted: Sequence[Range]) -> list[Run]:
    """A source in runs, their texts joined being the source on one line; spans that overlap give way to the first."""
    text = on_one_line(source)
    fielded: list[tuple[int, int, str, int]] = []
    names: dict[str, int] = {}
    end_before = 0
    for span in sorted(spans):
        start, end = max(span.start, end_before), min(span.end, len(text))
        if start >= end:
            continue
        place = 0
        if span.field in FIELD and FIELD[span.field].kind == "names":
            place = names[span.field] = names.get(span.field, 0) + 1
        fielded += [(end_before, start, "", 0), (start, end, span.field, place)]
        end_before = end
    fielded.append((end_before, len(text), "", 0))
    return list(_cut(text, fielded, deleted))


def result_runs(pieces: Sequence[Piece], inserted: Sequence[Range]) -> list[Run]:
    """A printed form in runs."""
    text = "".join(piece.text for piece in pieces)
    fielded, start = [], 0
    for piece in pieces:
        fielded.append((start, start + len(piece.text), piece.field, 0))
        start += len(piece.text)
    return list(_cut(text, fielded, inserted))


def differences(source: str, result: str) -> tuple[list[Range], list[Range]]:
    """What of the source is not in the result, and what of the result is not in the source: ranges of characters.

    Both are compared word by word and sign by sign; one kind of white space is as good as another.
    """
    before, after = _TOKEN.findall(on_one_line(source)), _TOKEN.findall(on_one_line(result))
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    middle_before, middle_after = before[head : len(before) - tail], after[head : len(after) - tail]
    starts_before, starts_after = _starts(before), _starts(after)
    deleted, inserted = [], []
    for a, b, c, d in _changes(middle_before, middle_after):
        if a < b:
            deleted.append((starts_before[head + a], starts_before[head + b]))
        if c < d:
            inserted.append((starts_after[head + c], starts_after[head + d]))
    return deleted, inserted


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterable[tuple[int, int, int, int]]:
    if max(len(before), len(after)) > MOST_TOKENS:
        return [(0, len(before), 0, len(after))]
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(a, b, c, d) for kind, a, b, c, d in codes if kind != "equal"]


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many tokens both begin with."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _starts(tokens: Sequence[str]) -> list[int]:
    """Where each token begins, and where the last one ends."""
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token))
    return starts


def _cut(text: str, fielded: Iterable[tuple[int, int, str, int]], different: Sequence[Range]) -> Iterable[Run]:
    """Cut fielded stretches, which follow each other, where a difference begins or ends."""
    bounds = sorted({bound for each in different for bound in each})
    for start, end, field, place in fielded:
        cuts = [start, *(bound for bound in bounds if start < bound < end), end]
        for a, b in pairwise(cuts):
            if a < b:
                yield Run(text[a:b], field, place, any(low <= a < high for low, high in different))
