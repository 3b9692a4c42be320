"""The authors and affiliations in a text that was typed or pasted: one name, or all that stands under a title.

Reading is loaded by the functions that use it, as in `app.tasks.reading`.
"""

import re
from collections.abc import Sequence
from dataclasses import astuple

from app.model import Affiliation, Author
from app.tasks.cells import author_name

_WORDS = re.compile(r"[^\W\d_]{4,}")


def people_in(text: str, *, known_places: int = 0) -> tuple[list[Author], list[Affiliation]]:
    """The people of a byline with the affiliations under it, or of either alone; an author's `affiliations` are
    positions in those found, or in the article's own, of which there are `known_places`, where none are found.

    A text that is no byline is one author, a body if no person.
    """
    from app.reading.names.person import person_name
    from app.reading.pages.authors import is_person_line, read_about
    from app.reading.pages.bylines import is_affiliation, is_byline, read_byline, with_marks_joined

    lines = with_marks_joined(_marks_before([" ".join(line.split()) for line in text.splitlines() if line.strip()]))
    if len(lines) == 1 and (person_name(lines[0]) or not is_byline(lines[0])):
        return [Author(name=author_name(text))], []
    are_people = [is_byline(line) or is_person_line(line) or not is_affiliation(line) for line in lines]
    if all(are_people):
        return _authors(lines, known_places), []
    count = are_people.index(False)
    found = read_about(lines) if count and any(are_people[count:]) else read_byline(lines[:count], lines[count:])
    return found.authors, found.affiliations


def left_out(text: str, authors: Sequence[Author], affiliations: Sequence[Affiliation]) -> list[str]:
    """The parts of a byline, such as a group behind its last author, of which nothing came into what was read in it.

    Degrees, marks, addresses of mail and other short or single words are none.
    """
    read = " ".join(
        [part for each in authors for part in astuple(each.name) if isinstance(part, str)]
        + [f"{each.text} {each.country}" for each in affiliations]
    )
    known = set(_WORDS.findall(read.casefold()))
    parts = (" ".join(part.split()) for part in re.split(r"[,;\n]|\band\b", text))
    return [
        part
        for part in parts
        if "@" not in part and len(words := _WORDS.findall(part.casefold())) > 1 and not known.intersection(words)
    ]


def _marks_before(lines: Sequence[str]) -> list[str]:
    """The lines, a mark that a browser copied onto a line of its own put before the institution that follows."""
    from app.reading.pages.bylines import affiliation_mark
    from app.reading.pages.institutions import is_institution

    joined: list[str] = []
    for line in lines:
        is_after_mark = bool(joined) and len(joined[-1]) <= 2 and joined[-1].isalnum()
        if is_after_mark and is_institution(line) and not affiliation_mark(line)[0]:
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


def _authors(lines: Sequence[str], known_places: int) -> list[Author]:
    """The authors of lines without affiliations; a line that is no byline is one of them.

    Their marks point at affiliations that the article has, "2" and "b" at the second one. Where a byline has letters
    and figures, those of the kind that comes first do.
    """
    from app.reading.pages.bylines import is_byline, split_byline

    named = [
        (name or author_name(line), [mark for mark in marks if mark.isalnum()])
        for line in lines
        for name, marks in (split_byline(line) if is_byline(line) else [(None, ())])
    ]
    are_figures = next((mark.isdecimal() for _, marks in named for mark in marks), True)
    authors = []
    for name, marks in named:
        numbers = [_number(mark) for mark in marks if mark.isdecimal() == are_figures]
        places = tuple(number - 1 for number in numbers if 0 < number <= known_places)
        authors.append(Author(name=name, affiliations=places))
    return authors


def _number(mark: str) -> int:
    """Which affiliation a mark points at, from 1."""
    return int(mark) if mark.isdecimal() else ord(mark[0].casefold()) - ord("a") + 1
