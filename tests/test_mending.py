"""Fixes applied to an article with its references, or written into a library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.checks import Finding, Fix
from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Edit, text_fix
from app.library import Library, View
from app.mending import alike, applied, find, ignore, mend_all, write
from app.model import Affiliation, Article, Author, Name, Reference

BOTH = (Reference(title="Cancer of teh liver"), Reference(title="Liver and teh teh rest"))


@check("TXT99", "“teh”", "certain")
def teh(checked: Checked) -> Iterator[Finding]:
    """One "teh" of each title."""
    for place, reference in checked:
        if "teh" in reference.title:
            fix = text_fix(place, "title", reference.title, reference.title.replace("teh", "the", 1))
            yield Finding("TXT99", "certain", "teh", (place,), field="title", before="teh", after="the", fixes=(fix,))


def found(place: int, before: str, after: str, *, certainty: str = "likely", code: str = "AUT06") -> Finding:
    fix = text_fix(place, "title", before, after)
    return Finding(code, certainty, "", (place,), field="title", before=before, after=after, fixes=(fix,))  # type: ignore[arg-type]


def test_a_fix_is_made_in_a_copy() -> None:
    mended, stale = applied(Article(), BOTH, [text_fix(1, "title", "Cancer of teh liver", "Cancer of the liver")])
    assert [each.title for each in mended.references] == ["Cancer of the liver", "Liver and teh teh rest"]
    assert BOTH[0].title == "Cancer of teh liver"
    assert stale == []


def test_a_fix_whose_value_is_another_by_now_is_not_made_in_part_either() -> None:
    fix = Fix(
        "Both",
        (
            Edit("reference", 1, "year", "", "2012"),
            Edit("reference", 2, "title", "Something else", "Anything"),
        ),
    )
    mended, stale = applied(Article(), BOTH, [fix])
    assert (mended.references[0].year, stale) == ("", [fix])


def test_an_affiliation_and_an_author_are_mended_where_they_stand() -> None:
    article = Article(authors=[Author(Name("Petrova"))], affiliations=[Affiliation("Reseach Center")])
    fixes = [
        Fix("", (Edit("affiliation", 1, "text", "Reseach Center", "Research Center"),)),
        Fix("", (Edit("author", 1, "orcid", "", "0000-0002-1825-0097"),)),
        Fix("", (Edit("article", 0, "year", "", "2021"),)),
    ]
    mended, _ = applied(article, [], fixes)
    assert mended.article.affiliations[0].text == "Research Center"
    assert (mended.article.authors[0].orcid, mended.article.year) == ("0000-0002-1825-0097", "2021")
    assert article.affiliations[0].text == "Reseach Center"


def test_two_mistakes_in_one_cell_are_mended_one_after_the_other() -> None:
    mended = mend_all(Article(), BOTH, checks=[teh])
    assert [each.title for each in mended.references] == ["Cancer of the liver", "Liver and the the rest"]
    assert len(mended.done) == 3


def test_what_is_not_wanted_stays() -> None:
    mended = mend_all(Article(), BOTH, checks=[teh], wanted=lambda finding: finding.references == (1,))
    assert {finding.references for finding in mended.done} == {(1,)}
    assert mended.references[1] == BOTH[1]


def test_like_a_finding_are_those_of_the_same_words_or_all_that_its_check_is_certain_of() -> None:
    swap, again, other = found(1, "Alhman", "Ahlman"), found(4, "Alhman", "Ahlman"), found(5, "Rinidi", "Rindi")
    assert alike(swap, [swap, again, other]) == [swap, again]
    spaced, tight = found(2, "1 - 2", "1-2", certainty="certain"), found(3, "5 - 6", "5-6", certainty="certain")
    assert alike(spaced, [spaced, tight, swap]) == [spaced, tight]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "list.corrigenda") as library:
        yield library


def test_what_was_mended_is_written_as_one_step_and_undone_as_one(library: Library) -> None:
    with library.step("Add") as step:
        article_id = step.add_article(Article(affiliations=[Affiliation("Reseach")]), BOTH)
    article, references = library.article(article_id), library.references(article_id)
    fix = Fix("", (Edit("affiliation", 1, "text", "Reseach", "Research"),))
    mended, _ = applied(article, mend_all(article, references, checks=[teh]).references, [fix])
    with library.step("Mend") as step:
        assert write(step, article, references, mended) == 3
    assert [each.title for each in library.references(article_id)] == ["Cancer of the liver", "Liver and the the rest"]
    assert library.article(article_id).affiliations[0].text == "Research"
    library.undo()
    assert library.references(article_id) == references


def test_an_ignored_finding_comes_again_when_its_words_change(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.checks import running

    monkeypatch.setattr(running, "CHECKS", (teh,))
    monkeypatch.setattr(running.check_list, "__kwdefaults__", {**running.check_list.__kwdefaults__, "checks": (teh,)})
    with library.step("Add") as step:
        article_id = step.add_article(Article(), BOTH[:1])
    [finding] = find(library, article_id)
    with library.step("Ignore") as step:
        ignore(step, article_id, [finding])
    assert find(library, article_id) == []
    library.undo()
    assert find(library, article_id) == [finding]
    assert library.ids(View(article_id))
