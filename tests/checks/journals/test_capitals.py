import pytest

from app.checks import check_list
from app.checks.journals.capitals import capitals
from app.model import Article, Reference

SMALL = ("Ann Surg", "Br J Surg", "Cancer Res", "N Engl J Med", "Ann Oncol")


def wanted(*names: str, others: tuple[str, ...] = SMALL) -> list[str]:
    references = [Reference(container_title=name) for name in (*others, *names)]
    return [each.after for each in check_list(Article(), references, checks=[capitals])]


def test_a_name_in_capitals_is_written_as_elsewhere_in_the_list() -> None:
    assert wanted("CANCER RES") == ["Cancer Res"]


def test_a_known_name_gets_a_capital_each_word_and_keeps_its_acronym() -> None:
    assert wanted("J CLIN ONCOL") == ["J Clin Oncol"]
    assert wanted("FEBS LETT") == ["FEBS Lett"]


def test_a_cyrillic_name_keeps_its_first_capital_alone() -> None:
    assert wanted("УСПЕХИ ФИЗИЧЕСКИХ НАУК") == ["Успехи физических наук"]


@pytest.mark.parametrize("name", ["EMBO J", "ASAIO J", "JAMA", "CHEST", "IEEE ACM", "QWERTZ ASDFG"])
def test_acronyms_and_unknown_names_are_let_be(name: str) -> None:
    assert wanted(name) == []


def test_a_list_that_writes_names_in_capitals_is_let_be() -> None:
    assert wanted("ANN SURG", others=tuple(map(str.upper, SMALL))) == []
