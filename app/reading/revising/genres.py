"""What kind of work it is, said in set words: a guideline and its number, a thesis, a preprint, a report."""

import re

from app.reading.revising.bracketed_kinds import name_bracketed
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.text.wordsets import holds_any, wordset

_GUIDELINE = re.compile(
    r"[.,:;?] (?P<genre>(?:[A-Z][\w.’'-]{0,20} ){0,4}(?:[Gg]uidelines?|[Gg]uidance|[Ss]tandard|[Rr]eport|[Aa]ppraisal"
    r"(?: [Gg]uidance)?)) [\[(](?P<number>[A-Z]{2,4} ?\d{1,4})$"
)
_KIND = re.compile(r"[.,:;?] (?P<genre>(?:[A-Z][\w.’'-]{0,20} ){0,4}(?:[Gg]uidelines?|[Gg]uidance))$")
_CODE = re.compile(r" \((?P<number>(?:NG|CG|PH|QS|TA|DG|MTG|HST|IPG|ICPSR|NTP|NCT) ?\d{1,8})$")
_NUMBERED = re.compile(
    r" \((?P<genre>[^()\d]{3,60}?(?:[Rr]ep(?:ort|\.)|[Pp]aper|[Pp]ublication|[Ss]tandard|[Bb]ulletin|[Pp]atent)),? "
    r"(?:[Nn]o\.?|[Nn]umber|№|#) ?(?P<number>[\w.,/:-]{1,24})$"
)
_TITLE_HINTS = tuple(
    wordset("uid NG CG TA QS PH NTP NCT DG IPG MTG HST ICPSR ep aper ublication tandard ulletin atent ppraisal")
)

_THESIS = re.compile(
    r"(?:(?:unpublished |published )?(?:doctoral|master['’]?s?|m\.? ?sc\.?|ph\.? ?d\.?|m\.? ?a\.?|bachelor['’]?s?"
    r"|diploma)\s)?(?:thesis|dissertation)|th[eè]se(?: d[e'’][\w ’'.-]{3,40})?|mémoire (?:de|d['’])[\w ’'.-]{3,40}"
    r"|tesis(?: [\w .]{3,30})?"
    r"|tese(?: de [\w .-]{3,30})?|dissertação(?: de [\w .-]{3,30})?|tesi(?: di [\w .]{3,30})?|rozprawa doktorska"
    r"|praca (?:doktorska|magisterska|licencjacka)|diplomarbeit|projektarbeit|masterarbeit|bachelorarbeit"
    r"|habilitationsschrift|doktorarbeit|inaugural-?dissertation|diss|proefschrift|doktora tezi",
    re.IGNORECASE,
)
_THESIS_STARTS = tuple(
    wordset("""
    thes thès dissert tesi tese mémoire rozprawa praca diplom projekta master bachelor habil doktor inaugural diss
    proefschrift unpublished published doctoral ph m. msc mast
""")
)
_HEADED = frozenset(("tesis", "thesis", "tese", "tesi", "thèse", "dissertation", "dissertação"))
_PREPRINT = re.compile(
    r"[.,;] (?P<genre>Preprint),? (?:at|in|on) (?P<server>(?:[A-Za-z]+[RrVv]xiv|arXiv|Research Square|SSRN)?)"
)
_SERVERS = ("arxiv", "biorxiv", "medrxiv", "chemrxiv", "psyarxiv", "ssrn")
_CLOSING = ("]", ")", ";")
_BESIDE = ("journal", "container-title", "note", "medium", "title", "publisher")


def mend_genres(draft: Draft) -> None:
    """Give the words for a kind of work, and the numbers of reports, to the genre and the note."""
    if "[" in draft.source:
        name_bracketed(draft)
    for at in draft.places(*_BESIDE):
        _name_thesis(draft, at)
    at = draft.find("title")
    if at >= 0:
        _join_last_word(draft, at)
        _name_thesis(draft, at)
        at = draft.find("title")
    if at >= 0:
        _cut_number(draft, at)
    if "reprint" in draft.source:
        _name_preprint(draft)
    for at in draft.places(*CONTAINERS):
        _cut_server_number(draft, at)


def take_heading_genre(draft: Draft) -> None:
    """Give the genre the word for a thesis before the author: "Tesis: Pérez M."."""
    segment = draft.segments[0]
    first = segment.first
    if segment.label == "author" and draft.words[first].lower() in _HEADED and draft.gaps[first + 1].startswith(":"):
        draft.cut(0, first + 1, "author")
        draft.relabel(0, "genre")


def _name_thesis(draft: Draft, at: int) -> None:
    """The word for a thesis is its genre, alone or before the university: "Thèse, Université d'Orléans"."""
    text = draft.text(at)
    if "genre" in draft.labels() or not text.lower().startswith(_THESIS_STARTS):
        return
    named = _THESIS.match(text)
    if named and named.end() == len(text):
        draft.relabel(at, "genre")
    elif named and text[named.end() :].startswith(", ") and draft.label(at) != "note" and at > 0:
        draft.cut(at, draft.word_at(at, named.end()), "publisher")
        draft.relabel(at, "genre")


def _join_last_word(draft: Draft, at: int) -> None:
    """One word behind a mere space ends the title and names no genre: "Air Quality in Europe—2019 Report"."""
    genre = draft.segments[at + 1] if draft.label(at + 1) == "genre" else None
    if genre and genre.last - genre.first == 1 and draft.before(at + 1) == " ":
        draft.join(at, at + 1)


def _cut_number(draft: Draft, at: int) -> None:
    """A guideline's or report's number in brackets is no part of the title: "… management. NICE guideline [NG136]"."""
    text = draft.text(at)
    kind = _KIND.search(text) if draft.label(at + 1) == "note" and draft.before(at + 1) == " [" else None
    if kind:
        draft.cut(at, draft.word_at(at, kind.start("genre")), "genre")
        return
    if draft.after(at)[:1] not in _CLOSING or not holds_any(text, _TITLE_HINTS):
        return
    found = _GUIDELINE.search(text) or _NUMBERED.search(text) or _CODE.search(text)
    if not found or not found.start():
        return
    start = draft.starts[draft.segments[at].first]
    draft.cut(at, draft.word_at(at, found.start("number")), "note")
    if found.re.groups > 1:
        first, last = draft.words_between(start + found.start("genre"), start + found.end("genre"))
        draft.claim(first, last, "genre")
    draft.stretch(at, last=draft.words_between(start + found.start(), 0)[0])


def _name_preprint(draft: Draft) -> None:
    """A preprint and its server, as Nature cites them: "Preprint at bioRxiv https://doi.org/10.1101/…"."""
    said = _PREPRINT.search(draft.source, draft.starts[0])
    if not said:
        return
    for group, label in (("genre", "genre"), ("server", "container-title")):
        first, last = draft.words_between(*said.span(group))
        taken = any(each.first < last and first < each.last for each in draft.segments)
        if first < last and not taken and label not in draft.labels():
            draft.claim(first, last, label)


def _cut_server_number(draft: Draft, at: int) -> None:
    """The number of a preprint is none of its server's name: "bioRxiv 312470"."""
    segment = draft.segments[at]
    last = segment.last - 1
    if segment.first < last and draft.words[segment.first].lower() in _SERVERS and draft.words[last].isdigit():
        draft.cut(at, last, "note" if "pages" in draft.labels() else "pages")
