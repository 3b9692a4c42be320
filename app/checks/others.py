"""What other articles of the library hold of an article's words, names and journals; each answer is remembered."""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, Protocol

from app.model import Name

Asked = Literal["title", "authors"]


class Others(Protocol):
    """Other articles that can be asked; `app.others` asks those of a library."""

    def volumes_of(self, journal: str) -> Sequence[tuple[int, int]]:
        """Years and volumes of a journal."""

    def references_with(self, field: Asked, words: Collection[str]) -> Mapping[str, int]:
        """In how many references a field has each word; a few are counted."""

    def people_called(self, families: Collection[str]) -> Sequence[Name]:
        """The authors with one of these family names, each as often as it is found."""

    def references_in(self, journal: str) -> int:
        """How many references are in a journal; a few are counted."""


class Elsewhere:
    """What other articles hold: nothing, unless there are `others`. For one article, and one thread at a time."""

    def __init__(self, others: Others | None = None) -> None:
        self._others = others
        self._volumes: dict[str, Sequence[tuple[int, int]]] = {}
        self._counts: dict[Asked, dict[str, int]] = {}
        self._people: dict[frozenset[str], Sequence[Name]] = {}
        self._journals: dict[str, int] = {}

    def __bool__(self) -> bool:
        """Whether there are other articles to ask."""
        return self._others is not None

    def volumes(self, journal: str) -> Sequence[tuple[int, int]]:
        """Years and volumes of a journal."""
        if self._others is None:
            return ()
        if journal not in self._volumes:
            self._volumes[journal] = self._others.volumes_of(journal)
        return self._volumes[journal]

    def references_with(self, field: Asked, words: Collection[str]) -> dict[str, int]:
        """In how many references a field has each word, those left out that are in none. It costs least for many."""
        if self._others is None:
            return {}
        known = self._counts.setdefault(field, {})
        if unasked := {word for word in words if word not in known}:
            known |= self._others.references_with(field, unasked)
        return {word: count for word in words if (count := known[word])}

    def people_called(self, families: Collection[str]) -> Sequence[Name]:
        """The authors with one of these family names, each as often as it is found."""
        if self._others is None:
            return ()
        sought = frozenset(families)
        if sought not in self._people:
            self._people[sought] = self._others.people_called(sought)
        return self._people[sought]

    def references_in(self, journal: str) -> int:
        """How many references are in a journal; a few are counted."""
        if self._others is None:
            return 0
        if journal not in self._journals:
            self._journals[journal] = self._others.references_in(journal)
        return self._journals[journal]
