"""Volumes: missing, the same as the year, or not where the journal's other volumes lead."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.figures.known_volumes import believed, tells
from app.checks.finding import Finding, text_fix
from app.checks.majority import majority
from app.model import LEFTOVER, Reference

_YEAR = re.compile(r"(?:19|20)\d\d")
_VOLUME = re.compile(r"\d{1,5}")
_COUNTS_BY_YEARS = re.compile(r"cochrane|high energy phys|jhep|cold spring harb", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)"
    r"[^\W\d_]{0,8}\.?\s\d|\d\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)",
    re.IGNORECASE,
)
"""A month beside figures: magazines and newspapers are cited by their date."""

_YEAR_TWICE = re.compile(r"\b((?:19|20)\d\d)[,;:]?\s?[(]?\1\b")
"""The volume is the year, and was taken for it again: "Arkivoc 2001 (2001) 17–54"."""

_IN_A_VOLUME = re.compile(r"(?!0*1\D)\d+\W\d+")
"""Pages that begin behind the first: an article that is online before its volume has pages from 1 on, or none."""

_ARTICLE_NUMBER = re.compile(r"[^\W\d_]|\d{5}")


@check(
    "VOL01",
    "Volume missing, or the year again",
    "ask",
    fields=("container_title", "year", "volume", "issue", "pages", "doi", "url"),
)
def missing(checked: Checked) -> Iterator[Finding]:
    """An article has no volume though nearly all others have one, or its volume is the year.

    Articles with an issue alone (as in journals that count issues by the year), with a date, in press or in electronic
    journals are let be, those with a DOI if their pages begin with 1 as they do before there is a volume, and so are
    those in journals that have no volume elsewhere in the list. A volume that is the year is right in some journals
    (Cochrane Database Syst Rev): known ones, those with article numbers for pages, and those of which the list has
    more such volumes are let be.

    Example:
        R1 container_title = Lancet
        R1 year = 2011
        R1 volume = 2011
        R1 pages = 501-513
        asks R1 volume
    """
    needing = checked.each(_needs_volume)
    have = majority(Counter(bool(reference.volume) for _, reference, needs in needing if needs))
    for place, reference, needs_volume in checked.each(_needs_volume):
        volume = reference.volume
        if volume and volume == reference.year[:4]:
            if not _counts_by_years(reference, _of_same_journal(checked, place)):
                message = f"The volume is the year, {volume}"
                yield Finding("VOL01", "ask", message, (place,), (), "volume", volume, start=0, end=len(volume))
        elif not have or volume or not needs_volume:
            continue
        elif all(each.volume for each in _of_same_journal(checked, place)):
            yield Finding("VOL01", "ask", "No volume, though nearly all others have one", (place,), field="volume")


def _needs_volume(reference: Reference) -> bool:
    return bool(
        reference.type == "article-journal"
        and reference.container_title
        and _YEAR.match(reference.year)
        and reference.pages
        and not (reference.issue or reference.url or _ARTICLE_NUMBER.search(reference.pages))
        and not (reference.doi and not _IN_A_VOLUME.match(reference.pages))
        and not _DATED.search(reference.source)
        and not _YEAR_TWICE.search(reference.source)
        and not any(span.field == LEFTOVER for span in reference.spans)
    )


def _counts_by_years(reference: Reference, alike: list[Reference]) -> bool:
    """Whether the volume may well be the year, or was only read so because the source has it once."""
    if reference.source and reference.source.count(reference.volume) == 1:
        return True
    if not _YEAR.fullmatch(reference.volume) or _COUNTS_BY_YEARS.search(reference.container_title):
        return True
    return bool(_ARTICLE_NUMBER.search(reference.pages)) or any(each.volume == each.year[:4] for each in alike)


def _of_same_journal(checked: Checked, place: int) -> list[Reference]:
    """The other references in the journal of one."""
    journal = checked.references[place - 1].container_title
    return [checked.references[each - 1] for each in checked.journals.get(journal, ()) if each != place]


_FARTHEST = 3
"""Years before and after the others to which their line is drawn; journals changed how many volumes they had.

A line that fits exactly is drawn on for as many years as it has, as far as two volumes a year would not do as well."""


class Issue(NamedTuple):
    """A volume of a journal as a reference has it, by the reference's place in the list."""

    place: int
    year: int
    volume: int


FEWEST_OTHERS = 3
"""Volumes of a journal from which its line is drawn."""

_FEWEST_EXACT, _FEWEST_YEARS = 2, 2
"""Two others tell too if they are years apart and one volume a year leads exactly from one to the other."""

_A_YEAR = (1, 2)
"""How many volumes a year a journal may have."""

_NEAREST = 2
"""How far a volume may not be from the line."""


