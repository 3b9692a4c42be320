"""The head of an article page: the journal's name, the title, the line of authors, the lines of their affiliations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.reading.bylines import is_affiliation, is_byline
from app.reading.citing import Cited, read_issue_line
from app.reading.institutions import is_institution
from app.reading.navigation import is_label, is_navigation
from app.reading.people import EMAIL
from app.reading.person import person_name
from app.reading.sections import paragraphs

_JOURNAL = re.compile(
    r"\b(?:journal|annals|archives?|bulletin|proceedings|transactions|acta|revista|revue|zeitschrift|"
    r"archiv|arquivos?|anais|"
    r"gazette|herald|chronicles?|anales|cadernos|jornal|giornale|rivista|plos|frontiers in|"
    r"журнал|вестник|бюллетень|архив|ведомости|вопросы|известия|труды|хроника|летопись|записки|альманах|вісник)\b",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"(?:sec\.|section\b|удк|udc|doi|https?:|www\.|issn|orcid|e-?mail|©|copyright|\(c\)|pmid|pmcid|"
    r"received|accepted|published|first published|"
    r"article history|open access|creative commons|поступила|принята|опубликован|научная специальность|"
    r"шифр|ббк|гост|edn\b|"
    r"available online|submitted|revised|this article|academic editor|epub|online ahead|"
    r"\d[\d,.k ]* (?:accesses|citations|altmetric|views|downloads)|цит\.|cite|citations?:|cited|"
    r"corresponding author|correspondence|"
    r"recibido|aceptado|recebido|aceito|free pmc|conflict)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r".{0,60}(?:\d{1,2}[ .]\w{3,9}[ .](?:19|20)\d\d|\w{3,9} \d{1,2}, (?:19|20)\d\d|\w{3,9} (?:19|20)\d\d)"
)
PROSE = 300
"""A paragraph of the head that is longer is prose, not a title."""


@dataclass(slots=True)
class Front:
    """What the head of a page says; `prose` are its long paragraphs, an abstract where no heading says so."""

    journal: str = ""
    title: str = ""
    byline: list[str] = field(default_factory=list)
    affiliations: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    issue: Cited = field(default_factory=Cited)


def read_front(lines: Sequence[str], cited: Cited) -> Front:
    """The parts of a page's head; what is not there stays empty. `cited` is what the article's own citation says."""
    front = Front()
    groups = _candidates(front, lines)
    _read_byline(front, groups)
    groups = [group for group in groups if group]
    _read_journal(front, groups, cited)
    groups = [group for group in groups if group]
    known = [
        line
        for group in groups
        for line in group
        if cited.title and line.casefold().strip(" .") == cited.title.casefold()
    ]
    if known:
        front.title = known[0]
    elif groups and (front.byline or (len(groups) == 1 and not cited.title)):
        front.title = " ".join(groups[-1])
    front.title = front.title.rstrip(" .") if not front.title.endswith("..") else front.title
    return front


def _candidates(front: Front, lines: Sequence[str]) -> list[list[str]]:
    """The groups of lines that may be journal, title and people; the rest is put in its place."""
    groups: list[list[str]] = []
    for group in paragraphs(lines):
        if len(" ".join(group)) > PROSE and not any(is_byline(line) or is_affiliation(line) for line in group):
            front.prose.append(" ".join(group))
            continue
        kept: list[str] = []
        for line in group:
            _sort_line(front, line, kept, groups)
        if kept:
            groups.append(kept)
        elif groups and all(map(is_navigation, group)) and not front.journal and len(groups) == len(groups[0]) == 1:
            front.journal = groups.pop()[0]
    return groups


def _sort_line(front: Front, line: str, kept: list[str], groups: list[list[str]]) -> None:
    """Keep a line as a candidate, or read it as the line of an issue, or pass over a menu and small print."""
    if is_navigation(line) or is_label(line):
        return
    issue = read_issue_line(line)
    if issue is not None:
        if not front.issue.year and not front.issue.volume:
            front.issue = issue
            if not issue.journal.strip("0123456789. ") and (kept or groups) and line.startswith("."):
                front.issue.journal = (kept or groups[-1]).pop()
        return
    if _SMALL.match(line[:60]) is None and _DATE.fullmatch(line) is None and EMAIL.search(line[:300]) is None:
        kept.append(line)


def _read_byline(front: Front, groups: list[list[str]]) -> None:
    """Move the line of authors and all after it out of the groups."""
    for place, group in enumerate(groups):
        for row, line in enumerate(group):
            if is_byline(line) and not _is_cited_title(line, groups, place, row):
                after = [*group[row + 1 :], *(each for later in groups[place + 1 :] for each in later)]
                front.byline = [line]
                while after and is_byline(after[0]):
                    front.byline.append(after.pop(0))
                front.affiliations = [each for each in after if is_affiliation(each)]
                group[row:] = []
                groups[place + 1 :] = []
                return
    _read_lone_author(front, groups)


def _read_lone_author(front: Front, groups: list[list[str]]) -> None:
    """A single name in full, which could be a title, counts as the byline between a title and an institution."""
    for place, group in enumerate(groups):
        for row in range(0 if place else 1, len(group) - 1):
            if (
                is_institution(group[row + 1])
                and not is_institution(group[row])
                and person_name(group[row]) is not None
            ):
                front.byline = [group[row]]
                front.affiliations = [each for each in group[row + 1 :] if is_affiliation(each)]
                group[row:] = []
                return


def _is_cited_title(line: str, groups: Sequence[Sequence[str]], place: int, row: int) -> bool:
    """Whether a line that looks like authors is the first of the page and another such line follows it."""
    if place or row:
        return False
    return any(is_byline(each) for group in groups for each in group[: row + 2] if each != line)


def _read_journal(front: Front, groups: list[list[str]], cited: Cited) -> None:
    """Take the journal's name from the groups: the first line if it is called so, or what the citation says."""
    names = {name.casefold() for name in (cited.journal, front.issue.journal) if name}
    for group in groups:
        for line in group:
            if line.casefold().strip(" .") in names:
                group.remove(line)
                front.journal = front.journal or line
                return
    if front.journal or not groups:
        return
    first = groups[0][0]
    is_alone = len(groups) == 1 and len(groups[0]) == 1
    if (
        _JOURNAL.search(first) is not None
        and len(first) <= 120
        and not (is_alone and front.byline)
        and first != cited.title
    ):
        front.journal = groups[0].pop(0)
