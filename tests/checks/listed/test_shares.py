"""Retracted works and lopsided lists."""

import pytest

from app.checks.checked import Checked
from app.checks.listed.shares import shares
from app.model import Article, Author, Name, Names, Reference


def asked(references: list[Reference], article: Article | None = None) -> list[tuple[tuple[int, ...], str]]:
    return [(each.references, each.message) for each in shares.find(Checked(article or Article(), references))]


@pytest.mark.parametrize(
    "title",
    ["RETRACTED: Tumors", "[RETRACTED] Tumors", "Retracted: Tumors", "RETRACTED ARTICLE: Tumors", "WITHDRAWN: Tumors"],
)
def test_a_retracted_work_is_told(title):
    assert asked([Reference(title=title)]) == [((1,), "The title says that this work was retracted or withdrawn")]


@pytest.mark.parametrize("title", ["Retraction of the eyelid", "Retracted papers in oncology", "Withdrawn patients"])
def test_titles_about_retracting_are_let_be(title):
    assert asked([Reference(title=title)]) == []


def by(family: str, given: str, journal: str = "") -> Reference:
    return Reference(authors=Names((Name("Roe", "R."), Name(family, given))), container_title=journal)


ARTICLE = Article(authors=[Author(Name("Kosyrev", "V. Yu."))])


def test_many_entries_by_the_articles_authors_are_told():
    own, others = by("Kosyrev", "V.Yu."), by("Smith", "A.")
    message = "6 of 16 entries have an author with the name of one of the article's authors"
    assert asked([own] * 6 + [others] * 10, ARTICLE) == [((), message)]
    assert asked([own] * 5 + [others] * 11, ARTICLE) == []
    assert asked([own] * 14, ARTICLE) == []


def test_the_same_family_name_with_other_initials_is_someone_else():
    assert asked([by("Kosyrev", "A.")] * 8 + [by("Smith", "A.")] * 8, ARTICLE) == []


def test_many_entries_from_one_journal_are_told():
    gut, others = by("Smith", "A.", "Gut"), [by("Smith", "A.", f"Journal {at}") for at in range(8)]
    assert asked([gut] * 9 + others) == [((), "9 of 17 entries are from “Gut”")]
    assert asked([gut] * 8 + others) == []
