"""What the lists that references stand in give a row: its number, and what its article is called."""

from array import array

from app.library import View
from ui.desk import Desk
from ui.table.pages import PAGE_ROWS


class Lists:
    """Reads them once and keeps them until it is to forget them; of many lists the numbers around a row alone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._numbers: dict[int, int] = {}
        self._titles: dict[int, str] | None = None

    def number(self, view: View, ids: "array[int]", row: int) -> int:
        """The place in its list, from 1, of the reference in a row of what a view shows; 0 if it is gone."""
        if view.article_id is not None and view.order.column == "position" and not view.filter.parts:
            return row + 1 if not view.order.descending else len(ids) - row
        if ids[row] not in self._numbers:
            self._read_numbers(view.article_id, ids, row)
        return self._numbers.get(ids[row], 0)

    def _read_numbers(self, article_id: int | None, ids: "array[int]", row: int) -> None:
        library = self._desk.library
        if article_id is None:
            self._numbers.update(library.numbers(ids[max(0, row - PAGE_ROWS) : row + PAGE_ROWS]))
        else:
            self._numbers = {each: number for number, each in enumerate(library.ids(View(article_id)), 1)}

    def article_title(self, article_id: int | None) -> str:
        """What an article is called: its title, else its first author or journal."""
        if self._titles is None:
            self._titles = {
                row.id: row.title or row.first_author or row.journal or f"Article {row.id}"
                for row in self._desk.library.articles()
            }
        return self._titles.get(article_id or 0, "")

    def forget_numbers(self) -> None:
        """Other references are shown, or some have moved."""
        self._numbers.clear()

    def forget_titles(self) -> None:
        """Articles were changed."""
        self._titles = None

    def forget(self) -> None:
        """Another library lies open."""
        self.forget_numbers()
        self.forget_titles()
