"""Issues joined from their parts, and told from volumes, pages and chapters."""

import re

from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.number_cues import FIRM_VOLUMES
from app.reading.revising.told_pages import CHAPTER_CUES
from app.reading.text.months import MONTHS
from app.reading.text.wordsets import wordset

_PART = re.compile(r"\s?\((?:ч|часть|part|pt|parte|teil)\.?\s?[\dIVX]{1,4}(?=\))", re.IGNORECASE)
_PAGE = re.compile(r"[A-Za-z]?\d{3,6}")
_SUPPLEMENTS = wordset("suppl supplement supl suplemento прил приложение додаток spec")


def join_issues(draft: Draft) -> None:
    """An issue may have parts: "(Pt 1, No 5A)" is one, "№ 31 (ч. 1)" too."""
    for at in draft.places("issue"):
        first = draft.segments[at].first
        if first and draft.words[first - 1].lower() in FIRM_VOLUMES and draft.find("volume") < 0:
            draft.relabel(at, "volume")
            continue
        if _is_bare_volume(draft, at):
            draft.relabel(at, "volume")
            continue
        if draft.before(at).strip() == ":" and _PAGE.fullmatch(draft.text(at)) and draft.find("pages") < 0:
            draft.relabel(at, "pages")
            continue
        if first and draft.words[first - 1].lower() in CHAPTER_CUES:
            draft.relabel(at, "note")
            draft.stretch(at, first=first - 1)
            continue
        if _is_supplement(draft, first):
            draft.stretch(at, first=first - 1)
        if _is_unnumbered(draft, at):
            draft.drop(at)
            return
        _end_before_day(draft, at)
        _part_at_bracket(draft, at)
        _begin_page_at_colon(draft, at)
        if _is_page_of_law(draft, at):
            draft.relabel(at, "pages")
            continue
        while draft.label(at + 1) == "issue" and len(draft.before(at + 1)) < 7 and ")" not in draft.before(at + 1):
            draft.join(at, at + 1)
        end = draft.ends[draft.segments[at].last - 1]
        part = _PART.match(draft.source, end)
        if part:
            draft.claim(draft.segments[at].first, draft.words_between(end, part.end())[1], "issue")


def _is_unnumbered(draft: Draft, at: int) -> bool:
    """Whether a figure in brackets counts unnumbered pages: "278, [1] с."."""
    if draft.text(at) == "R" and draft.before(at) == "(" and draft.label(at - 1) == "pages":
        return True  # "050301(R)", a rapid communication
    return draft.before(at).endswith("[") and draft.after(at).startswith("]") and draft.label(at - 1) == "pages"


def _end_before_day(draft: Draft, at: int) -> None:
    """The day of an issue is none of its number: "no 22 (1 décembre 2012)"."""
    segment = draft.segments[at]
    last = segment.last - 1
    dated = draft.label(at + 1) == "date" and draft.before(at + 1) == " "
    is_month = dated and draft.words[draft.segments[at + 1].first].lower() in MONTHS
    if is_month and last > segment.first and "(" in draft.gaps[last]:
        draft.stretch(at, last=last)


def _begin_page_at_colon(draft: Draft, at: int) -> None:
    """Pages of an article that counts its own: "26(2):4:1–4:26" begin with the article's number."""
    segment = draft.segments[at]
    last = segment.last - 1
    is_open = last > segment.first and draft.gaps[last] == "):" and draft.label(at + 1) == "pages"
    if is_open and draft.before(at + 1) == ":":
        draft.stretch(at, last=last)
        draft.stretch(at + 1, first=last)


def _is_bare_volume(draft: Draft, at: int) -> bool:
    """Whether a number without a cue stands alone between year and pages: "// Ann. Probab. 1982. 10. P. 653–662"."""
    is_beside = draft.label(at - 1) == "date" and draft.label(at + 1) == "pages" and draft.before(at) == ". "
    is_alone = draft.segments[at - 1].last == draft.segments[at].first and draft.text(at).isdigit()
    return is_beside and is_alone and "volume" not in draft.labels() and draft.label(at - 2) == "journal"


def _is_supplement(draft: Draft, first: int) -> bool:
    """Whether the word before word number `first` makes it a supplement's: "Vol. 22, suppl. 1"."""
    free = not any(each.first < first <= each.last for each in draft.segments)
    return free and first > 0 and draft.words[first - 1].lower() in _SUPPLEMENTS and draft.gaps[first] in (" ", ". ")


def _part_at_bracket(draft: Draft, at: int) -> None:
    """A number behind the issue's bracket is a page: "6(1) 166"."""
    segment = draft.segments[at]
    last = segment.last - 1
    if last > segment.first and draft.gaps[last] in (") ", "), ", "):") and draft.find("pages") < 0:
        draft.cut(at, last, "pages")


def _is_page_of_law(draft: Draft, at: int) -> bool:
    """Whether a number stands behind the name as lawyers print it: "3 Review of Community Law 215 (1994)"."""
    if "pages" in draft.labels() or draft.label(at - 1) not in CONTAINERS or draft.label(at - 2) != "volume":
        return False
    beside = draft.before(at) == " " and draft.before(at - 1) == " "
    return beside and draft.label(at + 1) == "date" and draft.after(at) == " ("
