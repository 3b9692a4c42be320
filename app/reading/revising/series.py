"""Series of books told by how they are printed: behind their cue, in brackets with a number, behind a book's colon."""

import re

from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.text.wordsets import wordset

_CUES = wordset("coll collection collana colección colecc coleção reihe schriftenreihe")
_QUOTES = '«“„"'
_BRACKETED = re.compile(r" \((?P<series>[A-ZÀ-Þ][^()\d:]{8,80}?),? (?:vol\. |no\. |nr\. |bd\. )?(?P<volume>\d{1,3})$")
_BEHIND_COLON = re.compile(
    r": (?P<series>[A-Z][^:]{4,90} (?:Memoir|Special (?:Paper|Publication)|Professional Paper|Open-File Report"
    r"|Monograph|Monograph Series|Field Guide|Circular))s?,? (?:v\. |no\. )?(?P<volume>\d{1,4}[A-Z]?)$"
)
_OF_BOOKS = re.compile(
    r"lecture notes|monographs?\b|graduate (?:texts|studies)|surveys and|textbooks?\b|grundlehren|ergebnisse der"
    r"|tracts in|translations of|studies in|schriften(?:reihe)? (?:der|zu)|progress in|texts in|publications",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[ .]\((?P<series>[A-ZÀ-Þ][^()]{5,100}?)(?:, (?:vol\. |no\. )?(?P<volume>\d{1,3}))?$")
_SERIES = re.compile(
    r"\b(?:Studies|Series|Library|Lectures|Classics|Monographs?|Essays|Histories|Perspectives|Handbooks|Publications"
    r"|Contributions|Papers|Texts|Bibliothèque|Collection|Schriftenreihe|Colección|Coleção|Biblioteca)\b"
)
_AS_SENTENCE = re.compile(
    r"[^\W\d_]{3,}[.?!] (?P<series>(?:Bibliothèque|Biblioteca|Collection|Colección|Coleção|Studies in|Library of"
    r"|Publications of|Contributions to|Lecture Notes in|Monographs? (?:in|on)|Texts in|Schriften(?:reihe)? (?:des|der)"
    r"|Beiträge zur?)\b[^.?!:]{0,80})$"
)
_AT_SIGN = re.compile(r" \(= ?(?P<series>[^()]{5,140}?)(?:,? (?:Bd\.|Band|H\.|Heft|Nr\.)(?: ?(?P<volume>\d{1,4}))?)?$")
_NUMBERED = re.compile(
    r"[.,:] (?P<series>(?:Lecture Notes (?:in|on) |Symposia |Memoirs? |Special Publications?|LNCS|(?<=: )Studies in )"
    r"[^:]{0,70})$"
)
"""Series whose number is a segment of its own: "…, Lecture Notes in Computer Science (LNCS)" 830."""
_FEWEST_CAPITALS = 2
_OF_BOOK = frozenset(("title", "publisher", "location"))
_OF_PARTS = frozenset(("pages", "issue"))


def mend_series(draft: Draft) -> None:
    """Name the series that a book stands in, and its number; a journal in brackets has no such number."""
    if "collection-title" in draft.labels():
        return
    if draft.labels() >= _OF_BOOK and not draft.labels() & CONTAINERS and _part_from_title(draft):
        return
    containers = list(draft.places(*CONTAINERS))
    for at in containers:
        if _is_cued(draft, at) or _is_of_books(draft, at) or _is_in_brackets(draft, at):
            draft.relabel(at, "collection-title")
            return
    for at in draft.places("title", "container-title") if "(=" in draft.source else ():
        if _part_at_sign(draft, at):
            return
    for at in containers if "pages" in draft.labels() else ():
        if draft.label(at + 1) == "volume" and _part_numbered(draft, at):
            return
    for at in containers if "volume" not in draft.labels() else ():
        if draft.label(at) == "container-title" and _part(draft, at):
            return


def _is_cued(draft: Draft, at: int) -> bool:
    """Whether the word for a series stands before it and a quotation begins there: "coll. « Poétique »"."""
    first = draft.segments[at].first
    gap = draft.gaps[first]
    is_quoted = any(sign in gap for sign in _QUOTES) and first > 0
    return is_quoted and draft.words[first - 1].casefold() in _CUES and "title" in draft.labels()


def _is_in_brackets(draft: Draft, at: int) -> bool:
    """Whether a number behind it and brackets around both make it a book's: "(Essays and Studies, 27). Toronto:"."""
    is_book = draft.label(at - 1) == "title" and draft.label(at + 1) == "volume" and not draft.labels() & _OF_PARTS
    enclosed = is_book and draft.before(at) == " (" and draft.after(at + 1).startswith(")")
    return enclosed and draft.label(at + 2) in ("location", "publisher", "edition")


def _part_from_title(draft: Draft) -> bool:
    """Cut a series in brackets, or in a sentence of its own, off the title of a book before its place."""
    at = draft.find("title")
    if draft.label(at + 1) not in ("location", "edition"):
        return False
    found = _NAMED.search(draft.text(at)) if draft.after(at).startswith((")", "). ")) else None
    if found is not None and found.start() > 0 and _SERIES.search(found["series"]) is not None:
        if found["volume"] and "volume" not in draft.labels():
            draft.cut(at, draft.word_at(at, found.start("volume")), "volume")
    elif found is None and not draft.labels() & _OF_PARTS:
        found = _AS_SENTENCE.search(draft.text(at))
    else:
        found = None
    if found is None:
        return False
    draft.cut(at, draft.word_at(at, found.start("series")), "collection-title")
    return True


def _part_at_sign(draft: Draft, at: int) -> bool:
    """Cut "(=Arbeiten zur Freiraumplanung, Bd. 9", as German historians print a series, off a name."""
    found = _AT_SIGN.search(draft.text(at))
    if found is None or found.start() < 1:
        return False
    if found["volume"] and "volume" not in draft.labels():
        draft.cut(at, draft.word_at(at, found.start("volume")), "volume")
    end = draft.word_at(at, found.start("series"))
    draft.cut(at, end, "collection-title")
    return True


def _is_of_books(draft: Draft, at: int) -> bool:
    """Whether a numbered series of monographs stands between a title and its publisher, with no pages in it."""
    is_numbered = draft.label(at + 1) == "volume" and draft.label(at + 2) in ("publisher", "location")
    is_book = not draft.labels() & {"pages", "issue", "editor"} and draft.label(at - 1) == "title"
    if draft.words[draft.segments[at].first - 1].casefold() == "in":
        return False
    return is_numbered and is_book and _OF_BOOKS.search(draft.text(at)) is not None


def _part(draft: Draft, at: int) -> bool:
    """Cut "(Typological Studies in Language 39" or ": Geological Society of America Memoir 153" off a book."""
    text = draft.text(at)
    found = _BRACKETED.search(text) if draft.after(at).startswith(")") else _BEHIND_COLON.search(text)
    if found is None or found.start() < 1:
        return False
    if sum(word[0].isupper() for word in found["series"].split()) < _FEWEST_CAPITALS:
        return False
    draft.cut(at, draft.word_at(at, found.start("volume")), "volume")
    draft.cut(at, draft.word_at(at, found.start("series")), "collection-title")
    return True


def _part_numbered(draft: Draft, at: int) -> bool:
    """Cut a series off a book whose number follows: "Fens of the North: Symposia of the Moss Society" 19."""
    found = _NUMBERED.search(draft.text(at))
    if found is None or found.start() < 1:
        return False
    draft.cut(at, draft.word_at(at, found.start("series")), "collection-title")
    return True
