"""What checks look at: an article with its references, and what the list says of itself."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from app.checks.lexicon import Lexicon
from app.checks.list_words import ListWords
from app.checks.sourced import Sourced, in_source
from app.checks.spelt import Spelt, spelt_titles
from app.model import Article, Name, Names, Reference
from app.styles import Difference, Pattern, differences, learn

if TYPE_CHECKING:
    from app.checks.rules.rule import Rule

NAME_FIELDS = ("authors", "editors", "translators")


class Printed(NamedTuple):
    """A name where it stands: its reference's place in the list, from 1, the field, which name of it, from 0."""

    place: int
    field: str
    at: int
    name: Name


class Checked:
    """An article and its references as checks see them; what is worked out of the whole list is worked out once.

    `references` are in the order of the list; checks name them by their places, from 1.
    `lexicon` says which words are known elsewhere; keep one for many lists, since it remembers what it looked up.
    `rules` are the remembered corrections, whatever journal they are of. Of the places that are the `only` ones to be
    looked at, checks that look at a reference alone are told; others need the whole list.
    """

    def __init__(
        self,
        article: Article,
        references: Sequence[Reference],
        *,
        lexicon: Lexicon | None = None,
        rules: "Sequence[Rule]" = (),
        only: Collection[int] | None = None,
    ) -> None:
        self.article = article
        self.references = tuple(references)
        self.lexicon = lexicon or Lexicon()
        self.rules = tuple(rules)
        self._only = None if only is None else frozenset(only)

    def __iter__(self) -> Iterator[tuple[int, Reference]]:
        """Each reference to be looked at with its place, from 1."""
        every = enumerate(self.references, 1)
        return every if self._only is None else ((place, each) for place, each in every if place in self._only)

    @cached_property
    def pattern(self) -> Pattern:
        """The form that most references are printed in."""
        return learn(self.references)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Where sources differ in punctuation from the form of the list."""
        return tuple(differences(self.references, self.pattern))

    @cached_property
    def names(self) -> tuple[Printed, ...]:
        """Every name of a person or body in the list."""
        return tuple(
            Printed(place, field, at, name)
            for place, reference in self
            for field in NAME_FIELDS
            for at, name in enumerate(people(reference, field).people)
        )

    @cached_property
    def sourced(self) -> dict[int, tuple[Sourced, ...]]:
        """The authors of each place as the source prints them; empty where they were changed since."""
        return {place: in_source(reference) for place, reference in self}

    @cached_property
    def families(self) -> dict[str, tuple[Printed, ...]]:
        """The names by family name as printed."""
        found: dict[str, list[Printed]] = defaultdict(list)
        for each in self.names:
            if each.name.family:
                found[each.name.family].append(each)
        return {family: tuple(every) for family, every in found.items()}

    @cached_property
    def journals(self) -> dict[str, tuple[int, ...]]:
        """The places of the journal articles by their journal as printed."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, reference in self:
            if reference.container_title and reference.type.startswith("article"):
                found[reference.container_title].append(place)
        return {journal: tuple(places) for journal, places in found.items()}

    @cached_property
    def words(self) -> ListWords:
        """The list as its own dictionary, with the lexicon behind it."""
        return ListWords(self.article, self.references, self.lexicon)

    @cached_property
    def spelt(self) -> tuple[Spelt, ...]:
        """The titles whose spelling can be looked at."""
        return spelt_titles(self.references, self.lexicon)

    @cached_property
    def types(self) -> Counter[str]:
        """How many references there are of each type."""
        return Counter(reference.type for reference in self.references)


def people(reference: Reference, field: str) -> Names:
    """The names in a field of a reference."""
    names: Names = getattr(reference, field)
    return names


def with_name(names: Names, at: int, name: Name) -> Names:
    """The names with one of them exchanged."""
    return Names((*names.people[:at], name, *names.people[at + 1 :]), et_al=names.et_al)
