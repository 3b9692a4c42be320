"""CSV, written and read back."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.formats.csv import CSV, read, recognise, write
from app.model import Article, Name, Names, Reference, Span

from .strategies import TEXT, any_name, references

RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Dahan", "L."), Name("Raoul", "J.L.")), et_al=True),
    title="Sunitinib malate for the treatment of pancreatic neuroendocrine tumors",
    container_title="N Engl J Med",
    year="2011",
    volume="364",
    pages="501-513",
    label="22",
    source="22. Raymond E.",
    spans=(Span(0, 2, "label"), Span(4, 14, "authors")),
    confidence=0.25,
    as_printed=True,
)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_row_holds_a_reference_under_the_names_of_its_fields():
    written = write(Article(), [RAYMOND])
    row = rows(written.content)[0]
    assert row["number"] == "1"
    assert row["authors"] == "Raymond, E.; Dahan, L.; Raoul, J.L.; et al."
    assert row["container_title"] == "N Engl J Med"
    assert row["source"] == "22. Raymond E."
    assert written.losses == []


def test_spreadsheets_find_a_byte_order_mark_and_line_ends_of_the_standard():
    content = write(Article(), [RAYMOND]).content
    assert content.startswith(b"\xef\xbb\xbfnumber,")
    assert content.count(b"\r\n") == 2


def test_everything_of_a_reference_comes_back():
    assert read(write(Article(), [RAYMOND, Reference()]).content.decode()).references == [RAYMOND, Reference()]


@given(st.lists(references(TEXT, any_name(TEXT)), max_size=3))
def test_any_reference_comes_back_as_it_was(made_up):
    written = write(Article(), made_up)
    result = read(written.content.decode())
    assert result.references == made_up
    assert result.problems == []
    assert written.losses == []


@pytest.mark.parametrize("title", ["=1+1", "+49", "-5 degrees", "@home", "\tx", "＝1", "'=1", "''=1", "'t Hooft"])
def test_no_cell_is_a_formula_to_a_spreadsheet_and_the_text_comes_back(title):
    content = write(Article(), [replace(RAYMOND, title=title)]).content
    assert rows(content)[0]["title"][0] not in "=+-@\t\r＝＋－＠"
    assert read(content.decode()).references[0].title == title


def test_what_no_file_can_hold_is_told_with_its_place():
    written = write(Article(), [RAYMOND, replace(RAYMOND, title="a\x07b\ud800")])
    assert read(written.content.decode()).references[1].title == "ab\ufffd"
    assert [(loss.number, loss.field) for loss in written.losses] == [(2, "title"), (2, "title")]
    assert "U+0007" in written.losses[0].message
    assert "U+D800" in written.losses[1].message


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_are_found_by_name_title_or_csl_variable_in_any_order(delimiter):
    text = delimiter.join(["Journal", "page", "Year", "DOI"]) + "\n" + delimiter.join(["Gut", "1-2", "2011", "10.1/x"])
    reference = read(text).references[0]
    assert (reference.container_title, reference.pages, reference.year, reference.doi) == (
        "Gut",
        "1-2",
        "2011",
        "10.1/x",
    )


def test_names_typed_as_they_are_printed_are_read_as_names():
    typed = read('authors,title\n"Rindi G., Klöppel G., Alhman H. et al.",T\n').references[0].authors
    assert typed == Names((Name("Rindi", "G."), Name("Klöppel", "G."), Name("Alhman", "H.")), et_al=True)


def test_what_cannot_be_read_is_told_with_its_line_and_the_rest_is_kept():
    result = read("title,type,confidence,colour\nA,poem,high,red\n\nB,book,0.5,blue,surplus\n")
    assert [reference.title for reference in result.references] == ["A", "B"]
    assert result.references[1].type == "book"
    assert [problem.line for problem in result.problems] == [1, 2, 2, 4]
    assert "colour" in result.problems[0].message


@pytest.mark.parametrize("text", ["", "\n\n", "Dear reader,\nhello", '"', "\x00\x00"])
def test_what_is_no_table_of_references_is_told_and_gives_none(text):
    result = read(text)
    assert result.references == []
    assert result.problems


@given(st.text() | st.text().map("title,authors,spans,type\n".__add__))
def test_reading_never_raises(text):
    read(text)


def test_a_file_cut_off_within_quotes_is_told():
    text = write(Article(), [RAYMOND, replace(RAYMOND, title="one\ntwo")]).content.decode()
    result = read(text[: text.index("two")])
    assert result.references[0] == RAYMOND
    assert any("quotation mark" in problem.message for problem in result.problems)


def test_only_a_header_of_fields_is_recognised():
    assert recognise(write(Article(), []).content.decode())
    assert recognise("Authors;Title;Journal\n")
    assert not recognise("Authors, and what they want\n")
    assert not recognise("@article{a, title = {b}}\n")
    assert CSV.read is read


@pytest.mark.parametrize(
    "name",
    [Name("A", particle="a"), Name("Smith J."), Name(literal="Group A"), Name("Roe", "R., et al."), Name("B", "\xa0")],
)
def test_names_that_look_like_printed_ones_come_back(name):
    made = Reference(authors=Names((name, name)))
    assert read(write(Article(), [made]).content.decode()).references == [made]
