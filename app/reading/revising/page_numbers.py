"""Pages and years told apart from the other numbers of a reference."""

import re

from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.text.months import MONTHS
from app.reading.text.wordsets import wordset

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
DAYS = re.compile(r"\d{1,2}(?:\s?[-–—]\s?\d{1,2})?")
PAGE_CUES = wordset("p pp pg с cc сс c s ss стр page pages pág págs páginas seiten seite str")
_ARTICLE = re.compile(
    r"[,.;:)] (?:(?:[Aa]rticle|[Aa]rt\.|ARTICLE) ?(?:[Nn]o\.?|ID|[Nn]umber|[Nn]r\.?)?|[Pp]aper [Nn]o\.) ?:? ?"
    r"(?P<number>[A-Za-z]?\d{1,8})(?![\w/])"
)
_EXTENT = re.compile(r" (?:pages|pp?)\.?(?:$|[,;.])")
_SPAN = re.compile(r"(?:19|20)\d\d[-–](?:19|20)?\d\d")
_YEARS = re.compile(r"(?P<first>(?:1[5-9]|20)\d\d)\s?[-–—]\s?(?P<last>(?:1[5-9]|20)?\d\d)(?!\w)")
_ISSUE_CUES = wordset("no n nr núm num № issue")
_PAGE_UNITS = frozenset(("p", "pp", "pages"))
_ISSUES_A_YEAR = 24
_FIRM = frozenset(("title", "author", "doi", "url"))
_RANGE_SIGNS = ("--", "---", "-", "–", "—", "±", "᎐")
"""The last two are what some files make of a dash."""
_NUMBERS = ("pages", "issue", "volume")
_FRONT = re.compile(r"[ivxlc]+\s?\+\s?$")
_ROMAN_PAGES = re.compile(r"[ivxlcdm\s–—-]+", re.IGNORECASE)


def end_with_page(draft: Draft) -> None:
    """A number behind a volume that a year or nothing follows is a page: "Urology, 1999, 54, 9", "76, 69 (1968)"."""
    at = draft.find("issue")
    if at < 1 or draft.find("pages") >= 0 or not draft.text(at).isdigit() or draft.find("volume") < 0:
        return
    ends = not draft.source[draft.ends[draft.segments[at].last - 1] :].strip(" .;,)")
    dated = draft.label(at + 1) == "date" and draft.after(at).strip() == "("
    behind_year = draft.label(at - 1) == "date" and draft.before(at).strip() in (")", "),")
    behind_volume = draft.label(at - 1) == "volume" and draft.before(at) in (", ", ",")
    third = draft.label(at - 2) == "date" and draft.before(at - 1) == ", " and draft.before(at - 2) in (" ", ". ")
    if (ends and behind_year) or (
        behind_volume and (dated or (ends and (third or int(draft.text(at)) > _ISSUES_A_YEAR)))
    ):
        draft.relabel(at, "pages")


def find_article(draft: Draft) -> None:
    """An article's number stands for pages: "vol. 10, no. 3, article no. 77", "15A (2015), Paper No. A13, 12 pp."."""
    if "rt" not in draft.source and "aper" not in draft.source:
        return
    pages = draft.find("pages")
    if pages >= 0 and not (draft.text(pages).isdecimal() and _EXTENT.match(draft.after(pages))):
        return
    found = _ARTICLE.search(draft.source)
    first, last = draft.words_between(*found.span("number")) if found else (0, 0)
    if first < last and not any(
        each.first < last and first < each.last for each in draft.segments if each.label in _FIRM
    ):
        if pages >= 0:
            draft.drop(pages)
        draft.claim(first, last, "pages")


def mend_pages(draft: Draft) -> None:
    """Days of a month are no pages; of several numbers those behind "pp." are; a word without a number is none."""
    cued = 0
    for at in draft.places("pages"):
        _begin_before_dash(draft, at)
        text = draft.text(at)
        if DAYS.fullmatch(text) and is_day(draft, at):
            draft.relabel(at, "")
        elif _SPAN.fullmatch(text) and _goes_on_title(draft, at):
            draft.join(at - 1, at)
        elif _is_volume(draft, at):
            draft.relabel(at, "volume")
        elif not any(map(str.isdigit, text)) and not _ROMAN_PAGES.fullmatch(text):
            draft.relabel(at, "medium" if "book" in text.lower() else "note")
        elif is_cued(draft, at):
            cued += 1
        elif at and draft.segments[at].first > draft.segments[at - 1].last and _FRONT.search(draft.before(at)):
            draft.stretch(at, first=draft.segments[at].first - 1)
    pages = list(draft.places("pages"))
    if 0 < cued < len(pages):
        for at in pages:
            if is_cued(draft, at):
                break
            draft.relabel(at, "")
    elif len(pages) > 1 and "date" not in draft.labels() and YEAR.fullmatch(draft.text(pages[-1])):
        draft.relabel(pages[-1], "date")
    draft.drop_unlabelled()


