"""What an entry holds beside its first work: the same in another alphabet, or a second one behind "(b)"."""

import re
from dataclasses import replace

from app.reading.draft import Draft

_SECOND = re.compile(r"\[(?=[A-Z])")
_SECOND_WORK = re.compile(r"(?<=\d)\)?[;.] \(?b\) (?=[A-ZÀ-Þ])")
_FROM_ANYWHERE = frozenset(("doi", "url"))


def leave_second_work(draft: Draft) -> None:
    """Drop what follows "(b)" where one entry counts its works by letters; it stays leftover, to be parted by hand."""
    second = _SECOND_WORK.search(draft.source, draft.ends[0]) if draft.words and "b) " in draft.source else None
    if second is None or not any(each.label == "date" for each in draft.segments):
        return
    letter = 0 if draft.words[0] == "a" and draft.gaps[1].startswith(")") else -1
    end = draft.words_between(second.end(), 0)[0] - 1
    draft.segments = [
        replace(each, first=max(each.first, letter + 1), last=min(each.last, end))
        for each in draft.segments
        if each.first < end and each.last > letter + 1
    ]


def leave_parallel(draft: Draft) -> None:
    """Drop what a bracketed translation of a Cyrillic entry repeats, its addresses excepted; it stays leftover."""
    if not draft.words or not "Ѐ" <= draft.words[0][0] <= "ӿ":
        return
    opening = _SECOND.search(draft.source, draft.ends[0])
    if opening is None or len(draft.source) - opening.start() < 60:
        return
    closing = draft.source.find("]", opening.end())
    if closing < 0 or len(draft.source) - closing < 5 or closing - opening.start() > 60:
        draft.segments = [
            segment
            for segment in draft.segments
            if draft.starts[segment.first] < opening.start() or segment.label in _FROM_ANYWHERE
        ]
