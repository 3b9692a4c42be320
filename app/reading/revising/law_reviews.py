"""Articles as lawyers cite them, volume before the journal: "85 HARV. L. REV. 1089 (1972)", "(2009) 72 MLR 554"."""

import re

from app.reading.revising.draft import Draft

_AMERICAN = re.compile(
    r"(?P<front>[,:] |[”\"’'] )(?P<volume>\d{1,3}) (?P<journal>[A-Z][A-Za-z.&’' -]{2,70}?) (?P<pages>\d{1,5})"
    r"(?:, (?P<note>\d{1,5}(?:[-–]\d{1,5})?))? \((?P<date>(?:1[89]|20)\d\d)\)\.?$"
)
_LEGAL = re.compile(r"\bL\.|\bLaw\b|\bLAW\b|\bL\.?J\b|\bJ\.L\b|\bLegal\b", re.ASCII)
_BRITISH = re.compile(
    r"(?P<front>[’'”\"] )(?:\((?P<date>(?:1[89]|20)\d\d)\) (?P<volume>\d{1,3})(?:\((?P<issue>\d{1,2})\))?"
    r"|\[(?P<year>(?:1[89]|20)\d\d)\](?: (?P<number>\d{1,2}))?) "
    r"(?P<journal>[A-Z][A-Za-z&’' -]{0,60}?) (?P<pages>\d{1,5})(?:, (?P<note>\d{1,5}(?:[-–]\d{1,5})?))?\.?$"
)
_TAKEN = re.compile(
    r"[^\d,], (?P<volume>\d{1,3}) (?P<journal>(?:The )?[A-Z][\w&.’'-]*(?: (?:[A-Z&][\w.’'-]*|of|the|and|in|for))+)$"
)
_LABELS = {"year": "date", "number": "volume"}


def mend_law_review(draft: Draft) -> None:
    """Label year, volume, journal and pages at the end of a reference by the set form that lawyers give them."""
    _part_from_title(draft)
    end = draft.source[-150:]
    if not end.rstrip(".")[-1:].isdigit() and not end.rstrip(".").endswith(")"):
        return
    said = _AMERICAN.search(draft.source, max(draft.starts[0], len(draft.source) - 150))
    if said is None or not _LEGAL.search(said["journal"]):
        said = _BRITISH.search(draft.source, max(draft.starts[0], len(draft.source) - 150))
    if said is None:
        return
    front = draft.words_between(said.end("front"), 0)[0]
    kept = [each for each in draft.segments if each.first < front]
    if not kept or kept[-1].label not in ("title", "author", "container-title", "journal"):
        return
    draft.segments = kept
    draft.stretch(len(kept) - 1, last=min(kept[-1].last, front))
    if "title" not in draft.labels() and kept[-1].label != "author":
        draft.relabel(len(kept) - 1, "title")
    for group, text in said.groupdict().items():
        if text and group != "front":
            draft.claim(*draft.words_between(*said.span(group)), _LABELS.get(group, group))


def _part_from_title(draft: Draft) -> None:
    """Give volume and journal back that a title took: "Why Moss?, 4 Decision Systems" (1988), 111–127."""
    at = draft.find("title")
    dated = draft.label(at + 1) == "date" and draft.label(at + 2) == "pages" and draft.before(at + 1) == " ("
    if not dated or draft.labels() & {"volume", "journal", "container-title"}:
        return
    taken = _TAKEN.search(draft.text(at))
    if taken is not None:
        draft.cut(at, draft.word_at(at, taken.start("journal")), "journal")
        draft.cut(at, draft.word_at(at, taken.start("volume")), "volume")
