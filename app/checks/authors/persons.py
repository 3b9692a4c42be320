"""Who may be one person: names of the list with the same initials, and whom they write with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from app.checks.authors.given_names import LONGEST_NAME, initials
from app.checks.authors.shown import place_in_cell
from app.checks.authors.slips import plain
from app.checks.checked import NAME_FIELDS, Checked, Printed, people, with_name
from app.checks.finding import Edit, Finding, Fix
from app.model import Name, Reference
from app.styles import name_text
from app.styles.names import STORED, family_with_particle

_MOST_PEOPLE = 40
"""Lists of names longer than this say nothing of who writes with whom."""


@dataclass(frozen=True, eq=False)
class Form:
    """One spelling of a family name, particle included, with all its initials alike: where it stands."""

    family: str
    printed: tuple[Printed, ...]

    @cached_property
    def places(self) -> tuple[int, ...]:
        """The references that have it, in order."""
        return tuple(sorted({each.place for each in self.printed}))


def forms_by_initials(checked: Checked) -> dict[tuple[str, ...], list[Form]]:
    """The spellings of family names by the initials that stand with them."""
    found: dict[tuple[str, ...], dict[str, list[Printed]]] = defaultdict(lambda: defaultdict(list))
    for each in checked.names:
        if each.name.family and each.name.given and len(each.name.family) + len(each.name.given) <= LONGEST_NAME:
            found[initials(each.name.given)][family_with_particle(each.name)].append(each)
    return {key: [Form(family, tuple(all_)) for family, all_ in forms.items()] for key, forms in found.items()}


def write_together(one: Form, other: Form) -> bool:
    """Whether both forms stand in one reference, so that they are two persons."""
    return not set(one.places).isdisjoint(other.places)


def share_an_author(checked: Checked, one: Form, other: Form) -> bool:
    """Whether a third person writes with both."""
    return bool(shared_authors(checked, one, other))


def shared_authors(checked: Checked, one: Form, other: Form) -> set[tuple[str, str]]:
    """The third persons, by family name and first initial, who write with both."""
    own = {_key(each.name) for each in (*one.printed, *other.printed)}
    return (_others(checked, one) & _others(checked, other)) - own


def renamed(checked: Checked, form: Form, to: Name, *, label: str) -> Fix:
    """The fix that gives every name of a form the family name and particle of another one."""
    edits = []
    for place, field in sorted({(each.place, each.field) for each in form.printed}):
        names = before = people(checked.references[place - 1], field)
        for each in form.printed:
            if (each.place, each.field) == (place, field):
                names = with_name(names, each.at, replace(each.name, family=to.family, particle=to.particle))
        edits.append(Edit("reference", place, field, before, names))
    return Fix(label, tuple(edits))


def spelt_otherwise(checked: Checked, code: str, wrong: Form, right: Form, *, likely: bool, why: str) -> Finding:
    """The finding that one form is probably another one, with the fix to it and the opposite one."""
    first = wrong.printed[0]
    start, end = _family_in_cell(checked.references[first.place - 1], first)
    to_right = renamed(checked, wrong, right.printed[0].name, label=right.family)
    to_wrong = renamed(checked, right, wrong.printed[0].name, label=wrong.family)
    return Finding(
        check=code,
        certainty="likely" if likely else "ask",
        message=f"“{wrong.family}” is “{right.family}” in {listed(right.places)}, {why}",
        references=wrong.places,
        related=right.places,
        field=first.field,
        before=wrong.family,
        after=right.family,
        start=start,
        end=end,
        fixes=(to_right, to_wrong),
    )


def listed(places: Iterable[int], *, most: int = 3) -> str:
    """Places as a user reads them: "R3, R7 and R12", "R3, R7, R12 and 4 others"."""
    every = [f"R{place}" for place in places]
    if len(every) > most + 1:
        return f"{', '.join(every[:most])} and {len(every) - most} others"
    return " and ".join(filter(None, (", ".join(every[:-1]), every[-1])))


def _family_in_cell(reference: Reference, printed: Printed) -> tuple[int, int]:
    start, _ = place_in_cell(people(reference, printed.field), printed.at)
    family = family_with_particle(printed.name)
    at = name_text(printed.name, STORED).find(family)
    return (start + at, start + at + len(family)) if start >= 0 and at >= 0 else (-1, -1)


_Person = tuple[str, str]
"""A family name and a first initial."""


def _others(checked: Checked, form: Form) -> set[_Person]:
    writers = checked.recall(_writers)
    return set().union(*(writers(checked.references[each.place - 1])[each.field] for each in form.printed))


def _writers(reference: Reference) -> Mapping[str, frozenset[_Person]]:
    """The persons in each field of names; none where they are too many to know each other."""
    names = {field: people(reference, field).people for field in NAME_FIELDS}
    return {
        field: frozenset(_key(name) for name in every if name.family and name.given and len(every) <= _MOST_PEOPLE)
        for field, every in names.items()
    }


def _key(name: Name) -> tuple[str, str]:
    return plain(name.family), initials(name.given)[0] if name.given and initials(name.given) else ""
