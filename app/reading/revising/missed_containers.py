"""Containers that were taken for something else: a publisher, an editor, a title's last sentence."""

import re

from app.reading.labels.journal_names import journal_names
from app.reading.names.name_words import CONJUNCTIONS, ROLES, is_body, is_link
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.locations import is_land
from app.reading.text.months import MONTHS
from app.reading.text.separators import is_cue
from app.reading.text.wordsets import wordset

_SERVERS = wordset("biorxiv medrxiv arxiv chemrxiv psyarxiv socarxiv ssrn engrxiv techrxiv preprints")
_LONGEST = 9
_QUOTED = re.compile(r"^[.,?!]{0,2} ?[”»’\"'][.,]? $|^[.,]['’\"”] $")
_SITE = re.compile(r"\.(?:com|org|net)$")
_GLUE = ("/", ":", "’ ", "' ")
_LONGEST_SHORT = 8
_SHORTENED = re.compile(r"[A-Z][a-z]{0,3}[bcdfghjklmnpqrstvwxz]")
"""Letters of a shortened word."""
_GROUPS = frozenset(("Committee", "Group", "Collaboration", "Investigators", "Consortium", "Collaborators"))
_LONGEST_LAND = 4
_JOURNALS = frozenset(("J", "Journal", "Jour"))
"""What a shortened land may stand before: "Brazil. J. Med. Biol. Res."."""
_FEWEST = 2
"""Words of a journal's name that can be told from a publisher's: "Sage" is both."""

_IN = re.compile(r"(?:^|[^\w])(?:in|en|em|dans|im)\W*$", re.IGNORECASE)
_FIRM = re.compile(r"press|verlag|publish|universi|editor|éditions|springer|elsevier|wiley", re.IGNORECASE)


def find_missed_container(draft: Draft) -> None:
    """Call a container what must be one, if the draft has none."""
    if draft.labels() & CONTAINERS or "title" not in draft.labels():
        return
    _claim_unlabelled(draft)
    _part_from_date(draft)
    if draft.labels() & CONTAINERS:
        return
    title = draft.find("title")
    if _name_behind_quotation(draft, title) or _part_capitals(draft, title):
        return
    for at in range(title + 1, len(draft.segments)):
        label = draft.label(at)
        if label == "editor" and _part_from_editors(draft, at):
            return
        if label == "location" and draft.text(at).lower() in _SERVERS:
            draft.relabel(at, "journal")
            return
        if label == "publisher" and _is_journal(draft, at):
            draft.relabel(at, "journal")
            return
        if label == "publisher" and draft.label(at - 1) == "editor" and _leads_editors(draft, at - 1):
            draft.relabel(at, "container-title")
            return


def _claim_unlabelled(draft: Draft) -> None:
    """Words in no field between title and volume are a journal: "… a scientific article. Heliyon. 19, e00205"."""
    at = draft.find("volume")
    if draft.label(at - 1) not in ("title", "date") or "publisher" in draft.labels():
        return
    first, last = draft.segments[at - 1].last, draft.segments[at].first
    words = draft.words[first:last]
    if not 0 < len(words) < _LONGEST or not words[0][0].isupper() or draft.gaps[first] not in (". ", "? ", ".” "):
        return
    if all(word.isalpha() and word.lower() not in MONTHS for word in words) and not any(map(is_cue, words)):
        draft.claim(first, last, "journal")


def _part_from_date(draft: Draft) -> None:
    """A journal before the year is no part of the date: "… soil mapping. Preprints 2021, 2021050123"."""
    for at in draft.places("date"):
        segment = draft.segments[at]
        word = draft.words[segment.first]
        named = word.lower() in _SERVERS or (word.lower() not in MONTHS and journal_names().know([word]))
        if segment.last - segment.first == 2 and named and draft.before(at) == ". " and draft.label(at - 1) == "title":
            draft.cut(at, segment.first + 1, "date")
            draft.relabel(at, "journal")
            return


def _name_behind_quotation(draft: Draft, title: int) -> bool:
    """Behind a title in quotation marks stands what holds it: "… empirical evaluation,” CVPR, 2009"."""
    at = title + 1
    if draft.label(at) not in ("publisher", "location") or draft.label(at + 1) != "date":
        return False
    text, segment = draft.text(at), draft.segments[at]
    firm = bool(_FIRM.search(text)) or is_land(text) or is_body(draft.words[segment.first : segment.last])
    if firm or _SITE.search(text) or "genre" in draft.labels() or not _QUOTED.search(draft.before(at)):
        return False
    if draft.label(at) == "location" and not any(map(str.isalpha, draft.text(at + 1))):
        return False
    if draft.label(at) == "location" and len(list(draft.places("location"))) > 1:
        return False
    draft.relabel(at, "journal")
    return True


