"""The abstract and the keywords of an article page."""

import re
from collections.abc import Sequence
from itertools import chain, takewhile

from app.reading.furniture import is_furniture
from app.reading.institutions import is_institution
from app.reading.navigation import is_label, is_navigation
from app.reading.sections import Section, paragraphs
from app.reading.wrapping import join_lines, known_words

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
    r"conclusiones|conclusão|introducción|introdução|hintergrund|ziel|methoden?|ergebnisse|schlussfolgerung|"
    r"objectifs?|méthodes|résultats"
)
PART = re.compile(rf"(?:{PART_NAMES})\s?[:.—–-]\s\S", re.IGNORECASE)
"""The name of a part of a structured abstract, and the first letter after it."""
_KEYWORD = re.compile(r"[^.,;:?!]{2,60}")
_LABELLED = re.compile(r"[^\W\d_][\w ]{2,24}: ")
"""What stands under keywords and is none: "Paper type: Research paper"."""
_LONGEST_OWN_PARTS = 6000
_OPENS_BODY = ("introduction", "введение", "вступление", "introducción", "introdução", "einleitung", "main text")


_DATED = re.compile(r"(?:received|revised|accepted|published)\b.{0,30}\b(?:19|20)\d\d", re.IGNORECASE)
"""A day in an article's history, which some sites print under the abstract."""


def read_abstract(sections: Sequence[Section], prose: Sequence[str]) -> str:
    """The abstract, its paragraphs on lines of their own, "" if there is none.

    Some pages print it under "Full text", where buttons stand too; some print it without a heading, as the first long
    paragraph (`prose` are those of the page's head).
    """
    found = [
        _text(section.lines + _own_parts(sections, place))
        for place, section in enumerate(sections)
        if section.kind == "abstract"
    ]
    whole = next((text for text in found if len(text) >= _SHORTEST), "") or next((text for text in found if text), "")
    if whole:
        return whole
    structured = _structured(sections)
    if structured:
        return structured
    full = [_text(section.lines) for section in sections if section.kind == "fulltext"]
    under = next((text for text in full if 100 <= len(text) <= _LONGEST_OWN_PARTS), "")
    return under or next(iter([*prose, *_prose_among_people(sections)]), "")


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
    kept = [line for line in lines if not is_navigation(line) and not is_furniture(line) and not _DATED.fullmatch(line)]
    words = known_words(kept)
    groups = [part for group in paragraphs(kept) for part in _sentences_apart(group)]
    return "\n".join(join_lines(group, words) for group in groups)


def _up_to_its_end(lines: Sequence[str]) -> list[str]:
    """The lines without what sites print under an abstract: offers, and rows of subjects and buttons."""
    prose = [place for place, line in enumerate(lines) if len(line) >= _SENTENCE]
    if not prose:
        return list(lines)
    offers = (place for place, line in enumerate(lines) if place > prose[0] and _OFFER.match(line) is not None)
    end = next(offers, len(lines))
    while end > prose[0] + 1 and _is_beside(lines[end - 1]):
        end -= 1
    return list(lines[:end])


_SENTENCE, _WORDS = 100, 60
_OFFER = re.compile(
    r"this is a preview of subscription|access options|subjects?$|graphical abstract|key points$|"
    r"subscribe$|get access$|export citation|download this|copy the following|original content from this work|corresponding author",
    re.IGNORECASE,
)


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
    for section in sections[place + 1 :]:
        heading = section.heading.casefold().strip(" :.0123456789")
        if section.kind != "body" or heading in seen or heading in _OPENS_BODY:
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
    return len(text) >= _PROSE and text[0].isalpha() and text.count(". ") >= 2 and not is_institution(text[:80])


def read_keywords(sections: Sequence[Section]) -> str:
    """The keywords on one line as printed; those that stand one a line are parted by semicolons."""
    for section in sections:
        if section.kind == "keywords" and any(section.lines):
            first, *rest = _keyword_lines(section)
            lines = [first, *_going_on(first, rest)]
            lines = [line for line in lines if not is_navigation(line) and not is_label(line)]
            if len(lines) > 1 and not any(sign in line for line in lines for sign in ",;"):
                return "; ".join(lines)
            return join_lines(lines).rstrip(".")
    return ""


def _going_on(first: str, rest: Sequence[str]) -> list[str]:
    """The lines that keywords go on in; none of them is the title that some journals translate below."""
    is_full = sum(map(first.count, ",;")) > 1 and first[-1] not in ",;-"
    return list(takewhile(lambda line: _is_of_keywords(line) and not (is_full and _is_title(line)), rest))


def _is_title(line: str) -> bool:
    """Whether a line under keywords between commas holds none: the title that some journals translate below them."""
    return line[0].isupper() and len(line.split()) > _WORDS_OF_KEYWORD and not any(sign in line for sign in ",;")


_WORDS_OF_KEYWORD = 6


def _is_of_keywords(line: str) -> bool:
    return (
        _LABELLED.match(line) is None
        and _OFFER.match(line) is None
        and not line.startswith("*")
        and not line.endswith("!")
    )


def _keyword_lines(section: Section) -> list[str]:
    """The first paragraph under the heading; in a document, whose every line is one, the short ones in a row."""
    groups = paragraphs(section.lines)
    short = list(takewhile(lambda group: len(group) == 1 and _KEYWORD.fullmatch(group[0]) is not None, groups))
    short = list(takewhile(lambda group: not is_navigation(group[0]), short))
    is_column = len(short) >= _FEWEST_PARTS and not section.lines[0]
    return list(chain(*short)) if is_column else groups[0]
