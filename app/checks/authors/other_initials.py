"""AUT11: one person's initials written in two ways."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from app.checks.authors.given_names import LONGEST_NAME, initials, is_initials
from app.checks.authors.known_names import is_common, is_syllable
from app.checks.authors.persons import Form, listed, shared_authors, write_together
from app.checks.authors.shown import place_in_cell
from app.checks.authors.slips import plain
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked, Printed, people, with_name
from app.checks.finding import Finding, names_fix
from app.styles import name_text
from app.styles.names import STORED, family_with_particle

Initials = tuple[str, ...]

_SHORTEST = 4
"""Letters of a family name; shorter ones are borne by too many."""

_CLEAR = 3
"""References with the usual initials that make the other ones likely to be wrong."""


@check("AUT11", "One person's initials in two ways", "ask", fields=NAME_FIELDS)
def other_initials(checked: Checked) -> Iterator[Finding]:
    """Asks whether "Kulke M.N." is "Kulke M.H.", who writes with the same people elsewhere in the list.

    One initial differs, or two have changed places, and both write with a third person (two, if they have one initial
    only and the list names all). Two that have changed places are asked about without one too ("Kulke H.M."), where the
    list has no others of the name and not too many bear it. An initial that is left out is asked about where three
    references have it, or two others write with both, as authors sign with one or with both. People who stand in one
    reference, short family names and Chinese ones are let be. Where three references have the other initials, it is
    likely.

    Example:
        R1-R3 authors = Kulke M.H., Raut C.P.
        R4 authors = Kulke M.N., Raut C.P.
        gives R4 authors = Kulke M.H., Raut C.P.
    """
    for forms in _by_family(checked).values():
        for own, others in _differing_by_one(list(forms)):
            one, other = forms[own], forms[others]
            wrong, right = sorted((one, other), key=lambda form: (len(form.places), -form.places[0]))
            if len(wrong.places) > 1 or write_together(wrong, right):
                continue
            shared = len(shared_authors(checked, wrong, right))
            is_swapped = sorted(own) == sorted(others)
            if not is_swapped and _is_short(one.family):
                continue
            if shared >= _needed(checked, wrong, right, initials=len(own)):
                yield _finding(checked, wrong.printed[0], right, ", who writes with the same people")
            elif len(forms) == 2 and is_swapped and _is_rare(one.family, len(own)):
                yield _finding(checked, wrong.printed[0], right, "")
        if len(forms) == 2 and (lost := _lost(checked, *forms.items())):
            yield _finding(checked, lost[0].printed[0], lost[1], "")


def _needed(checked: Checked, one: Form, other: Form, *, initials: int) -> int:
    """How many authors two people must both write with: with one initial each two, unless "et al." hides the rest."""
    cut = (checked.references[form.places[0] - 1].authors.et_al for form in (one, other))
    return 2 if initials == 1 and not all(cut) else 1


def _lost(checked: Checked, one: tuple[Initials, Form], other: tuple[Initials, Form]) -> tuple[Form, Form] | None:
    """The form that lacks initials which three references have, or one beside two of the same people, and that form;
    None if neither does."""
    (few, short), (many, long) = sorted((one, other), key=lambda each: len(each[0]))
    if few != many[: len(few)] or len(short.places) > 1 or write_together(short, long) or _is_short(short.family):
        return None
    return (short, long) if len(long.places) >= _CLEAR or len(shared_authors(checked, short, long)) > 1 else None


def _is_short(family: str) -> bool:
    """Whether so many bear names like it that initials tell little: short ones, and Chinese ones."""
    return len(plain(family)) < _SHORTEST or is_syllable(family)


def _is_rare(family: str, initials: int) -> bool:
    """Whether so few bear the name that two with the same initials in another order are strange."""
    return initials > 2 or (not is_common(family) and not _is_short(family))


def _by_family(checked: Checked) -> dict[str, dict[tuple[str, ...], Form]]:
    """The forms of each family name by the initials that stand with it."""
    found: dict[str, dict[tuple[str, ...], list[Printed]]] = defaultdict(lambda: defaultdict(list))
    for family, every in checked.families.items():
        if len(every) < 2 or len(family) > LONGEST_NAME:
            continue
        for each in every:
            if is_initials(each.name):
                found[family_with_particle(each.name)][initials(each.name.given)].append(each)
    return {
        family: {key: Form(family, tuple(printed)) for key, printed in forms.items()}
        for family, forms in found.items()
        if len(forms) > 1
    }


def _differing_by_one(every: Sequence[Initials]) -> list[tuple[Initials, Initials]]:
    """The pairs of which one initial differs, or two have changed places, in the order in which they are given.

    They meet where the same is left without one initial, or in alphabetical order, so that the bearers of a frequent
    name are not compared pair by pair.
    """
    met: dict[Initials, list[Initials]] = defaultdict(list)
    for own in every:
        met["in order", *sorted(own)].append(own)
        for at in range(len(own)):
            met[str(at), *own[:at], "", *own[at + 1 :]].append(own)
    order = {own: place for place, own in enumerate(every)}
    pairs = {pair for together in met.values() for pair in combinations(together, 2)}
    return sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _finding(checked: Checked, wrong: Printed, right: Form, evidence: str) -> Finding:
    names = people(checked.references[wrong.place - 1], wrong.field)
    becomes = replace(wrong.name, given=right.printed[0].name.given)
    was, usual = name_text(wrong.name, STORED), name_text(becomes, STORED)
    start, end = place_in_cell(names, wrong.at)
    is_clear = bool(evidence) and len(right.places) >= _CLEAR and len(initials(wrong.name.given)) > 1
    return Finding(
        check="AUT11",
        certainty="likely" if is_clear else "ask",
        message=f"Is “{was}” the “{usual}” of {listed(right.places)}{evidence}?",
        references=(wrong.place,),
        related=right.places,
        field=wrong.field,
        before=was,
        after=usual,
        start=start,
        end=end,
        fixes=(names_fix(wrong.place, wrong.field, names, with_name(names, wrong.at, becomes), label=usual),),
    )
