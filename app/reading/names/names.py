"""The text of a list of names to names.

A piece between two commas may be a whole name ("Williams E.D.", "J. Smith"), a family name whose given names follow
("Smith" in "Smith, John A."), or those given names. The cheapest reading of all pieces together is taken, so that a
list settles its own order.
"""

import re
from typing import NamedTuple

from app.model import Name, Names
from app.reading.names.capital_families import names_in_capitals
from app.reading.names.name_parts import NameSpan, is_suffix_alone, may_be_acronym, name_of, with_suffix
from app.reading.names.name_pieces import Piece, Word, cut, is_east_asian
from app.reading.names.name_words import DIGRAPHS, PARTICLES, et_als_in, is_body, is_suffix, roles_in
from app.reading.names.short_families import with_short_families
from app.reading.text.tokens import narrowed

LONGEST = 40_000
"""Characters of one list of names that are read; 3,000 names have about as many."""

_SITE = re.compile(r"[\w-]{2,40}(?:\.[\w-]{2,40}){0,2}\.(?:org|com|net|gov|edu|info|eu|de|fr|uk|ru|br)")
"""A body may be called by its address: "GBIF.org"."""

_SPELT_OUT = re.compile(
    r"[A-ZÄÖÜА-ЯЁ]{2,10} \([^()]{3,60} (?:of|for|and|on|de|y|für|und|et|и|по) [^()]{3,60}\)"
    r"|The (?:[A-Z][\w-]* ){1,6}"
    r"(?:Group|Team|Consortium|Collaboration|Project|Initiative|Network|Committee|Investigators)"
    r"|(?:[A-Z][\w-]{1,20}(?:, | and | & |, and |/)){1,5}[A-Z][\w-]{1,20} [Cc]ollaborations"
)
"""A body's letters with what they stand for, "RSSB (Rail Safety and Standards Board)", or a group: "The GAP Group"."""

_FIRMS = frozenset(("Inc", "Ltd", "LLC", "Corp", "Co", "GmbH", "Limited"))

_ARTICLES = frozenset(("El", "La", "Los", "Las", "Le", "Les", "Der", "Die", "The"))

_SHORT = DIGRAPHS | {"Дж", "Дз", "Wm", "Chr", "Jos", "Geo"}
"""What given names are shortened to."""

_ORDINAL = re.compile(r"(?<=\.)[ªº]")
"""What Spanish lists set behind shortened given names: "M.ª"."""

_NEVER = 1e9

_LONGEST_NAME = 3
"""Words that a person's name in full mostly has."""


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
    text = _ORDINAL.sub(" ", narrowed(text[:LONGEST]))
    if _SITE.fullmatch(text) or _SPELT_OUT.fullmatch(text):
        return NameList([NameSpan(Name(literal=text), 0, len(text))], None)
    if in_capitals := names_in_capitals(text):
        return NameList(in_capitals, None)
    endings = et_als_in(text)
    pieces = cut(text, endings + roles_in(text))
    if len(pieces) == 1 and _is_paper(pieces[0]):
        pieces = [pieces[0]._replace(body=True)]
    if len(pieces) > 1:
        pieces = _by_turns(_with_inner_suffixes(_join_names(pieces, text)))
    pieces = _without_list_stop(pieces, text)
    people: list[NameSpan] = []
    for family, given in _best_reading(pieces):
        if given is None and people and is_suffix_alone(family):
            people[-1] = with_suffix(people[-1], family.words[0])
        else:
            people.append(name_of(text, family, given))
    return NameList(with_short_families(people), endings[-1] if endings else None)


def _is_paper(piece: Piece) -> bool:
    """Whether a lone name without initials begins as newspapers' names do: "El Universal", "La Nación"."""
    words = piece.words
    return len(words) > 1 and words[0].text in _ARTICLES and not any(word.is_initial for word in words)


