"""Figures among letters and letters among figures, as scanning leaves them."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.checks.text.slips import Slip, Value, slips_found

_LETTER, _SMALL = "A-Za-zÀ-ɏЀ-ԯ", "a-zß-ÿа-яё"
_FIGURE_IN_WORD = re.compile(
    rf"(?<!\w)(?:[{_LETTER}]{{0,30}}[{_SMALL}][01][{_SMALL}]{{2,30}}|[01](?!alpha|beta|gamma|delta)[{_SMALL}]{{4,30}})(?!\w)"
)
_LETTER_IN_NUMBER = re.compile(r"(?=[\dlIOОоo]{2,6}(?!\w))(?<!\w)[lIOОоo]{0,2}\d[\dlIOОоo]{0,5}(?!\w)")
_FIGURES = str.maketrans("lIOОоo", "110000")


@check("TXT06", "Letters and figures confused", "likely")
def scanned(checked: Checked) -> Iterator[Finding]:
    """Flags a nought or a one inside a word (“tum0r”, “c1inical”) and letters inside a volume or an issue (“l2”).

    Scanned lists are full of them, and the eye passes over them. Signs that hold capitals or end in figures, as genes
    and viruses do (IL-1, O6-MGMT, H1N1, p53), and words of a few letters (1ère) are let be. Years and pages have
    checks of their own.

    Example:
        R1 title = A c1inical trial
        R2 volume = l2
        gives R1 title = A clinical trial
        gives R2 volume = 12
    """
    return slips_found("TXT06", checked, _slips, fields=("title", "container_title", "volume", "issue"), names=False)


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
