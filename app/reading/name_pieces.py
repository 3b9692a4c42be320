"""The text of a list of names cut into pieces at commas, semicolons and conjunctions."""

import re
from typing import NamedTuple

from app.reading.name_words import CAPITAL_PARTICLES, CONJUNCTIONS, DIGRAPHS, PARTICLES, ROLES, is_body, is_suffix


class Word(NamedTuple):
    """A word of a name; `dotted` if a stop follows, `is_initial` for "J.", "JL", "J.-L.", "Yu."."""

    text: str
    start: int
    end: int
    dotted: bool
    is_initial: bool = False


class Piece(NamedTuple):
    """The words between two separators.

    `sealed` if the separator before it cannot stand inside one name, as a semicolon or "and"; `body` if the words name
    a body.
    """

    words: list[Word]
    sealed: bool
    body: bool


_LETTER = r"[^\W\d_]"
_REST = r"[\w\u0300-\u036f'’ʼ`´]"
_TOKEN = re.compile(
    rf"(?P<word>['’]?{_LETTER}{_REST}*(?:[-‐‑–] ?{_LETTER}{_REST}*)*|[2-4](?:nd|rd|th)\b)(?P<dot>\.?)"
    r"|(?P<number>\d+)|(?P<cut>[;,/|·•&])"
)
_CAPITALS = re.compile(r"[^\W\d_]{1,4}")
_HYPHENATED = re.compile(r"[^\W\d_][-‐‑–] ?[^\W\d_]")


def cut(text: str, endings: list[tuple[int, int]]) -> list[Piece]:
    """The pieces of `text` without the characters of `endings`, where "et al." stands."""
    if endings:
        text = _blanked(text, endings)
    pieces: list[Piece] = []
    words: list[Word] = []
    numbered: list[Word] = []
    sealed = next_sealed = True
    for match in _TOKEN.finditer(text):
        if match["number"]:
            numbered.append(Word(match[0], match.start(), match.end(), dotted=False))
            continue
        if separator := match["cut"] or _conjunction(match, text):
            if words:
                pieces.append(_piece(words, numbered, sealed=sealed))
                words, numbered, sealed, next_sealed = [], [], False, False
            next_sealed = next_sealed or separator != ","
            sealed = next_sealed
        elif not _is_role(match, text):
            words.append(Word(match["word"], match.start("word"), match.end("word"), bool(match["dot"])))
            next_sealed = False
    if words:
        pieces.append(_piece(words, numbered, sealed=sealed))
    return pieces


def _blanked(text: str, endings: list[tuple[int, int]]) -> str:
    """The text with semicolons instead of the endings: nothing before one belongs to the name behind it."""
    kept = []
    at = 0
    for start, end in endings:
        kept += [text[at:start], ";" * (end - start)]
        at = end
    return "".join([*kept, text[at:]])


def is_east_asian(word: str) -> bool:
    """Whether the word is written in a script that puts no space between family and given name."""
    letter = word[0]
    return "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af"


def _conjunction(match: re.Match[str], text: str) -> str:
    word = match["word"]
    if word not in CONJUNCTIONS or match["dot"]:
        return ""
    return word if match.end() >= len(text) or text[match.end()] in " \t\n\u00a0," else ""


def _is_role(match: re.Match[str], text: str) -> bool:
    word = match["word"]
    return word.lower() in ROLES and (word.islower() or text[match.start() - 1 : match.start()] in ("(", "["))


def _piece(words: list[Word], numbered: list[Word], *, sealed: bool) -> Piece:
    texts = [word.text for word in words]
    marked = _with_initials(words)
    body = is_body(texts) and not (
        len(words) < 4 and any(word.is_initial and word.text.isupper() for word in marked[1:])
    )
    if body:
        marked = sorted([*words, *numbered], key=lambda word: word.start)
    return Piece(marked, sealed, body)


def _with_initials(words: list[Word]) -> list[Word]:
    flags = [len(word.text) < 6 and _is_initial(words, at) for at, word in enumerate(words)]
    if len(words) > 1 and all(flags) and not words[0].dotted and len(words[0].text) > 1:
        flags[0] = False
    return [
        Word(word.text, word.start, word.end, word.dotted, is_initial=True) if flag else word
        for word, flag in zip(words, flags, strict=True)
    ]


def _is_initial(words: list[Word], at: int) -> bool:
    word = words[at]
    text = word.text
    if is_suffix(text, after_initials=False) or (text[0].islower() and not word.dotted):
        return False
    if len(text) == 1 and text.isupper():
        return True
    if _HYPHENATED.fullmatch(text):
        return True
    if text.isupper() and _CAPITALS.fullmatch(text):
        if text.casefold() in CAPITAL_PARTICLES and at < len(words) - 1 and words[at + 1].text.isupper():
            return len(words[at + 1].text) < 3 and at > 0
        return len(text) < 4 or any(not other.text.isupper() for other in words[:at])
    if is_east_asian(text) or text.casefold() in PARTICLES:
        return False
    if text in DIGRAPHS:
        return word.dotted or 0 < at < len(words) - 1
    return word.dotted and len(text) <= 3 and text[0].isupper()
