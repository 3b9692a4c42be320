"""Mistakes as editors meet them, put into the source of a reference of a clean list."""

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from app.model import Reference, Span

Inject = Callable[[Reference, Sequence[Reference], random.Random], str | None]
"""Gives the source with the mistake, None if it cannot be made there; the list is given too."""
Change = Callable[[str, random.Random], str | None]
"""Gives a text with the mistake, None if it cannot be made in it."""


class Mistake(NamedTuple):
    """A kind of mistake: the field it is in, its name, and how it is made."""

    field: str
    name: str
    inject: Inject


SHARES = {"authors": 39, "container_title": 31, "title": 18, "pages": 7, "year": 4, "volume": 1}
"""Mistakes in published lists by field, in per cent (JAMIA 2005)."""


def _span(reference: Reference, field: str) -> Span | None:
    return next((span for span in reference.spans if span.field == field), None)


def _with_span(reference: Reference, span: Span, change: Change, chance: random.Random) -> str | None:
    """The source with the text of a span changed; None if that changes nothing."""
    text = reference.source[span.start : span.end]
    changed = change(text, chance)
    if changed is None or changed == text:
        return None
    return reference.source[: span.start] + changed + reference.source[span.end :]


def _in(field: str, change: Change) -> Inject:
    """A change of the text of a field where it stands in the source."""

    def inject(reference: Reference, _others: Sequence[Reference], chance: random.Random) -> str | None:
        span = _span(reference, field)
        if span is None:
            return None
        return _with_span(reference, span, change, chance)

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


def _word(change: Callable[[str, random.Random], str]) -> Change:
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


def _name_at_random(change: Change) -> Inject:
    """A change of the text of any one of the authors."""

    def inject(reference: Reference, _others: Sequence[Reference], chance: random.Random) -> str | None:
        spans = [span for span in reference.spans if span.field == "authors"]
        if not spans:
            return None
        span = chance.choice(spans)
        return _with_span(reference, span, change, chance)

    return inject


def _author_dropped(reference: Reference, _others: Sequence[Reference], _chance: random.Random) -> str | None:
    """The second of several authors left out."""
    names = [span for span in reference.spans if span.field == "authors"]
    if len(names) < 3:
        return None
    return reference.source[: names[1].start] + reference.source[names[2].start :]


def _authors_swapped(reference: Reference, _others: Sequence[Reference], _chance: random.Random) -> str | None:
    """The first two authors in the other order."""
    names = [span for span in reference.spans if span.field == "authors"]
    if len(names) < 2:
        return None
    source, first, second = reference.source, names[0], names[1]
    one, other = source[first.start : first.end], source[second.start : second.end]
    return source[: first.start] + other + source[first.end : second.start] + one + source[second.end :]


def _other_letter(word: str, chance: random.Random) -> str:
    """The word with one letter inside it exchanged for another small one."""
    at = chance.randrange(1, len(word))
    return word[:at] + chance.choice([each for each in "abcdefghiklmnoprstu" if each != word[at]]) + word[at + 1 :]


def _digits_swapped(text: str, chance: random.Random) -> str | None:
    """Two different neighbouring figures exchanged."""
    places = [at for at in range(len(text) - 1) if text[at : at + 2].isdigit() and text[at] != text[at + 1]]
    if not places:
        return None
    at = chance.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _without_word(text: str, chance: random.Random) -> str | None:
    words = text.split()
    if len(words) < 5:
        return None
    at = chance.randrange(1, len(words) - 1)
    return " ".join(words[:at] + words[at + 1 :])


def _small_word_twice(text: str, chance: random.Random) -> str | None:
    places = list(re.finditer(r" (?:of|the|in|and|for|with|to) ", text))
    if not places:
        return None
    found = chance.choice(places)
    return text[: found.start()] + found[0].rstrip() + text[found.start() :]


def _other_english(text: str, _chance: random.Random) -> str | None:
    """The first word that has one in the spelling of the other side of the ocean."""
    for british, american in _ENGLISH:
        for old, new in ((british, american), (american, british)):
            if old in text:
                return text.replace(old, new, 1)
    return None


_ENGLISH = (
    ("tumour", "tumor"),
    ("behaviour", "behavior"),
    ("colour", "color"),
    ("haem", "hem"),
    ("oedema", "edema"),
    ("isation", "ization"),
    ("centre", "center"),
    ("paediatric", "pediatric"),
    ("modelling", "modeling"),
)


