"""Texts cut into runs, and what differs between a source and its result."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import Span
from app.styles import Piece
from ui.panels.runs import MOST_TOKENS, Run, differences, on_one_line, result_runs, source_runs


def parts(text: str, ranges: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in ranges]


@pytest.mark.parametrize(
    ("source", "result", "gone", "new"),
    [
        ("99:88-94", "99: 88-94", [], [" "]),
        ("Alhman H.", "Ahlman H.", ["Alhman"], ["Ahlman"]),
        ("29 : 19", "29: 19", [" "], []),
        ("a\nb", "a b", [], []),
        ("the same", "the same", [], []),
        ("", "new", [], ["new"]),
        ("gone", "", ["gone"], []),
        ("238-239", "238–239", ["-"], ["–"]),
    ],
)
def test_differences_are_words_and_signs(source: str, result: str, gone: list[str], new: list[str]) -> None:
    deleted, inserted = differences(source, result)
    assert (parts(source, deleted), parts(result, inserted)) == (gone, new)


def test_very_long_texts_are_compared_as_wholes_between_what_is_alike() -> None:
    one, other = "a " * MOST_TOKENS, "b " * MOST_TOKENS
    deleted, inserted = differences(f"head {one}tail", f"head {other}tail")
    assert (len(deleted), len(inserted)) == (1, 1)
    assert deleted[0][0] == len("head ")


@given(st.text(max_size=60), st.text(max_size=60))
def test_without_what_differs_both_texts_are_the_same(source: str, result: str) -> None:
    deleted, inserted = differences(source, result)
    kept = _without(on_one_line(source), deleted)
    assert kept == _without(on_one_line(result), inserted)


def _without(text: str, ranges: list[tuple[int, int]]) -> str:
    gone = {place for start, end in ranges for place in range(start, end)}
    return "".join(character for place, character in enumerate(text) if place not in gone)


def test_runs_are_cut_where_fields_and_differences_begin() -> None:
    spans = (Span(0, 5, "authors"), Span(7, 12, "authors"), Span(12, 14, "leftover"))
    assert source_runs("Alpha, Gamma%%.", spans, [(7, 8)]) == [
        Run("Alpha", "authors", 1),
        Run(", "),
        Run("G", "authors", 2, is_different=True),
        Run("amma", "authors", 2),
        Run("%%", "leftover"),
        Run("."),
    ]


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["authors", "title", "leftover"]))),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))),
)
def test_runs_joined_are_the_source_whatever_the_spans(
    source: str, spans: list[tuple[int, int, str]], deleted: list[tuple[int, int]]
) -> None:
    runs = source_runs(source, [Span(*span) for span in spans], deleted)
    assert "".join(run.text for run in runs) == on_one_line(source)
    assert len(on_one_line(source)) == len(source)


def test_a_result_is_cut_into_its_pieces() -> None:
    pieces = [Piece("Rindi G.", "authors"), Piece(". "), Piece("TNM", "title")]
    assert result_runs(pieces, [(8, 10)]) == [
        Run("Rindi G.", "authors"),
        Run(". ", is_different=True),
        Run("TNM", "title"),
    ]
