"""What the sources are: self-citations, other languages, journals, DOIs; counted in one pass over the references."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from app.ages.own_work import AuthorKey, author_key, author_keys, same_journal
from app.ages.stacks import CYRILLIC, script_of
from app.model import Article, Name

MOST_JOURNALS = 200


class Cited(NamedTuple):
    """What is counted of a reference; `authors` in the stored form of `Names`."""

    id: int
    article_id: int
    type: str
    authors: str
    title: str
    container_title: str
    language: str
    doi: str


@dataclass(frozen=True, slots=True)
class Citing:
    """What is compared of an article: its authors' keys, its journal, and its language (ISO 639-1, "" if unknown)."""

    authors: frozenset[AuthorKey]
    journal: str
    language: str

    @classmethod
    def of(cls, article: Article, language_of: Callable[[str], str]) -> "Citing":
        """An article as it is compared; `language_of` tells the language of a text."""
        spoken = article.language[:2].lower() or language_of(article.title) or language_of(article.abstract[:500])
        return cls(author_keys(author.name for author in article.authors), article.journal, spoken)


@dataclass(frozen=True, slots=True)
class Sources:
    """Counts over references: `own` are the ids of the self-citations, `cut` how many others have a list of names that
    was cut, so that an own name may hide in it; `judged` how many belong to an article whose authors are known.

    `own_journal` of `with_journal` are from the journal of their article. `other_language` of `with_language` are in
    another language than their article. `journals` are names with numbers, the most cited first.
    """

    references: int = 0
    own: frozenset[int] = frozenset()
    cut: int = 0
    judged: int = 0
    own_journal: int = 0
    with_journal: int = 0
    other_language: int = 0
    with_language: int = 0
    with_doi: int = 0
    journals: tuple[tuple[str, int], ...] = ()

    @property
    def own_share(self) -> float | None:
        """The share of self-citations, 0 to 1, at least; None if no article has authors."""
        return len(self.own) / self.judged if self.judged else None

    @property
    def own_share_at_most(self) -> float | None:
        """The share if every list that was cut hid an own name."""
        return (len(self.own) + self.cut) / self.judged if self.judged else None


def sources(
    citing: Mapping[int, Citing],
    cited: Iterable[Cited],
    *,
    language_of: Callable[[str], str],
    heard: Callable[[int], None] | None = None,
) -> Sources:
    """Count the references of articles, given by their ids; `heard` is told now and then how many are counted."""
    counting = _Counting(citing, language_of)
    for number, each in enumerate(cited, 1):
        counting.add(each)
        if heard is not None and number % 5_000 == 0:
            heard(number)
    return counting.result()


def add_journal_counts(found: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Journals' names with numbers, the most cited first; spellings that differ in stops or case alone are one."""
    numbers: Counter[str] = Counter()
    spellings: dict[str, Counter[str]] = {}
    for name, count in found:
        key = _NO_WORD.sub(" ", name.casefold()).strip()
        if key:
            numbers[key] += count
            spellings.setdefault(key, Counter())[name] += count
    first = sorted(numbers, key=lambda key: (-numbers[key], key))[:MOST_JOURNALS]
    return tuple((spellings[key].most_common(1)[0][0], numbers[key]) for key in first)


class _Counting:
    """The pass; what recurs (names, journals) is worked out once."""

    def __init__(self, citing: Mapping[int, Citing], language_of: Callable[[str], str]) -> None:
        self._citing, self._language_of = citing, language_of
        self._keys: dict[tuple[str, str, str], AuthorKey | None] = {}
        self._is_own_journal: dict[tuple[str, str], bool] = {}
        self._journals: Counter[str] = Counter()
        self._own: set[int] = set()
        self._numbers: Counter[str] = Counter()

    def add(self, cited: Cited) -> None:
        citing, numbers = self._citing.get(cited.article_id), self._numbers
        numbers["references"] += 1
        numbers["with_doi"] += bool(cited.doi)
        if cited.type == "article-journal" and cited.container_title:
            self._journals[cited.container_title] += 1
        if citing is None:
            return
        if citing.authors:
            self._add_authors(cited, citing)
        if citing.journal:
            numbers["with_journal"] += 1
            numbers["own_journal"] += self._from_own_journal(cited.container_title, citing.journal)
        is_other = self._is_in_another_language(cited, citing)
        if is_other is not None:
            numbers["with_language"] += 1
            numbers["other_language"] += is_other

    def result(self) -> Sources:
        return Sources(
            own=frozenset(self._own), journals=add_journal_counts(self._journals.items()), **dict(self._numbers)
        )

    def _add_authors(self, cited: Cited, citing: Citing) -> None:
        self._numbers["judged"] += 1
        names = json.loads(cited.authors) if cited.authors else []
        if any(self._key(name) in citing.authors for name in names if "et-al" not in name):
            self._own.add(cited.id)
        elif names and "et-al" in names[-1]:
            self._numbers["cut"] += 1

    def _key(self, name: dict[str, str]) -> AuthorKey | None:
        shown = (name.get("family", ""), name.get("given", ""), name.get("literal", ""))
        if shown not in self._keys:
            self._keys[shown] = author_key(Name(family=shown[0], given=shown[1], literal=shown[2]))
        return self._keys[shown]

    def _from_own_journal(self, cited: str, own: str) -> bool:
        asked = cited, own
        if asked not in self._is_own_journal:
            self._is_own_journal[asked] = same_journal(cited, own)
        return self._is_own_journal[asked]

    def _is_in_another_language(self, cited: Cited, citing: Citing) -> bool | None:
        """None if it cannot be told: by the field, by the script, else by the words of the title."""
        if not citing.language or not cited.title:
            return None
        if cited.language:
            return cited.language[:2].lower() != citing.language
        is_cyrillic = script_of(cited.title) == CYRILLIC
        if is_cyrillic != (citing.language in _WRITTEN_CYRILLIC):
            return True
        spoken = self._language_of(cited.title)
        return spoken != citing.language if spoken else None


_NO_WORD = re.compile(r"[\W_]+")
_WRITTEN_CYRILLIC = frozenset(("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"))
