"""Remarks in set words that belong to no field but the note: "(In Russ.)", "Epub 2011 Oct 18", "Ст. 6724"."""

import re

from app.reading.draft import Draft
from app.reading.wordsets import holds_any

_REMARK = re.compile(
    r"[(\[](?P<language>in [A-Z][a-z]{2,9})\.?[)\]]|\b(?P<early>Epub(?: ahead of print)?"
    r"(?: (?:19|20)\d\d [A-Z][a-z]{2,8}(?: \d{1,2})?)?)\b|\b[Сс]т\. ?(?P<article>\d{1,5})(?=\.?\s*$)",
    re.IGNORECASE,
)
_HINTS = ("(in ", "[in ", "(In ", "[In ", "Epub", "т. ")


def claim_remarks(draft: Draft) -> None:
    """Give remarks that no segment has to the note."""
    if not holds_any(draft.source, _HINTS):
        return
    for remark in _REMARK.finditer(draft.source, draft.starts[0]):
        if group := remark.lastgroup:
            first, last = draft.words_between(*remark.span(group))
            if first < last and not any(each.first < last and first < each.last for each in draft.segments):
                draft.claim(first, last, "note")
