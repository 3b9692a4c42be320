"""The numbers at the left: they stay in sight, select whole references, and are what one drags to reorder the list."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QToolTip, QWidget

from ui import signs
from ui.findings import strongest
from ui.table.model import ReferenceModel
from ui.table.selecting import SelectingView
from ui.theme import GRID, colours, tabular

_SCROLL_EVERY_MS = 50

"""Stands before the number of a reference that an editor has reviewed."""


class DropLine(QWidget):
    """The line between two rows where dragged references would land."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drop-line")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """In the accent colour."""
        QPainter(self).fillRect(self.rect(), QColor(colours().accent))


class NumberHeader(QHeaderView):
    """The vertical header of the grid.

    `dropped` says before which row the selected references were let go, `carried_out` that they are dragged on to
    another panel or out of the window.
    """

    dropped = Signal(int)
    carried_out = Signal()
    menu_wanted = Signal(object)

    def __init__(self, grid: SelectingView, model: ReferenceModel) -> None:
        super().__init__(Qt.Orientation.Vertical, grid)
        self._grid, self._model = grid, model
        self._pressed: QPoint | None = None
        self._pressed_row = -1
        self._has_reviewed = False
        self._target: int | None = None
        self._line = DropLine(grid.viewport())
        self._scrolling = QTimer(self, interval=_SCROLL_EVERY_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self.setAccessibleName("Numbers in the list")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        model.modelReset.connect(self.fit)

    def fit(self) -> None:
        """Be as wide as the mark, the highest number and, once one is seen, the tick of what is reviewed."""
        digits = max(2, len(str(self._model.rowCount())))
        bold = tabular(self.font())
        bold.setBold(True)
        mark = signs.side(self.font())
        tick = mark + GRID if self._has_reviewed else 0
        width = QFontMetrics(bold).horizontalAdvance("0" * digits) + mark + tick + 4 * GRID
        if width != self.width():
            self.setFixedWidth(width)
            self._grid.updateGeometries()  # else the columns stay where they were, under the numbers

    def sizeHint(self) -> QSize:
        """The width that fits; Qt would ask for the texts of two hundred rows to find one."""
        return QSize(self.width(), 0)

    @property
    def is_dragging(self) -> bool:
        """Whether references are being dragged."""
        return self._target is not None

    def cancel_drag(self) -> None:
        """Let the references stay where they were."""
        self._target = self._pressed = None
        self._scrolling.stop()
        self._line.hide()
        self.viewport().unsetCursor()

    def let_go(self) -> None:
        """Drop what is dragged where the line is."""
        target = self._target
        self.cancel_drag()
        if target is not None:
            self.dropped.emit(target)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A quiet number: in the text's own colour where something is selected, bold where the current cell is."""
        if not rect.isValid():
            return
        chosen, current = colours(), self._grid.current()
        is_current = current is not None and current[0] == section
        is_selected = self._grid.selectionModel().rowIntersectsSelection(section, self.rootIndex())
        painter.save()
        painter.fillRect(rect, QColor(chosen.selection if is_selected else chosen.window))
        painter.setPen(QColor(chosen.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        font = tabular(self.font())
        font.setBold(is_current)
        painter.setFont(font)
        painter.setPen(QColor(chosen.text if is_current or is_selected else chosen.second_text))
        text = str(self._model.number(section))
        inner = rect.adjusted(GRID, 0, -2 * GRID, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        if self._model.is_reviewed(section):
            self._draw_tick(painter, inner, QFontMetrics(font).horizontalAdvance(text))
        mark = strongest(self._model.findings(section)) or ("ask" if self._model.is_unsure(section) else "")
        if mark:
            signs.draw(painter, mark, inner, self.font(), QColor(getattr(chosen, mark)))
        painter.restore()

    def _draw_tick(self, painter: QPainter, inner: QRect, of_number: int) -> None:
        """Draw the tick of what is reviewed before a number that is so many pixels wide."""
        at = inner.right() - of_number - GRID - signs.side(self.font())
        signs.draw(painter, signs.TICK, inner.adjusted(at - inner.left(), 0, 0, 0), self.font(), painter.pen().color())
        if not self._has_reviewed:
            self._has_reviewed = True
            QTimer.singleShot(0, self, self.fit)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the reference; Shift selects all up to it, Ctrl it as well."""
        row = self.logicalIndexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or row < 0:
            return
        modifiers = event.modifiers()
        self._grid.setFocus(Qt.FocusReason.MouseFocusReason)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._grid.extend_rows(row)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self._grid.select_rows([row], current=row, toggle=True)
        else:
            if not self._grid.selectionModel().isRowSelected(row, self.rootIndex()):
                self._grid.select_rows([row], current=row)
            self._pressed, self._pressed_row = event.position().toPoint(), row

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the selected references."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        if not self.is_dragging and (point - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        if self._is_beyond(event.globalPosition().toPoint()):
            self.cancel_drag()
            self.carried_out.emit()
            return
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.aim(point.y())
        is_outside = not 0 <= point.y() < self.viewport().height()
        if is_outside and not self._scrolling.isActive():
            self._scrolling.start()
        elif not is_outside:
            self._scrolling.stop()

    def _is_beyond(self, place: QPoint) -> bool:
        """Whether a place on the screen is beside the table or outside the window; above and below it rows scroll."""
        table = self._grid.rect()
        x = self._grid.mapFromGlobal(place).x()
        return not (table.left() <= x <= table.right() and self.window().frameGeometry().contains(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of what was dragged, or end a click."""
        is_drag, pressed = self.is_dragging, self._pressed
        self.let_go()
        if pressed is not None and not is_drag:
            self._grid.select_rows([self._pressed_row], current=self._pressed_row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing more than a click."""
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu for the reference under the pointer."""
        row = self.logicalIndexAt(event.pos())
        if row >= 0 and row not in self._grid.touched_rows():
            self._grid.select_rows([row], current=row)
        self.menu_wanted.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what the numbers are for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            says = "Click to select; drag to move in the list, to another article, or out into a text or a mail"
            QToolTip.showText(event.globalPos(), says, self)
            return True
        return super().viewportEvent(event)

    def aim(self, y: int) -> None:
        """Point the line at the gap between rows that is nearest; `y` is within the rows."""
        row = self.logicalIndexAt(QPoint(0, min(max(y, 0), self.viewport().height() - 1)))
        row = self._model.rowCount() - 1 if row < 0 else row
        top, height = self.sectionViewportPosition(row), self.sectionSize(row)
        is_lower_half = y > top + height // 2
        self._target = row + is_lower_half
        at = top + (height if is_lower_half else 0)
        self._line.setGeometry(0, max(0, at - 1), self._grid.viewport().width(), 2)
        self._line.show()
        self._line.raise_()

    def _scroll_on(self) -> None:
        """Scroll while the pointer is held above or below the rows."""
        y = self.viewport().mapFromGlobal(self.cursor().pos()).y()
        bar = self._grid.verticalScrollBar()
        bar.setValue(bar.value() + (-1 if y < 0 else 1))
        self.aim(y)
