"""Queries and the change report as Word files."""

import io
import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from app.formats.characters import holdable
from app.reporting.change_page import headed, summary, title_of, when
from app.reporting.changes import Changed, ChangeReport, ChangeRow
from app.reporting.letter import INDENT
from app.reporting.word_differences import marked, word_differences
from app.reporting.wording import Language, answer, heading

_GREY = "5B6470"
_A4_CM, _MARGIN_CM = (21.0, 29.7), 2.0
_WIDTHS_CM = (3.4, 6.8, 3.0, 3.8)
"""The columns of changes: “Corresponding” and a time with its date stand on one line."""
_RED, _GREEN = "B3261E", "1D6B3A"


def letter_docx(blocks: Iterable[str], heads: Collection[str], language: Language) -> bytes:
    """The letter, block by block, with a place for the answer under each question.

    Questions are the blocks that begin with one of `heads` ("26. Патютко"), or that quote an entry.
    """
    document = _new_document(heading(language), language)
    document.add_heading(heading(language), level=1)
    for block in blocks:
        first, *others = block.split("\n")
        name = _head_of(first, heads)
        is_question = bool(name) or any(each.startswith(INDENT) for each in others)
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = is_question
        paragraph.add_run(_fit(name)).bold = True
        paragraph.add_run(_fit(first[len(name) :]))
        for line in others:
            is_quoted = line.startswith(INDENT)
            paragraph = _indented(document) if is_quoted else document.add_paragraph()
            paragraph.paragraph_format.keep_with_next = is_question
            written = paragraph.add_run(_fit(line.strip()))
            if is_quoted:
                _coloured(written, _GREY)
        if is_question:
            _indented(document).add_run(answer(language))
    return _content(document)


def _head_of(line: str, heads: Collection[str]) -> str:
    """What a line begins with if that is one of the heads, with its colon; else ""."""
    ends = (found.start() for found in re.finditer(": ", line))
    return next((line[: end + 2] for end in ends if line[:end] in heads), "")


def changes_docx(report: ChangeReport, entries: Sequence[Changed]) -> bytes:
    """A table for each entry: words that went are struck through, new ones underlined, both also coloured."""
    document = _new_document(title_of(report), "en")
    document.add_heading(_fit(title_of(report)), level=1)
    document.add_paragraph(summary(report))
    for entry in entries:
        document.add_heading(_fit(headed(entry)), level=2)
        table = document.add_table(rows=1, cols=4)
        table.style = "Table Grid"
        table.autofit = False
        for cell, text in zip(table.rows[0].cells, ("Field", "Change", "Why", "When (UTC)"), strict=True):
            cell.paragraphs[0].add_run(text).bold = True
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        for row in entry.rows:
            _fill(table.add_row().cells, row)
        _widen(table)
    return _content(document)


def _fill(cells: Sequence[Any], row: ChangeRow) -> None:
    cells[0].text = _fit(row.field or "Entry")
    for run in word_differences(row.before, row.after):
        written = cells[1].paragraphs[0].add_run(_fit(marked(run)))
        if run.kind == "gone":
            written.font.strike = True
            _coloured(written, _RED)
        elif run.kind == "new":
            written.font.underline = True
            _coloured(written, _GREEN)
    cells[2].text = _fit(row.why)
    cells[3].text = when(row)


def _new_document(title: str, language: Language) -> Any:
    import docx  # takes a fifth of a second, which only these reports need
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    document = docx.Document()
    document.core_properties.title = _fit(title)[:255]
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.core_properties.language = "ru-RU" if language == "ru" else "en-GB"
    normal = document.styles["Normal"]
    normal.font.size = Pt(11)
    spoken = OxmlElement("w:lang")  # what spelling is checked by
    spoken.set(qn("w:val"), document.core_properties.language)
    normal.element.get_or_add_rPr().append(spoken)
    _lay_out(document.sections[0])
    return document


def _lay_out(section: Any) -> None:
    from docx.shared import Cm

    section.page_width, section.page_height = map(Cm, _A4_CM)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(_MARGIN_CM)


def _widen(table: Any) -> None:
    from docx.shared import Cm

    for column, width in zip(table.columns, _WIDTHS_CM, strict=True):
        column.width = Cm(width)  # what LibreOffice goes by
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS_CM, strict=True):
            cell.width = Cm(width)  # what Word goes by


def _indented(document: Any) -> Any:
    from docx.shared import Cm

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.left_indent = Cm(0.75)
    return paragraph


def _coloured(run: Any, colour: str) -> None:
    from docx.shared import RGBColor

    run.font.color.rgb = RGBColor.from_string(colour)


_NO_XML = re.compile("[\ufffe\uffff]")


def _fit(text: str) -> str:
    """The text as XML can hold it, on one line."""
    return " ".join(_NO_XML.sub("\ufffd", holdable(text)).splitlines())


def _content(document: Any) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
