"""Papers and standards of bodies told from books: "Bureau: Working Paper 34255", "W3C Recommendation"."""

import re

from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.told_pages import NUMBERED_KINDS

_STAGES = r"(?:Proposed )?(?:Recommendation|Working Draft|Candidate Recommendation|Working Group Note|Note)"
_STAGE = re.compile(rf"W3C {_STAGES}")
_STAGE_AT_END = re.compile(rf"[:.,] (?P<publisher>W3C),? (?P<genre>{_STAGES})$")
_BEHIND_COLON = re.compile(
    r"[A-Z][^:]{5,80}: (?P<genre>(?:[A-Z][a-z]+ )?(?:Paper|Report)(?: [Nn]o\.?)? ?\d[\w/.-]{0,12})"
)
_OF_CENTRE = re.compile(
    r"[A-Z][^:,]{5,80} (?:Research|Technical|Working|Discussion) (?:Paper|Report)(?: [Nn]o\.?)? ?\d[\w/.-]{0,12}"
)
_NUMBER_SIGNS = (" ", " No. ", " no. ", ", No. ", ", no. ")


def mend_paper_of_body(draft: Draft) -> None:
    """Give a body's paper, its number and the body the labels of genre and publisher."""
    if "genre" not in draft.labels() and not draft.labels() & {"volume", "pages"}:
        for at in draft.places(*CONTAINERS):
            _part_paper(draft, at)
    for at in draft.places("genre"):
        _join_number(draft, at)
    if "W3C" in draft.source and "genre" not in draft.labels():
        _name_stage(draft)


def _part_paper(draft: Draft, at: int) -> None:
    """A body and the number of its paper are no container: "Bureau of Moss: Working Paper 34255"."""
    text = draft.text(at)
    if found := _BEHIND_COLON.fullmatch(text):
        draft.cut(at, draft.word_at(at, found.start("genre")), "genre")
        if "publisher" in draft.labels():
            draft.drop(at)  # it is said again with its place
        else:
            draft.relabel(at, "publisher")
    elif _OF_CENTRE.fullmatch(text):
        draft.relabel(at, "genre")


def _join_number(draft: Draft, at: int) -> None:
    """The number of a body's report counts no volume: "Institute of Moss, Technical Report No." "163"."""
    is_of_body = draft.label(at - 1) in CONTAINERS and draft.before(at) == ", " and "publisher" not in draft.labels()
    is_numbered = draft.label(at + 1) == "volume" and draft.before(at + 1) in _NUMBER_SIGNS
    if is_of_body and is_numbered and NUMBERED_KINDS.search(draft.text(at)):
        draft.join(at, at + 1)
        draft.relabel(at - 1, "publisher")


def _name_stage(draft: Draft) -> None:
    """How far a standard of the web has come is no name: "W3C Recommendation"."""
    title = draft.find("title")
    for at in draft.places("title", *CONTAINERS):
        if at > title and _STAGE.fullmatch(draft.text(at)):
            draft.relabel(at, "genre")
            return
    said = _STAGE_AT_END.search(draft.text(title)) if draft.label(title + 1) == "date" else None
    if said is not None and said.start() > 0 and "publisher" not in draft.labels():
        draft.cut(title, draft.word_at(title, said.start("genre")), "genre")
        draft.cut(title, draft.word_at(title, said.start("publisher")), "publisher")
