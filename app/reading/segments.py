"""A source to its labelled segments: the printed number, the model's runs of words, and what is certain by its form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.reading.identifiers import Identifier, find_identifiers
from app.reading.tokens import Tokens, tokenise

if TYPE_CHECKING:
    from app.reading.labelling import Labels

_NUMBER = re.compile(r"\s*(?:\[\s?(\w{1,6})\s?\][.:]?|\((\d{1,4})\)\.?|№? ?(\d{1,4})\s?[.)](?!\d))(?=\s*\S)\s*")
_EXTRA_PAGES = re.compile(
    r"[a-z]?\d{1,6}(?:[-–][a-z]?\d{1,6})?\s?[;,]\s?(?:authors? reply|reply|discussion|quiz|обсуждение)\s"
    r"[a-z]?\d{1,6}(?:[-–][a-z]?\d{1,6})?",
    re.IGNORECASE,
)
_MEDIUM = re.compile(r"\[(Internet|Online|Electronic resource|Электронный ресурс|Текст|Ressource électronique)\]", re.I)
_EPUB = re.compile(r"\bEpub (?:ahead of print|\d{4}[ \w]{0,12})")
_SUPPLEMENT = re.compile(r"suppl(?:ement|\.)?|прил(?:ожение|\.)?|supl(?:emento|\.)?|S", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words `first` to `last` (exclusive) of one label; `probability` is the mean of theirs."""

    label: str
    first: int
    last: int
    probability: float


@dataclass(frozen=True, slots=True)
class Segmented:
    """A source, where its printed number stands (or None), its tokens, identifiers, and segments in order."""

    source: str
    number: tuple[int, int] | None
    tokens: Tokens
    identifiers: list[Identifier]
    segments: list[Segment]

    def span(self, segment: Segment) -> tuple[int, int]:
        """The characters of a segment, from its first word to its last."""
        return self.tokens.starts[segment.first], self.tokens.ends[segment.last - 1]


def printed_number(source: str) -> tuple[tuple[int, int] | None, int]:
    """Where the number printed before an entry stands, if one does, and where the entry begins."""
    match = _NUMBER.match(source[:40])
    if match is None or match.lastindex is None:
        return None, 0
    return match.span(match.lastindex), match.end()


def segment(sources: Sequence[str]) -> list[Segmented]:
    """The labelled segments of each source, in order."""
    from app.reading.labelling import label  # brings numpy, which the start of the program need not wait for

    numbers = [printed_number(source) for source in sources]
    tokens = [tokenise(source, start=start) for source, (_, start) in zip(sources, numbers, strict=True)]
    labels = label(tokens)
    return [
        _segmented(source, number, own, labelled)
        for source, (number, _), own, labelled in zip(sources, numbers, tokens, labels, strict=True)
    ]


def _segmented(source: str, number: tuple[int, int] | None, tokens: Tokens, labels: "Labels") -> Segmented:
    names, opens, probabilities = labels
    identifiers = find_identifiers(tokens.text)
    for certain, first, last in _certain(tokens, identifiers):
        for at in range(first, last):
            names[at], opens[at], probabilities[at] = certain, at == first, 1.0
        if last < len(names):
            opens[last] = True
    _move_supplements(tokens, names, opens)
    return Segmented(source, number, tokens, identifiers, _runs(names, opens, probabilities))


def _runs(names: list[str | None], opens: list[bool], probabilities: list[float]) -> list[Segment]:
    segments: list[Segment] = []
    at = 0
    while at < len(names):
        name, first = names[at], at
        at += 1
        while at < len(names) and names[at] == name and not opens[at]:
            at += 1
        if name is not None:
            segments.append(Segment(name, first, at, sum(probabilities[first:at]) / (at - first)))
    return segments


def _certain(tokens: Tokens, identifiers: list[Identifier]) -> list[tuple[str, int, int]]:
    """What an own form tells apart, whatever the model says: (label, first word, last word)."""
    found = [(each.label, each.start, each.end) for each in identifiers]
    found += [("pages", *match.span()) for match in _EXTRA_PAGES.finditer(tokens.text)]
    found += [("note", *match.span()) for match in _EPUB.finditer(tokens.text)]
    found += [("medium", *match.span(1)) for match in _MEDIUM.finditer(tokens.text)]
    ranges = []
    for name, start, end in found:
        inside = [at for at, begin in enumerate(tokens.starts) if start <= begin < end]
        if inside:
            ranges.append((name, inside[0], inside[-1] + 1))
    for at, word in enumerate(tokens.words):
        if "/" in word:
            ranges.append(("doi" if re.search(r"(?:^|doi\.org/)10\.", word, re.IGNORECASE) else "url", at, at + 1))
    return ranges


def _move_supplements(tokens: Tokens, names: list[str | None], opens: list[bool]) -> None:
    """A supplement belongs to the issue: "62 Suppl 1" is a volume and an issue."""
    for at, word in enumerate(tokens.words):
        if names[at] != "volume" or not at or names[at - 1] != "volume" or not _SUPPLEMENT.fullmatch(word):
            continue
        opens[at] = True
        while at < len(names) and names[at] == "volume":
            names[at] = "issue"
            at += 1
