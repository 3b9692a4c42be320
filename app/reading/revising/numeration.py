"""Volume, issue, pages and year told apart where the model takes one for another."""

import re

from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.number_cues import CUES, tell_by_cues
from app.reading.revising.page_numbers import (
    DAYS,
    YEAR,
    end_with_page,
    find_article,
    find_years,
    is_cued,
    is_day,
    mend_dates,
    mend_pages,
    mend_years,
)
from app.reading.revising.placed_numbers import place_numbers
from app.reading.revising.told_issues import join_issues
from app.reading.revising.told_pages import CHAPTER_CUES, NUMBERED_KINDS, tell_pages
from app.reading.text.wordsets import holds_any, wordset

_COUNTED = re.compile(
    r"(?<!\w)(?:в|у|in|en|em)\s\d{1,3}[-\w]{0,3}\s?"
    r"(?:т|тт|кн|ч|томах|книгах|частях|vols?|volumes|tomos?|tomes?|bdn?|bänden)\b"
    r"|(?<=, )(?P<behind>\d{1,2}\s(?:bde|bände|vols))\b",
    re.IGNORECASE,
)
_COUNTING = frozenset(("title", "volume", *CONTAINERS))
_TITLE = frozenset(("title",))
_COUNT_HINTS = (" т", " кн", " ч", " vol", " tom", " bd", " Bd", " Bä", "т.", "т ")
_PART_OF_VOLUME = re.compile(r", (?:ч|кн|pt|part|teil|halbbd|parte)\.? [\dIVX]{1,4}(?=[.,:;]|$)", re.IGNORECASE)
_VOLUMES = wordset("vols volumes тт томов tomos tomes bde bände")
_RANGE = re.compile(r"\d+ ?[-–] ?\d+")
_YEARS = re.compile(r"(?:19|20)\d\d[-–](?:19|20)\d\d")
_PARTING = (" ", ", ", ",\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")
_SIGNS = ("; ", ", ")
_OFFICIAL = frozenset("LC")
"""The series of the European Union's official journal: "L 276"."""
_PAGE_UNITS = wordset("с c p pp s págs pág páginas pages seiten f h стр")
_PAGE_CUES_ALONE = frozenset(("p", "pp", "pages", "seite"))
_SECTIONS = wordset("seção secção sección section sect раздел разд")
_TWO = 2
_BEFORE_PAGES = ("volume", "issue", "date")
_EDITIONS = wordset("auflage aufl auﬂ auﬂage édition edición edição edizione wydanie vydání издание изд")
_ISSUE_SIGNS = wordset("n nº nᵒ núm número №")
_RAISED = frozenset(("º", "°", "ᵒ", "os"))
_SERIES = wordset("сер серия ser series serie série série seriya seria serija")


def mend_numeration(draft: Draft) -> None:
    """Give numbers the labels that the signs and words around them tell."""
    tell_by_cues(draft)
    place_numbers(draft)
    labels = draft.labels()
    _count_no_volumes(draft)
    _keep_series_of_journals(draft)
    mend_dates(draft)
    if "volume" in labels:
        _name_version(draft)
        _mend_volumes(draft)
    if "issue" in labels:
        join_issues(draft)
        end_with_page(draft)
    if "collection-title" in labels:
        _number_series(draft)
    _name_page_like_year(draft)
    find_article(draft)
    _name_edition(draft)
    _join_number_of_kind(draft)
    tell_pages(draft)
    if "pages" in labels:
        if "date" not in labels:
            find_years(draft)
        mend_pages(draft)
    mend_years(draft)
    _number_containers(draft)
    _cut_cues(draft)


def _count_no_volumes(draft: Draft) -> None:
    """How many volumes there are is no volume and no part of a title: "в 6 т."."""
    if not holds_any(draft.source, _COUNT_HINTS):
        return
    counted = _COUNTED.search(draft.source, draft.starts[0])
    if counted is None:
        return
    first, last = draft.words_between(*counted.span())
    over = [each for each in draft.segments if each.first < last and first < each.last]
    counting = _COUNTING if counted["behind"] is None else _TITLE
    if all(each.label in counting and each.last <= last for each in over):
        draft.claim(first, last, "note")


