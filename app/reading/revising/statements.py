"""Who is responsible for a work, as catalogues say it behind a slash: "Лишайники / В. І. Петренко та ін. ; за ред."."""

import re

from app.reading.names.name_words import ET_AL
from app.reading.revising.draft import CONTAINERS, Draft

_INITIALS = r"(?:[^\W\d_a-zа-яё]\. ?){1,2}"
_NAME = rf"{_INITIALS}[^\W\d_a-zа-яё][\w’'-]+"
_NAMES = re.compile(rf"{_NAME}(?:,? (?:and |и |та |і |& )?{_NAME})*(?:,? \[?(?:и др|та ін|et al)\.?\]?)?")
_ONLY_INITIALS = re.compile(r"[^\W\d_a-zа-яё](?:\. ?[^\W\d_a-zа-яё])?")
_EDITED = re.compile(
    rf" / (?P<role>(?:ред\.?кол(?:легия|егія)?|(?:за|під|под)(?: заг\.| общ\.)?(?: наук\.)? ред|отв\. ред|упоряд|уклад)"
    rf"[.:]{{0,2}} )(?={_NAME})"
)
_STATED = re.compile(rf" / (?P<names>{_NAMES.pattern})(?P<rest>\Z| ;)")
_NAME_FIRST = re.compile(_NAME)
_AREA = re.compile(r"\W{0,3} [–—-] ")
_BODIES = ("title", "publisher", "note", "author", *CONTAINERS)
_EDITOR_FOLLOWS = re.compile(r" / (?:за|під|под|отв|гл|науч|наук)(?:\.? (?:заг|общ|наук|науч))?$")


def mend_statement(draft: Draft) -> None:
    """Give the people that a statement of responsibility names to the authors or the editors."""
    if " /" not in draft.source:
        return
    for at in draft.places("title", *CONTAINERS):
        if _is_stated(draft, at) and _NAMES.fullmatch(draft.text(at)):
            draft.relabel(at, "author")
    for at in draft.places("author"):
        if _is_stated(draft, at) and _ONLY_INITIALS.fullmatch(draft.text(at)):
            _go_on_to_family(draft, at)
    for at in draft.places("editor"):
        bracket = draft.text(at).find("] ;")
        if bracket > 0:
            draft.stretch(at, last=draft.word_at(at, bracket))  # a body follows: "П. П. Лишаев] ; Рос. акад. наук"
    if " ; " in draft.source:
        _part_body(draft)
    at = draft.find("title")
    stated = _STATED.search(draft.text(at)) if at >= 0 and " / " in draft.text(at) else None
    if stated is not None and stated.start() > 0:
        if stated["rest"]:
            draft.cut(at, draft.word_at(at, stated.end()), "note")
        draft.cut(at, draft.word_at(at, stated.start("names")), "author")
    edited = _EDITED.search(draft.text(at)) if at >= 0 and " / " in draft.text(at) else None
    if edited is not None:
        draft.cut(at, draft.word_at(at, edited.end()), "editor")
        draft.stretch(at, last=draft.word_at(at, edited.start("role")))
    elif at >= 0 and draft.label(at + 1) == "editor":
        led = _EDITOR_FOLLOWS.search(draft.text(at))
        if led is not None:
            draft.stretch(at, last=draft.word_at(at, led.start()))


def _is_stated(draft: Draft, at: int) -> bool:
    before = draft.before(at).rstrip()
    return at > 0 and before.endswith("/") and not before.endswith("//")


def _part_body(draft: Draft) -> None:
    """A body stands behind the people of the statement: "/ И. Травин ; Моск. гос. ун-т. – Москва"."""
    for at in draft.places("author"):
        body = draft.text(at).find(" ; ")
        if _is_stated(draft, at) and body > 0 and not _NAME_FIRST.match(draft.text(at), body + 3):
            draft.cut(at, draft.word_at(at, body + 3), "note")
        if draft.label(at + 1) in _BODIES and draft.after(at) == " ; " and _is_stated(draft, at):
            last = at + 1
            while draft.label(last + 1) in _BODIES and not _AREA.match(draft.after(last)):
                last += 1
            if _AREA.match(draft.after(last)) and not _NAME_FIRST.match(draft.text(at + 1)):
                draft.join(at + 1, last)
                draft.relabel(at + 1, "note")


def _go_on_to_family(draft: Draft, at: int) -> None:
    """The family behind the initials was cut off: "В. І" "Петренко та ін"."""
    others = ET_AL.search(draft.text(at + 1)) if draft.label(at + 1) in ("title", *CONTAINERS) else None
    if others is not None and draft.before(at + 1) == ". " and others.end() == len(draft.text(at + 1)):
        draft.join(at, at + 1)
