"""What an entry holds beside its work: the same in another alphabet."""

import re

from app.reading.revising.draft import Draft

_SECOND = re.compile(r"\[(?=[A-Z])")
_FROM_ANYWHERE = frozenset(("doi", "url"))


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
