"""YEA01 to YEA03: years that are none, that cannot be, and that other figures contradict."""

import pytest

from app.checks.checked import Checked
from app.checks.figures.years import contradicted, not_a_year, out_of_time
from app.model import Article, Reference
from app.reading import read_reference
from tests.checks.figures.listing import article, said_of


@pytest.mark.parametrize(
    ("printed", "year"),
    [("2O11", "2011"), ("20ll", "2011"), ("201l", "2011"), ("2О11", "2011"), ("I998", "1998"), ("2O11a", "2011a")],
)
def test_letters_for_figures_in_a_year_are_mended_unseen(printed: str, year: str) -> None:
    assert said_of(not_a_year, article(year=printed)) == [(1, "certain", year)]


def test_a_garbled_year_behind_the_journal_goes_where_it_belongs() -> None:
    strayed = [
        article(year="", container_title="N Engl J Med 2O11", volume="364"),
        article(year="", container_title="N Engl J Med", volume="2O11; 364"),
    ]
    for reference in strayed:
        reference.source = "Raymond E., Dahan L. Sunitinib for tumors. N Engl J Med 2O11; 364: 501-513"
    mended = [("container_title", "N Engl J Med"), ("volume", "364")]
    for reference, (field, after) in zip(strayed, mended, strict=True):
        (finding,) = not_a_year.find(Checked(Article(), [reference]))
        edits = [(each.field, each.after) for each in finding.fixes[0].edits]
        assert edits == [("year", "2011"), (field, after)]


def test_a_garbled_year_that_was_read_as_nothing_is_offered() -> None:
    read = read_reference("Brown J., Doe K. Treatment of tumors in adults. Br J Surg 2O11; 98: 501-513")
    assert said_of(not_a_year, read) == [(1, "likely", "2011")]


def test_a_garbled_year_of_a_book_is_offered() -> None:
    read = read_reference("Лотман Ю. М. Структура художественного текста. М. : Искусство, 197O. 384 с.")
    assert said_of(not_a_year, read) == [(1, "likely", "1970")]


def test_figures_alone_are_no_garbled_year() -> None:
    read = article(year="", source="Iozzo M. Ceramica greca a figure nere. RA 2014/1, 169-170.")
    assert said_of(not_a_year, read) == []


@pytest.mark.parametrize("year", ["201", "20111", "20x1", "2101", "3011"])
def test_what_is_no_year_is_asked_about(year: str) -> None:
    assert said_of(not_a_year, article(year=year)) == [(1, "ask", None)]


@pytest.mark.parametrize(
    "year", ["2011", "1998a", "2010-2011", "1999/2000", "in press", "n.d.", "s. d.", "[1998]", "c. 1765", "в печати"]
)
def test_years_with_letters_two_years_and_words_are_let_be(year: str) -> None:
    assert said_of(not_a_year, article(year=year)) == []


def test_a_missing_year_is_asked_about_where_the_others_have_one() -> None:
    others = [article() for _ in range(5)]
    assert said_of(not_a_year, *others, article(year="")) == [(6, "ask", None)]
    assert said_of(not_a_year, *others[:3], article(year="")) == []


def test_an_unfinished_entry_and_a_web_page_need_no_year() -> None:
    others = [article() for _ in range(9)]
    unfinished = Reference(type="document", source="Патютко")
    page = Reference(type="webpage", title="Carcinoids", url="https://example.org")
    assert said_of(not_a_year, *others, unfinished, page) == []


def test_a_year_later_than_the_article_is_asked_about() -> None:
    assert said_of(out_of_time, article(year="2021"), article(year="2012"), year="2012") == [(1, "ask", None)]
    assert said_of(out_of_time, article(year="2013"), year="2012") == [(1, "ask", None)]


@pytest.mark.parametrize(
    "reference",
    [
        article(year="2013", doi="10.1016/j.ejso.2012.05.001"),
        article(year="2013", note="Epub 2012 Dec 5"),
        article(year="2012"),
        article(year="in press"),
    ],
)
def test_what_was_online_before_it_was_printed_may_be_a_year_later(reference: Reference) -> None:
    assert said_of(out_of_time, reference, year="2012") == []


def test_without_the_year_of_the_article_no_year_is_too_late() -> None:
    assert said_of(out_of_time, article(year="2021")) == []


