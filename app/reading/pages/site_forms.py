"""Heads of pages that single sites print in a way of their own, brought into the usual one."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.reading.names.person import person_name
from app.reading.pages.blocks_of_authors import with_labelled_blocks, with_mailed_blocks, with_sought_blocks
from app.reading.pages.institutions import is_institution
from app.reading.pages.people import EMAIL, ORCID

_TOLD_BELOW = re.compile(r"текст научной (?:статьи|работы) по специальности .{3,80}", re.IGNORECASE)
_PICTURE = re.compile(r"^.{3,80} profile image (?=\S)")
_NUMBERS = re.compile(r"(?<=\w)(?:Volume \d|Issue [A-Z\d]|Article No\.|pp \d|https?://)")
_SHORTEST_TITLE, _FIRST = 10, 20
_ENVELOPE = "EMAIL logo"
_AND = re.compile(r"^\s?(?:, |and )")
_PLACED = re.compile(r"([^()]{3,80}?) \(([^()]{8,300})\)")
_LINKED = re.compile(r"\s?sem-link")
"""What Persée prints before each author."""
_MORE = "view further author information"
_SIDE = re.compile(
    rf"(?:https?://)?(?:www\.)?orcid\.org/{ORCID.pattern}|{EMAIL.pattern}",
    re.IGNORECASE,
)
_GLUED = re.compile(rf"Correspondence(?=\s?{EMAIL.pattern})")
_NEXT_PLACE = re.compile(r";\s?[a-h]\s(?=[^\W\d_])")
_MOST_NAME_WORDS = 7
_MOST_LINES = 40
"""Lines that the authors of one article take, each with an ORCID and an address of their own."""


def in_usual_form(lines: Sequence[str]) -> list[str]:
    """The lines of a page with its title and authors as most pages have them."""
    lines = _without_doubled_names(lines)
    lines = [_LINKED.sub(", ", line).removeprefix(", ") if "sem-link" in line else line for line in lines]
    lines = with_labelled_blocks(with_sought_blocks(_without_course(_with_issue_joined(_without_pictures(lines)))))
    lines = with_mailed_blocks(_with_labelled_apart(_with_sought_apart(lines)))
    return _with_authors_apart(_with_title_told(_without_repeats(_with_places_apart(lines))))


def _without_pictures(lines: Sequence[str]) -> list[str]:
    """The head of a page without the word that stands for a picture behind the site's name."""
    return [
        _SIGN.sub("", line) if place < _MENU and len(line) <= _LONGEST_SIGN else line
        for place, line in enumerate(lines)
    ]


_MENU, _LONGEST_SIGN = 60, 80
_SIGN = re.compile(r"(?<=[^\W\d_]) (?:home ?page|logo)$")


def _with_issue_joined(lines: Sequence[str]) -> list[str]:
    """Some sites break the line that tells the issue after each of its parts: "Vol. 31," "Issue 5," "pp. 8-19"."""
    joined: list[str] = []
    for line in lines:
        if (
            joined
            and _ISSUE_PART.fullmatch(joined[-1][-_LONGEST_PART:]) is not None
            and _ISSUE_REST.match(line) is not None
        ):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


_LONGEST_PART = 60
_ISSUE_PART = re.compile(r".{0,40}?\b(?:vol(?:ume)?\.?|issue|no\.?|pp?\.) ?[\d–-]{1,12},?", re.IGNORECASE)
_ISSUE_REST = re.compile(r"(?:issue|no\.?|pp?\.) ?\d|\((?:19|20)\d\d\)", re.IGNORECASE)


def _without_course(lines: Sequence[str]) -> list[str]:
    """In the form of the Modern Language Association author, professor, course and day stand above the title."""
    filled = [place for place, line in enumerate(lines[:_FIRST]) if line][:_MLA]
    if len(filled) < _MLA:
        return list(lines)
    name, professor, course, day, title = (lines[place] for place in filled)
    is_mla = (
        person_name(name) is not None and _PROFESSOR.match(professor) is not None and _DAY.fullmatch(day) is not None
    )
    return [title, f"By {name}, PhD", course, day, *lines[filled[-1] + 1 :]] if is_mla else list(lines)


_MLA = 5
_PROFESSOR = re.compile(r"(?:professor|prof\.|dr\.?|instructor) ", re.IGNORECASE)
_DAY = re.compile(r"\d{1,2} [^\W\d_]{3,9}\.? (?:19|20)\d\d|[^\W\d_]{3,9} \d{1,2}, (?:19|20)\d\d")


def _with_labelled_apart(lines: Sequence[str]) -> list[str]:
    """Under "Authors" some sites print the institution behind each name, with nothing between them."""
    apart: list[str] = []
    is_under = False
    for line in lines:
        is_label = _LABEL.fullmatch(line[:20]) is not None
        author = _named(line) if is_under and line and not is_label and len(line) <= _LONGEST_AUTHOR else None
        apart += ["", *author, ""] if author else [line]
        is_under = is_label or author is not None
    return apart


