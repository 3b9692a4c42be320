"""Lines broken by a page's width, joined again."""

import re
from collections.abc import Iterable, Sequence

from app.reading.text.words import COMPOUND_STARTS, FREQUENT, WORD_ENDS

_SPACE = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\ufeff]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_LAST_PART = re.compile(r"([^\W\d_]+)[-‐‑]$")
_FIRST_PART = re.compile(r"[^\W\d_]+")
_ADDRESS_END = re.compile(r"(?:https?://|www\.|doi\.org/|\b10\.\d{4,9}/)\S*$", re.IGNORECASE)
_DOI_STUB = re.compile(r"\b10\.\d{4,9}/\S{1,2}$")
"""A DOI with so little after its stroke that it must go on."""
_GOES_ON_LATER = re.compile(r"[^\W\d_]{2,40}(?:\s|$)|[(\[]")
_ADDRESS_GOES_ON = re.compile(r"[a-z0-9%?=&_~#/.\-]+", re.IGNORECASE)
_REACH = 200
"""Signs before a break that tell how its lines are joined."""
_HYPHENS = "-‐‑"
_YEAR_ALONE = re.compile(r"\((?:19|20)\d\d[a-z]?\)")
_CLOSING = (",", ".", ";", ":", ").", "),")
"""What some sites copy onto a line of its own behind each field."""
_BROKEN = tuple("-‐‑\u00ad")
_ALSO_SYLLABLES = frozenset(
    "all pre pro sub inter intra over under super trans anti micro macro multi peri poly".split()
)
"""Starts of compounds that more often are syllables of one word."""
_LATIN = re.compile(r"[a-zà-ɏ]")
_CLITICS = frozenset(
    "se lo la los las o a os as me te lhe lhes nos vos le les li je il elle on vous être ci là même".split()
)
"""Words that Portuguese and French hang on another by a hyphen."""
_CYRILLIC = re.compile(r"[а-яё]")


def squeezed(text: str) -> str:
    """The text on one line, each run of white space one space, none at the ends."""
    return _SPACE.sub(" ", text).strip()


def known_words(lines: Iterable[str]) -> frozenset[str]:
    """The words that stand whole inside the lines, folded: what a broken word is looked up in."""
    words: set[str] = set()
    is_broken = False
    for line in lines:
        found = _WORD.findall(line)
        if is_broken and found:
            found.pop(0)
        is_broken = line.rstrip()[-1:] in _BROKEN
        if is_broken and found:
            found.pop()
        words.update(word.casefold() for word in found)
    return frozenset(words)


def join_lines(lines: Sequence[str], words: frozenset[str] = frozenset()) -> str:
    """The lines as one, words and addresses broken at a line's end made whole.

    "treat-" and "ment" become "treatment", "dual-" and "center" "dual-center": a hyphen goes only if the whole word is
    among `words` or the second part cannot stand alone. A soft hyphen, set by a typesetter, goes unless the two are
    a compound.
    """
    return join_texts(_commas_between(map(squeezed, lines)), words)


def join_texts(texts: Iterable[str], words: frozenset[str] = frozenset()) -> str:
    """As `join_lines`, of squeezed texts of which none is empty; the commas of sites stay as they are."""
    pieces: list[str] = []
    before = ""
    for text in texts:
        if before:
            lost, glue = _joint(before, text, words)
            pieces[-1] = pieces[-1][: len(pieces[-1]) - lost]
            pieces.append(glue)
            before = before[: len(before) - lost] + glue
        pieces.append(text)
        before = (before + text[-_REACH:])[-_REACH:]
    return "".join(pieces)


def _commas_between(lines: Iterable[str]) -> list[str]:
    """The filled lines; where a comma has one of its own, each field of an entry has, and commas part them all.

    So has each field where a year in brackets stands alone; then commas part the names before it, and a stop follows
    the title behind it.
    """
    filled = [line for line in lines if line]
    if "," in filled:
        fields = [line for line in filled if line not in _CLOSING]
        return [f"{line}," for line in fields[:-1]] + fields[-1:]
    year = next((place for place, line in enumerate(filled) if _YEAR_ALONE.fullmatch(line)), 0)
    if not 0 < year < len(filled) - 2:
        return filled
    title = filled[year + 1]
    closed = title if title[-1] in ".?!" else f"{title}."
    return [*(f"{name}," for name in filled[: year - 1]), *filled[year - 1 : year + 1], closed, *filled[year + 2 :]]


def _joint(before: str, after: str, words: frozenset[str]) -> tuple[int, str]:
    """How many signs the end of one line loses, and what stands between it and the next line."""
    last = before[-1]
    if after in _CLOSING:
        return 0, ""
    if last == "\u00ad":
        return (1, "-") if _is_compound(before, after, words) else (1, "")
    if _is_broken_address(before, after):
        return 0, ""
    if last in _HYPHENS and before[-2:-1].strip() and before[-2:-1] not in _HYPHENS:
        if _is_one_word(before, after, words):
            return 1, ""
        return 0, "" if after[0].isalnum() else " "
    if last in "–—" and before[-2:-1].isdigit() and after[0].isdigit():
        return 0, ""
    return 0, " "


def _is_one_word(before: str, after: str, words: frozenset[str]) -> bool:
    """Whether the hyphen between two lines was put there by the line break alone."""
    first = _LAST_PART.search(before[-60:])
    second = _FIRST_PART.match(after[:60])
    if first is None or second is None or not second[0].islower():
        return False
    head, tail = first[1].casefold(), second[0].casefold()
    if f"{head}-{tail}" in words:
        return False
    if head + tail in words or head + tail in FREQUENT:
        return True
    if head in COMPOUND_STARTS or (head in words and tail in words):
        return False
    if not (head + tail).isascii() and _LATIN.match(head) and tail not in _CLITICS:
        return True
    if _CYRILLIC.match(head):
        return head[-1] not in "оеи" or tail in WORD_ENDS
    return tail in WORD_ENDS or (len(tail) <= 2 and tail not in words)


def _is_compound(before: str, after: str, words: frozenset[str]) -> bool:
    """Whether a hyphen that a typesetter put at a line's end stands in the word too, as in "two-stage"."""
    first = _LAST_PART.search(before[-60:-1] + "-")
    second = _FIRST_PART.match(after[:60])
    if first is None or second is None or not second[0].islower():
        return first is None or second is None or second[0] != second[0].casefold()
    head, tail = first[1].casefold(), second[0].casefold()
    if f"{head}-{tail}" in words:
        return True
    if head + tail in words or head + tail in FREQUENT:
        return False
    return (head in COMPOUND_STARTS and len(head) > 2 and head not in _ALSO_SYLLABLES) or (
        head in words and tail in words
    )


def _is_broken_address(before: str, after: str) -> bool:
    """Whether a web address or DOI was broken at a sign inside it."""
    stub = _DOI_STUB.search(before[-40:])
    if stub is not None and not _GOES_ON_LATER.match(after[:40]):
        return True
    if before[-1] not in "/-_=?&%.#~" or _ADDRESS_END.search(before) is None:
        return False
    going_on = _ADDRESS_GOES_ON.match(after[:200])
    if going_on is None:
        return False
    if before[-1] in ".-":
        return after[0].isdigit() or (after[0].islower() and any(sign.isdigit() for sign in going_on[0]))
    return after[0].islower() or after[0].isdigit() or any(sign.isdigit() for sign in going_on[0])
