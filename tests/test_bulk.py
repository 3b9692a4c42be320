"""One change made in many references at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bulk import (
    Change,
    Question,
    Search,
    answered,
    changes,
    initials,
    journal_changes,
    long_pages,
    moves,
    names_changes,
    replaced,
    set_to,
    short_pages,
    write,
)
from app.errors import CorrigendaError
from app.journals import JournalList, JournalNames
from app.library import Library
from app.model import Article, Name, Names, Reference
from app.styles import NameForm


@pytest.mark.parametrize(
    ("search", "before", "after"),
    [
        (Search("lancet", "The Lancet"), "LANCET Oncol", "The Lancet Oncol"),
        (Search("lancet", "The Lancet", minds_case=True), "LANCET Oncol", "LANCET Oncol"),
        (Search("Onc", "Oncology", is_whole=True), "J Onc Oncol", "J Oncology Oncol"),
        (Search("a.b", r"\1"), "a.b axb", r"\1 axb"),
        (Search(r"(\d+)-(\d+)", r"\2-\1", is_pattern=True), "12-34", "34-12"),
        (Search("", "x"), "as it was", "as it was"),
        (Search("рак", "опухоль", is_whole=True), "Рак печени", "опухоль печени"),
        (Search("cafe", "tea", is_whole=True), "cafe cafe\u0301", "tea cafe\u0301"),
    ],
)
def test_text_is_found_and_replaced(search: Search, before: str, after: str) -> None:
    assert replaced(search)(before) == after


@pytest.mark.parametrize("pattern", ["(", "[", r"\9", "(a+)+b", "(?:x*)*", "*"])
def test_a_pattern_that_is_none_or_never_ends_is_refused_in_words(pattern: str) -> None:
    with pytest.raises(CorrigendaError, match="Nothing was changed"):
        replaced(Search(pattern, r"\2" if pattern == r"\9" else "", is_pattern=True))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("1051-4", "1051-1054"),
        ("1199-203", "1199-1203"),
        ("S23-8", "S23-S28"),
        ("e1000-2", "e1000-2"),
        ("19", "19"),
        ("1051–4", "1051–1054"),
        ("301–312", "301–312"),
        ("41-3; author reply e41-e42", "41-43; author reply e41-e42"),
    ],
)
def test_pages_are_written_in_full(short: str, full: str) -> None:
    assert long_pages(short) == full


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("1051-1054", "1051-4"),
        ("99-101", "99-101"),
        ("256-265", "256-65"),
        ("S23-S28", "S23-8"),
        ("1051–1054", "1051–4"),
        ("99–101", "99–101"),
        ("iii-iv", "iii-iv"),
    ],
)
def test_pages_are_shortened_as_far_as_they_agree(full: str, short: str) -> None:
    assert short_pages(full) == short


def test_initials_are_written_in_one_form_and_keep_hyphens_and_digraphs() -> None:
    names = Names(
        (
            Name("Raoul", "J. L."),
            Name("Roe", "JL"),
            Name("Blay", "Jean-Yves"),
            Name("Ivanov", "Yu.A."),
            Name(literal="WHO"),
        ),
        et_al=True,
    )
    stops, bare = NameForm(), NameForm(initial_stop="")
    assert [name.given for name in initials(stops)(names).people] == ["J.L.", "J.L.", "J.-Y.", "Yu.A.", ""]
    assert [name.given for name in initials(bare)(names).people] == ["JL", "JL", "J-Y", "YuA", ""]
    assert initials(stops)(names).et_al


LIST = [
    Reference(id=1, title="Cancer of the liver", volume="12", authors=Names((Name("Roe", "J L"),))),
    Reference(id=2, title="Liver", note="12"),
]


def test_only_cells_that_would_change_are_listed() -> None:
    found = changes(LIST, ("title", "volume"), replaced(Search("liver", "Liver", minds_case=True)))
    assert found == [Change(1, "title", "Cancer of the liver", "Cancer of the Liver")]
    assert changes(LIST, ("volume",), set_to("")) == [Change(1, "volume", "12", "")]
    assert names_changes(LIST, initials(NameForm())) == [Change(1, "authors", "Roe J L", "Roe J.L.")]


def test_a_field_moves_only_where_the_other_is_empty() -> None:
    assert moves(LIST, "note", "volume") == [Change(2, "note", "12", ""), Change(2, "volume", "", "12")]
    assert moves(LIST, "volume", "volume") == []


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "list.corrigenda") as library:
        yield library


def test_changes_are_written_as_one_step(library: Library) -> None:
    with library.step("Add") as step:
        article_id = step.add_article(Article(), LIST)
    references = library.references(article_id)
    with library.step("Replace") as step:
        write(step, names_changes(references, initials(NameForm())) + changes(references, ("title",), set_to("T")))
    assert [each.title for each in library.references(article_id)] == ["T", "T"]
    assert library.references(article_id)[0].authors == Names((Name("Roe", "J.L."),))
    library.undo()
    assert library.references(article_id) == references


def test_journals_get_one_form_and_unknown_ones_are_questions_with_what_they_may_be() -> None:
    listed = JournalList((("Annals of Snarks", "Ann. Snarks"), ("Journal of A", "J. A"), ("Journal for A", "J. A")))
    references = [
        Reference(container_title="Annals of Snarks", id=1),
        Reference(container_title="Ann Snarks", id=2),
        Reference(container_title="Annals of Xyzzyology", id=3),
        Reference(container_title="Annals of Snarks", type="chapter", id=4),
        Reference(id=5),
        Reference(container_title="J. A", id=6),
    ]
    found = journal_changes(references, JournalNames([listed]), "short")
    assert [(each.reference_id, each.after) for each in found.changes] == [(1, "Ann Snarks"), (6, "J A")]
    assert found.questions == {"Annals of Xyzzyology": Question((), [3])}
    in_full = journal_changes(references, JournalNames([listed]), "full")
    assert [(each.reference_id, each.after) for each in in_full.changes] == [(2, "Annals of Snarks")]
    assert in_full.questions == {"J. A": Question(("Journal of A", "Journal for A"), [6])}
    assert answered(in_full.questions, {"J. A": "Journal for A"}) == [
        Change(6, "container_title", "J. A", "Journal for A")
    ]
    assert answered(in_full.questions, {"J. A": "", "J. B": "Journal of A"}) == []
