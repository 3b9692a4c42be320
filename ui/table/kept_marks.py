"""What was found in references whose article is not the one shown, as the library keeps it."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from app.library import Changed
from ui.table.pages import MOST_PAGES, PAGE_ROWS

if TYPE_CHECKING:
    from app.library import KeptFinding

    _Kept = tuple[KeptFinding, bool]


_ALSO_IS = "ask"
"""How sure a finding is that is kept for a further reference too: which one of two equal entries stays is asked."""


class KeptMark(NamedTuple):
    """A kept finding as a mark: its field ("": the whole entry), how sure it is, and the code of its check."""

    field: str
    certainty: str
    code: str
    is_mended: bool = False

    @property
    def message(self) -> str:
        """What its check looks for, asked for when it is to be told: to load the checks would hold the first look."""
        return _name_of(self.code)


class KeptMarks:
    """The marks of the references of a list of ids, read by `read` a page at a time as their rows are painted.

    What is kept stays until the article is checked again, so a cell that was edited since has none meanwhile.
    """

    def __init__(self, read: "Callable[[Sequence[int]], Mapping[int, Sequence[_Kept]]]") -> None:
        self._read = read
        self._pages: dict[int, dict[int, tuple[KeptMark, ...]]] = {}
        self._edited: set[tuple[int, str]] = set()

    def of(self, ids: "array[int]", row: int) -> tuple[KeptMark, ...]:
        """The marks of the reference in a row of `ids`."""
        number = row // PAGE_ROWS
        if number not in self._pages:
            while len(self._pages) >= MOST_PAGES:
                del self._pages[next(iter(self._pages))]
            found = self._read(ids[number * PAGE_ROWS : (number + 1) * PAGE_ROWS])
            self._pages[number] = {each: self._marks(each, kept) for each, kept in found.items()}
        return self._pages[number].get(ids[row], ())

    def forget(self) -> None:
        """Other references are shown, or some were checked anew."""
        self._pages.clear()

    def follow(self, changed: Changed) -> None:
        """Let cells that were edited have no marks until they are checked."""
        edited = {(row, column) for table, row, column in changed.cells if table == "reference"}
        if edited:
            self._edited |= edited
            self._pages.clear()

    def _marks(self, reference_id: int, kept: "Sequence[_Kept]") -> tuple[KeptMark, ...]:
        return tuple(
            KeptMark(each.field, each.certainty or _ALSO_IS, each.code)
            for each, is_fresh in kept
            if is_fresh or (reference_id, each.field) not in self._edited
        )


@cache
def _name_of(code: str) -> str:
    from app.checks import CHECKS  # brings what words and names are compared with

    return next((check.name for check in CHECKS if check.code == code), code)
