"""The list as its own dictionary: where its words stand, and which of them are known from elsewhere."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from app.checks.lexicon import Lexicon
from app.checks.word_counts import WORD
from app.model import Article, Names, Reference

_FIELDS = ("title", "container_title", "collection_title", "publisher", "publisher_place", "note")
ARTICLE = 0
"""The place of the article's own texts."""


class ListWords:
    """The words of an article and its references, in small letters, by the places where they stand."""

    def __init__(self, article: Article, references: Sequence[Reference], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._places: dict[str, set[int]] = defaultdict(set)
        self._names: set[str] = set()
        self._article: dict[str, int] = defaultdict(int)
        for place, reference in enumerate(references, 1):
            for field in _FIELDS:
                for word in words_of(getattr(reference, field)):
                    self._places[word].add(place)
            self._names.update(_surnames(reference.authors, reference.editors, reference.translators))
        self._names.update(word for author in article.authors for word in words_of(author.name.family))
        affiliated = {word for each in article.affiliations for word in words_of(each.text)}
        for word in (*words_of(f"{article.title} {article.abstract} {article.keywords}"), *affiliated):
            self._article[word] += 1

    def __contains__(self, word: str) -> bool:
        """Whether the list or the article's text has the word anywhere."""
        return word in self._places or word in self._article

    def elsewhere(self, word: str, place: int) -> int:
        """How often the list has the word besides the place: in how many other references, and in the article's text.

        A word of the affiliations counts once, since they repeat each other's words. For the article itself (`ARTICLE`)
        its own text counts once less: the word that is asked about.
        """
        places = self._places.get(word, _NOWHERE)
        return len(places) - (place in places) + max(self._article.get(word, 0) - (place == ARTICLE), 0)

    def is_name(self, word: str) -> bool:
        """Whether someone in the list is called so."""
        return word in self._names

    def knows(self, word: str, place: int) -> bool:
        """Whether the word is known, or stands in the list twice besides the place."""
        return word in self._names or self.lexicon.knows(word) or self.elsewhere(word, place) > 1


_NOWHERE: set[int] = set()


@lru_cache(maxsize=1 << 15)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, apostrophes made plain."""
    return tuple(word.lower().replace("’", "'") for word in WORD.findall(text))


def _surnames(*fields: Names) -> Iterable[str]:
    for names in fields:
        for name in names.people:
            yield from words_of(f"{name.family} {name.literal}")
