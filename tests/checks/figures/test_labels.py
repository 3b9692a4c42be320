"""VOL05: words before volumes and issues."""

import pytest

from app.checks.checked import Checked
from app.checks.figures.labels import labels
from app.model import Article
from app.reading import read_references

USUAL = [f"J. Smith, “Surgery of tumors,” Ann. Surg., vol. 5{at}, no. 2, pp. 107–113, 2008." for at in range(5)]


def said(*sources: str) -> list[tuple[str, str, str]]:
    found = list(labels.find(Checked(Article(), read_references([*USUAL, *sources]))))
    assert all(each.is_mended and each.references == (6,) for each in found)
    return [(each.field, each.before, each.after) for each in found]


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        ("vol. 51, 1", ("issue", "1", "no. 1")),
        ("vol. 51, nr. 1", ("issue", "nr. 1", "no. 1")),
        ("v. 51, no. 1", ("volume", "v. 51", "vol. 51")),
    ],
)
def test_another_word_than_the_lists_is_shown_as_mended(figures: str, told: tuple[str, str, str]) -> None:
    assert said(f"J. Dean, “Surgery of the liver,” Ann. Surg., {figures}, pp. 117–123, 2008.") == [told]


def test_the_lists_words_and_those_of_another_alphabet_are_let_be() -> None:
    assert said(USUAL[0]) == []
    assert said("Иванов И.И. Хирургия карциноидов // Вестник хирургии. 2012. Т. 90, № 7. С. 41-45.") == []
    assert said("J. Dean, “Surgery of the liver,” Ann. Surg., vol. 51, pp. 117–123, 2008.") == []


def test_a_list_with_two_words_has_none() -> None:
    others = [each.replace("no. 2", "iss. 2") for each in USUAL]
    assert list(labels.find(Checked(Article(), read_references([*USUAL, *others])))) == []
