"""Two persons who were read as one, because the comma between them is missing."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks.authors.agreement import FEWEST, SHARE
from app.checks.authors.given_names import is_initials
from app.checks.authors.shown import place_in_cell
from app.checks.checked import NAME_FIELDS, Checked, people
from app.checks.finding import Finding, names_finding, names_fix
from app.model import Name, Names, Reference
from app.styles import name_text
from app.styles.names import STORED

_WORD = 3


def run_together(checked: Checked) -> Iterator[Finding]:
    """The findings about persons run together, in a list whose given names are initials."""
    counts = [count for _, _, count in checked.each(_persons)]
    persons = sum(every for every, _ in counts)
    if persons < FEWEST or sum(with_initials for _, with_initials in counts) < SHARE * persons:
        return
    for place, reference, found in checked.each(_apart):
        for field, at, apart in found:
            yield _finding(place, field, people(reference, field), at, apart)


def _persons(reference: Reference) -> tuple[int, int]:
    """How many persons with given names there are, and how many of these are initials."""
    every = [name for field in NAME_FIELDS for name in people(reference, field).people if name.family and name.given]
    return len(every), sum(map(is_initials, every))


def _apart(reference: Reference) -> tuple[tuple[str, int, Names], ...]:
    """By field and place the names that are two persons, with all names of the field as they should be."""
    return tuple(
        (field, at, apart)
        for field in NAME_FIELDS
        for names in (people(reference, field),)
        for at in range(len(names.people))
        if (apart := _turned(names, at) or _inverted(names, at))
    )


def _turned(names: Names, at: int) -> Names | None:
    """ "R. Yuan S.K. Biswas" as two names: initials, family name, initials in the given name of the second."""
    name = names.people[at]
    words = name.given.split()
    family = next((word for word in words if _is_family(word)), "")
    before, after = (" ".join(part) for part in _parted(words, family))
    first, second = Name(family, before), replace(name, given=after)
    return _with(names, at, 1, (first, second)) if family and is_initials(first) and is_initials(second) else None


def _inverted(names: Names, at: int) -> Names | None:
    """ "Anderson, T. E. Levy, H. M." as two names: a family name read as given, initials as family."""
    if at + 1 == len(names.people):
        return None
    name, rest = names.people[at : at + 2]
    words = name.given.split()
    family = words[-1] if words and _is_family(words[-1]) else ""
    first, second = replace(name, given=" ".join(words[:-1])), Name(family, rest.family)
    is_split = family and not rest.given and not rest.literal and is_initials(first) and is_initials(second)
    return _with(names, at, 2, (first, second)) if is_split else None


def _is_family(word: str) -> bool:
    return len(word) >= _WORD and word[0].isupper() and word[1:].replace("-", "").isalpha() and not word.isupper()


def _parted(words: list[str], at: str) -> tuple[list[str], list[str]]:
    place = words.index(at) if at in words else len(words)
    return words[:place], words[place + 1 :]


def _with(names: Names, at: int, count: int, apart: tuple[Name, ...]) -> Names:
    """The names with `count` of them, from `at`, exchanged."""
    return replace(names, people=(*names.people[:at], *apart, *names.people[at + count :]))


def _finding(place: int, field: str, names: Names, at: int, apart: Names) -> Finding:
    count = 1 + len(names.people) - len(apart.people) + 1
    was = ", ".join(name_text(name, STORED) for name in names.people[at : at + count])
    becomes = ", ".join(name_text(name, STORED) for name in apart.people[at : at + 2])
    start, _ = place_in_cell(names, at)
    _, end = place_in_cell(names, at + count - 1)
    message = f"“{was}” are two persons, “{becomes}”: the comma between them is missing"
    fix = names_fix(place, field, names, apart, label=becomes)
    return names_finding("AUT04", "likely", message, fix, words=(was, becomes), at=(start, end))
