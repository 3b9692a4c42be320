"""OpenDocument texts to lines, and what is none to a sentence."""

import pytest

from app.errors import UnreadableInput
from app.formats.decoding import decode
from tests.formats.office import odt

NUMBERED = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-prefix="[" style:num-suffix="]"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
)


def lines_of(content: bytes) -> list[str]:
    """The filled lines of a document."""
    return [line for line in decode(content, name="a.odt").text.split("\n") if line]


def item(text: str) -> str:
    """An item of a list."""
    return f"<text:list-item><text:p>{text}</text:p></text:list-item>"


def test_paragraphs_and_headings_are_lines() -> None:
    opened = decode(odt("<text:h>Mosses</text:h><text:p>M. Ito</text:p>"), name="a.odt")
    assert opened.text == "Mosses\n\nM. Ito"
    assert opened.format == "OpenDocument text"


def test_lists_are_numbered_as_their_style_says() -> None:
    body = f'<text:list text:style-name="L1">{item("Ito M.")}{item("Lang U.")}</text:list>'
    assert lines_of(odt(body, NUMBERED)) == ["[1] Ito M.", "[2] Lang U."]


def test_a_list_starts_again_unless_it_goes_on() -> None:
    first = f'<text:list text:style-name="L1">{item("a")}</text:list><text:p>Between</text:p>'
    again = f'<text:list text:style-name="L1">{item("b")}</text:list>'
    on = f'<text:list text:style-name="L1" text:continue-numbering="true">{item("b")}</text:list>'
    assert lines_of(odt(first + again, NUMBERED)) == ["[1] a", "Between", "[1] b"]
    assert lines_of(odt(first + on, NUMBERED)) == ["[1] a", "Between", "[2] b"]


def test_bullets_are_written_out() -> None:
    assert lines_of(odt(f'<text:list text:style-name="L2">{item("a")}</text:list>', NUMBERED)) == ["• a"]


def test_an_item_has_its_number_before_its_first_paragraph_only() -> None:
    both = "<text:list-item><text:p>Ито М.</text:p><text:p>Ito M.</text:p></text:list-item>"
    body = f'<text:list text:style-name="L1">{both}</text:list>'
    assert lines_of(odt(body, NUMBERED)) == ["[1] Ито М.", "Ito M."]


def test_spaces_tabs_breaks_and_raised_numbers_are_signs() -> None:
    body = (
        '<text:p>Ito<text:s text:c="2"/>M.<text:span text:style-name="T1">1</text:span>, <text:span>U. Lang</text:span>'
        "<text:line-break/>5<text:tab/>km</text:p>"
    )
    assert lines_of(odt(body, NUMBERED)) == ["Ito  M.¹, U. Lang", "5\tkm"]


def test_notes_follow_under_a_heading_and_comments_are_left_out() -> None:
    body = (
        "<text:p>Text<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Ito M. Moss.</text:p>"
        "</text:note-body></text:note> goes on<office:annotation><text:p>comment</text:p></office:annotation>.</text:p>"
    )
    assert lines_of(odt(body)) == ["Text goes on.", "Notes", "1. Ito M. Moss."]


def test_a_table_of_numbers_and_references_is_a_list() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = f"<table:table-row>{cell}{cell}</table:table-row>"
    body = f"<table:table>{row.format('1.', 'Ito M.')}{row.format('2.', 'Lang U.')}</table:table>"
    assert lines_of(odt(body)) == ["1. Ito M.", "2. Lang U."]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (odt("<text:p>Text</text:p>")[:-40], "damaged or cut off"),
        (odt("<text:p>Text"), "damaged or cut off"),
        (odt("<text:p/>"), "holds no text"),
        (odt("<text:p>x</text:p>", manifest="<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"),
         "protected by a password"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_sentence(content: bytes, found: str) -> None:
    with pytest.raises(UnreadableInput) as refusal:
        decode(content, name="my.odt")
    assert str(refusal.value).startswith("my.odt ")
    assert found in str(refusal.value)
    assert "Nothing was read" in str(refusal.value)
