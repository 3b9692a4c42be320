"""Citations in the text."""

from app.checks.checked import Checked
from app.checks.listed.citations import citations
from app.model import Article, Reference

LIST = [Reference(source=f"{number}. Adams J. Tumors of the liver {number}.") for number in range(1, 11)]
END = "\n\nReferences\n\n1. Adams J. Tumors of the liver 1.\n2. Adams J. Tumors of the liver 2."


def asked(text: str, references: list[Reference] = LIST, end: str = END) -> list[tuple[tuple[int, ...], str]]:
    found = citations.find(Checked(Article(source=text + end), references))
    return [(each.references, each.message) for each in found]


ALL = "Liver [1, 2], tumors [3–5], and [6], more [7-9]; last [10]."


def test_all_cited_in_order_is_let_be():
    assert asked(ALL) == []


def test_what_is_not_cited_what_is_not_listed_and_a_broken_order_are_asked_about():
    assert asked(ALL.replace(" [6],", "")) == [((6,), "The text cites most entries, but not R6")]
    assert asked(ALL.replace("[10]", "[10, 12]")) == [((), "The text cites [12], but the list has 10 entries")]
    assert asked("As shown [4]. " + ALL) == [((1,), "The text cites R1 for the first time after R4")]


def test_another_order_than_that_of_citation_is_let_be():
    assert asked("Liver [9], [2], [7], [1], [10], [3-6], [8].") == []


def test_abstracts_raised_numbers_and_texts_without_their_list_are_let_be():
    assert asked("Tumors of the liver are frequent [1].") == []
    assert asked("Tumors1,2 of the liver3–10 are frequent.") == []
    assert asked(ALL.replace(" [6],", ""), end="") == []
    assert asked("", references=[]) == []


def test_years_in_brackets_are_no_citations():
    assert asked(ALL + " In [2011] and [p. 5] and [1, 2, 1999].") == []
