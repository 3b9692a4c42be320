"""Corrections of names: one person, a surname, the form of initials, surnames in capitals."""

import re
from dataclasses import replace
from functools import lru_cache

from app.checks.rules.correction import NAMES, Correction, Kind, Value, one_renamed
from app.model import Name
from app.reading import read_names
from app.styles import NameForm, name_text
from app.styles.names import STORED, given_parts


def _person_words(before: Value, after: Value) -> tuple[str, str] | None:
    renamed = one_renamed(before, after)
    if renamed is None or not all(name.family or name.literal for name in renamed):
        return None
    old, new = (name_text(name, STORED) for name in renamed)
    return (old, new) if old != new else None


def _person(field: str, before: str, after: str) -> Correction | None:
    old, new = _one_name(before), _one_name(after)
    if old is None or new is None or old == new:
        return None
    letters = _letters(old.given)

    def renamed(name: Name) -> Name:
        if name == old:
            return new
        is_same = (
            name.family == old.family and letters and _letters(name.given) == letters and _rest(name) == _rest(old)
        )
        if not is_same:
            return name
        return new if _letters(new.given) != letters or new.family == old.family else replace(new, given=name.given)

    return Correction("name", field, before, after, f"“{before}” is “{after}”", of_name=renamed)


def _surname_words(before: Value, after: Value) -> tuple[str, str] | None:
    renamed = one_renamed(before, after)
    if renamed is None:
        return None
    old, new = renamed
    is_surname = old.family and new.family and replace(old, family=new.family) == new
    return (old.family, new.family) if is_surname else None


def _surname(field: str, before: str, after: str) -> Correction | None:
    if not before or not after or before == after:
        return None

    def renamed(name: Name) -> Name:
        return replace(name, family=after) if name.family == before else name

    return Correction("surname", field, before, after, f"the surname “{before}” is “{after}”", of_name=renamed)


def _initials_words(before: Value, after: Value) -> tuple[str, str] | None:
    renamed = one_renamed(before, after)
    if renamed is None:
        return None
    old, new = renamed
    return (old.given, new.given) if old.given and new.given and replace(old, given=new.given) == new else None


def _initials(field: str, before: str, after: str) -> Correction | None:
    """The form of initials, or given names cut down to initials, from an example: "J.L." and "JL"."""
    wanted = _form(after)
    cuts = _form(before) is None and _is_in_words(before)
    old = _form(before)
    if wanted is None or (old is None and not cuts) or (old is not None and _is_within(wanted, old)):
        return None
    stop, gap = wanted

    def written(name: Name) -> Name:
        form = _form(name.given)
        if not name.given or name.literal or (form is None) != cuts or (cuts and not _is_in_words(name.given)):
            return name
        if form is not None and old is not None and not _is_within(form, old):
            return name
        own_gap = gap if gap is not None else (form[1] if form and form[1] is not None else "")
        return replace(name, given=_in_form(name.given, stop, own_gap, cuts=cuts))

    says = f"given names as initials, as in “{after}”" if cuts else f"initials as “{after}”, not “{before}”"
    made = Correction("initials", field, before, after, says, of_name=written)
    return made if made.of_name(Name("A", before)).given == after else None


def _capitals_words(before: Value, after: Value) -> tuple[str, str] | None:
    return _surname_words(before, after)


def _capitals(field: str, before: str, after: str) -> Correction | None:
    """Surnames that are printed in capitals, from an example: "RINDI" and "Rindi"."""
    if not _is_shouted(before) or _lowered(before) != after:
        return None

    def written(name: Name) -> Name:
        return replace(name, family=_lowered(name.family)) if _is_shouted(name.family) else name

    return Correction("capitals", field, before, after, f"surnames as “{after}”, not in capitals", of_name=written)


KINDS: tuple[Kind, ...] = (
    Kind("name", "This name", (NAMES,), _person_words, _person),
    Kind("surname", "This surname", (NAMES,), _surname_words, _surname),
    Kind("initials", "Form of initials", (NAMES,), _initials_words, _initials),
    Kind("capitals", "Surnames in capitals", (NAMES,), _capitals_words, _capitals),
)

_FORMS = ((".", ""), (".", " "), ("", ""), ("", " "))
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST_SHOUTED = 3


def _one_name(text: str) -> Name | None:
    people = read_names(text).people
    return people[0] if len(people) == 1 else None


def _rest(name: Name) -> tuple[str, ...]:
    return name.particle, name.suffix, name.literal


def _letters(given: str) -> str:
    return "".join(_LETTERS.findall(given))


@lru_cache(maxsize=4096)
def _form(given: str) -> tuple[str, str | None] | None:
    """The stop behind initials and the gap between them, None if there is one initial only; None for other names."""
    parts = given_parts(given)
    if not parts or not all(part.is_initial for part in parts):
        return None
    fitting = [form for form in _FORMS if _in_form(given, *form) == given]
    if not fitting:
        return None
    stop, gap = fitting[0]
    return stop, None if len(fitting) > 1 else gap


def _is_within(form: tuple[str, str | None], other: tuple[str, str | None]) -> bool:
    """Whether initials of one form may be of the other, where a single one does not tell its gap."""
    return form[0] == other[0] and (form[1] == other[1] or form[1] is None or other[1] is None)


@lru_cache(maxsize=4096)
def _in_form(given: str, stop: str, gap: str, *, cuts: bool = False) -> str:
    form = NameForm(given="initials" if cuts else "styled", initial_stop=stop, initial_gap=gap)
    return name_text(Name(family="a", given=given), form)[2:]


@lru_cache(maxsize=4096)
def _is_in_words(given: str) -> bool:
    return any(not part.is_initial and len(part.text) > 1 and part.text[:1].isupper() for part in given_parts(given))


def _is_shouted(family: str) -> bool:
    return family.isupper() and len(_letters(family)) >= _SHORTEST_SHOUTED


def _lowered(family: str) -> str:
    return _LETTERS.sub(lambda word: word[0].capitalize(), family)
