"""Lines of authors with marks ("Ivanov I.I.1,2, Petrov P.P.2*") and the affiliations that the marks point at."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from app.model import Author, Name
from app.reading.names.person import family_first, has_initials, has_title, is_degree, person_name
from app.reading.pages.byline_clutter import AUTHORSHIP, CLUTTER, FOR_A_GROUP, SUPERSCRIPTS, unglued, without_buttons
from app.reading.pages.institutions import is_institution, is_running_text
from app.reading.pages.navigation import is_navigation
from app.reading.pages.people import EMAIL, People
from app.reading.text.countries import is_country, locate
from app.reading.text.wrapping import join_lines

_Named = list[tuple[Name, tuple[str, ...]]]


_GROUP = re.compile(
    r"[A-ZÀ-ÞА-ЯЁ][^,;\d]{2,80}\s(?:Investigators|(?:(?:Study|Working|Research) )?Group|Consortium|Collaborators|"
    r"Collaboration|Network|Committee|Trialists)"
)
_NO_PLACE = re.compile(
    r"now at:|(?:current|present) address|"
    r"correspond|author to whom|contributed equally|lead contact|^(?:died|deceased|members listed)\b|"
    r"e-?mail|переписк|equal contribution|\+?\d[\d ()\-]{8,}$",
    re.I,
)
_FROM = re.compile(r"^From (?:the )?(?=[*†‡§#])")
_DAY = re.compile(
    r"\d{1,2}\.?\s(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:I\. (?:INTRODUCTION|BACKGROUND)$|(?:II|III|IV|VI{1,3}|IX|XI{1,3})\. [A-Z])")
"""The number and title of a part: "I. INTRODUCTION", "III. RESULTS"."""
_POST = re.compile(
    r",\s[a-z][a-z -]{0,40}\b(?:fellow|professor|lecturer|researcher|scientist|assistant|officer|director|physician)"
    r"(?: [a-z][a-z -]{1,40})?(?=[\d,;*†‡ ]|$)"
)
"""What an author is, in a word that institutions have too: "senior research fellow"."""
_ROLE = re.compile(r"[a-zа-я][\w .\-]{3,60}")
_SHORT_FAMILY = re.compile(r"(?=[A-ZÀ-Þ]*[AEIOUYÀ-Þ])[A-ZÀ-Þ]{3,4}")
_SHORTEST_FAMILY = re.compile(r"(?=[A-Z]*[AEIOUY])[A-Z]{2,4}")
_CAPITALS_FIRST = re.compile(r"(?!MD|PHD)[A-Z]{4,20} [A-Z][a-z]+(?:-?[a-z]+)?(?=[\s,\d*])")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ\-]+ (?:[A-ZÀ-Þ]{2,}-)?[A-ZÀ-Þ]{5,}(?![\w])")
_AND = re.compile(r",?\s+(?:and|und|et|y|и|та|e|dan|ve|oraz|och|og|és)\s+(?=[^\W\d_a-zа-я])|\s?&\s?")
_SEPARATORS = re.compile(r"[,;\x03]")
_LONE_WORD = r"[^\W\d_]{2,40}\s*(?:[,;\d*\x01]|$)"
_LONE = re.compile(_LONE_WORD)
_ROMAN = r"(?:I{1,3}|IV|VI{0,3}|V)(?![\w.])"
_LETTER_MARK = rf"(?<=[\s,])(?!e {_LONE_WORD})[a-h](?![\w.])|(?<=[\d.])[a-h](?![\w.])"
_ONE = rf"(?:\d{{1,2}}(?!\d)|\*{{1,4}}|[†‡§#✉¶]|{_LETTER_MARK}|(?<=[a-zà-ÿ.,;]){_ROMAN})"
_NEXT = rf"[\s,;]{{0,2}}(?:{_ONE}|(?<=[\s,;]){_ROMAN})"
_MARKS = re.compile(rf"(?<=[^\W\d]|[.)])[\s,]{{0,2}}({_ONE}(?:{_NEXT}){{0,9}})(?=\s*(?:[,;&]|$)|\s+[^\W\d])")
_MARKS_ALONE = re.compile(r"(?!0|\d{3})(?:\d{1,2}(?!\d)|[,;*†‡§✉ ]){1,15}(?:\s?[&,])?")
_LETTER = re.compile(r"[a-h]")
_STARS = frozenset("*✉")
_EACH = re.compile(r"\d{1,2}|[a-h]|[IV]{1,4}|\*{1,4}|[†‡§#✉¶]")
_NEXT_MARK = re.compile(r"(?:(?<=[;.])\s?| )(\d{1,2})(?=[.)]?\s?[^\W\d_a-zа-я])")
_NEXT_STARS = re.compile(r"(?<=[,;.])\s(?=\*{2,4}[^\W\d_a-zа-я])")
_AFFILIATION_MARK = re.compile(
    r"[(\[]?(\d{1,2}|\*{1,4}|[†‡§#])[)\].]?\s*(?=[^\W\d_]|[\"«“])|([a-h])[)\s]\s?(?=[^\W\d_])|([a-h])(?!Health|Learn|Scien)(?=[A-ZÀ-ÞА-ЯЁЂЈЉЊЋЏ](?:[a-zа-яё]|[A-Z]{2}))"
    r"|(I{1,3}|IV|VI{0,3}|V)(?:[.)]\s?|\s|(?=[A-ZÀ-Þ][a-zà-ÿ]))(?=[A-ZÀ-Þ][\w]{2})"
)


def affiliation_mark(line: str) -> tuple[str, str]:
    """The mark that an affiliation's line begins with, "" if none, and the line without it."""
    line = _FROM.sub("", line.translate(SUPERSCRIPTS).lstrip())
    match = _AFFILIATION_MARK.match(line[:12])
    if match is None:
        return "", line
    return next(group for group in match.groups() if group), line[match.end() :]


