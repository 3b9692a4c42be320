"""AUT03: initials printed otherwise than in the list."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from app.checks.authors.agreement import agreed
from app.checks.authors.given_names import initials, is_initials, printed_initials
from app.checks.authors.shown import place_in_cell
from app.checks.cases import is_case
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked, people
from app.checks.finding import Finding, names_finding, names_fix
from app.model import Name, Names, Reference
from app.styles import name_text
from app.styles.names import STORED, is_cyrillic


@check("AUT03", "Form of initials", "certain", fields=NAME_FIELDS)
def initials_form(checked: Checked) -> Iterator[Finding]:
    """Finds initials whose stops or spaces differ from the list's: "Raoul JL" or "Raoul J. L." among "Raoul J.L.".

    The list's form is what at least four fifths of its references have, and at least five; editors, and names in
    Cyrillic letters, are counted by themselves. Hyphens stay ("J.-L."), "Yu." and "Ch." are one initial, names in full
    and numerals such as III are left alone.

    Example:
        R1-R5 authors = Raymond E., Raoul J.L.
        R6 authors = Chan J A, Kulke M.H.
        gives R6 authors = Chan J.A., Kulke M.H.
    """
    forms = _forms(checked)
    for place, reference, found in checked.each(_otherwise, tuple(sorted(forms.items()))) if forms else ():
        for field, styled, changed in found:
            names = people(reference, field)
            yield _finding(place, field, names, replace(names, people=styled), changed)


class _Form(NamedTuple):
    """What stands after an initial, and between two; None where that is not shown or not agreed on."""

    stop: str | None
    gap: str | None


def _forms(checked: Checked) -> dict[tuple[str, bool], _Form]:
    """The list's form by field and script; a reference votes once for each form that it has."""
    stops: dict[tuple[str, bool], set[tuple[int, str | None]]] = defaultdict(set)
    gaps: dict[tuple[str, bool], set[tuple[int, str | None]]] = defaultdict(set)
    for place, _, forms in checked.each(_forms_in):
        for key, own in forms:
            stops[key].add((place, own.stop))
            if own.gap is not None:
                gaps[key].add((place, own.gap))
    return {key: _Form(_agreed(stops[key]), _agreed(gaps[key])) for key in stops}


def _forms_in(reference: Reference) -> frozenset[tuple[tuple[str, bool], _Form]]:
    """The forms of initials in a reference, each by its field and script."""
    return frozenset(
        ((field, _script(name)), _form_of(name.given))
        for field in NAME_FIELDS
        for names in (people(reference, field),)
        for at, name in enumerate(names.people)
        if is_initials(name) and not _ends_by_list(reference, names, at)
    )


def _otherwise(
    reference: Reference, forms: Sequence[tuple[tuple[str, bool], _Form]]
) -> tuple[tuple[str, tuple[Name, ...], list[int]], ...]:
    """The fields in which names have another form: the names in the list's form, and which of them that changes."""
    wanted, found = dict(forms), []
    for field in () if is_case(reference) else NAME_FIELDS:
        names = people(reference, field)
        styled = tuple(_styled(name, wanted.get((field, _script(name)))) for name in names.people)
        changed = [at for at, name in enumerate(names.people) if styled[at] != name]
        if any(not _ends_by_list(reference, names, at) for at in changed):
            found.append((field, styled, changed))
    return tuple(found)


def _agreed(votes: set[tuple[int, str | None]]) -> str | None:
    return agreed(Counter(form for _, form in votes))


def _script(name: Name) -> bool:
    return is_cyrillic(name.family)


def _ends_by_list(reference: Reference, names: Names, at: int) -> bool:
    """Whether the only stop of a name may be the source's stop behind all names: "Brown K, Sato S. Title"."""
    given = names.people[at].given
    return (
        bool(reference.source) and at == len(names.people) - 1 and not names.et_al and given.find(".") == len(given) - 1
    )


@lru_cache(maxsize=1 << 14)
def _form_of(given: str) -> _Form:
    has_gap = len(initials(given)) > 1 and not any(hyphen in given for hyphen in "-‐‑")
    gap = " " if any(map(str.isspace, given)) else ""
    return _Form("." if "." in given else "", gap if has_gap else None)


def _styled(name: Name, form: _Form | None) -> Name:
    """The name with its initials in the list's form; a gap beside a hyphen is as it may be."""
    if form is None or form == (None, None) or not is_initials(name):
        return name
    own = _form_of(name.given)
    stop = own.stop if form.stop is None else form.stop
    gap = own.gap if form.gap is None else form.gap
    given = printed_initials(name.given, stop=stop or "", gap=gap or "")
    is_same = own.gap is None and "".join(given.split()) == "".join(name.given.split())
    return name if is_same else replace(name, given=given)


def _finding(place: int, field: str, names: Names, after: Names, changed: list[int]) -> Finding:
    first, last = changed[0], changed[-1]
    start, _ = place_in_cell(names, first)
    _, end = place_in_cell(names, last)
    was, becomes = _words(names, first, last), _words(after, first, last)
    message = f"“{was}” is “{becomes}” in the form that most initials of the list have"
    fix = names_fix(place, field, names, after, label=becomes)
    return names_finding("AUT03", "certain", message, fix, words=(was, becomes), at=(start, end))


def _words(names: Names, first: int, last: int) -> str:
    return ", ".join(filter(None, (name_text(name, STORED) for name in names.people[first : last + 1])))
