"""One reference that was made two entries."""

from collections.abc import Iterator
from itertools import pairwise

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.reading.lists.halves import may_be_halves
from app.reading.lists.numbering import without_number

_SHOWN = 3
"""Words on each side of the break that are shown."""


@check("LST07", "One entry split in two", "ask")
def halves(checked: Checked) -> Iterator[Finding]:
    """Flags an entry that breaks off and seems to go on in the next one.

    The first has no pages and no address, and lacks its year or says nowhere where it appeared; the second begins in
    small letters, with a journal, a year or a volume, or is nothing but a DOI. Unfinished entries before one that
    begins with names, names such as de Jong or al-Rashid, and titles such as mTOR or 2019 guidelines are let be.
    Where the two belong together, go to the first and choose *References → Join references* (Ctrl+Shift+J).

    Example:
        R1 read = 3. Adams J, Baker K. Liver transplantation in the treatment of
        R2 read = 4. pancreatic tumors. Gut 2006; 49: 501-513.
        R3 read = 5. Clark J. Tumors of the liver. Gut 2006; 49: 395-401.
        asks R1
    """
    for place, (first, second) in enumerate(pairwise(checked.heeded(checked.references)), 1):
        if may_be_halves(first, second):
            end = " ".join(first.source.split()[-_SHOWN:])
            start = " ".join(without_number(second).split()[:_SHOWN])
            message = f"Does it go on in R{place + 1}? Ctrl+Shift+J joins them"
            yield Finding("LST07", "ask", message, (place,), (place + 1,), "", f"{end} {start}")
