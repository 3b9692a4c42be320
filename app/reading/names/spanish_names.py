"""The two family names of Spanish authors who are printed with their given names first: "Luis Fernández Ruiz"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.model import Name, Names
from app.reading.text.wordsets import wordset

_GIVEN = wordset("""
    adolfo adrián agustín alba alberto alejandra alejandro alfonso alfredo alicia amalia amparo ana andrea andrés ángel
    ángela ángeles antonia antonio armando arturo aurora beatriz belén benito bernardo blanca carlos carmen carolina
    cecilia césar clara claudia concepción consuelo cristina cristóbal cruz daniel daniela david diana diego dolores
    eduardo elena elisa elvira emilia emilio enrique ernesto esperanza esteban esther eugenia eugenio eva fabián fátima
    federico felipe felisa félix fernanda fernando francisca francisco gabriel gabriela gerardo germán gloria gonzalo
    graciela gregorio guadalupe guillermo gustavo héctor hernán hugo humberto ignacio inés irene iris isabel ismael
    iván jaime javier jesús joaquín jorge josé josefa josefina juan juana julia julián julio laura leonardo leonor
    leticia lidia lilia liliana lorena lorenzo lourdes lucía luis luisa luz magdalena manuel manuela marcela marcelo
    marco marcos margarita maría mariana mariano mario marta martha martín matilde mauricio mercedes miguel milagros
    mónica montserrat nancy natalia néstor nicolás nieves nora norma nuria olga omar óscar pablo paloma paola patricia
    paula paulina pedro pilar rafael ramón ramona raquel raúl rebeca ricardo roberto rocío rodolfo rodrigo rogelio
    roque rosa rosario rubén salvador sandra santiago sara sebastián sergio silvia sofía soledad sonia susana tatiana
    asunción teresa tomás valentina vanessa verónica vicente víctor victoria virginia viviana ximena yolanda
    ainhoa aitor ander arnau asier carles ferran iker itziar jaume joan jordi josep maite marc mikel mireia montse nerea
    neus núria oriol pau pere sílvia unai uxía xabier xavier xoán
""")
"""Given names that stand second as often as first; a family name may be one too ("Luis Martín")."""


_LINKING = frozenset({"de", "del", "la", "las", "los"})


def with_both_surnames(names: Names, printed: list[str]) -> Names:
    """The names with the first family name taken from the given ones; `printed` is each person's text in the source.

    Names with initials, those printed with the family name first, and those of two words stay as they are.
    """
    if len(printed) != len(names.people):
        return names
    return replace(names, people=tuple(map(_with_both, names.people, printed)))


def like_fellows(people: Sequence[Name]) -> list[Name]:
    """The authors of one article, both family names told in each if they are plain in one of them.

    All but those with a particle must be in full, in three words or more: where "Rosa Cardozo Castellano" has two,
    "Harold Guevara Rivas" has them too, whose given name is not among the known ones.
    """
    is_plain = any(" " in name.family for name in people)
    apart = [name for name in people if not name.particle]
    if not is_plain or not all(map(_is_in_full, apart)):
        return list(people)
    return [name if name.particle else _halved(name) for name in people]


def with_second_initials(people: Sequence[Name]) -> list[Name]:
    """The authors of an article of a Chilean journal, which prints the second family name as an initial: "Rosa Vera C".

    Most of them must be printed so, as a lone initial behind two names may be a given name elsewhere.
    """
    are_so = [len(name.given) == 1 and " " in name.family and not name.particle for name in people]
    if sum(are_so) * 2 <= len(people) or len(people) == 1:
        return list(people)
    return [_with_initial(name) if is_so else name for name, is_so in zip(people, are_so, strict=True)]


def _with_initial(name: Name) -> Name:
    given, _, family = name.family.rpartition(" ")
    return replace(name, given=given, family=f"{family} {name.given}")


def _is_in_full(name: Name) -> bool:
    words = f"{name.given} {name.family}".split()
    return len(words) > 2 and all(map(_is_word, words)) and not name.particle and not name.suffix


def _halved(name: Name) -> Name:
    """The name of three words or more with its last two as family names, and a saint's before them."""
    *given, first = name.given.split()
    if " " in name.family or "-" in name.family or not given or (len(given) == 1 and first.casefold() in _GIVEN):
        return name
    while given[1:] and given[-1] in _SAINTS:
        first = f"{given.pop()} {first}"
    return replace(name, given=" ".join(given), family=f"{first} {name.family}")


_PATRONYMIC = re.compile(r"[^\W\d_]{3}(?:ez|énz|ánz)$")
""""Martínez", "González": no given name ends so."""
_SAINTS = frozenset({"San", "Santa", "Santo"})


def _is_word(word: str) -> bool:
    parts = word.split("-")
    return len(word) > 2 and all(part.isalpha() and part[0].isupper() and part[1:].islower() for part in parts)


def _with_both(name: Name, printed: str) -> Name:
    words = name.given.split()
    own = [word for word in words if word not in _LINKING]  # "María del Carmen"
    first_given = printed.startswith(name.given) and printed.endswith(name.family)
    whole = all(map(_is_word, (*own, *name.family.split())))
    if len(words) < 2 or not first_given or not whole or name.particle or name.suffix or {" ", "-"} & {*name.family}:
        return name
    *given, surname = words
    if _PATRONYMIC.search(surname) is not None:
        return replace(name, family=f"{surname} {name.family}", given=" ".join(given))
    if surname.casefold() in _GIVEN or not all(word.casefold() in _GIVEN for word in given if word in own):
        return name
    return replace(name, family=f"{surname} {name.family}", given=" ".join(given))
