"""Editions: as they are printed ("9th ed."), and as BibTeX and biblatex want them, whose styles add the word."""

import re

_ORDINAL = (
    r"(?:\d{1,3}(?:st|nd|rd|th|[aªº]?\.|[ªº])?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"eleventh|twelfth)"
)
_KIND = r"(?:rev\.|revised|enlarged|expanded|updated|international|student|illustrated)"
_BARE = re.compile(rf"{_ORDINAL}(?:,? {_KIND}){{0,3}}|{_KIND}", re.IGNORECASE)
_PRINTED = re.compile(rf"(?P<bare>{_BARE.pattern}) (?:ed|edn|edition)\b\.?", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?")


def edition_to_bibtex(text: str, *, is_biblatex: bool) -> str:
    """What a style goes on to "edition" from: "9th" of "9th ed."; a number for biblatex, which knows its language.

    What is printed in words that no style would repeat ("4. Auflage") stays.
    """
    printed = _PRINTED.fullmatch(text)
    if not printed:
        return text
    number = _NUMBER.fullmatch(printed["bare"])
    if is_biblatex:
        return number[1] if number else text
    return printed["bare"]


def edition_from_bibtex(text: str) -> str:
    """The edition as it is printed: "9th ed." of "9" or "9th", "Second ed." of "Second"."""
    number = _NUMBER.fullmatch(text)
    if number:
        return f"{_ordinal(int(number[1]))} ed."
    return f"{text} ed." if _BARE.fullmatch(text) else text


def _ordinal(number: int) -> str:
    last = 0 if number % 100 in (11, 12, 13) else number % 10
    return f"{number}{_ENDINGS.get(last, 'th')}"


_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
