"""The keywords of an article page."""

import re
from collections.abc import Sequence
from itertools import chain, takewhile

from app.reading.pages.institutions import is_strong_institution
from app.reading.pages.navigation import is_label, is_navigation
from app.reading.pages.sections import Section, paragraphs
from app.reading.text.countries import locate
from app.reading.text.wrapping import join_lines

OFFER = re.compile(
    r"this is a preview of subscription|access options|subjects?$|graphical abstract|key points$|"
    r"subscribe$|get access$|(?:practitioner notes|(?:lay|video) abstract|(?:plain language|lay) summary)$|"
    r"issue section:|online enhancements:|export citation|download this|"
    r"copy the following|original content from this work|corresponding author",
    re.IGNORECASE,
)
"""What sites print under an abstract or keywords: offers, rubrics, buttons."""
_KEYWORD = re.compile(r"[^.,;:?!]{2,60}")
_LABELLED = re.compile(r"[^\W\d_][\w ]{2,24}: |(?:type|information)$", re.IGNORECASE)
"""What stands under keywords and is none: "Paper type: Research paper"."""
_NUMBER = re.compile(r"\d{1,2}\.?|•")
_NUMBERED = re.compile(r"^\d{1,2}\.\s(?=\S)")
_ADDRESS = re.compile(r"https?://|\b10\.\d{4,9}/")
_RUBRIC = re.compile(r"issue section:", re.IGNORECASE)
_FEWEST, _LONGEST, _MOST_WORDS = 3, 400, 6


def read_keywords(sections: Sequence[Section]) -> str:
    """The keywords on one line as printed; those that stand one a line are parted by semicolons.

    Those that the authors chose are taken before a database's. Some sites print them under the abstract without a word.
    """
    headed = headed_keywords(sections)
    if headed:
        return headed[0][1]
    abstracts = (section.lines for section in sections if section.kind == "abstract")
    return next((lines[place] for lines in abstracts if (place := unlabelled_keywords(lines)) is not None), "")


def headed_keywords(sections: Sequence[Section]) -> list[tuple[str, str]]:
    """The keywords under each heading of such on one line, with the heading; the authors' own alone if told."""
    headed = [(each, lines) for each in sections if each.kind == "keywords" and (lines := _keyword_lines(each))]
    if any(_is_authors(section) for section, _ in headed):
        headed = [(each, lines) for each, lines in headed if _is_authors(each) or not _is_english(each)]
    return [(section.heading, _as_line(lines)) for section, lines in headed]


def _is_authors(section: Section) -> bool:
    return section.heading.casefold().startswith("author")


def _is_english(section: Section) -> bool:
    """Whether the heading is one that databases have, over words of their own."""
    return _ENGLISH.match(section.heading) is not None


_ENGLISH = re.compile(r"key-? ?words?|index terms", re.IGNORECASE)


def _as_line(lines: Sequence[str]) -> str:
    is_column = len(lines) > 1 and not any(sign in line for line in lines for sign in ",;")
    is_column = is_column and not any(line.endswith(".") for line in lines[:-1])
    return "; ".join(lines) if is_column else join_lines(lines).rstrip(".")


def unlabelled_keywords(lines: Sequence[str]) -> int | None:
    """The place of keywords that have no heading, told by their commas alone: they stand right above the rubric of an
    abstract's page, or last in a paragraph of their own, between semicolons."""
    last = next((place for place in range(len(lines) - 1, 0, -1) if lines[place]), 0)
    if last and not lines[last - 1] and lines[last].count(";") >= _FEWEST - 1 and not lines[last].endswith("."):
        return last if all(map(_KEYWORD.fullmatch, lines[last][:_LONGEST].split("; "))) else None
    rubric = next((place for place, line in enumerate(lines) if _RUBRIC.match(line) is not None), 0)
    above = next((place for place in range(rubric - 1, -1, -1) if lines[place]), None)
    if above is None:
        return None
    parts = lines[above][:_LONGEST].split(", ")
    return above if len(parts) >= _FEWEST and all(map(_KEYWORD.fullmatch, parts)) else None


def _keyword_lines(section: Section) -> list[str]:
    """The lines under the heading that hold keywords, [] if what stands there is a menu."""
    filled = [line for line in section.lines if _NUMBER.fullmatch(line) is None]
    if not any(filled):
        return []
    first, *rest = _first_lines(filled)
    lines = [first, *_going_on(first, rest)]
    if any(map(_ADDRESS.search, lines)):
        return []
    if len(lines) > 1 and all(map(_NUMBERED.match, lines)):
        lines = [_NUMBERED.sub("", line) for line in lines]
    return [line for line in lines if not is_navigation(line) and not is_label(line)]


def _going_on(first: str, rest: Sequence[str]) -> list[str]:
    """The lines that keywords go on in, up to a stop; none is the title that some journals translate below."""
    is_full = sum(map(first.count, ",;")) > 1 and first[-1] not in ",;-"
    kept: list[str] = []
    for line in rest:
        is_closed = sum(" ".join([first, *kept]).count(sign) for sign in ",;") > 1 and [first, *kept][-1].endswith(".")
        if is_closed or not _is_of_keywords(line) or (is_full and _is_behind(line)):
            break
        kept.append(line)
    return kept


def _is_behind(line: str) -> bool:
    """Whether a line under keywords between commas holds none: a menu, or the title that some journals translate."""
    is_title = line[0].isupper() and len(line.split()) > _MOST_WORDS and not any(sign in line for sign in ",;")
    return is_title or is_navigation(line)


def _is_of_keywords(line: str) -> bool:
    is_other = _LABELLED.match(line) is not None or OFFER.match(line) is not None
    is_place = is_strong_institution(line) and bool(locate(line).country)
    return not (is_other or is_place or line.startswith("*") or line.endswith("!"))


def _first_lines(lines: Sequence[str]) -> list[str]:
    """The first paragraph under the heading; in a document, whose every line is one, the short ones in a row."""
    groups = paragraphs(lines)
    short = list(takewhile(lambda group: len(group) == 1 and _KEYWORD.fullmatch(group[0]) is not None, groups))
    short = list(takewhile(lambda group: not is_navigation(group[0]), short))
    is_column = len(short) >= _FEWEST and not lines[0]
    return list(chain(*short)) if is_column else groups[0]
