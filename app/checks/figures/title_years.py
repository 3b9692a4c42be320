"""YEA04: an article that is older than what its title tells of."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.model import Reference

_YEAR = r"(?:19[5-9]|20[0-4])\d"
_TOLD = re.compile(
    rf"(?:\b(?:in|of|from|since|during|to|and|until|through|for)\s|[,(:]\s?|(?<=\b(?:19|20)\d\d[-–—/]))"
    rf"(?P<year>{_YEAR})(?=$|[,:;.)\]?!–—-]|\s(?:to|and|through)\s)"
)
_TOLD_IN_RUSSIAN = re.compile(
    rf"\b(?:в|за|с|до|по)\s(?:\d{{4}}\s?[-–—]\s?)?(?P<year>{_YEAR})\s(?:год(?:у|а|ы|ах)|гг?\.)"
)
_EPIDEMIC = re.compile(r"\bCOVID-?19\b|\bSARS-CoV-2\b|\b2019-nCoV\b", re.IGNORECASE)
_EPIDEMIC_FROM = 2020
_AHEAD = re.compile(
    r"\b(?:horizon|vision|agenda|outlook|future|by|until|towards?|prospects?|challenges?|roadmap|next|beyond|goals?|"
    r"europe 20|healthy people|plans?|trends?|scenarios?|to 20[3-9])\b|project|forecast|target|predict|strateg|прогноз|"
    r"до 20|к 20",
    re.IGNORECASE,
)
_FEWEST_YEARS = 2
"""Years by which a title is ahead of its article; classifications and statistics of next year come out in this one."""


@check("YEA04", "Year before what the title tells of", "ask", looks_at="reference", fields=("title", "year"))
def before_its_title(checked: Checked) -> Iterator[Finding]:
    """The title tells of a year two years or more after that of the article, or of COVID-19 before 2020.

    An article of 2009 cannot tell what happened from 2010 to 2015: its year was misprinted. Titles that look ahead
    (projections, goals, “by 2030”), books but for Russian ones (“в 2020 году”), names of things (“Origin 2000”) and
    numbers of people (“in 2000 patients”) are let be.

    Example:
        R1 title = Causes of death in 52 countries, 1990-2015: a systematic analysis
        R1 container_title = Lancet
        R1 year = 2006
        R2 title = Projections of mortality to 2030
        R2 year = 2006
        asks R1 year
    """
    for place, reference in checked:
        printed, told = reference.year[:4], _told(reference)
        is_judged = reference.type == "article-journal" or _TOLD_IN_RUSSIAN.search(reference.title)
        if told and printed.isdigit() and is_judged:
            what, year = told
            if year - int(printed) >= (1 if what != str(year) else _FEWEST_YEARS):
                message = f"The title tells of {what}, but the year is {printed}"
                yield Finding(
                    "YEA04", "ask", message, (place,), (), "year", reference.year, start=0, end=len(reference.year)
                )


def _told(reference: Reference) -> tuple[str, int] | None:
    """What a title tells of that has a date, and its year; None if it tells of none or looks ahead."""
    if epidemic := _EPIDEMIC.search(reference.title):
        return epidemic[0], _EPIDEMIC_FROM
    years = [found["year"] for told in (_TOLD, _TOLD_IN_RUSSIAN) for found in told.finditer(reference.title)]
    if not years or _AHEAD.search(reference.title):
        return None
    return max(years), int(max(years))
