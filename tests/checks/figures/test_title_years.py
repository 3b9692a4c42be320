"""YEA04: years before what a title tells of."""

import pytest

from app.checks.figures.title_years import before_its_title
from tests.checks.figures.listing import article, said_of


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Causes of death in 52 countries, 1990-2015: a systematic analysis", "2006"),
        ("Surgery of the liver in 2010", "2001"),
        ("Cancer statistics, 2019", "2009"),
        ("The epidemic of 2014: what was learnt", "2004a"),
        ("Clinical features of COVID-19 in children", "2002"),
        ("Entry of SARS-CoV-2 into cells", "2019"),
    ],
)
def test_an_article_older_than_what_its_title_tells_of_is_asked_about(title: str, year: str) -> None:
    assert said_of(before_its_title, article(title=title, year=year)) == [(1, "ask", None)]


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Causes of death in 52 countries, 1990-2015: a systematic analysis", "2016"),
        ("Cancer statistics, 2019", "2018"),
        ("Projections of mortality to 2030", "2006"),
        ("Europe 2020: a view of the union", "2010"),
        ("The SGI Origin 2000: a scalable server", "1997"),
        ("Outcome of surgery in 2010 patients", "2001"),
        ("Outcome of surgery in 2015 patients", "in press"),
        ("Clinical features of COVID-19 in children", "2020"),
        ("A list of 2020 genes", "2003"),
    ],
)
def test_years_that_fit_titles_that_look_ahead_and_numbers_are_let_be(title: str, year: str) -> None:
    assert said_of(before_its_title, article(title=title, year=year)) == []


def test_books_are_let_be() -> None:
    book = article(title="The world in 2010", year="1999")
    book.type = "book"
    assert said_of(before_its_title, book) == []


def test_a_russian_book_tells_of_years_before_its_own() -> None:
    title = "Злокачественные новообразования в России в 2020 году"
    assert said_of(before_its_title, article(type="book", title=title, year="2012")) == [(1, "ask", None)]
    assert said_of(before_its_title, article(type="book", title=title, year="2021")) == []
    ahead = "Прогноз развития до 2030 года"
    assert said_of(before_its_title, article(type="book", title=ahead, year="2012")) == []
