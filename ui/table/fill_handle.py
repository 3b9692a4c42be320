"""The corner of the selection that one drags to fill the cells beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.table.columns import COLUMNS, NUMBER_OF
from ui.table.extending import Reach, reached
from ui.table.jumping import Jumping
from ui.table.model import ReferenceModel
from ui.table.moves import Extent, Place
from ui.table.selecting import SelectingView
from ui.theme import GRID, colours

_SIDE = 2 * GRID + 1
_SCROLL_EVERY_MS = 50


class Chosen(NamedTuple):
    """The selected block: its rows, and the places of its columns among those seen."""

    rows: range
    columns: range


class FillHandle(QWidget):
    """A small square, there while one block of fields is selected that can be written to.

    `fill_wanted` comes with a `Reach` once it is let go of, or double-clicked.
    """

    fill_wanted = Signal(object)

    def __init__(self, desk: Desk, grid: SelectingView, model: ReferenceModel) -> None:
        super().__init__(grid.viewport())
        self._desk, self._grid, self._model = desk, grid, model
        self._jumping = Jumping(desk, model)
        self._chosen: Chosen | None = None
        self._reach = Reach()
        self._is_held = False
        self._frame = _Frame(grid.viewport())
        self._scrolling = QTimer(self, interval=_SCROLL_EVERY_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self.setFixedSize(_SIDE, _SIDE)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setToolTip("Drag to fill the cells beside; double click fills down as far as the column beside goes on")
        self.hide()
        header = grid.horizontalHeader()
        for moved in (grid.scrolled, header.sectionResized, header.sectionMoved, header.geometriesChanged):
            moved.connect(lambda *_: self.place())
        grid.verticalHeader().geometriesChanged.connect(lambda: self.place())
        grid.selectionModel().selectionChanged.connect(lambda *_: self.place())
        grid.selectionModel().currentChanged.connect(lambda *_: self.place())

    @property
    def is_dragging(self) -> bool:
        """Whether it is being dragged."""
        return self._is_held

    def place(self) -> None:
        """Stand at the lower right corner of what is selected, if that is one block in sight."""
        if self._is_held:
            self._show_reach()
            return
        self._chosen = self._block()
        corner = None if self._chosen is None else self._rect(self._chosen.rows, self._chosen.columns)
        is_seen = corner is not None and self._grid.viewport().rect().contains(corner.bottomRight())
        if corner is not None and is_seen:
            self.move(corner.right() - _SIDE + 2, corner.bottom() - _SIDE + 2)
        self.setVisible(is_seen)

    def cancel(self) -> None:
        """Give a drag up."""
        self._is_held, self._reach = False, Reach()
        self._scrolling.stop()
        self._frame.hide()

    def _block(self) -> Chosen | None:
        areas = self._grid.areas()
        if len(areas) != 1 or self._desk.library.read_only:
            return None
        shown = self._grid.shown_columns()
        names = [COLUMNS[each].name for each in shown]
        chosen = [name for name in areas[0].columns if name in names and COLUMNS[NUMBER_OF[name]].is_field]
        places = [names.index(name) for name in chosen]
        if not places or places[-1] - places[0] + 1 != len(places):
            return None
        return Chosen(areas[0].rows, range(places[0], places[-1] + 1))

    def _rect(self, rows: range, columns: range) -> QRect:
        """Where a block of cells is in the viewport."""
        header, numbers = self._grid.horizontalHeader(), self._grid.verticalHeader()
        shown = self._grid.shown_columns()
        left, last = header.sectionViewportPosition(shown[columns[0]]), shown[columns[-1]]
        right = header.sectionViewportPosition(last) + header.sectionSize(last)
        top = numbers.sectionViewportPosition(rows[0])
        bottom = numbers.sectionViewportPosition(rows[-1]) + numbers.sectionSize(rows[-1])
        return QRect(QPoint(left, top), QPoint(right - 2, bottom - 2))  # within the lines of the grid

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton and self._chosen is not None and self._desk.may_write():
            self._is_held = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what would be filled."""
        if not self._is_held:
            return
        at = self.mapTo(self._grid.viewport(), event.position().toPoint())
        self._reach_to(at)
        is_beyond = not 0 <= at.y() < self._grid.viewport().height()
        if is_beyond and not self._scrolling.isActive():
            self._scrolling.start()
        elif not is_beyond:
            self._scrolling.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fill."""
        reach, was_held = self._reach, self._is_held
        self.cancel()
        if was_held and reach.direction:
            self.fill_wanted.emit(reach)
        self.place()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fill down as far as the column beside goes on without a gap, that at the left or else at the right."""
        chosen = self._chosen
        if event.button() != Qt.MouseButton.LeftButton or chosen is None or not self._desk.may_write():
            return
        last, shown = chosen.rows[-1], self._grid.shown_columns()
        beside = next((each for each in self._beside(chosen, shown) if self._goes_on(last, each)), None)
        if beside is None:
            self._desk.said.emit("The columns beside are empty in the next row, so there is nothing to fill down to.")
            return

        def fill(end: Place) -> None:
            if self._chosen == chosen:  # else the user has gone on meanwhile
                self.fill_wanted.emit(Reach(rows=end.row - last))

        extent = Extent(self._model.rowCount(), len(shown), 1)
        self._jumping.along_column(Place(last, 0), Qt.Key.Key_Down, extent, beside, found=fill)

    def _beside(self, chosen: Chosen, shown: Sequence[int]) -> list[int]:
        """The fields at the left and at the right of what is selected."""
        places = (chosen.columns.start - 1, chosen.columns.stop)
        return [shown[each] for each in places if 0 <= each < len(shown) and COLUMNS[shown[each]].is_field]

    def _goes_on(self, row: int, column: int) -> bool:
        """Whether a column holds something in a row and in the next one."""
        return row + 1 < self._model.rowCount() and all(self._model.text(each, column) for each in (row, row + 1))

    def _reach_to(self, at: QPoint) -> None:
        assert self._chosen is not None
        viewport, header = self._grid.viewport().rect(), self._grid.horizontalHeader()
        inside = QPoint(min(max(at.x(), 0), viewport.right()), min(max(at.y(), 0), viewport.bottom()))
        row, shown = self._grid.rowAt(inside.y()), self._grid.shown_columns()
        row = self._grid.model().rowCount() - 1 if row < 0 else row
        column = header.logicalIndexAt(inside.x())
        place = shown.index(column) if column in shown else len(shown) - 1
        fields = [each for each, column in enumerate(shown) if COLUMNS[column].is_field]
        place = min(max(place, fields[0]), fields[-1])
        block = self._rect(*self._chosen)
        aside = max(block.left() - at.x(), at.x() - block.right(), 0)
        away = max(block.top() - at.y(), at.y() - block.bottom(), 0)
        self._reach = reached(*self._chosen, row, place, sideways=aside > away)
        self._show_reach()

    def _show_reach(self) -> None:
        """The frame around what would be filled."""
        if self._chosen is None or not self._reach.direction:
            self._frame.hide()
            return
        rows, columns = self._chosen
        down, right = self._reach
        rows = range(rows.start + min(down, 0), rows.stop + max(down, 0))
        columns = range(columns.start + min(right, 0), columns.stop + max(right, 0))
        self._frame.setGeometry(self._rect(rows, columns).adjusted(-1, -1, 1, 1))
        self._frame.show()
        self._frame.raise_()

    def _scroll_on(self) -> None:
        """Scroll while the pointer is held above or below the rows."""
        at = self._grid.viewport().mapFromGlobal(self.cursor().pos())
        bar = self._grid.verticalScrollBar()
        bar.setValue(bar.value() + (-1 if at.y() < 0 else 1))
        self._reach_to(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A square in the accent colour, set apart from the frame of the cell."""
        painter, chosen = QPainter(self), colours()
        painter.fillRect(self.rect(), QColor(chosen.panel))
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), QColor(chosen.accent))


class _Frame(QWidget):
    """Around the cells that would be filled."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.setObjectName("fill-frame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dashes in the accent colour."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours().accent), 2, Qt.PenStyle.DashLine))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
