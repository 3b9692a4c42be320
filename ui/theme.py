"""The looks, in one place: palettes, spacing, the colours of fields and marks, icons."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.resources import resource

GRID = 4
"""Every distance in the window is a multiple of this many pixels."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours as #RRGGBB."""

    window: str
    panel: str
    line: str
    frame: str
    text: str
    second_text: str
    accent: str
    on_accent: str
    selection: str
    certain: str
    likely: str
    ask: str
    passes: str
    bar: str
    parts: tuple[str, ...]
    fields: dict[str, str]


_OKABE_ITO = {
    "authors": "#0072B2",
    "title": "#E69F00",
    "container_title": "#009E73",
    "year": "#CC79A7",
    "volume": "#56B4E9",
    "issue": "#56B4E9",
    "pages": "#D55E00",
    "doi": "#F0E442",
}

LIGHT = Colours(
    window="#F6F7F9",
    panel="#FFFFFF",
    line="#DDE1E7",
    frame="#868F9B",
    text="#1B1F24",
    second_text="#5B6470",
    accent="#2563C9",
    on_accent="#FFFFFF",
    selection="#DCE8FB",
    certain="#B3261E",
    likely="#935600",
    ask="#2563C9",
    passes="#1D6B45",
    bar="#8FA4C6",
    parts=("#8FA4C6", "#E2B866", "#7FBFA8", "#C69BBD", "#B4BAC3"),
    fields=_OKABE_ITO,
)
DARK = Colours(
    window="#1C1F24",
    panel="#24282E",
    line="#3A4048",
    frame="#737D8B",
    text="#E6E9ED",
    second_text="#A0AAB6",
    accent="#6EA2F5",
    on_accent="#1B1F24",
    selection="#253854",
    certain="#F2877F",
    likely="#E3A857",
    ask="#6EA2F5",
    passes="#6CC29A",
    bar="#677A9C",
    parts=("#677A9C", "#A9853F", "#4B8E79", "#94698D", "#6B737E"),
    fields=_OKABE_ITO,
)


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
    application.setStyle("Fusion")
    chosen = colours()
    application.setPalette(_palette(chosen))
    application.setStyleSheet(_style_sheet(chosen, _sign_side(application)))


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


def _sign_side(application: QApplication) -> int:
    """The inner side of a box to tick, in pixels: it grows with the letters."""
    return max(3 * GRID, QFontMetrics(application.font()).height() - GRID)


