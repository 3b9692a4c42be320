"""Several articles made one, and references put into another article's list."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from app.apart import told_apart
from app.checks.listed.likeness import likenesses, pair_key
from app.languages import unite_translations
from app.library import Library, Step, View
from app.merging import differences, merge
from app.model import SAID, Article, Reference
from app.progress import Progress
from app.reading.text.language import own_language

_FILLED = (
    *("title", "journal", "year", "volume", "issue", "pages", "doi", "abstract", "keywords", "licence"),
    *("issn_print", "issn_online", "views", "language", "source"),
)
_OF_A_JOURNAL = ("volume", "issue", "pages", "issn_print", "issn_online")
"""Fields that mean nothing beside the name of another journal."""


class SameWork(NamedTuple):
    """Two entries of different articles that are one work, by article and place in its list, and why they are one."""

    first: Reference
    second: Reference
    why: str


def same_works(library: Library, article_ids: Sequence[int], *, progress: Progress | None = None) -> list[SameWork]:
    """The works that several of these articles cite, without those that were told apart; each pair once."""
    apart, found = told_apart(library), list[SameWork]()
    before: list[Reference] = []
    for place, article_id in enumerate(article_ids):
        if progress is not None:
            progress.report(place, len(article_ids))
        own = library.references(article_id)
        for first, second, why in likenesses(before, own) if before else ():
            pair = before[first - 1], own[second - 1]
            if pair_key(*pair) not in apart:
                found.append(SameWork(*pair, why))
        before += own
    return found


def unite(
    step: Step, library: Library, article_ids: Sequence[int], kept_id: int, same: Iterable[tuple[int, int]]
) -> None:
    """Make articles one: the references of the others follow those of the one that is kept, in the order given.

    What the kept article lacks (a title, authors) it gets from the first other one that has it; volume and pages only
    from one that is in the same journal. `same` are pairs of references for one work: the later in the new list is
    deleted, and what it alone knew goes to the earlier.
    """
    others = [each for each in article_ids if each != kept_id]
    order = [each for article in (kept_id, *others) for each in library.ids(View(article))]
    _fill(step, library.article(kept_id), [library.article(each) for each in others])
    step.move_to_article([each for other in others for each in library.ids(View(other))], kept_id)
    for row_id, row in library.small_table("ignored").items():
        if row["article_id"] in others:
            step.set(row_id, "article_id", kept_id, table="ignored")
    for first, second in _folded(order, same):
        known = differences(library.reference(first), library.reference(second))
        merge(step, library, first, second, {each.field: each.second for each in known if not each.first})
    step.delete("article", others)


def copy_references(step: Step, library: Library, reference_ids: Sequence[int], article_id: int) -> list[int]:
    """Add copies of references to the end of an article's list; gives their ids."""
    copies = (library.reference(each) for each in reference_ids)
    return step.add_references(article_id, [replace(each, id=None, article_id=None, label="") for each in copies])


def _fill(step: Step, kept: Article, others: Sequence[Article]) -> None:
    assert kept.id is not None
    journal = next((each.journal for each in (kept, *others) if each.journal), "").casefold()
    in_it = [each for each in others if each.journal.casefold() in ("", journal)]
    own = own_language(kept)
    alike = [each for each in others if own in ("", own_language(each))]
    for column in _FILLED:
        if getattr(kept, column) in ("", None):
            givers = in_it if column in _OF_A_JOURNAL else alike if column in SAID else others
            found = next((value for each in givers if (value := getattr(each, column)) not in ("", None)), None)
            if found is not None:
                step.set(kept.id, column, found, table="article")
    giver = next((each for each in others if each.authors), None)
    if not kept.authors and giver is not None:
        step.add_people(kept.id, giver)
    unite_translations(step, kept, others)


def _folded(order: Sequence[int], same: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs as (what stays, what goes): of three entries for one work the first stays and both others go."""
    place = {each: number for number, each in enumerate(order)}
    stays: dict[int, int] = {}

    def first_of(each: int) -> int:
        while each in stays:
            each = stays[each]
        return each

    for pair in same:
        earlier, later = sorted((first_of(pair[0]), first_of(pair[1])), key=place.__getitem__)
        if earlier != later:
            stays[later] = earlier
    return [(first_of(each), each) for each in stays]
