"""Which colour and letter stands for which field, for the fields that are there."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.model import FIELD
from ui import theme
from ui.panels.field_colours import ground_of, hue_of
from ui.theme import GRID


class FieldLegend(QWidget):
    """A quiet line: "A Authors  T Title  J Journal"; what does not fit is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[str] = []

    def show_fields(self, fields: Sequence[str]) -> None:
        """Explain these fields, each once, in this order; those without a letter are told of by hovering only."""
        self._fields = [field for field in dict.fromkeys(fields) if field in FIELD and FIELD[field].key]
        self.setAccessibleName("Fields: " + ", ".join(FIELD[field].title for field in self._fields))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(20 * GRID, self.fontMetrics().height() + GRID)

    def minimumSizeHint(self) -> QSize:
        """One line of any width."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Letters on their fields' grounds, names beside them."""
        painter = QPainter(self)
        metrics, colours = self.fontMetrics(), theme.colours()
        side, left, top = metrics.height(), 0, (self.height() - metrics.height()) // 2
        for field in self._fields:
            about = FIELD[field]
            name_width = metrics.horizontalAdvance(about.title)
            if left + side + GRID + name_width > self.width():
                break
            chip = QRect(left, top, side, side)
            painter.fillRect(chip, ground_of(field) or QColor(colours.window))
            painter.fillRect(chip.x(), chip.bottom(), side, 1, QColor(hue_of(field) or colours.line))
            painter.setPen(QColor(colours.text))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, about.key)
            painter.setPen(QColor(colours.second_text))
            painter.drawText(
                QRect(chip.right() + 1 + GRID, top, name_width, side), Qt.AlignmentFlag.AlignVCenter, about.title
            )
            left += side + GRID + name_width + 3 * GRID
