"""Volumes and issues told by where they stand, if no cue and no other number does."""

import re

from app.reading.draft import Draft
from app.reading.page_numbers import YEAR

_NAMED_ISSUE = re.compile(r" ?\((?P<issue>[A-Z][^()]{2,40} [Ii]ssue)\)(?=[:,.;])")
_COUNTED = re.compile(r"(?P<page>[A-Z\d]{5,9}) \(1[-–]\d{1,2}$")
_FROM_ONE = re.compile(r"1[-–]\d{1,2}")
_EARLY = frozenset(("PP",))
"""What IEEE prints for the volume of an article that has none yet: "PP(99)"."""
_PARTING = (";", "; ", ", ")


def place_numbers(draft: Draft) -> None:
    """Name volumes that stand before pages or an issue, an issue in words, and drop a count of an article's pages."""
    if "issue)" in draft.source:
        _name_issue(draft)
    if "(1-" in draft.source or "(1–" in draft.source:
        _drop_count(draft)
    if "volume" not in draft.labels() and "journal" in draft.labels():
        _name_year_as_volume(draft)
        _name_range(draft)
        _name_early_volume(draft)


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
