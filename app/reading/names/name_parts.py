"""The words of one name to its parts: family, given, particle, suffix, or one literal for a body."""

import re
from typing import NamedTuple

from app.model import Name
from app.reading.names.given_names import is_given_name
from app.reading.names.name_pieces import Piece, Word, is_east_asian
from app.reading.names.name_words import (
    CAPITAL_PARTICLES,
    PARTICLES,
    is_link,
    is_patronymic,
    is_russian_family_name,
    is_suffix,
)

_NEARLY_CAPITALS = re.compile(r"(?:Mc|Mac|Le|La|De|Du|Di)?(?=[^a-z]*[A-Z][^a-z]*[A-Z])[A-ZÀ-Þ][A-ZÀ-Þß-ÿ'’-]+")
_SHORT_SUFFIXES = frozenset(("Jr", "JR", "Sr", "мл", "ст"))


class NameSpan(NamedTuple):
    """A name and the characters `start` to `end` (exclusive) that it was read from."""

    name: Name
    start: int
    end: int


def name_of(text: str, piece: Piece, given: Piece | None) -> NameSpan:
    """The name of one piece of `text`, or of a family name and the given names that follow it."""
    words = piece.words
    if given is not None:
        name = _person(text, words, *_suffix_off(given.words))
        return NameSpan(name, words[0].start, _end(text, given.words))
    if piece.body:
        while len(words) > 1 and is_link(words[0].text):
            words = words[1:]
        return NameSpan(Name(literal=_slice(text, words)), words[0].start, _end(text, words))
    if may_be_acronym(piece) or is_east_asian(words[0].text):
        return NameSpan(Name(literal=_slice(text, words)), words[0].start, _end(text, words))
    kept, suffix = _suffix_off(words)
    family, first = _halves(kept)
    return NameSpan(_person(text, family, first, suffix), words[0].start, _end(text, words))


def with_suffix(person: NameSpan, word: Word) -> NameSpan:
    """The person with a suffix that stands behind a comma: "King, M. L., Jr."."""
    name = person.name
    suffix = _printed_suffix(word)
    end = word.start + len(suffix)
    return NameSpan(Name(name.family, name.given, name.particle, suffix, name.literal), person.start, end)


def may_be_acronym(piece: Piece) -> bool:
    """Whether the piece is one word of three to eight capitals, a body's letters or a family name in capitals."""
    word = piece.words[0]
    return len(piece.words) == 1 and 3 <= len(word.text) <= 8 and word.text.isupper() and not word.dotted


def is_suffix_alone(piece: Piece) -> bool:
    """Whether the piece is "Jr.", "III" and nothing else."""
    return len(piece.words) == 1 and is_suffix(piece.words[0].text, after_initials=True)


def _person(text: str, family: list[Word], given: list[Word], suffix: Word | None) -> Name:
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
        _slice(text, family),
        _slice(text, given),
        _slice(text, particle),
        _printed_suffix(suffix) if suffix else "",
    )


def _printed_suffix(word: Word) -> str:
    """The suffix with its stop if it is shortened, as "Jr." is and "III" is not."""
    return word.text + "." * (word.dotted and word.text in _SHORT_SUFFIXES)


def _slice(text: str, words: list[Word]) -> str:
    if not words:
        return ""
    part = text[words[0].start : _end(text, words)]
    return part if len(words) == 1 else " ".join(part.split())


def _end(text: str, words: list[Word]) -> int:
    last = words[-1]
    end = last.end
    if last.dotted and (last.is_initial or last.text == "v" or last.text in _SHORT_SUFFIXES):
        end += 1
    if text[end : end + 1] == ")" and text.count("(", words[0].start, end) > text.count(")", words[0].start, end):
        end += 1
    return end


def _suffix_off(words: list[Word]) -> tuple[list[Word], Word | None]:
    if len(words) < 2:
        return words, None
    is_junior = words[-1].text == "JR" and not words[-1].is_initial
    if is_junior or is_suffix(words[-1].text, after_initials=words[-2].is_initial and len(words) > 2):
        return words[:-1], words[-1]
    return words, None


def _is_particle(word: Word) -> bool:
    small = word.text.casefold()
    if (small == "v" and word.dotted) or word.text == "e":
        return True
    return small in (PARTICLES if word.text[0].islower() or word.text[0] in "'’" else CAPITAL_PARTICLES)


def _halves(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """The family name's words and the given names' words of a whole name."""
    flags = [word.is_initial for word in words]
    if not any(flags):
        return _halves_in_full(words)
    if flags[0]:
        if not flags[-1]:
            split = len(flags) - flags[::-1].index(True)
            split += split + 1 < len(words) and is_given_name(words[split].text)
            return words[split:], words[:split]
        split = flags.index(False) if False in flags else 0
        return words[split:], words[:split]
    end = len(flags)
    while end > 1 and words[end - 1].text in PARTICLES:
        end -= 1
    if flags[end - 1]:
        split = end
        while split > 1 and (flags[split - 1] or (words[split - 1].text in PARTICLES and flags[split - 2])):
            split -= 1
        return words[:split], words[split:]
    last = len(flags) - flags[::-1].index(True)
    return words[last:], words[:last]


def _halves_in_full(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """As `_halves` for names without initials: "Jan van den Berg", "Иванов Иван Иванович", "KAHAN Marcel"."""
    if len(words) == 1:
        return words, []
    capitals = [word.text.isupper() for word in words]
    in_capitals = capitals.index(False) if False in capitals else 0
    if not in_capitals and _is_nearly_capitals(words[0].text):
        in_capitals = 1
    if in_capitals and not any(capitals[in_capitals:]):
        return words[:in_capitals], words[in_capitals:]
    if is_patronymic(words[-1].text) or (
        is_russian_family_name(words[0].text) and not is_russian_family_name(words[-1].text)
    ):
        return words[:1], words[1:]
    split = len(words) - 1
    while split > 0 and _is_particle(words[split - 1]):
        split -= 1
    return words[split:], words[:split]


def _is_nearly_capitals(text: str) -> bool:
    """Whether all but the accented letters or a prefix are capitals: "LIGNIèRE", "McKAY"."""
    return not text[1:].islower() and _NEARLY_CAPITALS.fullmatch(text) is not None
