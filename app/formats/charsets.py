"""The encoding of bytes that do not say it, judged by how plausible the letters are that it gives.

Each candidate's text is scored by its pairs of neighbouring signs: Russian letters by how frequent they are, accented
letters by whether they stand among plain ones, typographic signs by what they stand between. Wrong encodings mix
scripts in a word, put capitals inside it, or give box-drawing signs.
"""

import codecs
import math
import re
from collections import Counter
from functools import cache
from itertools import pairwise

CANDIDATES: tuple[tuple[str, str, float], ...] = (
    ("utf-8", "UTF-8", 0.0),
    ("cp1252", "Windows-1252", 0.0),
    ("cp1251", "Windows-1251", -0.2),
    ("koi8_r", "KOI8-R", -1.0),
    ("cp866", "CP866", -1.5),
    ("cp1250", "Windows-1250", -2.5),
    ("mac_roman", "MacRoman", -1.5),
    ("mac_cyrillic", "MacCyrillic", -2.5),
)
"""Python's name, a user's name, and how much less likely the encoding is before any byte is looked at."""

_SAMPLE = 200_000
_NOT_ASCII_LINE = re.compile(rb"[^\r\n]{0,400}[\x80-\xff][^\r\n]{0,400}")

# Occurrences in a thousand letters of Russian prose.
_RUSSIAN_TEXT = (
    "о110 е84 а80 и73 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 "
    "э3 ф3 ё1 ъ0.4 і0.3 ї0.1 є0.1 ў0.05 ґ0.05"
)
_COMMON_PAIRS_TEXT = (
    "ст но то на ен ов ни ра во ко ал ли по ре ос пр ро го от те ра ор ло ва ан ел та ол не ер ет ат ом ес ка ти ин де "
    "ит ск ле да мо ме ны ил ри об ия ие ль ой ий ых ого ки из пе ед тр ог од за ин ив ам ви вы св со тв ве ас бо ич ля"
)
_COMMON_PAIRS = frozenset(_COMMON_PAIRS_TEXT.split())
_ACCENTED = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšžąćęłńśźżčďěňřťůűőăâîșțşţğı")
_LETTERS = frozenset(("latin", "accented", "cyrillic"))
_AFTER_DIGITS = frozenset("¹³²±µ¼½¾°º")
_BEFORE_WORDS = frozenset("№¿¡")
_NOT_IN_WORDS = frozenset("§•†‡°¹²³±€£©¶–")
_NOT_ASCII = bytes(range(128, 256))
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]{2}")
_INNER_CAPITAL = re.compile(r"(?<=[A-ZÀ-ÞŠŽА-Я])[À-ÖØ-ÞŠŽŸŒА-ЯЁ](?=[a-zß-ÿа-я])")
_TYPOGRAPHIC = frozenset("–—‘’‚“”„…«»№§©®™°±×·•†‡′¹²³½¼¾µ€£\u00a0−‐‑¿¡ºª¶")


_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s{0,9}=[\s\"']{0,9}([\w-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w-]{2,40})", re.I
)
_FAMILIES = re.compile(r"windows-|cp\d|iso-8859|latin|koi8|mac|x-mac|gb|big5|euc|shift|ibm")
_HEAD = 4096
_CALLED = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "windows-1251": "cp1251", "iso-8859-5": "iso8859_5"}
"""Charsets as browsers take them: what calls itself ISO 8859-1 is Windows-1252 (WHATWG Encoding, section 4.2)."""


def declared(content: bytes) -> tuple[str, str] | None:
    """The text of a web page in the encoding that its head declares, and the encoding's name; None if it declares none.

    What is not faultless in the declared encoding is not in it.
    """
    match = _DECLARED.search(content[:_HEAD])
    if match is None:
        return None
    label = (match[1] or match[2]).decode("ascii").casefold()
    if _FAMILIES.match(label) is None:
        return None
    try:
        codec = codecs.lookup(_CALLED.get(label, label)).name
        text = content.decode(codec)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    return text, next((name for known, name, _ in CANDIDATES if codecs.lookup(known).name == codec), label.upper())


