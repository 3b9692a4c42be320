"""What a check is, and how a function becomes one."""

import inspect
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from app.checks.checked import NAME_FIELDS, Checked
from app.checks.finding import Certainty, Finding

GROUPS: dict[str, str] = {
    "AUT": "Authors",
    "TTL": "Titles",
    "JRN": "Journals",
    "PUB": "Publishers and places",
    "YEA": "Years",
    "VOL": "Volumes and issues",
    "PAG": "Pages",
    "ID": "Identifiers",
    "LST": "The list",
    "TXT": "Text",
    "RUL": "Rules of the journal",
    "AFF": "The article",
}

WORDS = (*NAME_FIELDS, "title", "container_title", "collection_title", "publisher", "publisher_place", "note")
"""Fields whose words are known to be words or names, for being in the list."""

Scope = Literal["reference", "list"]

Find = Callable[[Checked], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: `code` ("AUT06"), `name` as a user reads it, the certainty of most of its findings, and what it does.

    `off` says why it is off by default, "" if it is on. One that `looks_at` a "reference" says of each what it would
    say if it stood alone; of a "list", what one is compared with others, with the article or with its rules. `fields`
    are those of a reference that it looks at besides its type and its source, () if all of them are: after an edit of
    another field it finds what it found before.
    """

    code: str
    name: str
    certainty: Certainty
    find: Find
    off: str = ""
    looks_at: Scope = "list"
    fields: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        """The group's title."""
        return GROUPS[self.code.rstrip("0123456789")]

    @property
    def explanation(self) -> str:
        """What it flags, why, and what it lets be; then its example. Its page in the manual."""
        return inspect.getdoc(self.find) or ""


def check(
    code: str,
    name: str,
    certainty: Certainty,
    *,
    off: str = "",
    looks_at: Scope = "list",
    fields: Collection[str] = (),
) -> Callable[[Find], Check]:
    """Make a check of a function that yields findings about what is checked; its docstring explains it to users."""
    return lambda find: Check(code, name, certainty, find, off, looks_at, tuple(fields))
