"""Editors that a Russian entry has in the genitive, after “под ред.”, in the nominative for all other print."""

import re
from dataclasses import replace

from app.model import Name, Names, Reference
from app.styles.names import given_parts

UNDER_EDITORS = re.compile(r"\bпод\s{1,3}(?:общ\w{0,4}\.?\s{1,3}|науч\w{0,4}\.?\s{1,3})?ред", re.IGNORECASE)

_ENDINGS = (
    ("овой", "ова"), ("евой", "ева"), ("ёвой", "ёва"), ("иной", "ина"), ("ыной", "ына"), ("ской", "ская"),
    ("цкой", "цкая"), ("ского", "ский"), ("цкого", "цкий"), ("ова", "ов"), ("ева", "ев"), ("ёва", "ёв"), ("ина", "ин"),
    ("ына", "ын"), ("ича", "ич"), ("ука", "ук"), ("юка", "юк"), ("яна", "ян"), ("мана", "ман"), ("берга", "берг"),
    ("штейна", "штейн"), ("ера", "ер"),
)  # fmt: skip
"""Genitives that are of one nominative; others, such as “Толстого” and “Дубы”, stay as they are."""
_OF_STRESSED = frozenset(("донского", "крамского", "трубецкого", "шаховского"))


def with_nominative_editors(reference: Reference) -> Reference:
    """The reference with its editors in the nominative, if its source has them in the genitive and it is clear."""
    if not reference.editors.people or not UNDER_EDITORS.search(reference.source):
        return reference
    people = tuple(map(_in_nominative, reference.editors.people))
    if people == reference.editors.people:
        return reference
    return replace(reference, editors=Names(people, reference.editors.et_al))


def _in_nominative(name: Name) -> Name:
    """The name; one whose given name is written out stays, as that is in the genitive too."""
    if not all(part.is_initial for part in given_parts(name.given)):
        return name
    return replace(name, family="-".join(map(_nominative, name.family.split("-"))))


def _nominative(family: str) -> str:
    if family.casefold() in _OF_STRESSED:
        return f"{family.removesuffix('ого')}ой"
    return next((f"{family.removesuffix(of)}{ending}" for of, ending in _ENDINGS if family.endswith(of)), family)
