import pytest

from app.checks import check_list
from app.checks.titles.doubled import doubled
from app.model import Article, Reference


def wanted(title: str) -> list[object]:
    found = check_list(Article(), [Reference(title=title)], checks=[doubled])
    return [each.fixes[0].edits[0].after for each in found]


def test_a_word_that_stands_twice_is_taken_out_once() -> None:
    assert wanted("Surgery of the the liver in in patients") == [
        "Surgery of the liver in in patients",
        "Surgery of the the liver in patients",
    ]
    assert wanted("Treatment of of of tumors") == ["Treatment of tumors"]


@pytest.mark.parametrize(
    "title",
    [
        "Ecology of Bufo bufo",
        "Gorilla gorilla gorilla in the wild",
        "He said that that was so",
        "A log-log plot of it",
        "Growth in Walla Walla County",
        "Surgery of the pancreas; the liver",
        "",
    ],
)
def test_names_of_animals_and_places_and_words_that_are_meant_twice_are_let_be(title: str) -> None:
    assert wanted(title) == []


@pytest.mark.parametrize(
    ("title", "right"),
    [
        (
            "Land und Herrschaft: Grundfragen der territorialen territorialen Verfassung",
            "Land und Herrschaft: Grundfragen der territorialen Verfassung",
        ),
        ("Творчество Франсуа Рабле Рабле и народная культура", "Творчество Франсуа Рабле и народная культура"),
    ],
)
def test_long_words_of_other_languages_are_asked_about(title: str, right: str) -> None:
    (finding,) = check_list(Article(), [Reference(title=title)], checks=[doubled])
    assert (finding.certainty, finding.fixes[0].edits[0].after) == ("ask", right)
    assert wanted("Der Grasfrosch und die Rana temporaria temporaria in der Schweiz") == []


def test_small_words_of_other_languages_are_taken_out_once() -> None:
    assert wanted("Общество и и государство") == ["Общество и государство"]
    assert wanted("El desarrollo de de la ciudad") == ["El desarrollo de la ciudad"]
    assert wanted("Menschen, die die Welt sahen") == []
