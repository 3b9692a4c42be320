"""The list as its own dictionary: where its words stand, and which of them are known from elsewhere."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain

from rapidfuzz.distance import OSA

from app.checks.lexicon import Lexicon
from app.checks.memory import Memory
from app.checks.others import Elsewhere
from app.checks.spelt import unknown_in
from app.checks.word_counts import WORD
from app.model import SAID, Article, Reference
from app.reading.text.language import language_of, may_be_in

_FIELDS = ("title", "container_title", "collection_title", "publisher", "publisher_place", "note")
ARTICLE = 0
"""The place of the article's own texts."""


@dataclass(slots=True)
class Asked:
    """The words about which a list was asked, and those for which all were sought that are one slip away."""

    words: set[str] = field(default_factory=set)
    near: set[str] = field(default_factory=set)

    def is_about(self, changed: Collection[str]) -> bool:
        """Whether the answers may be others if these words stand elsewhere now."""
        if not self.words.isdisjoint(changed):
            return True
        return any(OSA.distance(word, each, score_cutoff=1) <= 1 for word in self.near for each in changed)


class ListWords:
    """The words of an article and its references, in small letters, by the places where they stand."""

    def __init__(
        self,
        article: Article,
        references: Sequence[Reference],
        lexicon: Lexicon,
        *,
        memory: Memory | None = None,
        others: Elsewhere | None = None,
    ) -> None:
        """`memory` keeps the words of single references from one look at a list to the next; `others` are asked about
        words of titles that nothing else knows."""
        self.lexicon = lexicon
        memory = memory or Memory()
        self._others = Elsewhere() if others is None else others
        self._unknown_in = memory.recall(_unknown_in, (lexicon,))
        if self._others:  # all at once costs least
            self._others.references_with("title", set().union(*map(self._unknown_in, references)))
        self._references, self._words_in = references, memory.recall(_words_in)
        self._counts: Counter[str] = Counter(chain.from_iterable(map(self._words_in, references)))
        self._names: set[str] = set()
        self._names.update(*map(memory.recall(_surnames_in), references))
        self._article: dict[str, int] = defaultdict(int)
        self._names.update(word for author in article.authors for word in words_of(author.name.family))
        affiliated = {word for each in article.affiliations for word in words_of(each.text)}
        said = (getattr(each, name) for each in (article, *article.translations) for name in SAID)
        for word in (*words_of(" ".join(said)), *affiliated):
            self._article[word] += 1
        self._asked = Asked()

    def hear(self) -> Asked:
        """What is asked from now on."""
        self._asked = Asked()
        return self._asked

    def changed_since(self, before: "ListWords") -> set[str]:
        """The words that stand elsewhere than before, or became names or none."""
        counts = (self._counts.items() ^ before._counts.items()) | (self._article.items() ^ before._article.items())
        return {word for word, _ in counts} | (self._names ^ before._names)

    def __contains__(self, word: str) -> bool:
        """Whether the list or the article's text has the word anywhere."""
        self._asked.words.add(word)
        return word in self._counts or word in self._article

    def near(self, word: str) -> set[str]:
        """The words of the list and of the article's text that are one slip away from a word."""
        self._asked.near.add(word)
        candidates = {each for shorter in _letter_lost(word) for each in self._by_lost_letter.get(shorter, ())}
        return {each for each in candidates if each != word and OSA.distance(word, each, score_cutoff=1) <= 1}

    @cached_property
    def _by_lost_letter(self) -> dict[str, list[str]]:
        """The words by what is left of them without a letter: two that are one slip apart share one such rest."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._counts.keys() | self._article.keys():
            for shorter in _letter_lost(word):
                found[shorter].append(word)
        return found

    def elsewhere(self, word: str, place: int) -> int:
        """How often the list has the word besides the place: in how many other references, and in the article's text.

        A word of the affiliations counts once, since they repeat each other's words. For the article itself (`ARTICLE`)
        its own text counts once less: the word that is asked about.
        """
        self._asked.words.add(word)
        own = place != ARTICLE and word in self._words_in(self._references[place - 1])
        return self._counts.get(word, 0) - own + max(self._article.get(word, 0) - (place == ARTICLE), 0)

    def beside_its_like(self, word: str, place: int) -> int:
        """In how many other references the list has the word, of which the title is in what may be this one's
        language."""
        self._asked.words.add(word)
        title = self._references[place - 1].title
        others = (each for at, each in enumerate(self._references, 1) if at != place and word in self._words_in(each))
        languages = filter(None, (language_of(each.title) for each in others))
        return sum(may_be_in(title, language) for language in languages)

    def is_name(self, word: str) -> bool:
        """Whether someone in the list is called so."""
        self._asked.words.add(word)
        return word in self._names

    def knows(self, word: str, place: int) -> bool:
        """Whether the word is known, or stands in the list twice besides the place, or in two titles elsewhere."""
        if self.is_name(word) or self.lexicon.knows(word) or self.elsewhere(word, place) > 1:
            return True
        return self._others.references_with("title", (word,)).get(word, 0) > 1

    def in_other_articles(self, words: Sequence[str], place: int) -> dict[str, int]:
        """In how many titles of other articles those of some words stand that a dictionary lists and an unknown one of
        a place may be: to ask of all would take long.

        Nothing of a title with many unknown words, which is hardly in a language that other titles tell much of.
        """
        if not self._others or place == ARTICLE:
            return {}
        if len(self._unknown_in(self._references[place - 1])) > _MOST_UNKNOWN:
            return {}
        return self._others.references_with("title", [word for word in words if self.lexicon.spells(word)])


@lru_cache(maxsize=1 << 15)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, apostrophes made plain."""
    return tuple(word.lower().replace("’", "'") for word in WORD.findall(text))


def _letter_lost(word: str) -> set[str]:
    """A word whole, and without each of its letters."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


_MOST_UNKNOWN = 3


def _unknown_in(reference: Reference, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(word[0].lower().replace("’", "'") for word in unknown_in(reference, lexicon))


def _words_in(reference: Reference) -> frozenset[str]:
    return frozenset(word for field in _FIELDS for word in words_of(getattr(reference, field)))


def _surnames_in(reference: Reference) -> frozenset[str]:
    fields = (reference.authors, reference.editors, reference.translators)
    return frozenset(
        word for names in fields for name in names.people for word in words_of(f"{name.family} {name.literal}")
    )
