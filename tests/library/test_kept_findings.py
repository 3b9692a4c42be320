"""What the checks found, kept in the library: true to every edit, no step, and never in an editor's way."""

import threading
from pathlib import Path

import pytest

from app.library import ALSO, KeptFinding, Library, View, read_filter
from app.model import Article, Reference
from tests.library.samples import content, filled

BY = "by these checks"


def kept(library: Library, article_id: int, *findings: KeptFinding) -> bool:
    """Keep findings as a check does that nothing disturbed."""
    return library.keep_findings(article_id, findings, change=library.latest_change(), checks=BY)


def shown(library: Library, typed: str) -> list[int]:
    return list(library.ids(View(filter=read_filter(typed))))


def test_references_are_filtered_by_what_was_found_in_them(library: Library) -> None:
    article_id = filled(library)
    first, second, third, *rest = library.ids(View())
    assert kept(
        library,
        article_id,
        KeptFinding(first, "title", "TTL04", "likely"),
        KeptFinding(second, "", "LST02", "ask"),
        KeptFinding(third, "", "LST02", ALSO),
        KeptFinding(None, "title", "AFF01", "likely"),
    )
    assert shown(library, "is:review") == [first, second, third]
    assert shown(library, "-is:review") == rest
    assert shown(library, "is:duplicate") == [second, third]
    assert shown(library, "-is:duplicate") == [first, *rest]
    assert library.count(View(filter=read_filter("is:review"))) == 3
    review = library.reviews(BY)[article_id]
    assert (review.findings, review.strongest, review.is_checked) == (3, "likely", True)


def test_what_is_found_anew_takes_the_place_of_what_was_found(library: Library) -> None:
    article_id = filled(library)
    first, second, *_ = library.ids(View())
    kept(library, article_id, KeptFinding(first, "title", "TTL04", "likely"))
    kept(library, article_id, KeptFinding(second, "pages", "PAG01", "certain"))
    assert shown(library, "is:review") == [second]


@pytest.mark.parametrize("table", ["reference", "article", "affiliation"])
def test_an_article_is_unchecked_once_it_was_edited(library: Library, table: str) -> None:
    article_id = filled(library)
    kept(library, article_id)
    assert library.unchecked(BY) == []
    assert library.unchecked("by other checks") == [article_id]
    row = {"reference": library.ids(View())[0], "article": article_id}.get(table, 1)
    with library.step("Edit") as step:
        step.set(row, "text" if table == "affiliation" else "title", "Another", table=table)
    assert library.unchecked(BY) == [article_id]
    assert not library.reviews(BY)[article_id].is_checked


def test_adding_deleting_and_ignoring_make_an_article_unchecked_and_so_does_undo(library: Library) -> None:
    article_id = filled(library)
    for act in (
        lambda step: step.add_references(article_id, [Reference(title="New")]),
        lambda step: step.delete("reference", [library.ids(View())[0]]),
        lambda step: step.add("ignored", {"article_id": article_id, "fingerprint": "TTL04 title x"}),
        lambda step: step.set_affiliations(1, []),
        lambda step: step.add("word", {"text": "hepar"}),
    ):
        kept(library, article_id)
        with library.step("Act") as step:
            act(step)
        assert library.unchecked(BY) == [article_id]
        kept(library, article_id)
        library.undo()
        assert library.unchecked(BY) == [article_id]


def test_another_article_stays_checked_and_so_does_one_that_was_only_reviewed(library: Library) -> None:
    article_id = filled(library)
    with library.step("Add") as step:
        other = step.add_article(Article(title="Another"), [Reference(title="One")])
    assert library.unchecked(BY) == [article_id, other]
    kept(library, article_id)
    kept(library, other)
    with library.step("Edit") as step:
        step.set(library.ids(View(article_id))[0], "reviewed", True)
        step.set(other, "title", "Renamed", table="article")
    assert library.unchecked(BY) == [other]


def test_findings_of_an_article_that_was_changed_while_it_was_checked_are_not_kept(library: Library) -> None:
    article_id = filled(library)
    with library.step("Add") as step:
        other = step.add_article(Article(), [Reference(title="One")])
    before = library.latest_change()
    with library.step("Edit") as step:
        step.delete("reference", [library.ids(View(article_id))[0]])
    assert not library.keep_findings(article_id, [], change=before, checks=BY)
    assert library.keep_findings(other, [], change=before, checks=BY)
    assert library.unchecked(BY) == [article_id]


def test_keeping_is_no_step_and_changes_nothing_that_is_a_users(library: Library) -> None:
    article_id = filled(library)
    before, steps = content(library.path), library.steps()
    kept(library, article_id, KeptFinding(library.ids(View())[0], "title", "TTL04", "likely"))
    assert (content(library.path), library.steps()) == (before, steps)


def test_findings_go_with_their_reference_and_article(library: Library) -> None:
    article_id = filled(library)
    first = library.ids(View())[0]
    kept(library, article_id, KeptFinding(first, "title", "TTL04", "likely"))
    with library.step("Delete") as step:
        step.delete("reference", [first])
    assert shown(library, "is:review") == []
    with library.step("Delete") as step:
        step.delete("article", [article_id])
    assert library.unchecked(BY) == []
    assert not library.keep_findings(article_id, [], change=library.latest_change(), checks=BY)


def test_an_edit_is_never_kept_waiting_by_findings_that_are_to_be_kept(library: Library) -> None:
    article_id = filled(library)
    told: list[bool] = []
    with library.step("Long") as step:
        step.set(article_id, "title", "Another", table="article")
        worker = threading.Thread(target=lambda: told.append(kept(library, article_id)))
        worker.start()
        worker.join()
    assert told == [False]
    assert library.article(article_id).title == "Another"


def test_a_library_that_is_open_to_read_keeps_none(library: Library, path: Path) -> None:
    article_id = filled(library)
    library.close()
    with Library.open(path, read_only=True) as reading:
        assert not kept(reading, article_id)
        assert reading.unchecked(BY) == [article_id]


def test_reviewed_and_printed_references_are_filtered(library: Library) -> None:
    article_id = filled(library)
    first, second, *rest = library.ids(View())
    with library.step("Review") as step:
        step.set(first, "reviewed", True)
        step.set(second, "as_printed", True)
        step.set(article_id, "reviewed", True, table="article")
    assert shown(library, "is:reviewed") == [first]
    assert shown(library, "-is:reviewed") == [second, *rest]
    assert shown(library, "is:printed") == [second]
    assert first not in shown(library, "is:changed")
    review = library.reviews(BY)[article_id]
    assert (review.reviewed, review.is_reviewed) == (1, True)
