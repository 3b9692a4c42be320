"""AUT14: one person's given names spelt in two ways."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from app.checks.authors.given_names import LONGEST_NAME
from app.checks.authors.known_names import is_common
from app.checks.authors.persons import listed
from app.checks.authors.shown import place_in_cell
from app.checks.authors.slips import plain, slip_between
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked, Printed, people, with_name
from app.checks.finding import Finding, names_fix
from app.styles import name_text
from app.styles.names import STORED

_FEWEST_LETTERS = 5
_FEWEST_IN_FULL = 3
_MOST = 60
"""Bearers of one family name; more are too many persons to tell a slip from another name."""


@check("AUT14", "One person's given names in two ways", "ask", fields=NAME_FIELDS)
def given_spelling(checked: Checked) -> Iterator[Finding]:
    """Asks whether “Buss, Paulo Marchiore” is the “Buss, Paulo Marchiori” of other references.

    One of several given names differs by a slip, in a name of five letters or more, or an initial behind a given name
    does, and the others are the same; what stands in more references is offered. Of persons with one given name those
    are asked about whose family name few bear (Foucault, Michael). Names that differ at their end (Daniel, Daniele,
    Mario, Maria), and two in one reference, are let be.

    Example:
        R1-R2 authors = Buss, Paulo Marchiori
        R3 authors = Buss, Paulo Marchiore
        asks R3 authors
    """
    for family, every in checked.families.items():
        if not 1 < len(every) <= _MOST or len(family) > LONGEST_NAME:
            continue
        found: dict[str, list[Printed]] = {}
        for each in every:
            if len(each.name.given) >= _FEWEST_LETTERS and len(each.name.given) <= LONGEST_NAME:
                found.setdefault(each.name.given, []).append(each)
        for one, other in combinations(found.values(), 2):
            rarer, usual = sorted((one, other), key=lambda forms: (len(forms), -forms[0].place))
            is_apart = {each.place for each in rarer}.isdisjoint(each.place for each in usual)
            is_rare = len(found) == 2 and not is_common(family)
            if is_apart and _is_slip(rarer[0].name.given, usual[0].name.given, may_be_alone=is_rare):
                yield from (_finding(checked, each, usual) for each in rarer)


def _is_slip(one: str, other: str, *, may_be_alone: bool) -> bool:
    """Whether one of several given names differs by a slip, accents apart, or the only one inside."""
    pairs = list(zip(one.split(), other.split(), strict=False))
    differing = [(plain(a), plain(b)) for a, b in pairs if a != b]
    if len(one.split()) != len(other.split()) or len(differing) != 1 or (len(pairs) < 2 and not may_be_alone):
        return False
    [(a, b)] = differing
    if len(a) == len(b) == 1 and pairs[0][0] == pairs[0][1]:  # “Scott, Joan V.”, whose other name is in full
        return len(plain(pairs[0][0])) >= _FEWEST_IN_FULL
    if len(pairs) < 2 and a[-1] != b[-1]:
        return False
    is_by_gender = a[:-1] == b[:-1] and {a[-1], b[-1]} in _ENDINGS
    return min(len(a), len(b)) >= _FEWEST_LETTERS and a[0] == b[0] and not is_by_gender and bool(slip_between(a, b))


_ENDINGS = ({"a", "o"}, {"a", "e"})
"""Last letters of a man's and a woman's name: Mario, Maria."""


def _finding(checked: Checked, wrong: Printed, right: list[Printed]) -> Finding:
    names = people(checked.references[wrong.place - 1], wrong.field)
    becomes = replace(wrong.name, given=right[0].name.given)
    was, usual = name_text(wrong.name, STORED), name_text(becomes, STORED)
    places = tuple(sorted({each.place for each in right}))
    start, end = place_in_cell(names, wrong.at)
    return Finding(
        check="AUT14",
        certainty="ask",
        message=f"Is “{was}” the “{usual}” of {listed(places)}?",
        references=(wrong.place,),
        related=places,
        field=wrong.field,
        before=was,
        after=usual,
        start=start,
        end=end,
        fixes=(names_fix(wrong.place, wrong.field, names, with_name(names, wrong.at, becomes), label=usual),),
    )
