"""Days of access and of newspapers, as each style writes them."""

import re
from typing import NamedTuple

from app.dates import month_and_day
from app.model import Reference
from app.styles.slots import has_cyrillic

MONTHS = tuple("January February March April May June July August September October November December".split())

_GENITIVES = tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split())

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


def day_of_issue(reference: Reference, *, length: int | None = None) -> str:
    """The day beside the year of what stands in a newspaper, which has no volume: "July 12", "Jul 12", "12 июля".

    A month in Latin letters has at most `length`; "" where there is none or the work stands elsewhere.
    """
    month, day = month_and_day(reference.month) if reference.type == "article-newspaper" else (0, 0)
    if not (month and day):
        return ""
    if has_cyrillic(reference):
        return f"{day} {_GENITIVES[month - 1]}"
    return f"{MONTHS[month - 1][:length]} {day}"


_LONGEST_MONTH = 31


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return next((at for at, name in enumerate(MONTHS, 1) if name[:3].casefold() == text[:3].casefold()), 0)
