"""The forms of names in the first segment of a draft: which words are initials, and where commas part them."""

import re

from app.reading.labels.segments import Segment
from app.reading.names.name_words import CONJUNCTIONS, DIGRAPHS
from app.reading.revising.draft import Draft


def pieces(draft: Draft) -> list[tuple[int, int]]:
    """The first and last (exclusive) words of what commas, semicolons and conjunctions part in the first segment."""
    segment = draft.segments[0]
    if draft.parted is None or draft.parted[0] is not segment:  # many rules ask, few change it
        draft.parted = (segment, _parted(draft, segment))
    return draft.parted[1]


def _parted(draft: Draft, segment: Segment) -> list[tuple[int, int]]:
    parts = []
    first = segment.first
    for at in range(segment.first, segment.last):
        joint = draft.words[at] in CONJUNCTIONS
        if at > first and (joint or draft.gaps[at].strip(" .") not in ("", "-")):
            parts.append((first, at))
            first = at
        if joint and at == first:
            first = at + 1
    if first < segment.last:
        parts.append((first, segment.last))
    return parts or [(segment.first, segment.last)]


def form(draft: Draft, first: int, last: int) -> str:
    """A letter for each word: "I" an initial, "N" any other."""
    return "".join(["I" if is_initial(draft, at) else "N" for at in range(first, last)])


def is_initial(draft: Draft, at: int) -> bool:
    word = draft.words[at]
    if len(word) == 1:
        return word.isupper()
    if len(word) > 3 or not word[0].isupper():
        return False
    if word[1] == "-" or not draft.gaps[at + 1].startswith("."):
        return word[1] == "-"
    return word.isupper() or word in DIGRAPHS or not _ends_names(draft, at)


def _ends_names(draft: Draft, at: int) -> bool:
    """Whether a short word behind an initial is the last one's family with the list's stop: "and N. Rao. CPU"."""
    return at + 1 == draft.segments[0].last and at > 0 and len(draft.words[at - 1]) == 1


def alternates(forms: list[str]) -> bool:
    """Whether family names and initials stand between commas by turns, and words follow the last initials."""
    if len(forms) < 4 or len(forms) % 2 or not re.fullmatch("I+N.*", forms[-1]):
        return False
    return not any("I" in form for form in forms[::2]) and not any("N" in form for form in forms[1:-1:2])
