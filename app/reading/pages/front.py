"""The head of an article page: the journal's name, the title, the line of authors, the lines of their affiliations."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from app.reading.names.person import person_name
from app.reading.pages.abstract import PART
from app.reading.pages.author_blocks import author_blocks, block_lines
from app.reading.pages.authors import is_person_line, tells_of_person
from app.reading.pages.byline_clutter import CLUTTER
from app.reading.pages.bylines import byline_strength, is_affiliation, is_byline, split_byline, with_marks_joined
from app.reading.pages.citing import Cited
from app.reading.pages.front_lines import PROSE, Front, candidates
from app.reading.pages.headline import (
    MOST_LINES,
    headline,
    is_known_journal,
    is_subtitle,
    leads_on,
    names_journal,
    translated,
)
from app.reading.pages.institutions import is_institution
from app.reading.pages.lone_titles import is_notice, is_place, title_alone
from app.reading.pages.place_marks import with_places_marked
from app.reading.text.countries import is_country, locate
from app.reading.text.journal_words import is_called_journal
from app.reading.text.wrapping import join_lines

_NOTE = re.compile(r"\s?\* ?\* [^\W\d_a-z].*$")
"""A footnote that SciELO prints behind the title it belongs to."""
_LONG = 30
_SOLD = re.compile(r"\s(?:Available to Purchase|Open Access|Free)$")
LONGEST = 600
"""Lines of a head that are looked at; no head is as long, but a page may lack headings."""


def read_front(lines: Sequence[str], cited: Cited, *, follows: str = "", is_article: bool = False) -> Front:
    """The parts of a page's head; what is not there stays empty. `cited` is what the article's own citation says.

    `follows` is the kind of the part behind it: the title stands right above a heading for the authors. `is_article`
    if a page without a line of authors is known to be one.
    """
    front = Front()
    groups = candidates(front, with_marks_joined(with_places_marked(lines[:LONGEST])))
    _read_byline(front, groups, cited)
    if follows == "abstract" and not (front.byline or front.blocks):
        _read_last_line(front, groups)
    _read_journal(front, [group for group in groups if group], cited)
    _read_title(front, [group for group in groups if group], cited, follows=follows, is_article=is_article)
    return front


def _read_last_line(front: Front, groups: list[list[str]]) -> None:
    """Take a single name for the byline where it stands right below a title, and the abstract follows."""
    group = groups[-1] if groups else []
    is_name = len(group) > 1 and is_person_line(group[-1]) and not is_called_journal(group[-1])
    if is_name and title_alone([group[:-1]]):
        front.byline = [group.pop()]


def _read_title(front: Front, groups: list[list[str]], cited: Cited, *, follows: str, is_article: bool) -> None:
    """Take the title from what is left: the cited one as it is printed here, or the lines before the authors."""
    for line in (_NOTE.sub("", line) for group in groups for line in group):
        if cited.title and line.casefold().strip(" .") == cited.title.casefold():
            front.title = line
        elif len(line) >= _LONG and cited.title.casefold().endswith(f". {line.casefold()}"):
            front.title = cited.title = line  # names stand before it that were not told apart
    if not front.title and groups:
        if front.byline or front.blocks or follows == "authors":
            front.title = _title_above(front, groups)
        elif not cited.title:
            front.title = _title_alone(front, groups, is_article=is_article)
    if not front.title and front.byline and not cited.title and not is_called_journal(front.issue.journal):
        front.title, front.issue.journal = front.issue.journal, ""
    if not front.title.endswith(".."):
        front.title = _SOLD.sub("", front.title.rstrip(" .†‡§*"))


def _title_above(front: Front, groups: list[list[str]]) -> str:
    """The title right above the authors."""
    families = _families(front.byline)
    journal = front.journal.casefold()
    told = [kept for group in groups if (kept := [line for line in group if not is_notice(line)])]
    lines = _all_titles(told) if told else []
    lines = [line for line in lines if line.casefold() != journal and not _names_authors(line, families)]
    return headline(_without_places(lines)) if lines else ""


def _title_alone(front: Front, groups: list[list[str]], *, is_article: bool) -> str:
    """The title of a page that names no authors; the only lines of its head are one."""
    is_article = is_article or bool(front.issue.volume) or any(is_place(line) for group in groups for line in group)
    lines = title_alone(groups) if is_article or len(groups) == 1 else []
    lines = lines or (groups[0] if len(groups) == 1 and not all(line.endswith(".") for line in groups[0]) else [])
    return headline(lines) if lines else ""


def _names_authors(line: str, families: set[str]) -> bool:
    """Whether a line above the byline names authors of these families once more."""
    return line.endswith(" et al.") or (is_byline(line) and bool(families & _families([line])))


def _families(byline: Sequence[str]) -> set[str]:
    named = (name for line in byline for name, _ in split_byline(line) if name is not None)
    return {name.family.casefold().replace("-", " ") for name in named}


def _all_titles(groups: list[list[str]]) -> list[str]:
    """The last lines, with those before them where half of a title stands there, or titles in other languages."""
    last = groups[-1]
    if len(groups) > 1 and (
        last[0][:1].islower() or leads_on(groups[-2][-1]) or (len(last) == 1 and is_subtitle(last[0]))
    ):
        return [*groups[-2], *last]
    return translated(groups)[:1] or last


def _without_places(lines: list[str]) -> list[str]:
    """The lines without the institutions and places that some pages print above the title."""
    kept = [
        line
        for before, line in pairwise(["", *lines])
        if leads_on(before) or line[:1].islower() or not (is_institution(line) or locate(line).country)
    ]
    return kept if kept and lines[-1] in kept else lines


def _read_byline(front: Front, groups: list[list[str]], cited: Cited) -> None:
    """Move the line of authors and all after it out of the groups; a title that follows it is put in its place."""
    found = [
        (place, row)
        for place, group in enumerate(groups)
        for row, line in enumerate(group)
        if is_byline(line) and line.strip(" .").casefold() != cited.title.casefold()
    ]
    if all(len(split_byline(groups[place][row])) == 1 for place, row in found) and _read_blocks(front, groups):
        return
    if not found and (_read_told(front, groups) or _read_column(front, groups)):
        return
    if not found:
        _read_lone_author(front, groups, cited.title)
        return
    under = _take_running_head(groups, found)
    place, row = max(found, key=lambda at: byline_strength(groups[at[0]][at[1]]))
    last = row
    journal = (front.journal or front.issue.journal).casefold()
    while row and ((place, row - 1) in found or _is_name_above(groups, place, row, journal)):
        row -= 1  # its first line
    front.byline = (
        groups[place][row : last + 1] if _is_name_above(groups, place, last, journal) else [groups[place][row]]
    )
    following = [groups[place][row + len(front.byline) :], *groups[place + 1 :]]
    for group in following:
        while group and is_byline(group[0]):
            front.byline.append(group.pop(0))
        if group:
            break
    front.affiliations = [
        line for group in following for line in group if is_affiliation(line) and PART.match(line[:60]) is None
    ]
    if all(map(is_country, front.affiliations)):
        front.affiliations = under  # a country alone is where the journal appears
    front.journal = front.journal or next((line for line in following[0][:1] if is_known_journal(line)), "")
    if any(map(tells_of_person, (line for group in following for line in group))):
        front.blocks = [line for group in following for line in group]
    groups[place][row:] = []
    groups[place + 1 :] = []
    if not any(groups):
        titles = [join_lines(group) for group in following[1:] if not any(map(is_affiliation, group))]
        front.title = (
            _in_capitals(following)
            or _below_places(following)
            or next((title for title in titles if len(title) <= PROSE), "")
        )


def _below_places(groups: Sequence[Sequence[str]]) -> str:
    """The title that stands right below the institutions of the authors; "" if none does."""
    lines = [line for group in groups for line in group]
    below = next((after for before, after in pairwise(lines) if is_place(before) and not is_affiliation(after)), "")
    is_title = _LONG <= len(below) <= PROSE and below[-1] not in ".:;" and not (is_byline(below) or is_notice(below))
    return below if is_title and below[0].isupper() and not any(map(str.isdigit, below)) else ""


def _in_capitals(groups: Sequence[Sequence[str]]) -> str:
    """The title in capitals that stands below authors whose lines are not, of two languages the first; "" if none."""
    lines = [line for group in groups for line in group]
    start = next((place for place, line in enumerate(lines) if _is_in_capitals(line)), len(lines))
    titles = list(takewhile(str.isupper, lines[start : start + MOST_LINES]))
    return headline(titles) if titles and not any(map(is_byline, titles)) else ""


def _is_in_capitals(line: str) -> bool:
    return line.isupper() and len(line) >= _LONG


def _take_running_head(groups: list[list[str]], found: list[tuple[int, int]]) -> list[str]:
    """Take away the authors that the page begins with where they stand under the title too; the institutions there."""
    first, *others = found
    if first != (0, 0) or not others or len(found) > _MOST_BYLINES:
        return []
    families = _families([groups[0][0]])
    same = [at for at in others if families <= _families([groups[at[0]][at[1]]])]
    if not same or sum(same[0]) < 2:
        return []
    found[:] = [(place, row - (place == 0)) for place, row in others]
    del groups[0][0]
    return list(takewhile(is_institution, (line for group in groups for line in group)))


_MOST_BYLINES = 4


def _is_name_above(groups: list[list[str]], place: int, row: int, journal: str) -> bool:
    """Whether above a line of the byline stands a name alone, and above that what may be the title."""
    above = groups[place][row - 1] if row else ""
    is_lone = len(split_byline(groups[place][row])) == 1 and above.casefold() != journal
    is_lone = is_lone and above.isupper() == groups[place][row].isupper()
    return is_lone and is_person_line(above) and (row > 1 or any(groups[:place])) and not is_called_journal(above)


def _read_blocks(front: Front, groups: list[list[str]]) -> bool:
    """Move authors who have lines of their own, and all after them, out of the groups; whether there were any."""
    lines = [line for group in groups for line in group]
    places = author_blocks(lines)
    if not places:
        return False
    front.blocks = block_lines(lines, places)
    ahead = places[0]
    for group in groups:
        kept = min(ahead, len(group))
        ahead -= kept
        group[kept:] = []
    return True


def _read_told(front: Front, groups: list[list[str]]) -> bool:
    """Move authors whose lines say what each is, and all after them, out of the groups; whether there were any."""
    for place, group in enumerate(groups):
        rows = [row for row, line in enumerate(group) if tells_of_person(line)]
        if len(rows) > 1:
            front.blocks = [*group[rows[0] :], *(line for each in groups[place + 1 :] for line in each)]
            group[rows[0] :] = []
            groups[place + 1 :] = []
            return True
    return False


def _read_column(front: Front, groups: list[list[str]]) -> bool:
    """Move authors one a line, under all of whom institutions stand, out of the groups; whether there were any."""
    for place, group in enumerate(groups):
        names = [not is_called_journal(line) and is_person_line(CLUTTER.sub("", line)) for line in group]
        for row in range(0 if place else 1, len(group) - 2):
            last = row
            while last < len(group) and names[last]:
                last += 1
            if last - row > 1 and last < len(group) and is_affiliation(group[last]):
                front.byline = group[row:last]
                group[row:] = []
                groups[place + 1 :] = []
                return True
    return False


def _read_lone_author(front: Front, groups: list[list[str]], title: str) -> None:
    """A single name in full, which could be a title, counts as the byline between a title and an institution.

    Right after the known `title` it counts too.
    """
    lines = [(group, line) for group in groups for line in group]
    for (_, before), (group, line) in pairwise(lines):
        if title and before.casefold() == title.casefold() and person_name(line) is not None:
            front.byline = [line]
            front.affiliations = [each for each in _after(lines, line) if is_affiliation(each)]
            group[group.index(line) :] = []
            return
    for place, (group, below) in enumerate(pairwise(groups)):
        if place and len(group) == 1 and is_institution(below[0]) and _is_author(group[0]):
            front.byline = [group.pop()]
            front.affiliations = [each for each in below if is_affiliation(each)]
            groups[place + 1 :] = []
            return
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


def _is_author(line: str) -> bool:
    """Whether a line that stands alone is a name, and no journal's."""
    return is_person_line(line) and not is_called_journal(line) and not line.isupper()


