"""Runs in italics of documents, which may be names of journals."""

import pytest

from app.formats import decode
from app.formats.html import HTML

from .office import docx, odt, r

STYLES = (
    '<style:style style:name="T1"><style:text-properties '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" fo:font-style="italic"/></style:style>'
)
SET, ON, OFF, EMPHASIS = "<w:i/>", '<w:i w:val="1"/>', '<w:i w:val="0"/>', '<w:rStyle w:val="Emphasis"/>'
WORD = (
    f"<w:p>{r('1. Roe A. Heat. ')}{r('Ann. ', SET)}{r('Surg.', ON)}{r(' 2011; 3: 4')}</w:p>"
    f"<w:p>{r('2. Roe A. Cold. ')}{r('Gut', EMPHASIS)}{r('Not', OFF)}</w:p>"
)
OPEN = (
    '<text:p>1. Roe A. Heat. <text:span text:style-name="T1">Ann. Surg.</text:span> 2011; 3: 4</text:p>'
    '<text:p>2. Roe A. Cold. <text:span text:style-name="T1">Gut</text:span></text:p>'
)
RICH = rb"{\rtf1 1. Roe A. Heat. {\i Ann. }{\i Surg.} 2011; 3: 4\par 2. Roe A. Cold. \i Gut\i0  2011\par}"


@pytest.mark.parametrize("content", [docx(WORD), odt(OPEN, STYLES), RICH], ids=["docx", "odt", "rtf"])
def test_a_document_tells_its_italics(content):
    assert decode(content, name="a").italics == {"Ann. Surg", "Gut"}


def test_a_page_tells_its_italics():
    page = HTML.read(
        "<html><body><p>1. Roe A. Heat. <i>Ann. Surg.</i> 2011; 3: 4</p><p>2. Roe A. <em>Cold</em>. "
        '<span style="color:red; font-style: italic">Gut</span> <span>Not</span></p></body></html>'
    ).page
    assert page is not None
    assert page.italics == {"Ann. Surg", "Cold", "Gut"}
