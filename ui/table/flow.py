"""Widgets side by side, going on in another row when one is full, and as many rows of them as there is room for."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.theme import GRID


class Flow(QWidget):
    """Rows of widgets, `GRID` apart, each as wide as it wants to be but never wider than the row.

    One with the property `leads` stays in a row with the next one.

    No QLayout: Qt owns and deletes the items of a layout, and Python's hold on one that is gone ends the program.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget last."""
        widget.setParent(self)
        self._widgets.append(widget)
        self.arrange()

    def remove(self, widget: QWidget) -> None:
        """Take a widget out; it stays a child."""
        self._widgets.remove(widget)
        self.arrange()

    def arrange(self) -> None:
        """Put every widget that is to be seen in its place, and ask for the height of all rows."""
        for widget, place in self._places(self.width()):
            widget.setGeometry(place)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """The height of all rows."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """All in one row."""
        sizes = [widget.sizeHint() for widget in self._seen()]
        return QSize(sum(size.width() + GRID for size in sizes), max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """Room for one row."""
        return QSize(0, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """A widget came, went, or wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is another width to fill."""
        super().resizeEvent(event)
        self.arrange()

    def _seen(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        left = top = row_height = 0
        seen = self._seen()
        for number, widget in enumerate(seen):
            is_led = number > 0 and bool(seen[number - 1].property("leads"))
            size = widget.sizeHint().boundedTo(QSize(max(1, width - left if is_led else width), 10_000))
            follower = sum(
                each.sizeHint().width() + GRID for each in seen[number + 1 : number + 2] if widget.property("leads")
            )
            if left and left + size.width() + follower > width:
                left, top, row_height = 0, top + row_height + GRID, 0
            yield widget, QRect(QPoint(left, top), size)
            left += size.width() + GRID
            row_height = max(row_height, size.height())


class FlowArea(QScrollArea):
    """A flow of which some rows are seen; more can be scrolled to, and are where one of its widgets gets the focus."""

    def __init__(self, flow: Flow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow, self._most_rows, self._is_at_end = flow, 2, False
        self.setWidget(flow)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        flow.setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._scroll)

    def show_rows(self, most: int) -> None:
        """Show so many rows, if there are so many."""
        if most != self._most_rows:
            self._most_rows = most
            self.updateGeometry()

    def show_end(self, is_end: bool) -> None:
        """Scroll to the last row, now and when rows come, or to the first one."""
        self._is_at_end = is_end
        self._scroll()

    def _scroll(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if self._is_at_end else 0)

    def heightForWidth(self, width: int) -> int:
        """The height of the rows that are seen."""
        return min(self.flow.heightForWidth(width), self._height_of(self._most_rows))

    def sizeHint(self) -> QSize:
        """All in one row."""
        return self.flow.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Room for one row."""
        return self.flow.minimumSizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A widget came or went: other rows."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _height_of(self, rows: int) -> int:
        return rows * (self.flow.sizeHint().height() + GRID) - GRID
