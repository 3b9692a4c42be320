"""Places set right by what stands around them: a state wants its city, a meeting's place is not the publisher's."""

import re

from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.text.countries import is_country
from app.reading.text.months import MONTHS
from app.reading.text.wordsets import wordset

SOCIETIES = wordset("ASCE ASME ACM IEEE AIAA SPIE SIAM AAAI USENIX IFIP IFAC SPE SAE AIP APS PMLR")
"""Societies that publish, by their letters; they are no part of a container's name nor a place."""

_STATES = frozenset((
    "AL", "AZ", "CA", "CO", "CT", "DC", "FL", "GA", "IL", "IN", "LA", "MA", "MD", "MI", "MN", "MO", "NC", "NJ", "NM",
    "NV", "NY", "OH", "OR", "PA", "TN", "TX", "UT", "VA", "WA", "WI", "USA", "UK", "California", "Texas", "Florida",
    "Massachusetts", "Pennsylvania", "Oregon", "Illinois", "Nevada", "Virginia", "Hawaii", "Washington", "Utah",
    "Ontario", "Quebec", "Colorado", "Maryland", "Minnesota", "Georgia", "Michigan", "New Jersey", "North Carolina",
    "Calif", "Conn", "Ill", "Mass", "Mich", "Minn", "Tenn", "Colo", "Ariz", "N.J", "N.Y",
))  # fmt: skip
FIRM = re.compile(
    r"press|verlag|publi|universi|instit|springer|elsevier|wiley|kluwer|academ|society|inc\b|ltd|company|books|ed[ií]t"
    r"|depart|school|college|centr|center|laborat|routledge|hall\b|hill\b|wesley|reidel|north|sage|pergamon|plenum",
    re.IGNORECASE,
)
"""Parts of words that publishers are called by, and of the commonest ones' names."""

_CITIES = frozenset((
    "México", "Mexico", "Guatemala", "Panamá", "Panama", "Luxembourg", "Singapore", "Monaco", "Kuwait", "Djibouti",
    "El Salvador", "Brasil", "Perú", "Chile", "Argentina", "Colombia", "España",
))  # fmt: skip
"""Countries that stand for their chief city, or that lists of their own language name without one."""

_LAST_PLACE = re.compile(r"[^\W\d_]{4,}\)?\. (?=[^\W\d_]{3,}(?:[ ,-][\w ,-]*)?$)")
_POSTAL = re.compile(r"[A-Z]{2} \d{5}")
_LONGEST_CITY = 3


def is_land(name: str) -> bool:
    """Whether the text is a state or a country, which a city's name may stand before."""
    return name in _STATES or (len(name) > 3 and name[0].isupper() and is_country(name))


def mend_locations(draft: Draft) -> None:
    """Give places the words that belong to them and no others."""
    for at in draft.places("location"):
        _begin_before_particle(draft, at)  # which may join it to what stands before
    for at in draft.places("location"):
        _end_before_month(draft, at)
        _part_meeting(draft, at)
        _part_society(draft, at)
        _join_land_behind(draft, at)
        _part_publisher(draft, at)
    for at in draft.places("location"):
        if is_land(draft.text(at)) and draft.text(at) not in _CITIES:
            _take_city(draft, at)
            _take_city_from_title(draft, at)


def _begin_before_particle(draft: Draft, at: int) -> None:
    """A place's name may begin before a small word: "cambio social. Santafé de" "Bogotá"."""
    before = draft.segments[at - 1] if at else None
    if before is None or draft.before(at) != " " or draft.words[before.last - 1] not in ("de", "del"):
        return
    first = before.last - 2
    while first > before.first and draft.gaps[first] == " " and draft.words[first][0].isupper():
        first -= 1
    if first > before.first and draft.gaps[first] in (". ", ", ") and draft.words[first][0].isupper():
        draft.stretch(at - 1, last=first)
        draft.stretch(at, first=first)
    elif first == before.first and before.label == "publisher" and draft.words[first][0].isupper():
        draft.relabel(at - 1, "location")
        draft.join(at - 1, at)


