"""What a check is, and how a function becomes one."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.checks.checked import Checked
from app.checks.finding import Certainty, Finding

GROUPS: dict[str, str] = {
    "AUT": "Authors",
    "TTL": "Titles",
    "JRN": "Journals",
    "YEA": "Years",
    "VOL": "Volumes and issues",
    "PAG": "Pages",
    "ID": "Identifiers",
    "LST": "The list",
    "TXT": "Text",
    "AFF": "The article",
}

Find = Callable[[Checked], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: `code` ("AUT06"), `name` as a user reads it, the certainty of most of its findings, and what it does.

    `off` says why it is off by default, "" if it is on.
    """

    code: str
    name: str
    certainty: Certainty
    find: Find
    off: str = ""

    @property
    def group(self) -> str:
        """The group's title."""
        return GROUPS[self.code.rstrip("0123456789")]

    @property
    def explanation(self) -> str:
        """What it flags, why, and what it lets be; then its example. Its page in the manual."""
        return inspect.getdoc(self.find) or ""


def check(code: str, name: str, certainty: Certainty, *, off: str = "") -> Callable[[Find], Check]:
    """Make a check of a function that yields findings about what is checked; its docstring explains it to users."""
    return lambda find: Check(code, name, certainty, find, off)
