"""In which order the list of articles shows them, and under which headings."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from app.library import ArticleRow

OWN = "own"

ORDERS: Mapping[str, str] = {
    OWN: "Own order",
    "title": "By title",
    "year": "By year, latest first",
    "issue": "By journal and issue",
    "added": "By when added, latest first",
}
"""The orders by what they are called in the list's own menu; articles can be moved by hand in their own order."""

NO_JOURNAL = "No journal"


class Arrangement(NamedTuple):
    """One of `ORDERS`, whether the articles stand under the issues of their journals, and which of those are folded."""

    order: str = OWN
    is_grouped: bool = False
    folded: frozenset[str] = frozenset()

    @classmethod
    def from_text(cls, text: str) -> "Arrangement":
        """The arrangement of a text made by `to_text`; the first one if it cannot be understood."""
        try:
            order, is_grouped, folded = json.loads(text)
            return cls(order if order in ORDERS else OWN, bool(is_grouped), frozenset(map(str, folded)))
        except (ValueError, TypeError):
            return cls()

    def to_text(self) -> str:
        """The arrangement as it is remembered."""
        return json.dumps([self.order, self.is_grouped, sorted(self.folded)], ensure_ascii=False)


class Issue(NamedTuple):
    """A heading: an issue of a journal with its articles; `title` tells it from others: "Lancet 2014;12(3)"."""

    title: str
    articles: tuple[ArticleRow, ...]
    is_folded: bool = False

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of its articles."""
        return tuple(row.id for row in self.articles)


Entry = ArticleRow | Issue


def arranged(articles: Sequence[ArticleRow], arrangement: Arrangement) -> list[Entry]:
    """The rows of the list: articles, given in their own order, each under its issue's heading if they are grouped,
    without folded ones."""
    key = _KEYS.get(arrangement.order)
    ordered = sorted(articles, key=key) if key else list(articles)
    if not arrangement.is_grouped:
        return list[Entry](ordered)
    issues: dict[str, list[ArticleRow]] = {}
    for row in ordered:
        issues.setdefault(issue_title(row), []).append(row)
    entries: list[Entry] = []
    for title, rows in sorted(issues.items(), key=lambda each: _by_issue(each[1][0])):
        is_folded = title in arrangement.folded
        entries.append(Issue(title, tuple(rows), is_folded))
        entries += [] if is_folded else rows
    return entries


def issue_title(row: ArticleRow) -> str:
    """The issue in which an article appeared: "Lancet 2014;12(3)", "Lancet 2014", "No journal"."""
    journal = " ".join(row.journal.split())
    year, volume, issue = (part.strip() for part in (row.year, row.volume, row.issue))
    place = volume + (f"({issue})" if issue else "")
    when = ";".join(filter(None, (year, place)))
    return " ".join(filter(None, (journal or NO_JOURNAL, when)))


# What is equal stays in the own order, as sorting is stable; of 25,000 articles many are of one year and issue.


def _by_title(row: ArticleRow) -> str:
    return " ".join(row.title.split()).casefold() or _LAST


def _by_year(row: ArticleRow) -> tuple[bool, int, str]:
    return _latest(row.year)


def _by_issue(row: ArticleRow) -> tuple[Any, ...]:
    """By journal, then the latest issue first; what names no journal comes last."""
    return _issue(row.journal, row.year, row.volume, row.issue)


@lru_cache(maxsize=4096)
def _issue(journal: str, year: str, volume: str, issue: str) -> tuple[Any, ...]:
    return " ".join(journal.split()).casefold() or _LAST, _latest(year), _latest(volume), _latest(issue)


@lru_cache(maxsize=1024)
def _latest(text: str) -> tuple[bool, int, str]:
    """Higher numbers first, then texts without one, nothing last."""
    found = _NUMBER.search(text)
    return not text.strip(), -int(found[0]) if found else 1, text.casefold()


_LAST = "\U0010ffff"
_NUMBER = re.compile(r"[0-9]{1,9}")
_KEYS: Mapping[str, Callable[[ArticleRow], Any]] = {
    "title": _by_title,
    "year": _by_year,
    "issue": _by_issue,
    "added": lambda row: -row.id,
}
