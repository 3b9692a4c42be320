"""A source to its labelled segments: the printed number, the model's runs of words, and what is certain by its form."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import prod
from typing import TYPE_CHECKING

from app.reading.labels.first_works import first_work
from app.reading.labels.identifiers import Identifier, find_identifiers
from app.reading.labels.named_labels import named_label
from app.reading.labels.type_marks import TYPE_MARK
from app.reading.text.likeness import opening
from app.reading.text.tokens import Tokens, tokenise
from app.reading.text.wordsets import holds_any

if TYPE_CHECKING:
    from app.reading.labels.labelling import Labeller, Labels

_NUMBER = re.compile(
    r"\s*(?:\[\s?(\w{1,6}|[A-Z]\w{0,3}(?:-[A-Z]\w{0,3}){1,3}|[A-Z][A-Za-z+]{2,10}\d\d[a-z]?|[A-Z]\w{0,3} [A-Z]\w{1,5})"
    r"\s?\][.:]?|\((\d{1,4})\)\.?|№? ?(\d{1,4})\s?[.)](?!\d)|(\d{1,4}):(?=\s[^\W\d]))"
    r"(?=\s*\S)\s*"
)
_BARE_NUMBER = re.compile(r"(\d{1,3}) (?=\S)(?P<works>\(a\) )?")
_EXTRA_PAGES = re.compile(
    r"[a-z]?\d{1,6}(?:[-–][a-z]?\d{1,6})?\s?[;,]\s?(?:authors? reply|reply|discussion|quiz|обсуждение)\s"
    r"[a-z]?\d{1,6}(?:[-–][a-z]?\d{1,6})?",
    re.IGNORECASE,
)
_EXTRA_HINTS = ("reply", "discussion", "quiz", "обсуждение")
_DOI = re.compile(r"(?:^|doi\.org/)10\.", re.IGNORECASE)
_MEDIUM = re.compile(
    r"\[(Internet|Online|Electronic resource|Text|Электронный ресурс|Текст|Електронний ресурс|Електронне видання"
    r"|Ressource électronique|en ligne|en línea|recurso electr[óô]nico|recurso eletr[ôó]nico)\]",
    re.IGNORECASE,
)
_CUES = frozenset(("PMID", "PMCID", "ISBN", "ISSN"))
_EPUB = re.compile(r"\bEpub (?:ahead of print|\d{4}[ \w]{0,12})")
_PACKAGE = re.compile(r"\b[A-Z][\w.+]{0,8} package version \d[\d.-]{0,12}\d")
_REVIEWED = re.compile(r"\bMR ?\d{5,7}(?: \(\d+[a-z]? ?#\d+[a-z]?\))?|\bZbl ?\d{1,4}\.\d{3,6}")
_CORRECTED = re.compile(
    r"(?<=[.;] )(?:Erratum|Corrigendum|Comment|Retraction|Update|Correction) (?:in|on|for|to): .{10,200}?"
    r"(?=[.;]? (?:PMC?ID|doi|Epub)\b|[.;]?$)|\[published (?:correction|erratum) appears in [^\]]{5,120}"
)
_SUPPLEMENT = re.compile(r"suppl(?:ement|\.)?|прил(?:ожение|\.)?|supl(?:emento|\.)?|S", re.IGNORECASE)


@dataclass(slots=True)  # not frozen: that triples the time to make one, and a reference has ten
class Segment:
    """Words `first` to `last` (exclusive) of one label, and how probable it is that these very words make one."""

    label: str
    first: int
    last: int
    probability: float


@dataclass(frozen=True, slots=True)
class Segmented:
    """A source, where its printed number stands (or None), its tokens, identifiers, and segments in order.

    `probability` is that of all the labels together; `alone` is what the model without the network and the list made of
    the source, None if that is the same.
    """

    source: str
    number: tuple[int, int] | None
    tokens: Tokens
    identifiers: list[Identifier]
    segments: list[Segment]
    probability: float
    alone: "Segmented | None" = None

    def span(self, segment: Segment) -> tuple[int, int]:
        """The characters of a segment, from its first word to its last."""
        return self.tokens.starts[segment.first], self.tokens.ends[segment.last - 1]


def printed_number(source: str) -> tuple[tuple[int, int] | None, int]:
    """Where the number printed before an entry stands, if one does, and where the entry begins."""
    named = named_label(source)
    if named is not None:
        return named
    match = _NUMBER.match(source[:40])
    if match is None or match.lastindex is None:
        bare = _BARE_NUMBER.match(source)
        return (bare.span(1), bare.end(1) + 1) if bare and opening(source[bare.end() :]) == 2 else (None, 0)
    return match.span(match.lastindex), match.end()


def printed_numbers(sources: Sequence[str]) -> list[tuple[tuple[int, int] | None, int]]:
    """The same of each entry of a list; a bare number counts too, whatever follows it, if the list goes on by it."""
    found = [printed_number(source) for source in sources]
    printed = [source[slice(*number)] if number else "" for source, (number, _) in zip(sources, found, strict=True)]
    values = [int(each) if each.isdecimal() else None for each in printed]
    for place, source in enumerate(sources):
        bare = _BARE_NUMBER.match(source) if not printed[place] else None
        if bare is not None and {place and values[place - 1], *values[place + 1 : place + 2]} & {
            int(bare[1]) - 1,
            int(bare[1]) + 1,
        }:
            found[place], values[place] = (bare.span(1), bare.end(1) + 1), int(bare[1])
    return found


def joined(segments: list[Segment]) -> list[Segment]:
    """Segments that follow each other at once made one."""
    whole: list[Segment] = []
    for segment in segments:
        if whole and whole[-1].last == segment.first:
            before = whole.pop()
            segment = Segment(segment.label, before.first, segment.last, min(before.probability, segment.probability))
        whole.append(segment)
    return whole


def segment(sources: Sequence[str], *, labeller: "Labeller | None" = None) -> list[Segmented]:
    """The labelled segments of each source, in order, by the model that ships or by another."""
    from app.reading.labels.labelling import shipped  # brings numpy, which the start of the program need not wait for

    numbers = printed_numbers(sources)
    works = [first_work(source, start) for source, (_, start) in zip(sources, numbers, strict=True)]
    tokens = [tokenise(source, start=start, end=end) for source, (start, end) in zip(sources, works, strict=True)]
    labels = (labeller or shipped()).label(tokens)
    return [
        _segmented(source, number, own, find_identifiers(own.text), labelled)
        for source, (number, _), own, labelled in zip(sources, numbers, tokens, labels, strict=True)
    ]


def _segmented(
    source: str, number: tuple[int, int] | None, tokens: Tokens, identifiers: list[Identifier], labels: "Labels"
) -> Segmented:
    for certain, first, last in _certain(tokens, identifiers):
        for at in range(first, last):
            labels.names[at], labels.opens[at] = certain, at == first
            labels.probabilities[at] = labels.given[at] = labels.ended[at] = 1.0
        if first:
            labels.ended[first - 1] = 1.0
        if last < len(labels.names):
            labels.opens[last] = True
    for each in identifiers:
        cue = bisect_left(tokens.starts, each.start) - 1
        if cue >= 0 and tokens.words[cue].upper() in _CUES:
            labels.names[cue] = None
    _move_supplements(tokens, labels.names, labels.opens)
    alone = _segmented(source, number, tokens, identifiers, labels.alone) if labels.alone else None
    return Segmented(source, number, tokens, identifiers, _runs(labels), prod(labels.given), alone)


def _runs(labels: "Labels") -> list[Segment]:
    names, opens = labels.names, labels.opens
    borders = [at for at in range(1, len(names)) if opens[at] or names[at] != names[at - 1]]
    segments: list[Segment] = []
    for first, last in pairwise([0, *borders, len(names)]):
        name = names[first] if names else None
        if name is not None:
            sure = labels.probabilities[first] * prod(labels.given[first + 1 : last]) * labels.ended[last - 1]
            segments.append(Segment(name, first, last, sure))
    return segments


def _certain(tokens: Tokens, identifiers: list[Identifier]) -> list[tuple[str, int, int]]:
    """What an own form tells apart, whatever the model says: (label, first word, last word)."""
    text = tokens.text
    found = [(each.label, each.start, each.end) for each in identifiers]
    if holds_any(text.lower(), _EXTRA_HINTS):
        found += [("pages", *match.span()) for match in _EXTRA_PAGES.finditer(text)]
    if "Epub" in text:
        found += [("note", *match.span()) for match in _EPUB.finditer(text)]
    if "MR" in text or "Zbl" in text:
        found += [("note", *match.span()) for match in _REVIEWED.finditer(text)]
    if " in: " in text or " on: " in text or "appears in" in text:
        found += [("note", *match.span()) for match in _CORRECTED.finditer(text)]
    if "package version" in text:
        found += [("edition", *match.span()) for match in _PACKAGE.finditer(text)]
    if "[" in text:
        found += [("medium", *match.span(1)) for match in _MEDIUM.finditer(text)]
        found += [("medium", *match.span(1)) for match in TYPE_MARK.finditer(text)]
    ranges = []
    for name, start, end in found:
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        if first < last:
            ranges.append((name, first, last))
    if "/" in text:
        for at, word in enumerate(tokens.words):
            if "/" in word:
                ranges.append(("doi" if _DOI.search(word) else "url", at, at + 1))
    return ranges


def _move_supplements(tokens: Tokens, names: list[str | None], opens: list[bool]) -> None:
    """A supplement belongs to the issue: "62 Suppl 1" is a volume and an issue."""
    for at in range(1, len(names)):
        if names[at] != "volume" or names[at - 1] != "volume" or not _SUPPLEMENT.fullmatch(tokens.words[at]):
            continue
        opens[at] = True
        while at < len(names) and names[at] == "volume":
            names[at] = "issue"
            at += 1
