"""The parts of a structured abstract: "Background", "Methods", "Results"."""

import re
from itertools import pairwise
from typing import NamedTuple

from app.reading.pages.abstract import PART, PART_NAMES

_NAME_END = re.compile(r"\s?[:.—–-]\s")
_SENTENCE_END = re.compile(r"(?<=[.!?)])\s+(?=[^\W\d_])")
_BARE = re.compile(
    r"(?:design, setting,? and participants|main outcomes? and measures?|main outcome measures?|trial registration|"
    rf"exposures?|interventions?|participants|{PART_NAMES})(?= (?-i:[A-ZÀ-ÖØ-ÞА-ЯЁ0-9]))",
    re.IGNORECASE,
)
"""A name that stood in other letters than its text, and has no sign behind it in what was copied."""
_FEWEST = 2
_LONGEST_NAME = 60
_LONGEST = 50_000
"""Characters of an abstract in whose lines parts are looked for."""


class Part(NamedTuple):
    """A part of an abstract: its name, "" for what stands before the first one, and its paragraphs."""

    name: str
    paragraphs: tuple[str, ...]


def abstract_parts(abstract: str) -> list[Part]:
    """The parts in order; one without a name if the abstract names fewer than two.

    A part is named at the start of a line, or of a sentence ("… in 2011. Results: of 26 …"), or by a line of its own;
    of names in bold no sign may be left ("Results Of 26 …").
    """
    lines = [line.strip() for line in abstract.split("\n") if line.strip()]
    whole = [Part("", tuple(lines))] if lines else []
    if len(abstract) > _LONGEST:
        return whole
    parts: list[Part] = []
    for line in lines:
        for piece in _cut(line):
            name, text = _named(piece)
            if name or not parts:
                parts.append(Part(name, (text,) if text else ()))
            else:
                parts[-1] = Part(parts[-1].name, (*parts[-1].paragraphs, text))
    is_structured = sum(bool(part.name) for part in parts) >= _FEWEST and all(part.paragraphs for part in parts)
    return parts if is_structured else whole


def _cut(line: str) -> list[str]:
    """A line cut before each sentence that begins with the name of a part."""
    starts = [found.end() for found in _SENTENCE_END.finditer(line) if _begins_part(line[found.end() :][:100])]
    edges = [0, *starts, len(line)]
    return [line[first:last].strip() for first, last in pairwise(edges)]


def _begins_part(text: str) -> bool:
    """Whether a sentence is the name of a part with its text; a stop after it may as well end a sentence."""
    found = PART.match(text)
    is_named = found is not None and ":" in text[: found.end()]
    return text[0].isupper() and (is_named or _BARE.match(text) is not None)


def _named(text: str) -> tuple[str, str]:
    """The name of a part and its text; a line that is a name alone has no text."""
    if PART.match(text[:100]):
        end = _NAME_END.search(text)
        if end is not None:
            return text[: end.start()], text[end.end() :].strip()
    if (bare := _BARE.match(text)) and text[0].isupper():
        return bare[0], text[bare.end() :].strip()
    if len(text) <= _LONGEST_NAME and PART.match(f"{text.rstrip(':.')}: x"):
        return text.rstrip(":."), ""
    return "", text
