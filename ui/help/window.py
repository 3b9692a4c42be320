"""The window in which the manual is read: contents or what was found at the left, the page at the right."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QSplitter,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from app import manual
from ui import theme
from ui.help.browser import ManualBrowser
from ui.plain_text import tooltip
from ui.theme import GRID

_PAGE, _HEADING = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1


class HelpWindow(QMainWindow):
    """Stays beside the main window; words in the box are looked for in all pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Manual")
        room = self.screen().availableGeometry().size()
        self.resize(QSize(300 * GRID, 190 * GRID).boundedTo(room - QSize(0, 10 * GRID)))
        self.browser = ManualBrowser(self)
        self.box = QLineEdit(self)
        self.box.setPlaceholderText("Find in the manual…  Ctrl+F")
        self.box.setAccessibleName("Words to find in the manual")
        self.box.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Contents")
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setSpacing(GRID // 2)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.box)
        column.addWidget(self.list, 1)
        halves = QSplitter(self)
        halves.addWidget(left)
        halves.addWidget(self.browser)
        halves.setStretchFactor(1, 1)
        halves.setSizes([70 * GRID, 230 * GRID])
        halves.setChildrenCollapsible(False)
        self.setCentralWidget(halves)
        self._build_toolbar()
        self._connect()
        self._list_found("")

    def show_page(self, name: str = manual.CONTENTS, heading: str = "") -> None:
        """Show a page, from a heading on, before everything else."""
        self.show()
        self.browser.show_page(name, heading)
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()

    def look_for(self, words: str) -> None:
        """List the passages in which words stand, and show the first."""
        self.box.setText(words)
        self._open_first()
        self.box.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: icons and pictures of other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_acts"):
            self._dress()
            self.browser.show_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the box, or closes the window; Down leads from the box into the list."""
        if event.key() == Qt.Key.Key_Escape and self.box.text():
            self.box.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_Down and self.box.hasFocus():
            self.list.setFocus()
            self.list.setCurrentRow(0)
        else:
            super().keyPressEvent(event)

    def _build_toolbar(self) -> None:
        bar = QToolBar("Toolbar", self)
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._acts: dict[str, QAction] = {}
        for name, text, keys, does in (
            ("arrow-left", "Back", "Alt+Left", self.browser.backward),
            ("arrow-right", "Forward", "Alt+Right", self.browser.forward),
            ("format-list-bulleted", "Contents", "Alt+Home", lambda: self.browser.show_page(manual.CONTENTS)),
        ):
            action = self._acts[name] = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setToolTip(f"{text} ({keys})")
            action.triggered.connect(lambda _checked=False, call=does: call())
            bar.addAction(action)
        find = QAction("Find", self)
        find.setShortcut(QKeySequence("Ctrl+F"))
        find.triggered.connect(self.box.setFocus)
        find.triggered.connect(self.box.selectAll)
        self.addAction(find)
        self.addToolBar(bar)
        self._dress()

    def _connect(self) -> None:
        back, forward = self._acts["arrow-left"], self._acts["arrow-right"]
        for action in (back, forward):
            action.setEnabled(False)
        self.browser.backwardAvailable.connect(back.setEnabled)
        self.browser.forwardAvailable.connect(forward.setEnabled)
        self.browser.page_shown.connect(self._mark_page)
        self.box.textChanged.connect(self._list_found)
        self.box.returnPressed.connect(self._open_first)
        self.list.itemClicked.connect(self._open)
        self.list.itemActivated.connect(self._open)

    def _dress(self) -> None:
        for name, action in self._acts.items():
            action.setIcon(theme.icon(name))

    def _list_found(self, words: str) -> None:
        """The contents, or where the words stand."""
        self.list.clear()
        if not words.strip():
            for page in manual.pages():
                self._add(page.title, page.name, "")
            self._mark_page(self.browser.page())
            return
        for each in manual.search(words):
            where = each.page.title if each.heading == each.page.title else f"{each.page.title} › {each.heading}"
            self._add(where, each.page.name, each.heading, tip=each.line)
        if not self.list.count():
            nothing = QListWidgetItem("Nowhere. Try fewer words, or a part of one.", self.list)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, text: str, name: str, heading: str, *, tip: str = "") -> None:
        item = QListWidgetItem(text, self.list)
        item.setData(_PAGE, name)
        item.setData(_HEADING, heading)
        item.setToolTip(tooltip(tip))

    def _open(self, item: QListWidgetItem) -> None:
        if item.data(_PAGE):
            self.browser.show_page(item.data(_PAGE), item.data(_HEADING))

    def _open_first(self) -> None:
        if self.box.text().strip() and (item := self.list.item(0)) is not None:
            self._open(item)

    def _mark_page(self, name: str) -> None:
        """Let the contents say which page is shown."""
        if self.box.text().strip():
            return
        names = [page.name for page in manual.pages()]
        self.list.setCurrentRow(names.index(name) if name in names else -1)
