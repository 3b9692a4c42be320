"""Volumes, issues and pages told by where they stand."""

import pytest

from app.reading.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> dict[str, str]:
    """The text of each label's first segment once a marked source is revised."""
    return dict(reversed(labels(revised(segmented(marked)))))


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{journal J Moss}. {date 2008;2008}:{pages 10008}", "volume", "2008"),
        ("{journal J Moss}. {date 2008;2008}:{pages 10008}", "date", "2008"),
        ("{journal Moss}, {date 2012}. {pages 470–471}: p. {pages 65-74}", "volume", "470–471"),
        ("{journal Moss}, {date 2016}. PP({issue 99}): p. {pages 1-12}", "volume", "PP"),
        ("{journal Moss}. {date 2009};{volume 37}({medium Web} {issue Server} issue):{pages W305–11}",
         "issue", "Web Server issue"),
        ("{journal Phys. Moss} {volume 78}, {pages 174407 (1-6}) ({date 2008})", "pages", "174407"),
        ("{journal Integers} {volume 15A} ({date 2015}), Paper No. {volume A13}, {pages 12} pp.", "pages", "A13"),
        ("{container-title Moss} ({location Bath}, {date 1989}), {pages 165–204}, {publisher Abacus}, {date 1990}",
         "date", "1990"),
    ],
)  # fmt: skip
def test_numbers_are_told_by_their_places(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


def test_a_count_of_pages_is_no_issue() -> None:
    found = mended("{journal J. Moss} {volume 103}, {pages 07E920} ({issue 1-3}) ({date 2008})")
    assert (found["pages"], "issue" in found) == ("07E920", False)
