"""What the chart counts, and when it has to count again."""

from collections.abc import Mapping, Sequence

from app.ages import Ages, year_of
from app.library import Changed, Library, View
from app.model import Article


def article_year(article: Article | None) -> int | None:
    """The year that ages are counted from: the first one in the article's year ("2013", "2013–2014")."""
    return year_of(article.year) if article else None


def concerns_chart(changed: Changed, view: View) -> bool:
    """Whether a step can have changed what the chart shows of a view; with a filter, any field may have."""
    references, articles = changed.within("reference"), changed.within("article")
    if references.added or references.deleted or articles.added or articles.deleted:
        return True
    return "year" in references.columns | articles.columns or bool(view.filter.parts and references.edited)


def selected_by_year(library: Library, selected: Sequence[int], counted: Ages) -> Mapping[int | None, int]:
    """The selected references by year; if all are selected they are those counted, so that none is looked up."""
    if not selected:
        return {}
    if len(selected) == sum(counted.counts.values()) + counted.undated:
        return {None: counted.undated} | counted.counts
    return library.years_of(selected)
