"""The head of an article page: the journal's name, the title, the line of authors, the lines of their affiliations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.reading.bylines import is_affiliation, is_byline
from app.reading.colophon import read_numbers
from app.reading.navigation import is_label, is_navigation
from app.reading.sections import paragraphs

_JOURNAL = re.compile(
    r"\b(?:journal|annals|archives?|bulletin|proceedings|transactions|acta|revista|revue|zeitschrift|archiv|arquivos?|anais|"
    r"gazette|herald|review of|letters|chronicles?|medical news|anales|cadernos|jornal|giornale|rivista|"
    r"журнал|вестник|бюллетень|архив|ведомости|вопросы|известия|труды|хроника|летопись|записки|альманах|вісник)\b",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"(?:удк|udc|doi|https?:|www\.|issn|orcid|e-?mail|©|copyright|\(c\)|pmid|pmcid|received|accepted|published|"
    r"article history|open access|creative commons|поступила|принята|опубликован|научная специальность|шифр|ббк|"
    r"гост|edn\b|©|\d+ (?:accesses|citations|altmetric|views|downloads)|цит\.|cite|vol(?:ume|\.)?\s?\d|том\s\d|№\s?\d|т\.\s?\d)",
    re.IGNORECASE,
)
_PROSE = 220
"""A line of the head that is longer is prose, not a title."""


@dataclass(slots=True)
class Front:
    """What the head of a page says; `prose` are its long paragraphs, an abstract where no heading says so."""

    journal: str = ""
    title: str = ""
    byline: list[str] = field(default_factory=list)
    affiliations: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)


def read_front(lines: Sequence[str]) -> Front:
    """The parts of a page's head; what is not there stays empty."""
    front = Front()
    groups: list[list[str]] = []
    first_is_site = False
    for place, group in enumerate(paragraphs(lines)):
        kept = [line for line in group if not _is_small_print(line)]
        if place == 1 and groups and all(map(is_navigation, group)):
            first_is_site = len(groups[0]) == 1
        if kept and any(len(line) > _PROSE * 2 for line in kept):
            front.prose.append(" ".join(kept))
        elif kept:
            groups.append(kept)
    _read_byline(front, groups)
    if groups and (first_is_site or _JOURNAL.search(groups[0][0]) is not None) and len(groups[0][0]) <= 120:
        if len(groups[0]) > 1 or len(groups) > 1 or first_is_site or len(groups[0][0].split()) <= 8:
            front.journal = groups[0].pop(0)
    groups = [group for group in groups if group]
    if groups and (front.byline or len(groups) == 1):
        front.title = " ".join(groups[-1])
    return front


def _is_small_print(line: str) -> bool:
    """Whether a line of the head is neither title, journal nor people."""
    return is_navigation(line) or is_label(line) or _SMALL.match(line[:40]) is not None or bool(read_numbers(line))


def _read_byline(front: Front, groups: list[list[str]]) -> None:
    """Move the line of authors and all after it out of the groups."""
    for place, group in enumerate(groups):
        for row, line in enumerate(group):
            if (place or row) and is_byline(line):
                after = [*group[row + 1 :], *(each for later in groups[place + 1 :] for each in later)]
                front.byline = [line]
                while after and is_byline(after[0]) and not is_affiliation(after[0]):
                    front.byline.append(after.pop(0))
                front.affiliations = [each for each in after if is_affiliation(each)]
                group[row:] = []
                groups[place + 1 :] = []
                return