@check("VOL02", "Volume does not fit its year", "ask", fields=("container_title", "year", "volume"))
def off_line(checked: Checked) -> Iterator[Finding]:
    """A volume is not where the journal's other volumes in the list lead by their years.

    Most journals have one volume a year, some two, so three others in different years tell which volume belongs to a
    year; two do if just one volume a year leads from one to the other. They must agree among themselves. Where the list
    has too few, the other articles of the library tell, if nine of ten of theirs agree. Either the year or the volume
    may be wrong: it is asked, with the volume that would fit. Journals whose volumes are known have a check of their
    own.

    Example:
        R1 container_title = J Liver Surg
        R1 year = 2008
        R1 volume = 15
        R2 container_title = J Liver Surg
        R2 year = 2010
        R2 volume = 17
        R3 container_title = J Liver Surg
        R3 year = 2012
        R3 volume = 19
        R4 container_title = J Liver Surg
        R4 year = 2011
        R4 volume = 81
        asks R4 volume
    """
    for journal, issues in by_journal(checked):
        line = _Line(issues)
        runs = believed(journal, [(each.year, each.volume) for each in issues])
        for issue in issues:
            if tells(runs, issue.year, issue.volume):
                continue  # another check knows better
            fitting = line.fitting(issue) or _fitting_elsewhere(issue, checked.elsewhere.volumes(journal))
            if not fitting or any(abs(issue.volume - volume) < _NEAREST for volume in fitting):
                continue
            expected = fitting[0]
            volume = checked.references[issue.place - 1].volume
            yield Finding(
                "VOL02",
                "ask",
                f"Volume {volume} does not fit {issue.year}: by the journal's others it would be about {expected}",
                (issue.place,),
                tuple(each.place for each in issues if each.place != issue.place),
                "volume",
                volume,
                str(expected),
                0,
                len(volume),
                (text_fix(issue.place, "volume", volume, str(expected)),),
            )


def by_journal(checked: Checked) -> Iterator[tuple[str, list[Issue]]]:
    """The volumes of each journal, under one of its names, that are numbers with a year."""
    found: dict[str, list[Issue]] = defaultdict(list)
    names: dict[str, str] = {}
    for journal, places in checked.journals.items():
        for place in places:
            reference = checked.references[place - 1]
            if (
                _VOLUME.fullmatch(reference.volume)
                and _YEAR.match(reference.year)
                and reference.volume != reference.year[:4]
            ):
                key = "".join(filter(str.isalnum, journal.casefold()))
                found[key].append(Issue(place, int(reference.year[:4]), int(reference.volume)))
                names.setdefault(key, journal)
    yield from ((names[key], issues) for key, issues in found.items())


_FEWEST_ELSEWHERE = 5
_SHARE_ELSEWHERE = 0.9


def _fitting_elsewhere(issue: Issue, others: Sequence[tuple[int, int]]) -> list[int]:
    """The volume of an issue's year by years and volumes of the journal in other articles; none if they differ."""
    years = {year for year, _ in others}
    if len(others) < _FEWEST_ELSEWHERE or len(years) < FEWEST_OTHERS:
        return []
    if not min(years) - _FARTHEST <= issue.year <= max(years) + _FARTHEST:
        return []
    found: list[tuple[int, int]] = []
    for a_year in _A_YEAR:
        starts = [volume - a_year * year for year, volume in others]
        middle = round(median(starts))
        near = sum(abs(start - middle) <= 1 for start in starts)
        if near >= _SHARE_ELSEWHERE * len(starts):
            found.append((-near, middle + a_year * issue.year))
    return [volume for _, volume in sorted(found)]


class _Line:
    """The volumes of one journal, of which each in turn is compared with all others."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self._years = Counter(each.year for each in issues)
        self._starts = {a_year: sorted(each.volume - a_year * each.year for each in issues) for a_year in _A_YEAR}

    def fitting(self, issue: Issue) -> list[int]:
        """The volumes of an issue's year on the lines of the others, best first; none if they are of other times."""
        years = self._years.keys() if self._years[issue.year] > 1 else self._years.keys() - {issue.year}
        is_few = len(years) < FEWEST_OTHERS  # then no other line than one volume a year, exactly, is believed
        if len(years) < _FEWEST_EXACT or (is_few and max(years) - min(years) < _FEWEST_YEARS):
            return []
        beyond = max(min(years) - issue.year, issue.year - max(years))
        lines: list[tuple[int, int]] = []
        for a_year, starts in self._starts.items():
            own = bisect_left(starts, issue.volume - a_year * issue.year)
            first, last = starts[own == 0], starts[-1 - (own == len(starts) - 1)]
            if last - first <= (not is_few) and (a_year == 1 or not is_few):
                fitting = round(median(starts[:own] + starts[own + 1 :])) + a_year * issue.year
                reaches = first == last and a_year == 1 and beyond <= max(years) - min(years)
                if beyond <= _FARTHEST or (reaches and abs(issue.volume - fitting) > beyond):
                    lines.append((last - first, fitting))
        return [volume for _, volume in sorted(lines)]
