"""What was taken for editors and is part of the book's name, and the editors that were taken for part of it."""

import re

from app.reading.labels.journal_names import journal_names
from app.reading.names.name_words import ROLES, is_body, is_link
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.name_forms import form, is_initial

_TWO_NAMES = re.compile(
    r"(?P<names>(?:[A-Z][\w.’'-]{0,20} ){1,3}(?:&|and) (?:[A-Z][\w.’'-]{0,20} ?){1,3})(?<! ), (?=[A-Z])"
)
_IN = re.compile(r"(?:^|[^\w])(?:[Ii]n|[Dd]ans|[Ee]n)\W*$")
_QUOTE_END = re.compile(r"[»”’\"]\W{1,3}(?=[^\W\d_])")
_ROLE_BEHIND = re.compile(r"\W{1,3}\(?(?:dirs?|eds?|hrsg|coords?|orgs?)\b", re.IGNORECASE)


def mend_editors(draft: Draft) -> None:
    """Part editors from the names of books beside them."""
    for at in draft.places("editor"):
        _begin_behind_link(draft, at)
        if not _goes_on_over_colon(draft, at):
            _begin_behind_journal(draft, at)
            _begin_behind_book(draft, at)
    if "editor" not in draft.labels():
        _name_body(draft)
        _name_two_before_container(draft)
        _name_behind_quotation(draft)


def _begin_behind_link(draft: Draft, at: int) -> None:
    """A book's name goes on behind a small word: "New Trends" in "Macroeconomics, Diebolt, C."."""
    segment = draft.segments[at]
    if draft.label(at - 1) not in CONTAINERS or not is_link(draft.before(at).strip()):
        return
    comma = next((word for word in range(segment.first + 1, segment.last) if draft.gaps[word] == ", "), 0)
    if comma:
        draft.stretch(at - 1, last=comma)
        draft.stretch(at, first=comma)


def _goes_on_over_colon(draft: Draft, at: int) -> bool:
    """Words without initials behind a name's colon go on with it: "The Claim of Reason: Wittgenstein, Skepticism"."""
    segment = draft.segments[at]
    if draft.label(at - 1) not in CONTAINERS or draft.before(at) != ": ":
        return False
    behind = draft.words[segment.last] if segment.last < len(draft.words) else ""
    initials = any(is_initial(draft, word) for word in range(segment.first, segment.last))
    is_of_name = not initials and behind.casefold() not in ROLES and segment.last - segment.first > 2
    if is_of_name:
        draft.join(at - 1, at)
    return is_of_name


def _begin_behind_journal(draft: Draft, at: int) -> None:
    """A journal before the editors is what the work stands in: "Psychological Monographs, J.F. Dashiell (ed.)"."""
    segment = draft.segments[at]
    comma = next((word for word in range(segment.first + 1, segment.last) if draft.gaps[word] == ", "), 0)
    words = draft.words[segment.first : comma]
    if len(words) < 2 or draft.labels() & CONTAINERS or any(is_initial(draft, segment.first + at) for at in (0, 1)):
        return
    if journal_names().know(words):
        draft.cut(at, comma, "editor")
        draft.relabel(at, "journal")


def _begin_behind_book(draft: Draft, at: int) -> None:
    """Behind "In" the book's name may come before its editors: "In Molecular Motors, M. Roe, ed. (Wiley)"."""
    segment = draft.segments[at]
    comma = next((word for word in range(segment.first + 1, segment.last - 1) if draft.gaps[word] == ", "), 0)
    said = (
        draft.label(at - 1) not in CONTAINERS and _IN.search(draft.before(at)) and _ROLE_BEHIND.match(draft.after(at))
    )
    if not comma or not said or "I" in form(draft, segment.first, comma):
        return
    family = comma + form(draft, comma, segment.last).find("N")
    if comma < family < segment.last and draft.gaps[family] in (" ", ". ") and draft.words[family][0].isupper():
        for place in draft.places(*CONTAINERS):
            draft.relabel(place, "publisher")
        draft.cut(at, comma, "editor")
        draft.relabel(at, "container-title")


def _name_body(draft: Draft) -> None:
    """A body behind "In" that is said to be the editor names no book: "In: Care Quality Commission, ed. State of"."""
    for at in draft.places("container-title"):
        segment = draft.segments[at]
        last = segment.last
        said = last + 1 < len(draft.words) and draft.words[last].casefold() in ROLES and draft.gaps[last] == ", "
        beside = draft.label(at + 1) in ("container-title", "collection-title", "journal", "title")
        if said and beside and _IN.search(draft.before(at)) and is_body(draft.words[segment.first : last]):
            draft.relabel(at, "editor")
            draft.relabel(at + 1, "container-title")
            return


def _name_two_before_container(draft: Draft) -> None:
    """Two names and a comma behind "In" edited the book: "In Jean Blanchon & Denis Creissels, Issues in Tonology"."""
    for at in draft.places("container-title"):
        named = _TWO_NAMES.match(draft.text(at)) if _IN.search(draft.before(at)) else None
        if named:
            word = draft.word_at(at, named.end("names"))
            if draft.gaps[word] == ", ":
                draft.cut(at, word, "container-title")
                draft.relabel(at, "editor")
                return


def _name_behind_quotation(draft: Draft) -> None:
    """A name behind the title's quotation edited what follows: "… », Pierre BIRNBAUM (dir.), Les élites"."""
    at = draft.find("title")
    if draft.label(at + 1) not in CONTAINERS or not _ROLE_BEHIND.match(draft.after(at)):
        return
    ended = _QUOTE_END.search(draft.text(at))
    if ended:
        draft.cut(at, draft.word_at(at, ended.end()), "editor")
