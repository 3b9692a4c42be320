"""Rows read for the table, which goes on blank while another program keeps the library to itself."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject

from app.library import KeptFinding, LibraryInUse
from app.model import Reference
from ui.desk import Desk

_T = TypeVar("_T")


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
        return self._read(lambda: self._desk.library.rows(ids), [])

    def kept(self, ids: Sequence[int]) -> dict[int, list[tuple[KeptFinding, bool]]]:
        """What is kept of the findings in them, each with whether it is fresh; nothing while shut out."""
        return self._read(lambda: self._desk.library.kept_findings(ids), {})

    def _read(self, read: Callable[[], _T], nothing: _T) -> _T:
        if self._is_shut_out:
            return nothing
        try:
            return read()
        except LibraryInUse as error:
            self._is_shut_out = True
            self._desk.failed.emit(error)
            self._ask()
            return nothing

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