def test_a_lone_journal_article_from_before_1800_is_asked_about() -> None:
    assert said_of(out_of_time, article(year="1211"), article(year="2011")) == [(1, "ask", None)]
    assert said_of(out_of_time, article(year="1711"), article(year="2011")) == [(1, "ask", None)]


def test_old_books_and_lists_of_old_articles_are_let_be() -> None:
    assert said_of(out_of_time, Reference(type="book", title="De motu cordis", year="1628")) == []
    assert said_of(out_of_time, article(year="1788"), article(year="1791")) == []


@pytest.mark.parametrize(
    ("year", "doi"),
    [
        ("2004", "10.1016/j.ejso.2011.05.001"),
        ("2001", "10.1111/j.1365-2141.2011.08555.x"),
        ("2021", "10.3389/fonc.2012.00155"),
        ("2001", "10.1007/s00423-011-0789-2"),
    ],
)
def test_a_year_far_from_that_in_the_doi_is_asked_about(year: str, doi: str) -> None:
    assert said_of(contradicted, article(year=year, doi=doi)) == [(1, "ask", None)]


@pytest.mark.parametrize(
    ("year", "doi"),
    [
        ("2011", "10.1016/j.ejso.2011.05.001"),
        ("2012", "10.1016/j.ejso.2011.05.001"),
        ("2019", "10.1007/s10551-017-3433-6"),
        ("2005", "10.1111/j.1365-2141.2005.05555.x"),
        ("1998", "10.1016/S0140-6736(98)12345-6"),
        ("2011", "10.1056/NEJMoa1003825"),
        ("2011", "10.1186/1471-2407-11-2004"),
    ],
)
def test_the_year_of_acceptance_and_other_figures_in_dois_are_let_be(year: str, doi: str) -> None:
    assert said_of(contradicted, article(year=year, doi=doi)) == []


def test_two_years_in_one_entry_are_asked_about() -> None:
    read = read_reference("Rindi G., Wiedenmann B. Neuroendocrine neoplasms. Lancet 2012; 2010; 8: 54-64")
    assert said_of(contradicted, read) == [(1, "ask", None)]


@pytest.mark.parametrize(
    "source",
    [
        "Rindi G. The WHO 2010 classification of tumours. Lancet 2012; 8: 54-64",
        "Rindi G. Tumours 1990 to 2005. Lancet 2012; 8: 1990-2005",
        "Rindi G. Tumours. Lancet 2012; 8: 54-64. https://example.org/2010/file",
    ],
)
def test_years_in_titles_pages_and_addresses_are_let_be(source: str) -> None:
    assert said_of(contradicted, read_reference(source)) == []


@pytest.mark.parametrize(
    "source",
    [
        "(a) Ito, M. Bryol. Lett. 1991, 254, 1471. (b) Lang, A. Mosses 1995, 34, 259.",
        "M. Ito, Mosses Int. Ed. 2003, 42, 1206–1209; Mosses 2003, 115, 1238–1241.",
    ],
)
def test_the_year_of_a_second_work_in_an_entry_contradicts_nothing(source: str) -> None:
    assert said_of(contradicted, read_reference(source)) == []


def test_a_year_far_behind_all_others_is_asked_about_without_the_articles_year() -> None:
    others = [article(year=year) for year in ("1973", "1996", "2014")]
    assert said_of(out_of_time, *others, article(year="2073")) == [(4, "ask", None)]
    assert said_of(out_of_time, *others, article(year="2031")) == []
    assert said_of(out_of_time, article(year="2073"), article(year="2070")) == []


def _book(source: str, year: str) -> Reference:
    return Reference(type="book", title="Surgery", publisher="Springer", year=year, source=source)


@pytest.mark.parametrize("printed", ["Roe J. Surgery. Berlin: Springer, n.d.", "Roe J. Surgery. Berlin: Springer 1998"])
def test_a_book_without_a_year_is_asked_about_where_the_others_have_one(printed: str) -> None:
    books = [_book("Roe J. Surgery. Berlin: Springer, 2006", "2006") for _ in range(5)]
    assert said_of(not_a_year, *books, _book("Roe J. Surgery. Berlin: Spri", "")) == [(6, "ask", None)]
    assert said_of(not_a_year, *books, _book(printed, "")) == []
    assert said_of(not_a_year, *books[2:], _book("Roe J. Surgery. Berlin: Spri", "")) == []
