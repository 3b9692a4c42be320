"""The numbers of the chart, of a list that was read or of a view of a library."""

from collections import Counter
from collections.abc import Callable, Sequence

from app.ages import (
    OTHERS,
    OWN,
    Ages,
    Cited,
    Citing,
    Sources,
    Stack,
    ages,
    ages_of_several,
    script_of,
    sources,
    stacked,
    year_of,
)
from app.library import Library, View
from app.model import Article, Reference


def list_ages(article: Article, references: Sequence[Reference]) -> Ages:
    """The ages of an article's references."""
    return ages(Counter(year_of(each.year) for each in references), year_of(article.year))


def list_sources(article: Article, references: Sequence[Reference]) -> Sources:
    """What an article's references are; its self-citations are named by their places, from 1."""
    rows = [
        Cited(place, 0, each.type, each.authors.to_json(), each.title, each.container_title, each.language, each.doi)
        for place, each in enumerate(references, 1)
    ]
    return sources({0: Citing.of(article, _language())}, rows, language_of=_language())


def list_stack(references: Sequence[Reference], by: str, found: Sources) -> Stack:
    """An article's references by year, parted by what `STACKS` names."""
    return stacked(
        by,
        Counter((year_of(each.year), _key(each, place, by, found)) for place, each in enumerate(references, 1)),
    )


def view_ages(library: Library, view: View) -> Ages:
    """The ages of a view's references, each as cited by its own article."""
    if view.article_id is not None:
        return ages(library.years(view), year_of(library.article(view.article_id).year))
    articles = len(view.among) or library.article_count()
    return ages_of_several(library.years_cited(view), articles=articles)


def view_sources(library: Library, view: View, *, heard: Callable[[int], None] | None = None) -> Sources:
    """What a view's references are; self-citations are named by id. Reads every reference: 8 µs for each."""
    ids = [view.article_id] if view.article_id is not None else list(view.among)
    ids = ids or [row.id for row in library.articles()]
    language_of = _language()
    citing = {each: Citing.of(library.article(each), language_of) for each in ids}
    return sources(citing, library.cited(view), language_of=language_of, heard=heard)


def view_stack(library: Library, view: View, by: str, found: Sources) -> Stack:
    """A view's references by year, parted by what `STACKS` names; `found` says which are self-citations."""
    if by != "self":
        return stacked(by, library.years_by(view, by))
    return stacked(by, _parted(library.years(view), library.years_of(sorted(found.own))))


def selected_stack(library: Library, stack: Stack, selected: Sequence[int], found: Sources) -> Stack:
    """The selected references in the parts of a stack."""
    if stack.by != "self":
        return stack.regrouped(library.years_by_of(selected, stack.by))
    own = [each for each in selected if each in found.own]
    return stack.regrouped(_parted(library.years_of(selected), library.years_of(own)))


def group_ids(library: Library, view: View, stack: Stack, group: int, found: Sources) -> list[int]:
    """The view's references that are in a group of a stack, in the order of their lists."""
    if stack.by != "self":
        return library.ids_by(view, stack.by, stack.members[group])
    wants_own = stack.groups[group] == OWN
    return [
        each
        for each in library.ids(View(view.article_id, view.filter, among=view.among))
        if (each in found.own) == wants_own
    ]


def _parted(
    every: "Counter[int | None] | dict[int | None, int]", own: dict[int | None, int]
) -> dict[tuple[int | None, str], int]:
    parted = {(year, OWN): count for year, count in own.items()}
    return parted | {(year, OTHERS): count - own.get(year, 0) for year, count in every.items()}


def _key(reference: Reference, place: int, by: str, found: Sources) -> str:
    if by == "type":
        return reference.type
    if by == "script":
        return script_of(f"{reference.title} {reference.container_title}")
    return OWN if place in found.own else OTHERS


def _language() -> Callable[[str], str]:
    from app.reading.text.language import (
        language_of,  # brings the parser's parts, which the first look need not wait for
    )

    return language_of
