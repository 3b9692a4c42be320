"""The printed numbers of the entries."""

from collections.abc import Iterator
from itertools import pairwise

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding

_MOST_BREAKS = 0.2
_FEWEST = 3


@check("LST01", "Numbers of the entries", "ask")
def numbering(checked: Checked) -> Iterator[Finding]:
    """Flags a printed number that does not follow the one before it: a gap, a repeat, or a number out of order.

    Entries are numbered anew when the list is printed; what is asked is whether an entry was lost or two were made of
    one, and whether the numbers in the text still fit. Lists without numbers, numbers such as 12a, lists that are not
    numbered one by one, and the gap that joining two entries leaves are let be.

    Example:
        R1 label = 21
        R2 label = 22
        R3 label = 24
        R4 label = 25
        R5 label = 26
        R6 label = 27
        R7 label = 28
        asks R3
    """
    numbered = [(place, int(each.label)) for place, each in checked if each.label.isdecimal() and len(each.label) < 6]
    breaks = [
        (before, after)
        for before, after in pairwise(numbered)
        if after[1] != before[1] + 1 and not _is_sub_numbered(checked, before[0], after[0])
    ]
    if len(numbered) < _FEWEST or len(breaks) > _MOST_BREAKS * len(numbered):
        return
    for (before, first), (place, number) in breaks:
        if number > first + 1:
            missing = f"number {first + 1} is" if number == first + 2 else f"numbers {first + 1} to {number - 1} are"
            message = f"The printed number {first} is followed by {number}: {missing} missing"
        elif number == first:
            message = f"The printed number {number} stands twice"
        else:
            message = f"The printed number {first} is followed by {number}"
        yield Finding("LST01", "ask", message, (place,), (before,), "", str(number))


def _is_sub_numbered(checked: Checked, before: int, after: int) -> bool:
    """Whether entries between two numbers have numbers of another form, such as 12a."""
    return any(checked.references[place - 1].label for place in range(before + 1, after))