def _named(line: str) -> list[str] | None:
    """The name that a line begins with and the institution behind it, told by a word that institutions begin with."""
    words = line.split(" ")
    for count in range(2, min(_MOST_NAME_WORDS, len(words) - 1) + 1):
        name, rest = " ".join(words[:count]), " ".join(words[count:])
        if is_institution(words[count]) and rest[0].isupper() and person_name(name) is not None:
            return [name, rest]
    return None


def _with_sought_apart(lines: Sequence[str]) -> list[str]:
    """Brill prints the institution behind the name, and under both for whom one may search."""
    apart: list[str] = []
    for line, following in pairwise([*lines, ""]):
        sought = _SOUGHT.fullmatch(following[:120])
        if sought is not None and line.startswith(f"{sought[1]} "):
            apart += ["", sought[1], line.removeprefix(sought[1]).strip(), ""]
        elif _SOUGHT.fullmatch(line[:120]) is None:
            apart.append(line)
    return apart


_SOUGHT = re.compile(r"Search for other (?:papers|works) by (.{3,80}?) (?:in|on)", re.IGNORECASE)
_LABEL = re.compile(r"authors?:?|autori?|penulis|autores|auteurs?", re.IGNORECASE)
_LONGEST_AUTHOR = 300


def _with_places_apart(lines: Sequence[str]) -> list[str]:
    """Emerald prints each author's institution in brackets behind the name."""
    apart: list[str] = []
    for line in lines:
        placed = _PLACED.fullmatch(line[:500])
        if placed is not None and is_institution(placed[2]) and person_name(placed[1]) is not None:
            apart += [placed[1], placed[2]]
        else:
            apart.append(line)
    return apart


def _without_doubled_names(lines: Sequence[str]) -> list[str]:
    """De Gruyter's pages name authors twice, the last one behind words for an envelope, and the title in crumbs."""
    if not any(line.startswith(_ENVELOPE) for line in lines):
        return list(lines)
    apart = [_AND.sub("", line.removeprefix(_ENVELOPE)) if line.startswith(_ENVELOPE) else line for line in lines]
    titles = {line for line in apart if len(line) > _SHORTEST_TITLE and not line.startswith("Home ")}
    crumbs = {line for line in apart[:_FIRST] if line.startswith("Home ") and any(map(line.endswith, titles))}
    return [line for place, line in enumerate(apart) if line not in crumbs and (not place or line != apart[place - 1])]


def _without_repeats(lines: Sequence[str]) -> list[str]:
    """The ACM's library prints a name behind the words for its picture, and each institution twice."""
    if not any(_PICTURE.search(line) for line in lines):
        return list(lines)
    named = [_NUMBERS.sub(r", \g<0>", _PICTURE.sub("", line)) for line in lines]
    return [line for place, line in enumerate(named) if not place or line != named[place - 1]]


def _with_title_told(lines: Sequence[str]) -> list[str]:
    """CyberLeninka says under a title, on a line of its own, that it is one."""
    told = list(lines)
    for place, line in enumerate(lines):
        if place and _TOLD_BELOW.fullmatch(line[:160]) is not None and lines[place - 1]:
            told[place - 1], told[place] = f"{lines[place - 1]} {line}", ""
            break
    return told


def _with_authors_apart(lines: Sequence[str]) -> list[str]:
    """Taylor & Francis print each author's institutions behind the name, without a space or mark between them."""
    places = [place for place, line in enumerate(lines) if _MORE in line[:4000].casefold()]
    if not places:
        return list(lines)
    first, last = places[0], places[-1]
    while first and lines[first - 1] and places[0] - first < _MOST_LINES and _begins_author(lines[first - 1]):
        first -= 1
    told = " ".join(line for line in lines[first : last + 1] if line)
    authors = [_author(part) for part in re.split(_MORE, told, flags=re.IGNORECASE) if part.strip(" ,.&")]
    if not authors or not all(authors):
        return list(lines)
    apart = [line for author in authors if author for line in ("", *author)]
    return [*lines[:first], *apart, "", *lines[last + 1 :]]


def _begins_author(line: str) -> bool:
    return is_institution(line) and _author(line) is not None


def _author(told: str) -> list[str] | None:
    """The name at the beginning of a text and the institutions behind it, None if it begins with no name."""
    text = _GLUED.sub(" ", told)
    text = " ".join(_SIDE.sub(" ", text).strip(" ,.").removeprefix("&").split())
    words = text.split(" ")
    for count in range(2, min(_MOST_NAME_WORDS, len(words) - 1) + 1):
        name, rest = " ".join(words[:count]), " ".join(words[count:])
        if not rest[0].isupper() or not is_institution(rest[:200]):
            continue
        if name[-1] in "abcdefgh" and person_name(name[:-1]) is not None:
            name = name[:-1]
        elif not is_institution(words[count]):
            continue
        if person_name(name) is not None:
            return [name, "; ".join(_NEXT_PLACE.split(rest))]
    return None
