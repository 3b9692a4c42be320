"""A meeting's days and place before the imprint of its proceedings, as Vancouver lists have them."""

import re

from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.locations import is_land

_MEETING = re.compile(
    r"; (?P<note>(?:19|20)\d\d [A-Z][a-z]{2}(?: \d{1,2})?(?:[-–](?:[A-Z][a-z]{2} )?\d{1,2})?; [^.;]{3,60})\. "
    r"(?P<location>[^:;.]{2,40}): (?P<publisher>[^:;]{2,80}); (?P<date>(?:19|20)\d\d)\b"
)
"""NLM's Citing Medicine, chapter 5: "…; 2001 Sep 13-15; Leeds, UK. New York: Springer; 2002."."""
_PRESENTED = re.compile(r"\b[Pp]resented at(?: the)?:? $")


def mend_meeting(draft: Draft) -> None:
    """The year is that of the proceedings, the place their publisher's; when and where they met is a note."""
    if "resented at" in draft.source:
        _name_meeting(draft)
        _part_city(draft)
    said = _MEETING.search(draft.source, draft.ends[0])
    if said:
        for group in ("note", "location", "publisher", "date"):
            draft.claim(*draft.words_between(*said.span(group)), group)


def _name_meeting(draft: Draft) -> None:
    """Where a paper was presented published nothing: "Presented at: Scientific Sessions; November 12, 2018"."""
    for at in draft.places("publisher", "note"):
        if _PRESENTED.search(draft.before(at)) and not draft.labels() & CONTAINERS:
            first = draft.segments[at].first
            if draft.words[first] == "the" and draft.segments[at].last > first + 1:
                draft.stretch(at, first=first + 1)
            draft.relabel(at, "container-title")
            return


def _part_city(draft: Draft) -> None:
    """The city where they met is no part of the meeting's name: "the meeting of the Moss Society in" "Chicago"."""
    for at in draft.places(*CONTAINERS):
        if not _PRESENTED.search(draft.before(at)):
            continue
        segment = draft.segments[at]
        if draft.words[segment.first].lower() == "the" and segment.last > segment.first + 1:
            draft.stretch(at, first=segment.first + 1)
        last = segment.last - 1
        if draft.label(at + 1) != "location":
            return
        if draft.words[last] == "in" and draft.before(at + 1) == " ":
            draft.stretch(at, last=last)
        elif draft.words[last - 1] == "in" and last - 1 > segment.first and is_land(draft.text(at + 1)):
            draft.stretch(at, last=last - 1)
            draft.stretch(at + 1, first=last)
        return
