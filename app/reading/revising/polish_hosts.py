"""The book that a Polish work stands in, behind "[w:]" or "w:", and those who edited it."""

import re

from app.reading.revising.draft import CONTAINERS, Draft

_CUE = re.compile(r"\[[Ww] ?:? ?\] ?:? ?|(?<=[,;”\"] )w: (?=[^\W\d_a-z]|[„\"«“])|(?<=[.?!] )W: (?=[^\W\d_a-z]|[„\"«“])")
_EDITED = re.compile(r"(?P<names>[^()\[\]\d]{3,150}?) \((?:red|oprac|eds?)\b[^()]{0,12}\)\W{1,3}")
_HOSTS = frozenset(("title", "publisher", "editor", ""))


def part_host(draft: Draft) -> None:
    """Give what stands behind the cue to the book, and the names before "(red.)" to its editors."""
    if "w:" not in draft.source and "W:" not in draft.source and "[w" not in draft.source:
        return
    said = _CUE.search(draft.source, draft.ends[draft.segments[0].last - 1])
    if said is None:
        return
    cue, first = draft.words_between(*said.span())
    if first >= len(draft.words) or draft.words[cue].lower() != "w":
        return
    draft.claim(cue, first, "")
    draft.drop_unlabelled()
    edited = _EDITED.match(draft.source, draft.starts[first])
    if edited is not None:
        last, first = draft.words_between(edited.end("names"), edited.end())
        draft.claim(cue + 1, last, "editor")
        draft.claim(last, first, "")
        draft.drop_unlabelled()
    _name_host(draft, first)


def _name_host(draft: Draft, first: int) -> None:
    """Call the segment that begins at word number `first` or reaches over it a book, if it may be one."""
    at = next((at for at, segment in enumerate(draft.segments) if segment.first <= first < segment.last), -1)
    if at < 0 or draft.label(at) not in _HOSTS or draft.labels() & CONTAINERS:
        return
    draft.cut(at, first, "container-title")