def _join_names(pieces: list[Piece], text: str) -> list[Piece]:
    """Let a body's name go on over "and" and commas, and a family's over "e" where semicolons part the names."""
    joined: list[Piece] = []
    for at, piece in enumerate(pieces):
        last = joined[-1] if joined else None
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        if last and last.body and _continues_body(piece):
            joined[-1] = last._replace(words=last.words + piece.words)
        elif last and piece.body and len(joined) == 1 and _begins_body(last, piece):
            joined[-1] = piece._replace(words=last.words + piece.words, joint="", sealed=True)
        elif last and _is_family_of_two(joined, piece, following, parted=";" in text):
            joined[-1] = last._replace(words=last.words + piece.words)
        elif last and piece.joint == "e" and _ends_full_name(last, piece, following):
            at_e = text.rindex("e", last.words[-1].end, piece.words[0].start)
            joined[-1] = last._replace(words=[*last.words, Word("e", at_e, at_e + 1, False), *piece.words])
        elif (
            piece.body and len(piece.words) == 1 and following and following.joint == "," and _only_initials(following)
        ):
            joined.append(piece._replace(body=False))
        else:
            joined.append(piece)
    return joined


def _continues_body(piece: Piece) -> bool:
    """Whether a piece behind a body's name belongs to it: "Ministry of Health, Labour and Welfare"."""
    if piece.joint == ";":
        return False
    if len(piece.words) == 1 and piece.words[0].text in _FIRMS:
        return True
    last = piece.words[-1]
    initials = [word for word in piece.words if word.is_initial]
    acronym = initials == [last] and not last.dotted and not piece.words[0].is_initial and piece.sealed
    if piece.body and is_body([word.text for word in piece.words]):
        return piece.words[0].text[0].islower() or (piece.joint == "and" and len(piece.words) == 1)
    return (len(piece.words) <= 3 or piece.words[0].text[0].islower()) and (not initials or acronym)


def _begins_body(first: Piece, body: Piece) -> bool:
    """Whether the first piece is the beginning of the body's name behind "and": "U.S. Food and Drug Administration"."""
    if not body.sealed or body.joint in (";", "&", "/"):
        return False
    if first.words[0].text in ("U", "US", "UK"):
        return True
    in_full = not any(word.is_initial for word in first.words)
    return in_full and (len(first.words) > _LONGEST_NAME or (len(first.words) == 1 and len(first.words[0].text) > 2))


def _is_family_of_two(before: list[Piece], second: Piece, following: Piece | None, *, parted: bool) -> bool:
    """Whether a small "e", "i" or "y" binds two family names of one person."""
    if second.joint in ("y", "i") and _lacks_initials(before, second, following):
        return True
    return second.joint in ("e", "i", "y") and parted and _is_double(before[-1], following)


def _is_double(first: Piece, given: Piece | None) -> bool:
    """Whether "Costa e Silva, P." is one name in a list that semicolons part."""
    lone = not first.body and first.joint in ("", ";") and not any(word.is_initial for word in first.words)
    return lone and given is not None and given.joint == "," and _only_initials(given)


def _lacks_initials(before: list[Piece], second: Piece, following: Piece | None) -> bool:
    """Whether one word before "y" has no initials of its own: "Ortega y Gasset, J.", "Ramón y Cajal S"."""
    first, begins = before[-1], len(before) == 1 or before[-2].words[-1].is_initial or before[-1].joint == ";"
    lone = len(first.words) == 1 and not first.body and not first.words[0].is_initial
    initials = [word.is_initial for word in second.words]
    given_behind = following is not None and following.joint == "," and _only_initials(following)
    named = initials == [False] and given_behind
    return begins and lone and not second.body and (named or (len(initials) == 2 and initials == [False, True]))


def _ends_full_name(first: Piece, last: Piece, following: Piece | None) -> bool:
    """Whether one word behind "e" goes on with a name in full: "Beatriz Nascimento e Silva"."""
    is_full = len(first.words) > 1 and not first.body and not first.words[-1].is_initial
    is_lone = len(last.words) == 1 and not last.body and len(last.words[0].text) > 2 and last.words[0].text[0].isupper()
    return is_full and is_lone and (following is None or len(following.words) > 1)


