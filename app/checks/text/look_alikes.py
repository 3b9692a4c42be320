"""Letters of one alphabet that stand for their look-alikes of another."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Certainty, Finding
from app.checks.text.slips import TEXTS, Slip, Value, all_texts, slips_found
from app.model import Reference

_CYRILLIC, _LATIN = "АВЕКМНОРСТУХЅІЈаеорсухѕіјЁЇёї", "ABEKMHOPCTYXSIJaeopcyxsijËÏëï"
_GREEK, _LATIN_OF_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"
_ALIKE = frozenset(_CYRILLIC + _GREEK)
_PAIRS = tuple(zip(_CYRILLIC, _LATIN, strict=True))
_TO_LATIN = str.maketrans(_CYRILLIC + _GREEK, _LATIN + _LATIN_OF_GREEK)
_TO_RUSSIAN = str.maketrans({latin: cyrillic for cyrillic, latin in _PAIRS if latin not in "SIJsijÏï"})
_TO_UKRAINIAN = str.maketrans({latin: cyrillic for cyrillic, latin in _PAIRS if latin not in "SJsj"})
_UKRAINIAN = re.compile("[іїєІЇЄ]")
_CYRILLIC_LETTER = re.compile("[\u0400-\u052f]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
_STRANGE = re.compile(f"[\u0400-\u052f{_GREEK}]")
_OF_OTHERS = re.compile(rf"{_LATIN_LETTER.pattern}|[{_GREEK}]|\d[OО]")
"""What shows in a text with Cyrillic or Greek letters that not all of it is in one alphabet."""

_WORD = re.compile(r"[^\W\d_]+")
_FIGURES_BEFORE, _FIGURES_BEHIND = re.compile(r"(?<!\w)\d+\Z"), re.compile(r"\d+(?!\w)")
_UNIT_OF_PAGES = re.compile(r"(?<=\d\s)с(?!\w)")
"""The unit of how many pages a book has, "188 с", which is another word in a book in Latin letters."""


@check("TXT01", "Letters of another alphabet", "certain")
def look_alikes(checked: Checked) -> Iterator[Finding]:
    """Flags words that mix Latin letters with Cyrillic or Greek ones that look the same.

    Such a word looks right and is found by no search: in “Рancreas” the first letter is Cyrillic. The fix puts the
    look-alikes of the alphabet that the rest of the word is in; it is certain for names and for words that are
    known or stand elsewhere in the list without them. Initials and signs that are made only of look-alikes follow the
    text around them. Greek letters that look like no other (β-cell, TNFα) and Latin letters in Russian titles (гепатит
    C, COVID) are let be.

    Example:
        R1 container_title = Ann Surg
        R2 container_title = \\u0410nn Surg
        gives R2 container_title = Ann Surg
    """

    @cache
    def in_list() -> frozenset[str]:
        return frozenset(word for _, _, words in checked.each(_words) for word in words)

    def slips(value: Value) -> Iterator[Slip]:
        return _slips(value, lambda word: word in in_list() or checked.lexicon.knows(word.lower()))

    return slips_found("TXT01", checked, slips, may_hold=_may_hold_slips, fields=TEXTS)


def _may_hold_slips(reference: Reference) -> bool:
    """Whether it has letters of two alphabets, or one in a number."""
    text = all_texts(reference)
    return _STRANGE.search(text) is not None and _OF_OTHERS.search(text) is not None


def _words(reference: Reference) -> frozenset[str]:
    return frozenset(word for field in TEXTS for word in _WORD.findall(getattr(reference, field)))


def _slips(value: Value, knows: Callable[[str], bool]) -> Iterator[Slip]:
    around = _around(value)
    if not _STRANGE.search(value.text) and not (value.part and _STRANGE.search(around)):
        return
    for word in _WORD.finditer(value.text):
        if value.field == "pages" and _UNIT_OF_PAGES.match(value.text, word.start()):
            continue
        is_zero = _is_zero(value.text, word)
        after = "0" * len(word[0]) if is_zero else _mended(word[0], around, is_name=bool(value.part))
        if after != word[0]:
            is_sure = bool(value.part) or is_zero or len(after) == 1 or knows(after)
            certainty: Certainty = "certain" if is_sure else "likely"
            yield Slip(*word.span(), after, _why(word[0], after), certainty)


def _is_zero(text: str, word: re.Match[str]) -> bool:
    """Whether letters O stand in a number that holds nothing but figures beside them: "10.1О56", not C6H12О6."""
    start, end = word.span()
    return not word[0].strip("OОΟ") and bool(
        _FIGURES_BEFORE.search(text, 0, start) and _FIGURES_BEHIND.match(text, end)
    )


def _mended(word: str, around: str, *, is_name: bool) -> str:
    """The word in one alphabet; as it is if it is in one, or if it cannot be put into one."""
    is_strange = bool(_STRANGE.search(word))
    is_among_cyrillic = (is_strange or is_name) and _is_among_cyrillic(around)
    if not (is_strange or is_among_cyrillic):
        return word
    latin = word.translate(_TO_LATIN)
    cyrillic = word.translate(_TO_UKRAINIAN if _UKRAINIAN.search(around + word) else _TO_RUSSIAN)
    can_be_latin = not _STRANGE.search(latin)
    can_be_cyrillic = not _LATIN_LETTER.search(cyrillic) and bool(_CYRILLIC_LETTER.search(cyrillic))
    if not is_strange:
        return cyrillic if can_be_cyrillic else word
    if can_be_latin and (not can_be_cyrillic or not is_among_cyrillic):
        is_plain = not _LATIN_LETTER.search(word)
        is_greek = is_plain and not _CYRILLIC_LETTER.search(word)
        is_at_home = is_plain and (is_among_cyrillic or not _LATIN_LETTER.search(around))
        return word if is_greek or is_at_home else latin
    return cyrillic if can_be_cyrillic else word


def _is_among_cyrillic(around: str) -> bool:
    """Whether a text has a letter that can only be Cyrillic, outside words that hold Latin letters too."""
    return any(
        any(letter not in _ALIKE for letter in _CYRILLIC_LETTER.findall(word))
        for word in _WORD.findall(around)
        if not _LATIN_LETTER.search(word)
    )


def _around(value: Value) -> str:
    """What decides for a word of look-alikes: its text, for a name's part the family, else the title or the others.

    A family that mixes alphabets itself decides nothing without the title.
    """
    reference = value.reference
    if value.part in ("given", "particle", "suffix"):
        people = getattr(reference, value.field).people
        families = " ".join(name.family for name in people if value.text == getattr(name, value.part))
        is_mixed = _STRANGE.search(families) and _LATIN_LETTER.search(families)
        return f"{families} {reference.title}" if is_mixed else families
    if value.part:
        return f"{value.text} {reference.title}"
    return value.text if sum(map(str.isalpha, value.text)) > 2 else f"{reference.title} {reference.container_title}"


def _why(before: str, after: str) -> str:
    """Which letter of a word is not what it looks like."""
    strange, right = next((old, new) for old, new in zip(before, after, strict=True) if old != new)
    if right == "0":
        return f"has the letter “{strange}” for a figure"
    was = "Cyrillic" if _CYRILLIC_LETTER.match(strange) else "Latin" if _LATIN_LETTER.match(strange) else "Greek"
    of = "Cyrillic" if _CYRILLIC_LETTER.match(right) else "Latin"
    return f"has the {was} letter “{strange}”, which looks like the {of} one"
