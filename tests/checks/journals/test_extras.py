"""JRN05: "The", "&" and places in journals' names."""

import pytest

from app.checks import check_list
from app.checks.journals.extras import extras
from app.model import Article, Reference
from tests.checks.journals.named import UNDOTTED, said_of


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        ("Lancet", "The Lancet"),
        ("The Lancet", "Lancet"),
        ("Lancet", "Lancet (London, England)"),
        ("Diabetes & Metabolism", "Diabetes and Metabolism"),
        ("Diabetes and Metabolism", "Diabetes & Metabolism"),
    ],
)
def test_one_journal_gets_the_name_that_the_list_has_more_often(usual: str, other: str) -> None:
    assert said_of(extras, [usual, usual, other]) == [(3, "likely", usual)]


def test_of_two_equally_frequent_names_the_bare_one_is_offered() -> None:
    assert said_of(extras, ["The Lancet", "Lancet"]) == [(1, "likely", "Lancet")]


def test_where_a_sign_and_a_word_stand_equally_often_it_asks_and_either_can_be_chosen() -> None:
    references = [Reference(container_title=name) for name in ("Computers & Education", "Computers and Education")]
    [finding] = check_list(Article(), references, checks=[extras])
    assert (finding.references, finding.related, finding.certainty) == ((1,), (2,), "ask")
    assert [(fix.label, fix.edits[0].place) for fix in finding.fixes] == [
        ("Computers and Education", 1),
        ("Computers & Education", 2),
    ]


def test_a_place_and_its_country_go_from_a_known_name() -> None:
    assert said_of(extras, ["Lancet (London, England)"]) == [(1, "likely", "Lancet")]


def test_the_article_stays_where_the_list_does_not_shorten_names() -> None:
    assert said_of(extras, ["The Lancet (London, England)"]) == [(1, "likely", "The Lancet")]
    assert said_of(extras, [*UNDOTTED, "The Lancet (London, England)"]) == [(6, "likely", "Lancet")]


def test_an_article_goes_where_the_list_shortens_names() -> None:
    assert said_of(extras, [*UNDOTTED, "The Lancet"]) == [(6, "likely", "Lancet")]


@pytest.mark.parametrize(
    "names",
    [
        ["Endocrinology", "Endocrinology (Moscow)"],
        ["Oncology", "Oncology (Williston Park)"],
        ["The Lancet", "The Lancet"],
        ["Science & Justice", "Gut"],
        ["JAMA", "BMJ"],
        ["Theranostics", "Ther Drug Monit"],
        ["Phys. Rev. B (Condens. Matter)"],
    ],
)
def test_what_tells_journals_apart_is_let_be(names: list[str]) -> None:
    assert said_of(extras, names) == []


@pytest.mark.parametrize(("printed", "wanted"), [("The J Clin Oncol", "J Clin Oncol"), ("The Br J Surg", "Br J Surg")])
def test_a_shortened_name_has_no_article_in_any_list(printed: str, wanted: str) -> None:
    [finding] = check_list(Article(), [Reference(container_title=printed)], checks=[extras])
    assert (finding.certainty, finding.after) == ("likely", wanted)


@pytest.mark.parametrize(
    "name", ["The Lancet", "The Oncologist", "The American Journal of Surgery", "Theor Comput Sci"]
)
def test_an_article_that_belongs_to_a_name_is_let_be(name: str) -> None:
    assert check_list(Article(), [Reference(container_title=name)], checks=[extras]) == []