def _end_before_month(draft: Draft, at: int) -> None:
    """A month behind a place's comma goes with the year: "Tokyo, October" "1994"."""
    segment = draft.segments[at]
    last = segment.last - 1
    if last > segment.first and draft.gaps[last].strip() == "," and draft.words[last].lower() in MONTHS:
        draft.stretch(at, last=last)
        if draft.label(at + 1) == "date" and draft.segments[at + 1].first == last + 1:
            draft.stretch(at + 1, first=last)


def _part_meeting(draft: Draft, at: int) -> None:
    """Of two places parted by a stop the second is the publisher's: "Kinsdale, Ireland. Berlin: Springer"."""
    parted = _LAST_PLACE.search(draft.text(at)) if draft.after(at).strip() == ":" else None
    if parted:
        draft.cut(at, draft.word_at(at, parted.end()), "location")
        draft.relabel(at, "event-place")


def _part_society(draft: Draft, at: int) -> None:
    """A society behind a place publishes: "Charleston, ACM"."""
    segment = draft.segments[at]
    last = segment.last - 1
    if draft.words[last] in SOCIETIES and draft.gaps[last] == ", " and "publisher" not in draft.labels():
        draft.cut(at, last, "publisher")


def _join_land_behind(draft: Draft, at: int) -> None:
    """A state or a postal code behind a place goes on with it: "Waterloo" "Ontario", "Columbus" "OH 43210"."""
    behind = draft.label(at + 1)
    if behind not in ("publisher", "note") or draft.before(at + 1) != ", ":
        return
    text = draft.text(at + 1)
    if (behind == "publisher" and is_land(text)) or (behind == "note" and _POSTAL.fullmatch(text)):
        draft.join(at, at + 1)


def _part_publisher(draft: Draft, at: int) -> None:
    """Before a colon, a city and its land stands who published: "Nesta: London, UK"."""
    if "publisher" in draft.labels() or draft.label(at + 1) != "location" or draft.after(at) != ": ":
        return
    if is_land(draft.text(at + 1).rpartition(", ")[2]):
        draft.relabel(at, "publisher")


def _take_city(draft: Draft, at: int) -> None:
    """A state or country by itself has its city before it: "Seattle" "Washington", "Univ of Utah, Salt Lake City"."""
    if draft.label(at - 1) != "publisher" or draft.before(at) != ", ":
        return
    segment = draft.segments[at - 1]
    first = segment.last - 1
    while first > segment.first and draft.gaps[first] == " ":
        first -= 1
    words = draft.words[first : segment.last]
    named = all(word.isalpha() and word[0].isupper() and not word.isupper() for word in words)
    text = " ".join(words)
    parted = first == segment.first or draft.gaps[first] == ", "
    if not named or not parted or len(words) > _LONGEST_CITY or FIRM.search(text):
        return
    if first == segment.first and not draft.labels() & CONTAINERS and draft.label(at + 1) != "publisher":
        return  # "Zed, USA" is a book's publisher
    draft.cut(at - 1, first, "location")
    place = at - 1 if first == segment.first else at
    draft.join(place, place + 1)


def _take_city_from_title(draft: Draft, at: int) -> None:
    """The city of a land may close the title: "Histoire de Constantine. Constantine" "Algeria: J. Marle"."""
    if draft.label(at - 1) != "title" or draft.before(at) != ", " or draft.label(at + 1) != "publisher":
        return
    segment = draft.segments[at - 1]
    first = segment.last - 1
    while first > segment.first and draft.gaps[first] == " ":
        first -= 1
    words = draft.words[first : segment.last]
    named = all(word.isalpha() and word[0].isupper() and not word.isupper() for word in words)
    if named and len(words) < _LONGEST_CITY and draft.gaps[first] == ". " and draft.before(at + 1) == ": ":
        draft.stretch(at - 1, last=first)
        draft.stretch(at, first=first)