def _keep_series_of_journals(draft: Draft) -> None:
    """A journal's series is part of its name: "Вестник МГУ. Сер. 5, География"."""
    for at in draft.places("volume"):
        first = draft.segments[at].first
        if draft.label(at - 1) == "journal" and draft.words[first - 1].lower() in _SERIES:
            last = _end_of_series(draft, draft.segments[at].last)
            if last:
                draft.claim(draft.segments[at - 1].first, last, "journal")
                return
        if (
            draft.label(at - 1) == "journal"
            and first - draft.segments[at - 1].last == 1
            and draft.words[first - 1].lower() in _SERIES
            and draft.gaps[first - 1].strip()
        ):
            named = draft.label(at + 1) in ("collection-title", *CONTAINERS) and len(draft.before(at + 1)) < 4
            draft.join(at - 1, at + named)
            return


def _end_of_series(draft: Draft, first: int) -> int:
    """Where the name of a numbered series ends that goes on behind a comma: ", Geografiya" 0 (3); 0 if it does not."""
    last = first
    while (
        last < len(draft.words)
        and draft.words[last][0].isupper()
        and draft.gaps[last] == (" " if last > first else ", ")
    ):
        last += 1
    return last if last > first and last < len(draft.words) else 0


def _mend_volumes(draft: Draft) -> None:
    _tell_volumes_apart(draft)
    for at in draft.places("volume"):
        segment = draft.segments[at]
        end = segment.last - 1
        if end - segment.first == 1 and draft.gaps[end] in _PARTING and _RANGE.fullmatch(draft.words[end]):
            is_date = "date" not in draft.labels() and _YEARS.fullmatch(draft.words[end]) is not None
            draft.cut(at, end, "date" if is_date else "pages")
            if not is_date:
                continue
        if end - segment.first == 1 and draft.gaps[end].strip(", ") == "(" and draft.find("issue") < 0:
            draft.cut(at, end, "issue")
            continue
        cue = draft.words[segment.first - 1].lower() if segment.first else ""
        cued = cue in CUES["volume"]
        text = draft.text(at)
        if cue in _PAGE_CUES_ALONE and "pages" not in draft.labels():
            draft.relabel(at, "pages")
        elif cue in CHAPTER_CUES:
            draft.relabel(at, "note")
            draft.stretch(at, first=segment.first - 1)
        elif cue in _SECTIONS and draft.label(at - 1) in CONTAINERS and draft.text(at - 1).lower() == cue:
            draft.relabel(at - 1, "note")
            draft.join(at - 1, at)
        elif DAYS.fullmatch(text) and not cued and is_day(draft, at):
            draft.relabel(at, "")
        elif draft.label(at - 1) == "issue" and draft.before(at).strip() == "(":
            draft.join(at - 1, at)
        elif not cued and (_counts_pages(draft, at) or _is_lone_page(draft, at)):
            draft.relabel(at, "pages")
        elif not cued and YEAR.fullmatch(text) and "date" not in draft.labels():
            draft.relabel(at, "date")
        elif _is_lone_issue(draft, at) or _is_cued_issue(draft, at, cue):
            draft.relabel(at, "issue")
        elif part := _PART_OF_VOLUME.match(draft.source, draft.ends[end]):
            draft.claim(segment.first, draft.words_between(part.end(), 0)[0], "volume")
        elif _is_official(draft, segment.first):
            draft.stretch(at, first=segment.first - 1)
    draft.drop_unlabelled()


