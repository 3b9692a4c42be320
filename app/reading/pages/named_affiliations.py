"""Affiliations that name their people: "Clinic, Graz (Roe, Doe); Institute, Kyoto (A.R., B.D.)"."""

import re
from collections.abc import Mapping, Sequence

from app.model import Author, Name
from app.reading.pages.people import People
from app.reading.text.countries import locate

_PART = re.compile(r"(?P<text>[^()]{8,400}?)\s?\((?P<people>[^()]{2,600})\)[\s,;.]{0,3}(?:and\s(?:the\s)?)?")
_HEAD = re.compile(r"^(?:[—–-]?\s?(?:all|both) in [^;]{3,40};\s?)?(?:and\s)?(?:from\s)?(?:the\s)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s?[,;]\s?(?:and\s)?|\sand\s")
_UPPER = r"[^\W\d_a-zа-яё]"
_NAME = re.compile(rf"(?:{_UPPER}\w{{0,2}}\.[ -]?){{2,5}}{_UPPER}?|(?:\w{{1,4}} ){{0,2}}{_UPPER}[\w'’-]+")
_SIGNS = re.compile(r"[\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+")


def _names_its_people(line: str, authors: Mapping[str, Sequence[Author]]) -> bool:
    """Whether a line is such affiliations, of these authors and of others whom the page does not show."""
    if line[:1].isdigit():
        return False  # its mark points at its people: "1 Clinic, Nagpur (MS), India"
    parts = list(_PART.finditer(line[:6000]))
    named = [name for part in parts for name in _BETWEEN.split(part["people"].strip())]
    return all(_NAME.fullmatch(name[:60]) for name in named) and any(_named(part["people"], authors) for part in parts)


def join_named(people: People, lines: Sequence[str]) -> bool:
    """Give the authors the affiliations of the lines that name them; whether a line did so."""
    called: dict[str, list[Author]] = {}
    for author in people.authors:
        for key in {_folded(author.name.family), *_initials(author.name)}:
            called.setdefault(key, []).append(author)
    named = [line for line in lines if _names_its_people(line, called)]
    for part in (part for line in named for part in _PART.finditer(line[:6000])):
        place = people.place_of(*locate(_HEAD.sub("", part["text"]).strip(" ,;.")))
        for author in _named(part["people"], called):
            author.affiliations = tuple(dict.fromkeys((*author.affiliations, place)))
    return bool(named)


def _named(told: str, authors: Mapping[str, Sequence[Author]]) -> list[Author]:
    """The authors that a bracket names, by what they may be called there: family or initials."""
    return [author for part in _BETWEEN.split(told.strip()) for author in authors.get(_folded(part), ())]


def _initials(name: Name) -> tuple[str, ...]:
    """What is made of the first letters of a name: "ABC" of Ann B. Clark, or "AC", as a second name may be left out."""
    letters = [word[0] for word in _WORD.findall(f"{name.given} {name.particle} {name.family}")]
    capital = [letter for letter in letters if letter.isupper()]
    return tuple(_folded("".join(each)) for each in (letters, capital, capital[:1] + capital[-1:]))


def _folded(text: str) -> str:
    return _SIGNS.sub("", text).casefold()
