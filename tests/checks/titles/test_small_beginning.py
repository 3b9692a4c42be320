"""TTL13: titles that begin with a small letter."""

import pytest

from app.checks.titles.small_beginning import small_beginning
from tests.checks.titles.looking import found, mended

OTHERS = ["Outcome of surgery", "Staging of tumours", "“Mini” surgery", "Лечение рака", "Une étude de cas"]


def test_a_title_that_begins_small_among_others_gets_a_capital() -> None:
    assert mended(small_beginning, *OTHERS, "staging of cysts") == ["Staging of cysts"]
    assert mended(small_beginning, *OTHERS, "‘economic growth in the world’") == ["‘Economic growth in the world’"]
    assert mended(small_beginning, *OTHERS, "лечение больных") == ["Лечение больных"]


@pytest.mark.parametrize("title", ["mTOR in the liver", "p53 and cancer", "n-3 fatty acids", "cDNA and α-cells"])
def test_names_that_begin_small_are_let_be(title: str) -> None:
    assert found(small_beginning, *OTHERS, title) == []


def test_a_list_with_several_such_titles_has_its_own_way() -> None:
    assert found(small_beginning, *OTHERS, "staging of cysts", "surgery of cysts") == []