def _title_case(text: str, _chance: random.Random) -> str:
    return " ".join(word[:1].upper() + word[1:] if len(word) > 3 else word for word in text.split())


def _in_full(reference: Reference, others: Sequence[Reference], chance: random.Random) -> str | None:
    """Short forms of common words in the journal's name written out."""
    span = _span(reference, "container_title")
    if span is None:
        return None
    text = reference.source[span.start : span.end]
    words = [_WRITTEN_OUT.get(word.rstrip("."), word) for word in text.split()]
    if " ".join(words) == text:
        return None
    return reference.source[: span.start] + " ".join(words) + reference.source[span.end :]


_WRITTEN_OUT = {
    "J": "Journal",
    "Am": "American",
    "Br": "British",
    "Int": "International",
    "Res": "Research",
    "Biol": "Biology",
    "Med": "Medicine",
    "Clin": "Clinical",
    "Surg": "Surgery",
    "Chem": "Chemistry",
    "Sci": "Science",
    "Phys": "Physics",
    "Physiol": "Physiology",
    "Proc": "Proceedings",
    "Rev": "Reviews",
    "Ann": "Annals",
    "Eur": "European",
    "Mol": "Molecular",
}

PUBLISHED: tuple[Mistake, ...] = (
    Mistake(
        "authors",
        "an initial exchanged",
        _name_at_random(
            lambda text, chance: re.sub(
                r"(?<=[\s.])[A-Z](?=\.|[A-Z]?$)", lambda m: chance.choice("ABDEFGHJKLMNPRSTW"), text, count=1
            )
        ),
    ),
    Mistake(
        "authors",
        "an initial left out",
        _name_at_random(lambda text, _: re.sub(r"([A-Z])(\.?)\s?[A-Z]\.?$", r"\1\2", text)),
    ),
    Mistake(
        "authors",
        "a letter of a surname exchanged",
        _name_at_random(
            lambda text, chance: re.sub(r"[A-Z][a-z]{4,}", lambda m: _other_letter(m[0], chance), text, count=1)
        ),
    ),
    Mistake(
        "authors",
        "a letter of a surname left out",
        _name_at_random(lambda text, chance: re.sub(r"([A-Z][a-z]{2})[a-z]([a-z]+)", r"\1\2", text, count=1)),
    ),
    Mistake(
        "authors",
        "an accent left out",
        _name_at_random(lambda text, _: text.translate(str.maketrans("äöüéèáíóñç", "aoueeaionc"))),
    ),
    Mistake("authors", "an author dropped", _author_dropped),
    Mistake("authors", "two authors exchanged", _authors_swapped),
    Mistake("container_title", "words written out", _in_full),
    Mistake(
        "container_title", "last word left out", _in("container_title", lambda text, _: text.rpartition(" ")[0] or None)
    ),
    Mistake(
        "container_title", "in capitals", _in("container_title", lambda text, _: text.upper() if " " in text else None)
    ),
    Mistake("container_title", "a letter exchanged", _in("container_title", _word(_other_letter))),
    Mistake("title", "a word left out", _in("title", _without_word)),
    Mistake("title", "a small word twice", _in("title", _small_word_twice)),
    Mistake(
        "title",
        "singular for plural or the other way round",
        _in("title", _word(lambda word, _: word[:-1] if word.endswith("s") else word + "s")),
    ),
    Mistake("title", "a letter exchanged", _in("title", _word(_other_letter))),
    Mistake("title", "the other English", _in("title", _other_english)),
    Mistake("title", "in title case", _in("title", _title_case)),
    Mistake("pages", "two figures exchanged", _in("pages", _digits_swapped)),
    Mistake("pages", "last page left out", _in("pages", lambda text, _: re.sub(r"[-–]\d+$", "", text))),
    Mistake("year", "two figures exchanged", _in("year", _digits_swapped)),
    Mistake("year", "ten years off", _in("year", lambda text, _: str(int(text) - 10) if text.isdigit() else None)),
    Mistake("volume", "two figures exchanged", _in("volume", _digits_swapped)),
    Mistake("volume", "the issue's place taken", _in("volume", lambda text, chance: str(chance.randint(1, 12)))),
)
"""Mistakes as studies of published lists describe them, made without a look at what the checks can find.

A wrong name or number that looks like any other is found only if the list itself tells better.
"""

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
