"""A line, or a part of one, that is a person's name: recognised by its shape, and which part is the family name."""

import re

from app.model import Name

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐЎȘȚ"
_INITIALS = re.compile(rf"(?:[{_UPPER}][a-zа-яё]{{0,2}}\.[-‐]?){{1,4}}(?:[{_UPPER}]\.?)?|[{_UPPER}]")
_BARE_INITIALS = re.compile(rf"[{_UPPER}]{{1,3}}(?:-[{_UPPER}])?")
_WORD = re.compile(rf"(?:[dDlLO]['’])?[{_UPPER}][\w'’`´‑‐\-]{{0,40}}")
_PARTICLES_TEXT = (
    "de del della der den di du da dos das do la le van von vom zu zur ten ter el al bin ibn af av y e dal degli "
    "delle 't ван фон де дер ди да ла ле"
)
_PARTICLES = frozenset(_PARTICLES_TEXT.split())
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "filho", "neto", "júnior", "junior"))
_TITLES = re.compile(
    r"^(?:dr|prof|professor|mr|mrs|ms|sir|dra|dr\.-ing|акад|академик|проф|профессор|доцент|доц|к\.м\.н|д\.м\.н)\.?\s+",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"(?:,\s*(?:m\.?\s?d|ph\.?\s?d|m\.?\s?sc|b\.?\s?sc|mph|d\.?sc|dr|mbbs|facs|frcs|rn|pharmd|drph|dds|mba|ms|ma|bs|ba|"
    r"к\.\s?м\.\s?н|д\.\s?м\.\s?н|к\.м\.н|д\.м\.н)\.?(?=,|\s|$)|\s+(?:ph\.?d|m\.d)\.?(?=,|\s|$)).*",
    re.IGNORECASE,
)
_PATRONYMIC = re.compile(
    r"\w{2,}(?:ович|евич|ьич|ична|овна|евна|инична|ovich|evich|ovna|evna|ichna|yevich|yevna)|.*(?:оглы|кызы|оғлы)",
    re.IGNORECASE,
)
_RUSSIAN_FAMILY = re.compile(
    r"\w+(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|ук|юк|ян|дзе|швили|ых|их)", re.IGNORECASE
)


def without_titles(text: str) -> str:
    """The text without titles before a name and degrees after it."""
    return _DEGREES.sub("", _TITLES.sub("", text.strip()[:200], count=1)).strip(" ,;")


def person_name(text: str) -> Name | None:
    """The name that the text is, or None if it is something else: "V. Yu. Kosyrev", "Smith JA", "Иванов Иван Иванович"."""
    text = without_titles(text)
    if not 3 <= len(text) <= 80:
        return None
    family, comma, given = text.partition(",")
    if comma:
        return _family_comma_given(family.split(), given.split())
    tokens = text.split()
    suffix = tokens.pop() if len(tokens) > 2 and tokens[-1].casefold() in _SUFFIXES else ""
    if not 2 <= len(tokens) <= 7 or not all(map(_is_part, tokens)):
        return None
    name = _read(tokens)
    if name is None or not suffix:
        return name
    return Name(family=name.family, given=name.given, particle=name.particle, suffix=suffix)


def has_initials(text: str) -> bool:
    """Whether one of the words is initials, which hardly anything but a name has."""
    return any("." in token and _INITIALS.fullmatch(token) is not None for token in text[:120].split())


def _is_part(token: str) -> bool:
    """Whether a token can be part of a name."""
    return token.casefold() in _PARTICLES or any(
        pattern.fullmatch(token[:60]) is not None for pattern in (_INITIALS, _BARE_INITIALS, _WORD)
    )


def _is_initials(token: str) -> bool:
    return _INITIALS.fullmatch(token[:40]) is not None


def _family_comma_given(family: list[str], given: list[str]) -> Name | None:
    """ "Smith, John A." as a name, or None."""
    if not 1 <= len(family) <= 4 or not 1 <= len(given) <= 4 or not all(map(_is_part, family + given)):
        return None
    return _name(family, given)


def _read(tokens: list[str]) -> Name | None:
    """The name of two or more tokens without commas."""
    initials = [_is_initials(token) for token in tokens]
    if all(initials):
        return None
    if any(initials):
        last = len(tokens) - 1 - initials[::-1].index(True)
        if last < len(tokens) - 1:
            return _name(tokens[last + 1 :], tokens[: last + 1])
        first = initials.index(True)
        if not first:
            return None
        inner_given = first >= 2 and tokens[0].casefold() not in _PARTICLES and not tokens[0].isupper() and first > 2
        return None if inner_given else _name(tokens[:first], tokens[first:])
    if _BARE_INITIALS.fullmatch(tokens[-1]) and not tokens[0].isupper():
        return _name(tokens[:-1], tokens[-1:])
    return _full_name(tokens)


def _full_name(tokens: list[str]) -> Name | None:
    """The name of whole words alone: by patronymic, capitals, particle, or given name first."""
    if len(tokens) >= 3 and _PATRONYMIC.fullmatch(tokens[-1]):
        return _name(tokens[:1], tokens[1:])
    if len(tokens) >= 3 and _PATRONYMIC.fullmatch(tokens[1]):
        return _name(tokens[2:], tokens[:2])
    capitals = [token.isupper() and len(token) > 1 for token in tokens]
    if capitals[0] and not capitals[-1]:
        end = capitals.index(False)
        return _name(tokens[:end], tokens[end:])
    if capitals[-1] and not capitals[0]:
        start = capitals.index(True)
        return _name(tokens[start:], tokens[:start])
    for place, token in enumerate(tokens[1:], start=1):
        if token in _PARTICLES and place < len(tokens) - 1:
            return _name(tokens[place:], tokens[:place])
    if len(tokens) == 2 and _RUSSIAN_FAMILY.fullmatch(tokens[0]) and not _RUSSIAN_FAMILY.fullmatch(tokens[1]):
        return _name(tokens[:1], tokens[1:])
    return _name(tokens[-1:], tokens[:-1])


def _name(family: list[str], given: list[str]) -> Name | None:
    """A name of its tokens; particles stand apart; None if it has too many words."""
    if len(family) > 4 or len(given) > 4:
        return None
    particles = 0
    while particles < len(family) - 1 and family[particles] in _PARTICLES:
        particles += 1
    return Name(family=" ".join(family[particles:]), given=" ".join(given), particle=" ".join(family[:particles]))