def _style_sheet(chosen: Colours, side: int) -> str:
    """What a palette cannot say: hairlines between docks, flat headers, quiet captions.

    `side` is that of a tick's box, in pixels. Fusion draws the frames of fields and of such boxes darker than the
    window, which in the dark is not seen.
    """
    dot = side // 2
    ring = (side - dot) // 2 + 1
    tick = resource(f"icons/tick-{'dark' if chosen is DARK else 'light'}.svg").as_posix()
    return f"""
        QMainWindow::separator {{ background: {chosen.line}; width: 1px; height: 1px; }}
        QToolBar {{ border: 0; border-bottom: 1px solid {chosen.line}; padding: {GRID}px; spacing: {GRID}px; }}
        QStatusBar {{ border-top: 1px solid {chosen.line}; color: {chosen.second_text}; }}
        QStatusBar::item {{ border: 0; }}
        QHeaderView {{ background: {chosen.window}; }}
        QHeaderView::section {{
            background: {chosen.window}; color: {chosen.second_text}; border: 0;
            border-bottom: 1px solid {chosen.line}; padding: {GRID}px {2 * GRID}px;
        }}
        QTableCornerButton::section {{
            background: {chosen.window}; border: 0; border-bottom: 1px solid {chosen.line};
        }}
        QTableView {{ gridline-color: {chosen.line}; border: 0; }}
        QPushButton#way {{ background: {chosen.panel}; border: 1px solid {chosen.line}; border-radius: {GRID}px; }}
        QPushButton#way:hover, QPushButton#way:focus {{ border-color: {chosen.accent}; }}
        QRadioButton, QCheckBox {{ padding: {GRID // 2}px 0; }}
        QRadioButton::indicator {{
            width: {dot + 2 * ring - 2}px; height: {dot + 2 * ring - 2}px; border: 1px solid {chosen.second_text};
            border-radius: {dot // 2 + ring}px; background: {chosen.panel};
        }}
        QRadioButton::indicator:checked {{ width: {dot}px; height: {dot}px; border: {ring}px solid {chosen.accent}; }}
        QRadioButton::indicator:focus {{ border-color: {chosen.accent}; }}
        QRadioButton::indicator:disabled {{ border-color: {chosen.line}; }}
        QCheckBox::indicator, QAbstractItemView::indicator {{
            width: {side}px; height: {side}px; border: 1px solid {chosen.frame}; border-radius: 3px;
            background: {chosen.panel};
        }}
        QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
            border-color: {chosen.accent}; background: {chosen.accent}; image: url("{tick}");
        }}
        QCheckBox::indicator:focus {{ border-color: {chosen.accent}; }}
        QCheckBox::indicator:disabled {{ border-color: {chosen.line}; }}
        QToolBar QLineEdit, QSplitter QLineEdit, QDockWidget#history QLineEdit, QDialog QLineEdit, #palette QLineEdit {{
            background: {chosen.panel}; border: 1px solid {chosen.frame}; border-radius: {GRID}px;
            padding: {GRID // 2}px {GRID}px;
        }}
        QToolBar QLineEdit:focus, QSplitter QLineEdit:focus, QDockWidget#history QLineEdit:focus,
        QDialog QLineEdit:focus, #palette QLineEdit:focus {{
            border-color: {chosen.accent};
        }}
        QDialog QAbstractSpinBox QLineEdit, QDialog QComboBox QLineEdit, QDialog QAbstractItemView QLineEdit {{
            border: 0; border-radius: 0; padding: 0;
        }}
        QPushButton#link {{
            border: 1px solid transparent; border-radius: {GRID // 2}px; padding: 0; margin-left: -1px; min-width: 0;
            color: {chosen.accent}; text-align: left;
        }}
        QPushButton#link:hover {{ text-decoration: underline; }}
        QPushButton#link:focus {{ border-color: {chosen.accent}; }}
        QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
        #palette {{ background: {chosen.window}; border: 1px solid {chosen.line}; }}
        QDialog QTableView {{ outline: 0; }}
        QDialog QTableView::item {{ padding: 0 {2 * GRID}px 0 {GRID}px; }}
        QDialog QTableView::item:selected {{ background: {chosen.selection}; color: {chosen.text}; }}
        #palette QTreeView::item {{ padding: {GRID}px; }}
        QToolTip {{
            background: {chosen.panel}; color: {chosen.text}; border: 1px solid {chosen.line}; padding: {GRID}px;
        }}
        QScrollBar {{ background: transparent; border: 0; margin: 0; }}
        QScrollBar:vertical {{ width: {3 * GRID}px; }}
        QScrollBar:horizontal {{ height: {3 * GRID}px; }}
        QScrollBar::handle {{ background: {chosen.bar}; border-radius: {GRID}px; margin: 2px; }}
        QScrollBar::handle:vertical {{ min-height: {6 * GRID}px; }}
        QScrollBar::handle:horizontal {{ min-width: {6 * GRID}px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
        QDockWidget {{ color: {chosen.second_text}; font-weight: 600; }}
        QDockWidget::title {{ background: {chosen.window}; padding: {GRID}px {2 * GRID}px; }}
        QLabel[role="caption"] {{ color: {chosen.second_text}; font-weight: 600; }}
        QLabel[role="second"] {{ color: {chosen.second_text}; }}
        QLabel[role="certain"] {{ color: {chosen.certain}; }}
        QLabel[role="passes"] {{ color: {chosen.passes}; }}
        QLabel[role="ask"] {{ color: {chosen.ask}; }}
        QFrame#notice {{ background: {chosen.panel}; border: 0; border-bottom: 1px solid {chosen.line}; }}
    """


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
    import qtawesome  # loads its fonts when imported: only once a window is being built

    chosen = colours()
    found: QIcon = qtawesome.icon(f"mdi6.{name}", color=chosen.text, color_disabled=chosen.second_text)
    return found
