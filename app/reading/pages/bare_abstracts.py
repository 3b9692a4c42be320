"""Abstracts and keywords whose headings are missing, or stand inside a line, given lines of their own."""

import re
from collections.abc import Sequence

from app.reading.pages.bylines import is_byline
from app.reading.pages.headings import heading_of
from app.reading.pages.institutions import is_institution

HEADING = "Abstrakt"
"""What is put above an abstract without a heading: a word that tells of no language in particular."""
_INSIDE = re.compile(
    r"(?<=[.!?»)\]]) (?=(?:Keywords?|Key words|Ключевые слова|Ключові слова|Palabras [Cc]lave|Palavras[- ][Cc]have|"
    r"Descritores|Descriptores|Mots[- ][Cc]l[ée]s|Słowa kluczowe|Schlüsselwörter|Anahtar [Kk]elimeler|Parole chiave|"
    r"Kata [Kk]unci|Klíčová slova|Ključne riječi|Ključne reči|Кључне речи)\s?(?:[:.—–] ?\S|:$))"
)
"""The end of an abstract that its keywords follow on the same line."""
_SHORTEST_LINE, _SHORTEST, _FEWEST_WORDS = 100, 120, 14
_ENDS = (".", "!", "?", ".)", ".»", ".”", '."')


def with_abstracts_headed(lines: Sequence[str]) -> list[str]:
    """The lines with a heading above each paragraph that stands as an abstract does: whole sentences over keywords."""
    lines = _with_keywords_apart(lines)
    starts: set[int] = set()
    is_headed = False
    for place, line in enumerate(lines):
        heading = heading_of(line)
        if heading is None:
            continue
        if heading.kind == "keywords" and not is_headed and (start := _first_of_prose(lines, place)) < place:
            starts.add(start)
        is_headed = heading.kind != "keywords" and (is_headed or heading.kind in ("abstract", "body", "fulltext"))
    return [each for place, line in enumerate(lines) for each in ((HEADING, line) if place in starts else (line,))]


def _with_keywords_apart(lines: Sequence[str]) -> list[str]:
    return [part for line in lines for part in (_INSIDE.split(line, 1) if len(line) >= _SHORTEST_LINE else (line,))]


def _first_of_prose(lines: Sequence[str], place: int) -> int:
    """Where the paragraphs begin that stand right above a place; the place itself if none do."""
    first = place
    while place and (not lines[place - 1] or _is_prose(lines[place - 1])):
        place -= 1
        first = place if lines[place] else first
    return first


def _is_prose(line: str) -> bool:
    """Whether a line is whole sentences, and neither people nor an institution."""
    is_long = len(line) >= _SHORTEST and line.count(" ") >= _FEWEST_WORDS and line.endswith(_ENDS)
    return is_long and line[0].isalpha() and not (is_institution(line[:80]) or is_byline(line) or heading_of(line))