def find_years(draft: Draft) -> None:
    """A span of years behind a publisher or its place is the date, not pages: "Sage; 1998-1999. 234 p."."""
    for at in draft.places("pages"):
        years = _YEARS.match(draft.text(at))
        if years is None or draft.label(at - 1) not in ("publisher", "location") or is_cued(draft, at):
            continue
        if years["first"][-len(years["last"]) :] < years["last"]:
            behind = draft.word_at(at, years.end())
            draft.cut(at, behind, "pages")
            draft.relabel(at, "date")
            return


def _is_volume(draft: Draft, at: int) -> bool:
    """Whether a number behind a series, or the only one before a comma and a year, is a volume: "Phys. 98, (2005)"."""
    text = draft.text(at)
    if draft.label(at - 1) == "collection-title":
        return draft.before(at) == " " and "volume" not in draft.labels()
    alone = text.isdigit() and len(text) < 4 and not {"volume", "issue"} & draft.labels() and not is_cued(draft, at)
    beside = draft.label(at - 1) in CONTAINERS and draft.before(at).strip(".)") == " " and draft.label(at + 1) == "date"
    again = draft.after(at) == " (" and len(list(draft.places("date"))) > 1  # "NeurIPS 30 (2017)" behind "2017. Title."
    return alone and beside and (again or draft.after(at).strip() == ", (")


def _goes_on_title(draft: Draft, at: int) -> bool:
    """Whether a span of years goes on with a title: "National Family Health Survey, 2019-21. Mumbai: IIPS"."""
    behind = draft.label(at + 1) in ("location", "publisher") and draft.after(at) == ". "
    return behind and draft.label(at - 1) in ("title", "container-title") and draft.before(at) == ", "


def mend_dates(draft: Draft) -> None:
    """The number of an issue and of pages are no part of a date: "n° 1552, juin 2015", "2001 Feb. 24 p."."""
    for at in draft.places("date"):
        _go_on_to_day(draft, at)
        segment = draft.segments[at]
        words = draft.words[segment.first : segment.last]
        if len(words) > 1:
            if words[0].isdigit() and any(map(YEAR.fullmatch, words[1:])) and _is_issue(draft, segment.first):
                draft.cut(at, segment.first + 1, "date")
                draft.relabel(at, "issue")
            elif draft.label(at + 1) == "url" and (second := _second_date(draft, at)):
                draft.stretch(at, last=second)
            elif words[-1].isdigit() and any(map(YEAR.fullmatch, words[:-1])) and _counts(draft, segment.last):
                draft.cut(at, segment.last - 1, "pages")
    if "date" not in draft.labels():
        _date_in_brackets_behind_issue(draft)


def _go_on_to_day(draft: Draft, at: int) -> None:
    """A number behind a month is its day, whatever follows: "2018 May" "12. Epub ahead of print"."""
    is_day = draft.label(at + 1) == "note" and draft.before(at + 1) == " " and DAYS.fullmatch(draft.text(at + 1))
    if is_day and draft.words[draft.segments[at].last - 1].lower() in MONTHS:
        draft.join(at, at + 1)


def _second_date(draft: Draft, at: int) -> int:
    """The word that begins the day on which a page was looked up: "27 March 1999. 1 May 2000"; 0 if there is none."""
    segment = draft.segments[at]
    years = [word for word in range(segment.first, segment.last) if YEAR.fullmatch(draft.words[word])]
    begins = years[0] + 1 if years else segment.last
    return begins if begins < segment.last and draft.gaps[begins] == ". " else 0


def _date_in_brackets_behind_issue(draft: Draft) -> None:
    """Four figures in brackets of their own behind the issue's are a year, if a misprinted one: "36 (918) (2104)"."""
    for at in draft.places("issue"):
        segment = draft.segments[at]
        last = segment.last - 1
        text = draft.words[last]
        if last > segment.first and draft.gaps[last] in (") (", ")(") and len(text) == 4 and text.isdigit():
            draft.cut(at, last, "date")
            return


def _is_issue(draft: Draft, word: int) -> bool:
    """Whether "no." stands before word number `word`, and no other issue is known."""
    cued = word > 0 and draft.words[word - 1].lower() in _ISSUE_CUES and "(" not in draft.gaps[word]
    return cued and "issue" not in draft.labels()


