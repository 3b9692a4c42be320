"""Word documents to lines, and what is no Word document to a sentence."""

import pytest

from app.errors import UnreadableInput
from app.formats.decoding import decode
from tests.formats.office import docx, levels, listed, numbering, p, r, sup, zipped


def lines_of(content: bytes) -> list[str]:
    """The filled lines of a document."""
    return [line for line in decode(content, name="a.docx").text.split("\n") if line]


def test_paragraphs_are_set_apart_by_blank_lines() -> None:
    opened = decode(docx(p("Mosses on roofs") + p("M. Ito") + p("Abstract")), name="a.docx")
    assert opened.text == "Mosses on roofs\n\nM. Ito\n\nAbstract"
    assert opened.format == "Word document"


def test_where_empty_paragraphs_part_the_text_the_others_stay_together() -> None:
    assert (
        decode(docx(p("Title") + p("M. Ito") + p("") + p("Abstract")), name="a.docx").text
        == "Title\nM. Ito\n\nAbstract"
    )


@pytest.mark.parametrize(
    ("text", "labels"),
    [("%1.", ["1.", "2.", "3."]), ("[%1]", ["[1]", "[2]", "[3]"]), ("(%1)", ["(1)", "(2)", "(3)"])],
)
def test_automatic_numbers_are_written_out(text: str, labels: list[str]) -> None:
    body = "".join(p(f"Entry {each}", listed(1)) for each in "abc")
    assert lines_of(docx(body, numbering=numbering(levels(text)))) == [
        f"{label} Entry {each}" for label, each in zip(labels, "abc", strict=True)
    ]


def test_numbers_go_on_after_other_paragraphs_and_start_where_they_are_told_to() -> None:
    body = p("One", listed(1)) + p("Between") + p("Two", listed(1))
    assert lines_of(docx(body, numbering=numbering(levels("%1.", start=7)))) == ["7. One", "Between", "8. Two"]


def test_levels_count_by_themselves_and_start_again_under_the_next_number() -> None:
    body = p("a", listed(1)) + p("b", listed(1, 1)) + p("c", listed(1, 1)) + p("d", listed(1)) + p("e", listed(1, 1))
    found = lines_of(docx(body, numbering=numbering(levels("%1.", "%1.%2"))))
    assert found == ["1. a", "1.1 b", "1.2 c", "2. d", "2.1 e"]


def test_numbers_may_come_from_a_style_and_from_the_style_it_is_based_on() -> None:
    styles = (
        f'<w:style w:type="paragraph" w:styleId="List"><w:pPr>{listed(1)}</w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Bib"><w:basedOn w:val="List"/></w:style>'
    )
    body = p("One", '<w:pStyle w:val="Bib"/>') + p("Two", '<w:pStyle w:val="List"/>') + p("Plain")
    found = lines_of(docx(body, numbering=numbering(levels("%1)")), styles=styles))
    assert found == ["1) One", "2) Two", "Plain"]


