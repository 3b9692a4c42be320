"""Titles and names that go on where the model breaks them off, told by the signs and words at the break."""

import re

from app.reading.names.name_words import is_body
from app.reading.revising.container_ends import MEETING
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.text.months import MONTHS
from app.reading.text.wordsets import wordset

_IN = re.compile(r"(?:^|[^\w])(?:in|en|em|dans|im|в)\W*$", re.IGNORECASE)
_CLOSED = re.compile(r"[”»“«\"’][.,] $")
_EDITED = re.compile(r" \((?:Hg|Hrsg|Hgg|eds?|dir|org)\.?\)[,:] ")
_IN_BRACKET = re.compile(r",? \[[Ww]$")
_NAMED_AGAIN = re.compile(r"\s?/(?:[А-ЯЁA-Z]\.\s?){1,2}[А-ЯЁA-Z][а-яёa-z-]+$")
_RANGE = re.compile(r"\d ?[-–] ?\d")
_EDITED_BY = re.compile(r"\bed(?:s?\.|ited) by $", re.IGNORECASE)
_IN_BOOK = re.compile(r", in:? $")
_OF_PARTS = frozenset(("pages", "issue", "editor", "publisher", "url", "doi", "genre"))
_OF_JOURNALS = frozenset(("pages", "volume", "issue", "editor"))
_SPAN_OF_YEARS = re.compile(r"1[5-9]\d\d[/–-]\d\d(?:\d\d)?")
_GERMAN = ("«. ", "“. ")
"""Where a German quotation ends and a subtitle follows; in other languages what follows is the book."""
_ORDINAL = re.compile(r"(?:^| )(?:im|am|beim|vom|zum|der|des|ins) (?:\d{1,2}|[IVXL]{1,5})$")
_COUNTED = wordset("Jahrhundert Jahrhunderts Jh Kongress Kongreß Kongresses Tagung Sitzung Jahrestagung") | frozenset(
    month.capitalize() for month in MONTHS
)
_GIVEN = re.compile(r"(?P<given>[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]*\.?)?): (?=\S)")


def join_broken(draft: Draft) -> None:
    """Put titles and containers together that were broken off at a quotation, an ordinal, a small word."""
    _end_at_cue(draft)
    _join_over_in(draft)
    _join_subtitle(draft)
    _join_before_edition(draft)
    _join_over_quotation(draft)
    _join_over_ordinal(draft)


def take_given_name(draft: Draft) -> None:
    """What stands between a lone family and a colon is its given name: "Kersten" "Joachim: Der Kick und die Ehre"."""
    if draft.label(0) not in ("author", "editor") or draft.label(1) != "title" or draft.before(1) != ", ":
        return
    segment = draft.segments[0]
    commas = [at for at in range(segment.first + 1, segment.last) if draft.gaps[at].strip() == ";"]
    last = draft.words[(commas or [segment.first])[-1] : segment.last]
    earlier = draft.text(0).split(";")[:-1]
    given = _GIVEN.match(draft.text(1))
    if given is None or len(last) != 1 or is_body(last) or not all("," in name for name in earlier):
        return
    end = draft.word_at(1, given.end())
    if end < draft.segments[1].last:
        draft.stretch(0, last=end)
        draft.stretch(1, first=end)


def name_book_behind_editors(draft: Draft) -> None:
    """Behind editors and a colon stands the book, where a publisher follows: "In: R. Doe: Mosses. Bonn: Beck"."""
    for at in draft.places("editor"):
        rest = [segment.label for segment in draft.segments[at + 2 :]]
        if draft.label(at + 1) == "publisher" and draft.before(at + 1) == ": " and "publisher" in rest:
            if not draft.labels() & CONTAINERS:
                draft.relabel(at + 1, "container-title")
            return
    for at in draft.places("container-title"):
        if draft.label(at + 1) in ("collection-title", "publisher") and _EDITED.match(draft.after(at)) is not None:
            draft.relabel(at, "editor")
            draft.relabel(at + 1, "container-title")
            return


def _end_at_cue(draft: Draft) -> None:
    """What leads to the book or names the authors again ends a title: ", [w:] M. Derek", "/Д.А.Абдурасулов//"."""
    at = draft.find("title")
    text = draft.text(at) if at >= 0 else ""
    led = _IN_BRACKET.search(text)
    if led is not None and led.start() > 0:
        draft.stretch(at, last=draft.word_at(at, led.start()))
        return
    is_stated = draft.label(0) == "author" and at + 1 < len(draft.segments) and "//" in draft.before(at + 1)
    again = _NAMED_AGAIN.search(text) if is_stated else None
    if again is not None and again.start() > 0:
        draft.stretch(at, last=draft.word_at(at, again.start()))


