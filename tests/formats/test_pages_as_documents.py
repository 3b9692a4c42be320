"""Every text page says the same as a Word document, an OpenDocument text, a web page and a PDF."""

import json
import textwrap
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest

from app.formats.decoding import decode
from app.formats.html import HTML
from app.reading import read_page
from tests.formats.office import docx, odt, p
from tests.formats.pdf_writer import column, pdf
from tests.reading.test_pages import COPIED_WITH_MENUS, PAGES, parts

NAMES = sorted(path.stem for path in PAGES.glob("*.txt"))
SITES = frozenset(
    "acm acs acs-records-under-entries annals cairn cambridge cambridge-names-twice "
    "cell-marks-above-institutions copernicus copernicus-blocks cyberleninka de-gruyter elife-fields-on-lines "
    "emerald hal ieee ieee-authors-after-text italian-ojs lancet pdf-titles-broken-twice scielo-brazil-2021 "
    "taylor-francis".split()
)
"""Pages that are told by which lines stand together; nobody makes a paragraph of each."""
AS_PARAGRAPHS = sorted({*NAMES} - SITES - {"apa-wrapped-with-bodies", "journal-with-counters"})
"""All but a list that is told by its indents, and a copied page with commas on lines of their own."""
COLUMNS, ROWS = 95, 55


def expected(name: str) -> dict[str, Any]:
    """What an editor would find on the page."""
    found: dict[str, Any] = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    return found


def lines_of(name: str) -> list[str]:
    """The lines of the page's text."""
    return Path(PAGES / f"{name}.txt").read_text(encoding="utf-8").split("\n")


@pytest.mark.parametrize("name", AS_PARAGRAPHS)
def test_a_word_document_is_read_as_its_text(name: str) -> None:
    document = docx("".join(p(line.strip()) for line in lines_of(name)))
    assert parts(read_page(decode(document, name="a.docx").text)) == expected(name)


@pytest.mark.parametrize("name", AS_PARAGRAPHS)
def test_an_opendocument_text_is_read_as_its_text(name: str) -> None:
    document = odt("".join(f"<text:p>{escape(line.strip())}</text:p>" for line in lines_of(name)))
    assert parts(read_page(decode(document, name="a.odt").text)) == expected(name)


@pytest.mark.parametrize("name", sorted({*NAMES} - {"elife"}))
def test_a_web_page_is_read_as_its_text(name: str) -> None:
    groups = "\n".join(lines_of(name)).split("\n\n")
    body = "".join(f"<p>{'<br>'.join(escape(line) for line in group.splitlines())}</p>" for group in groups)
    assert parts(HTML.read(f"<html><body>{body}</body></html>").page) == expected(name)


@pytest.mark.parametrize("name", sorted({*NAMES} - COPIED_WITH_MENUS))
def test_a_pdf_is_read_as_its_text(name: str) -> None:
    rows = [row for line in lines_of(name) for row in set_in_rows(line)]
    pages = [column(rows[at : at + ROWS], x=50, top=790, leading=13) for at in range(0, len(rows), ROWS)]
    assert parts(read_page(decode(pdf(*pages), name="a.pdf").text)) == expected(name)


def set_in_rows(line: str) -> list[str]:
    """A line broken to a page's width, the first row with its indent."""
    indent = line[: len(line) - len(line.lstrip())]
    rows = textwrap.wrap(line.strip(), COLUMNS, break_on_hyphens=False)
    return [indent + rows[0], *rows[1:]] if rows else [""]
