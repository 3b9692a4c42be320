"""Two entries for one work made one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.library import Library
from app.merging import differences, merge
from app.model import Article, Name, Names, Reference

FIRST = Reference(authors=Names((Name("Rindi", "G."),)), title="TNM staging", year="2006", volume="449")
SECOND = Reference(
    authors=Names((Name("Rindi", "G."),)),
    title="TNM staging of tumors",
    year="2007",
    pages="395-401",
    source="Rindi G.",
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "list.corrigenda") as library:
        yield library


def test_what_is_fuller_is_proposed_and_the_first_where_both_are_alike_full() -> None:
    proposed = {each.field: each.takes_second for each in differences(FIRST, SECOND)}
    assert proposed == {"title": True, "year": False, "volume": False, "pages": True}


def test_names_in_full_are_proposed_for_those_cut_short() -> None:
    cut = replace(FIRST, authors=Names((Name("Rindi", "G."),), et_al=True))
    full = replace(FIRST, authors=Names((Name("Rindi", "G."), Name("Klöppel", "G."), Name("Ahlman", "H."))))
    assert [each.takes_second for each in differences(cut, full)] == [True]
    assert [each.takes_second for each in differences(full, cut)] == [False]
    assert [each.takes_second for each in differences(cut, replace(full, authors=Names(full.authors.people[1:])))] == [
        False
    ]


def test_the_first_gets_what_was_chosen_and_the_second_goes_in_one_step(library: Library) -> None:
    with library.step("Add") as step:
        article_id = step.add_article(Article(), [FIRST, SECOND])
    first, second = (each.id or 0 for each in library.references(article_id))
    with library.step("Merge") as step:
        merge(step, library, first, second, {"title": "TNM staging of tumors", "year": "2006", "pages": "395-401"})
    [merged] = library.references(article_id)
    assert (merged.id, merged.title, merged.year, merged.volume, merged.pages) == (
        first,
        "TNM staging of tumors",
        "2006",
        "449",
        "395-401",
    )
    assert merged.source == "Rindi G."
    library.undo()
    assert len(library.references(article_id)) == 2