def _tell_volumes_apart(draft: Draft) -> None:
    """Of several volumes that behind "vol." is one: "2004/1 Vol. 34", "2 vols …, vol. ii"."""
    volumes = [at for at, segment in enumerate(draft.segments) if segment.label == "volume"]
    if len(volumes) < 2:
        return
    if _counts_volumes(draft, volumes[0]) and "date" in [
        each.label for each in draft.segments[volumes[0] : volumes[1]]
    ]:
        counted = draft.segments[volumes[0]]
        draft.claim(counted.first, counted.last + 1, "note")
        return
    cued = [at for at in volumes if draft.words[draft.segments[at].first - 1].lower() in CUES["volume"]]
    for at in volumes if cued else ():
        last = draft.segments[at].last
        if at in cued:
            continue
        if last < len(draft.words) and draft.words[last].lower() in _VOLUMES:
            draft.relabel(at, "note")
            draft.stretch(at, last=last + 1)
        elif draft.label(at - 1) == "date" and draft.before(at) == "/" and draft.find("issue") < 0:
            draft.relabel(at, "issue")
        elif _RANGE.fullmatch(draft.text(at)) and is_cued(draft, at) and draft.find("pages") < 0:
            draft.relabel(at, "pages")
        else:
            draft.relabel(at, "")
    draft.drop_unlabelled()


def _counts_volumes(draft: Draft, at: int) -> bool:
    """Whether a number says how many volumes there are: "2 vols (Basingstoke: Palgrave, 2003), II"."""
    last = draft.segments[at].last
    return draft.text(at).isdigit() and last < len(draft.words) and draft.words[last].lower() in _VOLUMES


def _counts_pages(draft: Draft, at: int) -> bool:
    """Whether a number counts the pages of a book: "2013; 289 с.", "М.: Медицина; 2007; 446."."""
    labels = draft.labels()
    if "pages" in labels or not draft.text(at).isdigit():
        return False
    last = draft.segments[at].last
    if last < len(draft.words) and draft.words[last].lower() in _PAGE_UNITS:
        return True
    ends = at == len(draft.segments) - 1 and draft.label(at - 1) == "date"
    return ends and "publisher" in labels and not labels & CONTAINERS


def _is_official(draft: Draft, number: int) -> bool:
    """Whether the letter of a series stands before word number `number`: "2010; L 276"."""
    letter = number - 1
    return (
        letter > 0 and draft.words[letter] in _OFFICIAL and draft.gaps[number] == " " and draft.gaps[letter] in _SIGNS
    )


def _is_lone_page(draft: Draft, at: int) -> bool:
    """Whether a number too high for a volume stands between a name and a year: "Tetrahedron Lett. 1139 (1967)"."""
    text = draft.text(at)
    alone = len(text) > 3 and text.isdigit() and "pages" not in draft.labels()
    beside = draft.label(at - 1) in CONTAINERS and draft.label(at + 1) == "date"
    return alone and beside and draft.after(at).strip() == "("


def _is_lone_issue(draft: Draft, at: int) -> bool:
    """Whether a number stands in brackets where others have volume and issue: "Revista, (62), 165-188"."""
    if draft.before(at) != ", (" or not draft.after(at).startswith("),") or "issue" in draft.labels():
        return False
    return sum(segment.label == "volume" for segment in draft.segments) == 1


def _is_cued_issue(draft: Draft, at: int, cue: str) -> bool:
    """Whether an issue's cue stands before the number of a journal without volumes: "Actes, n° 89"."""
    behind = at - 2 if draft.label(at - 1) == "location" else at - 1
    if draft.label(behind) != "journal" or "issue" in draft.labels():
        return False
    first = draft.segments[at].first
    if cue in _RAISED:
        return draft.words[first - 2].lower() == "n" and draft.gaps[first - 1] == "."  # "n.º 238", "n.os 19-20"
    return cue in _ISSUE_SIGNS and (cue != "n" or "°" in draft.before(at) or "º" in draft.before(at))


