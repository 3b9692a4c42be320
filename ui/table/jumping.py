"""Where Ctrl and an arrow lead from a cell."""

from collections.abc import Callable

from app.library import View, read_filter
from app.library.kept_order import among
from app.progress import Progress
from ui.desk import Desk
from ui.table import moves
from ui.table.asking import PATIENCE_MS, answers_at_once
from ui.table.columns import COLUMNS
from ui.table.model import ReferenceModel
from ui.table.moves import Extent, Place


class Jumping:
    """Looks for the edge of a block of cells; along a column of a million that is done beside the window's work."""

    def __init__(self, desk: Desk, model: ReferenceModel) -> None:
        self._desk, self._model = desk, model

    def along_row(self, place: Place, key: int, extent: Extent, shown: list[int]) -> Place:
        """The edge to the left or right, of the columns that are `shown`."""
        return moves.jumped(place, key, extent, lambda at: bool(self._model.text(place.row, shown[at])))

    def along_column(
        self, place: Place, key: int, extent: Extent, column: int, *, found: Callable[[Place], object]
    ) -> None:
        """Call `found` with the edge above or below, unless other rows are shown by then."""
        about, library, ids = COLUMNS[column], self._desk.library, self._model.ids
        if not about.is_field or about.name == "type":  # every cell of these holds something
            found(moves.jumped(place, key, extent, lambda _at: True))
            return
        view = View(self._desk.article_id, read_filter(f"no:{about.name}"))

        def look(progress: Progress | None = None) -> Place:
            is_empty = among(ids, library.ids(view, progress=progress))
            return moves.jumped(place, key, extent, lambda at: not is_empty[at])

        def hear(edge: Place) -> None:
            if self._model.ids is ids:
                found(edge)

        if answers_at_once(library, view):
            found(look())
        else:
            says, fail = f"Looking along {about.title}", self._desk.failed.emit
            self._desk.jobs.look_up(says, look, done=hear, failed=fail, patience_ms=PATIENCE_MS)
