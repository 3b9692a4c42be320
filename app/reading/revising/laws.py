"""Laws as lawyers cite them: "Affordable Care Act, Pub. L. No. 111-148, 124 Stat. 119 (2010)"."""

import re

from app.reading.revising.draft import Draft

_ACT = re.compile(
    r"(?P<title>[^();]{5,200}?\b(?:Act|Acts|Amendments?|Code|Law)(?: of \d{4})?), (?P<note>(?:Pub(?:lic|\.) ?L(?:aw|\.)"
    r" ?(?:No\.? ?)?\d{1,3}[-–]\d{1,4}(?:, \d{1,3} Stat)?|\d{1,3} U\. ?S\. ?C\.[^();]{0,60}?))\.?,? ?"
    r"(?P<pages>\d{1,5})? ?\((?P<date>\d{4})\)"
)
_DAY = re.compile(r"\d{1,2}(?:º|\.)? (?:de )?[^\W\d_]{3,10}\.? (?:de )?(?:19|20)\d\d")
_ADOPTED = re.compile(r"[\[(](?P<note>(?:утв|принят[аоы]?)\.? [^\[\]()]{8,120})[\])]", re.IGNORECASE)
_JOINTS = ("", ",", "de", "del", "от", "du", "vom", "dated", "of")


def mend_law(draft: Draft) -> None:
    """Label a law's name, its number and its date by the set form that they stand in."""
    if " Act" in draft.source or " U.S.C" in draft.source or "Pub. L" in draft.source:
        _label_act(draft)
    if "утв" in draft.source or "принят" in draft.source:
        _note_adoption(draft)
    if "date" not in draft.labels():
        _date_by_note(draft)


def _label_act(draft: Draft) -> None:
    """An act of Congress; a page behind "Stat." stays a page, what stands before it is said in the note."""
    act = _ACT.match(draft.source, draft.starts[0])
    if not act:
        return
    behind = draft.words_between(act.end(), act.end())[0]
    draft.segments = [each for each in draft.segments if each.first >= behind]
    has_page = "Stat" in act["note"]
    for group in ("title", "pages", "note", "date"):
        if act[group]:
            label = "note" if group == "pages" and not has_page else group
            draft.claim(*draft.words_between(*act.span(group)), label)


def _note_adoption(draft: Draft) -> None:
    """Who adopted a law and when is said in brackets behind its title: "[утв. ВС РФ 22 июля 1993 г. № 5487-1]"."""
    said = _ADOPTED.search(draft.source, draft.ends[0])
    if said:
        draft.claim(*draft.words_between(*said.span("note")), "note")


def _date_by_note(draft: Draft) -> None:
    """A day by itself behind a gazette dates the law: "Boletín Oficial, núm. 294, de 6 de diciembre de 2018"."""
    for at in draft.places("note"):
        if draft.before(at).strip(" ,.") in _JOINTS and _DAY.fullmatch(draft.text(at)) and at:
            draft.relabel(at, "date")
            return
