"""Pages and years told apart from the other numbers of a reference."""

import re

from app.reading.draft import CONTAINERS, Draft
from app.reading.months import MONTHS
from app.reading.wordsets import wordset

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
DAYS = re.compile(r"\d{1,2}(?:\s?[-–—]\s?\d{1,2})?")
PAGE_CUES = wordset("p pp pg с cc сс c s ss стр page pages pág págs páginas seiten seite str")
_ARTICLE = re.compile(
    r"[,.;:)] (?:[Aa]rticle|[Aa]rt\.|ARTICLE) ?(?:[Nn]o\.?|ID|[Nn]umber|[Nn]r\.?)? ?:? ?"
    r"(?P<number>[A-Za-z]?\d{1,8})(?![\w/])"
)
_ISSUES_A_YEAR = 24
_FIRM = frozenset(("title", "author", "doi", "url"))
_RANGE_SIGNS = ("--", "---", "-", "–", "—")
_NUMBERS = ("pages", "issue", "volume")
_FRONT = re.compile(r"[ivxlc]+\s?\+\s?$")
_ROMAN_PAGES = re.compile(r"[ivxlcdm\s–—-]+", re.IGNORECASE)


def end_with_page(draft: Draft) -> None:
    """A number behind a volume that a year or nothing follows is a page: "Urology, 1999, 54, 385", "76, 69 (1968)"."""
    at = draft.find("issue")
    if at < 1 or draft.find("pages") >= 0 or not draft.text(at).isdigit() or draft.find("volume") < 0:
        return
    ends = not draft.source[draft.ends[draft.segments[at].last - 1] :].strip(" .;,)")
    dated = draft.label(at + 1) == "date" and draft.after(at).strip() == "("
    behind_year = draft.label(at - 1) == "date" and draft.before(at).strip() in (")", "),")
    behind_volume = draft.label(at - 1) == "volume" and draft.before(at) in (", ", ",")
    if (ends and behind_year) or (behind_volume and (dated or (ends and int(draft.text(at)) > _ISSUES_A_YEAR))):
        draft.relabel(at, "pages")


def find_article(draft: Draft) -> None:
    """An article's number stands for pages: "vol. 10, no. 3, article no. 77"."""
    if draft.find("pages") >= 0 or "rt" not in draft.source:
        return
    found = _ARTICLE.search(draft.source)
    first, last = draft.words_between(*found.span("number")) if found else (0, 0)
    if first < last and not any(
        each.first < last and first < each.last for each in draft.segments if each.label in _FIRM
    ):
        draft.claim(first, last, "pages")


def mend_pages(draft: Draft) -> None:
    """Days of a month are no pages; of several numbers those behind "pp." are; a word without a number is none."""
    cued = 0
    for at in draft.places("pages"):
        _begin_before_dash(draft, at)
        text = draft.text(at)
        if DAYS.fullmatch(text) and is_day(draft, at):
            draft.relabel(at, "")
        elif not any(map(str.isdigit, text)) and not _ROMAN_PAGES.fullmatch(text):
            draft.relabel(at, "medium" if "book" in text.lower() else "note")
        elif _is_cued(draft, at):
            cued += 1
        elif at and draft.segments[at].first > draft.segments[at - 1].last and _FRONT.search(draft.before(at)):
            draft.stretch(at, first=draft.segments[at].first - 1)
    pages = list(draft.places("pages"))
    if 0 < cued < len(pages):
        for at in pages:
            if _is_cued(draft, at):
                break
            draft.relabel(at, "")
    draft.drop_unlabelled()


def _begin_before_dash(draft: Draft, at: int) -> None:
    """Two numbers with dashes between are one range, whatever stands around the dashes: "12 -- 18"."""
    first = draft.segments[at].first
    if not first or not draft.words[first - 1].isdigit() or not draft.words[first].isdigit():
        return
    parted = draft.gaps[first].strip() in _RANGE_SIGNS or (
        draft.gaps[first] == " " and 1 < len(draft.words[first]) == len(draft.words[first - 1])
    )
    before = draft.segments[at - 1] if at and draft.segments[at - 1].last == first else None
    alone = before is not None and before.last - before.first == 1
    if not parted or (before and (before.label not in _NUMBERS or (alone and before.label == "volume"))):
        return
    if before and alone:
        draft.relabel(at - 1, "")
    elif before:
        draft.stretch(at - 1, last=first - 1)
    draft.stretch(at, first=first - 1)


def _is_cued(draft: Draft, at: int) -> bool:
    first = draft.segments[at].first
    return first > 0 and draft.words[first - 1].lower() in PAGE_CUES


def is_day(draft: Draft, at: int) -> bool:
    """Whether a month stands beside a number without a sign between, as in "2006 ago 21-25" and "12 октября"."""
    first, last = draft.segments[at].first, draft.segments[at].last
    if _is_cued(draft, at):
        return False
    if first and draft.words[first - 1].lower() in MONTHS and not draft.gaps[first].strip(" ."):
        return True
    return last < len(draft.words) and draft.gaps[last] == " " and draft.words[last].lower() in MONTHS


def find_year(draft: Draft) -> None:
    """The only year, between title and journal, is no part of the title: "… feature maps 1990 Connection Science"."""
    at = draft.find("title")
    if at < 0 or draft.find("date") >= 0 or draft.label(at + 1) not in CONTAINERS:
        return
    last = draft.segments[at].last - 1
    if last > draft.segments[at].first and YEAR.fullmatch(draft.words[last]) and not draft.before(at + 1).strip(" .,"):
        draft.cut(at, last, "date")


def mend_years(draft: Draft) -> None:
    """Of two years, one that follows a container's name at once belongs to it, one behind the volume may be a page."""
    dates = [at for at, segment in enumerate(draft.segments) if segment.label == "date"]
    if len(dates) < 2:
        return
    dates = [at for at in dates if YEAR.search(draft.text(at))]
    if len(dates) < 2:
        return
    first, last = dates[0], dates[-1]
    if draft.label(first - 1) in CONTAINERS and draft.before(first) == " " and YEAR.fullmatch(draft.text(first)):
        if not draft.after(first).startswith(";"):
            draft.join(first - 1, first)
    elif _stands_for_pages(draft, last):
        draft.relabel(last, "pages")


def _stands_for_pages(draft: Draft, at: int) -> bool:
    """Whether a number that looks like a year ends the source behind volume or issue: "(2003) … 64(6-A), 1983."."""
    last = at == len(draft.segments) - 1 and draft.label(at - 1) in ("volume", "issue")
    return (
        last
        and "pages" not in draft.labels()
        and bool(YEAR.fullmatch(draft.text(at)))
        and draft.before(at).strip(") ") in (",", ":")
    )
