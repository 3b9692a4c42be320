"""What stands at the end of a container's name and is no part of it: a society, a month, the place of a meeting."""

import re

from app.reading.countries import is_country
from app.reading.draft import CONTAINERS, Draft
from app.reading.months import MONTHS
from app.reading.wordsets import wordset

_SOCIETIES = wordset("ASCE ASME ACM IEEE AIAA SPIE SIAM AAAI USENIX IFIP IFAC SPE SAE AIP APS")
_STATES = wordset("""
    AL AZ CA CO CT DC FL GA IL IN LA MA MD MI MN MO NC NJ NM NV NY OH OR PA TN TX UT VA WA WI USA UK
    California Texas Florida Massachusetts Pennsylvania Oregon Illinois Nevada Virginia Hawaii Washington Utah
""")
_MEETING = re.compile(r"\b(?:proc|conf|symp|workshop|congress|meeting|colloqui|international)", re.IGNORECASE)
_FEWEST = 4
"""Words that a container's name has before a stop and a society: "Commun. ACM" is one name."""
_LONGEST_CITY = 4
"""A city's name has fewer words."""


def mend_container_ends(draft: Draft) -> None:
    """Give what follows a container's name the label that it has by itself."""
    for at in draft.places(*CONTAINERS):
        if draft.segments[at].last - draft.segments[at].first > 1:
            _cut_society(draft, at)
            _cut_month(draft, at)
            _cut_place(draft, at)


def _cut_society(draft: Draft, at: int) -> None:
    """A society behind a sign is the publisher: "J. Compos. Constr., ASCE, 15(6)"."""
    segment = draft.segments[at]
    last = segment.last - 1
    behind = draft.gaps[last].strip(" )")
    parted = behind in (",", ".,") or (behind == "." and last - segment.first > _FEWEST)
    if parted and draft.words[last] in _SOCIETIES:
        draft.cut(at, last, "publisher")
        if draft.label(at + 2) == "publisher":
            draft.join(at + 1, at + 2)


def _cut_month(draft: Draft, at: int) -> None:
    """A month between a name and a year goes with the year: "Economic Affairs June 2015"."""
    last = draft.segments[at].last - 1
    dated = draft.label(at + 1) == "date" and not draft.before(at + 1).strip(" .")
    word = draft.words[last]
    if dated and word.lower() in MONTHS and word[0].isupper() and len(word) > 3:  # "Sci Mar" is a journal
        draft.stretch(at, last=last)
        draft.stretch(at + 1, first=last)


def _cut_place(draft: Draft, at: int) -> None:
    """A meeting's place is no part of its name: "Symp. on Applied Computing, Nicosia, Cyprus"."""
    segment = draft.segments[at]
    commas = [word for word in range(segment.first + 2, segment.last) if draft.gaps[word] == ", "]
    if not commas or not _MEETING.search(draft.text(at)):
        return
    if draft.label(at + 1) == "location" and draft.before(at + 1) == ", ":
        if segment.last - commas[-1] < _LONGEST_CITY and _are_names(draft, commas[-1], segment.last):
            draft.cut(at, commas[-1], "location")
            draft.join(at + 1, at + 2)
    elif _is_land(draft, commas[-1], segment.last):
        city = commas[-2] if len(commas) > 1 else commas[-1]
        near = segment.last - city <= _LONGEST_CITY + 1 and _are_names(draft, city, segment.last)
        draft.cut(at, city if near else commas[-1], "location")


def _are_names(draft: Draft, first: int, last: int) -> bool:
    return all(word.isalpha() and word[0].isupper() for word in draft.words[first:last])


def _is_land(draft: Draft, first: int, last: int) -> bool:
    name = draft.source[draft.starts[first] : draft.ends[last - 1]]
    return name in _STATES or (name[0].isupper() and len(name) > 3 and is_country(name))
