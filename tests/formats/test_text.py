"""The cleaned list as plain text."""

from dataclasses import replace

from app.formats.text import write
from app.model import Article, Name, Names, Reference, Span
from app.reading import read_page, read_references
from app.resources import resource

LEHNERT = Reference(
    authors=Names((Name("Lehnert", "T."),)),
    title="Liver",
    container_title="Gut",
    year="1998",
    volume="66",
    pages="7-12",
)


def lines(*references: Reference) -> list[str]:
    return write(Article(), references).content.decode().splitlines()


def test_the_sample_comes_out_numbered_and_mended():
    page = read_page(resource("sample/sechenov-net-liver.txt").read_text(encoding="utf-8"))
    listed = lines(*read_references(page.entries))
    assert len(listed) == 26
    assert listed[3].startswith("4. Pape U.F., Jann H., Müller-Nordhorn J. et al. Prognostic relevance")
    assert listed[3].endswith(" Cancer 2008; 113: 256-265")
    assert listed[25] == "26. Патютко"


def test_numbers_are_given_anew_in_order():
    assert lines(replace(LEHNERT, label="7"), LEHNERT) == [
        "1. Lehnert T. Liver. Gut 1998; 66: 7-12",
        "2. Lehnert T. Liver. Gut 1998; 66: 7-12",
    ]


def test_a_list_that_was_read_without_numbers_is_written_without():
    source = "Lehnert T. Liver. Gut 1998; 66: 7-12"
    assert lines(replace(LEHNERT, source=source, spans=(Span(0, 10, "authors"),))) == [source]


def test_what_is_not_printed_is_told():
    left = replace(LEHNERT, source="Lehnert T. Liver ??", spans=(Span(0, 10, "authors"), Span(17, 19, "leftover")))
    losses = write(Article(), [LEHNERT, replace(left, title="a\x00b"), replace(left, as_printed=True)]).losses
    assert [(loss.number, loss.field) for loss in losses] == [(2, "title"), (2, "source")]


def test_a_line_break_within_a_field_makes_no_second_line():
    assert len(lines(replace(LEHNERT, title="Liver\nand gut"))) == 1


def test_an_empty_list_is_an_empty_file():
    assert write(Article(), []).content == b""
