"""What was ignored in a library passes on the command line too."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app import cli
from app.library import Library
from app.mending import find, ignore
from app.model import Article, Reference
from app.resources import resource
from app.tasks import add_reading, read_file

SAMPLE = resource("sample/sechenov-net-liver.txt")
Said = Callable[[str, Path], str]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """What a command says of a file."""

    def said_of(command: str, path: Path) -> str:
        cli.main([*command.split(), str(path)])
        return capsys.readouterr().out

    return said_of


def _ignore(library: Library, article: int, check: str) -> None:
    with library.step("Ignore") as step:
        ignore(step, article, [each for each in find(library, article) if each.check == check])


def test_a_library_is_checked_and_mended_as_its_window_shows_it(tmp_path: Path, said: Said) -> None:
    path = tmp_path / "library.corrigenda"
    with Library.create(path) as library:
        article = add_reading(library, read_file(SAMPLE), label="Add")
    assert "JRN03" in said("check", path)
    assert "N Engl J Med 2011; 364: 514" in said("fix --certain", path)
    with Library.open(path) as library:
        _ignore(library, article, "JRN03")
    assert "JRN03" not in said("check", path)
    assert "N.Engl J Med" in said("fix --certain", path)


def test_works_that_are_different_are_not_asked_about_again(tmp_path: Path, said: Said) -> None:
    path = tmp_path / "library.corrigenda"
    twice = Reference(title="Everolimus for advanced tumours", container_title="Gut", year="2011")
    with Library.create(path) as library:
        with library.step("Add") as step:
            article = step.add_article(Article(), [twice, twice])
        _ignore(library, article, "LST02")
    assert "LST02" not in said("check", path)
