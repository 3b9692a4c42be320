"""Sheets that archives put before an article's first page, brought into the order of a head."""

import re
from collections.abc import Sequence

from app.reading.names.person import family_first
from app.reading.pages.bylines import is_byline
from app.reading.pages.citing import read_issue_line
from app.reading.text.wrapping import join_lines

_REDALYC = re.compile(r"Red de Revistas Científicas de América Latina", re.IGNORECASE)
_ENDS_SHEET = re.compile(r"¿?C[óo]mo citar\??|How to cite|(?:www\.)?redalyc\.org|Proyecto académico", re.IGNORECASE)
_DISCUSSED = re.compile(r"See discussions, stats", re.IGNORECASE)
_ENHANCED = re.compile(r"The user has requested enhancement", re.IGNORECASE)
_MOST_COUNTED = 120
_CITED = re.compile(r"To cite this version:?|Pour citer cette version ?:?", re.IGNORECASE)
_ENDS_CITATION = re.compile(r"[⟨<\W]{0,3}\b(?:hal|tel|halshs|inria|cel|pastel)-\d{5,}(?:v\d)?[⟩>\W]{0,3}$")
_MOST_CITED = 14
_LOOKED_AT, _LONGEST_SHEET, _MOST_BELOW = 60, 20, 25


def with_covers_in_order(lines: Sequence[str]) -> list[str]:
    """The lines of a page, such a sheet before it as the head of an article is."""
    return _with_redalyc_in_order(_with_hal_cited(_without_researchgate(lines)))


def _without_researchgate(lines: Sequence[str]) -> list[str]:
    """ResearchGate tells of the authors what it counted; the article says all else itself, but for its DOI."""
    start = next((at for at, line in enumerate(lines[:_LOOKED_AT]) if _DISCUSSED.match(line) is not None), None)
    below = range(0) if start is None else range(start, min(start + _MOST_COUNTED, len(lines)))
    end = next((at for at in below if _ENHANCED.match(lines[at]) is not None), None)
    if start is None or end is None:
        return list(lines)
    return [*lines[:start], *(line for line in lines[start:end] if line.startswith("DOI:")), "", *lines[end + 1 :]]


def _with_hal_cited(lines: Sequence[str]) -> list[str]:
    """HAL tells how to cite an article between its title and its own first page; on one line that ends no head."""
    start = next((at for at, line in enumerate(lines[:_LOOKED_AT]) if _CITED.fullmatch(line) is not None), None)
    below = range(0) if start is None else range(start + 1, min(start + _MOST_CITED, len(lines)))
    end = next((at for at in below if _ENDS_CITATION.search(lines[at]) is not None), None)
    if start is None or end is None:
        return list(lines)
    told = join_lines([line for line in lines[start + 1 : end + 1] if line])
    return [*lines[:start], f"How to cite: {_ENDS_CITATION.sub('', told)}", *lines[end + 1 :]]


def _with_redalyc_in_order(lines: Sequence[str]) -> list[str]:
    """Redalyc prints the authors, families first, above the title, and under the issue who publishes the journal."""
    start = next((at for at, line in enumerate(lines[:_LOOKED_AT]) if _REDALYC.match(line) is not None), None)
    end = None if start is None else _issue_below(lines, start)
    if start is None or end is None:
        return list(lines)
    told = [line for line in lines[start + 1 : end] if line]
    count = next((at for at in range(len(told) - 1, 0, -1) if _are_authors(join_lines(told[:at]))), 0)
    if not count:
        return list(lines)
    below = range(end + 1, min(end + 1 + _MOST_BELOW, len(lines)))
    rest = next((at + 1 for at in reversed(below) if _ENDS_SHEET.match(lines[at]) is not None), end + 1)
    head = [join_lines(told[count:]), join_lines(told[:count]), "", lines[end], ""]
    return [*lines[:start], *head, *(line for line in lines[end + 1 : rest] if "ISSN" in line), *lines[rest:]]


def _issue_below(lines: Sequence[str], start: int) -> int | None:
    """The place of the line under the sheet's top that names a journal, a year, and a volume or an issue."""
    for place in range(start + 1, min(start + 1 + _LONGEST_SHEET, len(lines))):
        issue = read_issue_line(lines[place])
        if issue is not None and issue.journal and issue.year and (issue.volume or issue.issue):
            return place
    return None


def _are_authors(line: str) -> bool:
    return is_byline(line) if ";" in line else family_first(line) is not None
