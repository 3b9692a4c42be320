"""The text of a list of names to names.

A piece between two commas may be a whole name ("Williams E.D.", "J. Smith"), a family name whose given names follow
("Smith" in "Smith, John A."), or those given names. The cheapest reading of all pieces together is taken, so that a
list settles its own order.
"""

from typing import NamedTuple

from app.model import Name, Names
from app.reading.name_pieces import Piece, Word, cut, is_east_asian
from app.reading.name_words import (
    CAPITAL_PARTICLES,
    ET_AL,
    PARTICLES,
    is_link,
    is_patronymic,
    is_russian_family_name,
    is_suffix,
)

LONGEST = 50_000
"""Characters of one list of names that are read; 3,000 names have about as many."""


class NameSpan(NamedTuple):
    """A name and the characters `start` to `end` (exclusive) that it was read from."""

    name: Name
    start: int
    end: int


class NameList(NamedTuple):
    """The names of a text in order, and the characters that say "et al.", if any do."""

    people: list[NameSpan]
    et_al: tuple[int, int] | None


def read_names(text: str) -> Names:
    """The names in `text` as an author field prints them, in any common order and punctuation, et al. included."""
    found = find_names(text)
    return Names(tuple(span.name for span in found.people), et_al=found.et_al is not None)


def find_names(text: str) -> NameList:
    """The names in `text` with their places in it."""
    text = text[:LONGEST]
    endings = [match.span() for match in ET_AL.finditer(text)]
    pieces = _without_list_stop(_join_bodies(cut(text, endings)), text)
    people: list[NameSpan] = []
    for family, given in _best_reading(pieces):
        if given is None and people and _is_suffix_alone(family):
            people[-1] = _add_suffix(people[-1], family.words[0])
        else:
            people.append(_Printed(text).name(family, given))
    return NameList(people, endings[-1] if endings else None)


def _join_bodies(pieces: list[Piece]) -> list[Piece]:
    """Let a body's name go on over "and" and commas: "Ministry of Health, Labour and Welfare"."""
    joined: list[Piece] = []
    for piece in pieces:
        last = piece.words[-1]
        initials = [word for word in piece.words if word.is_initial]
        acronym = initials == [last] and not last.dotted and not piece.words[0].is_initial and piece.sealed
        plain = not piece.body and len(piece.words) <= 3 and (not initials or acronym)
        if joined and joined[-1].body and plain:
            joined[-1] = joined[-1]._replace(words=joined[-1].words + piece.words)
        else:
            joined.append(piece)
    return joined


def _without_list_stop(pieces: list[Piece], text: str) -> list[Piece]:
    """Take the stop behind the last initial for the list's if no other initial has one: "Smith J, Doe A."."""
    if not pieces or not pieces[-1].words[-1].dotted or text[pieces[-1].words[-1].end + 1 :].strip():
        return pieces
    last = pieces[-1].words[-1]
    others = [word for piece in pieces for word in piece.words if word.is_initial and word is not last]
    glued = len(last.text) > 1 and last.text.isupper()
    if last.is_initial and not any(word.dotted for word in others) and (others or glued):
        pieces[-1] = pieces[-1]._replace(words=[*pieces[-1].words[:-1], last._replace(dotted=False)])
    return pieces


def _best_reading(pieces: list[Piece]) -> list[tuple[Piece, Piece | None]]:
    """The cheapest way to take the pieces as whole names (name, None) and as pairs (family, given)."""
    cost = [0.0]
    pairs: list[bool] = []
    for at, piece in enumerate(pieces):
        whole = cost[at] + _cost_whole(piece)
        pair = cost[at - 1] + _cost_pair(pieces[at - 1], piece) if at and not piece.sealed else 1e9
        cost.append(min(whole, pair))
        pairs.append(pair <= whole)
    readings: list[tuple[Piece, Piece | None]] = []
    at = len(pieces)
    while at > 0:
        at -= 1
        if pairs[at]:
            readings.append((pieces[at - 1], pieces[at]))
            at -= 1
        else:
            readings.append((pieces[at], None))
    readings.reverse()
    return readings


def _cost_whole(piece: Piece) -> float:
    words = piece.words
    if piece.body or _is_suffix_alone(piece) or is_east_asian(words[0].text):
        return 0.0
    if _only_initials(piece):
        return 0.9 if _may_be_acronym(piece) else 5.0
    if any(word.is_initial for word in words):
        return 0.0 if words[0].is_initial or words[-1].is_initial else 0.4
    if _may_be_acronym(piece):
        return 0.9
    return 2.0 if _plain_count(piece) == 1 else 0.6


def _cost_pair(family: Piece, given: Piece) -> float:
    if family.body or given.body or _is_suffix_alone(given) or is_east_asian(given.words[0].text):
        return 1e9
    if any(word.is_initial for word in family.words):
        if not _may_be_acronym(family) and not (len(family.words) == 1 and len(family.words[0].text) == 2):
            return 1e9
        cost = 0.3
    else:
        cost = (0.0, 0.2, 1.0)[min(_plain_count(family), 3) - 1]
    if _only_initials(given):
        return cost
    if len(given.words) == 1:
        return cost + (0.8 if cost < 0.2 else 1.4)
    if any(word.is_initial for word in given.words):
        return cost + (1.5 if given.words[0].is_initial else 0.5)
    return cost + 1.3


