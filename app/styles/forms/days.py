"""Days of access, as each style writes them."""

import re
from typing import NamedTuple

MONTHS = tuple("January February March April May June July August September October November December".split())

_ISO = re.compile(r"(?P<year>\d{4})[-./](?P<month>\d\d?)[-./](?P<day>\d\d?)")
_DOTTED = re.compile(r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{4})\.?")
_NAMED = (
    re.compile(r"(?P<day>\d\d?)(?:st|nd|rd|th)?\s+(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})"),
    re.compile(r"(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})\s+(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d\d?)"),
)


class Day(NamedTuple):
    """A day in figures."""

    year: int
    month: int
    day: int


def day_of(text: str) -> Day | None:
    """The day that a text names ("2019-03-07", "7 March 2019", "07.03.2019"); None if it names none or more.

    "03/07/2019" is none: it is another day in America than in Europe.
    """
    text = text.strip()
    for form in (_ISO, _DOTTED, *_NAMED):
        if found := form.fullmatch(text):
            month = _month(found["month"])
            day = Day(int(found["year"]), month, int(found["day"]))
            return day if 1 <= day.month <= len(MONTHS) and 1 <= day.day <= _LONGEST_MONTH else None
    return None


def dotted(text: str) -> str:
    """ "07.03.2019" (GOST); a text that names no day as it is."""
    day = day_of(text)
    return f"{day.day:02}.{day.month:02}.{day.year}" if day else text


def american(text: str) -> str:
    """ "March 7, 2019" (AMA, APA)."""
    day = day_of(text)
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}" if day else text


def year_first(text: str) -> str:
    """ "2019 Mar 7" (NLM)."""
    day = day_of(text)
    return f"{day.year} {MONTHS[day.month - 1][:3]} {day.day}" if day else text


_LONGEST_MONTH = 31


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return next((at for at, name in enumerate(MONTHS, 1) if name[:3].casefold() == text[:3].casefold()), 0)
