"""Works that an editor has told apart: kept in the library for all of its articles."""

from app.checks.listed.likeness import pair_key
from app.library import TOLD_APART, Library, Step
from app.model import Reference


def told_apart(library: Library) -> frozenset[str]:
    """The pairs that an editor has told apart, as they are kept."""
    rows = library.small_table("meta").values()
    return frozenset(row["value"] for row in rows if row["key"] == TOLD_APART)


def tell_apart(step: Step, first: Reference, second: Reference) -> None:
    """Remember that two entries are two works. Kept by what they are, so it holds for them wherever they stand."""
    step.add("meta", {"key": TOLD_APART, "value": pair_key(first, second)})
