"""The text of a list of names cut into pieces at commas, semicolons and conjunctions."""

import re
from itertools import pairwise
from typing import NamedTuple

from app.reading.names.name_words import CAPITAL_PARTICLES, CONJUNCTIONS, DIGRAPHS, PARTICLES, ROLES, is_body, is_suffix
from app.reading.text.wordsets import wordset


class Word(NamedTuple):
    """A word of a name; `dotted` if a stop follows, `is_initial` for "J.", "JL", "J.-L.", "Yu."."""

    text: str
    start: int
    end: int
    dotted: bool
    is_initial: bool = False


class Piece(NamedTuple):
    """The words between two separators.

    `joint` is the last separator before it ("" at the head); `sealed` if that cannot stand inside one name, as a
    semicolon or "and"; `body` if the words name a body.
    """

    words: list[Word]
    joint: str
    sealed: bool
    body: bool


_LETTER = r"[^\W\d_]"
_REST = r"[\w\u0300-\u036f'’ʼ`´]"
_TOKEN = re.compile(
    rf"(?P<word>['’]?{_LETTER}{_REST}*(?:[-‐‑–] ?{_LETTER}{_REST}*)*|[2-4](?:nd|rd|th)\b)(?P<dot>\.?)"
    rf"|(?P<number>\d+)|(?P<cut>[;,/|·•&‚，、；]|(?<=[^\W\d_]\s)[-–—](?=\s{_LETTER}\.))"
)
_CAPITALS = re.compile(r"[^\W\d_]{1,4}")
_GLUED_DIGRAPH = re.compile(r"[A-Z]?(?:[YI][uao]|[ZKCST]h)[A-Z]?")
"""Initials one of which is two letters: "EYu", "YuA"."""
_CAPITAL_FAMILIES = wordset(
    "LIU SUN ZHU GUO LIN GAO LUO XIE HAN CAO PAN CAI WEI REN YAO TAN DAI JIN SHI BAI HAO MAO KIM LEE"
)
"""Family names of three letters that lists print in capitals before a given name in full: "LIU Guojun"."""
_DOUBLE_GIVEN = ("Jean-", "Marie-", "Pierre-", "Anne-", "Hans-", "Karl-", "Paul-")
"""No family name begins like these: "GAY Jean-Paul" is named Gay."""
_STATES = frozenset(("US", "UK", "EU", "UN"))
"""What a body's letters may follow: "US EPA"."""
_HYPHENATED = re.compile(r"[^\W\d_][-‐‑–] ?[^\W\d_]")


_MOST_WORDS = 9
"""Hardly a name has more; looking no further keeps a line of capitals from taking time that grows with its square."""
_SMALL = ROLES | {word.lower() for word in CONJUNCTIONS}


def cut(text: str, endings: list[tuple[int, int]]) -> list[Piece]:
    """The pieces of `text` without the characters of `endings`, where "et al." or a role stands."""
    if endings:
        text = _blanked(text, endings)
    pieces: list[Piece] = []
    words: list[Word] = []
    numbered: list[Word] = []
    sealed = next_sealed = True
    joint = ""
    for match in _TOKEN.finditer(text):
        word, dot, number, separator = match.groups()
        if number:
            numbered.append(Word(number, match.start(), match.end(), False, False))
            continue
        small = not separator and word.lower() in _SMALL
        if small:
            separator = _conjunction(match, text)
        if not separator and not (small and _is_role(match, text)):
            words.append(Word(word, match.start(), match.end(1), bool(dot), False))
            next_sealed = False
            separator = "." if dot and is_east_asian(word) else ""
        if separator:
            if words:
                pieces += _pieces(text, words, numbered, joint=joint, sealed=sealed)
                words, numbered, next_sealed = [], [], False
            next_sealed = next_sealed or separator != ","
            sealed, joint = next_sealed, separator
    if words:
        pieces += _pieces(text, words, numbered, joint=joint, sealed=sealed)
    return pieces


def _blanked(text: str, endings: list[tuple[int, int]]) -> str:
    """The text with semicolons instead of the endings: nothing before one belongs to the name behind it."""
    kept = []
    at = 0
    for start, end in sorted(endings):
        kept += [text[at:start], ";" * (end - max(at, start))]
        at = max(at, end)
    return "".join([*kept, text[at:]])


def is_east_asian(word: str) -> bool:
    """Whether the word is written in a script that puts no space between family and given name."""
    letter = word[0]
    return letter >= "\u3040" and (
        letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af"
    )


def _conjunction(match: re.Match[str], text: str) -> str:
    word = match[1]
    if word not in CONJUNCTIONS or match[2]:
        return ""
    return word if match.end() >= len(text) or text[match.end()] in " \t\n\u00a0," else ""


def _is_role(match: re.Match[str], text: str) -> bool:
    word = match[1]
    return word.lower() in ROLES and (word.islower() or text[match.start() - 1 : match.start()] in ("(", "["))


