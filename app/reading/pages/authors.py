"""The people of an "About the authors" part, however it tells of them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.model import Author, Name
from app.reading.names.person import person_name
from app.reading.pages.bylines import affiliation_mark, split_byline
from app.reading.pages.citing import read_issue_line
from app.reading.pages.institutions import is_address, is_institution, is_strong_institution
from app.reading.pages.navigation import is_navigation
from app.reading.pages.people import EMAIL, ORCID, People
from app.reading.pages.sections import unspaced
from app.reading.text.countries import is_country, locate

_DASH = re.compile(r"\s[—–-]\s|\s?[—–]\s")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_DEGREE = re.compile(
    r"(?<=[А-ЯЁІЇЄ]{3}), (?=(?:канд|докт|к|д|ст|мл|вед|зав|проф|доц)\.|(?:д-р|профессор|доцент|ассистент|аспирант|"
    r"врач|студент|заведующ|старший|младший|ведущий|главный|кандидат|доктор)\w*[ ,])"
)
"""What stands between a name in capitals and what its bearer is."""
_CONTACT = re.compile(
    r"(?:e-?mail|orcid|https?:|tel\b|phone|тел\b|spin|author ?id|researcher ?id|scopus|wos|elibrary|эл\. ?почта)",
    re.IGNORECASE,
)
_CONTACT_BEHIND = re.compile(r"\.?\s(?:contact[eo]?|contato|e-?mail|correo)\s?:\s?\S{1,80}@.{3,80}$", re.IGNORECASE)
_NUMBER = re.compile(r"^\d{1,2}\s?[-–]\s(?=[^\W\d_a-z])")
_POST = re.compile(
    r"(?:профессор|доцент|ассистент|заведующ\w+|зав\.|врач\S*|аспирант\w*|директор|старший|младший|"
    r"ведущий|главный|студент\w*|"
    r"head of|head|professor(?: of| at)?|director(?: of)?|associate|assistant|senior|junior|chief|"
    r"postgraduate|student)\b",
    re.IGNORECASE,
)


_ENDS_BLOCK = re.compile(r"correspondence|for correspondence|contributions?(?::|$)|competing interests", re.IGNORECASE)
"""What some sites print under an author's institutions."""


_TOWN = re.compile(r"[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})? \d{5,6}")
"""A town with its postal code, which stay together."""
_LABEL = re.compile(r"contributions?:?", re.IGNORECASE)
"""Under it stands what an author did: "Investigation, Methodology"."""


def read_about(lines: Sequence[str]) -> People:
    """The people of an "About the authors" part.

    Three ways are known: blocks of a name, an institution and a country; lines like "Ivanov I.I. — MD, professor,
    Institute of Surgery, Moscow"; institutions each followed by the line of its authors.
    """
    lines = unspaced(lines)
    filled = [line for line in lines if line]
    if filled and (is_institution(filled[0]) or locate(filled[0]).country):
        people = _read_institutions_first(filled)
        if people.authors:
            return people
    return _read_blocks(lines) if any(map(is_person_line, filled)) else _read_told(filled)


def is_person_line(line: str) -> bool:
    """Whether a line is one person's name and nothing else."""
    named = not is_institution(line) and not is_country(line.partition(",")[0]) and not is_navigation(line)
    is_one = line.count(",") < _COMMAS_OF_MANY or len(split_byline(line)) == 1  # degrees end a name, whoever follows
    return named and is_one and person_name(line) is not None


_COMMAS_OF_MANY = 3


def _read_blocks(lines: Sequence[str]) -> People:
    """Blocks that begin with a name; after the first blank line they tell of posts, which are passed over."""
    people = People()
    block: list[str] = []
    for line in lines:
        is_told = bool(block) and _LABEL.fullmatch(block[-1][:40]) is not None
        if is_person_line(line) and not is_told and not _is_same_person(line, block):
            _add_block(people, block)
            block = [line]
        elif block:
            block.append(line)
    _add_block(people, block)
    return people


def _is_same_person(line: str, block: Sequence[str]) -> bool:
    """Whether a line names the person of the block once more, with given names in full or in another script."""
    if not block:
        return False
    one, other = person_name(block[0]), person_name(line)
    if one is None or other is None:
        return False
    is_other_script = block[0][0].isascii() != line[0].isascii() and _CYRILLIC.search(block[0] + line) is not None
    is_same = one.family.casefold() == other.family.casefold() and one.given[:1] == other.given[:1]
    return is_other_script or is_same  # brothers, and Spaniards with one second family name, begin otherwise


