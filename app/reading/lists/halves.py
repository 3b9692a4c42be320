"""Where one reference may have been split into two entries: pairs to ask about, not to join."""

import re

from app.model import Reference
from app.reading.lists.numbering import without_number
from app.reading.text.likeness import is_open, opening

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi\b)", re.IGNORECASE)
_ARXIV = re.compile(r"\barxiv: ?[\w.-]{1,20}/?\d", re.IGNORECASE)
_FIGURES = re.compile(
    r"[(\[]?(?:(?:1[6-9]|20)\d\d[a-z]?[^\w\s]|\d+\s?[(:;–-]\s?\d|(?:vol|pp?|т|с|№)\.? ?\d)", re.IGNORECASE
)
_SMALL_NAME = re.compile(r"(?:[^\W\d_]{1,4}[ '’-]){1,2}[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’-]+,? [A-ZÀ-ÖØ-ÞА-ЯЁ](?![^\W\d_])")
_DASHES = frozenset(("——", "––", "――", "__", "--", "— ", "– "))
_ENDS = ("pages", "url", "pmid", "accessed", "identifiers")
"""Fields that stand at a reference's end: one that has any was not cut off."""

_HEAD = frozenset(("authors", "editors", "translators", "title", "et_al"))
"""Fields that a reference begins with."""


def may_be_halves(first: Reference, second: Reference) -> bool:
    """Whether two neighbours in a list may be one reference that was split: one lacks its end, the other its beginning.

    What they print counts beside their fields, since halves are read badly. Those without a source never are.
    """
    if not first.source or not second.source or first.doi:
        return False
    rest = without_number(second)
    if _DOI.match(rest):
        return not second.title and not second.authors
    if any(getattr(first, field) for field in _ENDS) or _ARXIV.search(first.source):
        return False
    if not _is_placed(first) and not first.year:
        if not first.title:
            return bool(first.authors)
        if is_open(first.source) and not _opens_with_names(second, rest):
            return True
    is_unfinished = is_open(first.source) or not (first.year and _is_placed(first))
    return is_unfinished and not _repeats_author(rest) and _goes_on(second, rest)


def _is_placed(reference: Reference) -> bool:
    """Whether anything says where the work appeared."""
    return bool(reference.container_title or reference.publisher)


def _opens_with_names(reference: Reference, text: str) -> bool:
    return opening(text) == 2 and (bool(reference.authors) or _repeats_author(text))


def _repeats_author(text: str) -> bool:
    """Whether a dash stands for the author of the entry before: "———. 1996."."""
    return text[:2] in _DASHES


def _goes_on(reference: Reference, text: str) -> bool:
    """Whether an entry begins within a reference: in small letters that are no name, or with a journal or figures."""
    if text[:1].islower():
        return text.split(maxsplit=1)[0].islower() and _SMALL_NAME.match(text) is None
    first = min((span for span in reference.spans if span.field != "label"), default=None)
    begins_later = first is not None and first.field not in _HEAD
    return not reference.authors and (begins_later or _FIGURES.match(text) is not None)
