"""What checks look at: an article with its references, and what the list says of itself."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from app.checks.lexicon import Lexicon
from app.checks.list_words import ListWords
from app.checks.memory import Memory, Value
from app.checks.others import Elsewhere
from app.checks.sourced import Sourced, in_source
from app.checks.spelt import Spelt, spelt_in
from app.model import Article, Name, Names, Reference
from app.styles import Difference, Pattern, differences, joints, learn
from app.styles.shown import Shown

if TYPE_CHECKING:
    from app.checks.rules.rule import Rule

NAME_FIELDS = ("authors", "editors", "translators")

MOST_LEARNT_FROM = 400
"""References, evenly spread over a list, that its form is learnt from: a majority among so many is one among all."""

MOST_REMEMBERED = 2_000
"""References of a list of which the words that they asked about are remembered; of more it takes too much memory."""


class Printed(NamedTuple):
    """A name where it stands: its reference's place in the list, from 1, the field, which name of it, from 0."""

    place: int
    field: str
    at: int
    name: Name


Item = TypeVar("Item")
_HEEDED_EVERY = 64


class Checked:
    """An article and its references as checks see them; what is worked out of the whole list is worked out once.

    `references` are in the order of the list; checks name them by their places, from 1.
    `lexicon` says which words are known elsewhere; keep one for many lists, since it remembers what it looked up.
    `rules` are the remembered corrections, whatever journal they are of, `apart` the pairs of works that an editor told
    apart, by `pair_key`. Of the places that are the `only` ones to be
    looked at, checks that look at a reference alone are told; others need the whole list. `memory` keeps what was
    worked out of single references from one look at a list to the next; `elsewhere` tells what other articles hold.
    `heed` is called now and then while a long list is gone through; it may raise `Cancelled`.
    """

    def __init__(
        self,
        article: Article,
        references: Sequence[Reference],
        *,
        lexicon: Lexicon | None = None,
        rules: "Sequence[Rule]" = (),
        apart: Collection[str] = (),
        only: Collection[int] | None = None,
        memory: Memory | None = None,
        elsewhere: Elsewhere | None = None,
        heed: Callable[[], object] = lambda: None,
    ) -> None:
        self.article = article
        self.references = tuple(references)
        self.lexicon = lexicon or Lexicon()
        self.rules = tuple(rules)
        self.apart = frozenset(apart)
        self._only = None if only is None else frozenset(only)
        self._memory = Memory() if memory is None else memory
        self.elsewhere = Elsewhere() if elsewhere is None else elsewhere
        self._heed = heed

    def heeded(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items, for loops that take long: it is heard meanwhile if nobody wants their outcome any more."""
        rest = iter(items)
        while several := tuple(islice(rest, _HEEDED_EVERY)):
            self._heed()
            yield from several

    def recall(self, work: Callable[..., Value]) -> Callable[[Reference], Value]:
        """What gives what is `known` of a reference, where many are asked about."""
        return self._memory.recall(work)

    def __iter__(self) -> Iterator[tuple[int, Reference]]:
        """Each reference to be looked at with its place, from 1."""
        every = self.heeded(enumerate(self.references, 1))
        return every if self._only is None else ((place, each) for place, each in every if place in self._only)

    def known(self, work: Callable[..., Value], reference: Reference, *context: object) -> Value:
        """What `work(reference, *context)` gives, remembered until the reference changes; `work` looks at it alone."""
        return self._memory.recall(work, context)(reference)

    def each(self, work: Callable[..., Value], *context: object) -> Iterator[tuple[int, Reference, Value]]:
        """Each reference to be looked at with its place, from 1, and what is `known` of it."""
        recalled = self._memory.recall(work, context)
        for place, reference in self:
            yield place, reference, recalled(reference)

    def each_by_words(
        self, work: Callable[[Reference, int, ListWords], Value]
    ) -> Iterator[tuple[int, Reference, Value]]:
        """The same with what `work(reference, place, words)` gives, remembered until one of these words changes."""
        if len(self.references) > MOST_REMEMBERED:
            for place, reference in self:
                self.words.hear()  # what was asked before is forgotten
                yield place, reference, work(reference, place, self.words)
            return
        recalled = self._memory.recall_asking(work, self.words)
        for place, reference in self:
            yield place, reference, recalled(reference, place)

    @cached_property
    def pattern(self) -> Pattern:
        """The form that most references are printed in."""
        step = max(1, -(-len(self.references) // MOST_LEARNT_FROM))
        return learn(self.references[::step], shown_of=self.recall(Shown))

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Where sources differ in punctuation from the form of the list."""
        return tuple(differences(self.references, self.pattern, joints_of=partial(self.known, joints)))

    @cached_property
    def names(self) -> tuple[Printed, ...]:
        """Every name of a person or body in the list."""
        every = self.each(_named)
        return tuple(Printed(place, *each) for place, _, named in every for each in named)

    @cached_property
    def sourced(self) -> dict[int, tuple[Sourced, ...]]:
        """The authors of each place as the source prints them; empty where they were changed since."""
        return {place: authors for place, _, authors in self.each(in_source)}

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
        words = ListWords(self.article, self.references, self.lexicon, memory=self._memory, others=self.elsewhere)
        self._memory.tell(words)
        return words

    @cached_property
    def spelt(self) -> tuple[Spelt, ...]:
        """The titles whose spelling can be looked at: those in English or Russian."""
        found = self.each(spelt_in, self.lexicon)
        return tuple(Spelt(place, each.title, words) for place, each, words in found if words is not None)

    @cached_property
    def types(self) -> Counter[str]:
        """How many references there are of each type."""
        return Counter(reference.type for reference in self.references)


def _named(reference: Reference) -> tuple[tuple[str, int, Name], ...]:
    """The names of a reference with their fields and which of them they are."""
    return tuple((field, at, name) for field in NAME_FIELDS for at, name in enumerate(people(reference, field).people))


def people(reference: Reference, field: str) -> Names:
    """The names in a field of a reference."""
    names: Names = getattr(reference, field)
    return names


def with_name(names: Names, at: int, name: Name) -> Names:
    """The names with one of them exchanged."""
    return Names((*names.people[:at], name, *names.people[at + 1 :]), et_al=names.et_al)
