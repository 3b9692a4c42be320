"""Labels that name an entry by author and year: "[Borning, 1981] Alan H. Borning", "Jauss 1969: H.R. Jauss"."""

import re

_YEAR = r"(?:1[5-9]|20)\d\d"
_WORD = r"[^\W\d_][\w’'.-]*"
_BRACKETED = re.compile(rf"\s*\[([A-ZÀ-Þ][\w’'.-]*(?:,? (?:&|{_WORD})){{0,5}},? {_YEAR}[a-z]?)\][.:]?\s+(?=\S)")
_BEFORE_COLON = re.compile(rf"\s*(([A-ZÀ-Þ][\w’'-]+)(?:[-–, ]{{1,2}}{_WORD}){{0,4}} {_YEAR}[a-z]?)\s?[:=]\s+")
_NAMED_AGAIN = r"(?:[A-ZÀ-Þ][\w’'-]*\.?[ -]?){{1,4}}?(?:\w{{1,3}} )?{0}\b|{0},? [A-ZÀ-Þ]"
_AT_END = re.compile(rf"{_YEAR}(?=[a-z]?$)")


def named_label(source: str) -> tuple[tuple[int, int], int] | None:
    """Where such a label stands, without its brackets, and where the entry begins; None if there is none.

    Before a colon the author must be named again right behind it: elsewhere that is how the entry itself begins.
    """
    found = _BRACKETED.match(source[:120])
    if found is not None:
        return found.span(1), found.end()
    found = _BEFORE_COLON.match(source[:120])
    if found is None:
        return None
    again = re.compile(_NAMED_AGAIN.format(re.escape(found[2])))
    return (found.span(1), found.end()) if again.match(source[found.end() : found.end() + 80]) else None


def year_in(label: str) -> tuple[int, int] | None:
    """Where the year stands in a label that names one, None in others."""
    found = _AT_END.search(label)
    return found.span() if found is not None and len(label) > len(found[0]) + 1 else None
