"""Lines of an issue as one publisher alone prints them, and the days that tell a year."""

import pytest

from app.reading import read_page
from app.reading.pages.citing import read_issue_line

HEAD = "Sourdough in cold kitchens: a survey of eighty bakers\n\nKarin B. Holm1, Luis Vega2\n\n"
ABSTRACT = "\n\nAbstract\n\nWe asked eighty bakers how long their dough rests in winter." + " We weighed it." * 9


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Annals of Bread20105:20", ("Annals of Bread", "2010", "5", "", "20")),
        ("Vol. 27, No. 11 / November 2010 / J. Bread B", ("J. Bread B", "2010", "27", "11", "")),
        ("Acta Bread. (2001). B57, 591-598 [doi:10.99999/S1]", ("Acta Bread.", "2001", "B57", "", "591-598")),
        ("© Borgis - Postępy Chleba 1/2014, s. 17-23", ("Postępy Chleba", "2014", "", "1", "17-23")),
        ("Front. Bread., 21 January 2021", ("Front. Bread.", "2021", "", "", "")),
        ("Yıl 2025, Cilt: 22 Sayı: 3, 1354 - 1360, 31.12.2025", ("", "2025", "22", "3", "1354 - 1360")),
        ("Numéro 59-60, automne 2015", ("", "2015", "", "59-60", "")),
    ],
)
def test_lines_of_an_issue_are_read_in_the_form_of_their_house(line: str, told: tuple[str, ...]) -> None:
    issue = read_issue_line(line)
    assert issue is not None
    assert (issue.journal, issue.year, issue.volume, issue.issue, issue.pages) == told


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("(Received 1 October 2011; accepted 17 October 2011; online 24 January 2012)", "2012"),
        ("© Author(s) 2025. This work is distributed under", "2025"),
        ("Вестник хлеба Опубликовано online 26.03.2025.", "2025"),
        ("Recepção: 21 Dezembro 2015", ""),
        ("Received 21 December 2015", ""),
    ],
)
def test_the_year_is_that_of_the_day_when_the_article_was_shown(line: str, year: str) -> None:
    assert read_page(HEAD + line + ABSTRACT).article.year == year


def test_a_volume_below_the_journals_short_name_and_day_is_read_with_them() -> None:
    article = read_page("Front. Bread., 15 July 2020\nVolume 7 - 2020\n\n" + HEAD + ABSTRACT).article
    assert (article.journal, article.year, article.volume) == ("Front. Bread.", "2020", "7")


def test_pages_are_read_beside_year_volume_and_issue() -> None:
    article = read_page("Year : 2017 | Volume : 31 | Issue : 2 | Page : 119-126\n\n" + HEAD + ABSTRACT).article
    assert (article.volume, article.issue, article.pages) == ("31", "2", "119-126")