def is_affiliation(line: str) -> bool:
    """Whether a line is an institution: it has a word for one, ends in a country, or begins with a mark."""
    if (
        len(line) > 600
        or is_running_text(line)
        or _DAY.match(line)
        or EMAIL.match(line)
        or _NO_PLACE.search(line) is not None
    ):
        return False
    return is_institution(line) or is_country(line) or bool(locate(line).country) or bool(affiliation_mark(line)[0])


def is_byline(line: str) -> bool:
    """Whether a line is a list of persons, with or without marks."""
    line, told = AUTHORSHIP.subn("", line[:4001])
    if not 5 <= len(line) <= 4000 or is_country(line) or line.endswith("?"):
        return False
    if is_institution(line) and is_institution(_POST.sub("", FOR_A_GROUP.sub("", line))):
        return False
    if _PART.match(line) is not None and "," not in line:
        return False
    named = split_byline(line)
    if not named or any(name is None for name, _ in named):
        return False
    return bool(told) or len(named) > 1 or any(marks for _, marks in named) or has_initials(line) or has_title(line)


def with_marks_joined(lines: Sequence[str]) -> list[str]:
    """The lines, marks that a browser copied onto lines of their own put back after their names."""
    joined: list[str] = []
    after_comma = False
    before = ""
    for line in _with_letters_joined(lines):
        is_rest = _MARKS_ALONE.fullmatch(line[:16]) is not None or line.startswith((",", ";"))
        bare = _GOES_ON.sub("", line.lstrip("& "))
        is_next = (after_comma or line.startswith("& ")) and person_name(bare) is not None
        is_next = is_next or (_GOES_ON.search(before) is not None and _group(bare) is not None)
        stands_for = FOR_A_GROUP.search(f" {line[:120]}")
        is_next = is_next or (
            stands_for is not None and (not stands_for.start() or is_degree(line[: stands_for.start()]))
        )
        before = line[-_LONGEST_NAME:]
        is_rest = is_rest and bool(joined) and not (is_navigation(joined[-1]) or _is_closed(joined[-1], line))
        if len(joined) > 1 and not joined[-1] and _breaks_name(joined[-2], line):
            joined.pop()
            is_next = True
        is_next = is_next or (bool(joined) and _breaks_name(joined[-1], line))
        if (is_rest or is_next) and joined and 0 < len(joined[-1]) < 4000:
            joined[-1] += f" {line}" if is_next else line
        else:
            joined.append(line)
        goes_on = _GOES_ON.search(line) if len(line) <= _LONGEST_NAME else None
        last = joined[-1][: -len(goes_on[0])] if goes_on else ""
        after_comma = goes_on is not None and person_name(CLUTTER.sub("", last.rpartition(",")[2])) is not None
    return joined


def _breaks_name(line: str, after: str) -> bool:
    """Whether a line of authors with marks breaks off inside a name: "Ana Paz1, Juan" above "Gil Ros2, Eva Sol1"."""
    if not (line[-1:].isalpha() and after[:1].isupper() and len(line) + len(after) <= _LONGEST_BYLINE):
        return False
    if not any(map(str.isdigit, line)) or not any(map(str.isdigit, after)) or is_institution(line):
        return False
    named = split_byline(line)
    is_broken = len(named) > 1 and all(name is not None and marks for name, marks in named[:-1]) and not named[-1][1]
    return is_broken and is_byline(f"{line} {after}")


