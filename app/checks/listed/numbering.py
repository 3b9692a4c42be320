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
    numbered one by one, and the gaps that joining, deleting and moving entries leave are let be.

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
        if after[1] != before[1] + 1
        and not _is_sub_numbered(checked, before[0], after[0])
        and not _was_changed_here(checked, before, after)
    ]
    if len(numbered) < _FEWEST or len(breaks) > _MOST_BREAKS * len(numbered):
        return
    told = {after: _about(before[1], after[1]) for before, after in breaks}
    for before, after in breaks:
        if before in told and before[1] + 2 == after[1] and told[before] == _twice(before[1]):
            told[before] = f"{_twice(before[1])}, and {before[1] + 1} is missing"  # one slip, told once
            del told[after]
    for before, after in breaks:
        if after in told:
            yield Finding("LST01", "ask", told[after], (after[0],), (before[0],), "", str(after[1]))


def _about(first: int, number: int) -> str:
    if number > first + 1:
        between = " and " if number == first + 3 else " to "
        several = f"numbers {first + 1}{between}{number - 1} are"
        missing = f"number {first + 1} is" if number == first + 2 else several
        return f"The printed number {first} is followed by {number}: {missing} missing"
    return _twice(number) if number == first else f"The printed number {first} is followed by {number}"


def _twice(number: int) -> str:
    return f"The printed number {number} stands twice"


def _was_changed_here(checked: Checked, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether entries were moved or deleted since they were read: a library's ids then differ as the numbers do."""
    one, other = (checked.references[place - 1].id for place, _ in (before, after))
    return one is not None and other is not None and other - one == after[1] - before[1]


def _is_sub_numbered(checked: Checked, before: int, after: int) -> bool:
    """Whether entries between two numbers have numbers of another form, such as 12a."""
    return any(checked.references[place - 1].label for place in range(before + 1, after))
