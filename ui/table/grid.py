"""The cells: how keys and the mouse move through them, and what they ask for."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.desk import Desk
from ui.table import moves
from ui.table.columns import COLUMNS, NUMBER_OF
from ui.table.delegate import CellDelegate
from ui.table.jumping import Jumping
from ui.table.model import ReferenceModel
from ui.table.moves import Extent, Place, Rectangle
from ui.table.staying import StayingView
from ui.theme import GRID, colours

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_TAB = (_Key.Key_Tab, _Key.Key_Backtab)
_PAGE = (_Key.Key_PageUp, _Key.Key_PageDown)
_WHEEL_STEP = 120


class Grid(StayingView):
    """A table with the keys of a spreadsheet.

    `typed` comes with what was typed over the current cell, `composing` with an input method's event; `edit_wanted`
    with the point that was double-clicked, or None; `clear_wanted` for Delete, `escaped` for Esc; `resized`.
    """

    typed = Signal(str)
    composing = Signal(object)
    edit_wanted = Signal(object)
    clear_wanted = Signal()
    escaped = Signal()
    resized = Signal()

    _corner: QWidget | None = None  # Qt lays the view out before there is one

    def __init__(self, desk: Desk, model: ReferenceModel, parent: QWidget | None = None) -> None:
        super().__init__(desk, model, parent)
        self.setObjectName("grid")
        self.setAccessibleName("References")
        self._tab_start: int | None = None
        self._jumping = Jumping(desk, model)
        self._corner = _Corner(self)
        self.setTabKeyNavigation(False)  # Tab is understood here
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)

    # Going on

    def step(self, key: int, *, back: bool = False) -> None:
        """Go on as Enter or Tab do: within what is selected, if that is more than a cell, else through the table.

        Enter after a row of Tabs comes back to the column where those began.
        """
        place, extent = self._place(), self._extent()
        if place is None:
            return
        if (within := moves.cycled(place, self._rectangles(), across=key in _TAB, back=back)) is not None:
            self.move_within(within.row, self.shown_columns()[within.column])
            self._tab_start = None
            return
        if key in _ENTER:
            column = place.column if self._tab_start is None else self._tab_start
            target, start = extent.clamped(Place(place.row + (-1 if back else 1), column)), None
        else:
            target, start = self._next_field(place, extent, back=back), self._tab_start
            start = place.column if start is None else start
        self.go_to(target.row, self.shown_columns()[target.column])
        self._tab_start = start

    def _rectangles(self) -> list[Rectangle]:
        """The selected cells that can be edited."""
        places = {COLUMNS[column].name: place for place, column in enumerate(self.shown_columns())}
        found = (
            Rectangle(area.rows, tuple(places[name] for name in area.columns if COLUMNS[NUMBER_OF[name]].is_field))
            for area in self.areas()
        )
        return [each for each in found if each.cells]

    def _next_field(self, place: Place, extent: Extent, *, back: bool) -> Place:
        """Where Tab leads: the next cell that can be edited, or the last one of all."""
        shown = self.shown_columns()
        while (target := moves.stepped(place, extent, back=back)) != place:
            if COLUMNS[shown[target.column]].is_field:
                return target
            place = target
        return place

    def walk(self, key: int, *, far: bool = False, extend: bool = False) -> bool:
        """Go on by an arrow, Home, End or a page; False if the key is none of these."""
        place = self._place()
        if place is None:
            return False
        if far and moves.is_arrow(key):
            self._jump(place, key, extend=extend)
            return True
        target = moves.moved(place, key, self._extent(), far=far)
        if target is None:
            return False
        self._go_from(place, target, extend=extend)
        return True

    def turn(self, key: int, *, extend: bool = False) -> None:
        """Go on by as much as is seen at once, to the left (Page Up) or right (Page Down)."""
        place, header, shown = self._place(), self.horizontalHeader(), self.shown_columns()
        if place is None:
            return
        by = self.viewport().width() * (1 if key == _Key.Key_PageDown else -1)
        there = header.logicalIndexAt(header.sectionViewportPosition(shown[place.column]) + by)
        column = shown.index(there) if there in shown else (len(shown) - 1 if by > 0 else 0)
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + by)
        self._go_from(place, place._replace(column=column), extend=extend)

    def _go_from(self, place: Place, target: Place, *, extend: bool) -> None:
        column = self.shown_columns()[target.column]
        if extend and target.column == place.column and self.holds_whole_rows():
            self.extend_rows(target.row)
            self.scrollTo(self.currentIndex())
        elif extend and target.row == place.row and self.holds_whole_columns():
            self.extend_columns(column)
            self.scrollTo(self.currentIndex())
        else:
            self.go_to(target.row, column, extend=extend)
        self._tab_start = None

    def _jump(self, place: Place, key: int, *, extend: bool) -> None:
        """Go to the edge of a block of cells."""
        extent, shown = self._extent(), self.shown_columns()

        def go(edge: Place) -> None:
            if self._place() == place:  # else the user has gone on to another cell meanwhile
                self._go_from(place, edge, extend=extend)

        if moves.is_vertical(key):
            self._jumping.along_column(place, key, extent, shown[place.column], found=go)
        else:
            go(self._jumping.along_row(place, key, extent, shown))

    def _place(self) -> Place | None:
        current, shown = self.current(), self.shown_columns()
        if not self._model.rowCount() or not shown:
            return None
        if current is None:
            return Place(0, 0)
        return Place(current[0], shown.index(current[1]) if current[1] in shown else 0)

    def _extent(self) -> Extent:
        page = self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize()) - 1
        return Extent(self._model.rowCount(), len(self.shown_columns()), max(1, page))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A spreadsheet's keys; those that are not of a table go to the window."""
        key, modifiers = event.key(), event.modifiers()
        far = bool(modifiers & _Modifier.ControlModifier)
        extend = bool(modifiers & _Modifier.ShiftModifier)
        if _is_typing(event) and not (key == _Key.Key_Space and extend):
            self.typed.emit(event.text())
        elif modifiers & _Modifier.AltModifier and not far and key in _PAGE:
            self.turn(key, extend=extend)
        elif modifiers & (_Modifier.AltModifier | _Modifier.MetaModifier):
            event.ignore()
        elif key in _TAB and far:
            super().focusNextPrevChild(key == _Key.Key_Tab and not extend)
        elif key in _TAB or (key in _ENTER and not far):
            self.step(key, back=key == _Key.Key_Backtab or extend)
        elif not self._ask(key, far=far, extend=extend) and not self.walk(key, far=far, extend=extend):
            event.ignore()

    def _ask(self, key: int, *, far: bool, extend: bool) -> bool:
        if key == _Key.Key_F2:
            self.edit_wanted.emit(None)
        elif key in (_Key.Key_Delete, _Key.Key_Backspace) and not far:
            self.clear_wanted.emit()
        elif key == _Key.Key_Space and extend and far:
            self.selectAll()
        elif key == _Key.Key_Space and extend:
            self._select_touched_rows()
        elif key == _Key.Key_Space and far:
            self.select_columns(sorted({NUMBER_OF[name] for area in self.areas() for name in area.columns}))
        elif key == _Key.Key_Backspace and far:
            self.scrollTo(self.currentIndex())
        elif key == _Key.Key_Escape and not far:
            self.escaped.emit()
        else:
            return False
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab moves between cells; Ctrl+Tab leaves the table."""
        return False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Begin typing with what an input method composes, after a dead key for instance."""
        if event.commitString() or event.preeditString():
            self.composing.emit(event)
        else:
            super().inputMethodEvent(event)

    def _select_touched_rows(self) -> None:
        current, rows = self.current(), self.touched_rows()
        if current is not None:
            self.select_rows(rows, current=current[0])

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select by clicking; Shift extends from where the selection began."""
        index = self.indexAt(event.position().toPoint())
        self._tab_start = None
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and index.isValid() and event.modifiers() & _Modifier.ShiftModifier:
            self.go_to(index.row(), index.column(), extend=True)
            return
        if index.isValid():
            self._anchor = (index.row(), index.column())
        with self.one_report():
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select by dragging; the desk is told once a move."""
        with self.one_report():
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a drag."""
        with self.one_report():
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the cell."""
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(point).isValid():
            self.edit_wanted.emit(point)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Shift go sideways, as in spreadsheets."""
        turned = event.angleDelta().y()
        if event.modifiers() & _Modifier.ShiftModifier and turned:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - turned * bar.singleStep() * QApplication.wheelScrollLines() // _WHEEL_STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Redraw the current cell alone; Qt would redraw everything, each time that an editor opens or closes."""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.redraw_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Redraw the current cell alone."""
        self.redraw_current()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the delegate get ready once."""
        delegate = self.itemDelegate()
        if isinstance(delegate, CellDelegate):
            delegate.prepare()
        super().paintEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What floats over cells moves with them."""
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit()

    def updateGeometries(self) -> None:
        """Keep the sign over the numbers in its corner."""
        super().updateGeometries()
        if self._corner is not None:
            edge, size = self.frameWidth(), (self.verticalHeader().width(), self.horizontalHeader().height())
            self._corner.setGeometry(edge, edge, *size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns may fit themselves to another width; what floats over cells follows the rows, which Qt moves later
        where the last one is at the bottom."""
        super().resizeEvent(event)
        self.resized.emit()
        QTimer.singleShot(0, self, self.scrolled.emit)


class _Corner(QWidget):
    """Says what the numbers at the left are; a click on it reaches the button below, which selects all."""

    def __init__(self, grid: QWidget) -> None:
        super().__init__(grid)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A heading like the others."""
        chosen, painter = colours(), QPainter(self)
        painter.fillRect(self.rect(), QColor(chosen.window))
        painter.setPen(QColor(chosen.line))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.setPen(QColor(chosen.second_text))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -2 * GRID, 0), side, "#")


def _is_typing(event: QKeyEvent) -> bool:
    """Whether a key press is typing: AltGr (Ctrl and Alt together on some systems) types, Ctrl or Alt alone do not."""
    text, modifiers = event.text(), event.modifiers()
    is_command = bool(modifiers & _Modifier.ControlModifier) != bool(modifiers & _Modifier.AltModifier)
    return bool(text) and text.isprintable() and not is_command and not modifiers & _Modifier.MetaModifier
