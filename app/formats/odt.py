"""OpenDocument texts (.odt; ISO/IEC 26300): their paragraphs as lines, with the numbers that lists put before them."""

from itertools import islice
from pathlib import Path
from typing import Any

from app.errors import UnreadableInput
from app.formats.base import Format, Opened
from app.formats.odt_styles import Styles, read_styles
from app.formats.paragraphs import set_apart
from app.formats.raised import raised
from app.formats.zipped import Zipped, local
from app.progress import Progress
from app.reading.fields.italics import MOST, run_of

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_PASSED_OVER = frozenset(
    "tracked-changes annotation annotation-end sequence-decls forms table-of-content-source bibliography-source "
    "note-citation index-title-template user-field-decls variable-decls shapes".split()
)
_PARAGRAPHS = frozenset(("p", "h"))
_MOST_SPACES = 40


def open_odt(source: bytes | Path, name: str, *, progress: Progress | None = None) -> Opened:
    """The text of an OpenDocument text, a paragraph a line; its notes follow under "Notes"."""
    archive = Zipped(source, name=name, what="an OpenDocument text")
    _refuse_locked(archive, name)
    document = archive.part("content.xml", is_needed=True)
    if progress:
        progress.report(0, 1)
    styles = read_styles(document, archive.part("styles.xml"))
    writer = _Writer(styles)
    body = document.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is not None:
        writer.write(body)
        writer.write_notes(body)
    text = set_apart(writer.paragraphs)
    if not text.strip():
        raise UnreadableInput(
            f"{name} holds no text; its pages may be pictures. Nothing was read. Type or paste the text instead."
        )
    italic = (each for each in document.iter(f"{TEXT}span") if each.get(f"{TEXT}style-name") in styles.italic)
    runs = (run_of("".join(each.itertext())) for each in italic)
    return Opened(text, italics=frozenset(islice(filter(None, runs), MOST)))


def _refuse_locked(archive: Zipped, name: str) -> None:
    """Raise `UnreadableInput` if a password protects the document."""
    manifest = archive.part("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None:
        raise UnreadableInput(
            f"{name} is protected by a password. Nothing was read. Open it with its password, save it without one, and "
            "open it here again."
        )


class _Writer:
    """Gathers the paragraphs of a document."""

    def __init__(self, styles: Styles) -> None:
        self.paragraphs: list[str] = []
        self._styles = styles
        self._counts: dict[tuple[str, int], int] = {}

    def write(self, body: Any) -> None:
        """The paragraphs, lists and tables of the document, in order."""
        stack: list[tuple[Any, tuple[str, int], str]] = [(body, ("", 0), "")]
        while stack:
            element, (style, depth), label = stack.pop()
            kind = local(element) if isinstance(element.tag, str) else ""
            if kind in _PARAGRAPHS:
                self.paragraphs.append(f"{label}{self._text(element)}")
            elif kind == "list":
                inner = (element.get(f"{TEXT}style-name") or style, depth + 1)
                self._start(element, *inner)
                stack.extend((item, inner, "") for item in reversed(element))
            elif kind in ("list-item", "list-header"):
                own = self._label(element, style, depth) if kind == "list-item" else ""
                parts = list(element)
                first = next((each for each in parts if isinstance(each.tag, str) and local(each) in _PARAGRAPHS), None)
                stack.extend((each, (style, depth), own if each is first else "") for each in reversed(parts))
            elif kind == "table-row":
                self._write_row(element)
            elif kind and kind not in _PASSED_OVER and kind != "note":
                stack.extend((each, (style, depth), label) for each in reversed(element))

    def write_notes(self, body: Any) -> None:
        """Footnotes and endnotes as a numbered list of their own."""
        notes = list(body.iter(f"{TEXT}note-body"))
        if notes:
            self.paragraphs.append("Notes")
        for number, note in enumerate(notes, start=1):
            self.paragraphs.append(
                f"{number}. " + " ".join(self._text(each) for each in note.iter(f"{TEXT}p", f"{TEXT}h"))
            )

    def _start(self, element: Any, style: str, depth: int) -> None:
        """Let a list count from its start, unless it goes on from the one before."""
        if element.get(f"{TEXT}continue-numbering") == "true" or element.get(f"{TEXT}continue-list"):
            return
        for key in [key for key in self._counts if key[1] >= depth and (key[0] == style or depth > 1)]:
            del self._counts[key]

    def _label(self, item: Any, style: str, depth: int) -> str:
        """What a list puts before an item: "3. ", "[3] ", "• "."""
        level = self._styles.lists.get(style, {}).get(depth)
        if level is None or not len(item):
            return ""
        started = item.get(f"{TEXT}start-value", "")
        number = self._counts.get((style, depth), level.start - 1) + 1
        if started.isascii() and started.isdigit() and len(started) <= 5:
            number = int(started)
        self._counts[style, depth] = number
        return level.label_of(number)

    def _write_row(self, row: Any) -> None:
        """A table's row on one line if its first cell is short, as a number is, else each paragraph on its own."""
        cells = [[self._text(each).strip() for each in cell.iter(f"{TEXT}p", f"{TEXT}h")] for cell in row if len(cell)]
        texts = [" ".join(filter(None, cell)) for cell in cells]
        if texts and 0 < len(texts[0]) <= 8:
            self.paragraphs.append(" ".join(filter(None, texts)))
            return
        for cell in cells:
            for text in cell:
                self.paragraphs.append(text)

    def _text(self, paragraph: Any) -> str:
        """The text of a paragraph as it is shown; raised numbers and marks are kept apart from the text before them."""
        pieces: list[str] = []
        stack: list[Any] = [paragraph]
        while stack:
            element = stack.pop()
            if isinstance(element, str):
                pieces.append(element)
                continue
            kind = local(element) if isinstance(element.tag, str) else ""
            if element is not paragraph and element.tail:
                stack.append(" ".join(element.tail.split("\n")))
            if kind in _PASSED_OVER or not kind or kind == "note":
                continue
            if kind == "span" and element.get(f"{TEXT}style-name") in self._styles.raised:
                pieces.append(raised("".join(element.itertext()), before="".join(pieces[-20:])))
                continue
            pieces.append(_sign(kind, element))
            stack.extend(reversed(element))
            if element.text:
                stack.append(" ".join(element.text.split("\n")))
        return "".join(pieces).replace("\u00ad", "").strip()


def _sign(kind: str, element: Any) -> str:
    """The sign that an element without text stands for."""
    if kind == "s":
        count = element.get(f"{TEXT}c", "1")
        return " " * (min(int(count), _MOST_SPACES) if count.isascii() and count.isdigit() and len(count) < 6 else 1)
    return {"tab": "\t", "line-break": "\n"}.get(kind, "")


ODT = Format(
    name="odt",
    title="OpenDocument text",
    endings=(".odt",),
    cannot_hold="OpenDocument texts are only read.",
    open=open_odt,
)
