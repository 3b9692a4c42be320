"""Patents and inventor's certificates as Russian lists print them: "Пат. 2187888 РФ. Название / Чугаева В. И. ; …"."""

import re

from app.reading.revising.draft import CONTAINERS, Draft

_HEAD = re.compile(
    r"(?P<genre>Пат(?:ент)?|А\. ?с)\.? (?P<number>(?:[^/]|(?<! )/){0,60}?\d{4,8}(?:[^/]|(?<! )/){0,80}?)"
    r"[.:] (?P<title>[А-ЯЁ][а-яё]{2})"
)
_NAMES = re.compile(
    r" / (?P<names>[А-ЯЁ][^;(]{3,300}?)\.?"
    r"(?:(?= ?[;(])|(?= [—–-] )|(?=,? (?:[Зз]аяв|[Оо]публ|[Пп]атентоо|[Пп]равоо|№)))"
)
_PUBLISHED = re.compile(r"[Оо]публ(?:\.|иковано:?) ?(?:\d{1,2}\.\d{1,2}\.)?(?P<year>(?:19|20)\d\d)")
_BEHIND_TITLE = re.compile(r" ?: (?P<genre>пат(?:ент)?|а\. ?с)\.? (?P<number>(?:№ ?)?\d{5,8}\b)")
_ASSIGNEE = re.compile(
    r"(?P<inventors>[^;]{2,400}?),? \(?inventors?\)?; ?(?P<body>[^;]{2,100}?)[.,]{0,2} \(?assignees?\b"
)
_MARKED = re.compile(
    r"[:,.] ?(?P<number>[A-Z]{2}[, ] ?[\dA-Z][\dA-Z.]{4,16}) ?\[P(?:/OL)?\]\.? ?(?P<date>(?:19|20)\d\d-\d\d?-\d\d?)"
)
_COUNT = re.compile(r"(?P<count>\d{1,3}) ?с\.?\s*$")
_FIRST_WORDS = frozenset(("пат", "патент", "patent", "а"))
_WITHOUT_STOP = frozenset(("пат", "патент", "patent"))


def mend_patent(draft: Draft) -> None:
    """Give title, inventors, date and pages of a patent to where its set words say, and the rest to the note."""
    if "assignee" in draft.source:
        _part_assignee(draft)
    if "[P" in draft.source:
        _number_by_mark(draft)
    if ": пат" in draft.source or ": а" in draft.source:
        _label_behind_title(draft)
    word = draft.words[0].lower()
    if word not in _FIRST_WORDS:
        return
    head = _HEAD.match(draft.source, draft.starts[0])
    named = _NAMES.search(draft.source, head.end()) if head else None
    if head and named:
        _label_by_form(draft, head, named)
    elif word in _WITHOUT_STOP:
        _drop_numbers(draft)


def _part_assignee(draft: Draft) -> None:
    """Who owns a patent did not invent it: "Pagedas AC, inventor; Ancel Surgical Inc., assignee"."""
    said = _ASSIGNEE.match(draft.source, draft.starts[0])
    body, behind = draft.words_between(said.start("body"), said.end()) if said else (0, 0)
    if said and draft.segments[0].last > body:
        draft.segments = [each for each in draft.segments if each.first >= behind]
        _claim(draft, draft.starts[0], said.end("inventors"), "author")
        _claim(draft, *said.span("body"), "note")


def _number_by_mark(draft: Draft) -> None:
    """Country and number behind the title, as Chinese lists print them: "Lens: CN, 88105607.3[P]. 1989-07-26"."""
    said = _MARKED.search(draft.source, draft.starts[0])
    if said:
        _claim(draft, *said.span("number"), "note")
        _claim(draft, *said.span("date"), "date")


def _label_behind_title(draft: Draft) -> None:
    """What stands behind a title by GOST R 7.0.5: "Способ : пат. 2187888 Рос. Федерация. № …; опубл. 20.08.02"."""
    said = _BEHIND_TITLE.search(draft.source, draft.starts[0])
    at = draft.find("title")
    if said is None or at < 0 or draft.starts[draft.segments[at].first] >= said.start():
        return
    draft.segments = [each for each in draft.segments if draft.starts[each.first] < said.start()]
    at = draft.find("title")
    draft.stretch(at, last=draft.words_between(said.start(), said.start())[0])
    draft.segments = draft.segments[: at + 1]
    _claim(draft, *said.span("genre"), "genre")
    _label_rest(draft, said.start("number"), len(draft.source))


def _label_rest(draft: Draft, start: int, end: int) -> None:
    """Give what tells of a patent's numbers and days to the note, its pages and the year when it appeared to theirs."""
    count = _COUNT.search(draft.source, max(start, end - 20), end)
    _claim(draft, start, count.start() if count else end, "note")
    if count:
        _claim(draft, *count.span("count"), "pages")
    published = _PUBLISHED.search(draft.source, start, end)
    if published:
        _claim(draft, *published.span("year"), "date")


def _drop_numbers(draft: Draft) -> None:
    """Take the labels off what a patent cannot have: its classes and dates look like volumes and issues."""
    for at in draft.places("volume", "issue", *CONTAINERS):
        draft.relabel(at, "")
    draft.drop_unlabelled()


def _label_by_form(draft: Draft, head: re.Match[str], named: re.Match[str]) -> None:
    """Give every word the label that its place in the set form has; addresses keep theirs."""
    source = draft.source
    kept = [each for each in draft.segments if each.label in ("doi", "url", "citation-number")]
    end = min(
        (draft.starts[each.first] for each in kept if draft.starts[each.first] > named.end()), default=len(source)
    )
    draft.segments = kept
    _claim(draft, *head.span("genre"), "genre")
    _claim(draft, *head.span("number"), "note")
    _claim(draft, head.start("title"), named.start(), "title")
    _claim(draft, *named.span("names"), "author")
    _label_rest(draft, named.end(), end)


def _claim(draft: Draft, start: int, end: int, label: str) -> None:
    first, last = draft.words_between(start, end)
    if first < last:
        draft.claim(first, last, label)
