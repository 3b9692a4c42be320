"""TTL02: stops at the end of titles, and doubled ones."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, replaced, text_fix

_MOST = 5, 0.8
_DOUBLED = re.compile(r"(?<![.\s])\.\.(?=\s|$)")
_AFTER_MARK = re.compile(r"(?<=[?!])\.(?=\s|$)|(?<=[?!][”»\"’])\.(?=\s|$)")
_LAST_WORD = re.compile(r"([^\W\d_]{4,})\.$")


@check("TTL02", "Stop too many in a title", "certain", fields=("title",))
def stops(checked: Checked) -> Iterator[Finding]:
    """Removes a stop at the end of a title, a doubled stop, and a stop behind “?” or “!”.

    The stop behind a title belongs to the list's form and is printed with it, so one in the title is printed twice.
    Ellipses are let be, and so is the stop of anything that may be an abbreviation: “et al.”, “U.S.”, “Part I.”,
    “Inc.”. If four fifths of the titles end with a stop, only the doubled ones are removed.

    Example:
        R1 title = Extended surgery for endocrine tumours..
        R2 title = Is surgery worth while?. A review
        R3 title = Carcinoid heart disease in the U.S.
        gives R1 title = Extended surgery for endocrine tumours
        gives R2 title = Is surgery worth while? A review
    """
    ended = sum(reference.title.endswith(".") for reference in checked.references)
    keeps = ended >= _MOST[0] and ended >= _MOST[1] * len(checked.references)
    for place, reference in checked:
        title = reference.title
        for start, end, words, says in _stops(title, checked, keeps=keeps):
            after = replaced(title, start, end, words)
            yield Finding(
                "TTL02",
                "certain",
                says,
                (place,),
                field="title",
                before=title[start:end],
                after=words,
                start=start,
                end=end,
                fixes=(text_fix(place, "title", title, after),),
            )


def _stops(title: str, checked: Checked, *, keeps: bool) -> Iterator[tuple[int, int, str, str]]:
    for match in _DOUBLED.finditer(title):
        is_last = match.end() == len(title)
        words = "" if is_last and not keeps and _is_word(title[: match.start() + 1], checked) else "."
        yield *match.span(), words, "The title has two stops in a row"
    for match in _AFTER_MARK.finditer(title):
        yield *match.span(), "", f"A stop stands behind “{title[match.start() - 1]}”"
    if not keeps and title.endswith(".") and _is_word(title, checked):
        yield len(title) - 1, len(title), "", "The title ends with a stop, which is printed behind it anyway"


def _is_word(title: str, checked: Checked) -> bool:
    """Whether the stop at the end follows a whole word rather than an abbreviation."""
    last = _LAST_WORD.search(title[-80:])
    return last is not None and last[1].islower() and checked.lexicon.is_written_out(last[1])
