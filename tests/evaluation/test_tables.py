"""What is told of the figures: kinds, tables, the worst references, the page of the manual."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "script"))

from evaluation.cases import Case, cases_of, slipped
from evaluation.kinds import kind_of
from evaluation.page import BEGINNING, END, PAGE, rewritten
from evaluation.scoring import values
from evaluation.tables import by_confidence, by_field, by_kind, overview, worst
from evaluation.trials import Result, joined
from training.sets import labelled


def result(*titles_read: str) -> Result:
    """Articles titled "On mice", read with these titles."""
    cases = [
        Case(f"{at}. On mice. Gut", [("title", "On mice"), ("journal", "Gut")], "article", "en") for at in range(10)
    ]
    read_as = [[("title", title), ("journal", "Gut")] for title in titles_read]
    return Result("trial", cases[: len(read_as)], read_as, [1.0] * len(read_as), 1000.0)


@pytest.mark.parametrize(
    ("segments", "kind"),
    [
        ([("title", "On mice"), ("journal", "Gut"), ("volume", "3")], "article"),
        ([("title", "On mice"), ("container-title", "Proc. of the Mouse Symposium")], "conference"),
        ([("title", "On mice"), ("journal", "Proc Natl Acad Sci USA"), ("volume", "3")], "article"),
        ([("title", "On mice"), ("editor", "Roe E"), ("container-title", "Mice")], "chapter"),
        ([("title", "On mice"), ("genre", "PhD thesis"), ("publisher", "MIT")], "thesis"),
        ([("title", "On mice"), ("note", "arXiv preprint arXiv:1706.03762")], "preprint"),
        ([("title", "Mice"), ("url", "http://mice.org")], "web"),
        ([("title", "Mice"), ("location", "Paris")], "book"),
    ],
)
def test_the_kind_is_guessed_from_the_labels(segments: list[tuple[str | None, str]], kind: str) -> None:
    assert kind_of(segments) == kind


def test_cue_words_of_labelled_sets_are_not_scored() -> None:
    segments = [("title", "On mice."), (None, " "), ("editor", "In Roe, E. (Ed.)"), (None, " "), ("volume", "30(15):")]
    case = cases_of([labelled(segments, "anystyle-core")])[0]
    assert case.raw == "On mice. In Roe, E. (Ed.) 30(15):"
    assert values(case.segments) == {"title": "onmice", "editor": "e roe", "volume": "30", "issue": "15"}


def test_the_overview_has_one_row_a_set() -> None:
    half = result(*["On mice", "Of men"] * 5)
    assert "| trial | 10 | 0.750 | 0.500 | 0.500 |" in overview([half])
    assert "| both | 20 | 0.750 | 0.500 | 0.500 |" in overview([joined("both", [half, half])])


def test_fields_and_kinds_are_told_apart() -> None:
    half = result(*["On mice", "Of men"] * 5)
    assert "| title | 0.500 of 10 |" in by_field([half])
    assert "| container | 1.000 of 10 |" in by_field([half])
    assert "| article | 10 | 0.750 |" in by_kind(half)
    assert "book" not in by_kind(half)


def test_confidence_is_held_against_what_was_right() -> None:
    half = result(*["On mice", "Of men"] * 5)
    half.confidence = [0.95, 0.15] * 5
    told = by_confidence(half, [result("On mice")])
    assert "| 0.1–0.2 | 5 | 0.15 | 0.00 |" in told
    assert "| 0.9–1.0 | 5 | 0.95 | 1.00 |" in told
    assert "holds 40% (a perfect order would hold 40%); by groups: 100% (trial)." in told


def test_slips_are_in_what_is_printed_and_in_what_is_wanted() -> None:
    case = Case("On mice. Gut", [("title", "On mice"), (None, ". "), ("journal", "Gut")], "article", "en")
    hurried = slipped([case] * 40, 1)
    assert any(each.raw == "on mice. gut" for each in hurried)
    assert all("".join(text for _, text in each.segments).split() == each.raw.split() for each in hurried)


def test_the_worst_references_say_what_was_wanted_and_what_was_read() -> None:
    told = worst(result("On mice", "Of men"), 5)
    assert told == "1. On mice. Gut\n  title     + onmice\n            - ofmen"


def test_figures_are_written_between_the_marks_only() -> None:
    page = f"# Reading\n{BEGINNING}\nold\n{END}\nbehind"
    assert rewritten(page, "new") == f"# Reading\n{BEGINNING}\n\nnew\n\n{END}\nbehind"
    with pytest.raises(ValueError, match="marks"):
        rewritten("# Reading", "new")


def test_the_manual_has_a_place_for_the_figures() -> None:
    assert "| micro F1 |" in rewritten(PAGE.read_text(encoding="utf-8"), "| micro F1 |")
