"""Places, the cities before their states and countries, and what is no part of a place."""

import pytest

from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> list[tuple[str, str]]:
    """Label and text of the segments of a marked source once they are revised."""
    return labels(revised(segmented(marked)))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{container-title Proc. of Testing}, pages {pages 138-153}. {publisher Seattle}, {location Washington}",
         [("location", "Seattle, Washington")]),
        ("{genre Technical Report}, {publisher University of Utah, Salt Lake City}, {location Utah}, {date 1979}",
         [("publisher", "University of Utah"), ("location", "Salt Lake City, Utah")]),
        ("{publisher Oak Ridge}, {location Tenn}., {publisher Oak Ridge Laboratory}, {date 1979}",
         [("location", "Oak Ridge, Tenn"), ("publisher", "Oak Ridge Laboratory")]),
        ("{publisher Zed}, {location USA}, {date 1979}", [("publisher", "Zed"), ("location", "USA")]),
        ("{publisher University of Waterloo}, {location Waterloo}, {publisher Ontario}, {date 1990}",
         [("publisher", "University of Waterloo"), ("location", "Waterloo, Ontario")]),
        ("{publisher Ohio State University}, {location Columbus}, {note OH 43210}, {date 2004}",
         [("publisher", "Ohio State University"), ("location", "Columbus, OH 43210")]),
        ("{container-title Proc. of ECAI}; {date 2002}; {location Kinsdale, Ireland. Berlin}: {publisher Springer}",
         [("location", "Berlin"), ("publisher", "Springer")]),
        ("{container-title Proc. of SIGDBS Conf}, {location Tokyo, October}, {date 1994}",
         [("location", "Tokyo")]),
        ("{container-title 20th Symposium on Languages}, {location Charleston, ACM}, {pages 71-84}",
         [("location", "Charleston"), ("publisher", "ACM")]),
    ],
)  # fmt: skip
def test_a_place_has_its_own_words_and_no_others(marked: str, expected: list[tuple[str, str]]) -> None:
    found = mended(f"{{author Roe E}}. {{title Anaemia}}. {marked}.")
    assert [each for each in found if each[0] in ("location", "publisher")] == expected


@pytest.mark.parametrize(
    "marked",
    [
        "{publisher Elsevier}, {location Netherlands}, {date 2004}",
        "{publisher Zed}, {location USA}, {date 2004}",
        "{container-title Democracia y poder}, {publisher Doyma}, {location México}, {date 2015}",
        "{location St. Louis}: {publisher Mosby}; {date 2002}",
        "{location Viña del Mar}, {date 2004}",
        "{journal Gut}, {publisher ACM}, {location USA}, {date 2004}",
    ],
)
def test_a_place_that_is_whole_stays(marked: str) -> None:
    marked = f"{{author Roe E}}. {{title Anaemia}}. {marked}."
    assert mended(marked) == labels(segmented(marked))
