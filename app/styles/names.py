"""Names to text: the order of a name's parts, its initials, what stands between names, and et al."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

from app.model import Name, Names
from app.styles.pieces import Piece

GivenForm = Literal["styled", "stored", "initials"]


@dataclass(frozen=True, slots=True)
class NameForm:
    """How a list prints its names; the default is that of the sample: "Rindi G., Klöppel G. et al.".

    `given` is "styled" (initials get this form's stops and gaps, full names stay full), "stored" (as they are) or
    "initials" (full names are cut down too). `family_given` and `before_suffix` stand before a given name and a suffix
    that follow the family; `initial_stop` follows each initial, `initial_gap` stands between two of them, except that
    "J.-L." keeps its hyphen. `first_inverted` prints the family of the first name first though `given_first`.
    `particle_behind` has "Almeida, J. R. de" where families stand first. `last_separator` stands before the last of
    three or more names, `pair_separator` between two that are all. `et_al` is printed as it is after the last name;
    `et_al_cyrillic` where most names are Cyrillic.
    """

    given_first: bool = False
    first_inverted: bool = False
    family_given: str = " "
    before_suffix: str = " "
    given: GivenForm = "styled"
    initial_stop: str = "."
    initial_gap: str = ""
    separator: str = ", "
    last_separator: str = ", "
    pair_separator: str = ", "
    particle_behind: bool = False
    et_al: str = " et al."
    et_al_cyrillic: str = " и др."


STORED = NameForm(given="stored")
"""The sample's form with given names as they are stored: what a cell shows and an edit starts from."""


def statement_form(form: NameForm, *, given_first: bool = True) -> NameForm:
    """The form of a list's names where all stand behind the title ("Title / A. Roe, B. Doe")."""
    return replace(form, given_first=given_first, first_inverted=False)


GLUED = ("'", "’", "-")
"""The ends of particles that stand next to the family without a space."""


def name_text(name: Name, form: NameForm = NameForm()) -> str:
    """One name in print."""
    return _name_text(name, form, inverted=not form.given_first)


def names_text(names: Names, form: NameForm = NameForm()) -> str:
    """A list of names in print, et al. included; `read_names` of it gives the names back."""
    return "".join(piece.text for piece in names_pieces(names, form))


def names_pieces(names: Names, form: NameForm = NameForm(), *, field: str = "name") -> list[Piece]:
    """The same in pieces, one for each name in that field; names without any text are left out."""
    texts: list[str] = []
    for name in names.people:
        text = _name_text(name, form, inverted=not form.given_first or (form.first_inverted and not texts))
        if text:
            texts.append(text)
    pieces: list[Piece] = []
    between = Piece(form.separator)
    for text in texts:
        pieces += (Piece(text, field), between)
    if pieces:
        pieces.pop()
    if len(texts) > 1 and not names.et_al:
        pieces[-2] = Piece(form.pair_separator if len(texts) == 2 else form.last_separator)
    if names.et_al:
        pieces.extend(_et_al_pieces(names.people, form, after_names=bool(texts)))
    return pieces


def family_with_particle(name: Name) -> str:
    """The family with its particle before it: "de Jong", "d'Angelo", "al-Hassan"."""
    if not name.particle:
        return name.family
    is_glued = name.particle.endswith(GLUED)
    return ("" if is_glued else " ").join(part for part in (name.particle, name.family) if part)


class GivenPart(NamedTuple):
    """A part of a given name: an initial ("J", "Yu") or a word ("Jean"), and the hyphen that ties it to the next."""

    text: str
    is_initial: bool
    hyphen: str = ""


def given_parts(given: str, *, most_capitals: int = 4) -> list[GivenPart]:
    """The initials and words of a given name: "V. Yu." is V and Yu, "JL" is J and L, "Jean-Luc" two words.

    A run of capitals is taken for initials up to `most_capitals` letters; a stop makes "Yu." one initial, and without
    one only the digraphs of transliterated names count, next to another initial ("VYu").
    """
    return list(_given_parts(given, most_capitals))


@lru_cache(maxsize=10_000)
def _given_parts(given: str, most_capitals: int) -> tuple[GivenPart, ...]:
    parts: list[GivenPart] = []
    for word, stop, hyphen in _GIVEN_TOKEN.findall(unicodedata.normalize("NFC", given)):
        letters = _initials_in(word, bool(stop), most_capitals)
        if letters:
            parts.extend(GivenPart(letter, True) for letter in letters[:-1])
            parts.append(GivenPart(letters[-1], True, hyphen))
        else:
            parts.append(GivenPart(word + stop, False, hyphen))
    return tuple(parts)


def leading_particle(words: Sequence[str]) -> int:
    """How many of the words before the family are a particle: those in small letters, the last word never."""
    count = 0
    while count + 1 < len(words) and words[count][:1].islower():
        count += 1
    return count


def is_cyrillic(text: str) -> bool:
    """Whether most letters of a text are Cyrillic."""
    if text.isascii():
        return False
    cyrillic = 2 * len("".join(_CYRILLIC.findall(text)))
    return cyrillic > len(text) or cyrillic > sum(map(str.isalpha, text))


_GIVEN_TOKEN = re.compile(r"([^\s.\-‐‑]+)(\.?)([\-‐‑]?)")
_CYRILLIC = re.compile("[\u0400-\u052f]+")
_DIGRAPHS = frozenset({"Yu", "Ya", "Ye", "Yo", "Zh", "Kh", "Ts", "Ch", "Sh", "Iu", "Ia", "Ju", "Ja", "Je", "Dz", "Gh"})
_LONGEST_DIGRAPH = 3
_INITIALS_RUN = re.compile(r"[A-Z][a-z]|.")


def _initials_in(word: str, has_stop: bool, most_capitals: int) -> list[str]:
    if not word.isalpha():
        return []
    if len(word) == 1:
        return [word] if word.isupper() else []
    if word.isupper():
        return list(word) if len(word) <= most_capitals else []
    if has_stop and len(word) <= _LONGEST_DIGRAPH and word.istitle():
        return [word]
    run = _INITIALS_RUN.findall(word)
    is_run = len(run) > 1 and all(each in _DIGRAPHS or (len(each) == 1 and each.isupper()) for each in run)
    return run if is_run else []


def _name_text(name: Name, form: NameForm, *, inverted: bool) -> str:
    if name.literal:
        return name.literal
    family = family_with_particle(name)
    given = _given_text(name, form)
    if inverted and form.particle_behind and name.particle and given:
        family, given = name.family, f"{given} {name.particle}"
    if inverted and family and given and not name.suffix:  # as most names are
        return f"{family}{form.family_given}{given}"
    if inverted:
        text = form.family_given.join(part for part in (family, given) if part)
    else:
        text = " ".join(part for part in (given, family) if part)
    return form.before_suffix.join(part for part in (text, name.suffix) if part)


def _given_text(name: Name, form: NameForm) -> str:
    if form.given == "stored":
        return name.given
    most_capitals = 2 if name.family.isupper() and len(name.family) > 1 else 4
    return _styled_given(name.given, most_capitals, form.given == "initials", form.initial_stop, form.initial_gap)


@lru_cache(maxsize=10_000)
def _styled_given(given: str, most_capitals: int, is_cut_down: bool, stop: str, gap: str) -> str:
    parts = given_parts(given, most_capitals=most_capitals)
    if is_cut_down:
        parts = [_cut_down(part) for part in parts]
    if not any(part.is_initial for part in parts):
        return given
    text = ""
    for place, part in enumerate(parts):
        text += part.text + (stop if part.is_initial else "")
        if place + 1 < len(parts):
            between_initials = part.is_initial and parts[place + 1].is_initial
            text += part.hyphen or (gap if between_initials else " ")
    return text


def _cut_down(part: GivenPart) -> GivenPart:
    is_name = not part.is_initial and part.text[:1].isupper()
    return GivenPart(part.text[0], True, part.hyphen) if is_name else part


def _et_al_pieces(people: Sequence[Name], form: NameForm, *, after_names: bool) -> list[Piece]:
    printed = "".join(name.family + name.literal for name in people)
    text = form.et_al_cyrillic if is_cyrillic(printed) else form.et_al
    words = text.lstrip(" ,;")
    lead = text[: len(text) - len(words)]
    return [Piece(lead), Piece(words, "et_al")] if lead and after_names else [Piece(words, "et_al")]
