"""A line of text that ends in an ellipsis where there is no room for all of it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolTip

from ui.plain_text import tooltip
from ui.theme import GRID


class ShortenedLabel(QLabel):
    """Never asks the window to be wider; hovering tells what was cut, before what its tooltip says."""

    def minimumSizeHint(self) -> QSize:
        """Room for the first words."""
        return QSize(20 * GRID, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Tell the whole text where it is cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._shown() != self.text():
            QToolTip.showText(event.globalPos(), tooltip(f"{self.text()}\n{self.toolTip()}".strip()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, as far as there is room."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._shown())

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