def _counts(draft: Draft, word: int) -> bool:
    """Whether word number `word` says that what stands before it is a number of pages, and no others are known."""
    unit = word < len(draft.words) and draft.words[word].lower() in _PAGE_UNITS and draft.gaps[word] == " "
    return unit and "pages" not in draft.labels() and not YEAR.fullmatch(draft.words[word - 1])


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


def is_cued(draft: Draft, at: int) -> bool:
    """Whether "p." or its like stands before a number; "151 pp, 2014" is no such thing."""
    first = draft.segments[at].first
    return first > 0 and draft.words[first - 1].lower() in PAGE_CUES and "," not in draft.gaps[first]


def is_day(draft: Draft, at: int) -> bool:
    """Whether a month stands beside a number without a sign between, as in "2006 ago 21-25" and "12 октября"."""
    first, last = draft.segments[at].first, draft.segments[at].last
    if is_cued(draft, at) or draft.label(at + 1) == "issue":
        return False
    if first and draft.words[first - 1].lower() in MONTHS and not draft.gaps[first].strip(" ."):
        return True
    if first > 1 and draft.words[first - 2].lower() in MONTHS and draft.gaps[first].strip() in _RANGE_SIGNS:
        return draft.words[first - 1].isdigit() and draft.gaps[first - 1] == " "  # "January 29 - 31"
    return last < len(draft.words) and draft.gaps[last] == " " and draft.words[last].lower() in MONTHS


def find_year(draft: Draft) -> None:
    """A year behind the title is no part of it: "… feature maps 1990 Connection Science", "… management. 2021."."""
    at = draft.find("title")
    if at < 0:
        return
    last = draft.segments[at].last - 1
    if last <= draft.segments[at].first or not YEAR.fullmatch(draft.words[last]):
        return
    after = draft.after(at)
    sentence = draft.gaps[last] in (". ", "). ") and after[:1] in (".", ",", "")
    if after.strip(" .,") and not sentence:
        return
    undated = not any(YEAR.search(draft.text(each)) for each in draft.places("date"))
    if undated and (sentence or draft.label(at + 1) in CONTAINERS):
        draft.cut(at, last, "date")
    elif sentence and draft.label(at + 1) in CONTAINERS and _is_dated(draft, draft.words[last]):
        draft.stretch(at, last=last)


def _is_dated(draft: Draft, year: str) -> bool:
    """Whether a date is printed that ends with the year."""
    return any(draft.text(at).endswith(year) for at in draft.places("date"))


def mend_years(draft: Draft) -> None:
    """Of two years, one that follows a container's name at once belongs to it, one behind the volume may be a page."""
    dates = [at for at, segment in enumerate(draft.segments) if segment.label == "date"]
    if len(dates) < 2:
        return
    dates = [at for at in dates if YEAR.search(draft.text(at))]
    if len(dates) < 2:
        return
    first, last = dates[0], dates[-1]
    if draft.label(first - 1) == "location" and draft.before(first - 1) == " (" and draft.after(first).startswith(")"):
        draft.drop(first)  # the year of the meeting: "(Allerton Park, IL, 1989), 165–204, … Boston, 1990"
    elif "//" in draft.source and _dates_reviewed(draft, first, last):
        draft.relabel(first, "note")
    elif draft.label(first - 1) in CONTAINERS and draft.before(first) == " " and YEAR.fullmatch(draft.text(first)):
        if not draft.after(first).startswith(";"):
            draft.join(first - 1, first)
    elif _stands_for_pages(draft, last):
        draft.relabel(last, "pages")


def _dates_reviewed(draft: Draft, first: int, last: int) -> bool:
    """Whether the first of two years is that of a book reviewed: "Рец. на кн.: …. М., 1980 // Бот. журн. 1982"."""
    slashes = draft.source.find(" // ")
    starts = [draft.starts[draft.segments[at].first] for at in (first, last)]
    is_other = YEAR.findall(draft.text(first)) != YEAR.findall(draft.text(last))
    return starts[0] < slashes < starts[1] and is_other and draft.label(first - 1) not in ("author", "editor", "")


def _stands_for_pages(draft: Draft, at: int) -> bool:
    """Whether a number that looks like a year ends the source behind volume or issue: "(2003) … 64(6-A), 1983."."""
    last = at == len(draft.segments) - 1 and draft.label(at - 1) in ("volume", "issue")
    return (
        last
        and "pages" not in draft.labels()
        and bool(YEAR.fullmatch(draft.text(at)))
        and draft.before(at).strip(") ") in (",", ":")
    )
