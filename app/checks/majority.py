"""What most of a list agree on."""

from collections import Counter
from typing import TypeVar

Value = TypeVar("Value")

FEWEST = 5
SHARE = 0.8
MOST_OTHERS = 0.1


def majority(counted: Counter[Value], *, most_others: float = MOST_OTHERS) -> Value | None:
    """What at least five and four fifths agree on, nine tenths where more than one differ; None if nothing.

    Two of ten in another form are no slips: then both forms are meant. `most_others` is the share that may differ.
    """
    total = counted.total()
    if total < FEWEST:
        return None
    value, count = counted.most_common(1)[0]
    return value if count >= SHARE * total and total - count <= max(1, most_others * total) else None
