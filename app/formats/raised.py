"""Raised text (superscripts) of documents, written so that it stays apart from the text before it."""

import re

_RAISED = str.maketrans("0123456789+-−–()abcdefgh", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰ")
_NUMBERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNED = re.compile(r"[+\-−–]?\d{1,6}[+\-−]?")
_MARKS = re.compile(r"(?:\d{1,4}|[a-h*†‡§#¶✉∗])(?:\s{0,2}[,;–-]?\s{0,2}(?:\d{1,4}|[a-h*†‡§#¶✉∗])){0,30},?")
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
        return f"{inner} " if _MARKS.fullmatch(inner) is not None else text
    if before[-1:].isdigit():
        return (
            text.translate(_RAISED) if _SIGNED.fullmatch(inner) is not None else _marks(text, inner, numbers_only=True)
        )
    return _marks(text, inner, numbers_only=False)


def _marks(text: str, inner: str, *, numbers_only: bool) -> str:
    """The marks raised; letters only where they are marks of their own."""
    if _SIGNED.fullmatch(inner) is not None:
        return text.translate(_RAISED)
    if _MARKS.fullmatch(inner) is None or (numbers_only and not inner[0].isdigit()):
        return text
    return text.translate(_NUMBERS) if numbers_only else text.translate(_RAISED).replace("⁻", "–")
