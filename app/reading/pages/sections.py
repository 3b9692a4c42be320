"""An article page cut at its headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.reading.names.person import person_name
from app.reading.pages.bylines import affiliation_mark, is_byline
from app.reading.pages.headings import heading_of
from app.reading.pages.institutions import is_institution
from app.reading.pages.navigation import is_label, is_navigation
from app.reading.pages.title_lines import first_byline, title_line
from app.reading.text.countries import locate

SMALL_PRINT = frozenset({"dates", "views", "issn", "issue", "pages", "numbers", "journal", "doi"})
"""Kinds whose heading and value fill one line, or two."""

_MAY_BEGIN_TITLES = frozenset({"other", "references", "dates", "citation", "licence", "views", "fulltext"})
"""Kinds whose headings are words that titles begin with too: "Ethics: what editors think"."""

_VALUED = frozenset({"journal", "numbers"})
"""Kinds whose headings are menus' words unless a value follows them."""

_OF_AUTHOR = re.compile(
    r"conflicts? of interests?|competing interests?|конфликт интересов|for correspondence$", re.IGNORECASE
)
"""Headings that some sites print under each of the authors."""

_NEAR = 8
"""Lines between a menu's word and the heading it leads to, at least."""

_TEXT = frozenset({"abstract", "keywords", "body", "fulltext", "references"})
"""Kinds below a page's head."""

_MENU_KINDS = frozenset({"other", "licence", "citation", "authors"})
"""Kinds whose headings are buttons and labels when they stand in the head of a page."""


@dataclass(slots=True)
class Section:
    """A part of a page: its kind ("front" before any heading, "tail" after small print), its heading, its lines."""

    kind: str
    heading: str = ""
    lines: list[str] = field(default_factory=list)


def cut(lines: Sequence[str]) -> list[Section]:
    """The parts of a page in order; a line of small print is a part of its own and does not end the front."""
    sections = [Section("front")]
    small: Section | None = None
    has_text = False
    title, byline = title_line(lines), first_byline(lines)
    last = {line: place for place, line in enumerate(lines)}
    ahead = _menus_ahead(lines, byline)
    for place, line in enumerate(lines):
        heading = heading_of(line) if line else None
        has_text = has_text or (heading is not None and heading.kind in _TEXT)
        if sections[-1].kind == "abstract" and _is_head_again(line, lines[place + 1 :], sections[0].lines):
            sections.append(Section("front"))
        if place in ahead and sections[-1].kind == "front":
            continue
        if heading is not None and sections[-1].kind == "front" and place and _is_led_to(line, lines[place - 1]):
            heading = None
        if heading is not None and heading.kind in _MAY_BEGIN_TITLES and heading.rest and line == title:
            heading = None
        is_ahead = heading is not None and heading.kind in _MENU_KINDS and sections[-1].kind == "front"
        comes_again = heading is not None and heading.kind != "authors" and last[line] > place + _NEAR
        if is_ahead and (_is_menu(line) or (comes_again and (not byline or place <= byline))):
            heading = None
        if heading is not None and heading.kind in _VALUED and not (_is_value(heading.rest) or line.endswith(":")):
            heading = None
        if heading is not None and sections[-1].kind == "about" and _OF_AUTHOR.match(line):
            heading = None
        if heading is None and sections[-1].kind == "corresponding" and _goes_on_with_authors(line):
            sections.append(Section("front"))
        is_in_head = sections[-1].kind == "corresponding" or (sections[-1].kind == "tail" and not has_text)
        if heading is None and is_in_head and _is_lettered_place(line):
            sections.append(Section("front"))
        if heading is None and _is_marked_place(line) and _goes_over_to_places(sections[-1]):
            sections.append(Section("affiliations"))
        if heading is None:
            if small is not None and line:
                small.lines.append(line)
                small = None
            else:
                sections[-1].lines.append(line)
            continue
        in_front = sections[-1].kind == "front"
        if heading.kind in SMALL_PRINT or (in_front and heading.kind == "citation" and heading.rest):
            printed = Section(heading.kind, line, [heading.rest] if heading.rest else [])
            small = None if heading.rest else printed
            sections.extend([printed, Section("front" if in_front else "tail")])
            continue
        small = None
        sections.append(Section(heading.kind, line, [heading.rest] if heading.rest else []))
    return sections