def _after(lines: Sequence[tuple[list[str], str]], line: str) -> list[str]:
    """The lines after one."""
    texts = [each for _, each in lines]
    return texts[texts.index(line) + 1 :]


def _is_called(line: str, names: set[str]) -> bool:
    """Whether a line is a longer form of one of a journal's names."""
    return len(line) <= 60 and any(line.casefold().startswith(f"{name.strip(' .')} ") for name in names)


def _read_journal(front: Front, groups: list[list[str]], cited: Cited) -> None:
    """Take the journal's name from the groups: the first line if it is called so, or what the citation says."""
    names = {name.casefold() for name in (cited.journal, front.issue.journal) if name}
    for group in groups:
        for line in group:
            if line.casefold().strip(" .") in names or (
                line is groups[0][0] and (len(group) > 1 or len(groups) > 1) and _is_called(line, names)
            ):
                group.remove(line)
                front.journal = front.journal or (front.issue.journal if line.islower() else line)
                return
    if front.journal or not groups:
        return
    ahead = (line for group in groups[:-1] for line in group if line[0].isupper() and line.count(" ") > 1)
    if not names and (name := next((line for line in ahead if is_called_journal(line) and names_journal(line)), "")):
        front.journal = name
        return
    first = groups[0][0]
    is_alone = len(groups) == 1 and len(groups[0]) == 1
    is_called = is_called_journal(first) and len(first) <= 120 and not (is_alone and front.byline)
    is_known = not names and not is_alone and is_known_journal(first)
    if first != cited.title and (is_called or is_known):
        front.journal = groups[0].pop(0)
