"""Articles made one, and references copied to another."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.library import Library
from app.model import Affiliation, Article, Author, Name, Names, Reference, Translation
from app.uniting import copy_references, same_works, unite

RINDI = Reference(
    authors=Names((Name("Rindi", "G."), Name("Klöppel", "G."))),
    title="TNM staging of foregut (neuro)endocrine tumors: a consensus proposal including a grading system",
    container_title="Virchows Arch", year="2006", volume="449", pages="395-401",
)  # fmt: skip
PAPE = Reference(authors=Names((Name("Pape", "U."),)), title="Prognostic relevance of a TNM system", year="2008")
OTHER = Reference(authors=Names((Name("Öberg", "K."),)), title="Carcinoid tumours and their syndromes", year="2004")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.corrigenda") as library:
        with library.step("Add") as step:
            step.add_article(Article(journal="Lancet"), [RINDI, OTHER])
            person = Author(Name("Kosyrev", "V."), (0,), is_corresponding=True)
            full = Article(title="A title", journal="Cancer", authors=[person], affiliations=[Affiliation("Moscow")])
            step.add_article(full, [PAPE, replace(RINDI, doi="10.1007/x", issue="4")])
            step.add_article(Article(), [replace(RINDI, pmid="123")])
        yield library


def ids(library: Library) -> list[int]:
    return [row.id for row in library.articles()]


def test_works_that_several_articles_cite_are_found(library: Library) -> None:
    pairs = [(each.first.article_id, each.second.article_id) for each in same_works(library, ids(library))]
    assert pairs == [(1, 2), (1, 3), (2, 3)]


def test_merging_appends_the_lists_fills_what_is_missing_and_folds_what_is_ticked(library: Library) -> None:
    same = [(each.first.id or 0, each.second.id or 0) for each in same_works(library, ids(library))]
    with library.step("Merge 3 articles") as step:
        unite(step, library, ids(library), 1, same)
    [row] = library.articles()
    assert (row.title, row.journal, row.references) == ("A title", "Lancet", 3)
    article = library.article(1)
    assert [(each.name.family, each.is_corresponding) for each in article.authors] == [("Kosyrev", True)]
    assert [each.text for each in article.affiliations] == ["Moscow"]
    rindi, other, pape = library.references(1)
    assert (rindi.doi, rindi.issue, rindi.pmid) == ("10.1007/x", "4", "123")
    assert (other.title, pape.title) == (OTHER.title, PAPE.title)
    library.undo()
    assert [row.references for row in library.articles()] == [2, 2, 1]
    assert library.article(1).authors == []
    library.redo()
    assert [row.references for row in library.articles()] == [3]


@pytest.mark.parametrize(("journal", "volume"), [("Cancer", ""), ("LANCET", "12"), ("", "12")])
def test_volume_and_pages_come_from_an_article_of_the_same_journal_alone(
    library: Library, journal: str, volume: str
) -> None:
    with library.step("Edit") as step:
        for column, value in (("journal", journal), ("volume", "12"), ("pages", "1-9"), ("year", "2015")):
            step.set(2, column, value, table="article")
    with library.step("Merge 2 articles") as step:
        unite(step, library, [1, 2], 1, [])
    article = library.article(1)
    assert (article.journal, article.year, article.volume) == ("Lancet", "2015", volume)
    assert bool(article.pages) == bool(volume)


def test_what_is_not_ticked_stays_twice(library: Library) -> None:
    with library.step("Merge 2 articles") as step:
        unite(step, library, [1, 2], 2, [])
    assert [each.title for each in library.references(2)] == [PAPE.title, RINDI.title, RINDI.title, OTHER.title]
    assert library.article(2).journal == "Cancer"


def test_copies_leave_the_list_that_they_come_from_alone(library: Library) -> None:
    wanted = [each.id or 0 for each in library.references(1)]
    with library.step("Copy") as step:
        new = copy_references(step, library, wanted, 3)
    assert [each.title for each in library.references(3)] == [RINDI.title, RINDI.title, OTHER.title]
    assert not set(new) & set(wanted)
    assert len(library.references(1)) == 2


def test_the_deleted_article_of_a_merger_can_be_restored_by_undoing_the_step_later(library: Library) -> None:
    with library.step("Merge 2 articles") as step:
        unite(step, library, [1, 3], 1, [])
    merged = library.steps()[0].id
    with library.step("Edit") as step:
        step.set(2, "title", "Another", table="article")
    assert library.undo_step(merged) == []
    assert ids(library) == [1, 2, 3]
    assert len(library.references(3)) == 1


def test_what_is_said_in_other_languages_is_brought_together(tmp_path: Path) -> None:
    """The English page of a Russian article: its texts are a translation, its Russian ones the article's own."""
    russian = Article(title="Опухоли печени и их лечение", translations=[Translation("en", "Tumours of the liver")])
    english = Article(
        title="Tumours of the liver and the gut",
        abstract="They grow in the liver.",
        translations=[Translation("ru", "Опухоли", "Растут."), Translation("es", "Tumores")],
    )
    with Library.create(tmp_path / "b.corrigenda") as library:
        with library.step("Add") as step:
            kept, other = step.add_article(russian, []), step.add_article(english, [])
        with library.step("Merge") as step:
            unite(step, library, [kept, other], kept, [])
        article = library.article(kept)
        assert (article.title, article.abstract) == (russian.title, "")
        said = [(each.language, each.title, each.abstract) for each in article.translations]
        assert said == [("en", "Tumours of the liver", "They grow in the liver."), ("es", "Tumores", "")]
        library.undo()
        assert [each.language for each in library.article(other).translations] == ["ru", "es"]
        assert library.article(kept).translations[0].abstract == ""
