"""What most of a list agrees on in its names.

A list holds more names than anything else and slips come in several of them, so the share that may differ is a fifth,
more than `app.checks.majority` allows; in turn the usual form has to be seen five times.
"""

from collections import Counter
from typing import TypeVar

Vote = TypeVar("Vote")

FEWEST = 5
SHARE = 0.8


def agreed(votes: Counter[Vote]) -> Vote | None:
    """What at least five votes, and four fifths of all, are for; None if there is no such thing."""
    if not votes:
        return None
    choice, most = votes.most_common(1)[0]
    return choice if most >= FEWEST and most >= SHARE * votes.total() else None