def test_a_list_may_start_again() -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{levels("%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = p("a", listed(1)) + p("b", listed(1)) + p("c", listed(2)) + p("d", listed(2))
    assert lines_of(docx(body, numbering=lists)) == ["1. a", "2. b", "1. c", "2. d"]


def test_bullets_and_letters_are_written_out() -> None:
    lists = numbering(levels("", kind="bullet"), levels("%1)", kind="lowerLetter"))
    assert lines_of(docx(p("One", listed(1)) + p("Two", listed(2)), numbering=lists)) == ["• One", "a) Two"]


def test_deleted_text_and_field_codes_are_left_out_and_inserted_text_is_kept() -> None:
    paragraph = (
        f"<w:p>{r('Kept ')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>{r('new ')}</w:ins>"
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
        f'<w:hyperlink>{r("link")}</w:hyperlink><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert lines_of(docx(paragraph)) == ["Kept new link"]


def test_a_list_in_a_content_control_is_read() -> None:
    body = p("References") + f"<w:sdt><w:sdtPr/><w:sdtContent>{p('1. Ito M. Moss.')}</w:sdtContent></w:sdt>"
    assert lines_of(docx(body)) == ["References", "1. Ito M. Moss."]


def test_raised_numbers_stay_apart() -> None:
    body = f"<w:p>{r('M. Ito')}{sup('1,2')}{r(', U. Lang')}{sup('a')}</w:p>"
    body += f"<w:p>{sup('1')}{r('Institute')}</w:p><w:p>{r('10')}{sup('9')}{r(' cells, 5')}{sup('th')}{r(' day')}</w:p>"
    assert lines_of(docx(body)) == ["M. Ito¹,², U. Langᵃ", "1 Institute", "10⁹ cells, 5th day"]


def test_tabs_breaks_and_hyphens_are_signs() -> None:
    run = "<w:r><w:t>1.</w:t><w:tab/><w:t>Co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:br/><w:t>x</w:t></w:r>"
    assert lines_of(docx(f"<w:p>{run}</w:p>")) == ["1.\tCo-op", "x"]


def test_a_table_of_numbers_and_references_is_a_list() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{p(f'{n}.')}</w:tc><w:tc>{p(text)}</w:tc></w:tr>" for n, text in ((1, "Ito M."), (2, "Lang U."))
    )
    assert lines_of(docx(f"<w:tbl>{rows}</w:tbl>")) == ["1. Ito M.", "2. Lang U."]


def test_an_automatic_number_alone_in_a_cell_is_kept() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{p('', listed(1))}</w:tc><w:tc>{p(text)}</w:tc></w:tr>" for text in ("Ito M.", "Lang U.")
    )
    assert lines_of(docx(f"<w:tbl>{rows}</w:tbl>", numbering=numbering(levels("%1.")))) == ["1. Ito M.", "2. Lang U."]


def test_footnotes_follow_under_a_heading() -> None:
    notes = f'<w:footnote w:type="separator">{p("")}</w:footnote><w:footnote>{p("Ito M. Moss.")}</w:footnote>'
    assert lines_of(docx(p("Text"), footnotes=notes)) == ["Text", "Notes", "1. Ito M. Moss."]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('Boxed')}</w:txbxContent>"
    twice = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    run = f"<w:r><mc:AlternateContent>{twice}</mc:AlternateContent></w:r>"
    assert lines_of(docx(f"<w:p>{run}{r('Beside')}</w:p>")) == ["Beside", "Boxed"]


def test_a_strict_document_is_read() -> None:
    content = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        "<w:p><w:r><w:t>Strict</w:t></w:r></w:p></w:body></w:document>"
    )
    assert lines_of(zipped({"word/document.xml": content})) == ["Strict"]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (docx(p("Some text")) [:-60], "damaged or cut off"),
        (docx(p("Some text")) [:30], "a Word document but is damaged or cut off"),
        (zipped({"word/other.xml": "<a/>"}), "damaged or cut off"),
        (zipped({"word/document.xml": "<a><b>"}), "damaged or cut off"),
        (zipped({"word/document.xml": f"{BOMB}<a>&b;</a>"}), "damaged or cut off"),
        (zipped({"word/document.xml": "<a>" * 100_000}), "damaged or cut off"),
        (docx(p("")), "holds no text"),
        (docx("") , "holds no text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"), "password"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_sentence(content: bytes, found: str) -> None:
    with pytest.raises(UnreadableInput) as refusal:
        decode(content, name="my.docx")
    assert str(refusal.value).startswith("my.docx ")
    assert found in str(refusal.value)
    assert "Nothing was read" in str(refusal.value)


def test_a_document_whose_parts_unpack_to_too_much_together_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.formats.zipped.LARGEST", 3 * 1024 * 1024)
    names = ("document", "numbering", "styles", "endnotes", "footnotes")
    bomb = zipped({f"word/{name}.xml": f"<a>{' ' * 1_000_000}</a>" for name in names})
    with pytest.raises(UnreadableInput, match="unpacks to more than 3 MB"):
        decode(bomb, name="my.docx")
