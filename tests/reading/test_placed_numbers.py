"""Volumes, issues and pages told by where they stand."""

import pytest

from app.reading.revising.revision import revised
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
        ("{title Moss}. {journal ACM Moss} {volume 36}, {issue 4} ({date July 2017}), {volume 117}:{pages 1–117:12}",
         "pages", "117:1–117:12"),
        ("{journal Moss} {volume 1}, Article {volume 117} ({date October 2017}), {pages 29} pages", "pages", "117"),
        ("{journal New Moss Review}, {volume 140}/{issue 141}, pp. {pages 82–97}", "volume", "140/141"),
        ("{journal Moss} {volume 3}/{issue 4}, pp. {pages 82–97}", "issue", "4"),
        ("{author Roe A} {date 2012}. {title Moss}. {journal Phil Trans} {volume 367} ({date 1594}), {pages 1338–49}",
         "issue", "1594"),
        ("{author Roe}. {date 2017}. {title Moss}. {journal Moss Systems (AMPS}) {pages 30} ({date 2017})",
         "volume", "30"),
        ("{author Roe}. {journal J. Moss. Soc}. {pages 272} ({date 1948})", "pages", "272"),
    ],
)  # fmt: skip
def test_numbers_are_told_by_their_places(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


def test_a_year_near_the_first_is_no_issue() -> None:
    marked = "{author Roe A} {date 2012}. {title Moss}. {journal Moss} {volume 367} ({date 2011}), {pages 1338–49}"
    assert "issue" not in mended(marked)


def test_a_count_of_pages_is_no_issue() -> None:
    found = mended("{journal J. Moss} {volume 103}, {pages 07E920} ({issue 1-3}) ({date 2008})")
    assert (found["pages"], "issue" in found) == ("07E920", False)
