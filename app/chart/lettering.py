"""Fitting text into a picture without a font at hand to measure it with."""

import unicodedata

FONTS = "Segoe UI, Helvetica Neue, Noto Sans, Liberation Sans, Arial, sans-serif"
"""For the attribute font-family of an SVG: what Windows, macOS and Linux each have, nearest in width."""

_NARROW = frozenset("iljtfI.,:;'|!()[]- ’·")
_WIDE = frozenset("mwMWOQ@%—…шщжмюфШЩЖМЮФ")


def width_of(text: str, *, size: float) -> float:
    """A text's width in pixels at a font size, guessed on the wide side for the sans-serif faces of `FONTS`."""
    return sum(_width_in_em(each) for each in text) * size


def fitted(text: str, *, size: float, width: float) -> str:
    """The text cut with an ellipsis so that it fits."""
    text = " ".join(text.split())
    if width_of(text, size=size) <= width:
        return text
    while text and width_of(f"{text}…", size=size) > width:
        text = text[:-1]
    return f"{text.rstrip(' .,;:–—-')}…"


def lines_of(text: str, *, size: float, width: float, most: int) -> list[str]:
    """The text in at most `most` lines, broken at spaces, the last one cut with an ellipsis; no lines for no text."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        taken = 1
        while taken < len(words) and width_of(" ".join(words[: taken + 1]), size=size) <= width:
            taken += 1
        lines.append(fitted(" ".join(words[:taken]), size=size, width=width))
        words = words[taken:]
    if words:
        lines.append(fitted(" ".join(words), size=size, width=width))
    return lines


def _width_in_em(character: str) -> float:
    if character in _NARROW:
        return 0.36
    if character in _WIDE:
        return 0.92
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    return 0.68 if character.isupper() else 0.58
