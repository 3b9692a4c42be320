"""Volumes and issues told by the cues before them, whatever the model took them for."""

from app.reading.revising.draft import Draft
from app.reading.revising.page_numbers import PAGE_CUES
from app.reading.text.wordsets import wordset

FIRM_VOLUMES = wordset("vol v т bd jg roč ročník rocznik")
CUES = {
    "volume": wordset("vol v vols volume volumen т том t tome tomo bd band jg jahrgang ano año roč ročník svazek"),
    "issue": wordset("no nos n nr num número № issue iss núm heft h вып выпуск fasc č zeszyt"),
    "pages": PAGE_CUES,
}
"""The words and signs before volumes, issues and pages."""


def tell_by_cues(draft: Draft) -> None:
    """Part a volume from an issue behind a cue, exchange the two, join a range that is torn."""
    _name_day(draft)
    _join_long_issue(draft)
    _part_at_cues(draft)
    _exchange_by_cues(draft)
    _join_torn_range(draft)


def _part_at_cues(draft: Draft) -> None:
    """A cue within a number begins another: "roč. 23, č. 4" is a volume and an issue."""
    labels = draft.labels()
    if "volume" in labels and "issue" in labels:
        return
    for at in draft.places("volume", "issue"):
        segment = draft.segments[at]
        cue = next((n for n in range(segment.first + 1, segment.last - 1) if _issue_behind(draft, n)), 0)
        if cue and draft.words[segment.first - 1].lower() in CUES["volume"]:
            draft.cut(at, cue + 1, "issue")
            draft.stretch(at, last=cue)
            draft.relabel(at, "volume")
            return


def _exchange_by_cues(draft: Draft) -> None:
    """Volume and issue are what their cues say, whatever comes first: "Heft 2, Jg. 45"."""
    volume, issue = draft.find("volume"), draft.find("issue")
    if volume < 1 or issue < 1:
        return
    cues = [draft.words[draft.segments[at].first - 1].lower() for at in (volume, issue)]
    if cues[0] in CUES["issue"] and cues[1] in FIRM_VOLUMES:
        draft.relabel(volume, "issue")
        draft.relabel(issue, "volume")


def _join_torn_range(draft: Draft) -> None:
    """A dash and a space do not part a volume from pages: "222– 228"; nor does a sum: "x + 412 pp."."""
    for at in draft.places("volume"):
        is_torn = draft.before(at + 1) in ("– ", "- ", " – ", " + ") if draft.label(at + 1) == "pages" else False
        if is_torn and "journal" not in draft.labels():
            draft.join(at, at + 1)
            draft.relabel(at, "pages")
            return


def _issue_behind(draft: Draft, at: int) -> bool:
    """Whether word number `at` is the cue of an issue behind a comma."""
    return draft.words[at].lower() in CUES["issue"] and draft.gaps[at] == ", "


def _name_day(draft: Draft) -> None:
    """A day's figures before the year are no volume and issue: "06.10.2004"."""
    at = draft.find("date")
    if [draft.label(at - 2), draft.label(at - 1)] != ["volume", "issue"] or at < 2:
        return
    first = draft.segments[at - 2].first
    if draft.before(at) == draft.before(at - 1) == "." and draft.segments[at].first - first == 2:
        draft.join(at - 2, at)
        draft.relabel(at - 2, "date")


def _join_long_issue(draft: Draft) -> None:
    """A point may part thousands of an official journal's numbers: "No. 40.965"."""
    at = draft.find("issue")
    if at > 0 and draft.label(at - 1) == "volume" and draft.before(at) == "." and len(draft.text(at)) == 3:
        draft.join(at - 1, at)
        draft.relabel(at - 1, "issue")
