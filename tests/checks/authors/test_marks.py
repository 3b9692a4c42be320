"""AUT09: what is no part of a name."""

import pytest

from app.checks.authors.marks import marks
from app.model import Name, Names, Reference

from .looking import found, mended, printed, said, with_authors


@pytest.mark.parametrize(
    ("name", "right"),
    [
        (Name("Raymond2", "E."), "Raymond E."),
        (Name("Raymond", "E.1,2"), "Raymond E."),
        (Name("Raymond*", "E."), "Raymond E."),
        (Name("Raymond", "E.†"), "Raymond E."),
        (Name("Raymond¹", "E."), "Raymond E."),
        (Name("Dr. Raymond", "E."), "Raymond E."),
        (Name("Raymond", "Prof. E."), "Raymond E."),
        (Name("Raymond (e.ray@host.org)", "E."), "Raymond E."),
        (Name("MD", "Raymond E."), "Raymond E."),
        (Name(literal="ENETS Group*"), "ENETS Group"),
    ],
)
def test_what_a_title_page_adds_is_taken_out(name, right):
    [finding] = found(marks, [Reference(authors=Names((name, Name("Dahan", "L."))))])
    assert mended(finding) == [f"{right}, Dahan L."]


@pytest.mark.parametrize(
    ("name", "certainty"),
    [
        (Name("Raymond2", "E."), "certain"),
        (Name("Raymond*", "E."), "certain"),
        (Name("Raymond", "E.†"), "certain"),
        (Name("Raymond2", "Eric"), "likely"),
        (Name("Ray2mond", "E."), "likely"),
        (Name("Raymond2016", "E."), "likely"),
        (Name("Dr. Raymond", "E."), "likely"),
        (Name("Raymond (e.ray@host.org)", "E."), "likely"),
    ],
)
def test_only_a_mark_behind_a_persons_name_is_taken_out_unseen(name, certainty):
    [finding] = found(marks, [Reference(authors=Names((name, Name("Dahan", "L."))))])
    assert finding.certainty == certainty


def test_a_degree_that_stands_alone_is_no_author():
    [finding] = found(marks, [Reference(authors=Names((Name("Raymond", "E."), Name(literal="PhD"))))])
    assert mended(finding) == ["Raymond E."]


def test_marks_that_only_the_source_prints_are_shown_as_mended():
    references = printed("Raymond E.1,2, Dahan L.3, Raoul J.L.*")
    assert [(each.before, each.after, each.is_mended) for each in found(marks, references)] == [
        ("Raymond E.1,2", "Raymond E.", True),
        ("Dahan L.3", "Dahan L.", True),
        ("Raoul J.L.*", "Raoul J.L.", True),
    ]


@pytest.mark.parametrize(
    "authors",
    ["ENETS 2016 Consensus Group", "Smith J. 3rd", "Pinsky M.R., Do M.D.", "MD Anderson Cancer Center", "Ma J."],
)
def test_groups_generations_and_short_names_are_let_be(authors):
    assert said(marks, with_authors(authors)) == []


def test_letters_of_a_wrong_encoding_are_no_marks():
    assert said(marks, [Reference(authors=Names((Name("RincÃ³n", "M"),)))]) == []


def test_a_year_behind_the_authors_is_no_mark():
    assert said(marks, printed("Smith J., Brown K. 2011.", "Smith J, Brown K (2011).")) == []
