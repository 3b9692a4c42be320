"""The history as a tree that is read page by page as one scrolls."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.panels.history_lines import Line
from ui.plain_text import tooltip

LINE = int(Qt.ItemDataRole.UserRole)
"""A row's `Line`."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HistoryModel(QAbstractItemModel):
    """Lines, and lines below them, as far as they were read.

    Qt is not told that there is more: its tree asks for more at every layout, whether that is seen or not. Who shows
    the model calls `take_turn` when more is to be seen.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._by_id: dict[int, Line] = {}
        self._made = 0
        self._has_more = False

    @property
    def lines(self) -> Sequence[Line]:
        """The topmost lines."""
        return self._lines

    def show_lines(self, lines: Sequence[Line], *, has_more: bool = False) -> None:
        """Show these lines and nothing else."""
        self.beginResetModel()
        self._by_id.clear()
        self._lines = []
        self._take(None, lines)
        self._has_more = has_more
        self.endResetModel()

    def append(self, above: Line | None, lines: Sequence[Line], *, has_more: bool) -> None:
        """Put more lines behind those of a line, or of the whole."""
        there = self._lines if above is None else above.lines
        if above is None:
            self._has_more = has_more
        else:
            above.has_more = has_more
        if lines:
            self.beginInsertRows(self.index_of(above), len(there), len(there) + len(lines) - 1)
            self._take(above, lines)
            self.endInsertRows()

    def renew(self, lines: Sequence[Line], *, has_more: bool) -> bool:
        """Take the topmost lines anew, where some came on top and others may say something else; what is open stays.

        False, and nothing done, if others went or stand elsewhere.
        """
        before, now = [line.key for line in self._lines], [line.key for line in lines]
        came = now.index(before[0]) if before and before[0] in now else -1
        kept = len(now) - came
        if came < 0 or now[came:] != before[:kept] or (kept < len(before) and not has_more):
            return False
        self._has_more = has_more or kept < len(before)
        if came:
            self.beginInsertRows(_NOWHERE, 0, came - 1)
            self._lines[:0] = lines[:came]
            for row, line in enumerate(self._lines):
                line.row = row
            for line in lines[:came]:
                self._name(line)
            self.endInsertRows()
        for old, new in zip(self._lines[came:], lines[came:], strict=False):
            if (old.text, old.detail, old.is_quiet) != (new.text, new.detail, new.is_quiet):
                old.text, old.detail, old.is_quiet, old.about = new.text, new.detail, new.is_quiet, new.about
                self.dataChanged.emit(self.index_of(old), self.index_of(old))
        return True

    def index_of(self, line: Line | None) -> QModelIndex:
        """Where a line stands."""
        return QModelIndex() if line is None else self.createIndex(line.row, 0, line.id)

    def line(self, index: Index) -> Line | None:
        """The line of an index."""
        return self._by_id.get(index.internalId()) if index.isValid() else None

    def holds(self, line: Line) -> bool:
        """Whether a line is still shown."""
        return self._by_id.get(line.id) is line

    def take_turn(self, line: Line | None) -> bool:
        """Whether more is to be read of a line (None: of the whole); nothing more is read before that is here."""
        has_more = self._has_more if line is None else line.has_more
        if line is None:
            self._has_more = False
        else:
            line.has_more = False
        return has_more

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """A row below another."""
        lines = self._below(parent)
        return self.createIndex(row, 0, lines[row].id) if column == 0 and 0 <= row < len(lines) else QModelIndex()

    def parent(self, index: Index | None = None) -> Any:
        """The row above."""
        if index is None:
            return super().parent()
        line = self.line(index)
        return self.index_of(line.above) if line is not None else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows have been read."""
        return len(self._below(parent))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One."""
        return 1

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """Whether a row can be opened; its changes are read only then."""
        if not parent.isValid():
            return bool(self._lines)
        line = self.line(parent)
        return line is not None and line.may_hold

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        line = self.line(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.text}, {line.detail}"
        return tooltip(f"{line.text}\n{line.detail}") if role == Qt.ItemDataRole.ToolTipRole else None

    def _below(self, parent: Index) -> list[Line]:
        if not parent.isValid():
            return self._lines
        line = self.line(parent)
        return [] if line is None else line.lines

    def _take(self, above: Line | None, lines: Sequence[Line]) -> None:
        there = self._lines if above is None else above.lines
        for line in lines:
            line.above, line.row = above, len(there)
            there.append(line)
            self._name(line)

    def _name(self, line: Line) -> None:
        """Number a line and what is below it; numbers are never used again, so that no index can be of another."""
        self._made += 1
        line.id = self._made
        self._by_id[line.id] = line
        for row, each in enumerate(line.lines):
            each.above, each.row = line, row
            self._name(each)
