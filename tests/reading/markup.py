"""Labelled references written as text: "{author Roe E.} {title Anemia}. {journal Gut} {date 2005}"."""

import re

from app.reading.labels.identifiers import find_identifiers
from app.reading.labels.segments import Segment, Segmented, printed_number
from app.reading.text.tokens import tokenise

_LABELLED = re.compile(r"\{([\w-]+) ([^{}]+)\}")


def segmented(marked: str) -> Segmented:
    """The source without the braces, its labels as written, each certain."""
    source, bounds, at = "", [], 0
    for match in _LABELLED.finditer(marked):
        source += marked[at : match.start()]
        bounds.append((match[1], len(source), len(source) + len(match[2])))
        source += match[2]
        at = match.end()
    source += marked[at:]
    number, start = printed_number(source)
    tokens = tokenise(source, start=start)
    segments = []
    for label, first, last in bounds:
        words = [at for at, place in enumerate(tokens.starts) if first <= place < last]
        if words:
            segments.append(Segment(label, words[0], words[-1] + 1, 1.0))
    return Segmented(source, number, tokens, find_identifiers(tokens.text), segments, probability=1.0)


def labels(revised: Segmented) -> list[tuple[str, str]]:
    """Label and text of each segment."""
    return [(each.label, revised.source[slice(*revised.span(each))]) for each in revised.segments]
