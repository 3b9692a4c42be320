"""Pages of Wikipedia in the forms that it recommends for citing them."""

import pytest

from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


@pytest.mark.parametrize(
    "marked",
    [
        "{title Wikipedia contributors}. {location Moss — Wikipedia}, {publisher The Free Encyclopedia}, {date 2019}",
        "{author Wikipedia contributors}. ({date 2019, July 22}). {title Moss}. In Wikipedia, The Free Encyclopedia",
        "{title Wikipedia contributors. Moss}. {journal Wikipedia, The Free Encyclopedia}; {date 2019} {volume 22}",
        "{author Wikipedia contributors}, “{title Moss}”, {journal Wikipedia, The Free Encyclopedia} {date 2019}",
        "{author Wikipedia contributors} ({date 2019}) {title Moss - Wikipedia, the free encyclopedia}",
    ],
)
def test_a_page_stands_in_wikipedia(marked: str) -> None:
    found = dict(labels(revised(segmented(marked))))
    assert (found["author"], found["title"]) == ("Wikipedia contributors", "Moss")
    assert found["container-title"].casefold() == "wikipedia, the free encyclopedia"
    assert not found.keys() & {"volume", "location", "publisher", "journal"}


def test_what_is_written_about_wikipedia_is_left_alone() -> None:
    marked = (
        "{author Roe A}. {title Trust in Wikipedia}. {journal Wikipedia Studies}. {date 2019};{volume 2}:{pages 3–9}"
    )
    assert labels(revised(segmented(marked))) == labels(segmented(marked))
