"""Other articles that are told what they hold."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from app.model import Name


@dataclass
class Told:
    """Other articles with these volumes of journals, words in so many titles, names, and references in journals."""

    volumes: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)
    titles: Mapping[str, int] = field(default_factory=dict)
    people: Sequence[Name] = ()
    journals: Mapping[str, int] = field(default_factory=dict)

    def volumes_of(self, journal: str) -> Sequence[tuple[int, int]]:
        return self.volumes.get(journal, ())

    def references_with(self, field: str, words: Collection[str]) -> Mapping[str, int]:
        families = Counter(name.family for name in self.people)
        return {word: (self.titles if field == "title" else families).get(word, 0) for word in words}

    def people_called(self, families: Collection[str]) -> Sequence[Name]:
        wanted = {family.casefold() for family in families}
        return [name for name in self.people if name.family.casefold() in wanted]

    def references_in(self, journal: str) -> int:
        return self.journals.get(journal, 0)
