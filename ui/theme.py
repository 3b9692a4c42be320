"""The looks in one place: which theme is worn, spacing, figures, icons. Its colours stand in `ui.inks`."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.collector import paused
from app.resources import resource
from ui.inks import DARK, LIGHT, Colours
from ui.style_sheet import style_sheet

__all__ = ["DARK", "GRID", "LIGHT", "Colours", "apply", "colours", "icon", "icon_size", "sign_side", "tabular"]

GRID = 4
"""Every distance in the window is a multiple of this many pixels."""

_SET = "mdi6"


def colours() -> Colours:
    """The colours now in force."""
    application = QGuiApplication.instance()
    chosen = application.property("theme") if application else None
    if chosen in ("light", "dark"):
        return DARK if chosen == "dark" else LIGHT
    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def apply(application: QApplication, choice: str = "system") -> None:
    """Dress the program: Fusion with our palette; `choice` is "system", "light" or "dark"."""
    application.setProperty("theme", choice)
    chosen = colours()
    look = "dark" if chosen is DARK else "light"
    pictures = {name: resource(f"icons/{name}-{look}.svg").as_posix() for name in ("tick", "close", "float")}
    # No closed dialog may be collected while Qt goes through all widgets: it would then reach into freed memory.
    with paused():
        if not application.property("is-fusion"):  # once: the style before is deleted, and widgets may still know it
            application.setStyle("Fusion")
            application.setProperty("is-fusion", True)
        application.setPalette(_palette(chosen))
        side = sign_side(application.font())
        application.setStyleSheet(style_sheet(chosen, grid=GRID, side=side, pictures=pictures))


def _palette(chosen: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, colour in {
        role.Window: chosen.window,
        role.WindowText: chosen.text,
        role.Base: chosen.panel,
        role.AlternateBase: chosen.window,
        role.Text: chosen.text,
        role.Button: chosen.panel,
        role.ButtonText: chosen.text,
        role.ToolTipBase: chosen.panel,
        role.ToolTipText: chosen.text,
        role.PlaceholderText: chosen.second_text,
        role.Highlight: chosen.selection,
        role.HighlightedText: chosen.text,
        role.Accent: chosen.accent,
        role.Link: chosen.accent,
        role.Mid: chosen.line,
        role.Midlight: chosen.line,
        role.Light: chosen.panel,
        role.Dark: chosen.line,
    }.items():
        palette.setColor(each, QColor(colour))
    for each in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(chosen.second_text))
    return palette


def sign_side(font: QFont) -> int:
    """The side of a sign within a line of text, such as the inner one of a box to tick, in pixels."""
    return max(3 * GRID, QFontMetrics(font).height() - GRID)


def tabular(font: QFont) -> QFont:
    """The font with figures of one width, for columns of numbers."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def icon_size(widget: QWidget) -> QSize:
    """The size of an icon beside a widget's text: 18 pixels at the usual size of letters."""
    side = max(18, round(widget.fontMetrics().height() * 1.15))
    return QSize(side, side)


def icon(name: str) -> QIcon:
    """An icon of the Material Design set ("undo") in the text's colour."""
    chosen = colours()
    return _icons()(f"{_SET}.{name}", color=chosen.text, color_disabled=chosen.second_text)


@cache
def _icons() -> Callable[..., QIcon]:
    """What makes the icons of one set: QtAwesome by itself would load the fonts of all that come with it."""
    import qtawesome  # takes long to load: only once a window is being built

    [fonts] = [each for each in qtawesome._BUNDLED_FONTS if each[0] == _SET]
    make: Callable[..., QIcon] = qtawesome.IconicFont(fonts).icon
    return make
