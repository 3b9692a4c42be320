"""Two references that were made one entry."""

from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.model import Reference
from app.reading.lists.joins import doubtful_joins

_SHOWN = 5
"""Words of the second reference that are shown."""


@check("LST08", "Two entries run together", "ask", looks_at="reference")
def joined(checked: Checked) -> Iterator[Finding]:
    """Flags an entry in whose source a second reference seems to begin.

    What stands before could end there, and what follows opens with names; both are dated. Editors, translations of the
    same reference, and initials or numbers in the middle of one are let be. Where there are two, choose
    *References → Split at the cursor in the source* (Ctrl+Shift+S), which parts them there.

    Example:
        R1 source = 7. Adams J. Liver tumors. Gut 2006; 49: 395-401. 8. Baker K. Liver surgery. Gut 2011; 25: 51-58.
        R2 source = Clark J. Liver tumors, 1999 to 2001. Evans J., Ito M., editors. Kyoto: Midori; 2002. P. 3–9.
        asks R1
    """
    for place, reference, starts in checked.each(_second_starts):
        for start in starts:
            words = " ".join(reference.source[start:].split()[:_SHOWN])
            message = "Two entries in one? Ctrl+Shift+S parts them"
            yield Finding("LST08", "ask", message, (place,), (), "", words)


def _second_starts(reference: Reference) -> list[int]:
    return doubtful_joins(reference.source)
