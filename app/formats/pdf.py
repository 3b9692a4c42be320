"""PDF documents: the text of born-digital pages in the order that it is read in (through PDFium)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.errors import UnreadableInput
from app.formats.base import Format, Opened, Problem
from app.formats.pdf_lines import document_lines
from app.formats.pdf_pieces import PagePieces, read_pieces
from app.progress import Progress

MOST_PAGES = 1500
FEWEST_SIGNS = 20
"""Signs on a page below which it counts as a picture if it shows one."""
MOST_UNKNOWN = 0.3
"""Share of the signs without a meaning above which a document's text is of no use."""
_COPY = "Nothing was read. Type or paste the text instead, or let a program for text recognition (OCR) read it first."


def open_pdf(source: bytes | Path, name: str, *, progress: Progress | None = None) -> Opened:
    """The text of a PDF: columns one after the other, raised numbers kept apart, running heads left out.

    Raises `UnreadableInput` for files that are damaged, protected by a password, or hold pictures of pages only.
    """
    pages = list(_pages(source, name, progress or Progress()))
    signs = sum(page.signs for page in pages)
    pictures = [number for number, page in enumerate(pages, 1) if page.signs < FEWEST_SIGNS and page.has_picture]
    if signs < FEWEST_SIGNS or len(pictures) == len(pages):
        what = "holds pictures of its pages, as a scanner makes them, and no text" if pictures else "holds no text"
        raise UnreadableInput(f"{name} {what}. {_COPY}")
    if sum(page.unknown for page in pages) > MOST_UNKNOWN * signs:
        raise UnreadableInput(
            f"{name} shows letters but does not say which they are, so its text cannot be taken out. {_COPY}"
        )
    return Opened("\n".join(document_lines(pages)), _problems(pictures))


def _problems(pictures: list[int]) -> list[Problem]:
    """A sentence about the pages that are pictures, if there are any."""
    if not pictures:
        return []
    told = ", ".join(map(str, pictures[:10])) + (" and others" if len(pictures) > 10 else "")
    where = f"Page {told} is a picture" if len(pictures) == 1 else f"Pages {told} are pictures"
    return [Problem(0, f"{where} without text, so nothing was read from there.")]


def _pages(source: bytes | Path, name: str, progress: Progress) -> Iterator[PagePieces]:
    """What stands on each page."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(source)
    except pypdfium2.PdfiumError as error:
        raise UnreadableInput(f"{name} {_why(error)}") from None
    try:
        if not 0 < len(document) <= MOST_PAGES:
            raise UnreadableInput(
                f"{name} has {len(document):,} pages; up to {MOST_PAGES:,} are read at once. Nothing was read. "
                "Save the pages with the article and its list as a file of their own, and open that."
            )
        for number in range(len(document)):
            progress.report(number, len(document))
            yield _page(document, number)
    finally:
        document.close()


def _page(document: Any, number: int) -> PagePieces:
    """What stands on one page; nothing, if the page is damaged."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return PagePieces()
    try:
        return read_pieces(page)
    except pypdfium2.PdfiumError:
        return PagePieces()
    finally:
        page.close()


def _why(error: Exception) -> str:
    """What is wrong with a file that PDFium does not open, as the rest of a sentence."""
    if "password" in str(error).casefold():
        return (
            "is protected by a password. Nothing was read. Open it in a viewer with its password, print it to a new "
            "PDF and open that."
        )
    return (
        "looks like a PDF document but is damaged or cut off. Nothing was read. Download it again, or copy its text "
        "from a viewer and paste it here."
    )


PDF = Format(
    name="pdf",
    title="PDF document",
    endings=(".pdf",),
    cannot_hold="PDF documents are only read.",
    open=open_pdf,
)
