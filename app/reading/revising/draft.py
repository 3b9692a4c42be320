"""The segments of one source while rules set right what the model predictably gets wrong."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from app.reading.labels.segments import Segment, Segmented

CONTAINERS = frozenset(("journal", "container-title"))
"""The labels of what a work stands in."""

_NO_PLACES: Iterator[int] = iter(())


class Draft:
    """Segments in order that can be relabelled, cut and joined, and the words around them."""

    def __init__(self, segmented: Segmented) -> None:
        self.source = segmented.tokens.text  # what was labelled; places in it are places in the source
        self.words = segmented.tokens.words
        self.gaps = segmented.tokens.gaps
        self.starts = segmented.tokens.starts
        self.ends = segmented.tokens.ends
        self.segments = list(segmented.segments)
        self.parted: tuple[Segment, list[tuple[int, int]]] | None = None  # what `name_forms.pieces` gave, and of what
        self._labels: frozenset[str] = frozenset()
        self._labelled: list[Segment] | None = None

    def labels(self) -> frozenset[str]:
        """The labels that occur; most rules ask for them, few change them."""
        if self._labelled is not self.segments:
            self._labelled = self.segments
            self._labels = frozenset([segment.label for segment in self.segments])
        return self._labels

    def text(self, at: int) -> str:
        """The characters of the segment at place `at`, from its first word to its last."""
        segment = self.segments[at]
        return self.source[self.starts[segment.first] : self.ends[segment.last - 1]]

    def before(self, at: int) -> str:
        """The characters between the segment before place `at`, or the source's first word, and this one."""
        if at == 0:
            return self.source[self.starts[0] - len(self.gaps[0]) : self.starts[self.segments[0].first]]
        return self.source[self.ends[self.segments[at - 1].last - 1] : self.starts[self.segments[at].first]]

    def after(self, at: int) -> str:
        """The characters between the segment at place `at` and the next one, or the source's last word."""
        if at + 1 < len(self.segments):
            return self.before(at + 1)
        return self.source[self.ends[self.segments[at].last - 1] : self.ends[-1] + len(self.gaps[-1])]

    def label(self, at: int) -> str:
        """The label at place `at`, "" outside the list."""
        segments = self.segments
        return segments[at].label if 0 <= at < len(segments) else ""

    def find(self, label: str) -> int:
        """The place of the first segment with the label, -1 if there is none."""
        if label in self.labels():
            for at, segment in enumerate(self.segments):
                if segment.label == label:
                    return at
        return -1

    def places(self, *labels: str) -> Iterator[int]:
        """The places of the segments with one of the labels, also of those that come to have one on the way."""
        present = self._labels if self._labelled is self.segments else self.labels()
        return _NO_PLACES if present.isdisjoint(labels) else self._places(labels)

    def _places(self, labels: tuple[str, ...]) -> Iterator[int]:
        segments, at = self.segments, 0
        while at < len(segments):
            if segments[at].label in labels:
                yield at
                segments = self.segments  # rules put others in their stead on the way
            at += 1

    def relabel(self, at: int, label: str) -> None:
        """Give the segment at place `at` another label."""
        self._put(at, at + 1, replace(self.segments[at], label=label))

    def cut(self, at: int, word: int, label: str) -> None:
        """Give the words from number `word` on of the segment at place `at` to a new segment behind it.

        From its first word on this is relabelling; behind its last word nothing is done.
        """
        segment = self.segments[at]
        if word <= segment.first:
            self.relabel(at, label)
        elif word < segment.last:
            self._put(at, at + 1, replace(segment, last=word), replace(segment, first=word, label=label))

    def stretch(self, at: int, *, first: int | None = None, last: int | None = None) -> None:
        """Move the edges of the segment at place `at`."""
        segment = self.segments[at]
        self.segments[at] = replace(
            segment,
            first=segment.first if first is None else first,
            last=segment.last if last is None else last,
        )

    def join(self, first: int, last: int) -> None:
        """Make the segments from place `first` to place `last` one, of the first's label."""
        probability = min(segment.probability for segment in self.segments[first : last + 1])
        self._put(
            first, last + 1, replace(self.segments[first], last=self.segments[last].last, probability=probability)
        )

    def claim(self, first: int, last: int, label: str) -> None:
        """Give the words from number `first` to `last` (exclusive) a segment of their own, whatever had them."""
        before = [replace(each, last=min(each.last, first)) for each in self.segments if each.first < first]
        behind = [replace(each, first=max(each.first, last)) for each in self.segments if each.last > last]
        self.segments = [*before, Segment(label, first, last, 1.0), *behind]

    def words_between(self, start: int, end: int) -> tuple[int, int]:
        """The numbers of the first word at character `start` or behind it, and of the first at `end` or behind it."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def drop(self, at: int) -> None:
        """Take the segment at place `at` away; its words belong to no field then."""
        self._put(at, at + 1)

    def drop_unlabelled(self) -> None:
        """Take the segments away whose label was emptied."""
        if "" in self.labels():
            self.segments = [segment for segment in self.segments if segment.label]

    def word_at(self, at: int, offset: int) -> int:
        """The number of the first word of the segment at place `at` that begins `offset` or more characters into it."""
        segment = self.segments[at]
        return min(bisect_left(self.starts, self.starts[segment.first] + offset), segment.last)

    def _put(self, first: int, last: int, *segments: Segment) -> None:
        """Put segments in the stead of those from place `first` to `last` (exclusive)."""
        self.segments[first:last] = segments
        self._labelled = None