def name_host(draft: Draft) -> None:
    """The last sentence of a title before its editors and pages is the book: ". The view from …, ed. by X, 15-52"."""
    at = draft.find("title")
    if at < 0 or draft.label(at + 1) != "editor" or draft.labels() & CONTAINERS:
        return
    pages = next((draft.text(place) for place in draft.places("pages")), "")
    if _RANGE.search(pages) is None or _EDITED_BY.search(draft.before(at + 1)) is None:
        return
    segment = draft.segments[at]
    stops = [word for word in range(segment.first + 1, segment.last - 1) if draft.gaps[word] == ". "]
    if stops and len(draft.words[stops[-1] - 1]) > 1:
        draft.cut(at, stops[-1], "container-title")


def name_book_without_title(draft: Draft) -> None:
    """What stands behind "in" is a book though its part has no title: "J. Roe, in Foundations of Moss, edited by"."""
    if draft.labels() & CONTAINERS or "editor" not in draft.labels() or draft.label(0) != "author":
        return
    if draft.label(1) == "title" and _IN_BOOK.search(draft.before(1)) is not None:
        draft.relabel(1, "container-title")


def _join_over_in(draft: Draft) -> None:
    """A book's name does not begin small: "riesgos a la salud, en" "dos poblaciones infantiles. Salud Colectiva"."""
    for at in draft.places("container-title"):
        begins_small = draft.words[draft.segments[at].first].islower() and draft.before(at).startswith(", ")
        if begins_small and draft.label(at - 1) == "title" and "journal" in draft.labels():
            draft.join(at - 1, at)
            return


def _join_subtitle(draft: Draft) -> None:
    """What no "in" leads, and only place and year follow, is a subtitle: "Die Kriegsziele 1914/18, Bonn 1961"."""
    if draft.labels() & _OF_PARTS:
        return
    for at in draft.places(*CONTAINERS):
        is_span = draft.label(at + 1) == "volume" and _SPAN_OF_YEARS.fullmatch(draft.text(at + 1)) is not None
        behind = at + 1 + is_span
        if [draft.label(behind), draft.label(behind + 1)] != ["location", "date"]:
            continue
        is_plain = draft.before(behind) == ", " and draft.before(behind + 1) == " "
        is_book = is_plain and (is_span or "volume" not in draft.labels()) and MEETING.search(draft.text(at)) is None
        if is_book and draft.label(at - 1) == "title" and draft.before(at) == ". ":
            draft.join(at - 1, at + is_span)
            return


def _join_before_edition(draft: Draft) -> None:
    """No journal has an edition: "Lehrbuch der Mooskunde. Arten und Räume, 3. Auflage, Bonn" has one title."""
    if "edition" not in draft.labels() or draft.labels() & _OF_JOURNALS:
        return
    for at in draft.places(*CONTAINERS):
        if draft.label(at + 1) == "edition" and draft.label(at - 1) == "title" and draft.before(at) == ". ":
            draft.join(at - 1, at)
            return


def _join_over_quotation(draft: Draft) -> None:
    """Words behind a quotation within a title go on with it, if what it stands in is named behind them."""
    for at in draft.places("container-title"):
        if draft.label(at - 1) != "title":
            continue
        behind = draft.label(at + 1)
        is_of_series = behind == "collection-title" and not draft.labels() & {"editor", "pages", "journal"}
        if is_of_series and draft.before(at) in (". ", "«. ", "“. ", "”. "):
            draft.join(at - 1, at)
            return
        if _CLOSED.search(draft.before(at)) is None:
            continue
        is_named = behind == "journal" and _IN.search(draft.before(at + 1)) is not None
        is_book = behind == "location" and not draft.labels() & {"editor", "pages", "volume", "journal"}
        if is_named or (is_book and draft.before(at)[-3:] in _GERMAN):
            draft.join(at - 1, at)
            return


def _join_over_ordinal(draft: Draft) -> None:
    """A German ordinal ends no sentence: "Politik im 20" "Jahrhundert"."""
    for at in draft.places("title", *CONTAINERS):
        if at + 1 == len(draft.segments) or draft.before(at + 1) != ". " or _ORDINAL.search(draft.text(at)) is None:
            continue
        following = draft.segments[at + 1]
        if draft.words[following.first] not in _COUNTED:
            continue
        if following.last - following.first == 1:
            draft.join(at, at + 1)
        else:
            draft.stretch(at, last=following.first + 1)
            draft.stretch(at + 1, first=following.first + 1)
        return
