"""The states of the labelling model: a field's label, or the label as its segment opens.

A state of its own for the first word tells where a name or a title ends and the next begins. Fields of mostly one word
do without: fewer states are learnt and decoded faster.
"""

from itertools import pairwise

OUTSIDE = "O"
BEGIN = "B-"

_OPENED = frozenset("author title journal container-title collection-title editor publisher location".split())


def with_openings(names: list[str]) -> list[str]:
    """The model's states for a training sequence of plain labels: the first word of each run opens it."""
    return [BEGIN + name if name in _OPENED and name != before else name for before, name in pairwise(["", *names])]