_LONGEST_NAME = 8


def _part_capitals(draft: Draft, at: int) -> bool:
    """Behind a title in small letters capitals name the book: "Sums of cubes, Research in Number Theory, pp. 1–9"."""
    if draft.label(at + 1) != "pages" or draft.before(at + 1) not in (", pp. ", ", p. ", ", pages "):
        return False
    segment = draft.segments[at]
    for comma in range(segment.first + 3, segment.last - 3):
        if draft.gaps[comma] != ", ":
            continue
        before, behind = draft.words[segment.first + 1 : comma], draft.words[comma : segment.last]
        small = [word for word in before if not is_link(word)]
        capitals = [word for word in behind if not is_link(word)]
        if len(small) > 1 and all(map(str.islower, small)) and all(word[0].isupper() for word in capitals):
            draft.cut(at, comma, "container-title")
            return True
    return False


def begin_before_glue(draft: Draft) -> None:
    """A name begins before the sign that binds its first word: "… Input Queues, IEEE/ACM Trans. on Networking"."""
    at = draft.find("title")
    if at < 0:
        return
    _begin_with_short_words(draft, at)
    if draft.label(at + 1) not in CONTAINERS or draft.before(at + 1) not in _GLUE:
        return
    segment = draft.segments[at]
    first = segment.last - 1
    if draft.before(at + 1)[0] in "’'" and (draft.words[first][-1] != "s" or set(draft.before(at)) & set("‘'“\"")):
        return
    while first > segment.first and draft.gaps[first] == " ":
        first -= 1
    if segment.first < first and segment.last - first < 3 and draft.gaps[first] in (", ", ". "):
        draft.stretch(at, last=first)
        draft.stretch(at + 1, first=first)


def _begin_with_short_words(draft: Draft, at: int) -> None:
    """Two sentences of a word each before a name begin it: "… stratum. Tunn. Undergr. Space Technol. 88"."""
    if draft.label(at + 1) not in CONTAINERS or draft.before(at + 1) != ". ":
        return
    segment = draft.segments[at]
    first = segment.last
    while first - 1 > segment.first and draft.gaps[first - 1] == ". " and _is_short(draft.words[first - 1]):
        first -= 1
    begins = first - 1 > segment.first and draft.gaps[first - 1] == ", " and _is_short(draft.words[first - 1])
    following = draft.segments[at + 1]
    is_shortened = following.last - following.first > 1 and draft.gaps[following.first + 1].startswith(".")
    is_alone = (
        begins and first == segment.last and is_shortened and _SHORTENED.fullmatch(draft.words[first - 1]) is not None
    )
    first -= begins and (first < segment.last or is_alone)  # "… challenges, Renew. Sustain. Energy Rev. 33"
    if segment.last - first > 1 or is_alone:
        draft.stretch(at, last=first)
        draft.stretch(at + 1, first=first)


def _is_short(word: str) -> bool:
    return word[0].isupper() and word.isalpha() and len(word) <= _LONGEST_SHORT


def begin_behind_land(draft: Draft) -> None:
    """A land between title and journal goes with the title: "… in Leeds" ", England. Bryologist 12"."""
    at = draft.find("title") + 1
    if at < 1 or draft.label(at) not in CONTAINERS or draft.before(at) != ", ":
        return
    segment = draft.segments[at]
    for behind in range(segment.first + 1, min(segment.first + _LONGEST_LAND, segment.last)):
        if draft.gaps[behind] == ". ":
            land = draft.source[draft.starts[segment.first] : draft.ends[behind - 1]]
            if draft.words[behind] not in _JOURNALS and is_land(land):
                draft.stretch(at - 1, last=behind)
                draft.stretch(at, first=behind)
            return


def begin_behind_body(draft: Draft) -> None:
    """A group between title and journal goes with the title: "… resections. Terminology Committee of IHPBA. HPB"."""
    at = draft.find("title") + 1
    if at < 1 or draft.label(at) not in CONTAINERS or draft.before(at) not in (". ", " "):
        return
    segment = draft.segments[at]
    behind = next((word for word in range(segment.first + 3, segment.last) if draft.gaps[word] in (". ", "). ")), 0)
    if behind and not _GROUPS.isdisjoint(draft.words[segment.first : behind]):
        draft.stretch(at - 1, last=behind)
        draft.stretch(at, first=behind)


