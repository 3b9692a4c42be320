"""What other articles of a library tell of words, names and journals."""

from pathlib import Path

from app.checks import Elsewhere, check_list
from app.checks.authors.misspelt import misspelt_names
from app.checks.check import Check
from app.checks.journals.unknown import unknown
from app.checks.titles.misspelt import misspelt
from app.library import Library
from app.mending import find
from app.model import Article, Name, Names, Reference
from tests.checks.titles.looking import articles
from tests.checks.told import Told

RIGHT = "Хирургическое лечение больных раком печени"
WRONG = RIGHT.replace("лечение", "лечнеие")


COMMON = tuple(Name(family, "G.") for family in "Smith Jones Brown Clark Evans Green Hall Lewis King Young".split())


def said(check: Check, references: list[Reference], told: Told) -> list[tuple[str, str, str]]:
    found = check_list(Article(), references, checks=[check], elsewhere=Elsewhere(told))
    return [(each.certainty, each.before, each.after) for each in found]


def authors(*names: Name) -> list[Reference]:
    return [Reference(authors=Names(names))]


def test_a_word_is_mended_by_titles_of_other_articles() -> None:
    assert said(misspelt, articles(WRONG), Told()) == []
    assert said(misspelt, articles(WRONG), Told(titles={"лечение": 2})) == [("likely", "лечнеие", "лечение")]
    assert said(misspelt, articles(WRONG), Told(titles={"лечение": 0})) == []


def test_a_word_of_two_other_titles_is_known() -> None:
    title = "Advanced treatmnet of the disease"
    assert said(misspelt, articles(title), Told(titles={"treatmnet": 1})) == [("likely", "treatmnet", "treatment")]
    assert said(misspelt, articles(title), Told(titles={"treatmnet": 2})) == []


def test_a_title_full_of_unknown_words_is_not_compared() -> None:
    title = f"{WRONG} карода и ворена или зимора"
    assert said(misspelt, articles(title), Told(titles={"лечение": 3})) == []


def test_a_name_with_unusual_letters_is_compared_with_names_of_the_same_initials() -> None:
    strange = authors(Name("Alhmqn", "H."), *COMMON)
    assert said(misspelt_names, strange, Told()) == []
    assert said(misspelt_names, strange, Told(people=[Name("Alhman", "H.")])) == [("ask", "Alhmqn", "Alhman")]
    assert said(misspelt_names, strange, Told(people=[Name("Alhman", "H.")] * 2)) == [("likely", "Alhmqn", "Alhman")]
    assert said(misspelt_names, strange, Told(people=[Name("Alhman", "K.")] * 2)) == []


def test_a_name_that_another_article_has_is_let_be() -> None:
    assert said(misspelt_names, authors(Name("Johnxon", "P.")), Told()) == [("ask", "Johnxon", "Johnson")]
    assert said(misspelt_names, authors(Name("Johnxon", "P.")), Told(people=[Name("Johnxon", "K.")])) == []


def test_a_journal_that_other_articles_have_is_let_be() -> None:
    journal = [Reference(container_title="Pancreatolgy", type="article-journal")]
    assert said(unknown, journal, Told()) == [("likely", "Pancreatolgy", "Pancreatology")]
    assert said(unknown, journal, Told(journals={"Pancreatolgy": 2})) == []


def test_the_articles_of_a_library_tell_each_other(tmp_path: Path) -> None:
    with Library.create(tmp_path / "two.corrigenda") as library:
        with library.step("Add") as step:
            own = step.add_article(Article(title="Own"), articles(WRONG))
            step.add_article(Article(title="Other"), articles(RIGHT, RIGHT))
        assert [each.after for each in find(library, own) if each.check == "TTL04"] == ["лечение"]
