"""One work cited in several articles: found, compared, made to agree, or told apart."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.apart import tell_apart
from app.comparing import FIRST, SECOND, Counterpart, agree, counterparts, disagreements
from app.errors import Cancelled
from app.library import Library, View
from app.model import Article, Name, Names, Reference
from app.progress import Progress

RINDI = Reference(
    authors=Names((Name("Rindi", "G."), Name("Klöppel", "G."), Name("Ahlman", "H.")), et_al=True),
    title="TNM staging of foregut (neuro)endocrine tumors: a consensus proposal",
    container_title="Virchows Arch",
    year="2006",
    volume="449",
    pages="395-401",
    doi="10.1007/s00428-006-0250-1",
)
PAPE = replace(RINDI, title="Prognostic relevance", authors=Names((Name("Pape", "U.F."),)), doi="", pages="256-265")


def library_of(path: Path, *lists: list[Reference]) -> Library:
    library = Library.create(path / "a.corrigenda")
    for number, references in enumerate(lists, 1):
        with library.step("Add") as step:
            step.add_article(Article(title=f"Article {number}"), references)
    return library


def found(library: Library, article_id: int = 1) -> list[Counterpart]:
    return counterparts(library, list(library.ids(View(article_id))))


@pytest.mark.parametrize(
    "other",
    [
        replace(RINDI, title="", authors=Names(), year="", pages=""),  # by its DOI
        replace(RINDI, doi="", year="2007"),  # by the title
        replace(RINDI, doi="", title=f"The {RINDI.title}"),  # by the first author
        replace(RINDI, doi="", title="", authors=replace(RINDI.authors)),  # by the page
    ],
)
def test_a_work_is_found_in_another_article_by_any_of_its_traces(tmp_path: Path, other: Reference) -> None:
    library = library_of(tmp_path, [RINDI], [PAPE, other])
    [pair] = found(library)
    assert (pair.first.article_id, pair.second.article_id) == (1, 2)
    assert pair.second.title == other.title


def test_entries_of_the_same_article_and_other_works_are_let_be(tmp_path: Path) -> None:
    library = library_of(tmp_path, [RINDI, RINDI, PAPE], [replace(PAPE, title="Prognosis", pages="300")])
    assert found(library) == []


def test_what_differs_in_form_alone_is_no_disagreement() -> None:
    other = replace(
        RINDI,
        authors=Names((Name("Rindi", "Guido"), Name("Klöppel", "G"), Name("Ahlman", "H"), Name("Caplin", "M"))),
        title="TNM Staging of Foregut (Neuro)Endocrine Tumors: A Consensus Proposal.",
        container_title="Virchows Archiv",
        pages="395–401",
        note="seen",
    )
    assert disagreements(RINDI, other) == ()


def test_what_is_said_otherwise_or_is_missing_is_one() -> None:
    other = replace(
        RINDI, authors=Names((Name("Rindi", "C."), *RINDI.authors.people[1:])), pages="395-410", doi="", year="2007"
    )
    assert [each.field for each in disagreements(RINDI, other)] == ["authors", "year", "pages", "doi"]
    lost = replace(RINDI, authors=Names((RINDI.authors.people[0], Name("Kloppel", "G.")), et_al=True))
    assert [each.field for each in disagreements(RINDI, lost)] == ["authors"]


def test_entries_are_made_to_agree_field_by_field_in_either_direction(tmp_path: Path) -> None:
    library = library_of(tmp_path, [replace(RINDI, doi="")], [replace(RINDI, pages="395", volume="448")])
    [pair] = found(library)
    with library.step("Agree") as step:
        agree(step, pair.first, pair.second, {"doi": SECOND, "pages": FIRST})
    [again] = found(library)
    assert [each.field for each in again.differences] == ["volume"]
    assert again.second.pages == "395-401"
    assert again.first.doi == RINDI.doi
    library.undo()
    assert [each.field for each in found(library)[0].differences] == ["volume", "pages", "doi"]


def test_two_works_that_were_told_apart_stay_so_in_any_article_and_after_a_restart(tmp_path: Path) -> None:
    library = library_of(tmp_path, [RINDI], [replace(RINDI, pages="395")])
    [pair] = found(library)
    with library.step("Tell apart") as step:
        tell_apart(step, pair.second, pair.first)
    assert found(library) == found(library, 2) == []
    library.close()
    with Library.open(library.path) as again:
        with again.step("Delete and read again") as step:
            step.delete("article", [1])
            step.add_article(Article(title="Article 3"), [replace(RINDI, doi="")])
        assert found(again, 3) == []
        with again.step("Mend") as step:
            step.set(again.ids(View(3))[0], "volume", "450")
        assert len(found(again, 3)) == 1


def test_a_pair_comes_once_when_both_of_its_entries_are_asked_about(tmp_path: Path) -> None:
    library = library_of(tmp_path, [RINDI], [RINDI])
    assert len(counterparts(library, list(library.ids(View())))) == 1


def test_comparing_tells_how_far_it_is_and_can_be_cancelled(tmp_path: Path) -> None:
    library = library_of(tmp_path, [RINDI], [RINDI])
    with pytest.raises(Cancelled):
        counterparts(library, [1], progress=Progress(cancelled=True))