_LONGEST_BYLINE = 1000


def _is_closed(line: str, mark: str) -> bool:
    """Whether a mark under a line is none of it: the line is an institution with its country, or ends in a number."""
    return (is_institution(line) and bool(locate(line).country)) or (line[-1:].isdigit() and mark[:1].isdigit())


_GOES_ON = re.compile(r"\s?,$|,?\s(?:and|und|et|y|e|&)$")
_LONGEST_NAME = 80


def _with_letters_joined(lines: Sequence[str]) -> list[str]:
    """The lines, a letter alone on one put before the affiliation under it."""
    joined: list[str] = []
    letter = ""
    for line in lines:
        if _LETTER.fullmatch(line[:2]):
            letter = line
        elif line or not letter:
            joined.append(f"{letter} {line}" if letter and is_affiliation(line) else line)
            letter = ""
    return joined


def byline_strength(line: str) -> int:
    """How sure it is that a byline is one: marks and initials say more than commas between capitals."""
    named = split_byline(line)
    marked = any(marks for _, marks in named)
    return 3 * marked + 2 * has_initials(line) + (len(named) > 1) + ("," in line or ";" in line)


def split_byline(line: str) -> list[tuple[Name | None, tuple[str, ...]]]:
    """The persons of a line, None where a part is no person, each with the marks after it."""
    stands_for = FOR_A_GROUP.search(without_buttons(line[:4000]))
    line = unglued(line)
    separated = _MARKS.sub(lambda match: f"\x01{'.'.join(_EACH.findall(match[1]))}\x03,", line)
    found: list[tuple[Name | None, tuple[str, ...]]] = []
    for part in _parts(_AND.sub(_parted, separated)):
        text, _, marks = part.partition("\x01")
        each = tuple(mark for mark in marks.rstrip("\x03").split(".") if mark)
        is_title = text[:1].islower() and _ROLE.fullmatch(text.strip()) is not None and _group(text) is None
        if found and (is_title or is_degree(text)):
            found[-1] = (found[-1][0], found[-1][1] + each)
        else:
            name = person_name(text) or (family_first(text) if ";" in line else None)
            found.append((name or (_group(text) if found else None), each))
    if stands_for is not None:
        found.append((Name(literal=stands_for["group"]), ()))
    if _CAPITALS.search(line) is not None:
        return [(_in_capitals(name), each) for name, each in found]
    if _CAPITALS_FIRST.match(line) is not None:
        return [(_in_capitals(name, are_first=True), each) for name, each in found]
    return found


def _group(text: str) -> Name | None:
    """The body that a text among names is: "SNAP-OUT Investigators"."""
    text = text.strip(" *†‡").removeprefix("the ")
    return Name(literal=text) if _GROUP.fullmatch(text[:120]) is not None else None


def _in_capitals(name: Name | None, *, are_first: bool = False) -> Name | None:
    """The name with its family in capitals, as others of its line have them: "Min-Jae PARK" is no P. A. R. K.

    Where they stand first even two letters are a family: "LI Qiang".
    """
    short = _SHORTEST_FAMILY if are_first else _SHORT_FAMILY
    is_swapped = name is not None and short.fullmatch(name.given) is not None
    return replace(name, family=name.given, given=name.family) if name is not None and is_swapped else name


def _parted(conjunction: re.Match[str]) -> str:
    """A comma in place of a conjunction; but one word behind "e" goes on with a name: "Beatriz Nascimento e Silva"."""
    line = conjunction.string
    before = _SEPARATORS.split(line[: conjunction.start()])[-1].split()
    goes_on = conjunction[0].strip() == "e" and len(before) > 1 and not has_initials(before[-1])
    return conjunction[0] if goes_on and _LONE.match(line, conjunction.end()) is not None else ", "


