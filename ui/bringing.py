"""What the user brings through file dialogs, the clipboard and the mouse."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from ui.choosing import files_to_open, library_to_write
from ui.opening import copied, texts_of

if TYPE_CHECKING:
    from ui.window import MainWindow

_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)
_OFFLINE = (
    "Corrigenda works offline and does not fetch web pages: save the page and drop its file here, or copy its text and "
    "paste that."
)


class Bringing:
    """Hands what is brought to a window's `opening`, or to the field or the table that it is meant for."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def choose_file(self) -> None:
        """Let the user choose files to open."""
        for path in files_to_open(self._window, self._window.settings):
            self._window.opening.open_path(path)

    def choose_new_library(self) -> None:
        """Let the user choose where a new library is made."""
        if path := library_to_write(self._window, self._window.settings, "New library", name="Library"):
            self._window.shelf.create(path)

    def choose_copy(self) -> None:
        """Let the user choose where a copy of the library goes."""
        window, library = self._window, self._window.desk.library
        name = f"{library.path.stem} copy"
        if path := library_to_write(window, window.settings, "Save a copy of the library", name=name):
            window.desk.settling.emit()
            window.jobs.run(
                "Saving a copy of the library",
                lambda progress: library.copy_to(path, progress=progress),
                done=lambda _: window.desk.said.emit(f"A copy of the library was saved as {path.name}."),
                failed=window.fail,
                writes=True,
            )

    def paste_page(self) -> None:
        """Read the clipboard as a page."""
        text, html = copied()
        if text.strip():
            self._window.opening.paste_page(text, html)
        else:
            self._window.notice.tell_in_passing(
                "The clipboard holds no text. Copy an article’s page first, then paste it here."
            )

    def paste(self) -> None:
        """Ctrl+V: into the field that has the focus, else into the table, else as a page."""
        focus, table = QApplication.focusWidget(), self._window.table
        field = focus if isinstance(focus, _FIELDS) else None
        if field is not None and not field.isReadOnly():
            field.paste()
        elif focus is not None and table.isAncestorOf(focus) and self._window.stack.currentWidget() is table:
            table.deeds.paste()
        else:
            self.paste_page()

    def welcome(self, event: QDragEnterEvent) -> None:
        """Let files and text of other programs be dropped."""
        is_ours = event.source() is not None
        if not is_ours and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            _accept_copy(event)

    def take(self, event: QDropEvent) -> None:
        """Open dropped files, read dropped text."""
        content = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]
        for path in paths:
            self._window.opening.open_path(path)
        if not paths and _is_web_address(content):
            self._window.notice.tell_in_passing(_OFFLINE)
        elif not paths and content.hasText():
            self._window.opening.paste_anything(*texts_of(content))
        _accept_copy(event)


def _is_web_address(content: QMimeData) -> bool:
    """Whether nothing but a link was dragged here; a list of DOIs is text."""
    words = content.text().split()
    return all("://" in each for each in words) and (content.hasUrls() or len(words) == 1)


def _accept_copy(event: QDropEvent) -> None:
    """Take a copy: most programs propose to move, and would take what was dragged out of a document of theirs."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
