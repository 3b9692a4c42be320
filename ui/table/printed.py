"""References as they are printed: on the clipboard, and carried into another program by the mouse."""

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QWidget

from app.library import Library
from app.model import Reference
from app.progress import Passes, Progress
from app.tasks import list_sample
from ui.carrying import REFERENCES, put_ids
from ui.counting import counted
from ui.desk import Desk

COPIED_AT_ONCE = 300
"""References that are printed while the window waits."""

_TOO_MANY = (
    f"Nothing took the {{}}: the mouse carries up to {COPIED_AT_ONCE} into other programs. "
    "Copy them as a formatted list instead, and paste them there."
)


class PrintedReferences(QObject):
    """Gives references to other programs in the form of their list, with their numbers in it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def copy(self, ids: Sequence[int]) -> None:
        """Put references on the clipboard as rich and as plain text; many are printed in a job."""
        self._give(ids, _printed, "as a formatted list")

    def copy_bibtex(self, ids: Sequence[int]) -> None:
        """Put references on the clipboard as BibTeX."""
        self._give(ids, _bibtex, "as BibTeX")

    def carry(self, ids: Sequence[int], source: QWidget) -> None:
        """Let the mouse carry references on, to an article of the list or into another program as text.

        Many, which take too long to be printed, are carried within the window alone; where nothing took them, it says
        how other programs get them.
        """
        content = QMimeData()
        if len(ids) <= COPIED_AT_ONCE:
            content = _content(*_printed(self._desk.library, ids, Progress()))
        put_ids(content, REFERENCES, ids)
        drag = QDrag(source)
        drag.setMimeData(content)
        taken = drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)
        if len(ids) > COPIED_AT_ONCE and taken == Qt.DropAction.IgnoreAction:
            self._desk.said.emit(_TOO_MANY.format(counted(len(ids), "reference")))

    def _give(self, ids: Sequence[int], make: "_Make", how: str) -> None:
        library, said = self._desk.library, self._desk.said
        if not ids:
            said.emit("No reference is selected, so nothing was copied.")
            return

        def put(texts: tuple[str, str]) -> None:
            QGuiApplication.clipboard().setMimeData(_content(*texts))
            said.emit(f"{counted(len(ids), 'reference')} copied {how}.")

        if len(ids) <= COPIED_AT_ONCE:
            put(make(library, ids, Progress()))
            return
        self._desk.jobs.run(
            f"Copying {counted(len(ids), 'reference')}",
            lambda progress: make(library, ids, progress),
            done=put,
            failed=self._desk.failed.emit,
        )


_Make = Callable[[Library, Sequence[int], Progress], tuple[str, str]]
"""Makes what references are given as: text, and HTML or ""."""


def _content(text: str, html: str) -> QMimeData:
    content = QMimeData()
    content.setText(text)
    if html:
        content.setHtml(html)
    return content


def _printed(library: Library, ids: Sequence[int], progress: Progress) -> tuple[str, str]:
    """References as text and as HTML, those of each article in its list's form."""
    from app.exporting import as_html, as_text  # brings all formats, which the first look need not wait for
    from app.formats import Listing
    from app.formats.own_form import own_form

    numbers, passes = library.numbers(ids), Passes(progress, 3 * len(ids))
    texts, pages = [], []
    for article_id, references in groupby(_whole(library, passes.over(ids)), key=lambda each: each.article_id):
        several = list(references)
        form = own_form(list_sample(library, article_id or 0)).form
        places = [numbers[each.id or 0] for each in several]
        listing = [Listing(passes.over(several), form)]
        texts.append(as_text(listing, numbers=places))
        pages.append(as_html(listing, numbers=places))
    return "".join(texts), "".join(pages)


def _bibtex(library: Library, ids: Sequence[int], progress: Progress) -> tuple[str, str]:
    """References as BibTeX, with the keys that an export of their whole lists gives them."""
    from app.formats.bibtex import entries

    numbers, passes = library.numbers(ids), Passes(progress, 2 * len(ids))
    references = _whole(library, passes.over(ids))
    return entries(passes.over(references), [numbers[each] for each in ids]), ""


def _whole(library: Library, ids: Sequence[int]) -> list[Reference]:
    return [library.reference(each) for each in ids]
