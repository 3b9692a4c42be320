"""What most of a list agrees on."""

from collections import Counter
from typing import TypeVar

Vote = TypeVar("Vote")

FEWEST = 5
SHARE = 0.8


def agreed(votes: Counter[Vote], *, fewest: int = FEWEST, share: float = SHARE) -> Vote | None:
    """What at least `share` of the votes, and at least `fewest`, are for; None if there is no such thing."""
    if not votes:
        return None
    choice, most = votes.most_common(1)[0]
    return choice if most >= fewest and most >= share * votes.total() else None
