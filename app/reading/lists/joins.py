"""Where two references may have run together, or one may have been split: places to ask about, not to cut."""

import re

from app.reading.labels.first_works import second_work
from app.reading.lists.numbering import mark_of
from app.reading.lists.translations import is_translation
from app.reading.text.likeness import has_year, is_closed, opening

_GAP = re.compile(
    r"(?<=[.\])»”\"/\w;]) (?=[^\W\d_a-zа-яё—]|[—–_-]{2}|[\[(]?\d{1,4}[.)\]] ?[^\W\d_])"
    r"|(?<=[.\])])(?=\[\d{1,4}\] ?[^\W\d_])"
)
_GOES_ON_AFTER = re.compile(r"(?i:\beds?\.?\)?|\btrans\.\)?|\bред\.)$|\b[A-ZА-ЯЁ]\.$")
_EDITORS = re.compile(
    r".{0,90}?(?:(?<!\bint\. )\beds?\b|\beditors?\b|\bhrsg\b|\borgs?\b|\bcoords?\b|\bdirs?\b|\bред\b|\btrans\b)",
    re.IGNORECASE,
)
_YEAR = r"(?:1[6-9]|20)\d\d"
_DATED_SOURCE = re.compile(
    rf"(?:[^\W\d_a-zа-я][\w'’-]{{0,20}}(?:\. ?| )){{1,8}}[ ,(–—-]{{0,3}}{_YEAR}\)?"
    r"(?:[,;:] ?[A-Za-z]?\d|[.,;]?(?: ?[–—-])? (?i:vol|v|bd|т|no|n|№|p|pp|с|s)\.? ?\d)"
    rf"|[^\d:;.()]{{2,40}}: ?[^\d:;()]{{2,60}}, ?{_YEAR}[.;]"
)
"""A journal with its year and volume ("Eur Heart J 2018;39"), or a place with its publisher and year: no names."""
_NUMBERED = re.compile(r"[^\d.,;:]{2,40}\d[^.,;:]{0,20},")
"""What has a number before the first comma, as no name has: "Identifier NCT00287391, Trial of"."""
LONGEST = 3000
"""Characters of a source that are looked at; no reference is as long."""
REACH = 500
"""Characters within which a reference names its year."""
SHORTEST = 30
"""Characters that a reference has at least."""


def doubtful_joins(source: str) -> list[int]:
    """The places in a reference's source where a second reference may begin, in order; mostly none.

    Before each, a whole reference stands that could end there: it is dated and closed. What follows opens like a
    reference, with names, and is dated too. A translation of the same reference is no second one. What "(b)" leads is.
    """
    head = source[:LONGEST]
    lettered = second_work(head)
    if lettered > 0:
        return [lettered]
    places: list[int] = []
    start = 0
    for gap in _GAP.finditer(head, SHORTEST):
        place = gap.end()
        before = head[start : gap.start()]
        if place - start < SHORTEST or not has_year(before) or not _may_end(before):
            continue
        if _begins(head[place:], before):
            places.append(place)
            start = place
    return places


def _may_end(text: str) -> bool:
    """Whether a reference may end here: not at "ed." or an initial."""
    return is_closed(text) and _GOES_ON_AFTER.search(text[-12:]) is None


def _begins(text: str, before: str) -> bool:
    """Whether a second reference may begin with the text."""
    mark = mark_of(text)
    if mark is not None:
        own = mark_of(before)
        if own is not None and (mark.number != own.number + 1 or mark.style != own.style):
            return False
        text = text[mark.end :]
    if (
        len(text) < SHORTEST
        or opening(text) < 2
        or not has_year(text[:REACH])
        or any(pattern.match(text[:200]) for pattern in (_EDITORS, _DATED_SOURCE, _NUMBERED))
    ):
        return False
    return not is_translation(text, of=before)
