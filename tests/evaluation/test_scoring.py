"""How references are scored: expectations worked out by hand from the definitions in docs/reading.md."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "script"))

from evaluation.fields import as_segments
from evaluation.scoring import score, values


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ("1051-4", "1051-1054"),
        ("S111–21", "s111-s121"),
        ("e123", "e123"),
        ("pp. 12 - 19", "12-19"),
        ("7,91-99", "7-91"),
        ("384 с.", "384"),
    ],
)
def test_pages_are_compared_in_full_form(pages: str, expected: str) -> None:
    assert values([("pages", pages)]) == {"pages": expected}


def test_names_are_compared_in_any_order_and_with_initials_apart() -> None:
    family_first = values([("author", "Pape UF, Berndt U, et al.")])
    given_first = values([("author", "U.F. Pape and U. Berndt")])
    assert family_first == given_first


def test_texts_are_compared_without_accents_case_and_punctuation() -> None:
    assert values([("title", "Über die «Größe»")]) == values([("title", "uber die GRÖSSE.")])


def test_a_lone_container_is_a_title() -> None:
    assert values([("container-title", "In: Handbook")]) == {"title": "handbook"}
    both = values([("title", "On mice"), ("journal", "Gut")])
    assert both == {"title": "onmice", "container": "gut"}


def test_a_volume_may_hold_the_issue() -> None:
    assert values([("volume", "30(15)")]) == {"volume": "30", "issue": "15"}
    assert values([("volume", "Vol. 10, No. 3")]) == {"volume": "10", "issue": "3"}
    assert values([("volume", "30(15)"), ("issue", "7")]) == {"volume": "30", "issue": "7"}


def test_a_doi_is_found_in_an_address() -> None:
    assert values([("url", "https://doi.org/10.1000/ABC.1.")]) == {"doi": "10.1000/abc.1"}


def test_core_wants_the_core_and_whole_wants_everything() -> None:
    truth = [("author", "Roe E"), ("title", "On mice"), ("date", "2001"), ("publisher", "Nauka")]
    without_publisher = truth[:3]
    wrong_title = [("author", "Roe E"), ("title", "On"), ("date", "2001"), ("publisher", "Nauka")]
    tally = score([(truth, truth), (truth, without_publisher), (truth, wrong_title)])
    assert (tally.references, tally.core, tally.whole) == (3, 2, 1)
    assert tally.f1("publisher") == pytest.approx(4 / 5)
    assert tally.micro == pytest.approx(2 * 10 / (12 + 11))


def test_the_fields_of_the_command_line_become_segments() -> None:
    fields = {
        "author": [{"family": "Jong", "given": "M", "non-dropping-particle": "de"}, {"literal": "WHO"}],
        "title": "On mice",
        "container-title": "Gut",
        "issued": {"date-parts": [[2001]]},
        "page": "5-9",
        "publisher-place": "М.",
        "DOI": "10.1000/a",
    }
    assert values(as_segments(fields)) == {
        "author": "de h jong m o w",
        "title": "onmice",
        "container": "gut",
        "year": "2001",
        "pages": "5-9",
        "location": "м",
        "doi": "10.1000/a",
    }


def test_a_year_with_a_letter_counts_as_the_year() -> None:
    assert values(as_segments({"issued": {"literal": "1998a"}})) == {"year": "1998"}
