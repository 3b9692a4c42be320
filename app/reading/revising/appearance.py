"""Remarks on how far a work has come to print, between its title and its journal: "in press", "Epub ahead of print"."""

import re

from app.reading.names.name_words import is_link
from app.reading.revising.draft import CONTAINERS, Draft

_APPEARED = re.compile(
    r"(?:^|[.,;:]? )(?P<how>(?:first )?published(?: online)?(?: first)?|published(?: online)? ahead of print"
    r"|epub(?: ahead of print)?"
    r"|(?:online )?ahead of print|in press|forthcoming|(?:advanced?|early) (?:online publication|online|access|view)"
    r"|online first|articles? in press)$",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"(?:^|[.,;:] )(?P<how>forthcoming|to appear|in press|accepted(?: for publication)?),? (?:in|by)(?: the)?:? "
    r"(?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
_SENTENCE_ENDS = (". ", "? ", "! ")


def begin_before_appearance(draft: Draft) -> None:
    """Begin the journal before words that say how it appeared, or behind words that say where it will."""
    for at in draft.places(*CONTAINERS):
        first = draft.segments[at].first
        if draft.text(at) == "First" and draft.words[first - 1] == "Online" and draft.label(at - 1) == "journal":
            draft.claim(first - 1, first + 1, "note")
            return
    if draft.labels() & CONTAINERS:
        return
    _begin_behind_promise(draft)
    if not draft.labels() & CONTAINERS:
        _begin_before_appearance(draft)


def cut_appearance(draft: Draft, at: int) -> None:
    """That something appeared online is no part of a name: "BMJ. Published online"."""
    said = _APPEARED.search(draft.text(at))
    if said and said.start() > 0:
        draft.cut(at, draft.word_at(at, said.start("how")), "note")


def _begin_behind_promise(draft: Draft) -> None:
    """Where a work is to appear is no part of its title: "Mosses, forthcoming in Minds and Machines"."""
    if draft.labels() & {"volume", "pages", "genre", "publisher"}:
        return
    for at in draft.places("title", "note"):
        promise = _PROMISED.search(draft.text(at))
        if promise is None or (promise.start("how") == 0 and draft.label(at) == "title"):
            continue
        how, end = draft.word_at(at, promise.start("how")), draft.word_at(at, promise.end("how"))
        draft.cut(at, draft.word_at(at, promise.end()), "journal")
        draft.cut(at, how, "note" if "date" in draft.labels() else "date")
        draft.stretch(at + (draft.segments[at].first < how), last=end)
        return


def _begin_before_appearance(draft: Draft) -> None:
    """What appears online before print is a journal's: "Mosses. Moss Review" "Advance online publication"."""
    title = draft.find("title")
    said = _APPEARED.match(draft.text(title + 1)) if draft.label(title + 1) in ("publisher", "note") else None
    if title < 0 or said is None or draft.before(title + 1) not in (". ", ", "):
        return
    draft.relabel(title + 1, "note")
    segment = draft.segments[title]
    stops = [word for word in range(segment.first + 1, segment.last) if draft.gaps[word] in _SENTENCE_ENDS]
    names = draft.words[stops[-1] : segment.last] if stops else []
    if names and all(word[0].isupper() or is_link(word) for word in names):
        draft.cut(title, stops[-1], "journal")
