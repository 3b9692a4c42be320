"""Widgets side by side, going on in another row when one is full."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import GRID


class Flow(QWidget):
    """Rows of widgets, `GRID` apart, each as wide as it wants to be but never wider than the row.

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
        for widget in self._seen():
            size = widget.sizeHint().boundedTo(QSize(max(1, width), 10_000))
            if left and left + size.width() > width:
                left, top, row_height = 0, top + row_height + GRID, 0
            yield widget, QRect(QPoint(left, top), size)
            left += size.width() + GRID
            row_height = max(row_height, size.height())
