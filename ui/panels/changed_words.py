"""A change of a long value in few words: what differs, with as much of both sides as there is room for."""

from itertools import takewhile

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

ARROW = " → "
_SHORT = 40
"""Letters of both sides together that are told whole."""


def differing_words(before: str, after: str) -> tuple[str, str]:
    """Both sides without the words that they begin and end with alike, "…" in their place; short ones stay whole."""
    one, other = before.split(), after.split()
    if not one or not other or len(before) + len(after) <= _SHORT:
        return " ".join(one), " ".join(other)
    head = _alike(one, other)
    tail = _alike(one[head:][::-1], other[head:][::-1])
    if head + tail == min(len(one), len(other)):  # words came or went: one beside them says where
        head, tail = (head - 1, tail) if head and not tail else (head, max(tail - 1, 0))
    return _between(one, head, tail), _between(other, head, tail)


def fitting(before: str, after: str, metrics: QFontMetrics, width: int) -> str:
    """Both sides with an arrow between them in `width` pixels: what is too long is cut, the longer side first."""
    if not before or not after:
        return metrics.elidedText(before or after, Qt.TextElideMode.ElideRight, width)
    room = width - metrics.horizontalAdvance(ARROW)
    needed = [metrics.horizontalAdvance(each) for each in (before, after)]
    rooms = [max(room // 2, room - other) for other in reversed(needed)]
    cut = [
        each if need <= own else metrics.elidedText(each, Qt.TextElideMode.ElideRight, own)
        for each, need, own in zip((before, after), needed, rooms, strict=True)
    ]
    return ARROW.join(cut)


def _alike(one: list[str], other: list[str]) -> int:
    """How many words both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _between(words: list[str], head: int, tail: int) -> str:
    """The words without the first and the last ones."""
    kept = words[head : len(words) - tail]
    return " ".join(["…"] * (head > 0) + kept + ["…"] * (tail > 0))
