"""Figures among letters and letters among figures, as scanning leaves them."""

import re
from collections.abc import Iterator

from app.checks.check import WORDS, check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.checks.list_words import ListWords
from app.checks.spelling import respellings
from app.checks.spelt import as_printed, unknown_in
from app.checks.text.slips import Slip, Value, slips_found
from app.model import Reference

_LETTER, _SMALL = "A-Za-zÀ-ɏЀ-ԯ", "a-zß-ÿа-яё"
_FIGURE_IN_WORD = re.compile(
    rf"(?<!\w)(?:[{_LETTER}]{{0,30}}[{_SMALL}][01][{_SMALL}]{{2,30}}|[01](?!alpha|beta|gamma|delta)[{_SMALL}]{{4,30}})(?!\w)"
)
_LETTER_IN_NUMBER = re.compile(r"(?=[\dlIOОоo]{2,6}(?!\w))(?<!\w)[lIOОоo]{0,2}\d[\dlIOОоo]{0,5}(?!\w)")
_FIGURES = str.maketrans("lIOОоo", "110000")


_PAIRS = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("li", "h"))
_LOOK_ALIKE = {read: meant for pair in _PAIRS for read, meant in (pair, pair[::-1])}
_SHORTEST = 5


@check("TXT06", "Letters and figures confused", "likely", fields=(*WORDS, "volume", "issue"))
def scanned(checked: Checked) -> Iterator[Finding]:
    """Flags figures inside words (“tum0r”, “c1inical”), letters inside a volume or an issue (“l2”), and “dinical”.

    Scanned lists are full of them, and the eye passes over them. Two letters that look like one (rn and m, cl and d, vv
    and w, li and h) are told in words that nothing knows, if exchanging them makes a word that is known; so is a
    capital I for l (“residuaI”). Signs that
    hold capitals or end in figures, as genes and viruses do (IL-1, O6-MGMT, H1N1, p53), and words of a few letters
    (1ère) are let be. Years and pages have checks of their own.

    Example:
        R1 title = A c1inical trial
        R2 volume = l2
        gives R1 title = A clinical trial
        gives R2 volume = 12
    """
    read_wrong = {place: found for place, _, found in checked.each_by_words(_read_wrong) if found}

    def slips(value: Value) -> Iterator[Slip]:
        yield from _slips(value)
        if value.field == "title":
            yield from read_wrong.get(value.place, ())

    return slips_found(
        "TXT06", checked, slips, may_hold=_may_hold_figures, also=read_wrong.keys(), fields=_LOOKED_AT, names=False
    )


_LOOKED_AT = ("title", "container_title", "volume", "issue")


def _may_hold_figures(reference: Reference) -> bool:
    words, numbers = (reference.title, reference.container_title), (reference.volume, reference.issue)
    return any(("0" in text or "1" in text) and _FIGURE_IN_WORD.search(text) for text in words) or any(
        not number.isdecimal() and _LETTER_IN_NUMBER.search(number) for number in numbers
    )


def _read_wrong(reference: Reference, place: int, words: ListWords) -> tuple[Slip, ...]:
    """The unknown words of a title that an exchange of such letters makes known words of."""
    found = []
    for match in unknown_in(reference, words.lexicon):
        word = match[0].lower()
        if len(word) < _SHORTEST or not any(pair in word for pair in _LOOK_ALIKE) or words.knows(word, place):
            continue
        meant = [each for each in _exchanged(word) if words.lexicon.is_written_out(each)]
        if len(meant) == 1 and not respellings(word, words, place):
            found.append(Slip(*match.span(), as_printed(meant[0], match[0]), "has letters read for others", "likely"))
    return (*found, *_capitals_for_l(reference.title, words))


def _capitals_for_l(title: str, words: ListWords) -> Iterator[Slip]:
    """Capitals I inside words that are known with l: "residuaI"."""
    for match in _CAPITAL_I.finditer(title):
        meant = match[0][0] + match[0][1:].replace("I", "l")
        if words.lexicon.is_written_out(meant):
            yield Slip(*match.span(), meant, "has a capital I for l", "likely")


_CAPITAL_I = re.compile(r"(?<![\w-])(?=[A-Za-z]{4})[A-Za-z][a-z]*I[a-zI]*(?![\w-])")


def _exchanged(word: str) -> Iterator[str]:
    """The word with one pair of letters read as the one that looks like it, or the other way round."""
    for read, meant in _LOOK_ALIKE.items():
        at = word.find(read)
        while at >= 0:
            yield word[:at] + meant + word[at + len(read) :]
            at = word.find(read, at + 1)


def _slips(value: Value) -> Iterator[Slip]:
    if not any(sign in value.text for sign in "01") and value.field not in ("volume", "issue"):
        return
    if value.field in ("volume", "issue"):
        for number in _LETTER_IN_NUMBER.finditer(value.text):
            after = number[0].translate(_FIGURES)
            if after != number[0]:
                yield Slip(*number.span(), after, "has a letter for a figure", "likely")
        return
    for word in _FIGURE_IN_WORD.finditer(value.text):
        letters = word[0].replace("0", "о" if _is_cyrillic(word[0]) else "o").replace("1", "l")
        if not (_is_cyrillic(word[0]) and "1" in word[0]):
            yield Slip(*word.span(), letters, "has a figure for a letter", "likely")


def _is_cyrillic(word: str) -> bool:
    return any("\u0400" <= letter <= "\u052f" for letter in word)
