"""What a palette cannot say of the looks: a style sheet, piece by piece."""

from collections.abc import Mapping

from ui.inks import Colours


def style_sheet(inks: Colours, *, grid: int, side: int, pictures: Mapping[str, str]) -> str:
    """Hairlines between docks, flat headers, frames that are seen in the dark, quiet captions.

    `grid` is the step of all distances and `side` the side of a box to tick, in pixels; `pictures` are the
    paths of what is drawn: a tick, and what closes a panel and lets it float.
    """
    pieces = (
        _bars(inks, grid),
        _docks(inks, grid, pictures),
        _tables(inks, grid),
        _round_signs(inks, grid, side),
        _ticks(inks, side, pictures["tick"]),
        _fields(inks, grid),
        _buttons(inks, grid),
        _chips(inks, grid, side),
        _scroll_bars(inks, grid),
        _words(inks, grid),
    )
    return "".join(pieces)


def _bars(inks: Colours, grid: int) -> str:
    return f"""
        QMainWindow::separator {{ background: {inks.line}; width: 1px; height: 1px; }}
        QMenuBar {{ background: {inks.window}; border-bottom: 1px solid {inks.line}; }}
        QMenuBar::item {{ padding: {grid}px {2 * grid}px; background: transparent; }}
        QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {inks.selection}; color: {inks.text}; }}
        QMenuBar::item:disabled {{ color: {inks.second_text}; }}
        QToolBar {{ border: 0; border-bottom: 1px solid {inks.line}; padding: {grid}px; spacing: {grid}px; }}
        QStatusBar {{ border-top: 1px solid {inks.line}; color: {inks.second_text}; }}
        QStatusBar::item {{ border: 0; }}
        QProgressBar {{ selection-background-color: {inks.accent}; }}
    """


def _docks(inks: Colours, grid: int, pictures: Mapping[str, str]) -> str:
    """Fusion's own pictures on the heads of docks, and which tab is in front, can hardly be seen in the dark."""
    return f"""
        QDockWidget {{
            color: {inks.second_text}; font-weight: 600;
            titlebar-close-icon: url("{pictures["close"]}"); titlebar-normal-icon: url("{pictures["float"]}");
        }}
        QDockWidget::title {{ background: {inks.window}; padding: {grid}px {2 * grid}px; }}
        QMainWindow > QTabBar {{ qproperty-drawBase: 0; }}
        QMainWindow > QTabBar::tab {{
            color: {inks.second_text}; background: {inks.window}; border: 0; border-bottom: 2px solid {inks.window};
            padding: {grid}px {3 * grid}px;
        }}
        QMainWindow > QTabBar::tab:selected {{
            color: {inks.text}; background: {inks.panel}; border-color: {inks.accent};
        }}
        QMainWindow > QTabBar::tab:hover {{ color: {inks.text}; }}
    """


def _tables(inks: Colours, grid: int) -> str:
    return f"""
        QHeaderView {{ background: {inks.window}; }}
        QHeaderView::section {{
            background: {inks.window}; color: {inks.second_text}; border: 0;
            border-bottom: 1px solid {inks.line}; padding: {grid}px {2 * grid}px;
        }}
        QTableCornerButton::section {{ background: {inks.window}; border: 0; border-bottom: 1px solid {inks.line}; }}
        QTableView {{ gridline-color: {inks.line}; border: 0; }}
        QDialog QTableView {{ outline: 0; }}
        QDialog QTableView::item {{ padding: 0 {2 * grid}px 0 {grid}px; }}
        QDialog QTableView::item:selected {{ background: {inks.selection}; color: {inks.text}; }}
        #palette {{ background: {inks.window}; border: 1px solid {inks.line}; }}
        #palette QTreeView::item {{ padding: {grid}px; }}
    """


def _round_signs(inks: Colours, grid: int, side: int) -> str:
    dot = side // 2
    ring = (side - dot) // 2 + 1
    return f"""
        QRadioButton, QCheckBox {{ padding: {grid // 2}px 0; }}
        QRadioButton::indicator {{
            width: {dot + 2 * ring - 2}px; height: {dot + 2 * ring - 2}px; border: 1px solid {inks.second_text};
            border-radius: {dot // 2 + ring}px; background: {inks.panel};
        }}
        QRadioButton::indicator:checked {{ width: {dot}px; height: {dot}px; border: {ring}px solid {inks.accent}; }}
        QRadioButton::indicator:focus {{ border-color: {inks.accent}; }}
        QRadioButton::indicator:disabled {{ border-color: {inks.line}; }}
    """


