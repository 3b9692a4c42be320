"""JRN07: names of journals that break off."""

import pytest

from app.checks.checked import Checked
from app.checks.journals.cut_names import cut_names
from app.model import Article, Reference


def said(*journals: str) -> list[tuple[int, str, str, list[str]]]:
    every = [Reference(container_title=each, volume="1") for each in journals]
    return [
        (each.references[0], each.certainty, each.after, [fix.label for fix in each.fixes])
        for each in cut_names.find(Checked(Article(), every))
    ]


def test_a_name_that_lost_its_last_word_is_asked_about_with_names_that_begin_so() -> None:
    assert said("N Engl J") == [(1, "ask", "", ["N Engl J Med"])]
    [(_, certainty, _, offered)] = said("Int J Mol")
    assert certainty == "ask"
    assert "Int J Mol Sci" in offered
    assert said("J Clin") == [(1, "ask", "", [])]  # dozens of names begin so


def test_the_only_longer_name_of_the_list_is_likely_meant() -> None:
    assert said("J Clin Oncol", "J Clin Oncol", "J Clin") == [(3, "likely", "J Clin Oncol", ["J Clin Oncol"])]
    assert said("J Clin Oncol", "J Clin") == [(2, "ask", "", ["J Clin Oncol"])]
    found = said("J Clin Oncol", "J Clin Invest", "J Clin")
    assert [(place, certainty) for place, certainty, _, _ in found] == [(3, "ask")]


@pytest.mark.parametrize("right", ["Cancer", "Lancet", "Gut", "Ann Surg", "Nature", "Вопросы онкологии"])
def test_whole_names_are_let_be(right: str) -> None:
    assert said(right, f"{right} Oncol") == []


@pytest.mark.parametrize(
    "right", ["J Clin Med", "Journal of Clinical Medicine", "C. R. Acad. Sci.", "World Development"]
)
def test_journals_that_lists_of_them_lack_are_let_be(right: str) -> None:
    assert said(right) == []


@pytest.mark.parametrize("divided", ["Phys. Rev.", "Nucl Phys", "Mater Sci Eng"])
def test_journals_that_were_divided_later_are_let_be(divided: str) -> None:
    assert said(f"{divided} Lett", f"{divided} Lett", divided) == []


def test_a_name_that_stands_three_times_is_meant() -> None:
    assert said("J Clin", "J Clin", "J Clin") == []


def test_a_slip_is_left_to_the_check_of_slips() -> None:
    assert said("Ann Sugr") == []


def test_a_known_name_behind_the_breaks_off_nowhere() -> None:
    reference = Reference(container_title="The Lancet")
    assert list(cut_names.find(Checked(Article(), [reference]))) == []
