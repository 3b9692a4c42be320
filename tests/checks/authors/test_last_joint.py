"""AUT13: what stands before the last author."""

import pytest

from app.checks.authors.last_joint import last_joint
from app.checks.checked import Checked
from app.model import Article
from app.reading import read_references

from .looking import printed, said

REST = "(2011). Outcome of surgery in the elderly. Annals of Surgery, 253, 51-58."
USUAL = [f"Smith, J., Brown, K., & Jones, P. {REST}"] * 5


def shown(*authors: str) -> list[tuple[str, str]]:
    references = read_references([*USUAL, *(f"{each} {REST}" for each in authors)])
    found = list(last_joint.find(Checked(Article(), references)))
    assert all(each.is_mended and each.references == (6,) for each in found)
    return [(each.before, each.after) for each in found]


@pytest.mark.parametrize("joint", [" & ", ", and ", ", "])
def test_another_joint_than_the_lists_is_shown_as_mended(joint: str) -> None:
    found = shown(f"Raymond, E., Dahan, L.{joint}Raoul, J.")
    assert found == [(f"Dahan, L.{joint}Raoul, J.", "Dahan, L., & Raoul, J.")]


@pytest.mark.parametrize(
    "authors", ["Raymond, E., Dahan, L., & Raoul, J.", "Raymond, E. & Dahan, L.", "Raymond, E., Dahan, L., et al."]
)
def test_two_authors_among_three_and_cut_lists_are_let_be(authors: str) -> None:
    assert shown(authors) == []


def test_lists_with_commas_alone_are_let_be() -> None:
    assert said(last_joint, printed(*["Smith J., Brown K., Jones P."] * 5, "Raymond E., Dahan L. and Raoul J.L.")) == []


def test_two_authors_are_compared_with_two() -> None:
    usual = [f"{family}, J., & Brown, K. {REST}" for family in ("Smith", "Jones", "Clark", "Evans", "Ito")]
    references = read_references([*USUAL, *usual, f"Raymond, E., and Dahan, L. {REST}"])
    (finding,) = last_joint.find(Checked(Article(), references))
    assert (finding.references, finding.after) == ((11,), "Raymond, E., & Dahan, L.")


def test_the_word_between_two_authors_is_that_of_entries_with_more() -> None:
    assert shown("Raymond, E., & Dahan, L.") == []
    assert shown("Raymond, E., and Dahan, L.") == [("Raymond, E., and Dahan, L.", "Raymond, E., & Dahan, L.")]
