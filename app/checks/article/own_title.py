"""AFF08: misspelt words in the article's own title."""

from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Edit, Finding, Fix, replaced
from app.checks.list_words import ARTICLE
from app.checks.titles.misspelt import misspelt_in
from app.model import Reference


@check("AFF08", "Misspelt word in the article's title", "likely")
def misspelt_own_title(checked: Checked) -> Iterator[Finding]:
    """Flags a word of the article's own title that nothing knows, one letter away from a word that is known.

    It is looked at as the titles of the list are: what the list has twice, names, and your own words are let be. Every
    export and every index prints this title, and whoever searches for the right word does not find the article.

    Example:
        article title = Treatment of advanced pancretic tumors
        R1-R2 title = Surgery of pancreatic tumors
        gives article title = Treatment of advanced pancreatic tumors
    """
    yield from _misspelt(checked, checked.article.title, "article", 0)
    for place, translation in enumerate(checked.article.translations, 1):
        yield from _misspelt(checked, translation.title, "translation", place)


def _misspelt(checked: Checked, title: str, table: str, place: int) -> Iterator[Finding]:
    for start, end, instead, says, certainty in misspelt_in(Reference(title=title), ARTICLE, checked.words):
        edits = (Edit(table, place, "title", title, replaced(title, start, end, word)) for word in instead)
        yield Finding(
            "AFF08",
            certainty,
            says,
            field="title" if table == "article" else "translations",
            before=title[start:end],
            after=instead[0],
            start=start,
            end=end,
            fixes=tuple(Fix(word, (edit,)) for word, edit in zip(instead, edits, strict=True)),
        )
