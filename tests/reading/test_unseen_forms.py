"""Rules for what models that had not seen a publisher read wrong, each with what must be let be."""

import pytest

from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> dict[str, str]:
    """The text of each label's first segment once a marked source is revised."""
    return dict(reversed(labels(revised(segmented(marked)))))


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        ("{author A. Roe}, In {container-title the Wake of Moss: A Lecture}, {publisher Abacus Press}, {date 1993}",
         "In the Wake of Moss: A Lecture"),
        ("{editor Roe, Ann}, editors. In {title the Roofs of the Swan}. {publisher Abacus}, {date 2010}",
         "In the Roofs of the Swan"),
        ("{author Roe A}. In {title vitro growth of moss}. {journal Moss J}. {date 2010}", "In vitro growth of moss"),
        ("{author Rubin Gayle, Surveiller et jouir}. {title Une étude}, {location Paris}, {publisher EPEL}",
         "Surveiller et jouir. Une étude"),
    ],
)  # fmt: skip
def test_titles_begin_with_their_first_word(marked: str, title: str) -> None:
    assert mended(marked)["title"] == title


def test_a_book_with_editors_stands_behind_in() -> None:
    found = mended("{author A. Roe}, In {container-title the Wake of Moss}, {editor B. Doe}, ed. {publisher Abacus}")
    assert (found["container-title"], found.get("title")) == ("the Wake of Moss", None)


@pytest.mark.parametrize(
    "marked", ["{author Roe A, de la Poe B et al}. {title Moss}", "{author A. Roe and B. Doe}. {title Moss}"]
)
def test_names_behind_small_words_stay_names(marked: str) -> None:
    assert mended(marked)["title"] == "Moss"


@pytest.mark.parametrize(
    ("imprint", "publisher", "place"),
    [
        ("{location Hamish Hamilton}: {publisher London}", "Hamish Hamilton", "London"),
        ("{location London}: {publisher Hamish Hamilton}", "Hamish Hamilton", "London"),
        ("{location Kyoto}: {publisher Midori}", "Midori", "Kyoto"),
        ("{location Nesta}: {location London, UK}", "Nesta", "London, UK"),
    ],
)
def test_a_city_that_prints_many_books_is_the_place(imprint: str, publisher: str, place: str) -> None:
    found = mended("{author Roe, Ann}. ({date 1995}). {title Trust: an essay on moss}. " + imprint + ".")
    assert (found["publisher"], found["location"]) == (publisher, place)


def test_a_journal_stands_behind_a_quoted_title() -> None:
    found = mended("{author ROE P.}, « {title 15 règles} ». {publisher La Revue du Jardin}, {date mai-juin 2009}")
    assert found["journal"] == "La Revue du Jardin"


def test_two_sentences_with_quotes_are_one_title_before_place_and_publisher() -> None:
    found = mended(
        "{author ROE}, {date 2009}, {title La figure de l’« habitant} ». {container-title Une étude}, "
        "{location Rennes} : {publisher PUR}"
    )
    assert found["title"].endswith("Une étude")


def test_a_source_without_a_title_keeps_its_edges() -> None:
    """What stands before the first segment is not what stands behind a title."""
    found = mended(". {journal Space Technol}. {date 2001}. {publisher Roe Books. Tunn. Undergr}")
    assert (found["journal"], found["publisher"]) == ("Space Technol", "Roe Books. Tunn. Undergr")