def _goes_on_with_authors(line: str) -> bool:
    """Whether a line goes on with the authors, among whom a site tells how to write to one: ", Ana Gil**"."""
    return line.startswith((", ", "; ")) and (is_byline(line[2:]) or person_name(line[2:].rstrip("*")) is not None)


def _is_head_again(line: str, after: Sequence[str], head: Sequence[str]) -> bool:
    """Whether the title of the head comes once more under the abstract, and the authors under it."""
    if len(line) < _SHORTEST_TITLE or line not in head:
        return False
    below = next((each for each in after[:_NEAR] if each), "")
    return is_byline(below)


_SHORTEST_TITLE = 20


def _is_led_to(line: str, before: str) -> bool:
    """Whether a line in small letters goes on from the one above it: "The title, the abstract and" "keywords"."""
    return line[:1].islower() and _LEADS_ON.search(before[-_LONGEST_JOINT:]) is not None


_LONGEST_JOINT = 20
_LEADS_ON = re.compile(r"(?:,|\b(?:and|und|et|y|e|и|та|i|ve|of|de|the|la|der|die))$", re.IGNORECASE)


def _goes_over_to_places(section: Section) -> bool:
    """Whether institutions may follow without a heading: under an abstract, or under a button for the licence."""
    return section.kind == ("abstract" if any(section.lines) else "licence")


def _menus_ahead(lines: Sequence[str], byline: int) -> frozenset[int]:
    """The places of headings that stand above the first line of authors with nothing but short lines between."""
    first = byline
    while first and len(lines[first - 1]) <= _LONGEST_SHORT:
        first -= 1
    found = [(place, heading_of(lines[place])) for place in range(first, byline) if lines[place]]
    return frozenset(place for place, heading in found if heading and heading.kind in _AHEAD and not heading.rest)


_LONGEST_SHORT = 200
_AHEAD = frozenset({"other", "body", "fulltext", "licence", "references", "views"})


def _is_marked_place(line: str) -> bool:
    """Whether a line under an abstract is an institution with its mark: the abstract is over."""
    mark, place = affiliation_mark(line)
    is_place = is_institution(place) and bool(locate(place)[1])
    return mark.isdecimal() and len(line) <= _LONGEST_PLACE and place[:1].isupper() and is_place


def _is_lettered_place(line: str) -> bool:
    """Whether a line after an address is an institution with its mark: the head of the page goes on."""
    mark, place = affiliation_mark(line)
    return bool(mark) and len(line) <= _LONGEST_PLACE and place[:1].isupper() and is_institution(place)


_LONGEST_PLACE = 250


def _is_value(rest: str) -> bool:
    """Whether what follows a heading is a name or a number: not "Publication: a duty of scholars"."""
    return rest[:1].isupper() or rest[:1].isdigit() or rest.startswith("№")


def _is_menu(line: str) -> bool:
    """Whether a heading's words are those of a menu or of an article's kind."""
    return is_navigation(line) or is_label(line)


def paragraphs(lines: Sequence[str]) -> list[list[str]]:
    """The lines in groups that blank lines part."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def is_spaced(lines: Sequence[str]) -> bool:
    """Whether blank lines stand between nearly all the others, as in a document's text, and so part nothing."""
    together = sum(bool(line and after) for line, after in pairwise(lines))
    return together * 20 < sum(map(bool, lines))


def unspaced(lines: Sequence[str]) -> list[str]:
    """The lines without the blank ones that part nothing."""
    return [line for line in lines if line] if is_spaced(lines) else list(lines)
