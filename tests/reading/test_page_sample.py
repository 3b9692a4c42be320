"""The sample article, read exactly."""

import re
import textwrap

import pytest

from app.model import Affiliation, Name
from app.reading import Page, read_page
from app.resources import resource


@pytest.fixture(scope="module")
def text() -> str:
    return resource("sample/sechenov-net-liver.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return read_page(text)


def test_the_small_print_is_read(page: Page) -> None:
    article = page.article
    assert article.journal == "Sechenov Medical Journal"
    assert article.licence == "Creative Commons Attribution 4.0"
    assert (article.issn_print, article.issn_online) == ("2218-7332", "2658-3348")
    assert article.views == 216


def test_what_the_page_does_not_say_stays_empty(page: Page) -> None:
    article = page.article
    absent = (article.title, article.year, article.volume, article.issue, article.pages, article.doi, article.keywords)
    assert absent == ("", "", "", "", "", "", "")


def test_the_abstract_is_whole(page: Page, text: str) -> None:
    abstract = page.article.abstract
    assert abstract.startswith("Originating from cells of the diffuse neuroendocrine system")
    assert abstract.endswith("renal surgical methods comes to the fore.")
    assert abstract in text


def test_four_authors_share_two_affiliations(page: Page) -> None:
    article = page.article
    assert [author.name for author in article.authors] == [
        Name(family="Chistyakova", given="O. V."),
        Name(family="Solovyeva", given="O. N."),
        Name(family="Xiaodong", given="D."),
        Name(family="Kosyrev", given="V. Yu."),
    ]
    assert [author.affiliations for author in article.authors] == [(0,), (0,), (1,), (1,)]
    assert article.affiliations == [
        Affiliation("N.N. Blokhin Russian Cancer Reseach Center", "Russian Federation"),
        Affiliation("I.M. Sechenov First Moscow State Medical University", "Russian Federation"),
    ]


def test_all_26_references_are_there_as_printed(page: Page, text: str) -> None:
    assert len(page.entries) == 26
    assert page.entries == re.findall(r"^\d+\. .*$", text, re.MULTILINE)
    assert page.entries[25] == "26. Патютко"


def test_the_source_is_kept(page: Page, text: str) -> None:
    assert page.article.source == text


def test_the_page_wrapped_at_80_columns_holds_the_same(page: Page, text: str) -> None:
    wrapped = "\n".join(textwrap.fill(line, 80, break_on_hyphens=False) for line in text.split("\n"))
    again = read_page(wrapped)
    assert again.entries == page.entries
    assert again.article.abstract == page.article.abstract
    assert again.article.authors == page.article.authors


def test_the_page_without_its_list_is_still_an_article(page: Page, text: str) -> None:
    again = read_page("\n".join(line for line in text.split("\n") if not re.match(r"\d+\. ", line)))
    assert again.entries == []
    again.article.source = page.article.source
    assert again.article == page.article
