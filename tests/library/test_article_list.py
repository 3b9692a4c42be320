"""The list of articles: kept true without being read anew, moved about, and references moved between lists."""

from pathlib import Path

import pytest

from app.errors import CorrigendaError
from app.library import ArticleRow, Library
from app.library.queries import article_rows
from app.model import Article, Author, Name, Reference


def add(library: Library, *titles: str) -> list[int]:
    with library.step("Add") as step:
        return [
            step.add_article(
                Article(title=title, authors=[Author(Name("Rindi", "G."))]), [Reference(title=f"{title}1")]
            )
            for title in titles
        ]


def titles(library: Library) -> str:
    return "".join(row.title for row in library.articles())


def listed_afresh(library: Library) -> list[ArticleRow]:
    return article_rows(library._readers.query)


@pytest.fixture
def five(tmp_path: Path):
    with Library.create(tmp_path / "five.corrigenda") as library:
        add(library, *"ABCDE")
        yield library


def test_the_list_is_what_it_would_be_if_it_were_read_anew(five: Library) -> None:
    a, b, c, *_ = (row.id for row in five.articles())

    def author_renamed(step):
        author = min(five.small_table("author"))
        step.set(author, "name", Name("Öberg"), table="author")

    edits = [
        lambda step: step.set(b, "title", "Zwei", table="article"),
        lambda step: step.add_references(a, [Reference(), Reference()]),
        author_renamed,
        lambda step: step.move_articles([c], before=a),
        lambda step: step.move_to_article([reference.id for reference in five.references(a)], b),
        lambda step: step.delete("article", [a]),
        lambda step: step.add_article(Article(title="New"), []),
    ]
    for edit in edits:
        with five.step("Edit") as step:
            edit(step)
        assert five.articles() == listed_afresh(five)
    while five.undo():
        assert five.articles() == listed_afresh(five)
    while five.redo():
        assert five.articles() == listed_afresh(five)


def test_a_list_that_was_given_does_not_change_afterwards(five: Library) -> None:
    before = five.articles()
    with five.step("Edit") as step:
        step.set(before[0].id, "title", "Z", table="article")
    assert before[0].title == "A"
    assert five.articles()[0].title == "Z"


def test_an_edit_of_a_reference_leaves_the_list_alone(five: Library) -> None:
    before = five.articles()
    reference = five.references(before[0].id)[0]
    with five.step("Edit") as step:
        step.set(reference.id or 0, "title", "Other")
    assert five.articles() is before


@pytest.mark.parametrize(
    ("moved", "before", "order"),
    [("C", "A", "CABDE"), ("A", None, "BCDEA"), ("DB", "C", "ADBCE"), ("BC", "C", "ABCDE"), ("E", "B", "AEBCD")],
)
def test_articles_are_moved_before_another_or_last(five: Library, moved: str, before: str, order: str) -> None:
    ids = {row.title: row.id for row in five.articles()}
    with five.step("Move") as step:
        step.move_articles([ids[each] for each in moved], before=ids.get(before))
    assert titles(five) == order
    if order != "ABCDE":
        five.undo()
    assert titles(five) == "ABCDE"


def test_one_moved_article_is_one_change_and_none_if_it_stays(five: Library) -> None:
    ids = [row.id for row in five.articles()]
    with five.step("Move") as step:
        step.move_articles([ids[3]], before=ids[1])
    assert five.steps()[0].changes == 1
    with five.step("Stay") as step:
        step.move_articles([ids[3]], before=ids[1])
    assert five.steps()[0].label == "Move"


def test_articles_without_places_are_counted_out_when_the_first_is_moved(five: Library) -> None:
    ids = [row.id for row in five.articles()]
    with five.step("As older libraries have them") as step:
        for each in ids:
            step.set(each, "position", 0.0, table="article")
    with five.step("Move") as step:
        step.move_articles([ids[4]], before=ids[2])
    assert titles(five) == "ABECD"


def test_a_place_that_is_halved_very_often_does_not_run_out(five: Library) -> None:
    for _ in range(120):
        ids = [row.id for row in five.articles()]
        with five.step("Move") as step:
            step.move_articles([ids[2]], before=ids[1])
    assert titles(five) == "ABCDE"


def test_an_article_that_is_gone_is_not_moved(five: Library) -> None:
    with pytest.raises(CorrigendaError, match="no longer in the library"), five.step("Move") as step:
        step.move_articles([99], before=None)


def test_references_go_to_the_end_of_another_list_and_come_back(five: Library) -> None:
    first, second, *_ = (row.id for row in five.articles())
    with five.step("Add") as step:
        step.add_references(first, [Reference(title="A2"), Reference(title="A3")])
    a1, a2, a3 = (reference.id or 0 for reference in five.references(first))
    with five.step("Move") as step:
        step.move_to_article([a3, a1], second)
    assert [each.title for each in five.references(first)] == ["A2"]
    assert [each.title for each in five.references(second)] == ["B1", "A3", "A1"]
    five.undo()
    assert [each.id for each in five.references(first)] == [a1, a2, a3]


def test_references_are_not_moved_to_an_article_that_is_gone(five: Library) -> None:
    reference = five.references(five.articles()[0].id)[0]
    with pytest.raises(CorrigendaError, match="no longer in the library"), five.step("Move") as step:
        step.move_to_article([reference.id or 0], 99)
    assert len(five.references(five.articles()[0].id)) == 1


def test_the_log_tells_in_which_articles_a_step_did_something(five: Library) -> None:
    a, b, c, *_ = (row.id for row in five.articles())
    reference = five.references(a)[0].id or 0
    author = min(five.small_table("author"))
    edits = [
        (lambda step: step.set(b, "reviewed", True, table="article"), {b}),
        (lambda step: step.set(reference, "pages", "1"), {a}),
        (lambda step: step.move_to_article([reference], c), {a, c}),
        (lambda step: step.add("ignored", {"article_id": b, "fingerprint": "x"}), {b}),
        (
            lambda step: step.set_affiliations(author, [step.add("affiliation", {"article_id": a, "text": "Moscow"})]),
            {a},
        ),
        (lambda step: step.set_affiliations(author, []), {a}),
        (lambda step: step.delete("author", [author]), {a}),
        (lambda step: step.delete("article", [b]), set()),
        (lambda step: step.add("word", {"text": "octreotide"}), set()),
    ]
    for edit, articles in edits:
        with five.step("Edit") as step:
            edit(step)
        assert five.articles_of_step(five.steps(limit=1)[0].id) == articles
    five.undo()
    five.undo()
    assert five.articles_of_step(five.steps(limit=1)[0].id) == {b}  # it is there again
