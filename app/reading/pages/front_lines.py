"""The lines of a page's head sorted: what may be journal, title and people, and what is small print beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from app.reading.pages.authors import tells_of_person
from app.reading.pages.bylines import affiliation_mark, is_affiliation, is_byline
from app.reading.pages.citing import Cited, completed, read_issue_line
from app.reading.pages.headline import names_journal
from app.reading.pages.institutions import is_institution
from app.reading.pages.listed_people import BULLETS
from app.reading.pages.navigation import is_label, is_navigation
from app.reading.pages.people import EMAIL
from app.reading.pages.sections import paragraphs
from app.reading.pages.title_lines import title_line
from app.reading.text.journal_words import is_called_journal
from app.reading.text.language import are_translations, language_of
from app.reading.text.months import MONTHS
from app.reading.text.wrapping import join_lines

_SMALL = re.compile(
    r"(?:sec\.|section\b|удк|udc|doi\b|https?:|www\.|issn|orcid|e-?mail|©|copyright|\(c\)|pmid|pmcid|"
    r"received|accepted|published|first published|first online|"
    r"article history|open access|(?:the )?creative commons|поступила|принята|опубликован|научная специальность|"
    r"шифр\b|ббк|гост\b|edn\b|"
    r"available (?:online|at|from)|submitted|revised|this article|academic editor|epub|online ahead|disponible en|"
    r"disponível em|recepción|aprobación|checked for plagiarism|review by|peer reviewer comments|editor who approved|"
    r"download article|authors\s|"
    r"\d[\d,.k ]* (?:accesses|citations|altmetric|views|downloads)|цит\.|cite|citations?:|cited|"
    r"corresponding author|correspondence|"
    r"мрнти|ғтамр|subject area:|in lieu of an abstract\b|"
    r"running head:|arxiv:|\[?submitted|impact factor:|\[article\]|тип:|язык:|издательство:|"
    r"article in press$|recibido|aceptado|recebido|aceito|free pmc|conflicts? of interest)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r".{0,60}(?:\d{1,2}[ .]\w{3,9}[ .](?:19|20)\d\d|\w{3,9} \d{1,2}, (?:19|20)\d\d|\w{3,9} (?:19|20)\d\d)"
)
_WITH_DOI = re.compile(r"\| ?10\.\d{4,9}/")
"""What a line of rubrics and licence ends in."""
_OWNED = re.compile(r"©\s?((?:19|20)\d\d)\s?(?:г\.|год)?,?\s?")
"""How a Russian journal begins the line of authors."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PAGES = re.compile(
    r"(?:(?:[^\W\d_]{3,12}(?:[-–][^\W\d_]{3,12})? )?(?:19|20)\d\d, )?"
    r"(?:pp?\.?|pages?|страницы|páginas|seiten)\s([a-z]?\d{1,8}(?:\s?[-–]\s?[a-z]?\d{1,8})?)",
    re.IGNORECASE,
)
_CONTACT_AT_END = re.compile(
    r"[\s.,;(]{0,3}(?:(?:e-?mail|correo|courriel)s?\s?:?\s?|(?<=\s))\S{1,80}@.*$", re.IGNORECASE
)
_RECEIVED = re.compile(
    r"(?:received|recep[çc]|rec[ie]b|recebid|eingereicht|eingegangen|reçu|ricevut|przyję|поступил|надійшла)",
    re.IGNORECASE,
)
_STEP = re.compile(r"[»›]|(?<=[^\W\d_])/(?=[^\W\d_])")
_ISSN_BELOW = re.compile(
    r"(?:(?:print|on-?line|electronic)(?: version)?|versi[óo]n (?:impresa|on-?line|en línea)|"
    r"vers[ãa]o (?:impressa|on-?line)) ISSN",
    re.IGNORECASE,
)
"""How the line begins that stands under a journal's name."""
_DATED_BEHIND = re.compile(r"(?P<name>\D{3,120}) \((?:[^\W\d_]{3,9}\.? )?(?P<year>(?:19|20)\d\d)\)")
_MOST_IN_NAME = 12
_OF_YEAR = re.compile(r"([^/]{5,100})/(?:19|20)\d\d/")
_LED_TO = re.compile(r"go to (the journal of .{3,80})", re.IGNORECASE)
_IN = re.compile(r"in: (?=[^\W\d_])(.{3,80})", re.IGNORECASE)
_LOGO = re.compile(r"logo (?:of|de|du|for) (\S+ .{2,80})", re.IGNORECASE)
_LISTED = re.compile(r"home all journals (.{2,100}?) list of issues\b", re.IGNORECASE)
PROSE = 300
"""A paragraph of the head that is longer is prose, not a title."""


@dataclass(slots=True)
class Front:
    """What the head of a page says.

    `blocks` are authors with their institutions under them, in place of a byline; `prose` are long paragraphs, an
    abstract where no heading says so; `dated` is the year of a day that stands alone.
    """

    journal: str = ""
    title: str = ""
    byline: list[str] = field(default_factory=list)
    affiliations: list[str] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    issue: Cited = field(default_factory=Cited)
    dated: str = ""