def likeliest(content: bytes) -> tuple[str, str] | None:
    """The text of the bytes and its encoding's name, in the encoding that gives the most plausible text.

    None if no encoding gives anything that looks like writing.
    """
    sample = _sample(content)
    scores = {codec: prior + _plausibility(sample, codec) for codec, _, prior in CANDIDATES}
    codec, name, _ = max(CANDIDATES, key=lambda candidate: scores[candidate[0]])
    beyond_ascii = len(sample) - len(sample.translate(None, _NOT_ASCII))
    if beyond_ascii >= 20 and scores[codec] < -0.5 * beyond_ascii:
        return None
    return content.decode(codec, errors="replace"), name


def _sample(content: bytes) -> bytes:
    """The content, or enough of its lines that are not plain ASCII."""
    if len(content) <= _SAMPLE:
        return content
    size = 0
    lines: list[bytes] = []
    for match in _NOT_ASCII_LINE.finditer(content):
        lines.append(match[0])
        size += len(match[0])
        if size > _SAMPLE:
            break
    return b"\n".join(lines)


def _plausibility(sample: bytes, codec: str) -> float:
    """What the text is worth: its pairs of signs, those of plain ASCII aside, and what longer pieces betray."""
    text = f" {sample.decode(codec, errors='replace')} "
    pairs = Counter(pairwise(text))
    worth = sum(count * _worth(*pair) for pair, count in pairs.items() if not "".join(pair).isascii())
    inner_capitals = len(_INNER_CAPITAL.findall(text))
    lone_letters = 0 if _CYRILLIC_WORD.search(text) else len(_CYRILLIC.findall(text))
    return worth - 3.0 * (inner_capitals + lone_letters)


def _worth(first: str, second: str) -> float:
    """What a pair of neighbouring signs is worth; the second sign's own worth is counted in it."""
    kinds = {_class(first), _class(second)}
    own = 0.0 if second.isascii() else _own_worth(second)
    if "bad" in kinds:
        return -4.0
    if "cyrillic" in kinds and kinds & {"latin", "accented"}:
        return -6.0
    if kinds <= _LETTERS:
        return own + _letters_worth(first, second)
    if "digit" in kinds and kinds & _LETTERS:
        return own - 1.5
    if "sign" in kinds and kinds & _LETTERS:
        return own + _sign_worth(first, second)
    return own


def _letters_worth(first: str, second: str) -> float:
    """What is right or wrong about two letters of one script beside each other."""
    if first.islower() and second.isupper():
        return -5.0
    if not first.isascii() and not second.isascii():
        if _class(second) == "accented":
            return -2.0
        return 0.8 if (first + second).casefold() in _COMMON_PAIRS else 0.0
    return 0.0


def _sign_worth(first: str, second: str) -> float:
    """What is right or wrong about a typographic sign beside a letter."""
    if first in _AFTER_DIGITS or (second in _BEFORE_WORDS and second.casefold() != first.casefold()):
        return -3.0
    if first in _NOT_IN_WORDS or second in _NOT_IN_WORDS:
        return -2.0
    return 0.0


def _own_worth(sign: str) -> float:
    """What one sign beyond ASCII is worth by itself."""
    kind = _class(sign)
    if kind == "cyrillic":
        return _russian().get(sign.casefold(), -4.0)
    if kind == "accented":
        return 0.8 if sign.lower() in _ACCENTED else -2.0
    return 0.4 if kind == "sign" else -4.0


@cache
def _class(sign: str) -> str:
    """Whether a sign is "latin", "accented", "cyrillic", "digit", "space", "mark", "sign" (typographic) or "bad"."""
    if sign.isascii():
        if sign.isalpha():
            return "latin"
        if sign.isdigit():
            return "digit"
        return "space" if sign.isspace() else "mark"
    if sign in _TYPOGRAPHIC:
        return "sign"
    if "\u0400" <= sign <= "\u04ff":
        return "cyrillic"
    if sign.isalpha() and ("\u00c0" <= sign <= "\u024f" or sign in "ßœŒšŠžŽ"):
        return "accented"
    return "bad"


@cache
def _russian() -> dict[str, float]:
    """How much likelier than the average letter each Russian letter is, as a logarithm."""
    found = {part[0]: float(part[1:]) for part in _RUSSIAN_TEXT.split()}
    return {letter: max(-3.0, math.log(share / 12)) for letter, share in found.items()}
