import pytest

from ui.fuzzy import fit


def best(sought: str, *texts: str) -> list[str]:
    """Those that fit, the best first."""
    found = [(fit(sought, text), text) for text in texts]
    return [text for score, text in sorted(found, key=lambda each: -(each[0] or 0)) if score is not None]


def test_the_beginning_of_a_word_beats_its_middle_and_that_its_letters() -> None:
    assert best("art", "Restart the check", "Delete this article", "Undo") == [
        "Delete this article",
        "Restart the check",
    ]


def test_first_letters_find_a_command() -> None:
    assert best("fwc", "Fix what is certain", "Find anything") == ["Fix what is certain"]


def test_letters_in_order_forgive_what_was_left_out() -> None:
    assert best("rdo", "Redo", "Undo") == ["Redo"]
    assert best("chrt", "Save the chart", "Cut") == ["Save the chart"]


def test_two_letters_strewn_about_find_nothing() -> None:
    assert fit("xo", "Export the list of journals") is None
    assert fit("oe", "Go to column DOI here") is None


def test_every_word_must_be_found_in_any_order() -> None:
    assert fit("chart save", "Save the chart") is not None
    assert fit("chart undo", "Save the chart") is None


@pytest.mark.parametrize("sought", ["ЖУРН", "журн"])
def test_case_does_not_matter_in_any_script(sought: str) -> None:
    assert fit(sought, "Списки Журналов") is not None


def test_nothing_typed_fits_everything() -> None:
    assert fit("", "Undo") == fit("", "Redo") is not None
