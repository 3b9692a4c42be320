"""Volumes and issues told by where they stand, if no cue and no other number does."""

import re

from app.reading.revising.draft import Draft
from app.reading.revising.page_numbers import YEAR

_NAMED_ISSUE = re.compile(r" ?\((?P<issue>[A-Z][^()]{2,40} [Ii]ssue)\)(?=[:,.;])")
_COUNTED = re.compile(r"(?P<page>[A-Z\d]{5,9}) \(1[-–]\d{1,2}$")
_FROM_ONE = re.compile(r"1[-–]\d{1,2}")
_EARLY = frozenset(("PP",))
"""What IEEE prints for the volume of an article that has none yet: "PP(99)"."""
_PARTING = (";", "; ", ", ")
_TWO = 2
_IN_ARTICLE = re.compile(r"\d{1,3}[-–](?P<article>\d{1,4}):\d{1,3}")
_ISSUES_A_YEAR = 12
_SHORT_NUMBER = re.compile(r"\d{1,3}")
_NEAR = 5
"""Years between two printings of one year, if one is wrong or that of an earlier edition."""


def place_numbers(draft: Draft) -> None:
    """Name volumes that stand before pages or an issue, an issue in words, and drop a count of an article's pages."""
    labels = draft.labels()
    if "issue)" in draft.source:
        _name_issue(draft)
    if "(1-" in draft.source or "(1–" in draft.source:
        _drop_count(draft)
    if "pages" in labels:
        _begin_with_article(draft)
    if "volume" in labels:
        _join_double(draft)
        _name_issue_like_year(draft)
    elif "journal" in labels:
        _name_year_as_volume(draft)
        _name_range(draft)
        _name_early_volume(draft)
        _name_lone_volume(draft)
        _name_first_year_as_volume(draft)


def _name_issue(draft: Draft) -> None:
    """An issue may be called by its subject: "37(Web Server issue):W305–11"."""
    for at in draft.places("volume"):
        named = _NAMED_ISSUE.match(draft.source, draft.ends[draft.segments[at].last - 1])
        if named is not None:
            draft.claim(*draft.words_between(*named.span("issue")), "issue")
            return


def _drop_count(draft: Draft) -> None:
    """How many pages an article has is none of their numbers: "78, 174407 (1-6) (2008)"."""
    for at in draft.places("pages"):
        first = draft.segments[at].first
        if _COUNTED.fullmatch(draft.text(at)) is not None:
            draft.stretch(at, last=first + 1)
        elif (
            draft.label(at + 1) == "issue" and draft.before(at + 1) == " (" and _FROM_ONE.fullmatch(draft.text(at + 1))
        ):
            draft.drop(at + 1)


def _begin_with_article(draft: Draft) -> None:
    """ACM counts the pages of each article, whose number stands before both: "36, 4 (2017), 117:1–117:12"."""
    for at in draft.places("pages"):
        first = draft.segments[at].first
        counted = _IN_ARTICLE.fullmatch(draft.text(at)) if draft.gaps[first] == ":" else None
        if counted is not None and draft.words[first - 1] == counted["article"]:
            draft.claim(first - 1, draft.segments[at].last, "pages")
            return


def _join_double(draft: Draft) -> None:
    """Two numbers in a row are one double volume where no journal has as many issues a year: "140/141"."""
    for at in draft.places("issue"):
        volume, issue = draft.text(at - 1), draft.text(at)
        if draft.label(at - 1) != "volume" or draft.before(at) not in ("/", "-", "–"):
            continue
        if volume.isdecimal() and issue.isdecimal() and _ISSUES_A_YEAR < int(volume) == int(issue) - 1:
            draft.join(at - 1, at)
            return


def _name_issue_like_year(draft: Draft) -> None:
    """A year stands before the title already, so four figures behind a volume are an issue: "367 (1594), 1338–49"."""
    dates = list(draft.places("date"))
    if len(dates) < _TWO or "issue" in draft.labels() or dates[0] > max(draft.find("title"), 0):
        return
    year = YEAR.search(draft.text(dates[0]))
    for at in dates[1:]:
        text = draft.text(at)
        beside = draft.label(at - 1) == "volume" and draft.before(at) in (" (", "(") and draft.after(at).startswith(")")
        if beside and year and YEAR.fullmatch(text) and abs(int(text) - int(year[0])) > _NEAR:
            draft.relabel(at, "issue")
            return


def _name_year_as_volume(draft: Draft) -> None:
    """Journals that count by years print the year twice: "2008;2008:10008"."""
    for at in draft.places("date"):
        segment = draft.segments[at]
        second = segment.first + 1
        is_twice = second < len(draft.words) and draft.words[second] == draft.words[segment.first]
        if is_twice and YEAR.fullmatch(draft.words[second]) and draft.gaps[second] in _PARTING:
            if draft.gaps[second + 1].startswith((":", ", ", "(")) and "pages" in draft.labels():
                draft.claim(second, second + 1, "volume")
            return


def _name_range(draft: Draft) -> None:
    """Of two ranges that a colon parts the first is a double volume: "2012. 470–471: p. 65-74"."""
    for at in draft.places("pages"):
        if draft.label(at + 1) == "pages" and draft.before(at + 1) in (": p. ", ": pp. ", ":", ": "):
            draft.relabel(at, "volume")
            return


def _name_early_volume(draft: Draft) -> None:
    at = draft.find("issue")
    if at < 1:
        return
    before = draft.segments[at].first - 1
    if before >= draft.segments[at - 1].last and draft.words[before] in _EARLY and draft.before(at).endswith("("):
        draft.claim(before, before + 1, "volume")


def _name_lone_volume(draft: Draft) -> None:
    """A short number alone between a journal's name and the year in brackets is a volume: "Moss Markets 21 (2009)"."""
    at = draft.find("pages")
    is_beside = draft.label(at - 1) == "journal" and draft.before(at) == " " and draft.label(at + 1) == "date"
    if is_beside and draft.before(at + 1) == " (" and _SHORT_NUMBER.fullmatch(draft.text(at)):
        draft.relabel(at, "volume")


def _name_first_year_as_volume(draft: Draft) -> None:
    """Of one year on both sides of an article's number the first is the volume: "Longev. 2017, 9759735 (2017)"."""
    for at in draft.places("date"):
        around = [draft.label(at - 1), draft.label(at + 1), draft.label(at + 2)]
        is_twice = around == ["journal", "pages", "date"] and draft.text(at) == draft.text(at + 2)
        if is_twice and draft.before(at + 1).strip() == "," and draft.before(at + 2) == " (":
            draft.relabel(at, "volume")
            return
