import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ui.table import tsv

CELLS = st.text(st.sampled_from('ab "\t\n\rёß'), max_size=8)


@st.composite
def blocks(draw: st.DrawFn) -> list[list[str]]:
    columns = draw(st.integers(1, 4))
    return draw(st.lists(st.lists(CELLS, min_size=columns, max_size=columns), min_size=1, max_size=5))


@given(blocks())
@example([[""], [""]])
@example([['"quoted"']])
@example([['"']])
def test_what_is_written_is_read_back(rows: list[list[str]]) -> None:
    assert tsv.read(tsv.write(rows)) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),  # Excel on Windows
        ('"two\nlines"\tb\n', [["two\nlines", "b"]]),  # a cell with a line break in Excel and LibreOffice
        ('"say ""yes"", twice\n"\t1', [['say "yes", twice\n', "1"]]),
        ('"Carcinoid" tumors\t1', [['"Carcinoid" tumors', "1"]]),  # quotes that are part of a title
        ('an "inner" word', [['an "inner" word']]),
        ('"never closed\tb', [['"never closed', "b"]]),
        ("a\t\t", [["a", "", ""]]),
        ("", [[""]]),
        ("a\rb\r", [["a"], ["b"]]),
    ],
)
def test_the_clipboards_of_other_programs_are_understood(text: str, rows: list[list[str]]) -> None:
    assert tsv.read(text) == rows


def test_one_cell_is_copied_as_it_stands() -> None:
    assert tsv.write([['The "carcinoid" tumors']]) == 'The "carcinoid" tumors'


REFERENCE = "Rindi G., Klöppel G., Alhman H. et al. TNM staging of foregut (neuro)endocrine tumors. Virchows Arch 2006"


@pytest.mark.parametrize(
    "page",
    [
        f"1. {REFERENCE}; 449: 395-401\n\n2. {REFERENCE}; 449: 395-401\n",
        f"1.\t{REFERENCE}\n2.\t{REFERENCE}",  # a numbered list of a word processor
        f"Home\tArticles\tAbout\nReferences\n1. {REFERENCE}\n2. {REFERENCE}",
    ],
)
def test_pages_and_lists_are_told_from_cells(page: str) -> None:
    assert tsv.is_page(page)


@pytest.mark.parametrize(
    "cells",
    [
        REFERENCE * 3,
        "2006\n2007\n2008",
        "\n".join(f"Author {number}\tA title of some length, number {number}\t2006" for number in range(40)),
        f'"{REFERENCE}\n{REFERENCE}"',
        "\n".join(f"{number}\tshort" for number in range(60)),
    ],
)
def test_cells_are_told_from_pages(cells: str) -> None:
    assert not tsv.is_page(cells)


def test_hostile_quotes_are_read_at_once() -> None:
    assert len(tsv.read('""""x\n' * 20_000)) == 20_000
    assert tsv.read('"' + '""' * 200_000 + "x") == [['"' + '""' * 200_000 + "x"]]
