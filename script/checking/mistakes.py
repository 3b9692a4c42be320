"""Mistakes as editors meet them, put into the source of a reference of a clean list."""

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from app.model import Reference, Span

Inject = Callable[[Reference, Sequence[Reference], random.Random], str | None]
"""Gives the source with the mistake, None if it cannot be made there; the list is given too."""


class Mistake(NamedTuple):
    """A kind of mistake: the field it is in, its name, and how it is made."""

    field: str
    name: str
    inject: Inject


SHARES = {"authors": 39, "container_title": 31, "title": 18, "pages": 7, "year": 4, "volume": 1}
"""Mistakes in published lists by field, in per cent (JAMIA 2005)."""


def _span(reference: Reference, field: str) -> Span | None:
    return next((span for span in reference.spans if span.field == field), None)


def _in(field: str, change: Callable[[str, random.Random], str | None]) -> Inject:
    """A change of the text of a field where it stands in the source."""

    def inject(reference: Reference, _others: Sequence[Reference], chance: random.Random) -> str | None:
        span = _span(reference, field)
        if span is None:
            return None
        text = reference.source[span.start : span.end]
        changed = change(text, chance)
        if changed is None or changed == text:
            return None
        return reference.source[: span.start] + changed + reference.source[span.end :]

    return inject


def _surname_swapped(reference: Reference, others: Sequence[Reference], chance: random.Random) -> str | None:
    """Two letters of a surname swapped that stands with the same initials in another reference too."""
    elsewhere = {name for other in others if other is not reference for name in other.authors.people}
    again = [name for name in reference.authors.people if name in elsewhere and len(name.family) > 4]
    if not again:
        return None
    family = chance.choice(again).family
    return reference.source.replace(family, swapped(family, chance), 1)


def swapped(word: str, chance: random.Random) -> str:
    """The word with two different neighbouring letters inside it swapped."""
    places = [at for at in range(1, len(word) - 2) if word[at] != word[at + 1]]
    if not places:
        return word
    at = chance.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _word(change: Callable[[str, random.Random], str]) -> Callable[[str, random.Random], str | None]:
    """A change of one long word of small letters."""

    def within(text: str, chance: random.Random) -> str | None:
        words = list(re.finditer(r"(?<![\w-])[A-Z]?[a-z]{6,}(?![\w-])", text))
        if not words:
            return None
        found = chance.choice(words)
        return text[: found.start()] + change(found[0], chance) + text[found.end() :]

    return within


def _glued(text: str, chance: random.Random) -> str | None:
    places = [found.start() for found in re.finditer(r"(?<=[a-z]{4}) (?=[a-z]{4})", text)]
    if not places:
        return None
    at = chance.choice(places)
    return text[:at] + text[at + 1 :]


def _torn(word: str, chance: random.Random) -> str:
    at = chance.randrange(3, len(word) - 2)
    return f"{word[:at]} {word[at:]}"


def _initials_otherwise(text: str, _chance: random.Random) -> str | None:
    if re.search(r"[A-Z]\.", text):
        return re.sub(r"([A-Z])\.\s?", r"\1", text)
    return re.sub(r"(?<= )([A-Z])([A-Z]?)$", lambda m: ".".join(filter(None, m.groups())) + ".", text)


def _comma_lost(reference: Reference, _others: Sequence[Reference], _chance: random.Random) -> str | None:
    names = [span for span in reference.spans if span.field == "authors"]
    if len(names) < 2:
        return None
    between = reference.source[names[0].end : names[1].start]
    if between != ", ":
        return None
    return reference.source[: names[0].end] + " " + reference.source[names[1].start :]


MISTAKES: tuple[Mistake, ...] = (
    Mistake("authors", "surname with letters swapped", _surname_swapped),
    Mistake("authors", "initials in another form", _in("authors", _initials_otherwise)),
    Mistake(
        "authors",
        "surname in capitals",
        _in("authors", lambda text, _: re.sub(r"[A-Z][a-z]{3,}", lambda m: m[0].upper(), text, count=1)),
    ),
    Mistake(
        "authors",
        "surname in small letters",
        _in("authors", lambda text, _: re.sub(r"^[A-Z](?=[a-z]{3,})", lambda m: m[0].lower(), text)),
    ),
    Mistake("authors", "comma between names lost", _comma_lost),
    Mistake("authors", "et al. with a stop too many", _in("et_al", lambda text, _: text.replace("et al", "et. al"))),
    Mistake(
        "authors",
        "mark of an affiliation left",
        _in("authors", lambda text, _: re.sub(r"([A-Z][a-z]{2,})", r"\g<1>1", text, count=1)),
    ),
    Mistake("container_title", "letters swapped", _in("container_title", _word(swapped))),
    Mistake(
        "container_title",
        "space lost",
        _in("container_title", lambda text, _: re.sub(r"(?<=[a-z]) (?=[A-Z][a-z])", "", text, count=1)),
    ),
    Mistake(
        "container_title",
        "a stop in one word",
        _in("container_title", lambda text, _: re.sub(r"^(\w+) ", r"\1. ", text)),
    ),
    Mistake("container_title", "The before the name", _in("container_title", lambda text, _: f"The {text}")),
    Mistake("title", "letters swapped", _in("title", _word(swapped))),
    Mistake(
        "title",
        "letter lost",
        _in("title", _word(lambda word, chance: word[: (at := chance.randrange(2, len(word) - 1))] + word[at + 1 :])),
    ),
    Mistake("title", "words glued", _in("title", _glued)),
    Mistake("title", "word torn apart", _in("title", _word(_torn))),
    Mistake("title", "in capitals", _in("title", lambda text, _: text.upper())),
    Mistake(
        "pages", "spaces around the dash", _in("pages", lambda text, _: re.sub(r"(?<=\d)[-–](?=\d)", r" - ", text))
    ),
    Mistake(
        "pages", "last before first", _in("pages", lambda text, _: re.sub(r"^(\d{2,})([-–])(\d{2,})$", r"\3\2\1", text))
    ),
    Mistake("pages", "letter l for 1", _in("pages", lambda text, _: text.replace("1", "l", 1))),
    Mistake(
        "pages",
        "range cut short",
        _in("pages", lambda text, _: re.sub(r"^(\d)(\d\d+)([-–])\1(\d\d+)$", r"\1\2\3\4", text)),
    ),
    Mistake("year", "letter O for 0", _in("year", lambda text, _: text.replace("0", "O", 1))),
    Mistake("year", "in the future", _in("year", lambda text, _: str(int(text) + 100) if text.isdigit() else None)),
    Mistake("volume", "left out", _in("volume", lambda text, _: "")),
)
