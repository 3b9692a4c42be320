"""The citations in the article's text and the list."""

import re
from collections.abc import Iterator
from itertools import pairwise

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding

_CITATION = re.compile(r"\[(\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,30})\]")
_RANGE = re.compile(r"(\d{1,3})(?:\s?[–—-]\s?(\d{1,3}))?")
_FEWEST = 5
_CITED = 0.6
_IN_ORDER = 0.9


@check("LST03", "Citations in the text", "ask")
def citations(checked: Checked) -> Iterator[Finding]:
    """Flags an entry that the text never cites, a cited number that the list does not have, and a broken order.

    It looks only where the article's text came with the list and cites most of it in square brackets ([3], [5–7, 9]):
    raised numbers and abstracts tell nothing. The order is asked about where nine of ten entries are first cited in
    the order of the list.

    Example:
        article source = One [1], two [2], three [3, 4] and five [6, 7]. 1. Adams J. Tumors of the liver.
        R1 source = 1. Adams J. Tumors of the liver.
        R2-R7 title = Tumors
        asks R5
    """
    cited = _cited(_text_before_list(checked))
    count = len(checked.references)
    known = [number for number in cited if 1 <= number <= count]
    if count < _FEWEST or len(known) < _CITED * count:
        return
    for place in range(1, count + 1):
        if place not in cited:
            yield _finding(f"The text cites most entries, but not R{place}", (place,))
    for number in cited:
        if number > count and number < 2 * count:
            yield _finding(f"The text cites [{number}], but the list has {count} entries", ())
    falls = [(before, after) for before, after in pairwise(known) if after < before]
    if len(known) - len(falls) >= _IN_ORDER * len(known):
        for before, after in falls:
            yield _finding(f"The text cites R{after} for the first time after R{before}", (after,), (before,))


def _finding(message: str, references: tuple[int, ...], related: tuple[int, ...] = ()) -> Finding:
    return Finding("LST03", "ask", message, references, related, "", message if not references else "")


def _text_before_list(checked: Checked) -> str:
    """The article's source up to the first entry of the list, "" if that is not in it."""
    first = next((each.source for _, each in checked if each.source), "")
    end = checked.article.source.find(first[:60]) if first else -1
    return checked.article.source[:end] if end > 0 else ""


def _cited(text: str) -> list[int]:
    """The numbers cited, each once, in the order of their first citation."""
    numbers: dict[int, None] = {}
    for citation in _CITATION.finditer(text):
        for part in _RANGE.finditer(citation[1]):
            last = int(part[2] or part[1])
            numbers.update(dict.fromkeys(range(int(part[1]), min(last, int(part[1]) + 50) + 1)))
    return list(numbers)
