"""Who is responsible for a work, as catalogues say it behind a slash: "Лишайники / В. І. Петренко та ін. ; за ред."."""

import re

from app.reading.draft import CONTAINERS, Draft
from app.reading.name_words import ET_AL

_INITIALS = r"(?:[^\W\d_a-zа-яё]\. ?){1,2}"
_NAME = rf"{_INITIALS}[^\W\d_a-zа-яё][\w’'-]+"
_NAMES = re.compile(rf"{_NAME}(?:,? (?:and |и |та |і |& )?{_NAME})*(?:,? \[?(?:и др|та ін|et al)\.?\]?)?")
_ONLY_INITIALS = re.compile(r"[^\W\d_a-zа-яё](?:\. ?[^\W\d_a-zа-яё])?")
_EDITED = re.compile(
    rf" / (?P<role>(?:ред\.?кол(?:легия|егія)?|(?:за|під|под)(?: заг\.| общ\.)?(?: наук\.)? ред|отв\. ред|упоряд|уклад)"
    rf"[.:]{{0,2}} )(?={_NAME})"
)
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
    at = draft.find("title")
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


def _go_on_to_family(draft: Draft, at: int) -> None:
    """The family behind the initials was cut off: "В. І" "Петренко та ін"."""
    others = ET_AL.search(draft.text(at + 1)) if draft.label(at + 1) in ("title", *CONTAINERS) else None
    if others is not None and draft.before(at + 1) == ". " and others.end() == len(draft.text(at + 1)):
        draft.join(at, at + 1)
