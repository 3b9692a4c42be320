"""Remarks in set words that belong to no field but the note: "(In Russ.)", "Epub 2011 Oct 18", "Ст. 6724"."""

import re

from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.text.months import MONTHS
from app.reading.text.wordsets import holds_any, wordset

_REMARK = re.compile(
    r"[(\[](?P<language>in [A-Z][a-z]{2,9})\.?[)\]]|\b(?P<early>Epub(?: ahead of print)?"
    r"(?: (?:19|20)\d\d [A-Z][a-z]{2,8}(?: \d{1,2})?)?)\b|\b[Сс]т\. ?(?P<article>\d{1,5})(?=\.?\s*$)"
    r"|(?<=\[)(?P<updated>(?:updated|posted|revised|modified) (?:(?:19|20)\d\d [A-Z][a-z]{2,8}(?: \d{1,2})?"
    r"|\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d))|\[(?P<version>version \d{1,2})\]|\b(?P<section>Seção \d)\b",
    re.IGNORECASE,
)
_HINTS = (
    "(in ",
    "[in ",
    "(In ",
    "[In ",
    "Epub",
    "т. ",
    "[updated",
    "[posted",
    "[revised",
    "[modified",
    "[version",
    "Seção ",
)
_LICENCE = re.compile(r"\b(?:Licen[cs]e: ?)?CC[ -](?:BY|0)(?:[ -](?:NC|ND|SA)){0,2}(?: \d\.\d)?(?: IGO)?(?=[.;,)\s]|$)")
_LANGUAGES = wordset("""
    Norwegian French German Spanish Portuguese Italian Russian Chinese Japanese Korean Polish Danish Swedish Dutch
    Finnish Czech Hungarian Turkish Persian Hebrew Croatian Serbian Greek Ukrainian Romanian Bulgarian
""")
_VOLUMES = frozenset(("vol", "vols", "volumes", "Bde", "Bände", "tomes", "tomos"))
_LONGEST_COUNT = 3
_AND_FOLLOWING = frozenset(("ff", "f", "ss", "y ss", "sqq", "sq", "et seq", "e segs", "и след"))
_CHANGED = frozenset(("Updated", "Published", "Reviewed", "Revised", "updated", "reviewed", "revised"))
_YEAR = re.compile(r"(?:19|20)\d\d$")
_DAY = re.compile(r"(?:19|20)\d\d-\d\d?-\d\d?")
_ARCHIVES = frozenset(
    ("JSTOR", "Project MUSE", "ProQuest", "EBSCOhost", "Academic Search Premier", "HeinOnline", "LexisNexis", "ERIC")
)
"""Where a text was looked up; it published nothing."""


def claim_remarks(draft: Draft) -> None:
    """Give remarks to the note, and what was taken for a publisher and is only a remark."""
    if "CC" in draft.source:
        _claim_licence(draft)
    for at in draft.places("publisher", "location"):
        _note_no_publisher(draft, at)
    if "date" not in draft.labels():
        _date_by_remark(draft)
    for at in draft.places("pages"):
        last = draft.segments[at].last
        counted = last < len(draft.words) and draft.words[last] in _VOLUMES and draft.gaps[last] == " "
        if counted and len(draft.text(at)) < _LONGEST_COUNT and not _has_number_behind(draft, last):
            draft.claim(draft.segments[at].first, last + 1, "note")  # how many, not which
    for at in draft.places("note"):
        if at and draft.label(at - 1) == "pages" and draft.text(at) in _AND_FOLLOWING and draft.before(at) == " ":
            draft.join(at - 1, at)
            break
    for at in draft.places("note"):
        if draft.label(at + 1) == "date" and draft.before(at + 1) in (" ", ", ") and _is_month(draft, at):
            draft.drop(at)  # it is found beside the year
    if not holds_any(draft.source, _HINTS):
        return
    for remark in _REMARK.finditer(draft.source, draft.starts[0]):
        if group := remark.lastgroup:
            first, last = draft.words_between(*remark.span(group))
            if first < last and not any(each.first < last and first < each.last for each in draft.segments):
                draft.claim(first, last, "note")


def _has_number_behind(draft: Draft, word: int) -> bool:
    """Whether a number follows a word: "997–1000 vol. 2" tells which volume."""
    return draft.source[draft.ends[word] :].lstrip(". ")[:1].isdigit()


def _date_by_remark(draft: Draft) -> None:
    """What has no other date may have it in a remark: "Updated June 3, 2020. Accessed …", "[Preprint]. 2020."."""
    for at in draft.places("note"):
        first, last = draft.segments[at].first, draft.segments[at].last - 1
        if first == last and _DAY.fullmatch(draft.words[first]) and draft.label(at + 1) == "note":
            draft.relabel(at, "date")  # before the day on which it was looked up
            return
        if last > first and draft.gaps[last] in ("]. ", ", ") and _YEAR.match(draft.words[last]):
            draft.cut(at, last, "date")
            return
        if draft.words[first - 1] in _CHANGED and draft.gaps[first] == " " and _YEAR.search(draft.text(at)):
            draft.relabel(at, "date")
            return


def _is_month(draft: Draft, at: int) -> bool:
    """Whether a note is only a month, with a day or without: "Published December" "2010"."""
    words = draft.words[draft.segments[at].first : draft.segments[at].last]
    return words[0].lower() in MONTHS and (len(words) == 1 or (len(words) == 2 and words[1].isdigit()))


def _claim_licence(draft: Draft) -> None:
    """A licence is no journal: "Licence: CC BY-NC-SA 3.0 IGO"."""
    licence = _LICENCE.search(draft.source, draft.starts[0])
    first, last = draft.words_between(*licence.span()) if licence else (0, 0)
    over = [each.label for each in draft.segments if each.first < last and first < each.last]
    if first < last and not {"title", "author", "doi", "url"} & set(over):
        draft.claim(first, last, "note")


def _note_no_publisher(draft: Draft, at: int) -> None:
    """A language behind an article's pages and the archive of its text published nothing."""
    text = draft.text(at)
    article = bool(draft.labels() & CONTAINERS)
    if article and ((text in _LANGUAGES and at == len(draft.segments) - 1) or text in _ARCHIVES):
        draft.relabel(at, "note")