def candidates(front: Front, lines: Sequence[str]) -> list[list[str]]:
    """The groups of lines that may be journal, title and people; the rest is put in its place."""
    groups: list[list[str]] = []
    title = title_line(lines)
    for group in paragraphs([_without_contact(line) for line in lines]):
        if len(" ".join(group)) > PROSE and not any(map(_is_of_head, group)) and not _are_titles(group):
            front.prose += _by_language(group)
            continue
        prose = [line for line in group if len(line) > PROSE and not _tells_of_people(line)]
        front.prose += prose
        group = [line for line in group if line not in prose]
        kept: list[str] = []
        for line in group:
            if line == title:
                kept.append(line)
            else:
                _sort_line(front, line, kept, groups)
            is_figure = not any(map(str.isalpha, line))
            if is_figure and kept[-1:] == [line]:
                kept.pop()
            if kept and (is_figure or _is_date(line)) and line != kept[-1]:
                groups.append(kept)  # what stands above a date or a counter is a rubric, or a title of its own
                kept = []
        if kept:
            groups.append(kept)
        elif groups and all(map(is_navigation, group)) and not front.journal and _is_name_alone(groups):
            front.journal = groups.pop()[0]
    own = (line for line in lines if len(line) > _SHORTEST_NAME and front.journal.endswith(f" {line}"))
    front.journal = max(own, key=len, default=front.journal)  # crumbs may tell its field before it
    return groups


_SHORTEST_NAME = 8


def _is_name_alone(groups: Sequence[Sequence[str]]) -> bool:
    """Whether nothing but one line of a few words has been kept: above a menu it is the journal's name."""
    return len(groups) == len(groups[0]) == 1 and len(groups[0][0].split()) <= _MOST_IN_NAME


def _without_contact(line: str) -> str:
    """A marked institution's line without the address behind it."""
    is_place = "@" in line and affiliation_mark(line)[0] and is_institution(line)
    return _CONTACT_AT_END.sub("", line[:1000]) if is_place else line


def _by_language(group: Sequence[str]) -> list[str]:
    """A paragraph of prose, or one for each language where its lines are paragraphs in several."""
    if not all(len(line) >= _SHORTEST_PARAGRAPH and line[-1] in ".!?" for line in group):
        return [join_lines(group)]
    runs = [list(run) for _, run in groupby(group, language_of)]
    return [join_lines(run) for run in runs]


_SHORTEST_PARAGRAPH = 100


def _tells_of_people(line: str) -> bool:
    return is_byline(line) or is_affiliation(line) or tells_of_person(line)


def _are_titles(group: Sequence[str]) -> bool:
    """Whether a few lines are long titles in several languages, no paragraph of prose."""
    is_short = 1 < len(group) <= _MOST_TITLES and all(len(line) <= PROSE and line[-1] not in ".;," for line in group)
    return is_short and all(map(are_translations, group, group[1:]))


_MOST_TITLES = 3


def _is_of_head(line: str) -> bool:
    """Whether a line tells that its group is no paragraph of prose."""
    return is_byline(line) or is_affiliation(line) or is_navigation(line)


def _is_date(line: str) -> bool:
    """Whether a line is a day or a month of a year, with few words: no title that ends in "of May 1968"."""
    words = [word.strip(".,:").lower() for word in line.split()]
    others = [word for word in words if word.isalpha() and word not in MONTHS]
    return (
        _DATE.fullmatch(line) is not None and len(others) <= _MOST_BESIDE and len(others) < sum(map(str.isalpha, words))
    )


_MOST_BESIDE = 3


def _sort_line(front: Front, line: str, kept: list[str], groups: list[list[str]]) -> None:
    """Keep a line as a candidate, or read it as the line of an issue, or pass over a menu and small print."""
    named = _IN.fullmatch(line) or _LOGO.fullmatch(line)
    if named is not None:
        front.journal = front.journal or named[1]
        return
    if line.startswith(BULLETS):
        return  # of a menu: names and institutions have lost theirs
    if is_navigation(line) or is_label(line):
        front.journal = front.journal or _journal_among(line)
        return
    above = kept or (groups[-1] if groups else [])
    if _ISSN_BELOW.match(line) is not None:
        if above and not front.journal and len(above[-1].split()) <= _MOST_IN_NAME:
            front.journal = above.pop()
        return
    dated = _DATED_BEHIND.fullmatch(line)
    if dated is not None and is_called_journal(line):
        front.dated, line = front.dated or dated["year"], dated["name"]
    issue = read_issue_line(line)
    if issue is not None:
        if issue.volume and issue.volume == front.issue.volume:
            front.issue = completed(front.issue, issue)
        elif not front.issue.volume and front.issue.year in ("", issue.year):
            front.issue = completed(issue, front.issue)
            is_first = len(kept) + sum(map(len, groups)) == 1
            if not issue.journal and above and (is_first or line.startswith(".") or names_journal(above[-1])):
                front.issue.journal = above.pop()
        return
    if _WITH_DOI.search(line[:300]) is not None:
        return
    pages = _PAGES.match(line[:60])
    if pages is not None:
        front.issue.pages = pages[1]  # of two such lines the first is the whole issue's
        front.issue.year = front.issue.year or next(iter(_YEAR.findall(line)), "")
        return
    if _RECEIVED.match(line) is None and _is_date(line) and (years := _YEAR.findall(line)):
        front.dated = front.dated or years[-1]
    owned = _OWNED.match(line)
    if owned is not None and is_byline(line[owned.end() :]):
        front.dated = front.dated or owned[1]
        kept.append(line[owned.end() :])
        return
    has_contact = EMAIL.search(line[:300]) is not None and not is_byline(line)
    if _SMALL.match(line[:60]) is None and not _is_date(line) and not has_contact:
        kept.append(line)


def _journal_among(crumbs: str) -> str:
    """The journal's name among the steps that lead to a page: "Journals » Journal of Bread » Volume 12"."""
    listed = _LISTED.match(crumbs) or _OF_YEAR.match(crumbs) or _LED_TO.match(crumbs)
    if listed is not None:
        return listed[1]
    steps = [step.strip() for step in _STEP.split(crumbs)]
    return next((step for step in steps[1:] if is_called_journal(step) and not step.endswith("...")), "")