def _parts(line: str) -> list[str]:
    """The line's names: between semicolons if it has them, else between commas, a given name after its family name."""
    if ";" in line:
        return [
            part.strip(" ,.") if part.strip().endswith(",.") else part.strip(" ,")
            for part in line.split(";")
            if part.strip(" ,")
        ]
    parts = [part.strip() for part in line.split(",") if part.strip(" .")]
    joined: list[str] = []
    for part in parts:
        if (
            joined
            and "\x01" not in joined[-1]
            and " " not in joined[-1]
            and has_initials(part)
            and len(part.split("\x01")[0]) <= 10
        ):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def read_byline(byline: Sequence[str], affiliations: Sequence[str]) -> People:
    """The authors of a byline with the affiliations under it; one affiliation without a mark is everyone's."""
    people = People()
    places = _read_affiliations(people, affiliations)
    told: dict[tuple[str, str, str], tuple[Name, tuple[str, ...]]] = {}
    for name, marks in (each for line in byline for each in split_byline(line)):
        if name is not None:
            key = (name.family, name.given, name.literal)  # some sites print each name twice
            told[key] = (name, told[key][1] + marks if key in told else marks)
    named = list(told.values())
    for name, marks in _with_marks_apart(named, places):
        pointed = tuple(dict.fromkeys(places[mark] for mark in marks if mark in places))
        if not pointed and len(people.affiliations) == 1 and not name.literal:
            pointed = (0,)
        people.authors.append(Author(name=name, affiliations=pointed))
        if set(marks) & _STARS:
            people.starred.append(people.authors[-1])
    return people


def _with_marks_apart(named: _Named, places: Mapping[str, int]) -> _Named:
    """The names, letters glued to those that have no other mark taken for marks: "Artūrs Ozolsb" of a list with "b".

    Every name without a mark of the list must end in such a letter, one of them as no name does. If none has another
    mark, each letter must be at a name. A page that lists no institutions has letters in a row: a, b, c.
    """
    known = set(places) or _letters_in_row(named)
    is_plain = [not set(marks) & known for _, marks in named]
    plain = [name for (name, _), is_one in zip(named, is_plain, strict=True) if is_one]
    letters = {name.family[-1:] for name in plain}
    is_unlikely = any(_UNLIKELY.search(name.family.casefold()) is not None for name in plain)
    is_complete = len(plain) < len(named) or (letters == known and len(letters) > 1)
    if not plain or not letters <= known or not is_unlikely or not is_complete:
        return named
    return [
        (replace(name, family=name.family[:-1]), (name.family[-1], *marks)) if is_one else (name, marks)
        for (name, marks), is_one in zip(named, is_plain, strict=True)
    ]


def _letters_in_row(named: _Named) -> set[str]:
    """The letters that the names of a line end in, if they are a, b, c and so on, each at the first of its names."""
    letters = list(dict.fromkeys(name.family[-1:] for name, _ in named))
    return set(letters) if len(letters) >= _FEWEST_LETTERS and letters == list("abcdefgh"[: len(letters)]) else set()


_FEWEST_LETTERS = 3
_UNLIKELY = re.compile(r"[szšžvkxjqtrnl][bcfh]$|[szšžvkxjqt][dg]$|[aeiouyáéíóúāēīū][bcf]$")


def _marked_apart(line: str) -> list[str]:
    """The affiliations of a line that holds several, as in "1 Institute, Kyoto; 2 Clinic, Graz", each by itself."""
    mark, _ = affiliation_mark(line)
    if mark == "*":
        return [part.rstrip(" ,;") for part in _NEXT_STARS.split(line[:4000])]
    if not mark.isdecimal():
        return [line]
    cuts = [0]
    number = int(mark)
    for gap in _NEXT_MARK.finditer(line[:4000].translate(SUPERSCRIPTS)):
        is_behind_place = gap[0][0] != " " or bool(locate(line[cuts[-1] : gap.start()]).country)
        if int(gap[1]) == number + 1 and is_behind_place:
            cuts.append(gap.start(1))
            number += 1
    return [line[start:end].rstrip(" ;") for start, end in pairwise([*cuts, len(line)])]


def _tells_degrees(line: str) -> bool:
    """Whether a line under numbered institutions has a letter and names none: "a Physician; b Nurse"."""
    mark, text = affiliation_mark(line)
    return mark.isalpha() and not (is_institution(text) or is_country(text) or locate(text)[1])


def _read_affiliations(people: People, lines: Sequence[str]) -> dict[str, int]:
    """Add the affiliations of the lines to the people; the positions that the marks point at."""
    texts: list[tuple[str, str]] = []
    lines = [part for line in lines for part in _marked_apart(line)]
    marked = any(affiliation_mark(line)[0] for line in lines)
    if any(affiliation_mark(line)[0].isdecimal() for line in lines):
        lines = [line for line in lines if not _tells_degrees(line)]
    for line in lines:
        mark, text = affiliation_mark(line)
        if not mark and texts and (marked or is_country(text)):
            before = texts[-1][1].rstrip(" ,;")
            texts[-1] = (texts[-1][0], join_lines([before, text]) if before.endswith("-") else f"{before}, {text}")
        else:
            texts.append((mark, text))
    places: dict[str, int] = {}
    for mark, text in texts:
        place = people.place_of(*locate(text))
        if mark:
            places[mark] = place
    return places
