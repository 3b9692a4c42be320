"""Place, publisher, edition, series and medium set apart from each other and from the title before them."""

import re

from app.reading.labels.type_marks import is_type_mark
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.locations import is_land
from app.reading.revising.page_numbers import YEAR
from app.reading.revising.publishers import FIRM_ENDS, PRINTING, mend_publishers
from app.reading.text.wordsets import holds_any, wordset

_FIRM_STEMS = tuple(
    wordset("""
    universi institut facult fakult departa departm press verlag publish editor editora éditions ediciones edições
    изд ун-т университет институт факультет
    servic agenc minist council commission bureau office school escuela escola academ centro center centre
    laborator museo museu
""")
)
_EDITION = re.compile(
    r"(?:[.,;:(\[—–-]\s*|(?<=[^\W\d_]) (?=\d{1,2}(?:st|nd|rd|th) ed))"
    r"(?P<edition>(?:\d{1,2}(?:st|nd|rd|th|\.|-?[ео]е|-?е|ª|a|ème|e|er|re|º)?\.?,?|second|third|fourth|fifth"
    r"|rev(?:ised|\.)|new|deuxième|nouvelle|segunda|tercera|terceira)\s(?:rev\.\s)?"
    r"(?:edition|edn|edição|edición|ed|éd|édition|изд|издание|aufl|auflage|edizione|wyd|vyd|baskı)\b)",
    re.IGNORECASE,
)
_EDITION_HINTS = ("ed", "éd", "изд", "aufl", "wyd", "vyd", "bask")
_LANGUAGE = re.compile(r"[(\[](?:in|en|на|em|auf) [^\W\d_.]{4,14}\.?(?: яз)?\.?[)\]]?$", re.IGNORECASE)
_MEDIUM = re.compile(
    r"internet|on-?line|электронный ресурс|текст|en ligne|en línea|cd-?rom|bases? de da[dt]os|база данных|electr"
    r"|digital|web|ресурс",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:in|en|на) |abstract|resumo|resumen|résumé|letter|editorial|review|data ?set|accessed|cited|тезисы|рец"
    r"|unpublished",
    re.IGNORECASE,
)
_SPECIAL = re.compile(
    r"(?:[,:.(]\s?|\s(?=special issue$))(?P<special>special issue|special section|número especial|numéro spécial)", re.I
)
_GENRE = re.compile(
    r"[:.,—–] (?P<genre>press release|working paper$|discussion paper$|technical report$"
    r"|research report$|препринт|автореф|дисс?\. |diss\. |диссертация|государственный доклад"
    r"|rozprawa (?:doktorska|habilitacyjna)|praca (?:doktorska|magisterska|licencjacka)"
    r"|dissertation zur |inaugural-?dissertation|ph\.? ?d\.? thesis|master's thesis|doctoral (?:thesis|dissertation)"
    r"|(?:tese|dissertação|monografia|thèse|tesis) [(d])",
    re.IGNORECASE,
)
_GENRE_HINTS = (
    "press release",
    " paper",
    " report",
    "препринт",
    "автореф",
    "дис",
    "доклад",
    "thes",
    "diss",
    "tese ",
    "monogr",
    "thèse",
    "tesis",
    "rozpr",
    "praca ",
)
_COUNT = re.compile(r"[.,;] (?P<count>\d{1,4} ?(?:p|f|с|s|h))$")
_CONTENT = re.compile(r"Текст\s?:\s(?:непосредственный|электронный)")
_DATA = re.compile(r"(?<=[—–-] )Электрон(?:\.|ные) (?:текст(?:\.|овые) )?дан(?:\.|ные)")
"""What a Russian catalogue says of each file."""
_AMENDED = re.compile(r"\((?:с изм|в ред|ред|as amended)\b[^()]{0,20}$")
_SERIES_BEHIND = re.compile(r"[—–-] \(?(?=(?:Серия|Сер\.|Series) )")
_LAST_YEAR = re.compile(r"\((?:1[89]|20)\d\d$")
_ONLINE = re.compile(
    r"(?:published )?(?:online )?(?:ahead of print )?(?:[A-Z][a-z]{2,8}\.? (?:\d{1,2}, ?)?)?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"published\W*(?:online\W*)?$", re.IGNORECASE)
_NUMBERED = re.compile(r"[^\W\d_]{5,}\. (?=\d)")
_REMARKS = re.compile(
    r"personal communication|submitted(?: for publication)?|unpublished(?: manuscript)?|manuscript in preparation", re.I
)
_UNIVERSITIES = frozenset(("Univ", "Uni", "TU", "FU", "LMU", "ETH"))
_SERIES = re.compile(r"\W*(?:сер(?:ия|\.)|series|coleç|colecc|collection|reihe|schriftenreihe)\W", re.IGNORECASE)


def mend_imprint(draft: Draft) -> None:
    """Give what stands at the end of a title or in the imprint of a book the labels that its words tell."""
    for at in draft.places("title", *CONTAINERS):
        _cut_tail(draft, at)
    if "Текст" in draft.source:
        content = _CONTENT.search(draft.source, draft.starts[0])
        if content:
            draft.claim(*draft.words_between(*content.span()), "medium")
    if "лектрон" in draft.source:
        data = _DATA.search(draft.source, draft.starts[0])
        if data:
            draft.claim(*draft.words_between(*data.span()), "")
            draft.drop_unlabelled()
    for at in draft.places("edition"):
        _begin_edition_at_number(draft, at)
    labels = set(draft.labels())
    for at, segment in enumerate(draft.segments):
        series = _series_place(draft, at) if segment.label == "note" and "collection-title" not in labels else -1
        if series >= 0:
            draft.cut(at, draft.word_at(at, series), "collection-title")
            labels.add("collection-title")
        elif segment.label == "note" and "edition" not in labels and _EDITION.fullmatch(f". {draft.text(at)}"):
            draft.relabel(at, "edition")
        elif segment.label == "genre" and _MEDIUM.match(draft.text(at)):
            draft.relabel(at, "medium")
        elif segment.label == "url" and _is_no_address(draft.text(at)):
            draft.relabel(at, "")
        elif segment.label == "note" and "date" not in labels and _LAST_YEAR.search(draft.text(at)):
            draft.cut(at, segment.last - 1, "date")
            labels.add("date")
        elif segment.label == "publisher" and draft.text(at).startswith("www."):
            draft.relabel(at, "note" if "url" in labels else "url")
        elif segment.label in ("location", "publisher", "title") and _REMARKS.fullmatch(draft.text(at)) and at:
            draft.relabel(at, "note")
    draft.drop_unlabelled()
    if "date" not in labels and "ublished" in draft.source:
        _date_online(draft)
    mend_publishers(draft)
    if "date" not in labels:
        _part_year(draft)
    if "publisher" in labels:
        _tell_places_from_publishers(draft)


def _part_year(draft: Draft) -> None:
    """A year behind a publisher or a series is the date: "coll. « Critique », 1979"."""
    for at in draft.places("publisher", "collection-title"):
        last = draft.segments[at].last - 1
        if last > draft.segments[at].first and YEAR.fullmatch(draft.words[last]) and "," in draft.gaps[last]:
            draft.cut(at, last, "date")
            return


def _begin_edition_at_number(draft: Draft, at: int) -> None:
    """An edition begins with its number; the sentence before it is the title's: "Langfassung. 4. Auflage"."""
    parted = _NUMBERED.search(draft.text(at))
    if parted and draft.label(at - 1) == "title" and draft.before(at) in (". ", " "):
        word = draft.word_at(at, parted.end())
        draft.stretch(at - 1, last=word)
        draft.stretch(at, first=word)


def _is_no_address(text: str) -> bool:
    """Whether an address says what the DOI behind it says, or is only the words beside another one."""
    return text.lower().endswith("doi.org") or ("/" not in text and "." not in text)


def _series_place(draft: Draft, at: int) -> int:
    """Where a series begins within a note: "ил. — (Серия «Культурология»"; -1 if none is named."""
    text = draft.text(at)
    behind = _SERIES_BEHIND.search(text)
    return behind.end() if behind else 0 if _SERIES.match(text) else -1


def _date_online(draft: Draft) -> None:
    """The year in which it appeared online, where no other is printed: "Published online March 29, 2021:n71"."""
    for at in draft.places("note"):
        text, segment = draft.text(at), draft.segments[at]
        found = _ONLINE.match(text)
        in_front = draft.source[: draft.starts[segment.first]]
        if found and (text[:9].lower() == "published" or _PUBLISHED.search(in_front[-20:])):
            year = draft.word_at(at, found.start("year"))
            draft.claim(year, year + 1, "date")
            return


def _cut_tail(draft: Draft, at: int) -> None:
    """Set an edition, a bracketed remark, a genre or a number of pages at the end of a title apart."""
    segment = draft.segments[at]
    start, end = draft.starts[segment.first], draft.ends[segment.last - 1]
    text = draft.source[start:end]
    bracket = text.rfind("[")
    if bracket > 0 and draft.source.startswith("]", end) and "]" not in text[bracket:]:
        remark = text[bracket + 1 :]
        kind = "medium" if _MEDIUM.match(remark) or is_type_mark(remark) else "note"
        if kind == "medium" or _REMARK.match(remark) or remark.count(" ") > 1:
            draft.cut(at, draft.word_at(at, bracket), kind)
        return
    if segment.label != "title" and text.startswith("Special Issue, "):
        draft.cut(at, segment.first + 2, segment.label)
        draft.relabel(at, "note")
        return
    if segment.label != "title" and "pecial" in text:
        special = _SPECIAL.search(text)
        if special:
            draft.cut(at, draft.word_at(at, special.start("special")), "note")
            return
    amended = _AMENDED.search(text, max(0, len(text) - 30)) if segment.label == "title" and "(" in text else None
    if amended:
        draft.cut(at, draft.word_at(at, amended.start()), "note")
        if draft.label(at + 2) == "note":
            draft.join(at + 1, at + 2)
        return
    language = _LANGUAGE.search(text, max(0, len(text) - 24)) if "(" in text or bracket >= 0 else None
    if language and language.start() > 0:
        draft.cut(at, draft.word_at(at, language.start()), "note")
        return
    tail = draft.source[max(start, end - 30) : end + 12].lower()
    named = holds_any(tail, _EDITION_HINTS)
    edition = _EDITION.search(draft.source, max(start, end - 30), end + 12) if named else None
    if edition and end - 1 <= edition.end() and edition.start() > start:
        _set_apart(draft, at, edition.start("edition"), edition.end(), "edition")
    elif segment.label == "title":
        low = text.lower()
        genre = _GENRE.search(text) if holds_any(low, _GENRE_HINTS) else None
        if genre and "genre" not in draft.labels():
            draft.cut(at, draft.word_at(at, genre.start("genre")), "genre")
            text = draft.text(at)
        count = _COUNT.search(text, max(0, len(text) - 9))
        if count and "pages" not in draft.labels():
            draft.cut(at, draft.word_at(at, count.start("count")), "pages")


def _set_apart(draft: Draft, at: int, start: int, end: int, label: str) -> None:
    """Give the words from character `start` to `end` to a segment of their own if no other has them."""
    first = draft.word_at(at, start - draft.starts[draft.segments[at].first])
    last = draft.segments[at].last
    while last < len(draft.words) and draft.ends[last] <= end:
        last += 1
    behind = draft.segments[at + 1] if at + 1 < len(draft.segments) else None
    if behind and behind.label != "edition" and first < draft.segments[at].last and behind.first < last < behind.last:
        draft.stretch(at + 1, first=last)  # "… Diätetik. 12" "Auflage, Urban & Fischer"
    elif behind and behind.label == "publisher" and first < draft.segments[at].last and behind.last == last:
        draft.drop(at + 1)  # "… Handbuch, 6" "Auflage"
    if first < draft.segments[at].last and (draft.label(at + 1) == "" or draft.segments[at + 1].first >= last):
        draft.cut(at, first, label)
        draft.stretch(at + 1, last=last)


def _tell_places_from_publishers(draft: Draft) -> None:
    """An institution is no place, a short word behind a publisher may be one; a meeting's place is no publisher's."""
    _join_university(draft)
    _change_places(draft)
    for at in draft.places("location"):
        if _is_firm(draft, at) and (draft.label(at - 1) == "publisher" or draft.label(at + 1) == "publisher"):
            draft.relabel(at, "publisher")
    for at in draft.places("location"):
        if draft.after(at) == ". " and [draft.label(at + step) for step in (1, 2)] == ["publisher", "location"]:
            draft.relabel(at, "event-place")  # "…, San Antonio, Texas. ACM Inc., New York, NY"
    places = list(draft.places("location"))
    beside = [at for at in places if _is_beside_publisher(draft, at)]
    for at in places if beside else ():
        if at not in beside:
            draft.relabel(at, "event-place")
    for at in draft.places("publisher"):
        while draft.label(at + 1) == "publisher":
            before = draft.before(at + 1).strip()
            if (
                before in (":", ",")
                and "location" not in draft.labels()
                and not _is_firm(draft, at + 1)
                and _is_firm(draft, at)
            ):
                draft.relabel(at + 1, "location")
            elif before in (",", "", ";", ".", "/"):
                draft.join(at, at + 1)
            else:
                break


def _change_places(draft: Draft) -> None:
    """A city that prints many books is the place, whatever stands first: "Hamish Hamilton: London"; no firm is."""
    for at in draft.places("location"):
        place, named = at + 1, draft.text(at)
        beside = draft.label(place) == "publisher" and draft.before(place).strip(" .") in (":", ",")
        is_swapped = beside and draft.words[draft.segments[at].last - 1] in FIRM_ENDS and not _is_firm(draft, place)
        if beside and (is_swapped or draft.text(place) in PRINTING) and named not in PRINTING and not is_land(named):
            draft.relabel(at, "publisher")
            draft.relabel(place, "location")


def _join_university(draft: Draft) -> None:
    """A place that goes on with a shortened word is part of the name: "Univ." "Heidelberg", "Dept" "of Physics"."""
    for at in draft.places("publisher"):
        segment = draft.segments[at]
        shortened = draft.words[segment.last - 1] in _UNIVERSITIES and draft.label(at + 1) == "location"
        if shortened and draft.before(at + 1) in (" ", ". "):
            draft.join(at, at + 1)
    for at in draft.places("location"):
        small = at + 1 < len(draft.segments) and draft.words[draft.segments[at + 1].first] in ("of", "de", "für")
        if small and draft.label(at + 1) == "publisher" and draft.before(at + 1) in (" ", ". "):
            draft.relabel(at, "publisher")
            draft.join(at, at + 1)


def _is_beside_publisher(draft: Draft, at: int) -> bool:
    """Whether a place stands before or behind a publisher with no bracket between."""
    return (draft.label(at - 1) == "publisher" and ")" not in draft.before(at)) or (
        draft.label(at + 1) == "publisher" and ")" not in draft.after(at)
    )


def _is_firm(draft: Draft, at: int) -> bool:
    segment = draft.segments[at]
    if draft.text(at).startswith("University Park"):
        return False
    return any(word.lower().startswith(_FIRM_STEMS) for word in draft.words[segment.first : segment.last])
