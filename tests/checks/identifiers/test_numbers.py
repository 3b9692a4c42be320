"""Check digits, PubMed numbers and prefixes of DOIs."""

import pytest

from app.checks.checked import Checked
from app.checks.identifiers.numbers import check_digits, pubmed_numbers
from app.model import Article, Reference

NEJM, LANCET, GUT = "N Engl J Med", "Lancet", "Gut"


def said(check, *references: Reference, article: Article | None = None) -> list[tuple[str, tuple[int, ...], str, str]]:
    found = check.find(Checked(article or Article(), references))
    return [(each.certainty, each.references, each.field, each.after) for each in found]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("issn", "0028-4792"),
        ("issn", "0028-479"),
        ("isbn", "978-3-16-148410-1"),
        ("isbn", "0-306-40615-3"),
        ("isbn", "978-3-16-14841-0"),
    ],
)
def test_a_wrong_digit_is_asked_about(field, value):
    assert said(check_digits, Reference(**{field: value})) == [("ask", (1,), field, "")]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("issn", "0028-4793"),
        ("issn", "ISSN 0028-4793"),
        ("issn", "2434-561X"),
        ("isbn", "978-3-16-148410-0"),
        ("isbn", "978 3 16 148410 0"),
        ("isbn", "0-306-40615-2"),
        ("isbn", "0-8044-2957-X"),
        ("isbn", "0-8044-2957-Х"),
        ("isbn", "978-3-16-148410-0; 0-306-40615-2"),
        ("isbn", "see the publisher"),
    ],
)
def test_right_numbers_and_what_is_no_single_number_are_let_be(field, value):
    assert said(check_digits, Reference(**{field: value})) == []


def test_odd_pubmed_numbers():
    assert said(pubmed_numbers, Reference(pmid="123456789")) == [("ask", (1,), "pmid", "")]
    assert said(pubmed_numbers, Reference(pmid="2130623O")) == [("ask", (1,), "pmid", "")]
    assert said(pubmed_numbers, Reference(pmcid="PMC 2921231")) == [("likely", (1,), "pmcid", "PMC2921231")]
    assert said(pubmed_numbers, Reference(pmcid="abc")) == [("ask", (1,), "pmcid", "")]
    assert said(pubmed_numbers, Reference(pmid="21306237", pmcid="PMC2921231"), Reference(pmid="7")) == []


def with_doi(journal: str, prefix: str, count: int = 1) -> list[Reference]:
    return [Reference(container_title=journal, doi=f"{prefix}/{journal}{at}") for at in range(count)]


def test_a_doi_with_the_prefix_of_another_journal_is_asked_about():
    clash = [*with_doi(LANCET, "10.1016", 5), *with_doi(NEJM, "10.1056", 3), *with_doi(LANCET, "10.1056")]
    (finding,) = pubmed_numbers.find(Checked(Article(), clash))
    assert (finding.certainty, finding.references, finding.related) == ("ask", (9,), (6, 7, 8))


def test_prefixes_of_large_publishers_and_of_journals_that_moved_are_let_be():
    shared = [*with_doi(LANCET, "10.1016", 5), *with_doi(GUT, "10.1016", 3)]
    moved = [*with_doi(LANCET, "10.1016", 5), *with_doi(LANCET, "10.1093")]
    few = [*with_doi(LANCET, "10.1016", 3), *with_doi(NEJM, "10.1056", 3), *with_doi(LANCET, "10.1056")]
    own = [
        *with_doi(GUT, "10.1136", 5),
        *with_doi(NEJM, "10.1056", 2),
        *with_doi(LANCET, "10.1056", 2),
        *with_doi(GUT, "10.1056"),
    ]
    assert [said(pubmed_numbers, *each) for each in (shared, moved, few, own)] == [[], [], [], []]