def _with_inner_suffixes(pieces: list[Piece]) -> list[Piece]:
    """Move a suffix between family and given names to the family: "Guerney, Jr., B. G."."""
    joined: list[Piece] = []
    for at, piece in enumerate(pieces):
        inner = joined and is_suffix_alone(piece) and not piece.sealed and at + 1 < len(pieces)
        if inner and _only_initials(pieces[at + 1]) and not any(word.is_initial for word in joined[-1].words):
            joined[-1] = joined[-1]._replace(words=joined[-1].words + piece.words)
        else:
            joined.append(piece)
    return joined


def _by_turns(pieces: list[Piece]) -> list[Piece]:
    """Pieces cut behind initials where a list begins and ends so: "Langdon, R. Coltheart, M. Ward, P."."""
    if len(pieces) < 3 or len(pieces[0].words) > 2 or not _only_initials(pieces[-1]) or pieces[0].words[0].is_initial:
        return pieces
    inner = []
    for piece in pieces[1:-1]:
        flags = [word.is_initial and word.dotted for word in piece.words]
        if piece.body or not flags[0] or flags[-1]:
            return pieces
        split = flags.index(False)
        inner += [piece._replace(words=piece.words[:split]), Piece(piece.words[split:], "", sealed=True, body=False)]
    return [pieces[0], *inner, pieces[-1]]


def _without_list_stop(pieces: list[Piece], text: str) -> list[Piece]:
    """Take the stop behind the last initial for the list's if no other initial has one: "Smith J, Doe A."."""
    if not pieces or not pieces[-1].words[-1].dotted or text[pieces[-1].words[-1].end + 1 :].strip():
        return pieces
    last = pieces[-1].words[-1]
    is_lone = _is_short_name(last) and not any(map(_is_short_name, (piece.words[-1] for piece in pieces[:-1])))
    if is_lone or _is_family_in_full(pieces):
        pieces[-1] = pieces[-1]._replace(words=[*pieces[-1].words[:-1], last._replace(dotted=False, is_initial=False)])
        return pieces
    if len(pieces) == 1 and len(pieces[0].words) == 1 and 3 <= len(last.text) <= 8 and last.text.isupper():
        return [pieces[0]._replace(words=[last._replace(dotted=False)])]  # a body's letters
    others = [word for piece in pieces for word in piece.words if word.is_initial and word is not last]
    glued = len(last.text) > 1 and last.text.isupper()
    if last.is_initial and not any(word.dotted for word in others) and (others or glued):
        pieces[-1] = pieces[-1]._replace(words=[*pieces[-1].words[:-1], last._replace(dotted=False)])
    return pieces


def _is_short_name(word: Word) -> bool:
    """Whether what looks like a shortened name may be one in full: "Noé.", "Rao.", "Kip."."""
    return word.dotted and word.is_initial and word.text[1:].islower() and word.text not in _SHORT


def _is_family_in_full(pieces: list[Piece]) -> bool:
    """Whether a list of names in full ends with a short family: "Roe, Roman, and Joanne Yu."."""
    words = pieces[-1].words
    is_named = len(words) > 1 and pieces[-1].joint in ("and", "&") and len(words[0].text) > _TWO
    others = [word for piece in pieces for word in piece.words if word is not words[-1]]
    return is_named and words[-1].text in DIGRAPHS and not any(word.is_initial for word in others)


