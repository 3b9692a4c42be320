"""Where sources differ from the form of their list in punctuation and spaces, which printing mends."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from app.model import Reference
from app.styles.observing import one_line
from app.styles.pattern import Pattern
from app.styles.pieces import Piece
from app.styles.printing import printed
from app.styles.shown import Shown
from app.styles.slots import NAME_SLOTS


class Difference(NamedTuple):
    """A joint that a source has in another form than its list.

    `place` is the reference's in the list, from 1; `before` and `after` are the fields that it joins, `after` "" at the
    end of the entry. `printed` is the joint in the source with the words beside it ("113:256"), `wanted` the same in
    the list's form. Of the `seen` references of its type with this joint `agreeing` have it in the list's form.
    """

    place: int
    before: str
    after: str
    printed: str
    wanted: str
    agreeing: int
    seen: int

    @property
    def is_against_most(self) -> bool:
        """Whether five references or more have the joint, and four fifths of them in the list's form."""
        return self.seen >= _FEWEST and self.agreeing >= _SHARE * self.seen


_FEWEST, _SHARE = 5, 0.8


class Joint(NamedTuple):
    """What stands between two fields of one reference, as in `Difference`."""

    before: str
    after: str
    printed: str
    wanted: str


def differences(
    references: Sequence[Reference],
    pattern: Pattern,
    *,
    joints_of: Callable[[Reference, Pattern], Sequence[Joint]] | None = None,
) -> list[Difference]:
    """The joints that differ, in the order of the list, then of the entry; `joints_of` may remember the `joints`.

    Nothing of references that are kept as printed or have no source, and of those whose words or their order differ
    from print: of them more was read than joints can tell.
    """
    joints_of = joints_of or joints
    every = [
        (place, reference.type, joint)
        for place, reference in enumerate(references, 1)
        if reference.source and not reference.as_printed
        for joint in joints_of(reference, pattern)
    ]
    counted = Counter(_alike(kind, joint) for _, kind, joint in every)
    agreeing = Counter(_alike(kind, joint) for _, kind, joint in every if joint.printed == joint.wanted)
    return [
        Difference(place, *joint, agreeing[_alike(kind, joint)], counted[_alike(kind, joint)])
        for place, kind, joint in every
        if joint.printed != joint.wanted
    ]


def _alike(kind: str, joint: Joint) -> tuple[str, str, str]:
    """What joints are counted by: the same follows authors whether they are cut short or not."""
    return kind, "authors" if joint.before == "et_al" else joint.before, joint.after


def joints(reference: Reference, pattern: Pattern) -> tuple[Joint, ...]:
    """The joints between the fields of a reference, none if its source has not the very words of its print."""
    return _joints(Shown(reference), pattern)


class _Words:
    """The words of a text, and where the nth letter or digit of it stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [word.span() for word in _WORD.finditer(text)]
        self.letters = "".join(text[start:end] for start, end in self.spans)
        self._counts = list(accumulate(end - start for start, end in self.spans))

    def place(self, letter: int) -> int:
        """Where a letter stands; the end of the text after the last one."""
        word = bisect_left(self._counts, letter + 1)
        return self.spans[word][1] - self._counts[word] + letter if word < len(self.spans) else len(self.text)

    def between(self, last: int, first: int) -> str:
        """What stands between two letters, with single spaces."""
        joint = one_line(self.text[self.place(last) + 1 : self.place(first)])
        return joint if first < len(self.letters) else joint.rstrip()

    def word_at(self, letter: int) -> str:
        """The word that holds a letter, "" after the last one."""
        word = bisect_left(self._counts, letter + 1)
        return self.text[slice(*self.spans[word])] if word < len(self.spans) else ""


_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1 << 14)
def _joints(shown: Shown, pattern: Pattern) -> tuple[Joint, ...]:
    return tuple(_joints_of(shown.reference, pattern))


def _joints_of(reference: Reference, pattern: Pattern) -> Iterator[Joint]:
    pieces = printed(reference, pattern=pattern)
    text, unnumbered = "".join(piece.text for piece in pieces), _unnumbered(reference)
    if text == unnumbered:
        fields = [piece.field for piece in pieces if piece.field]
        yield from (Joint(*pair, "", "") for pair in pairwise([*fields, ""]) if not _is_within_names(*pair))
        return
    wanted, source = _Words(text), _Words(unnumbered)
    if source.letters != wanted.letters:
        return
    blocks = list(_blocks(pieces))
    for (before, _, last), (after, first, _) in pairwise([*blocks, ("", len(wanted.letters), 0)]):
        if not _is_within_names(before, after):
            words = source.word_at(last - 1), source.word_at(first)
            joints = source.between(last - 1, first), wanted.between(last - 1, first)
            yield Joint(before, after, *(joint.join(words) for joint in joints))


def _blocks(pieces: Sequence[Piece]) -> Iterator[tuple[str, int, int]]:
    """The fields in print with their first and last letters, counted among letters and digits; the last exclusive."""
    count = 0
    for piece in pieces:
        first = count
        count += sum(map(len, _WORD.findall(piece.text)))
        if piece.field and count > first:
            yield piece.field, first, count


def _is_within_names(before: str, after: str) -> bool:
    return before in NAME_SLOTS and after in (before, "et_al")


def _unnumbered(reference: Reference) -> str:
    """The source from its first field on, without its printed number."""
    numbers = [span.end for span in reference.spans if span.field == "label"]
    starts = [span.start for span in reference.spans if span.field != "label"]
    return reference.source[min(starts) if numbers and starts else max(numbers, default=0) :].strip()
