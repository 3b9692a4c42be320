"""A printed sign moves the border of a segment by one word."""

import re

from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.text.wordsets import wordset

_EDITED = wordset("red ed eds hrsg ред przeł tłum oprac")
_SHORTENED = wordset(
    "Сов Худож Высш Мол Гос Изд Нар Рус Физ Мед Акад Воен Дет Наук Рад Вища Проф Полит Юрид Техн Лен Моск"
)
_PART = re.compile("[IVX]{1,4}")
_SHORTEST_NAME = 3
"""Letters of a name before a stop; fewer may be initials."""


def mend_borders(draft: Draft) -> None:
    """Begin a title at the stop, leave an editor's cue outside, let a publisher's name go on to the comma."""
    _begin_title_at_stop(draft)
    _begin_title_at_year(draft)
    _go_on_with_part(draft)
    for at in draft.places("title", *CONTAINERS):
        segment = draft.segments[at]
        cue = draft.words[segment.last - 1].lower() in _EDITED and segment.last - segment.first > 1
        people = draft.label(at + 1) in ("editor", "translator")
        if cue and people and draft.gaps[segment.last - 1].startswith((".", ",")):
            draft.stretch(at, last=segment.last - 1)  # "Interna Szczeklika. Red. Gajewski P"
    for at in draft.places("publisher"):
        _end_publisher_at_comma(draft, at)
        _go_on_over_stop(draft, at)


def _begin_title_at_stop(draft: Draft) -> None:
    """A title begins behind the stop, not at the next space: "ICF. National | Family Health Survey"."""
    if draft.label(0) != "author" or draft.label(1) != "title" or draft.before(1) != " ":
        return
    last = draft.segments[0].last - 1
    long = len(draft.words[last - 1]) >= _SHORTEST_NAME and len(draft.words[last]) > _SHORTEST_NAME
    if last > draft.segments[0].first and draft.gaps[last] == ". " and long:
        draft.stretch(0, last=last)
        draft.stretch(1, first=last)


def _begin_title_at_year(draft: Draft) -> None:
    """A year before a title is the title's if it is printed again: "2019 guidelines. J Hepatol. 2019;9"."""
    if draft.label(0) != "date" or draft.label(1) != "title" or draft.before(1) != " ":
        return
    if any(each.label == "date" and draft.words[each.first] == draft.words[0] for each in draft.segments[1:]):
        draft.relabel(0, "title")
        draft.join(0, 1)


def _go_on_with_part(draft: Draft) -> None:
    """The number of a work's part ends its title and begins no journal: "Elliptic operators. I" ", Ann. of Math."."""
    at = draft.find("title")
    if draft.label(at + 1) not in CONTAINERS or draft.before(at + 1) != ". " or at < 0:
        return
    first = draft.segments[at + 1].first
    if (
        _PART.fullmatch(draft.words[first])
        and draft.gaps[first + 1] == ", "
        and first + 1 < draft.segments[at + 1].last
    ):
        draft.stretch(at, last=first + 1)
        draft.stretch(at + 1, first=first + 1)


def _go_on_over_stop(draft: Draft, at: int) -> None:
    """A Russian publisher's name goes on behind its first word, shortened: "Сов." "Россия, 1979"."""
    last = draft.segments[at].last
    if last == len(draft.words) or draft.words[last - 1] not in _SHORTENED or draft.gaps[last] != ". ":
        return
    if draft.words[last][0].isalpha() and draft.gaps[last + 1].startswith((",", ".")):
        draft.claim(draft.segments[at].first, last + 1, "publisher")


def _end_publisher_at_comma(draft: Draft, at: int) -> None:
    """What a mere space parts from a publisher's name belongs to it: "Mendeley | Data, v1"."""
    last = draft.segments[at].last
    if draft.after(at) in (" ", "") or last >= len(draft.words) or draft.gaps[last] != " ":
        return
    free = at + 1 == len(draft.segments) or draft.segments[at + 1].first > last
    if free and draft.words[last][:1].isupper() and draft.gaps[last + 1].startswith((",", ".", ";")):
        draft.stretch(at, last=last + 1)
