"""Names of bodies that the model breaks off: "National Research Council (US)" "Committee on Genetics. Frontiers"."""

import re

from app.reading.names.name_words import is_body, is_link
from app.reading.revising.draft import CONTAINERS, Draft

_ACRONYM_BEHIND = re.compile(r"[^.()]{5,90}\([A-ZÄÖÜ][\w-]{1,9}\)(?=\. \S)")
_AFTER_STATE = frozenset((("U", "S"), ("U", "K"), ("U", "N")))
_LETTERS = frozenset((
    "W3C", "WHO", "FAO", "OECD", "UNESCO", "UNICEF", "IPCC", "ISO", "IEC", "IEEE", "ITU", "IETF", "NIST", "ETSI",
    "ESA", "NASA", "NOAA", "USGS", "WWF", "IUCN", "IAEA", "IEA", "IMF", "UNDP", "UNEP", "UNHCR", "ILO", "WTO",
    "EFSA", "EMA", "FDA", "CDC", "NIH", "NICE", "OASIS", "OGC", "ANSI", "ASTM", "OMS", "OCDE", "BMBF", "DIN", "INSEE",
))  # fmt: skip
_FEWEST_OF_TITLE = 3
_MOST_WORDS = 14
_MOST_OF_A_PART = 6
_COMMISSIONS = frozenset(
    ("Commission", "Committee", "Council", "Ministry", "Secretariat", "Agency", "Board", "Department")
)
_STANDARDS = frozenset(("Standard", "Std", "Recommended", "Guide", "Recommendation"))
_PARTS = frozenset(("Division", "Department", "Section", "Unit", "Branch", "Directorate", "Office", "Bureau", "Centre"))


def mend_body(draft: Draft) -> None:
    """Let the name of a body at the head go on to its end, and no further."""
    _name_body_at_head(draft)
    _name_letters_before_colon(draft)
    if draft.label(0) != "author":
        return
    grouped = draft.label(1) == "publisher" and draft.label(2) == "title" and draft.after(1) == ". "
    if grouped and is_body(_words(draft, 1)):
        draft.relabel(1, "author")  # "et al. Toronto Neuropathy Group. Diabetic neuropathies"
    _end_body_at_stop(draft)
    if draft.label(1) == "title":
        parted = [draft.label(2), draft.label(3)] == ["date", "title"] and draft.before(1) == ", "
        if parted and is_body(
            _words(draft)
        ):  # "Ministerio de Comercio, Industria y Turismo – MINCIT. (2022). Política"
            draft.join(0, 1)
            return
        if _begins_title(draft):
            draft.relabel(0, "title")
            draft.join(0, 1)
            return
        _go_on_with_body(draft)
        _name_second_body(draft)
        _name_group(draft)


def _name_body_at_head(draft: Draft) -> None:
    """A body or its letters at the head are no journal if no volume follows: "DATASUS. Informações de saúde"."""
    if draft.label(0) not in CONTAINERS or draft.label(1) != "title" or draft.after(0) != ". ":
        return
    words, labels = _words(draft), draft.labels()
    bound = labels & {"author", "volume", "issue"} or not labels & {"url", "publisher", "location"}
    if not bound and ((len(words) == 1 and words[0].isupper()) or (len(words) > 2 and is_body(words))):
        draft.relabel(0, "author")


def _name_letters_before_colon(draft: Draft) -> None:
    """A known body's letters before a colon are the author: "W3C: OWL 2 web ontology language"."""
    segment = draft.segments[0]
    if segment.label != "title" or "author" in draft.labels() or segment.last - segment.first <= _FEWEST_OF_TITLE:
        return
    if draft.words[segment.first] in _LETTERS and draft.gaps[segment.first + 1] == ": ":
        draft.cut(0, segment.first + 1, "title")
        draft.relabel(0, "author")


def _begins_title(draft: Draft) -> bool:
    """Whether a body's letters go on with a title: "EASL Clinical Practice Guidelines: Management. J Hepatol"."""
    words, behind = _words(draft), draft.words[draft.segments[1].first]
    alone = len(words) == 1 and len(words[0]) > 2 and words[0].isupper()
    ends = ". " in draft.after(1) or behind in _STANDARDS
    return alone and draft.before(1) == " " and not behind.islower() and ends


def _words(draft: Draft, at: int = 0) -> list[str]:
    return draft.words[draft.segments[at].first : draft.segments[at].last]


def _go_on_with_body(draft: Draft) -> None:
    """A body's name goes on to the first stop where no sign ends it before: "U.S." "Census Bureau. Population"."""
    words, before = _words(draft), draft.before(1)
    if before == ", " and is_body(words):
        _go_on_with_division(draft)
        return
    state = tuple(words) in _AFTER_STATE and before == ". "
    broken = before.strip() == ")" or (before == " " and is_link(words[-1]))
    if not state and not (broken and is_body(words)):
        return
    title = draft.segments[1]
    end = next((at for at in range(title.first + 1, title.last) if draft.gaps[at].startswith((". ", "). "))), 0)
    named = draft.words[title.first : end]
    if 0 < len(named) <= _MOST_WORDS and all(word[0].isupper() or is_link(word) or word == "and" for word in named):
        draft.stretch(0, last=end)
        draft.stretch(1, first=end)


def _go_on_with_division(draft: Draft) -> None:
    """A part of a body behind its comma is an author too: "Department of Affairs, Population Division. Prospects"."""
    title = draft.segments[1]
    end = next((at for at in range(title.first + 1, title.last) if draft.gaps[at] == ". "), 0)
    words = draft.words[title.first : end]
    is_part = bool(words) and (words[-1] in _PARTS or (len(words) <= _MOST_OF_A_PART and bool(_COMMISSIONS & {*words})))
    if is_part and all(word[0].isupper() or is_link(word) for word in words):
        draft.stretch(0, last=end)
        draft.stretch(1, first=end)


def _name_second_body(draft: Draft) -> None:
    """A second body with its letters in brackets is no title yet: "Ärztekammer (BÄK), Vereinigung (KBV). Asthma"."""
    named = _ACRONYM_BEHIND.match(draft.source, draft.starts[draft.segments[1].first])
    if named and draft.before(1).strip(" )") == "," and is_body(_words(draft)):
        end = draft.word_at(1, named.end() - named.start())
        draft.stretch(0, last=end)
        draft.stretch(1, first=end)


def _name_group(draft: Draft) -> None:
    """What follows the names behind a semicolon up to a stop is a group: "Roe E; the Italian Study Group. Results"."""
    if draft.before(1).strip(" .") != ";":
        return
    title = draft.segments[1]
    end = next((at for at in range(title.first + 1, title.last) if draft.gaps[at].startswith(". ")), 0)
    if end - title.first > 1 and is_body(draft.words[title.first : end]):
        draft.cut(1, end, "title")
        draft.relabel(1, "author")


def _end_body_at_stop(draft: Draft) -> None:
    """A stop behind a body's letters ends the names: "Institute (IIPS), ICF. National Family" "Health Survey"."""
    segment = draft.segments[0]
    for at in range(segment.first + 1, segment.last - 1):
        letters = draft.words[at - 1]
        if draft.gaps[at] != ". " or len(letters) < 3 or not letters.isupper() or "," not in draft.gaps[at - 1]:
            continue
        if is_body(draft.words[segment.first : at]):
            if all(len(word) > 1 and not word.isupper() for word in draft.words[at : segment.last]):
                draft.cut(0, at, "title")
                if draft.label(2) in ("title", "container-title") and draft.before(2) == " ":
                    draft.join(1, 2)
            return
