"""How well a typed text fits a name, as the palette sorts by it."""

import re

_WORD_START = re.compile(r"(?<![^\W_])[^\W_]")


def fit(sought: str, text: str) -> int | None:
    """How well each word of `sought` is found in `text`, the more the better; None if one is not.

    A word may begin a word of the text (best), stand within one, be the first letters of several ("fwc" finds "Fix what
    is certain" by f, w, c), or have its letters in order, close together. Case does not matter.
    """
    total = 0
    folded = text.casefold()
    for word in sought.casefold().split():
        found = _fit_of_word(word, folded)
        if found is None:
            return None
        total += found
    return total - len(text) // 20


def _fit_of_word(word: str, text: str) -> int | None:
    place = text.find(word)
    while place > 0 and text[place - 1].isalnum():
        following = text.find(word, place + 1)
        if following < 0:
            return 60
        place = following
    if place >= 0:
        return 100 if place == 0 else 90
    initials = "".join(match[0] for match in _WORD_START.finditer(text))
    if len(word) > 1 and _in_order(word, initials) is not None:
        return 50
    spread = _in_order(word, text)
    if len(word) < _SHORTEST_SCATTERED or spread is None or spread > 2 * len(word):
        return None
    return 30 - (spread - len(word))


_SHORTEST_SCATTERED = 3


def _in_order(word: str, text: str) -> int | None:
    """Over how many characters the letters of a word are spread in a text, from their first place on; None if not."""
    start = place = -1
    for letter in word:
        place = text.find(letter, place + 1)
        if place < 0:
            return None
        start = place if start < 0 else start
    return place - start + 1
