"""AFF02: affiliations and their authors."""

import pytest

from app.checks.article.affiliations import affiliations

from .looking import found, of_institutions, said

ONE, OTHER = "Blokhin Cancer Research Center", "Sechenov First Moscow State Medical University"


def test_an_author_without_an_affiliation_is_asked_about():
    article = of_institutions(ONE, OTHER, borne=((0,), (1,), ()))
    assert said(affiliations, article) == [("ask", "authors", "Authorc O.", "")]


def test_an_affiliation_without_an_author_is_asked_about():
    assert said(affiliations, of_institutions(ONE, OTHER, borne=((0,), (0,)))) == [("ask", "affiliations", OTHER, "")]


def test_a_single_affiliation_may_be_everybodys():
    assert said(affiliations, of_institutions(ONE, borne=((0,), (), ()))) == []


def test_a_page_that_gives_most_authors_no_institution_is_let_be():
    assert said(affiliations, of_institutions(ONE, OTHER, borne=((0,), (), (1,), (), ()))) == []


def test_a_page_without_any_marks_is_let_be():
    assert said(affiliations, of_institutions(ONE, OTHER, borne=((), ()))) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "Blokhin Cancer Reseach Center",
        "Blokhin Cancer Research Centre",
        "blokhin cancer research center",
        "Blokhin, Cancer Research Center.",
    ],
)
def test_two_spellings_of_one_institution_are_offered_the_form_of_more_authors(wrong):
    [finding] = found(affiliations, of_institutions(wrong, ONE, borne=((0,), (1,), (1,))))
    assert (finding.certainty, finding.before, finding.after) == ("likely", wrong, ONE)
    edits = [fix.edits[0] for fix in finding.fixes]
    assert [(each.table, each.place, each.field, each.after) for each in edits] == [
        ("affiliation", 1, "text", ONE),
        ("affiliation", 2, "text", wrong),
    ]


def test_a_misspelt_form_is_never_offered_first_however_many_authors_have_it():
    wrong = "Blokhin Cancer Reseach Center"
    [finding] = found(affiliations, of_institutions(wrong, ONE, borne=((0,), (0,), (1,))))
    assert (finding.before, finding.after) == (wrong, ONE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("City Hospital No. 1", "City Hospital No. 2"),
        ("Department of Surgery, First University", "Department of Medicine, First University"),
        ("University of Padova", "University of Padua"),
        ("Faculty A, Oxford", "Faculty B, Oxford"),
    ],
)
def test_other_institutions_are_let_be(one, other):
    found_here = found(affiliations, of_institutions(one, other, borne=((0,), (1,))))
    assert found_here == []