def _pieces(text: str, words: list[Word], numbered: list[Word], *, joint: str, sealed: bool) -> list[Piece]:
    """The piece of the words, or several where family names and initials take turns: "Liu SM Zhong J"."""
    marked = _with_initials(words)
    last = words[-1]
    acronym = len(words) > 1 and last.text.isupper() and len(last.text) > 1 and text[last.start - 1] == "("
    acronym = acronym or (len(words) == 2 and words[0].text in _STATES and len(last.text) > 2 and last.text.isupper())
    if acronym or is_body([word[0] for word in words]):
        short = len(words) < 4 and any(word.is_initial and word.text.isupper() for word in marked[1:])
        if acronym or not short:
            whole = sorted([*words, *numbered], key=lambda word: word.start) if numbered else words
            return [Piece(whole, joint, sealed, body=True)]
    if len(marked) > 3 and marked[-1].is_initial and not marked[0].is_initial:
        return _by_turns(marked, joint=joint, sealed=sealed)
    if len(marked) > 3 and marked[0].is_initial and not marked[-1].is_initial and not set(",;") & set(text):
        return _given_first_by_turns(marked, joint=joint, sealed=sealed)
    return [Piece(marked, joint, sealed, body=False)]


def _by_turns(words: list[Word], *, joint: str, sealed: bool) -> list[Piece]:
    """Whole names out of words that are family names and initials by turns; one piece if they are not."""
    pieces: list[Piece] = []
    first = 0
    for at in range(1, len(words)):
        if words[at - 1].is_initial and not words[at].is_initial and words[at].text not in PARTICLES:
            pieces.append(Piece(words[first:at], joint, sealed, body=False))
            first, joint, sealed = at, " ", True
    return [*pieces, Piece(words[first:], joint, sealed, body=False)]


def _given_first_by_turns(words: list[Word], *, joint: str, sealed: bool) -> list[Piece]:
    """Whole names out of initials and family names by turns, "D. M. Roe D. L. Poe"; "J. Edgar B. Roe" is one."""
    begins = [at for at in range(1, len(words)) if words[at].is_initial and not words[at - 1].is_initial]
    families = [words[at - 1].text for at in begins]
    are_names = all(len(family) >= _SHORTEST_FAMILY and family not in PARTICLES for family in families)
    if not are_names or not (len(begins) > 1 or (begins and words[begins[0] + 1].is_initial)):
        return [Piece(words, joint, sealed, body=False)]
    edges = [0, *begins, len(words)]
    pieces = [Piece(words[first:last], " ", True, body=False) for first, last in pairwise(edges)]
    return [pieces[0]._replace(joint=joint, sealed=sealed), *pieces[1:]]


_SHORTEST_FAMILY = 3


def _with_initials(words: list[Word]) -> list[Word]:
    flags = [len(word[0]) < 6 and _is_initial(words, at) for at, word in enumerate(words)]
    if True not in flags:
        return words
    if len(words) > 1 and all(flags):
        last = words[-1].text
        if not words[0].dotted and len(words[0].text) > 1:
            flags[0] = False
        elif words[0].dotted and len(last) > 1 and last not in DIGRAPHS and "-" not in last:
            flags[-1] = words[-1].dotted and last.isupper()
    return [Word(*word[:4], True) if flag else word for word, flag in zip(words, flags, strict=True)]


def _is_capital_junior(words: list[Word], at: int) -> bool:
    """Whether "JR." stands behind a family in capitals: "KAISER JR."; in "Perez Polo JR" these are initials."""
    return (
        words[at].text == "JR"
        and words[at].dotted
        and at > 0
        and words[at - 1].text.isupper()
        and len(words[at - 1].text) > 2
    )


def _is_inner(words: list[Word], at: int) -> bool:
    """Whether a capital goes on with a family name: "COSTA E SILVA", "Ó Murchú"."""
    if words[at].text == "Ó":
        return True
    return at > 0 and all(len(word.text) > 2 and word.text.isupper() for word in (words[at - 1], words[at + 1]))


def _is_initial(words: list[Word], at: int) -> bool:
    text, _, _, dotted, _ = words[at]
    if len(text) == 1:
        return text.isupper() and (dotted or text not in "ÓEY" or at == len(words) - 1 or not _is_inner(words, at))
    if is_suffix(text, after_initials=False) or (text[0].islower() and not dotted) or _is_capital_junior(words, at):
        return False
    if _HYPHENATED.fullmatch(text):
        return True
    if at == 0 and len(words) == 2 and text.isupper():
        given = words[1].text
        if (text in _CAPITAL_FAMILIES and given[1:].islower()) or (len(text) > 2 and given.startswith(_DOUBLE_GIVEN)):
            return False
    if text in ("LE", "LA") and at < len(words) - 2 and words[at + 1].text.isupper() and len(words[at + 1].text) > 2:
        return False  # "LE GOFF Jacques", "DE LA TORRE Ana"
    if text.isupper() and _CAPITALS.fullmatch(text):
        if text.casefold() in CAPITAL_PARTICLES and at < len(words) - 1 and words[at + 1].text.isupper():
            return len(words[at + 1].text) < 3 and at > 0
        return len(text) < 4 or any(not other[0].isupper() for other in words[: min(at, _MOST_WORDS)])
    if is_east_asian(text) or text.casefold() in PARTICLES:
        return False
    if at > 0 and 2 < len(text) < 5 and _GLUED_DIGRAPH.fullmatch(text):
        return True
    if text in DIGRAPHS:
        return dotted or 0 < at < len(words) - 1
    return dotted and len(text) <= 3 and text[0].isupper()
