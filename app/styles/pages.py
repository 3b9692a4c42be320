"""Pages: a printed range to its first and last page, and the dash between them."""

import re
from collections.abc import Callable

DASHES = "-‐‑‒–—−"

_PAIR = re.compile(rf"(?<![\w.)])([\w.]{{1,24}})\s{{0,3}}[{DASHES}]{{1,2}}\s{{0,3}}([\w.]{{1,24}})(?![\w.]|\(\d\d\))")
_PLAIN = re.compile(rf"(\d{{1,6}})[{DASHES}](\d{{1,6}})")
_PAGE = re.compile(r"([^\W\d_]*)(\d+)((?:\.?[^\W\d_]+\d*)?)")
_ROMAN = re.compile(r"[ivxlc]+|[IVXLC]+")
_REST = re.compile(r"\s*[;,]\s*")

_EXTENT = re.compile(
    r"(?:(?:[ivxlc]{1,12}|[IVXLC]{1,12})(?:,\s|\s\+\s|\+))?\d{1,5}(?:\s[^\W\d_]{1,6}|[^\W\d_]{2,6}|[pсs])\.?"
)

LONGEST = 2_000
"""Characters of a text that may be pages; a longer one is left as it is."""


def page_range(pages: str) -> tuple[str, str, str]:
    """First page, last page in full ("" if single) and the rest: "S23-8" is ("S23", "S28", "").

    The rest is what follows a semicolon or comma ("author reply e41-e42"). A text that is no range, such as "CD-004"
    or "e1000-2", is a single page as it stands. In a short range the last page lacks the digits and the letter that
    it shares with the first (NLM, Citing Medicine, chapter 1).
    """
    pages = pages.strip()
    if plain := _PLAIN.fullmatch(pages):  # as nearly all are
        first, last = plain.groups()
        return first, first[: -len(last)] + last, ""
    cut = _REST.search(pages)
    range_text, rest = (pages[: cut.start()], pages[cut.end() :]) if cut else (pages, "")
    pair = _PAIR.fullmatch(range_text)
    last = _last_in_full(pair[1], pair[2]) if pair else ""
    return (pair[1], last, rest) if pair and last else (range_text, "", rest)


def is_extent(pages: str) -> bool:
    """Whether pages are how many a book has ("345 p.", "xii, 345 p.") and not on which pages something stands."""
    return _EXTENT.fullmatch(pages.strip()) is not None


def is_article_number(pages: str) -> bool:
    """Whether what stands in the place of pages numbers the article as a whole: "e1003", "CD004", "123456", or the
    publisher item identifier that Elsevier's articles have until they get pages ("S0923-7534(21)00001-2")."""
    return _ARTICLE_NUMBER.fullmatch(pages.strip()) is not None


_ARTICLE_NUMBER = re.compile(
    r"(?:[eE]-?\d{2,12}|[^\W\d_]{2,8}[-.]?\d{2,12}|\d{6,12})(?:\.\d{1,6})?|S\d{4}-\d{3}[\dX]\(\d\d\)\d{5}-[\dX]"
)


def word_before(pages: str, word: str) -> str:
    """The word that a list has before its pages ("pp. "), as it stands before these: none before the number of an
    article, and one "p" before a single page."""
    if not _PAGE_WORD.search(word):
        return word
    if is_article_number(pages):
        return _PAGE_WORD.sub("", word)
    return _PLURAL.sub(r"\1", word) if _LONE_PAGE.fullmatch(pages.strip()) else word


_PAGE_WORD = re.compile(r"\b(?:pp?|pgs?|pages?|[сc]|стр|S)\b\.?\s{0,2}$", re.IGNORECASE)
_PLURAL = re.compile(r"\b(p)p(?=\b)", re.IGNORECASE)
_LONE_PAGE = re.compile(r"[^\W\d_]?\d{1,5}")


def with_dash(pages: str, dash: str) -> str:
    """The pages with `dash` in each range; a hyphen that belongs to an article number stays."""
    if plain := _PLAIN.fullmatch(pages):  # as nearly all are
        return f"{plain[1]}{dash}{plain[2]}"
    return _in_ranges(pages, lambda first, last: f"{first}{dash}{last}" if _last_in_full(first, last) else "")


def full_range(pages: str, dash: str) -> str:
    """The pages with every last page written out and `dash` in each range: "S23-8" is "S23–S28"."""
    return _in_ranges(pages, lambda first, last: f"{first}{dash}{full}" if (full := _last_in_full(first, last)) else "")


def short_range(pages: str) -> str:
    """The pages with the last ones cut down to the figures that change: "501-13", "S23-8" (NLM, Citing Medicine, 1)."""
    return _in_ranges(pages, lambda first, last: f"{first}-{_shortened(first, last)}")


def _in_ranges(pages: str, printed: Callable[[str, str], str]) -> str:
    """The pages with what `printed` makes of the first and last page of each pair; where that is "", as they stand."""
    if len(pages) > LONGEST:
        return pages
    return _PAIR.sub(lambda pair: printed(pair[1], pair[2]) or pair[0], pages)


def _shortened(first: str, last: str) -> str:
    full = _last_in_full(first, last)
    start, end = _PAGE.fullmatch(first), _PAGE.fullmatch(full)
    if not start or not end or start[3] or end[3] or start[1] != end[1]:
        return full or last
    digits, end_digits = start[2], end[2]
    if len(digits) != len(end_digits):
        return full
    shared = next((at for at, (one, other) in enumerate(zip(digits, end_digits, strict=True)) if one != other), 0)
    return end_digits[shared:]


def range_dashes(pages: str) -> list[str]:
    """What stands between first and last page in each range of a text, spaces included."""
    if plain := _PLAIN.fullmatch(pages):
        return [pages[plain.end(1) : plain.start(2)]]
    pairs = _PAIR.finditer(pages[:LONGEST])
    return [pages[pair.end(1) : pair.start(2)] for pair in pairs if _last_in_full(pair[1], pair[2])]


def _last_in_full(first: str, last: str) -> str:
    """The last page written out, or "" if the two are not pages of one kind."""
    if _ROMAN.fullmatch(first) and _ROMAN.fullmatch(last):
        return last
    start, end = _PAGE.fullmatch(first), _PAGE.fullmatch(last.removeprefix("."))
    if not start or not end:
        return ""
    letters, digits, tail = start.groups()
    end_letters, end_digits, end_tail = end.groups()
    if tail.startswith(".") and end_letters and not letters:
        return f"{digits}.{end[0]}"
    if end_letters not in ("", letters):
        return ""
    is_short = len(end_digits) < len(digits)
    if is_short and letters.lower() == "e" and not end_letters:
        return ""
    return letters + (digits[: -len(end_digits)] if is_short else "") + end_digits + end_tail
