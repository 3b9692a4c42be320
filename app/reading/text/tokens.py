"""A reference's text to words and the gaps between them.

Words carry labels; gaps (spaces and punctuation) carry none, they are what the labels are told from. So "J.L." is two
words with a stop between them, "99:88-94" is "99" and "88-94" with a colon, while "e123", "299.e5",
"S105-S109", "Müller-Nordhorn", a DOI and a web address stay whole.
"""

import re
from dataclasses import dataclass
from itertools import accumulate
from string import ascii_lowercase, digits

LONGEST = 2_000
"""Characters of a source that are labelled; the longest printed references have about 1,000."""

_MARKS = "\u0300-\u036f"
_PLAIN = rf"[^\W_][\w{_MARKS}]*(?:[-‐‑–−'’][^\W_][\w{_MARKS}]*|\.[eE]\d+)*"
_WORD = re.compile(f"({_PLAIN})")
_ADDRESS = r"[^\s<>\"«»“”]+"
_SICI = rf"(?:<[\w.-]{{0,20}}:[^\s<>]{{1,40}}>\d{_ADDRESS})?"
"""Angle brackets stand in the DOIs of the 1990s: "10.1175/1520-0469(1963)020<0130:DNF>2.0.CO;2"."""
_BROKEN = r"(?:(?<=\.) (?:19|20)\d\d\.\d\d\.\d{3}\b|(?<=\(\d\d\)) \d{5}-[\dX]\b)?"
"""The end of a DOI that lost its hold at a line's end: "10.1016/j.jchf. 2012.10.002", "S0140-6736(04) 15785-1"."""
_WORD_OR_ADDRESS = re.compile(
    rf"(?:https?://|ftp://|www\.){_ADDRESS}{_SICI}{_BROKEN}"
    rf"|(?:\b|(?<=doi))10\.\d{{4,9}}/{_ADDRESS}{_SICI}{_BROKEN}|doi(?=10\.\d{{4,9}}/)|{_PLAIN}",
    re.IGNORECASE,
)
_LAND_OR_KIND = r"(?:com|org|net|edu|gov|info|int|io|[a-z]{2})/(?!10\.)\w"
_ENDS_HOST = re.compile(rf"[a-z\d]\.{_LAND_OR_KIND}")
_WORD_OR_BARE_ADDRESS = re.compile(
    rf"(?<![\w@./-])(?-i:(?:[a-z\d][a-z\d-]{{0,40}}\.){{1,4}}{_LAND_OR_KIND}){_ADDRESS}|{_WORD_OR_ADDRESS.pattern}",
    re.IGNORECASE,
)
"""MLA prints addresses without what they begin with: "en.wikipedia.org/wiki/Moss"."""
_LONGEST_HOST = 60
_OF_HOSTS = ascii_lowercase + digits + "-."
# Patterns that begin with letters are found many times faster than those that begin with a look behind.
_GLUED_YEAR = re.compile(r"(?:19|20)(?<=[^\W\d_]{3}\d\d)\d\d(?!\w)")
_GLUED_CUE = re.compile(r"[pPvVnN](?<!\w\w)(?:(?<=[pP])(?:[pP]|ages)|(?<=[vV])ol(?:ume)?|(?<=[nN])(?:umber|o))(?=\d)")
_GLUED_ID = re.compile(r"(?<=[\w)])[.,;]?(?=pmid:)", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"(?<=\w)\((?:19|20)\d\d\)$")
_WIDE = str.maketrans("，；：．。、（）［］－？！،؛", ",;:..,()[]-?!,;")
_ANY_WIDE = re.compile("[，；：．。、（）［］－？！،؛]")
_REMARK_BEHIND = re.compile(r"[.,;]?(?:\[(?=[A-Za-z]{2}|$)|\((?=in$|In$))")
"""A bracket with words that lost its space: "10.1000/moss.12.[In Chinese]"."""
_CLOSING = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of `text` with where each starts and ends, and the `gaps` around them: one more than words."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]


def narrowed(text: str) -> str:
    """The text with the punctuation of Chinese, Japanese and Arabic as European, character by character."""
    return text if text.isascii() or _ANY_WIDE.search(text) is None else text.translate(_WIDE)


def tokenise(text: str, *, start: int = 0, end: int | None = None) -> Tokens:
    """The words and gaps of `text` from `start` to `end`, `LONGEST` characters at most."""
    text = narrowed(text[:end][: start + LONGEST])
    has_address = "/" in text or "www." in text.lower()
    if not has_address and not _GLUED_YEAR.search(text, start) and not _GLUED_CUE.search(text, start):
        return _plainly(text, start)
    pattern = _WORD
    if has_address:
        pattern = _WORD_OR_BARE_ADDRESS if _has_bare_address(text, start) else _WORD_OR_ADDRESS
    spans = [found.span() for found in pattern.finditer(text, start)]
    if has_address:
        spans = [_without_closing_punctuation(text, *span) for span in spans]
    spans = [part for span in spans for part in _cut_within(text, *span)]
    starts = [first for first, _ in spans]
    ends = [last for _, last in spans]
    words = [text[first:last] for first, last in spans]
    gaps = [text[end:begin] for end, begin in zip([start, *ends], [*starts, len(text)], strict=True)]
    return Tokens(text, words, starts, ends, gaps)


def _has_bare_address(text: str, start: int) -> bool:
    """Whether a host and a path stand anywhere without "https://" before them."""
    for host in _ENDS_HOST.finditer(text, start):
        head = text[max(0, host.start() - _LONGEST_HOST) : host.start()].rstrip(_OF_HOSTS)
        if not head.endswith("/"):
            return True
    return False


def _plainly(text: str, start: int) -> Tokens:
    """The words and gaps of a text without addresses and glued years: most texts, and worth a shortcut."""
    parts = _WORD.split(text[start:])
    edges = list(accumulate(map(len, parts), initial=start))
    return Tokens(text, parts[1::2], edges[1:-1:2], edges[2:-1:2], parts[::2])


def _cut_within(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The span of a word, cut before a year glued to its end and behind a glued cue: "Lancet1963", "pp33-48"."""
    cue = _GLUED_CUE.match(text, start, end)
    if cue:
        return [cue.span(), (cue.end(), end)]
    if "/" in text[start:end]:
        if glued := _GLUED_ID.search(text, start, end):
            number = glued.end() + len("pmid:")
            return [(start, glued.start()), *([(number, end)] if number < end else [])]
        year = _YEAR_BEHIND.search(text[start:end])
        return [(start, start + year.start()), (start + year.start() + 1, end - 1)] if year else [(start, end)]
    glued = _GLUED_YEAR.search(text, start, end) if end - start > 6 else None
    return [(start, glued.start()), (glued.start(), end)] if glued and glued.end() == end else [(start, end)]


def _without_closing_punctuation(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of an address without the stop, comma or unbalanced bracket that the sentence put behind it."""
    address = text[start:end]
    if "/" not in address and address[:4].lower() != "www.":
        return start, end
    if "[" in address or address[-2:].lower() == "in":
        remark = _REMARK_BEHIND.search(address)
        end = start + remark.start() if remark is not None and "10." in address[: remark.start()] else end
    while end - start > 1:
        last = text[end - 1]
        unbalanced = last in _CLOSING and text.count(last, start, end) > text.count(_CLOSING[last], start, end)
        if last not in ".,;:'’" and not unbalanced:
            break
        end -= 1
    return start, end
