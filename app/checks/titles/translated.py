"""TTL09: translated titles that are marked as such in some entries and not in others."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.model import Reference

_MOST = 5, 0.8
_LANGUAGE = (
    "Russian|German|French|Spanish|Italian|Polish|Chinese|Japanese|Portuguese|Ukrainian|Turkish|Czech|Korean|Hungarian"
)
_MARK = re.compile(rf"\b(?:in )?(?:{_LANGUAGE})\b|\b(?:Russ|Ger|Fre|Fr|Spa|Ita|Pol|Chi|Jpn|Por|Ukr)\.?(?=[\])]|$)")
_MARK_IN_TITLE = re.compile(rf"[\[(](?:Article |Text )?in (?:{_LANGUAGE})[^\])]*[\])]", re.IGNORECASE)


@check("TTL09", "How translated titles are marked", "ask", fields=("title", "note"))
def translated(checked: Checked) -> Iterator[Finding]:
    """Asks about a translated title without square brackets or original language, where the list gives both.

    The list shows its practice itself: at least five entries and four fifths of those that have one mark must have the
    other too. NLM prints “[Title]. … Russian.” A list without such a practice is let be.

    Example:
        R1-R5 title = [Surgery of the pancreas]
        R1-R5 note = Russian
        R6 title = Surgery of the liver
        R6 note = Russian
        asks R6 title
    """
    bracketed = {place for place, reference in checked if _is_bracketed(reference.title)}
    marked = {place for place, reference in checked if _names_language(reference)}
    both = bracketed & marked
    if len(both) < _MOST[0]:
        return
    if len(both) >= _MOST[1] * len(marked):
        for place in sorted(marked - both):
            yield _asks(checked, place, "The original's language is named, but the title has no square brackets")
    if len(both) >= _MOST[1] * len(bracketed):
        for place in sorted(bracketed - both):
            yield _asks(checked, place, "The title is in square brackets, but the original's language is not named")


def _asks(checked: Checked, place: int, says: str) -> Finding:
    title = checked.references[place - 1].title
    return Finding("TTL09", "ask", says, (place,), field="title", before=title, start=0, end=len(title))


def _is_bracketed(title: str) -> bool:
    return title.startswith("[") and title.find("]") > len(title) // 2


def _names_language(reference: Reference) -> bool:
    return bool(
        _MARK_IN_TITLE.search(reference.title[-200:]) or (len(reference.note) < 60 and _MARK.search(reference.note))
    )
