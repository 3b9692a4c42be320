"""TTL02: stops too many in titles."""

import pytest

from app.checks.titles.stops import stops
from tests.checks.titles.looking import found, mended


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("Surgery for endocrine tumours.", "Surgery for endocrine tumours"),
        ("Surgery for endocrine tumours..", "Surgery for endocrine tumours"),
        ("Is surgery of any use?.", "Is surgery of any use?"),
        ("Stop smoking!. A review", "Stop smoking! A review"),
        ("Surgery of the liver.. A review", "Surgery of the liver. A review"),
        ("Лечение рака печени.", "Лечение рака печени"),
    ],
)
def test_stops_too_many_are_taken_out_with_certainty(title: str, right: str) -> None:
    assert mended(stops, title) == [right]
    assert [each.certainty for each in found(stops, title)] == ["certain"]


@pytest.mark.parametrize(
    "title",
    [
        "Reply to Modlin et al.",
        "Carcinoid heart disease in the U.S.",
        "Staging of tumors. Part I.",
        "And then ...",
        "And then… nothing",
        "Products of Merck Inc.",
        "A new species of Escherichia spp.",
        "Is it? A study of 2.5 years",
        "Notes on Dr. Johnson and the Corp.",
    ],
)
def test_stops_of_abbreviations_and_ellipses_are_let_be(title: str) -> None:
    assert found(stops, title) == []


def test_a_list_that_ends_its_titles_with_stops_keeps_them() -> None:
    ended = [f"Surgery of {organ}." for organ in ("liver", "colon", "stomach", "kidney", "heart")]
    assert found(stops, *ended) == []
    assert len(found(stops, *ended[:4])) == 4
    assert mended(stops, *ended, "Surgery of lungs..") == ["Surgery of lungs."]
