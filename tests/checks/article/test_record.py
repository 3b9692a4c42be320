"""AFF04, AFF06 and AFF07: what an article says of itself."""

import pytest

from app.checks.article.record import article_doi, article_issn, missing_parts
from app.model import Article

from .looking import said


@pytest.mark.parametrize("doi", ["", "10.47093/2218-7332.2024.15.1.4-12", "10.1016/S0140-6736(05)66343-7"])
def test_good_dois_are_let_be(doi):
    assert said(article_doi, Article(doi=doi)) == []


@pytest.mark.parametrize("around", ["doi:{}", "https://doi.org/{}", "DOI: {}", "{}.", "http://dx.doi.org/{}"])
def test_what_stands_around_a_doi_is_taken_off(around):
    doi = around.format("10.1056/NEJMoa1003825")
    assert said(article_doi, Article(doi=doi)) == [("certain", "doi", doi, "10.1056/NEJMoa1003825")]


@pytest.mark.parametrize("doi", ["10.1056", "1O.1056/NEJMoa1003825", "10.1056/NEJM oa1003825", "NEJMoa1003825"])
def test_what_is_no_doi_is_asked_about(doi):
    assert said(article_doi, Article(doi=doi)) == [("ask", "doi", doi, "")]


def test_a_missing_title_and_year_are_asked_about():
    assert said(missing_parts, Article(volume="15", pages="4-12")) == [
        ("ask", "title", "", ""),
        ("ask", "year", "", ""),
    ]
    assert said(missing_parts, Article(title="Liver metastases")) == [("ask", "year", "", "")]
    assert said(missing_parts, Article(title="Liver metastases", year="2024")) == []


def test_a_page_that_tells_nothing_of_the_article_is_let_be():
    assert said(missing_parts, Article(journal="Sechenov Medical Journal", issn_print="2218-7332")) == []


@pytest.mark.parametrize("issn", ["", "2218-7332", "2658-3348", "0378-5955", "2434-561X"])
def test_right_issns_are_let_be(issn):
    assert said(article_issn, Article(issn_print=issn)) == []


@pytest.mark.parametrize("issn", ["2218-7323", "2218-733", "2434-5610", "ISSN"])
def test_wrong_issns_are_asked_about(issn):
    assert said(article_issn, Article(issn_online=issn)) == [("ask", "issn_online", issn, "")]


@pytest.mark.parametrize("issn", ["2434 561x", "2434–561X", "2434561X", "ISSN 2434-561X", "2434-561Х"])
def test_other_ways_to_write_an_issn_are_put_right(issn):
    assert said(article_issn, Article(issn_print=issn)) == [("certain", "issn_print", issn, "2434-561X")]
