"""AUT14: given names spelt in two ways."""

import pytest

from app.checks.authors.given_spelling import given_spelling
from app.model import Name, Names, Reference

from .looking import found, mended


def by(*givens: str) -> list[Reference]:
    return [Reference(title="Outcome", authors=Names((Name("Buss", given),))) for given in givens]


def test_a_given_name_one_slip_away_is_asked_about():
    [finding] = found(given_spelling, by("Paulo Marchiore", "Paulo Marchiori", "Paulo Marchiori"))
    assert (finding.certainty, finding.references, finding.related) == ("ask", (1,), (2, 3))
    assert mended(finding) == ["Buss Paulo Marchiori"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daniel", "Daniele"),
        ("P. M.", "P. N."),
        ("Maria José", "Mario José"),
        ("Paulo Marchiori", "Paolo Marchiore"),
        ("Jean Claude", "Jean Claude Marie"),
    ],
)
def test_other_persons_and_one_given_name_are_let_be(one, other):
    assert found(given_spelling, by(one, other)) == []


@pytest.mark.parametrize(("one", "other"), [("Michel", "Michael"), ("Joan W.", "Joan V.")])
def test_the_only_given_name_or_an_initial_behind_it_is_asked_about_where_few_bear_the_family_name(one, other):
    [finding] = found(given_spelling, by(one, other))
    assert (finding.certainty, finding.references) == ("ask", (2,))


def test_two_persons_of_one_reference_are_let_be():
    both = Reference(authors=Names((Name("Buss", "Paulo Marchiori"), Name("Buss", "Paulo Marchiore"))))
    assert found(given_spelling, [both]) == []
