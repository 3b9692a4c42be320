"""Web addresses."""

import pytest

from app.checks.checked import Checked
from app.checks.identifiers.addresses import addresses
from app.model import Article, Reference


def said(*references: Reference) -> list[tuple[str, tuple[int, ...], str, str]]:
    found = addresses.find(Checked(Article(), references))
    return [(each.certainty, each.references, each.field, each.after) for each in found]


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("http:/www.who.int/en", "http://www.who.int/en"),
        ("http//www.who.int", "http://www.who.int"),
        ("htp://www.who.int", "http://www.who.int"),
        ("https:\\\\www.who.int", "https://www.who.int"),
        ("http://www.who.int/a b/c.html", "http://www.who.int/ab/c.html"),
        ("http://www.who.int/topics/ cancer/en/", "http://www.who.int/topics/cancer/en/"),
        ("URL http://www.who.int/en", "http://www.who.int/en"),
        ("http:// www.who.int/en", "http://www.who.int/en"),
    ],
)
def test_broken_addresses_are_mended_after_a_look(printed, right):
    assert said(Reference(url=printed)) == [("likely", (1,), "url", right)]


@pytest.mark.parametrize("printed", ["http://www.who.int accessed in May", "http://a.org http://b.org", "no address"])
def test_words_behind_an_address_are_asked_about(printed):
    assert said(Reference(url=printed)) == [("ask", (1,), "url", "")]


def test_a_stop_at_the_end_is_taken_off_with_certainty():
    assert said(Reference(url="http://www.who.int/en/index.html.")) == [
        ("certain", (1,), "url", "http://www.who.int/en/index.html")
    ]


@pytest.mark.parametrize(
    "url",
    [
        "http://www.who.int",
        "https://example.org/a?b=c&d=(e)#f",
        "www.who.int/en/",
        "ceur-ws.org/Vol-1/paper.pdf",
        "ftp://ftp.example.org/x",
        "http://пример.рф/страница",
        "http://example.org:8080/",
    ],
)
def test_good_addresses_are_let_be(url):
    assert said(Reference(url=url)) == []


def page(accessed: str = "3 May 2015", csl_type: str = "webpage") -> Reference:
    return Reference(type=csl_type, url="http://www.who.int", accessed=accessed)


def test_a_missing_date_of_access_is_asked_about_where_the_list_gives_it():
    assert said(*[page()] * 5, page("")) == [("ask", (6,), "accessed", "")]


def test_a_missing_date_is_let_be_in_short_and_divided_lists_and_in_articles():
    assert said(*[page()] * 3, page("")) == []
    assert said(*[page()] * 5, *[page("")] * 3) == []
    assert said(*[page()] * 5, page("", "article-journal")) == []
