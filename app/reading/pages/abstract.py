"""The abstract of an article page."""

import re
from collections.abc import Sequence
from itertools import takewhile

from app.reading.pages.furniture import is_furniture
from app.reading.pages.institutions import is_institution, is_running_text
from app.reading.pages.keywords import OFFER, unlabelled_keywords
from app.reading.pages.navigation import is_navigation
from app.reading.pages.sections import Section, paragraphs
from app.reading.text.wrapping import join_lines, known_words

_SHORTEST = 40
"""Characters that an abstract has at least; less is a menu's entry of that name."""
_PROSE = 300
_FEWEST_PARTS = 3
_OF_OTHERS = re.compile(r"related|short summary", re.IGNORECASE)
"""Headings of what a page tells of other articles."""
PART_NAMES = (
    r"background|purpose|aims?|objectives?|introduction|importance|(?:patients|materials?|subjects) and methods|"
    r"methods?|design|setting|results?|findings|discussion|conclusions?(?: and relevance)?|interpretation|"
    r"(?:цель|задачи)(?: исследования| работы)?|место и время проведения|основные результаты|"
    r"(?:материалы?|пациенты) и методы|методы|результаты|заключение|выводы?|введение|objetivos?|métodos|resultados|"
    r"conclusiones|conclusão|introducción|introdução|antecedentes|materia(?:l|les|is) [ye] métodos|"
    r"hintergrund|ziel|methoden?|ergebnisse|schlussfolgerung|"
    r"objectifs?|méthodes|résultats"
)
PART = re.compile(rf"(?:{PART_NAMES})\s?[:.—–-]\s\S", re.IGNORECASE)
"""The name of a part of a structured abstract, and the first letter after it."""
_LONGEST_OWN_PARTS = 6000
_OPENS_BODY = ("introduction", "введение", "вступление", "introducción", "introdução", "einleitung", "main text")


_DATED = re.compile(r"(?:received|revised|accepted|published)\b.{0,30}\b(?:19|20)\d\d", re.IGNORECASE)
"""A day in an article's history, which some sites print under the abstract."""


_NUMBER = re.compile(r"\d{1,3}")
"""The number of a page, or a mark that a footnote left behind."""


def read_abstract(sections: Sequence[Section], prose: Sequence[str]) -> str:
    """The abstract, its paragraphs on lines of their own, "" if there is none.

    Some pages print it under "Full text", where buttons stand too; some print it without a heading, as the first long
    paragraph (`prose` are those of the page's head).
    """
    found = [text for _, text in headed_abstracts(sections)]
    whole = next((text for text in found if len(text) >= _SHORTEST), "") or next(iter(found), "")
    if whole:
        return whole
    structured = _structured(sections)
    if structured:
        return structured
    full = [_text(section.lines) for section in sections if section.kind == "fulltext"]
    under = next((text for text in full if 100 <= len(text) <= _LONGEST_OWN_PARTS), "")
    return under or next(iter([*prose, *_prose_among_people(sections)]), "")


def headed_abstracts(sections: Sequence[Section]) -> list[tuple[str, str]]:
    """The texts under headings of abstracts, each with its heading."""
    found = (
        (section.heading, _text(section.lines + _own_parts(sections, place)))
        for place, section in enumerate(sections)
        if section.kind == "abstract"
    )
    return [each for each in found if each[1]]


def _structured(sections: Sequence[Section]) -> str:
    """An abstract without a heading, told by its parts' names at the starts of at least three lines in a row."""
    for section in sections:
        run: list[str] = []
        for line in section.lines:
            if line and PART.match(line[:60]) is not None:
                run.append(line)
            elif line:
                if len(run) >= _FEWEST_PARTS:
                    break
                run = []
        if len(run) >= _FEWEST_PARTS:
            return "\n".join(run)
    return ""


def _text(lines: Sequence[str]) -> str:
    """The lines' paragraphs, each on one line."""
    lines = _up_to_its_end(lines)
    kept = [
        line
        for line in lines
        if not (is_navigation(line) or is_furniture(line) or _DATED.fullmatch(line) or _NUMBER.fullmatch(line))
    ]
    words = known_words(kept)
    groups = [part for group in paragraphs(kept) for part in _sentences_apart(group)]
    return "\n".join(join_lines(group, words) for group in groups)


def _up_to_its_end(lines: Sequence[str]) -> list[str]:
    """The lines without what sites print under an abstract: offers, and rows of subjects and buttons."""
    prose = [place for place, line in enumerate(lines) if len(line) >= _SENTENCE]
    if not prose:
        return list(lines)
    offers = (place for place, line in enumerate(lines) if place > prose[0] and OFFER.match(line) is not None)
    keywords = unlabelled_keywords(lines)
    end = next(offers, len(lines)) if keywords is None else keywords
    while end > prose[0] + 1 and _is_beside(lines[end - 1]):
        end -= 1
    return list(lines[:end])


_SENTENCE, _WORDS = 100, 60


def _is_beside(line: str) -> bool:
    """Whether a line at the end is no sentence, nor tells a number or a name of something."""
    is_told = (
        line.startswith(("-", "•", "–"))
        or line.endswith((".", "!", "?", ")", "»", "”", "…"))
        or ":" in line
        or any(map(str.isdigit, line))
    )
    return len(line) < _WORDS and (not is_told or is_navigation(line))


def _sentences_apart(group: list[str]) -> list[list[str]]:
    """The lines of a paragraph each by itself if each ends a sentence, as in a structured abstract; else together.

    Where parts are named, a line that names none goes on from the one before it.
    """
    if not all(line.endswith((".", "!", "?", ")")) for line in group):
        return [group]
    named = [PART.match(line[:60]) is not None for line in group]
    if not named[0]:
        return [[line] for line in group]
    apart: list[list[str]] = []
    for line, is_named in zip(group, named, strict=True):
        if is_named:
            apart.append([line])
        else:
            apart[-1].append(line)
    return apart


def _own_parts(sections: Sequence[Section], place: int) -> list[str]:
    """The lines of a structured abstract's own headings ("Methods"), which follow it up to the text or the keywords."""
    lines: list[str] = []
    seen: set[str] = set()
    is_bare = not any(sections[place].lines)
    for section in sections[place + 1 :]:
        heading = section.heading.casefold().strip(" :.0123456789")
        is_part = section.kind == "body" or (heading == "funding" and len(seen) > 1)
        is_first = is_bare and not seen and section.heading.endswith(":")
        if not is_part or heading in seen or (heading in _OPENS_BODY and not is_first):
            break
        seen.add(heading)
        lines.extend(["", section.heading, *section.lines])
    return lines if sum(map(len, lines)) <= _LONGEST_OWN_PARTS else []


def _prose_among_people(sections: Sequence[Section]) -> list[str]:
    """Long paragraphs after the affiliations of a page that gives its abstract no heading."""
    return [
        text
        for section in _ahead(sections)
        if section.kind in ("about", "affiliations", "corresponding", "dates", "tail", "other", "licence")
        if _OF_OTHERS.match(section.heading) is None
        for text in map(join_lines, paragraphs(section.lines))
        if is_prose(text)
    ]


def _ahead(sections: Sequence[Section]) -> Sequence[Section]:
    """The parts before the text and the list."""
    return list(takewhile(lambda section: section.kind not in ("body", "references", "fulltext"), sections))


def is_prose(text: str) -> bool:
    """Whether a paragraph is long running text, not an institution."""
    is_long = len(text) >= _PROSE and text[0].isalpha() and text.count(". ") >= 2
    return is_long and (is_running_text(text) or not is_institution(text[:80]))