def _ticks(inks: Colours, side: int, tick: str) -> str:
    """Fusion draws the frames of such boxes darker than the window, which in the dark is not seen."""
    return f"""
        QCheckBox::indicator, QAbstractItemView::indicator {{
            width: {side}px; height: {side}px; border: 1px solid {inks.frame}; border-radius: 3px;
            background: {inks.panel};
        }}
        QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
            border-color: {inks.accent}; background: {inks.accent}; image: url("{tick}");
        }}
        QCheckBox::indicator:focus {{ border-color: {inks.accent}; }}
        QCheckBox::indicator:disabled {{ border-color: {inks.line}; }}
    """


def _fields(inks: Colours, grid: int) -> str:
    places = ("QToolBar", "QSplitter", "QDockWidget#history", "QDialog", "#palette")
    fields, focused = (", ".join(f"{place} QLineEdit{state}" for place in places) for state in ("", ":focus"))
    return f"""
        {fields} {{
            background: {inks.panel}; border: 1px solid {inks.frame}; border-radius: {grid}px;
            padding: {grid // 2}px {grid}px;
        }}
        {focused} {{ border-color: {inks.accent}; }}
        QDialog QAbstractSpinBox QLineEdit, QDialog QComboBox QLineEdit, QDialog QAbstractItemView QLineEdit {{
            border: 0; border-radius: 0; padding: 0;
        }}
    """


def _buttons(inks: Colours, grid: int) -> str:
    """Buttons of dialogs go without pictures, which Fusion gives to some of them."""
    return f"""
        QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
        QPushButton#way {{ background: {inks.panel}; border: 1px solid {inks.line}; border-radius: {grid}px; }}
        QPushButton#way:hover, QPushButton#way:focus {{ border-color: {inks.accent}; }}
        QPushButton#recent {{ text-align: left; padding: {grid}px {2 * grid}px; }}
        QPushButton#link {{
            border: 1px solid transparent; border-radius: {grid // 2}px; padding: 0; margin-left: -1px; min-width: 0;
            color: {inks.accent}; text-align: left;
        }}
        QPushButton#link:hover {{ text-decoration: underline; }}
        QPushButton#link:focus {{ border-color: {inks.accent}; }}
    """


def _chips(inks: Colours, grid: int, side: int) -> str:
    return f"""
        #chips {{ border-bottom: 1px solid {inks.line}; }}
        #chip {{
            border: 1px solid transparent; border-radius: {grid}px; padding: 0 {grid}px; color: {inks.second_text};
            background: transparent;
        }}
        #chip:hover {{ color: {inks.text}; border-color: {inks.line}; }}
        #chip[signed="true"] {{ padding-right: {side + grid}px; }}
        #chip:focus {{ border-color: {inks.accent}; }}
        #chip:checked, #chip[part="true"] {{ color: {inks.text}; background: {inks.selection}; }}
        #chip[wrong="true"] {{ color: {inks.ask}; background: {inks.panel}; border-color: {inks.ask}; }}
    """


def _scroll_bars(inks: Colours, grid: int) -> str:
    return f"""
        QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
        QScrollBar {{ background: transparent; border: 0; margin: 0; }}
        QScrollBar:vertical {{ width: {3 * grid}px; }}
        QScrollBar:horizontal {{ height: {3 * grid}px; }}
        QScrollBar::handle {{ background: {inks.bar}; border-radius: {grid}px; margin: {grid // 2}px; }}
        QScrollBar::handle:vertical {{ min-height: {6 * grid}px; }}
        QScrollBar::handle:horizontal {{ min-width: {6 * grid}px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _words(inks: Colours, grid: int) -> str:
    return f"""
        QToolTip {{ background: {inks.panel}; color: {inks.text}; border: 1px solid {inks.line}; padding: {grid}px; }}
        QLabel[role="caption"] {{ color: {inks.second_text}; font-weight: 600; }}
        QLabel[role="language"] {{ font-weight: 600; }}
        QLabel[role="second"] {{ color: {inks.second_text}; }}
        QLabel[role="certain"] {{ color: {inks.certain}; }}
        QLabel[role="passes"] {{ color: {inks.passes}; }}
        QLabel[role="ask"] {{ color: {inks.ask}; }}
        QFrame#notice {{ background: {inks.panel}; border: 0; border-top: 1px solid {inks.line}; }}
    """
