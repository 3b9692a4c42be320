"""Pages told from what stands beside them: an article's extent, a chapter's number, a cited page, the last page."""

import re

from app.reading.revising.draft import Draft
from app.reading.text.wordsets import wordset

CHAPTER_CUES = wordset("гл глава chap ch chapter cap capítulo kap kapitel chapitre")
_ARTICLE_CUES = CHAPTER_CUES | wordset("ст artículo artigo")
NUMBERED_KINDS = re.compile(r"(?:paper|report|memorandum|bulletin|rapport|bericht)$", re.IGNORECASE)
_CITED_PAGE = re.compile(r" \((?:here )?(?:at )?(?:pp?|s|hier s)\. ?", re.IGNORECASE)
_DASHES = (". — ", ". – ", ". - ", " — ")
_EXTENT = re.compile(r"[—–-] (?P<count>\d{1,4})(?:, \[\d{1,2}\])? с\b")
_UP_TO = frozenset(("à", "a", "al", "to", "bis", "до", "по"))


def tell_pages(draft: Draft) -> None:
    """Give what stands at the pages, and is none of them, to where it belongs."""
    if "pages" not in draft.labels():
        return
    if "иблиогр" in draft.source:
        _end_before_bibliography(draft)
    for rule in (
        _begin_with_article,
        _end_at_extent,
        _name_chapter,
        _join_report_number,
        _drop_cited_page,
        _end_issue_at_bracket,
        _go_on_to_last_page,
    ):
        for at in draft.places("pages"):
            rule(draft, at)


def _end_before_bibliography(draft: Draft) -> None:
    """A Russian catalogue says on which pages a book's own list stands: "367 с.: ил. - Библиогр.: с. 354-364"."""
    tail = draft.source.index("иблиогр")
    extent = _EXTENT.search(draft.source, 0, tail)
    if extent is None:
        return
    for at in [at for at in draft.places("pages", "issue") if draft.starts[draft.segments[at].first] > tail][::-1]:
        draft.drop(at)
    draft.claim(*draft.words_between(*extent.span("count")), "pages")


def _begin_with_article(draft: Draft, at: int) -> None:
    """Pages that count within an article begin with its number: "39" ":1–39:15"."""
    segment = draft.segments[at]
    before = segment.first - 1
    is_free = not any(each.first <= before < each.last for each in draft.segments)
    begins = before > 0 and is_free and draft.gaps[segment.first] == ":" and draft.words[before].isdigit()
    if begins and f"{draft.words[before]}:" in draft.text(at):
        draft.stretch(at, first=before)


def _end_at_extent(draft: Draft, at: int) -> None:
    """How many pages an article has is none of its page's number: "010503. — 7 p."."""
    segment = draft.segments[at]
    cut = next((word for word in range(segment.first + 1, segment.last) if draft.gaps[word] in _DASHES), 0)
    last = segment.last - 1
    if not cut and last > segment.first and draft.gaps[last] == ", " and draft.after(at).startswith(" pages"):
        cut = last  # "Article ID 123456, 12 pages"
    if cut:
        draft.stretch(at, last=cut)


def _name_chapter(draft: Draft, at: int) -> None:
    """The number of a chapter or of a law's article counts no page: "2005), Chap. 4", "2008. № 52. Ст. 6228"."""
    first = draft.segments[at].first
    if first and draft.words[first - 1].lower() in _ARTICLE_CUES and draft.text(at).isdigit():
        draft.relabel(at, "note")
        draft.stretch(at, first=first - 1)


def _join_report_number(draft: Draft, at: int) -> None:
    """The number of a report counts no page: "Working Paper" "24003"."""
    is_number = draft.before(at) == " " and draft.text(at).isdigit()
    if is_number and draft.label(at - 1) == "genre" and NUMBERED_KINDS.search(draft.text(at - 1)) is not None:
        draft.join(at - 1, at)
    elif draft.label(at - 1) == "volume" and draft.before(at) == "/" and draft.label(at - 2) == "genre":
        draft.join(at - 2, at)  # "Policy Brief 2017/06"


def _drop_cited_page(draft: Draft, at: int) -> None:
    """Behind an article's pages, in brackets, stands where the text cites it: "35–67 (p. 41)"."""
    if draft.label(at + 1) == "pages" and _CITED_PAGE.fullmatch(draft.after(at)) is not None:
        draft.drop(at + 1)


def _end_issue_at_bracket(draft: Draft, at: int) -> None:
    """What a bracket encloses behind the volume is the issue: "99 (A12), 23617-23622"."""
    segment = draft.segments[at]
    second = segment.first + 1
    closes = second < segment.last and draft.gaps[second].startswith(")")
    if closes and draft.before(at).strip() == "(" and draft.label(at - 1) == "volume" and "issue" not in draft.labels():
        draft.cut(at, second, "pages")
        draft.relabel(at, "issue")


def _go_on_to_last_page(draft: Draft, at: int) -> None:
    """The last page may stand behind a word: "p. 77 à 101", "p. 100 a 120"."""
    first, last = draft.segments[at].first, draft.segments[at].last
    behind = draft.words[last : last + 2]
    is_first = last - first == 1 and draft.words[first].isdigit() and draft.gaps[last : last + 2] == [" ", " "]
    if is_first and len(behind) == 2 and behind[0] in _UP_TO and behind[1].isdigit():
        draft.claim(first, last + 2, "pages")
