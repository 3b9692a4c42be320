"""References read from the library a page at a time, the pages lately seen kept."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence

from app.model import Reference

PAGE_ROWS = 64
MOST_PAGES = 128

Rows = list[Reference | None]


class Pages:
    """The references of a list of ids by row; `read` gets them by id, in the order asked, missing ones left out."""

    def __init__(self, read: Callable[[Sequence[int]], list[Reference]]) -> None:
        self._read = read
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, Rows] = OrderedDict()

    def show(self, ids: "array[int]") -> None:
        """Take another list of ids, and forget what was read."""
        self._ids = ids
        self._pages.clear()

    def reference(self, row: int) -> Reference:
        """The reference in a row; an empty one if it was deleted a moment ago and nobody was told yet."""
        number, place = divmod(row, PAGE_ROWS)
        page = self._pages.get(number)
        if page is None:
            page = self._load(number)
        else:
            self._pages.move_to_end(number)
        return page[place] or Reference(id=self._ids[row])

    def references(self, rows: Sequence[int]) -> list[Reference]:
        """The references in many rows, read in one go and not kept."""
        wanted = [self._ids[row] for row in rows]
        found = {reference.id: reference for reference in self._read(wanted)}
        return [found.get(each) or Reference(id=each) for each in wanted]

    def read_again(self, reference_ids: Collection[int]) -> list[int]:
        """Read anew those of the references that are kept; gives their rows."""
        rows = []
        for number, page in self._pages.items():
            first = number * PAGE_ROWS
            places = [place for place, each in enumerate(self._page_ids(number)) if each in reference_ids]
            if not places:
                continue
            fresh = {each.id: each for each in self._read([self._ids[first + place] for place in places])}
            for place in places:
                page[place] = fresh.get(self._ids[first + place])
                rows.append(first + place)
        return rows

    def _page_ids(self, number: int) -> "array[int]":
        return self._ids[number * PAGE_ROWS : (number + 1) * PAGE_ROWS]

    def _load(self, number: int) -> Rows:
        wanted = self._page_ids(number)
        found = {reference.id: reference for reference in self._read(wanted)}
        page: Rows = [found.get(each) for each in wanted]
        self._pages[number] = page
        while len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
        return page
