"""Bringing things in: files, pasted pages, the sample."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.library import Library, StepRow, View
from app.progress import Progress
from app.resources import resource
from app.tasks import (
    LIBRARY_ENDING,
    Reading,
    add_reading,
    add_to_article,
    is_table,
    read_file,
    read_pasted,
    read_table,
    table_of,
)
from ui.counting import counted, was
from ui.desk import Desk
from ui.quoting import quoted
from ui.settings import Settings
from ui.shelf import Shelf

if TYPE_CHECKING:
    from app.formats import Decoded, LargeFile, Problem, Table

_PASTED = "the page"
SAMPLE = "sample/sechenov-net-liver.txt"


def copied() -> tuple[str, str]:
    """What is on the clipboard as text, and as HTML if it comes from a browser or a word processor."""
    content = QGuiApplication.clipboard().mimeData()
    return ("", "") if content is None else texts_of(content)


def texts_of(content: QMimeData) -> tuple[str, str]:
    """What is copied or dragged as text, and as HTML, which alone has the numbers of a list and what links lead to."""
    return content.text(), content.html() if content.hasHtml() else ""


class Opening(QObject):
    """Reads in a thread of its own what the user brings, and puts it on the desk.

    `told` says what was done where that is not plain to see, `met_problems` (in words, the file's name, all of them,
    and the step that added the rest) what of a file could not be read; `brought` comes after each article is in.
    """

    told = Signal(str)
    met_problems = Signal(str, str, object, object)
    brought = Signal()

    def __init__(self, desk: Desk, shelf: Shelf, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._shelf, self._settings = desk, shelf, settings

    def open_path(self, path: Path) -> None:
        """Open a library, or read a file into the library that is open."""
        self._desk.tried.emit()
        self._shelf.once_open(lambda: self._open_path(path))

    def _open_path(self, path: Path) -> None:
        if path.suffix.casefold() == LIBRARY_ENDING:
            self._shelf.open(path)
            return
        if is_table(path):
            self._open_table(path)
        else:
            self._read_file(path, _reader_of(path))

    def _open_table(self, path: Path) -> None:
        """Let the user settle what the columns hold, unless the program wrote the table itself."""

        def ask(opened: "tuple[Decoded | LargeFile, Table | None]") -> None:
            decoded, table = opened
            if table is None:
                self._read_file(path, _reader_of(path))
                return
            from ui.dialogs.columns import ColumnsDialog  # brings the formats, which the first look need not wait for

            known = self._settings.columns(table.headings)
            columns = known if len(known) == len(table.headings) else table.columns
            dialog = ColumnsDialog(path.name, table, columns, self.parent())  # type: ignore[arg-type]
            dialog.accepted.connect(lambda: self._read_table(decoded, path, table.headings, dialog.columns()))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        self._desk.jobs.run(
            f"Opening {path.name}", lambda _progress: table_of(path), done=ask, failed=self._desk.failed.emit
        )

    def _read_table(
        self, decoded: "Decoded | LargeFile", path: Path, headings: Sequence[str], columns: Sequence[str]
    ) -> None:
        self._settings.remember_columns(headings, columns)
        self._read_file(path, lambda progress: read_table(decoded, path.name, columns, progress=progress))

    def _read_file(self, path: Path, read: Callable[[Progress], Reading]) -> None:
        """Read a file; it is a recent one once something of it was read."""
        self._bring(f"Reading {path.name}", read, name=path.name, done=lambda: self._settings.add_recent(path))

    def open_sample(self) -> None:
        """Read the sample article."""
        self._desk.tried.emit()
        path = resource(SAMPLE)
        self._bring("Reading the sample", lambda progress: read_file(path, progress=progress), name="the sample")

    def paste_page(self, text: str, html: str = "") -> None:
        """Read a pasted page as a new article; `html` is the same as a browser gave it, if it did."""
        self._desk.tried.emit()
        self._bring("Reading the pasted page", lambda progress: read_pasted(text, html=html, progress=progress))

    def paste_anything(self, text: str, html: str = "") -> None:
        """Read what was pasted: a page becomes a new article, a bare list joins the article that is shown."""

        def read(progress: Progress) -> Reading:
            return read_pasted(text, html=html, progress=progress)

        self._desk.tried.emit()
        self._bring("Reading the pasted text", read, joins_list=True)

    def _bring(
        self,
        label: str,
        read: Callable[[Progress], Reading],
        *,
        name: str = _PASTED,
        joins_list: bool = False,
        done: Callable[[], object] = lambda: None,
    ) -> None:
        self._shelf.once_open(lambda: self._bring_in(label, read, name, joins_list=joins_list, done=done))

    def _bring_in(
        self,
        label: str,
        read: Callable[[Progress], Reading],
        name: str,
        *,
        joins_list: bool,
        done: Callable[[], object],
    ) -> None:
        library, into = self._desk.library, self._desk.article_id if joins_list else None

        def work(progress: Progress) -> _Brought:
            reading = read(progress)
            here = library.article_with_source(reading.article.source) if reading.article.source else None
            if here is not None:
                return _Brought(here, "This page is in the library already; here it is.")
            if into is not None and reading.is_bare_list:
                added = add_to_article(library, into, reading, progress=progress)
                return _Brought(into, _added(added), _unread(reading, name, library), added=added)
            title = reading.article.title
            called = quoted(title) if name == _PASTED and title else name
            article_id = add_reading(library, reading, label=f"Add {called}", progress=progress)
            return _Brought(article_id, unread=_unread(reading, name, library))

        def arrive(brought: _Brought) -> None:
            done()
            if library is self._desk.library:  # and not in the library that gave way to another meanwhile
                self._arrive(brought)

        self._desk.jobs.run(label, work, done=arrive, failed=self._desk.failed.emit)

    def _arrive(self, brought: "_Brought") -> None:
        self._desk.managed.emit()
        if brought.article_id != self._desk.article_id:
            self._desk.show_article(brought.article_id)
        if brought.says:
            self.told.emit(brought.says)
        if brought.unread:
            self.met_problems.emit(*brought.unread)
        if brought.added:
            self._show_added(brought.article_id, brought.added)
        self.brought.emit()

    def _show_added(self, article_id: int, count: int) -> None:
        """Select the last references of a list, and let them through the filter."""
        desk = self._desk
        added = list(desk.library.ids(View(article_id)))[-count:]
        if not set(added) <= set(desk.library.ids(desk.view)):
            desk.filter_by("")
        desk.select(added)


def _reader_of(path: Path) -> Callable[[Progress], Reading]:
    return lambda progress: read_file(path, progress=progress, follows=True)


class _Unread(NamedTuple):
    """What could not be read: in one sentence, in which file, all of it, and the step that added the rest."""

    says: str
    name: str
    problems: "tuple[Problem, ...]"
    step: StepRow


class _Brought(NamedTuple):
    """What came in: into which article, what to say of it, what could not be read, and how many joined its list."""

    article_id: int
    says: str = ""
    unread: _Unread | None = None
    added: int = 0


def _added(references: int) -> str:
    return f"{counted(references, 'reference')} {was(references)} added at the end of this list. Ctrl+Z takes it back."


def _unread(reading: Reading, name: str, library: Library) -> _Unread | None:
    """What could not be read, told once the rest was added: of a large file it is not known before."""
    step = library.next_undo()
    if not reading.problems or step is None:
        return None
    return _Unread(_problems(reading, name), name, tuple(reading.problems), step)


def _problems(reading: Reading, name: str) -> str:
    first = reading.problems[0]
    where = f"Line {first.line:,}: " if first.line else ""
    more = len(reading.problems) - 1
    others = f" And {more:,} more." if more else ""
    return f"Not all of {name} could be read. {where}{first.message}{others}"
