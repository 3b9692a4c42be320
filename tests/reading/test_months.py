"""What stands of a date beside the year."""

import pytest

from app.model import LEFTOVER, Reference
from app.reading.fields.fields import read_fields
from tests.reading.markup import segmented


def read(marked: str) -> Reference:
    return read_fields(segmented(f"{{author Roe E}}. {{title Anaemia}}. {marked}"))


@pytest.mark.parametrize(
    ("marked", "year", "month"),
    [
        ("{journal Gut}. {date 2002 Jul 25};{volume 347}({issue 4}):{pages 284-7}.", "2002", "07-25"),
        ("{journal Gut}, vol. {volume 58}, pp. {pages 2787–2793}, {date Oct. 2011}.", "2011", "10"),
        ("{journal Gut} {volume 38}, no. {issue 1} (Spring {date 2017}): {pages 95–109}.", "2017", "Spring"),
        ("({date 2019}, March 22). {journal Gut}.", "2019", "03-22"),
        ("{journal Gut}. {date 2011 Mar-Apr};{volume 38}:{pages 65}.", "2011", "Mar-Apr"),
        ("{journal Gut}, {location Rome}, v. {volume 31}, p. {pages 123}, {date jan./mar. 2010}.", "2010", "jan./mar."),
        ("{journal Le Monde}, {date 17 mars 2020}, p. {pages 3}.", "2020", "03-17"),
        ("({date 2018, 3 de marzo}). {journal Gut}.", "2018", "03-03"),
        ("{journal Известия}. {date 2018}. 12 октября. С. {pages 5}.", "2018", "10-12"),
        ("{journal Daily News}, {date 1997-10-24}.", "1997", "10-24"),
        ("{publisher ACM}, {date 27–30 June 2016}; pp. {pages 770–778}.", "2016", "27–30 June"),
    ],
)
def test_a_month_a_day_and_a_season_are_kept_beside_the_year(marked: str, year: str, month: str) -> None:
    reference = read(marked)
    assert (reference.year, reference.month) == (year, month)
    assert not [span for span in reference.spans if span.field == LEFTOVER]


@pytest.mark.parametrize(
    "marked",
    [
        "{journal Sci Mar} {date 2000};{volume 64}:{pages 1-9}.",
        "{publisher WHO}; {date 2012} [cited 2012 Sep 13]. {url http://www.who.int/}",
        "{journal Psychiatry} {date 2009};{volume 5}:{pages 3}.",
        "{date 2009}. May B, Smith J. {journal Gut}.",
    ],
)
def test_what_is_no_month_of_the_year_is_none(marked: str) -> None:
    assert read(marked).month == ""


def test_a_volume_behind_a_month_is_no_day() -> None:
    reference = read("{journal Gut}. {date 2019 Mar} {volume 12}({issue 3}):{pages 5-9}.")
    assert (reference.month, reference.volume) == ("03", "12")
