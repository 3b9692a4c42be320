"""The past in words."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.library import Conflict, Library, PastChange
from app.model import Article, Author, Name, Names, Reference
from app.past import deleted_title, moment, told

NOW = datetime(2026, 11, 26, 21, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-11-26T08:05:59.000+00:00", "08:05"),
        ("2026-11-25T23:59:00.000+00:00", "yesterday 23:59"),
        ("2026-03-02T10:00:00.000+00:00", "2 Mar 10:00"),
        ("2024-03-02T10:00:00.000+00:00", "2 Mar 2024"),
        ("nonsense", "nonsense"),
    ],
)
def test_a_moment_is_told_as_short_as_it_can_be_understood(at: str, said: str) -> None:
    assert moment(at, NOW) == said


def test_a_change_is_told_by_where_it_was_and_its_texts() -> None:
    names = Names((Name("Rindi", "G."),), et_al=True).to_json()
    numbers = {7: 3}
    assert told(PastChange(1, 1, "reference", 7, "authors", "", names), numbers) == (
        "R3",
        "Authors",
        "",
        "Rindi G. et al.",
    )
    assert told(PastChange(1, 1, "reference", 7, "doi", "", "10.1/x"), numbers).place == "R3 DOI"
    assert told(PastChange(1, 1, "reference", 8, "pages", "1", "2"), numbers).place == "Deleted reference pages"
    assert told(PastChange(1, 1, "reference", 7, "type", "book", "chapter"), numbers)[2:] == ("Book", "Chapter")
    assert told(PastChange(1, 1, "article", 1, "title", "A", "B"), numbers) == ("Article", "Title", "A", "B")
    assert told(PastChange(1, 1, "reference", 7, "position", 1.0, 2.0), numbers).after == "moved"
    assert told(Conflict("reference", 7, "pages", "1-2", "1-3"), numbers) == ("R3", "Pages", "1-3", "1-2")


def test_whole_rows_of_every_table_are_told(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.corrigenda") as library:
        with library.step("Import") as step:
            article = Article(title="An article", authors=[Author(Name("Smith", "J."))])
            article_id = step.add_article(article, [Reference(title="Tumors", year="2006")])
            step.add("word", {"text": "foregut"})
            step.add("rule", {"kind": "pages", "field": "pages", "before": "1-2", "after": "1–2"})
        rows = [told(each, {1: 1}) for each in library.changes_of_step(1)]
        with library.step("Delete") as step:
            step.delete("article", [article_id])
        [deleted] = library.deleted_articles()
    assert {row.where: row.after for row in rows if row.where != "R1"} == {
        "Article": "An article",
        "Author": "Smith J.",
        "Dictionary": "foregut",
        "Rule": "pages pages 1-2 1–2",
    }
    assert "Tumors" in next(row.after for row in rows if row.where == "R1")
    assert deleted_title(deleted) == "An article"
