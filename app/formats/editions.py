"""Editions: as they are printed ("9th ed."), and as programs keep them whose styles add the word ("9th", "9")."""

import re

_ORDINAL = (
    r"(?:\d{1,3}(?:st|nd|rd|th|[aªº]?\.|[ªº])?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"eleventh|twelfth)"
)
_KIND = r"(?:rev\.|revised|enlarged|expanded|updated|international|student|illustrated)"
_BARE = re.compile(rf"{_ORDINAL}(?:,? {_KIND}){{0,3}}|{_KIND}", re.IGNORECASE)
_PRINTED = re.compile(rf"(?P<bare>{_BARE.pattern}) (?:ed|edn|edition)\b\.?", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?")
_RUSSIAN = re.compile(r"(\d{1,3})(?:-е)?(?: изд\.?| издание)?")


def bare_edition(text: str, *, as_number: bool = False) -> str:
    """What a style goes on to "edition" from: "9th" of "9th ed.", or its number alone.

    What is printed in words that no style would repeat ("4. Auflage") stays.
    """
    russian = _RUSSIAN.fullmatch(text)
    if russian and as_number:
        return russian[1]
    printed = _PRINTED.fullmatch(text)
    if not printed:
        return text
    number = _NUMBER.fullmatch(printed["bare"])
    if as_number:
        return number[1] if number else text
    return printed["bare"]


def printed_edition(text: str, *, in_russian: bool = False) -> str:
    """The edition as it is printed: "9th ed." of "9" or "9th", "Second ed." of "Second", "9-е изд." in Russian."""
    russian = _RUSSIAN.fullmatch(text) if in_russian else None
    if russian:
        return f"{russian[1]}-е изд."
    number = _NUMBER.fullmatch(text)
    if number:
        return f"{_ordinal(int(number[1]))} ed."
    return f"{text} ed." if _BARE.fullmatch(text) else text


def _ordinal(number: int) -> str:
    last = 0 if number % 100 in (11, 12, 13) else number % 10
    return f"{number}{_ENDINGS.get(last, 'th')}"


_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