def _only_initials(piece: Piece) -> bool:
    """Whether there are no names in full: "J. A.", "M. C. de"."""
    return all(word.is_initial or word.text in PARTICLES for word in piece.words) and any(
        word.is_initial for word in piece.words
    )


def _may_be_acronym(piece: Piece) -> bool:
    word = piece.words[0]
    return len(piece.words) == 1 and 3 <= len(word.text) <= 8 and word.text.isupper() and not word.dotted


def _is_suffix_alone(piece: Piece) -> bool:
    return len(piece.words) == 1 and is_suffix(piece.words[0].text, after_initials=True)


def _add_suffix(person: NameSpan, word: Word) -> NameSpan:
    name = person.name
    suffix = word.text + "." * word.dotted
    return NameSpan(
        Name(name.family, name.given, name.particle, suffix, name.literal), person.start, word.end + word.dotted
    )


def _plain_count(piece: Piece) -> int:
    return max(1, sum(word.text.casefold() not in PARTICLES for word in piece.words))


class _Printed:
    """Builds names out of slices of the text they are printed in."""

    def __init__(self, text: str) -> None:
        self.text = text

    def name(self, piece: Piece, given: Piece | None) -> NameSpan:
        """The name of one piece, or of a family name and the given names that follow it."""
        words = piece.words
        if given is not None:
            name = self._person(words, *_suffix_off(given.words))
            return self._span(name, [*words, *given.words])
        if piece.body:
            while len(words) > 1 and is_link(words[0].text):
                words = words[1:]
            return self._span(Name(literal=self._slice(words)), words)
        if _may_be_acronym(piece) or is_east_asian(words[0].text):
            return self._span(Name(literal=self._slice(words)), words)
        kept, suffix = _suffix_off(words)
        family, first = _halves(kept)
        return self._span(self._person(family, first, suffix), words)

    def _person(self, family: list[Word], given: list[Word], suffix: Word | None) -> Name:
        family, own_suffix = _suffix_off(family)
        particle: list[Word] = []
        while len(given) > 1 and given[-1].text in PARTICLES:
            particle = [given[-1], *particle]
            given = given[:-1]
        while len(family) > 1 and _is_particle(family[0]):
            particle.append(family[0])
            family = family[1:]
        suffix = suffix or own_suffix
        return Name(
            self._slice(family),
            self._slice(given),
            self._slice(particle),
            suffix.text + "." * suffix.dotted if suffix else "",
        )

    def _slice(self, words: list[Word]) -> str:
        if not words:
            return ""
        return " ".join(self.text[words[0].start : self._end(words)].split())

    def _end(self, words: list[Word]) -> int:
        last = words[-1]
        end = last.end + (last.dotted and (last.is_initial or is_suffix(last.text, after_initials=True)))
        printed = self.text[words[0].start : end]
        if printed.count("(") > printed.count(")") and self.text[end : end + 1] == ")":
            end += 1
        return end

    def _span(self, name: Name, words: list[Word]) -> NameSpan:
        return NameSpan(name, words[0].start, self._end(words))


def _suffix_off(words: list[Word]) -> tuple[list[Word], Word | None]:
    if len(words) > 1 and is_suffix(words[-1].text, after_initials=words[-2].is_initial and len(words) > 2):
        return words[:-1], words[-1]
    return words, None


def _is_particle(word: Word) -> bool:
    small = word.text.casefold()
    return small in (PARTICLES if word.text[0].islower() or word.text[0] in "'’" else CAPITAL_PARTICLES)


def _halves(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """The family name's words and the given names' words of a whole name."""
    flags = [word.is_initial for word in words]
    if not any(flags):
        return _halves_in_full(words)
    if flags[0]:
        if not flags[-1]:
            split = len(flags) - flags[::-1].index(True)
            return words[split:], words[:split]
        split = flags.index(False) if False in flags else 0
        return words[split:], words[:split]
    end = len(flags)
    while end > 1 and words[end - 1].text in PARTICLES:
        end -= 1
    if flags[end - 1]:
        split = end
        while flags[split - 1]:
            split -= 1
        return words[:split], words[split:]
    last = len(flags) - flags[::-1].index(True)
    return words[last:], words[:last]


def _halves_in_full(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """As `_halves` for names without initials: "Jan van den Berg", "Иванов Иван Иванович"."""
    if len(words) == 1:
        return words, []
    if is_patronymic(words[-1].text) or (
        is_russian_family_name(words[0].text) and not is_russian_family_name(words[-1].text)
    ):
        return words[:1], words[1:]
    split = len(words) - 1
    while split > 0 and _is_particle(words[split - 1]):
        split -= 1
    return words[split:], words[:split]
