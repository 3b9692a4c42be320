"""Word documents (.docx; ECMA-376, part 1): their paragraphs as lines, with the numbers that Word puts before them.

Writing them is in docx_writing.
"""

from pathlib import Path
from typing import Any

from app.errors import UnreadableInput
from app.formats.base import Format, Opened
from app.formats.docx_italics import runs_in_italics
from app.formats.docx_numbers import STRICT, WORD, Numbers, read_numbers
from app.formats.docx_writing import print_lists, write
from app.formats.paragraphs import set_apart
from app.formats.raised import raised
from app.formats.zipped import Zipped, local
from app.progress import Progress

_NOTES_AT = (("word/endnotes.xml", "endnote"), ("word/footnotes.xml", "footnote"))
_SIGNS = {"tab": "\t", "noBreakHyphen": "-", "br": "\n", "cr": "\n", "ptab": "\t"}
_PASSED_OVER = frozenset("del moveFrom instrText delText Fallback pPr rPr tblPr trPr tcPr sectPr sdtPr object".split())
_SET_APART = frozenset(("separator", "continuationSeparator", "continuationNotice"))


def open_docx(source: bytes | Path, name: str, *, progress: Progress | None = None) -> Opened:
    """The text of a Word document, a paragraph a line; its notes follow under "Notes"."""
    archive = Zipped(source, name=name, what="a Word document", same=(STRICT, WORD))
    document = archive.part("word/document.xml", is_needed=True)
    if progress:
        progress.report(0, 1)
    writer = _Writer(read_numbers(archive.part("word/numbering.xml"), archive.part("word/styles.xml")))
    body = document.find(f"{WORD}body")
    if body is not None:
        writer.write(body)
    for path, kind in _NOTES_AT:
        notes = archive.part(path)
        if notes is not None:
            writer.write_notes(notes, kind)
    text = set_apart(writer.paragraphs)
    italics = frozenset(runs_in_italics(document))
    if not text.strip():
        raise UnreadableInput(
            f"{name} holds no text; its pages may be pictures. Nothing was read. Type or paste the text instead."
        )
    return Opened(text, italics=italics)


class _Writer:
    """Gathers the paragraphs of a document's parts."""

    def __init__(self, numbers: Numbers) -> None:
        self.paragraphs: list[str] = []
        self._numbers = numbers

    def write(self, parent: Any) -> None:
        """The paragraphs and tables of a part, in order; text boxes after the paragraph they hang on."""
        stack = [parent]
        while stack:
            element = stack.pop()
            if not isinstance(element.tag, str) or local(element) in _PASSED_OVER:
                continue
            kind = local(element)
            if kind == "p":
                self._write_paragraph(element)
                stack.extend(reversed(_text_boxes(element)))
            elif kind == "tr":
                self._write_row(element)
            else:
                stack.extend(reversed(element))

    def write_notes(self, notes: Any, kind: str) -> None:
        """Footnotes or endnotes as a numbered list of their own."""
        shown = [note for note in notes.iterfind(f"{WORD}{kind}") if note.get(f"{WORD}type") not in _SET_APART]
        if shown:
            self.paragraphs.append("Notes")
        for number, note in enumerate(shown, start=1):
            text = " ".join(filter(None, (_text(each).strip() for each in note.iter(f"{WORD}p"))))
            if text:
                self.paragraphs.append(f"{number}. {text}")

    def _write_paragraph(self, paragraph: Any) -> None:
        text = _text(paragraph).strip(" \t\n")
        self.paragraphs.append(f"{self._numbers.label_of(paragraph)}{text}" if text else "")

    def _write_row(self, row: Any) -> None:
        """A table's row on one line if its first cell is short, as a number is, else each paragraph on its own."""
        cells = [[_numbered(self._numbers, each) for each in cell.iter(f"{WORD}p")] for cell in row.iter(f"{WORD}tc")]
        texts = [" ".join(filter(None, cell)) for cell in cells]
        if texts and len(texts[0]) <= 8:
            self.paragraphs.append(" ".join(filter(None, texts)))
            return
        for cell in cells:
            for text in cell:
                self.paragraphs.append(text)


def _text_boxes(paragraph: Any) -> list[Any]:
    """The text boxes that hang on a paragraph; each is there twice, once for programs of before 2010."""
    boxes = []
    for box in paragraph.iter(f"{WORD}txbxContent"):
        around = (local(each) for each in box.iterancestors() if isinstance(each.tag, str))
        if next(name for name in around if name in ("Fallback", "txbxContent", "p")) == "p":
            boxes.append(box)
    return boxes


def _numbered(numbers: Numbers, paragraph: Any) -> str:
    """A paragraph's text with its number; a number alone stays, as a table may hold the numbers of a list."""
    return f"{numbers.label_of(paragraph)}{_text(paragraph).strip()}".strip()


def _text(paragraph: Any) -> str:
    """The text of a paragraph as it is shown: without deleted text, field codes and what hangs on it."""
    pieces: list[str] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str):
            continue
        kind = local(element)
        if kind == "r":
            pieces.append(_run(element, "".join(pieces[-20:])))
        elif kind != "txbxContent" and kind not in _PASSED_OVER:
            stack.extend(reversed(element))
    return "".join(pieces)


def _run(run: Any, before: str) -> str:
    """The text of a run; raised numbers and marks are kept apart from the text `before` them."""
    pieces: list[str] = []
    for element in run:
        kind = local(element) if isinstance(element.tag, str) else ""
        if kind == "t":
            pieces.append(element.text or "")
        elif kind in _SIGNS:
            pieces.append(_SIGNS[kind])
    text = "".join(pieces).replace("\u00ad", "")
    position = run.find(f"{WORD}rPr/{WORD}vertAlign")
    is_raised = position is not None and position.get(f"{WORD}val") == "superscript"
    return raised(text, before=before) if is_raised else text


DOCX = Format(
    name="docx",
    title="Word document",
    endings=(".docx", ".docm", ".dotx"),
    cannot_hold="The list as printed, with Word's own numbers; fields are not told apart, and a type is not kept.",
    write=write,
    print=print_lists,
    open=open_docx,
)
