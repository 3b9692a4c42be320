"""VOL05: words before volumes and issues, as "vol." and "no."."""

import re
from collections import Counter
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.checks.majority import majority
from app.model import Reference
from app.styles import printed_text
from app.styles.names import is_cyrillic

_FIELDS = ("volume", "issue")
_LABEL = re.compile(r"(?<!\w)([^\W\d_]{1,6}\.?|№)\s{0,2}$")


@check("VOL05", "“vol.” and “no.” before figures", "certain")
def labels(checked: Checked) -> Iterator[Finding]:
    """Flags a volume or an issue without the “vol.” or “no.” that the list prints before it, or with another word.

    It compares what the sources of journal articles print, in Cyrillic letters and in others by themselves; printing in
    the list's form mends it. What counts is what at least five and nine tenths have.

    Example:
        R1-R5 read = J. Smith, “Surgery of tumors,” Ann. Surg., vol. 51, no. 2, pp. 107–113, 2008.
        R6 read = J. Dean, “Surgery of the liver,” Ann. Surg., vol. 51, 1, pp. 117–123, 2008.
        gives R6 issue = no. 1
    """
    for field in _FIELDS:
        for in_cyrillic in (False, True):
            found = {
                place: label
                for place, reference, label in checked.each(_label, field)
                if label is not None and is_cyrillic(reference.title) == in_cyrillic
            }
            usual = majority(Counter(found.values()))
            for place, label in found.items():
                if usual is not None and label != usual:
                    yield from _finding(checked, place, field, label, usual)


def _label(reference: Reference, field: str) -> str | None:
    """The word before a figure in the source of a journal article, "" if none; None if the figure is not there."""
    if reference.type != "article-journal" or reference.as_printed:
        return None
    spans = sorted(reference.spans)
    start = next((span.start for span in spans if span.field == field), 0)
    if not start:
        return None
    before = max((span.end for span in spans if span.end <= start), default=0)
    label = _LABEL.search(reference.source, before, start)
    return label[1] if label else ""


def _finding(checked: Checked, place: int, field: str, label: str, usual: str) -> Iterator[Finding]:
    """The finding that print has the usual word, if it has."""
    reference = checked.references[place - 1]
    value: str = getattr(reference, field)
    before, after = f"{label} {value}".strip(), f"{usual} {value}".strip()
    if after in printed_text(reference, pattern=checked.pattern):
        message = f"“{label}” before the {field}, where the list has “{usual}”" if label else f"No “{usual}” before it"
        message = message if usual else f"“{label}” before the {field}, where the list has nothing"
        yield Finding("VOL05", "certain", message, (place,), (), field, before, after, is_mended=True)
