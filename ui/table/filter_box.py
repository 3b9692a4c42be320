"""The box that filters while one types."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QTableView, QWidget

from ui.desk import Desk
from ui.files_pass import FilesPass
from ui.saved_filters import SavedFilter, SavedFilters
from ui.table.filter_menu import add_filters, filter_menu
from ui.table.part_completing import PartCompletion
from ui.theme import GRID, icon

HELP = """Words find references that hold them all; a word may be begun only.
lancet or cancer — one of the two is enough
title:tumors — a word in one field (journal: author: year: pages: doi: type: …)
article:rindi — references of articles by title, journal, year, volume (issue) or author
2010..2012   2010..   ..2003 — years from, to; so volume:10..20   pages:100..200
no:doi   has:doi — fields that are empty or not
is:review — something is found in it; is:reviewed — you have looked at it
is:changed   is:doubtful   is:duplicate   is:printed — changed, doubtfully read, twice, kept as printed
-word — leaves out what follows the minus
"in quotes" — words together, whole
Esc clears, Enter goes to the table, Down offers saved filters."""


class FilterBox(QLineEdit):
    """Shows and sets the desk's filter, and offers saved ones.

    `save_wanted`: the filter is to be saved under a name; `list_wanted`: the saved ones are to be renamed or deleted.
    """

    save_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, desk: Desk, saved: SavedFilters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._saved, self._key, self._begun = desk, saved, "", ""
        self.completion = PartCompletion(self)
        self._opener = QAction("Saved filters", self)
        self._opener.triggered.connect(lambda: self.open_menu())
        self.setObjectName("filter")
        self.name_key("")
        self.setAccessibleName("Filter references")
        self.setToolTip(HELP)
        self.setClearButtonEnabled(True)
        FilesPass(self)
        self.textChanged.connect(self._filter)
        desk.view_changed.connect(self._follow)
        desk.library_opened.connect(self._follow)

    def dress(self) -> None:
        """Wear the sign of the menu in the colours of the theme; its font takes long to load, so it comes late."""
        self._opener.setIcon(icon("chevron-down"))
        if self._opener not in self.actions():
            self.addAction(self._opener, QLineEdit.ActionPosition.TrailingPosition)

    def name_key(self, key: str) -> None:
        """Say in the empty box which key leads to it."""
        self._key = key
        self.updateGeometry()
        self._say()

    def sizeHint(self) -> QSize:
        """Room for the longest that an empty box says."""
        width = self.fontMetrics().horizontalAdvance(self._wordings()[0]) + self._beside_words() + 2 * GRID
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that fit."""
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        """What an empty box says, as far as there is room for it beside its arrow."""
        room, says = self.width() - self._beside_words(), self._wordings()
        fitting = next((each for each in says if self.fontMetrics().horizontalAdvance(each) <= room), says[-1])
        if fitting != self.placeholderText():
            self.setPlaceholderText(fitting)

    def _wordings(self) -> tuple[str, ...]:
        return f"Filter references…  {self._key}".rstrip(), "Filter references…", "Filter…"

    def _beside_words(self) -> int:
        return self.fontMetrics().height() + 6 * GRID

    def open_menu(self, *, fitting: str = "") -> None:
        """Offer the saved filters, those that fit a typed text alone, and choose the first."""
        menu = filter_menu(self)
        self._fill(menu, self._saved.fitting(fitting))
        menu.setMinimumWidth(self.width())
        menu.popup(self.mapToGlobal(QPoint(self.width() - max(self.width(), menu.sizeHint().width()), self.height())))
        menu.setActiveAction(next((each for each in menu.actions() if each.isEnabled()), menu.actions()[0]))

    def _fill(self, menu: QMenu, filters: tuple[SavedFilter, ...]) -> None:
        text = self._desk.view.filter.text
        add_filters(menu, filters, in_force=self._saved.of_text(text), use=self._desk.filter_by)
        menu.addSeparator()
        saving = menu.addAction("&Save this filter…")
        saving.setEnabled(bool(self._desk.view.filter.parts))
        saving.triggered.connect(lambda: self.save_wanted.emit())
        listing = menu.addAction("&Manage saved filters…")
        listing.setEnabled(bool(self._saved.all))
        listing.triggered.connect(lambda: self.list_wanted.emit())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was begun is meant as it stands."""
        super().focusOutEvent(event)
        if self._begun and not self.completion.values():
            self._begun = ""
            self._desk.filter_by(self.text())

    def _filter(self, text: str) -> None:
        self._begun = self.completion.begun()
        self._desk.filter_by(text.removesuffix(self._begun))

    def _follow(self) -> None:
        wanted = self._desk.view.filter.text
        if self.text().removesuffix(self._begun) != wanted:
            self.setText(wanted)  # its signal stays on: the button that clears the box comes and goes with it

    def event(self, event: QEvent) -> bool:
        """Esc and Alt+Down are this box's, whatever they do in the window."""
        is_own = isinstance(event, QKeyEvent) and (event.key() == Qt.Key.Key_Escape or _opens(event))
        if event.type() == QEvent.Type.ShortcutOverride and is_own:
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._opener in self.actions():
            self.dress()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What every field offers, and the saved filters."""
        menu = self.createStandardContextMenu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addSeparator()
        self._fill(menu, self._saved.all)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears; it and Enter go to the table, where Ctrl+Z is the library's again; Down offers saved filters.

        While names are offered Enter takes the one that is chosen, and Esc offers none any more.
        """
        key = event.key()
        is_used = key in _TAKES and self.completion.take()
        if is_used or (key == Qt.Key.Key_Escape and self.completion.close()):
            return
        if _opens(event) or (key == Qt.Key.Key_Down and self._saved.all):
            self.open_menu(fitting=self.text())
            return
        if key == Qt.Key.Key_Escape:
            self.clear()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_to_table()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes an offered name that is chosen, and goes on otherwise."""
        return self.completion.take() or super().focusNextPrevChild(forward)

    def _go_to_table(self) -> None:
        grid = self.window().findChild(QTableView, "grid")
        if grid is not None:
            grid.setFocus(Qt.FocusReason.ShortcutFocusReason)


_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _opens(event: QKeyEvent) -> bool:
    """Whether a key opens a menu below a field in every program."""
    return event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier
