"""Forms of English lists that models read wrong."""

import pytest

from app.reading.references import read_reference
from app.reading.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> dict[str, str]:
    """The text of each label's first segment once a marked source is revised."""
    return dict(reversed(labels(revised(segmented(marked)))))


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        ("In {container-title Vitro Moss Studies}; {publisher Moss Office}: {location Leeds}, {date 2020}",
         "In Vitro Moss Studies"),
        ("{author Roe, A}. ({date 2010}). In {title vivo imaging of moss}. {journal Bryologist}, {volume 3}",
         "In vivo imaging of moss"),
        ("{author Roe A}. {title Mosses. In Vitro Growth of Fens}. {location Leeds}: {publisher Fen}; {date 2001}",
         "Mosses. In Vitro Growth of Fens"),
        ("In {title Defense of Moss}. {location Leeds}: {publisher Fen}, {date 2008}", "In Defense of Moss"),
    ],
)  # fmt: skip
def test_a_title_keeps_the_in_that_begins_it(marked: str, title: str) -> None:
    assert mended(marked)["title"] == title


def test_in_still_leads_to_what_a_work_stands_in() -> None:
    read = mended("{author Roe A}. {title Moss}. In: {container-title Vivaria of Leeds}. {location Leeds}; {date 2001}")
    assert (read["title"], read["container-title"]) == ("Moss", "Vivaria of Leeds")


def test_a_part_without_a_title_stands_in_a_book() -> None:
    read = read_reference("A. Roe, B. Doe, In Layered Fens, edited by G. Poe and F. Coe (Springer, New York, 1984)")
    assert (read.title, read.container_title, read.type) == ("", "Layered Fens", "chapter")
