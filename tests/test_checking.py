"""An article is checked with what the rest of its library tells."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.checking import look
from app.checks import Rechecker
from app.errors import Cancelled
from app.library import Library
from app.mending import find
from app.model import Article, Reference

VOLUMES = {"2002": "51", "2003": "52", "2004": "53", "2006": "55", "2007": "56", "2010": "59"}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "list.corrigenda") as library:
        yield library


def gut(year: str, volume: str) -> Reference:
    return Reference(
        title="Surgery of carcinoids",
        container_title="J Liver Surg",
        year=year,
        volume=volume,
        pages="1-9",
        type="article-journal",
    )


def test_the_volumes_of_a_journal_are_learnt_from_the_other_articles(library: Library) -> None:
    with library.step("Add") as step:
        step.add_article(Article(), [gut(year, volume) for year, volume in VOLUMES.items()])
        own = step.add_article(Article(), [gut("2005", "45"), gut("2008", "57")])
    rechecker = Rechecker()
    for found in (look(library, own).findings, look(library, own, rechecker=rechecker).findings, find(library, own)):
        [volume] = [each for each in found if each.check == "VOL02"]
        assert (volume.references, volume.after) == ((1,), "54")
    first = library.references(own)[0].id or 0
    with library.step("Mend") as step:
        step.set(first, "volume", "54")
    assert all(each.check != "VOL02" for each in look(library, own, rechecker=rechecker).findings)


def test_its_own_volumes_do_not_speak_for_an_article(library: Library) -> None:
    with library.step("Add") as step:
        own = step.add_article(Article(), [gut("2005", "45"), gut("2008", "57")])
    assert all(each.check != "VOL02" for each in look(library, own).findings)


def test_a_check_of_a_long_list_is_given_up_within_a_check(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.checking._HEEDED_EVERY_S", -1.0)
    with library.step("Add") as step:
        own = step.add_article(Article(), [gut("2005", "54") for _ in range(200)])
    heard: list[int] = []

    def report(done: int, _total: int) -> None:
        heard.append(done)
        if heard.count(1) > 2:  # while the first check is under way
            raise Cancelled

    with pytest.raises(Cancelled):
        look(library, own, report=report)
    assert max(heard) == 1
