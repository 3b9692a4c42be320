"""A rule: a correction that is remembered for a journal."""

import re
from typing import NamedTuple


class Rule(NamedTuple):
    """A correction by the name of its kind, its field and the words it was learnt from.

    It holds for articles of `journal`, or of every journal if that is "", as long as it `is_on`. `id` is its row in
    the library, 0 for one that is not kept yet.
    """

    kind: str
    field: str
    before: str
    after: str
    journal: str = ""
    is_on: bool = True
    id: int = 0

    def holds_for(self, journal: str) -> bool:
        """Whether it is to be followed in an article of a journal; capitals and punctuation do not count."""
        return self.is_on and (not self.journal or _words(self.journal) == _words(journal))

    @property
    def same(self) -> tuple[str, ...]:
        """What two rules share that say the same."""
        return self.kind, self.field, self.before, self.after, " ".join(_words(self.journal))


def _words(journal: str) -> list[str]:
    return re.findall(r"\w+", journal.casefold())
