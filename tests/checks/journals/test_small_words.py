"""JRN08: small letters in journals' names."""

import pytest

from app.checks.journals.small_words import small_words
from tests.checks.journals.named import DOTTED, IN_FULL, UNDOTTED, said_of


@pytest.mark.parametrize(
    ("others", "printed", "wanted"),
    [
        (UNDOTTED, "Clin chem", "Clin Chem"),
        (UNDOTTED, "N Engl j Med", None),
        (UNDOTTED, "J biol Chem", "J Biol Chem"),
        (DOTTED, "Neurobiol. aging", "Neurobiol. Aging"),
        (IN_FULL, "Health psychology", "Health Psychology"),
        (IN_FULL, "journal of Clinical Psychology", "Journal of Clinical Psychology"),
    ],
)
def test_a_small_word_among_names_with_capitals_gets_one(others: list[str], printed: str, wanted: str | None) -> None:
    assert said_of(small_words, [*others, printed]) == ([(6, "likely", wanted)] if wanted else [])


@pytest.mark.parametrize(
    "name",
    [
        "eLife",
        "Vestnik khirurgii",
        "Acta medica Scandinavica",
        "Annales de chirurgie",
        "Gut",
        "Qwertz surgery",
        "Health-care Policy",
    ],
)
def test_names_of_other_languages_and_unknown_ones_are_let_be(name: str) -> None:
    assert said_of(small_words, [*IN_FULL, name]) == []


def test_a_list_that_writes_names_small_is_let_be() -> None:
    small = ["Annals of surgery", "Clinical chemistry", "British journal of surgery"]
    assert said_of(small_words, [*IN_FULL, *small]) == []
