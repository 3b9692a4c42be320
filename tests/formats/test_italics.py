"""Runs in italics of documents, which may be names of journals."""

import pytest

from app.formats import decode, format_for, load
from app.formats.html import HTML
from app.library import Library
from app.model import Article, Reference, Span
from app.styles import printed
from app.tasks import read_file

from .office import docx, odt, p, r

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


LIST = [
    ("Roe A., Poe B. Heat in the gut. ", "Annals of Surgery", " 2011; 3: 4-9"),
    ("Doe J. Cold and the liver. ", "Gut", " 2012; 4: 14-19"),
    ("Moe K. Warmth of the pancreas. ", "Lancet", " 2013; 5: 24-29"),
]


@pytest.mark.parametrize("is_italic", [True, False])
def test_a_list_is_written_with_the_italics_it_was_read_with(is_italic, tmp_path):
    entries = (f"<w:p>{r(f'{n}. {a}')}{r(b, SET if is_italic else '')}{r(c)}</w:p>" for n, (a, b, c) in numbered())
    (tmp_path / "a.docx").write_bytes(docx(p("References") + "".join(entries)))
    found = read_file(tmp_path / "a.docx").references
    assert [each.italics for each in found] == [("container_title",) if is_italic else ()] * 3
    with Library.create(tmp_path / "a.corrigenda") as library:
        with library.step("Add") as step:
            article_id = step.add_article(Article(), [*found, Reference(title="Added", container_title="New J")])
        kept = library.references(article_id)
    for name, marked in (("markdown", "*Gut*"), ("html", "<i>Gut</i>"), ("jats", "<italic>Gut</italic>")):
        page = format_for(name).write(Article(), kept).content.decode()
        assert (marked in page) == is_italic
        assert (marked.replace("Gut", "New J") in page) == is_italic
    (tmp_path / "b.docx").write_bytes(format_for("docx").write(Article(), kept).content)
    assert load(tmp_path / "b.docx").italics == (
        {"Annals of Surgery", "Gut", "Lancet", "New J"} if is_italic else set()
    )


def numbered():
    return enumerate(LIST, start=1)


def test_an_entry_kept_as_printed_keeps_its_italics():
    spans = (Span(0, 5, "title"), Span(7, 10, "container_title"))
    kept = Reference(title="Heat", source="Heat!, Gut!", spans=spans, as_printed=True, italics=("container_title",))
    assert [piece.text for piece in printed(kept) if piece.is_italic] == ["Gut"]
