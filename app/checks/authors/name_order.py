"""AUT02: family name and initials in another order, or parted otherwise, than in the list."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from app.checks.authors.agreement import agreed
from app.checks.authors.given_names import is_initials
from app.checks.authors.shown import place_in_cell
from app.checks.cases import is_case
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked, people, with_name
from app.checks.finding import Finding, names_fix
from app.checks.sourced import Sourced, in_source
from app.model import Name, Reference
from app.styles import name_text
from app.styles.names import STORED, family_with_particle


@check(
    "AUT02",
    "Order of name and initials",
    "likely",
    fields=NAME_FIELDS,
)
def name_order(checked: Checked) -> Iterator[Finding]:
    """Finds names printed in another order than in the list: "J. Smith" among "Smith J.", "Smith, J." among "Smith J.".

    It compares what the sources print, the first name of an entry with other first names, and the rest with the rest,
    because some styles turn only the first. Printing in the list's form mends it. Bodies and names whose given names
    are in full are left alone: in Chinese, Korean and Hungarian names the family may stand first. A name whose family
    and initials have changed places ("J." Smith as a family name) is put right wherever it is.

    Example:
        R1-R5 read = Smith J., Brown K. Outcome of surgery in the elderly. Ann Surg 2011; 253: 51-58
        R6 read = P. Jones, M. Clark. Surgery for colon cancer in the young. Ann Surg 2012; 255: 61-69
        gives R6 authors = Jones P.
    """
    yield from _swapped(checked)
    shown = [(place, printed) for place, _, printed in checked.each(_printed)]
    heads = agreed(Counter(printed[0].order for _, printed in shown if printed and printed[0].source.at == 0))
    rests = agreed(Counter(order for _, printed in shown for order in {each.order for each in _rest(printed)}))
    for place, printed in shown:
        others = [
            each for each in printed if (wanted := heads if each.source.at == 0 else rests) and each.order != wanted
        ]
        if others and (finding := _mended(checked, place, others)).before != finding.after:
            yield finding


_FIGURE = re.compile(r"\d")
"""No person has one: "GBD 2019 Diseases" is a part of a body's name."""


class _Order(NamedTuple):
    """Whether the given name stands first, and what stands between a family name and the given name behind it."""

    given_first: bool
    gap: str


class _Printed(NamedTuple):
    source: Sourced
    order: _Order


def _printed(reference: Reference) -> list[_Printed]:
    """The names at the head of an entry: those that GOST prints behind the title have an order of their own."""
    authors = () if is_case(reference) else in_source(reference)
    if authors and any(span.field == "title" and span.start < authors[0].start for span in reference.spans):
        return []
    return [
        _Printed(each, order)
        for each in authors
        if is_initials(each.name)
        and not _FIGURE.search(each.text)
        and (order := _order(each.text, each.name)) is not None
    ]


def _rest(printed: list[_Printed]) -> list[_Printed]:
    return [each for each in printed if each.source.at > 0]


def _order(text: str, name: Name) -> _Order | None:
    """How a source prints a name; None if it cannot be told, as in "J. David Powell", the family of one word or two."""
    family = family_with_particle(name)
    if text.count(family) != 1 or name.suffix:
        return None
    before, after = text.split(family)
    if name.given in before:
        return None if " " in name.family else _Order(True, "")
    gap, given, _ = after.partition(name.given)
    return _Order(False, gap.strip()) if given else None


def _mended(checked: Checked, place: int, others: list[_Printed]) -> Finding:
    form = checked.pattern.names
    first = others[0].source
    inverted = not form.given_first or (form.first_inverted and first.at == 0)
    becomes = name_text(first.name, replace(form, given_first=not inverted))
    return Finding(
        check="AUT02",
        certainty="likely",
        message=f"“{first.text}” is printed “{becomes}” in the order that most names of the list have",
        references=(place,),
        field="authors",
        before=first.text,
        after=becomes,
        is_mended=True,
    )


def _swapped(checked: Checked) -> Iterator[Finding]:
    """Names whose parts have changed places: family "J.L.", given "Raoul"."""
    for place, field, at, name in checked.names:
        is_word = name.given.isalpha() and len(name.given) > 2 and name.given.istitle()
        if not is_word or "." not in name.family or name.particle:
            continue
        turned = replace(name, family=name.given, given=name.family)
        if not is_initials(turned):
            continue
        names = people(checked.references[place - 1], field)
        start, end = place_in_cell(names, at)
        yield Finding(
            check="AUT02",
            certainty="likely",
            message=f"“{name.family}” looks like the initials of “{name.given}”",
            references=(place,),
            field=field,
            before=name_text(name, STORED),
            after=name_text(turned, STORED),
            start=start,
            end=end,
            fixes=(names_fix(place, field, names, with_name(names, at, turned), label=name_text(turned, STORED)),),
        )
