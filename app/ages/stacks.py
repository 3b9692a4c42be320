"""What bars can be parted by: the type of the references, the script of their titles, whether they cite own work."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from app.model import TYPES

STACKS: Mapping[str, str] = {"type": "type", "script": "script", "self": "self-citation"}
"""What a chart can be stacked by, by its name on the command line, in words."""

OWN, OTHERS = "self-citations", "by others"
LATIN, CYRILLIC, OTHER_SCRIPT = "Latin", "Cyrillic", "other scripts"
MOST_GROUPS = 5
_REST = "other types"

_CYRILLIC = re.compile("[Ѐ-ӿ]{2}")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_PLURALS = {
    "article-journal": "journal articles",
    "book": "books",
    "chapter": "chapters",
    "paper-conference": "conference papers",
    "thesis": "theses",
    "report": "reports",
    "webpage": "web pages",
    "patent": "patents",
    "legislation": "laws",
    "dataset": "datasets",
    "article": "preprints",
    "article-newspaper": "newspaper articles",
    "software": "software",
    "standard": "standards",
    "document": "others",
}


@dataclass(frozen=True, slots=True)
class Stack:
    """Bars in parts: `by` is one of `STACKS`, `groups` name the parts from the foot up (at most five), `counts` say for
    a year (None: undated) how many references each part has. `members` are the keys that were counted of each group:
    types for a stack by type, else the group itself."""

    by: str
    groups: tuple[str, ...]
    counts: Mapping[int | None, tuple[int, ...]]
    members: tuple[tuple[str, ...], ...] = ()

    def parts(self, year: int | None) -> tuple[int, ...]:
        """The parts of one bar."""
        return self.counts.get(year, (0,) * len(self.groups))

    def total(self, group: int) -> int:
        """All references of a group."""
        return sum(parts[group] for parts in self.counts.values())

    def regrouped(self, counted: Mapping[tuple[int | None, str], int]) -> "Stack":
        """Others (the selected ones, say), counted by year and key, in the parts of this stack."""
        return _in_groups(self.by, self.groups, self.members, counted)


def script_of(text: str) -> str:
    """The script of a title: Cyrillic if two letters of it stand together, so that a lone look-alike makes none.

    Without any letter it counts as Latin, as numbers do.
    """
    if _CYRILLIC.search(text):
        return CYRILLIC
    has_others = any(each.isalpha() for each in text) and not _LATIN.search(text)
    return OTHER_SCRIPT if has_others else LATIN


def stacked(by: str, counted: Mapping[tuple[int | None, str], int]) -> Stack:
    """The stack of references counted by year and key (a type of `TYPES`, a script, own or not).

    The commonest group is at the foot; types beyond the fourth stand together.
    """
    totals: Counter[str] = Counter()
    for (_, key), count in counted.items():
        totals[key] += count
    keys = sorted((key for key in totals if totals[key]), key=lambda key: (-totals[key], key))
    if by == "self":
        keys = [key for key in (OWN, OTHERS) if totals[key]]  # what is looked for stands on the axis
    members: list[tuple[str, ...]] = [(key,) for key in keys]
    groups = [_PLURALS.get(key, TYPES.get(key, key).lower()) if by == "type" else key for key in keys]
    if len(keys) > MOST_GROUPS:
        members = [*members[: MOST_GROUPS - 1], tuple(keys[MOST_GROUPS - 1 :])]
        groups = [*groups[: MOST_GROUPS - 1], _REST]
    return _in_groups(by, tuple(groups), tuple(members), counted)


def _in_groups(
    by: str,
    groups: tuple[str, ...],
    members: tuple[tuple[str, ...], ...],
    counted: Mapping[tuple[int | None, str], int],
) -> Stack:
    place = {key: number for number, keys in enumerate(members) for key in keys}
    counts: dict[int | None, list[int]] = {}
    for (year, key), count in counted.items():
        if key in place:
            counts.setdefault(year, [0] * len(groups))[place[key]] += count
    return Stack(by, groups, {year: tuple(parts) for year, parts in counts.items()}, members)