def _best_reading(pieces: list[Piece]) -> list[tuple[Piece, Piece | None]]:
    """The cheapest way to take the pieces as whole names (name, None) and as pairs (family, given)."""
    if len(pieces) > 2 and pieces[-1].sealed and all(map(_is_lone_word, pieces)):
        return [(piece, None) for piece in pieces]
    if _turns_first(pieces):
        return [(pieces[0], pieces[1]), *((piece, None) for piece in pieces[2:])]
    wholes = [_cost_whole(piece) for piece in pieces]
    if not any(wholes):
        return [(piece, None) for piece in pieces]
    cost = [0.0]
    pairs: list[bool] = []
    for at, piece in enumerate(pieces):
        whole = cost[at] + wholes[at]
        pair = cost[at - 1] + _cost_pair(pieces[at - 1], piece) if at and not piece.sealed else _NEVER
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


def _turns_first(pieces: list[Piece]) -> bool:
    """Whether only the first name begins with its family, of two words: "Jerez Mir, Miguel, José Real-Dato"."""
    if len(pieces) < 3 or pieces[1].joint != "," or pieces[1].sealed or not pieces[-1].sealed:
        return False
    if any(piece.body for piece in pieces):
        return False
    family, given, *others = ([word.is_initial for word in piece.words] for piece in pieces)
    is_given = given[0] is False and len(given) <= _TWO and (len(given) == 1 or given[1])
    in_full = all(len(flags) >= _TWO and not flags[-1] and not flags[0] for flags in others)
    return family == [False, False] and is_given and in_full


_TWO = 2


def _is_lone_word(piece: Piece) -> bool:
    """Whether the piece is one word in full; a list of such is one of family names: "Clem, Greenberg, and Olander"."""
    return len(piece.words) == 1 and len(piece.words[0].text) > 3 and not piece.words[0].is_initial


def _cost_whole(piece: Piece) -> float:
    words = piece.words
    if piece.body or is_suffix_alone(piece) or is_east_asian(words[0].text):
        return 0.0
    initials = [word.is_initial for word in words]
    if True not in initials:
        if may_be_acronym(piece):
            return 0.9
        return 2.0 if _plain_count(piece) == 1 else 0.6
    if _only_initials(piece):
        return 0.9 if may_be_acronym(piece) else 5.0
    return 0.0 if initials[0] or initials[-1] else 0.4


def _cost_pair(family: Piece, given: Piece) -> float:
    if may_be_acronym(family) and _is_in_full(given):
        return 1.2  # "GIL, Antonio Carlos"
    if family.body or given.body or is_suffix_alone(given) or is_east_asian(given.words[0].text):
        return _NEVER
    if any(word.is_initial for word in family.words):
        if not may_be_acronym(family) and not (len(family.words) == 1 and len(family.words[0].text) == 2):
            return _NEVER
        cost = 0.3
    else:
        cost = (0.0, 0.2, 1.0)[min(_plain_count(family), 3) - 1]
    if _only_initials(given):
        return cost
    if len(given.words) == 1:
        return cost + (0.8 if cost < 0.2 else 1.4)
    if any(word.is_initial for word in given.words):
        in_full = given.words[0].is_initial or not (given.words[-1].is_initial or given.words[-1].text in PARTICLES)
        return cost + (1.5 if in_full else 0.5)
    return cost + 1.3


def _is_in_full(given: Piece) -> bool:
    """Whether the piece may be one person's given names in full, of two or three words."""
    words = given.words
    in_full = all((word.text[:1].isupper() and word.text[1:].islower()) or word.text in PARTICLES for word in words)
    return _TWO <= len(words) <= _LONGEST_NAME and in_full and not given.body and not given.sealed


def _only_initials(piece: Piece) -> bool:
    """Whether there are no names in full: "J. A.", "M. C. de"."""
    some = False
    for word in piece.words:
        if word.is_initial:
            some = True
        elif word.text not in PARTICLES:
            return False
    return some


def _plain_count(piece: Piece) -> int:
    plain = [word for word in piece.words if word.text.casefold() not in PARTICLES]
    if len(plain) > 1 and (plain[-1].text == "JR" or is_suffix(plain[-1].text, after_initials=False)):
        plain.pop()
    return max(1, len(plain))
