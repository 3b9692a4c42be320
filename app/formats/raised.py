"""Raised text (superscripts) of documents, written so that it stays apart from the text before it."""

import re

_RAISED = str.maketrans("0123456789+-−–()abcdefgh", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰ")
_NUMBERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNED = re.compile(r"[+\-−–]?\d{1,6}[+\-−]?")
_MARKS = re.compile(r"[\da-h*†‡§#¶✉∗][\da-h*†‡§#¶✉∗\s,;–-]{0,119}")
_WORD = re.compile(r"[a-h]{2}|\d{5}")
LONGEST = 120
"""Raised text that is longer is text set small, and stays as it is."""


def raised(text: str, *, before: str) -> str:
    """The raised text after `before`, the line so far: "⁹" after "10", "¹,²" after a name.

    At the start of a line it is the mark of an affiliation or the number of a reference and is set plain: "1 ". What
    is no number or mark ("th" of "5th") stays as it is.
    """
    inner = text.strip()
    if not inner or len(inner) > LONGEST:
        return text
    if not before.strip():
        return f"{inner} " if _are_marks(inner) else text
    if before[-1:].isdigit():
        return (
            text.translate(_RAISED) if _SIGNED.fullmatch(inner) is not None else _marks(text, inner, numbers_only=True)
        )
    return _marks(text, inner, numbers_only=False)


def _marks(text: str, inner: str, *, numbers_only: bool) -> str:
    """The marks raised; letters only where they are marks of their own."""
    if _SIGNED.fullmatch(inner) is not None:
        return text.translate(_RAISED)
    if not _are_marks(inner) or (numbers_only and not inner[0].isdigit()):
        return text
    return text.translate(_NUMBERS) if numbers_only else text.translate(_RAISED).replace("⁻", "–")


def _are_marks(text: str) -> bool:
    """Whether a text is numbers, letters or signs that mark something, one or several."""
    return _MARKS.fullmatch(text) is not None and _WORD.search(text) is None
