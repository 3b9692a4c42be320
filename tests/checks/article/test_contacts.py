"""AFF03: ORCIDs and e-mail addresses."""

import pytest

from app.checks.article.contacts import contacts
from app.model import Article, Author, Name

from .looking import found, said


def by(*orcids: str, email: str = "") -> Article:
    return Article(authors=[Author(Name("Carberry", "J."), orcid=orcid, email=email) for orcid in orcids])


@pytest.mark.parametrize(
    "orcid",
    [
        "0000-0002-1825-0097",
        "0000-0002-1694-233X",
        "https://orcid.org/0000-0002-1825-0097",
        "orcid.org/0000-0001-5109-3700",
    ],
)
def test_right_orcids_and_their_web_addresses_are_let_be(orcid):
    assert said(contacts, by(orcid)) == []


@pytest.mark.parametrize("orcid", ["0000-0002-1825-0079", "0000-0002-1825-009", "0000-0002-1694-2337", "Carberry"])
def test_wrong_orcids_are_asked_about(orcid):
    assert said(contacts, by(orcid)) == [("ask", "orcid", orcid, "")]


@pytest.mark.parametrize("orcid", ["0000 0002 1825 0097", "0000–0002–1825–0097", "0000000218250097"])
def test_other_signs_between_the_figures_are_put_right(orcid):
    assert said(contacts, by(orcid)) == [("certain", "orcid", orcid, "0000-0002-1825-0097")]


def test_an_orcid_of_two_authors_is_asked_about_once():
    [finding] = found(contacts, by("0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"))
    assert (finding.certainty, finding.before) == ("ask", "0000-0002-1825-0097")


@pytest.mark.parametrize(
    "email",
    [
        "o.v.chistyakova@ronc.ru",
        "a_b+c@mail.example.co.uk",
        "x-y@host-1.org",
        "one@host.org, two@host.org",
        "d'angelo@unito.it",
    ],
)
def test_good_addresses_are_let_be(email):
    assert said(contacts, by("", email=email)) == []


@pytest.mark.parametrize(
    ("email", "certainty", "after"),
    [
        ("a.b@ronc.ru.", "certain", "a.b@ronc.ru"),
        ("mailto:a.b@ronc.ru", "certain", "a.b@ronc.ru"),
        ("a.b @ronc.ru", "certain", "a.b@ronc.ru"),
        ("a.b@gmail,com", "likely", "a.b@gmail.com"),
        ("a.b.ronc.ru", "ask", ""),
        ("a.b@ronc", "ask", ""),
        ("а.b@ronc.ru", "ask", ""),
        ("a..b@ronc.ru", "ask", ""),
    ],
)
def test_addresses_are_put_right_or_asked_about(email, certainty, after):
    assert said(contacts, by("", email=email)) == [(certainty, "email", email, after)]


def test_the_fix_names_the_author():
    article = Article(authors=[Author(Name("Smith", "J.")), Author(Name("Brown", "K."), email="k@host.org;")])
    [finding] = found(contacts, article)
    assert finding.fixes[0].edits[0] == ("author", 2, "email", "k@host.org;", "k@host.org")


def test_a_hostile_address_is_asked_about():
    assert [each.certainty for each in found(contacts, by("", email="a." * 50_000 + "@" + "b." * 50_000))] == ["ask"]


@pytest.mark.parametrize(
    ("authors", "asked"),
    [
        ([Author(email="a@b.org"), Author(email="c@b.org")], 1),
        ([Author(email="a@b.org"), Author(email="c@b.org", is_corresponding=True)], 0),
        ([Author(email="a@b.org"), Author()], 0),
        ([Author(), Author()], 0),
    ],
)
def test_the_corresponding_author_is_asked_for_where_several_have_addresses(authors, asked):
    assert said(contacts, Article(authors=authors)) == [("ask", "is_corresponding", "", "")] * asked
