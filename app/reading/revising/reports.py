"""Reports of bodies that the model takes for one long title: kind and number, the body, its place."""

import re

from app.reading.names.name_words import is_body
from app.reading.revising.draft import CONTAINERS, Draft

_KIND = (
    r"(?:[A-ZÀ-Þ][\w-]+ ){0,2}(?:Report|Rapport|Raport|Rapporto|Bericht|Informe|Relatório|Working Paper"
    r"|Discussion Paper|Technical Note|Research Note|Memorandum)(?:,? (?:[Nn]o\.?|Nr\.?|nº|n°|#))? ?\d[\w/.-]{0,12}"
)
_PLACE = r"[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+){0,2}(?:, [A-Z][\w. ]{1,20})?"
_NUMBERED = re.compile(
    rf"(?:^|[.,:?] )(?P<genre>{_KIND})\. (?P<publisher>[A-ZÀ-Þ][^.]{{5,140}}?)(?:, (?P<location>{_PLACE}))?$"
)
_WITH_REMARK = re.compile(
    rf"(?P<genre>{_KIND})\. (?P<publisher>[A-ZÀ-Þ][^.]{{5,140}}?), (?P<location>{_PLACE})\. \((?P<note>\w.*)$"
)
_CODE = re.compile(
    r"[.?!] (?P<genre>(?:Advisory Circular|Circular|Order|Technical Memorandum|Report|Publication) )?"
    r"(?P<note>[A-Z]{2,}(?:[-/ ][A-Z\d]+)*[-/ ][A-Z\d-]*\d[\w/-]{0,12})$"
)
_AT_END = re.compile(rf"[.?!] (?P<publisher>[A-ZÀ-Þ][^.,]{{8,100}}), (?P<location>{_PLACE})$")
_OTHERS = frozenset(("publisher", "volume", "issue", *CONTAINERS))


def mend_report(draft: Draft) -> None:
    """Part "Rapport 205. Lantbruksuniversitet, Uppsala", or a body and its place alone, from a title or a note."""
    _cut_code(draft)
    if draft.labels() & _OTHERS:
        return
    for at in draft.places("title", "note"):
        if _part(draft, at):
            return


def _cut_code(draft: Draft) -> None:
    """A report's number is no part of its title: "flight hours. DOT/FAA/AM-15/3. Washington, DC: FAA"."""
    at = draft.find("title")
    if draft.label(at + 1) != "location" or draft.labels() & {"volume", "genre", *CONTAINERS}:
        return
    code = _CODE.search(draft.text(at))
    if code is not None and code.start() > 0:
        draft.cut(at, draft.word_at(at, code.start("note")), "note")
        if code["genre"]:
            draft.cut(at, draft.word_at(at, code.start("genre")), "genre")


def _part(draft: Draft, at: int) -> bool:
    text = draft.text(at)
    if draft.label(at) == "note":
        found = _WITH_REMARK.fullmatch(text)
    else:
        found = _NUMBERED.search(text) or (None if "location" in draft.labels() else _at_end(text))
    if found is None or found.start() < (draft.label(at) == "title"):
        return False
    parts = [(found.start(label), label) for label, value in found.groupdict().items() if value]
    for start, label in sorted(parts, reverse=True):
        draft.cut(at, draft.word_at(at, start), label)
    return True


def _at_end(text: str) -> re.Match[str] | None:
    """A body and its place in the last sentence of a title."""
    found = _AT_END.search(text)
    words = found["publisher"].split() if found is not None else []
    is_named = len(words) > 2 and is_body(words) and sum(word[0].isupper() for word in words) * 2 > len(words)
    return found if is_named else None
