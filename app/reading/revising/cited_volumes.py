"""Articles as physicists cite them: volume, year in brackets, first page, "Nucl. Phys. B 391 (1993) 515".

Behind the page may stand the same article in translation, its erratum, or its number in an archive.
"""

import re

from app.reading.revising.draft import CONTAINERS, Draft

_PAGE = re.compile(
    r"(?P<year>(?:1[89]|20)\d\d)[a-z]?\),? (?P<page>[A-Z]{0,2}\d{1,7}(?:\s?[-–]\s?[A-Z]{0,2}\d{1,7})?)"
    r"(?P<end>\.?$|,? \[|[,;] \[?(?=Err?at)|[,.] (?=arXiv|https?:|doi|DOI|[a-z-]{2,8}(?:\.[A-Z]{2})?/\d))"
)
_TRANSLATED = re.compile(r"[^\[\]]{5,90}(?=\])")
_ERRATUM = re.compile(r"Err?at(?:um|a)\b[^;]{3,80}?(?=\]|\.?$|,? arXiv|\. (?:https?:|doi|DOI))", re.IGNORECASE)


def mend_cited_volume(draft: Draft) -> None:
    """Give the number behind a volume and its year to the pages, and what follows it to the note."""
    if ") " not in draft.source or "volume" not in draft.labels():
        return
    for at in draft.places("volume"):
        if draft.label(at + 1) == "date" and draft.label(at - 1) in CONTAINERS and draft.before(at + 1) == " (":
            _mend(draft, at + 1)
            return


def _mend(draft: Draft, date: int) -> None:
    """Mend what follows the date at place `date`."""
    year = draft.segments[date].first
    found = _PAGE.match(draft.source, draft.starts[year])
    if found is None:
        return
    first, last = draft.words_between(*found.span("page"))
    is_page = draft.label(date + 1) == "pages" and draft.segments[date + 1].first == first
    if not is_page:
        draft.claim(year, year + 1, "date")
        draft.claim(first, last, "pages")
        _drop_other_pages(draft, first)
    behind = (_TRANSLATED if "[" in found["end"] else _ERRATUM).match(draft.source, found.end())
    if behind is not None:
        draft.claim(*draft.words_between(*behind.span()), "note")


def _drop_other_pages(draft: Draft, first: int) -> None:
    """An article has no second pages, nor a number behind the first of them."""
    for at, segment in enumerate(draft.segments):
        if segment.first > first and segment.label in ("pages", "volume", "issue"):
            draft.relabel(at, "")
    draft.drop_unlabelled()