def _add_block(people: People, block: Sequence[str]) -> None:
    """Add the author whose name is the block's first line, with the institutions of the lines under it."""
    name = person_name(block[0]) if block else None
    if name is None:
        return
    author = Author(name=name)
    places: list[int] = []
    institution: list[str] = []
    for line in block[1:]:
        author.orcid = author.orcid or _first(ORCID, line).upper()
        author.email = author.email or _first(EMAIL, line)
        line = _NUMBER.sub("", _CONTACT_BEHIND.sub("", line))
        if (
            _CONTACT.match(line)
            or EMAIL.fullmatch(line)
            or ORCID.fullmatch(line)
            or tells_of_person(line)
            or is_navigation(line)
        ):
            continue
        if read_issue_line(line) is not None or "doi.org/" in line or _ENDS_BLOCK.match(line[:80]) is not None:
            break
        if line.startswith(block[0].rstrip(" ,;*")):
            continue  # tells of the author's life
        if is_country(line) and institution:
            places.extend(_places(people, " ".join(institution), line.strip(" .,;")))
            institution = []
        elif not line:
            if institution or places:
                break
        elif not (places and not is_institution(line)):
            institution.append(line)
            if locate(line).country and is_strong_institution(line):
                places.extend(people.place_of(*locate(each)) for each in _apart(" ".join(institution)))
                institution = []
    if institution:
        places.extend(people.place_of(*locate(each)) for each in _apart(" ".join(institution)))
    for line in block[1:]:
        author.orcid = author.orcid or _first(ORCID, line).upper()
        author.email = author.email or _first(EMAIL, line)
    author.affiliations = tuple(dict.fromkeys(places))
    people.authors.append(author)


def tells_of_person(line: str) -> bool:
    """Whether a line begins with a name and a dash, as one on a person's posts and degrees does, or with a name in
    capitals, a comma and a degree."""
    dash = _DEGREE.search(line[:120]) or _DASH.search(line[:120])
    named = line[: dash.start()] if dash is not None else ""
    return bool(named) and not is_institution(named) and person_name(named) is not None


def _places(people: People, text: str, country: str) -> list[int]:
    """The positions of the institutions in a text; semicolons part them where each part names one."""
    return [people.place_of(each, country) for each in _apart(text)]


def _apart(text: str) -> list[str]:
    """The institutions of a text, which semicolons part where each part names one."""
    parts = [part.strip() for part in text.split(";") if part.strip()]
    named = all(is_institution(part) or locate(part).country for part in parts)
    return parts if len(parts) > 1 and named else [text]


def _first(pattern: re.Pattern[str], line: str) -> str:
    """The first match in a line, "" if none."""
    match = pattern.search(line[:1000])
    return match[0] if match else ""


def _read_told(lines: Sequence[str]) -> People:
    """Lines, or runs of lines, that each begin with a name and tell of its bearer in a sentence."""
    people = People()
    told_of: list[list[str]] = []
    for line in lines:
        name, told = _name_and_rest(line)
        if name is not None:
            people.authors.append(Author(name=name))
            told_of.append([told])
        elif people.authors:
            told_of[-1].append(line)
    for author, told_lines in zip(people.authors, told_of, strict=True):
        for told in told_lines:
            author.orcid = author.orcid or _first(ORCID, told).upper()
            author.email = author.email or _first(EMAIL, told)
        houses = [line for line in told_lines if is_strong_institution(line)] or told_lines
        located = next((found for line in houses if (found := _institution_in(line)) is not None), None)
        if located is not None:
            author.affiliations = (people.place_of(*located),)
    return people


def _name_and_rest(line: str) -> tuple[Name | None, str]:
    """The name that a line begins with, before a dash or a comma, and what it says after that."""
    dash = _DASH.search(line[:120])
    if dash is not None:
        name = person_name(line[: dash.start()])
        if name is not None:
            return name, line[dash.end() :]
    head, comma, rest = line[:3000].partition(",")
    return (person_name(head), rest.strip()) if comma and not is_institution(head) else (None, line)


def _institution_in(told: str) -> tuple[str, str] | None:
    """The institution and the country in a sentence about a person, or None."""
    parts = [part.strip() for part in re.split(r"[,;]\s", told[:3000])]
    parts = [
        part
        for part in parts
        if part and not _CONTACT.match(part) and EMAIL.search(part) is None and ORCID.search(part) is None
    ]
    strong = next((place for place, part in enumerate(parts) if is_strong_institution(part)), None)
    start = next((place for place, part in enumerate(parts) if is_institution(part)), None)
    if strong is None and start is None:
        return None
    is_part = start is not None and parts[start][:1].isupper() and _POST.match(parts[start]) is None
    first = start if strong is None or is_part else strong
    kept = [part for part in parts[first:] if not is_address(part) or is_institution(part) or _TOWN.fullmatch(part)]
    kept[0] = _POST.sub("", kept[0], count=1).strip() if _POST.match(kept[0]) else kept[0]
    text, country = locate(", ".join(kept).strip(" ."))
    return text, country


def _read_institutions_first(lines: Sequence[str]) -> People:
    """Institutions each followed by the line of the authors who work there."""
    people = People()
    for line, following in pairwise([affiliation_mark(line)[1] for line in lines]):
        if not (is_institution(line) or locate(line).country):
            continue
        named = [name for name, _ in split_byline(following)]
        if not named or None in named or is_institution(following):
            continue
        place = people.place_of(*locate(line))
        for name in named:
            if name is None:
                continue
            known = next((author for author in people.authors if author.name == name), None)
            if known is None:
                people.authors.append(Author(name=name, affiliations=(place,)))
            else:
                known.affiliations = (*known.affiliations, place)
    return people
