"""Headings inside a list are no part of the entries around them."""

import pytest

from app.reading import split_list

ENTRIES = [
    "Ito M. Shade plants. Kyoto: Midori; 1999. 212 p.",
    "Lang U. Growth of mosses on tiles. Bryol Sample. 2011;33:17–25.",
    "Roe A. Birds of towns. Tern. 1999;8:31–44.",
]
NUMBERED = [f"{number}. {entry}" for number, entry in enumerate(ENTRIES, start=1)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "heading",
    [
        "Books",
        "BOOKS:",
        "Электронные ресурсы",
        "II. Электронные ресурсы",
        "Fuentes primarias",
        "Internetquellen",
        "Ouvrages",
    ],
)
@pytest.mark.parametrize("entries", [NUMBERED, ENTRIES], ids=["numbered", "plain"])
def test_a_known_heading_is_left_out(entries: list[str], heading: str, between: str) -> None:
    assert split_list(between.join([entries[0], heading, *entries[1:]])) == entries
    assert split_list(between.join([heading, *entries])) == entries


def test_two_headings_one_after_the_other_are_left_out() -> None:
    assert split_list("\n".join([NUMBERED[0], "Secondary sources", "Books", *NUMBERED[1:]])) == NUMBERED


def test_an_unknown_heading_is_left_out_where_it_is_set_apart_in_a_numbered_list() -> None:
    assert split_list("\n\n".join([NUMBERED[0], "Handbooks for gardeners", *NUMBERED[1:]])) == NUMBERED
    assert split_list("\n\n".join(["Труды ботанического общества", *NUMBERED])) == NUMBERED


def test_the_end_of_an_entry_is_no_heading() -> None:
    text = f"1. Ito M. Shade plants in gardens and parks of the north. Springer,\nNew York\n\n{NUMBERED[1]}"
    assert split_list(text) == [
        "1. Ito M. Shade plants in gardens and parks of the north. Springer, New York",
        NUMBERED[1],
    ]


def test_an_unfinished_entry_of_a_plain_list_is_kept() -> None:
    assert split_list("\n\n".join([ENTRIES[0], "Патютко", *ENTRIES[1:]])) == [ENTRIES[0], "Патютко", *ENTRIES[1:]]