def join_journal(draft: Draft) -> None:
    """A known journal's first word at the head is no author and no title: "Phys. Scr. 65, 167 (2002)"."""
    at = 1 if draft.label(0) == "date" else 0
    if _is_lone_journal(draft, at):
        draft.relabel(at, "journal")
        return
    if draft.label(at) not in ("author", "title") or draft.label(at + 1) not in ("title", "journal"):
        return
    first, second = draft.segments[at : at + 2]
    if first.last != second.first or draft.before(at + 1) != ". " or first.last - first.first > 2:
        return
    words = draft.words[first.first : second.last]
    if "date" in draft.labels() and len(draft.segments) > 2 and journal_names().know(words):
        draft.relabel(at, "journal")
        draft.join(at, at + 1)


def _is_lone_journal(draft: Draft, at: int) -> bool:
    """Whether the names at the head are a journal's, as a volume follows and no title: "World J Surg 2009;15"."""
    if draft.label(at) != "author" or draft.labels() & {"title", *CONTAINERS}:
        return False
    segment = draft.segments[at]
    words = draft.words[segment.first : segment.last]
    return "volume" in draft.labels() and len(words) > 1 and journal_names().know(words)


def _part_from_editors(draft: Draft, at: int) -> bool:
    """Cut the container off the editors in brackets behind it, or take for one what names nobody."""
    text = draft.text(at)
    bracket = text.find("(")
    if bracket > 4 and ")" not in text[bracket:] and text[:bracket].strip().count(" "):
        draft.cut(at, draft.word_at(at, bracket), "editor")
        segment = draft.segments[at + 1]
        if draft.words[segment.first].casefold() in ROLES and segment.last - segment.first > 1:
            draft.stretch(at + 1, first=segment.first + 1)
        draft.relabel(at, "container-title")
        return True
    segment = draft.segments[at]
    words = draft.words[segment.first : segment.last]
    named = any(len(word) == 1 or word in CONJUNCTIONS for word in words)
    said = segment.last < len(draft.words) and draft.words[segment.last].casefold() in ROLES
    if _IN.search(draft.before(at)) and not named and not said and len(words) > 1 and draft.label(at + 1) != "title":
        draft.relabel(at, "container-title")
        return True
    return False


def _is_journal(draft: Draft, at: int) -> bool:
    """Whether a publisher without a place is a server of preprints, or has the name of a journal."""
    segment = draft.segments[at]
    words = draft.words[segment.first : segment.last]
    if words[0].lower() in _SERVERS or draft.text(at).lower() == "research square":
        return True
    beside = {draft.label(at - 1), draft.label(at + 1)}
    if len(words) < (1 if "date" in draft.labels() and _is_to_come(draft) else _FEWEST):
        return False
    return "location" not in beside and not _FIRM.search(draft.text(at)) and journal_names().know(words)


def find_container_before_place(draft: Draft) -> None:
    """A title's last sentence before a place and a volume is the journal: "Informe Epidemiológico, Brasília, v. 7"."""
    at = draft.find("title")
    behind = [draft.label(at + 1), draft.label(at + 2)]
    if at < 0 or behind[0] != "location" or behind[1] not in ("volume", "issue") or "pages" not in draft.labels():
        return
    if draft.labels() & {"publisher", "editor", *CONTAINERS}:
        return
    segment = draft.segments[at]
    stops = [word for word in range(segment.first + 2, segment.last) if draft.gaps[word] == ". "]
    if stops and draft.before(at + 1) == ", " and segment.last - stops[-1] <= _LONGEST_NAME:
        draft.cut(at, stops[-1], "journal")


def _is_to_come(draft: Draft) -> bool:
    """Whether the work has not appeared yet, so that no number stands behind its journal."""
    return draft.text(draft.find("date")).casefold() in ("in press", "forthcoming", "accepted", "in print", "to appear")


def _leads_editors(draft: Draft, at: int) -> bool:
    """Whether "In" stands before the editors, and their role behind them."""
    last = draft.segments[at].last
    behind = draft.words[last : draft.segments[at + 1].first]
    return bool(_IN.search(draft.before(at))) and any(word.casefold() in ROLES for word in behind)
