"""The heading of a list, in the language that it is written in."""

from collections import Counter
from collections.abc import Sequence

from app.formats.base import Listing
from app.model import Article

_USUAL = "References"
_HEADINGS = {
    "ru": "Список литературы", "uk": "Список літератури", "es": "Referencias", "pt": "Referências", "de": "Literatur",
    "fr": "Références",
}  # fmt: skip


def language_of(article: Article, lists: Sequence[Listing]) -> str:
    """The article's language, or else that of most references of the first list, "" if none is known."""
    if article.language:
        return article.language
    known = Counter(each.language for listing in lists[:1] for each in listing.references[:] if each.language)
    return known.most_common(1)[0][0] if known else ""


def heading_in(language: str) -> str:
    """The heading of a list in a language."""
    return _HEADINGS.get(language, _USUAL)
