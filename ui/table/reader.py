"""Rows read for the table, which goes on blank while another program keeps the library to itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from app.library import LibraryInUse
from app.model import Reference
from ui.desk import Desk


class RowReader(QObject):
    """Reads the desk's references by id.

    Where another program shuts it out it tells so once, gives nothing, and calls `let_in` as soon as the library can be
    read again: a table asks for rows dozens of times a second, and must not wait each time.
    """

    def __init__(self, desk: Desk, let_in: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._let_in = desk, let_in
        self._is_shut_out = False

    def rows(self, ids: Sequence[int]) -> list[Reference]:
        """The references in the order asked; missing ones are left out, and all of them while shut out."""
        if self._is_shut_out:
            return []
        try:
            return self._desk.library.rows(ids)
        except LibraryInUse as error:
            self._is_shut_out = True
            self._desk.failed.emit(error)
            self._ask()
            return []

    def _ask(self) -> None:
        """Wait in a thread of its own until the library can be read."""
        library = self._desk.library

        def can_be_read() -> bool:
            try:
                library.next_undo()
            except LibraryInUse:
                return False
            return True

        self._desk.jobs.ask(can_be_read, answered=self._hear)

    def _hear(self, can_be_read: bool) -> None:
        if not can_be_read:
            self._ask()
            return
        self._is_shut_out = False
        self._let_in()
