"""Titles that begin with "In", told from what the word leads to: "In vivo imaging", "In Defense of Moss"."""

import re

from app.reading.revising.draft import CONTAINERS, Draft

_PHRASES = ("vitro", "vivo", "situ", "silico", "search", "defense", "defence", "memoriam", "praise", "pursuit")
_IN = re.compile(r"(?:[.?!,)] [“\"‘']?|^|^[“\"‘'])In $")


def keep_in(draft: Draft) -> None:
    """Give "In" to the title that begins with it: of a set phrase, or of a work that names nobody before it."""
    if "In " not in draft.source:
        return
    for at in draft.places("title", *CONTAINERS):
        first = draft.segments[at].first
        if _IN.search(draft.before(at)) is None or draft.gaps[first] != " " or draft.words[first - 1] != "In":
            continue
        is_phrase = draft.words[first].lower() in _PHRASES
        is_first = first == 1 and "date" in draft.labels() and not draft.labels() & {"editor", "pages"}
        is_title = draft.label(at) == "title" or "title" not in draft.labels()
        if is_title and (is_phrase or is_first):
            draft.stretch(at, first=first - 1)
            draft.relabel(at, "title")
        return


def begin_book_behind_in(draft: Draft) -> None:
    """Behind authors and a comma "In" and editors lead to a book: "B. Roe, In Systems of Moss, edited by X"."""
    if (
        draft.label(0) != "author"
        or draft.label(1) != "title"
        or draft.label(2) != "editor"
        or draft.labels() & CONTAINERS
    ):
        return
    first = draft.segments[1].first
    leads = draft.words[first] == "In" and draft.before(1) == ", " and draft.before(2).endswith("edited by ")
    if leads and draft.words[first + 1][0].isupper() and draft.words[first + 1].lower() not in _PHRASES:
        draft.stretch(1, first=first + 1)
        draft.relabel(1, "container-title")