def _name_page_like_year(draft: Draft) -> None:
    """Behind a volume a second year is a page: "2008, MNRAS, 391, 1685"."""
    dates = list(draft.places("date"))
    if len(dates) != _TWO or "pages" in draft.labels() or draft.label(dates[1] - 1) not in _BEFORE_PAGES:
        return
    if (
        draft.before(dates[1]).strip() in (",", ":", ")")
        and YEAR.search(draft.text(dates[0]))
        and draft.text(dates[1]).isdigit()
    ):
        draft.relabel(dates[1], "pages")


def _name_version(draft: Draft) -> None:
    """The numbers of a version are no volume and issue: "Foundation Level, Version" "3"."3"."""
    at = draft.find("volume")
    cue = draft.segments[at].first - 1 if at > 0 else -1
    if cue < 0 or draft.words[cue].lower() not in ("version", "versión", "versão", "версия"):
        return
    pointed = draft.label(at + 1) == "issue" and draft.before(at + 1) == "."
    draft.claim(cue, draft.segments[at + pointed].last, "edition" if "edition" not in draft.labels() else "note")


def _name_edition(draft: Draft) -> None:
    """A number before the word for an edition is its own: "Baurecht, 3. Auflage. München"."""
    for at in draft.places("volume", "issue", "pages"):
        last = draft.segments[at].last
        behind = draft.words[last].lower() if last < len(draft.words) else ""
        if behind in _EDITIONS and draft.gaps[last] in (". ", " ") and "edition" not in draft.labels():
            draft.claim(draft.segments[at].first, last + 1, "edition")
            return


def _join_number_of_kind(draft: Draft) -> None:
    """The number of a report goes with its kind: "Report N 20"."""
    for at in draft.places("issue", "volume"):
        is_beside = draft.label(at - 1) == "genre" and draft.before(at).strip(" .") in ("N", "№")
        if is_beside and not draft.labels() & CONTAINERS and NUMBERED_KINDS.search(draft.text(at - 1)) is not None:
            draft.join(at - 1, at)
            return


def _number_series(draft: Draft) -> None:
    """The number of a series of books is its volume: "(SIGN publication no. 116)"; one with pages is a journal."""
    labels = draft.labels()
    if labels >= {"volume", "pages", "collection-title"} and not labels & {"publisher", "location", *CONTAINERS}:
        at = draft.find("collection-title")
        if not draft.text(at).startswith(("LNCS", "Lecture Notes")):
            draft.relabel(at, "journal")
    elif "volume" not in labels and not labels & CONTAINERS:
        for at in draft.places("issue"):
            if draft.label(at - 1) == "collection-title" and len(draft.before(at)) < 6:
                draft.relabel(at, "volume")


def _number_containers(draft: Draft) -> None:
    """The number at the head of a container is not its name: "Вып. 16: Лингвистическая прагматика"."""
    for at, segment in enumerate(draft.segments):
        if segment.label not in CONTAINERS or not draft.words[segment.first].isdigit():
            continue
        cue = draft.words[segment.first - 1].lower() if segment.first else ""
        label = next((label for label in ("volume", "issue") if cue in CUES[label]), "")
        if label and label not in draft.labels():
            rest = "note" if draft.label(at - 1) in CONTAINERS else segment.label
            draft.relabel(at, label)
            draft.cut(at, segment.first + 1, rest)
            return


def _cut_cues(draft: Draft) -> None:
    """Cues like "vol." and "№" belong neither to the number behind them nor to the name before them."""
    following = [*(segment.label for segment in draft.segments[1:]), ""]
    for at, (segment, behind) in enumerate(zip(draft.segments, following, strict=True)):
        if segment.last - segment.first < 2 or segment.label == "note":
            continue
        if segment.label in CUES:
            if draft.words[segment.first].lower() in CUES[segment.label]:
                draft.stretch(at, first=segment.first + 1)
        elif (
            behind in CUES
            and draft.words[segment.last - 1].lower() in CUES[behind]
            and draft.gaps[segment.last - 1] != "."  # the reporter "U.S."
        ):
            draft.stretch(at, last=segment.last - 1)
