"""The names of months in the languages of lists, in full and shortened, in small letters; and months beside years."""

import re
from collections.abc import Iterator

from app.reading.text.wordsets import wordset

MONTHS = wordset("""
    jan january janeiro januar janvier gennaio ene enero feb fev fév february fevereiro febrero februar février febbraio
    mar march março marzo mars märz apr april abr abril avr avril aprile may mai maio mayo maggio jun june junho junio
    juni juin giugno jul july julho julio juli juillet luglio aug august ago agosto aoû août sep sept september set
    setembro sep septiembre septembre settembre oct october out outubro octubre okt oktober octobre ottobre nov november
    novembro noviembre novembre dec december dez dezembro dic diciembre dezember déc décembre dicembre января февраля
    марта апреля мая июня июля августа сентября октября ноября декабря янв февр мар апр авг сент окт нояб дек
""")
_SEASONS = wordset("spring summer autumn fall winter printemps été automne hiver frühjahr herbst verano otoño invierno")

_WORD = r"[^\W\d_]{3,10}"
_DAYS = r"\d{1,2}(?:\s?[-–]\s?\d{1,2})?"
_MONTHS = rf"(?P<first>{_WORD})\.?(?:\s?[-–/]\s?(?P<second>{_WORD})\.?)?"
_BEFORE = re.compile(
    rf"(?<![\w.])(?:{_DAYS}(?:st|nd|rd|th|º)?\.?\s(?:de\s)?)?{_MONTHS}(?:\s{_DAYS}(?:st|nd|rd|th)?)?(?=,?\s(?:de\s)?$)"
)
_BEHIND = re.compile(
    rf"(?:[\s,]{{1,2}}|\.\s(?=\d{{1,2}}\s))(?P<long>(?P<short>(?:{_DAYS}\.?\s(?:de\s)?)?{_MONTHS})"
    rf"(?:\s{_DAYS}(?:st|nd|rd|th)?(?![\w(:])|))"
)
_DAY_BEHIND = re.compile(r"[-/](?P<day>(?:0[1-9]|1[0-2])[-/](?:0[1-9]|[12]\d|3[01]))(?![\d/-])")
_NEAR = 40
"""Characters before a year in which its month stands."""


def months_beside(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a month, with a day or not, or a season may stand beside the year at `start` to `end`, likeliest first."""
    if day := _DAY_BEHIND.match(text, end):
        yield day.span("day")
    behind = _BEHIND.match(text, end)
    if behind and _are_months(behind):
        yield behind.span("long")
        yield behind.span("short")
    near = max(0, start - _NEAR)
    for before in _BEFORE.finditer(text[near:start]) if text[near:start][-1:].isspace() else ():
        if _are_months(before):
            yield near + before.start(), near + before.end()


def _are_months(found: re.Match[str]) -> bool:
    words = [word.lower() for word in found.group("first", "second") if word]
    return all(word in MONTHS or word in _SEASONS for word in words)
