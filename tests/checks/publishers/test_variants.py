"""PUB01: publishers and places in two ways."""

import pytest

from app.checks.checked import Checked
from app.checks.publishers import publisher_variants
from app.model import Article, Reference


def said_of(field: str, *names: str) -> list[tuple[int, str]]:
    """The places that are marked, with what the fix puts there."""
    references = [Reference(type="book", **{field: name}) for name in names]  # type: ignore[arg-type]
    found = publisher_variants.find(Checked(Article(), references))
    return [(each.references[0], str(each.fixes[0].edits[0].after)) for each in found]


@pytest.mark.parametrize(
    ("field", "usual", "other"),
    [
        ("publisher", "Johns Hopkins University Press", "John Hopkins University Press"),
        ("publisher", "Suhrkamp", "Surhkamp"),
        ("publisher", "SAGE", "Sage"),
        ("publisher_place", "Frankfurt a. M.", "Frankfurt a.M."),
        ("publisher_place", "Ростов-на-Дону", "Ростов на Дону"),
    ],
)
def test_what_the_list_has_oftener_is_offered(field: str, usual: str, other: str) -> None:
    assert said_of(field, usual, other, usual) == [(2, usual)]
    assert said_of(field, usual, other, "Enke") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Harvard Univeristy Press", "Harvard University Press"),
        ("Elsevir", "Elsevier"),
        ("Издательсво МГУ", "Издательство МГУ"),
    ],
)
def test_a_slip_in_a_usual_word_is_mended(wrong: str, right: str) -> None:
    assert said_of("publisher", wrong) == [(1, right)]


@pytest.mark.parametrize(
    "names",
    [
        ("Oxford University Press", "Oxford University Press", "Oxford Univ. Press"),
        ("Springer", "Springer", "Springer US"),
        ("Universität Wien", "Universidad de Chile", "Universitet", "Univerzita Karlova", "Scientifica", "Verlagshaus"),
        ("Wiley", "Wiley", "Riley"),
        ("Paris", "Paris", "Pairs"),
        ("Società editrice", "Academia", "Associazione", "Akademie-Verlag", "Institutet"),
    ],
)
def test_shortened_names_other_languages_and_other_publishers_are_let_be(names: tuple[str, ...]) -> None:
    assert said_of("publisher", *names) == []
