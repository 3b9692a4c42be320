"""A small flat button that opens a menu made at that moment."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

from ui import signs, theme
from ui.theme import GRID

_LONGEST_MENU_TEXT = 64


class MenuButton(QToolButton):
    """Shows its text with an arrow, or three dots if it has none.

    A click, Space or the Down key opens the menu that `fill` fills.
    """

    def __init__(self, fill: Callable[[QMenu], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill = fill
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open_menu)

    def sizeHint(self) -> QSize:
        """A square for the dots, room for the text otherwise."""
        side = self.fontMetrics().height() + GRID + GRID // 2
        if not self.text():
            return QSize(side, side)
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + signs.side(self.font()) + 3 * GRID, side)

    def minimumSizeHint(self) -> QSize:
        """It never shrinks: its text is short."""
        return self.sizeHint()

    def open_menu(self) -> None:
        """Open the menu below the button."""
        menu = self.menu_now()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._look_for_the_pointer)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def close_menu(self) -> None:
        """Close the menu if it is open: what it would act on is gone."""
        for menu in self.findChildren(QMenu):
            menu.close()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no menu open whose button cannot be seen."""
        super().hideEvent(event)
        self.close_menu()

    def _look_for_the_pointer(self) -> None:
        """Under a menu the button is not told that the pointer has left, and would stay framed."""
        here = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, here)
        self.update()

    def menu_now(self) -> QMenu:
        """The menu as it is at this moment."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self._fill(menu)
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw dots and arrow rather than letters of them, which not every font has."""
        painter, option = QStylePainter(self), QStyleOptionToolButton()
        self.initStyleOption(option)
        text, option.text = self.text(), ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        if text:
            self._draw_text(painter, text)
        else:
            self._draw_dots(painter)

    def _draw_text(self, painter: QPainter, text: str) -> None:
        line = self.rect().adjusted(GRID, 0, -GRID, 0)
        painter.setPen(QColor(theme.colours().text))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        behind = line.adjusted(self.fontMetrics().horizontalAdvance(text) + GRID, 0, 0, 0)
        signs.draw(painter, signs.MENU, behind, self.font(), QColor(theme.colours().second_text))

    def _draw_dots(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().second_text))
        centre = QPointF(self.rect().center())
        for offset in (-GRID, 0, GRID):
            painter.drawEllipse(centre + QPointF(offset, 0), 1.25, 1.25)


def menu_text(text: str) -> str:
    """A text as a menu's entry shows it: short, and with its ampersands."""
    short = text if len(text) <= _LONGEST_MENU_TEXT else text[: _LONGEST_MENU_TEXT - 1].rstrip() + "…"
    return short.replace("&", "&&")
