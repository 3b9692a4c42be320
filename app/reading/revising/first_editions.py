"""The year in which a work first appeared, printed before that of the edition that is cited."""

from app.reading.revising.draft import Draft
from app.reading.revising.page_numbers import YEAR


def note_first_edition(draft: Draft) -> None:
    """The earlier year is a note: "Mauss M. [1925] 1990. The Gift", "Things Fall Apart. 1958. Anchor, 1994."."""
    for at in draft.places("date"):
        segment = draft.segments[at]
        second = segment.first + 1
        if second < segment.last and draft.gaps[second] in ("] ", ") ") and _follow(draft, segment.first, second):
            draft.cut(at, second, "date")
            draft.relabel(at, "note")
            return
        behind = at + 2
        if (
            draft.label(at - 1) == "title"
            and draft.label(at + 1) == "publisher"
            and draft.label(behind) == "date"
            and draft.before(at) == draft.after(at) == ". "
            and second == segment.last
            and _follow(draft, segment.first, draft.segments[behind].first)
        ):
            draft.relabel(at, "note")
            return


def _follow(draft: Draft, first: int, second: int) -> bool:
    """Whether two words are years, the later one second."""
    years = draft.words[first], draft.words[second]
    return all(map(YEAR.fullmatch, years)) and years[0] < years[1]
