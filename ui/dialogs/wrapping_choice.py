"""A choice among long texts."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QWidget

from ui.theme import GRID

NARROWEST = 32 * GRID
"""Pixels that a text has at least."""

_LINE_AT_MOST = 60 * GRID


class WrappingChoice(QRadioButton):
    """A choice whose text goes over as many lines as it needs."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._wrap(sum(self._needed(_LINE_AT_MOST)))

    def sizeHint(self) -> QSize:
        """Its text in one line, if that is short."""
        width, beside = self._needed(_LINE_AT_MOST)
        return QSize(width + beside, self.heightForWidth(width + beside))

    def minimumSizeHint(self) -> QSize:
        """A word or two."""
        return QSize(NARROWEST // 2, self.fontMetrics().height() + 2 * GRID)

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        _, beside = self._needed(width)
        return len(self._lines(width - beside)) * self.fontMetrics().lineSpacing() + 2 * GRID

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines where they end now."""
        super().resizeEvent(event)
        self._wrap(self.width())

    def _needed(self, at_most: int) -> tuple[int, int]:
        """The width of the text in one line, if there is room, and that of the circle beside it."""
        style, metric = self.style(), QStyle.PixelMetric
        beside = style.pixelMetric(metric.PM_ExclusiveIndicatorWidth, None, self)
        beside += style.pixelMetric(metric.PM_RadioButtonLabelSpacing, None, self) + 2 * GRID
        return min(self.fontMetrics().horizontalAdvance(self._whole) + GRID, at_most), beside

    def _wrap(self, width: int) -> None:
        text = "\n".join(self._lines(width - self._needed(width)[1])).replace("&", "&&")
        if text != self.text():
            self.setText(text)

    def _lines(self, width: int) -> list[str]:
        layout, lines = QTextLayout(self._whole, self.font()), []
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, NARROWEST // 2))
            lines.append(self._whole[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        return lines or [""]
