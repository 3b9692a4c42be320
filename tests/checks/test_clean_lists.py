"""Lists of real references in which nothing is wrong: hardly anything is marked in them."""

from pathlib import Path

import pytest

from app.checks import check_list
from app.model import Article
from app.reading import read_references

CLEAN = sorted((Path(__file__).parents[2] / "script" / "checking" / "clean").glob("*.txt"))


def test_there_are_lists_of_several_styles_and_languages() -> None:
    assert len(CLEAN) >= 9


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_at_most_two_of_twenty_are_asked_about_and_nothing_is_certain(path: Path) -> None:
    references = read_references(path.read_text(encoding="utf-8").splitlines())
    found = check_list(Article(title="A title", year="2024"), references)
    assert len(references) == 20
    assert [each for each in found if each.certainty == "certain" and each.fixes] == []
    assert len({place for each in found if not each.is_mended for place in each.references}) <= 2


def test_at_most_one_of_twenty_is_marked_in_all_of_them() -> None:
    marked = every = 0
    for path in CLEAN:
        references = read_references(path.read_text(encoding="utf-8").splitlines())
        found = check_list(Article(title="A title", year="2024"), references)
        marked += len({place for each in found if not each.is_mended for place in each.references})
        every += len(references)
    assert marked * 20 <= every
