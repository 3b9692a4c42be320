"""What the log tells of one article."""

from pathlib import Path

from app.library import Library, View
from app.model import Article, Reference
from tests.library.samples import filled


def test_changes_in_effect_since_an_article_was_added_are_told_in_order(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.corrigenda") as library:
        with library.step("Add") as step:
            article = step.add_article(Article(title="Gut"), [Reference(title="A"), Reference(title="B")])
            other = step.add_article(Article(), [Reference(title="C")])
        first, second = (each.id or 0 for each in library.references(article))
        [third] = (each.id or 0 for each in library.references(other))
        for label, row, title in (("One", first, "AA"), ("Undone", first, "AAA"), ("Elsewhere", third, "CC")):
            with library.step(label) as step:
                step.set(row, "title", title)
            if label == "Undone":
                library.undo()
        with library.step("Delete") as step:
            step.delete("reference", [second])
            step.set(article, "title", "The gut", table="article")
        told = [(each.label, each.table, each.column) for each in library.changes_of_article(article)]
        assert told == [("One", "reference", "title"), ("Delete", "reference", ""), ("Delete", "article", "title")]
        change = library.changes_of_article(article)[0]
        assert (change.before, change.after, change.row) == ("A", "AA", first)
        assert [each.label for each in library.changes_of_article(other)] == ["Elsewhere"]
        assert library.changes_of_article(9) == []


def test_an_article_that_was_deleted_and_restored_has_the_changes_it_had(library: Library) -> None:
    article_id = filled(library)
    with library.step("Edit") as step:
        step.set(library.ids(View(article_id))[0], "volume", "450")
    before = library.changes_of_article(article_id)
    with library.step("Delete") as step:
        step.delete("article", [article_id])
    library.undo()
    assert library.changes_of_article(article_id) == before
