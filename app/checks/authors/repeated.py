"""AUT10: an author twice in one entry, and family names in capitals or small letters only."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.checks.authors.agreement import FEWEST, SHARE
from app.checks.authors.given_names import LONGEST_NAME, initials, is_initials
from app.checks.authors.known_names import is_syllable
from app.checks.authors.shown import place_in_cell
from app.checks.authors.slips import plain
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked, Printed, people
from app.checks.finding import Certainty, Finding, names_finding, names_fix
from app.model import Name, Names
from app.styles import name_text
from app.styles.names import STORED

_LONG = 6
_WORD = 4
_WRITTEN_OUT = re.compile(r"[A-ZÀ-ÞА-ЯЁ][a-zß-ÿа-яё]{2,}(?: [A-ZÀ-ÞА-ЯЁ]\.?)?")
"""A given name: "Mark", "Michael C."."""

_PARTS = re.compile(r"([-‐‑\s])")


@check("AUT10", "Author twice, or a name in capitals", "likely", fields=NAME_FIELDS)
def repeated(checked: Checked) -> Iterator[Finding]:
    """Finds an author who stands twice in one entry, and "SMITH J." or "smith J." in a list that writes "Smith J.".

    Two authors may share a family name and an initial, in China and Korea often: a single initial counts only for long
    names that stand side by side, and then it is a question. Capitals are wrong only where four fifths of the list's
    names have small letters; names of groups (ENETS, WHO), short names and names that stand alone are let be. If the
    list has the name elsewhere, its capitals are taken from there (McDonald). Where four fifths of the authors stand in
    capitals, as ABNT wants, small letters are wrong.

    Example:
        R1-R5 authors = Raymond E., Dahan L.
        R6 authors = Raymond E., Raoul J.L., Kulke M., Raoul J.L.
        R7 authors = SMITH J., Brown K.
        gives R6 authors = Raymond E., Raoul J.L., Kulke M.
        gives R7 authors = Smith J., Brown K.
    """
    for place, reference in checked:
        for field in NAME_FIELDS:
            yield from _twice(place, field, people(reference, field))
    yield from _by_capitals(checked)


def _twice(place: int, field: str, names: Names) -> Iterator[Finding]:
    if len({name.family for name in names.people}) == len(names.people):
        return
    first: dict[tuple[str, str, str, str], int] = {}
    for at, name in enumerate(names.people):
        if len(name.family) + len(name.given) > LONGEST_NAME:
            continue
        key = (plain(name.family), plain(name.given), plain(name.suffix), name.literal.casefold())
        sure = _is_same(name, is_beside=first.get(key, at) == at - 1) if key in first else None
        if sure:
            yield _once(place, field, names, at, sure)
        first.setdefault(key, at)


def _is_same(name: Name, *, is_beside: bool) -> Certainty | None:
    if name.literal or len(initials(name.given)) > 1 or len(name.given) > 3:
        return "ask" if is_syllable(name.family) or plain(name.family) in _SHARED_BY_MANY else "likely"
    return "ask" if is_beside and len(name.family) >= _LONG else None


_SHARED_BY_MANY = frozenset(
    "ahn cho choi chung han hong hwang jang jeong jung kang kim kumar kwon lee lim nguyen oh park pham ryu seo shin "
    "singh song tran yoon".split()
)
"""Names of Korea, Vietnam and India that so many bear that two authors may well have the same initials."""


def _once(place: int, field: str, names: Names, at: int, certainty: Certainty) -> Finding:
    start, end = place_in_cell(names, at)
    text = name_text(names.people[at], STORED)
    after = replace(names, people=(*names.people[:at], *names.people[at + 1 :]))
    return Finding(
        check="AUT10",
        certainty=certainty,
        message=f"“{text}” stands twice in this entry",
        references=(place,),
        field=field,
        before=text,
        start=start,
        end=end,
        fixes=(names_fix(place, field, names, after, label=f"Take out the second {text}"),),
    )


def _by_capitals(checked: Checked) -> Iterator[Finding]:
    persons = [each for each in checked.names if each.name.given and each.name.family[:1].isalpha()]
    usual = [each for each in persons if not each.name.family.isupper() and not each.name.family.islower()]
    if not _are_most(usual, persons):
        yield from _in_small_letters(checked)
        return
    families = {each.name.family for each in usual}
    spelt = {family.casefold(): family for family in families if _usual(family) == family}
    for place, field in dict.fromkeys((each.place, each.field) for each in persons):
        names = people(checked.references[place - 1], field)
        mended = tuple(_in_usual_letters(name, spelt) for name in names.people)
        if mended != names.people:
            yield _written(place, field, names, replace(names, people=mended))


def _in_small_letters(checked: Checked) -> Iterator[Finding]:
    """Authors whose family names stand in small letters where those of most are in capitals: "Freire", not "FREIRE"."""
    persons = [each for each in checked.names if each.name.given and each.name.family and each.field == "authors"]
    if not _are_most([each for each in persons if each.name.family.isupper()], persons):
        return
    for place in dict.fromkeys(each.place for each in persons if each.name.family.istitle()):
        names = checked.references[place - 1].authors
        mended = tuple(
            replace(name, family=name.family.upper()) if name.given and name.family.istitle() else name
            for name in names.people
        )
        yield _written(place, "authors", names, replace(names, people=mended))


def _are_most(some: Sequence[Printed], persons: Sequence[Printed]) -> bool:
    """Whether some persons are four fifths of all, and stand in enough references to show the list's form."""
    return len({each.place for each in some}) >= FEWEST and len(some) >= SHARE * len(persons)


def _in_usual_letters(name: Name, spelt: Mapping[str, str]) -> Name:
    """The name with capitals where they belong, or as it is."""
    usual = _usual(name.family)
    if usual == name.family or not (is_initials(name) or _WRITTEN_OUT.fullmatch(name.given)):
        return name
    return replace(name, family=spelt.get(usual.casefold(), usual))


def _usual(family: str) -> str:
    """The family name with capitals where names usually have them."""
    parts = [_titled(part) if part.isupper() and len(part) >= _WORD else part for part in _PARTS.split(family)]
    if family.islower() and family.isalpha() and len(family) >= _WORD:
        return family.capitalize()
    is_name = len(parts) > 1 and max(map(len, parts)) > 2  # "J-CJ" is initials
    return family.title() if family.isupper() and is_name else "".join(parts)


def _titled(family: str) -> str:
    """A name in capitals with small letters: "McDonald", "O'Brien"."""
    return f"Mc{family[2:].title()}" if family.startswith("MC") else family.title()


def _written(place: int, field: str, names: Names, after: Names) -> Finding:
    changed = [at for at, name in enumerate(names.people) if after.people[at] != name]
    start, end = place_in_cell(names, changed[0])
    was, becomes = (name_text(each.people[changed[0]], STORED) for each in (names, after))
    more = f" (and {len(changed) - 1} more)" if len(changed) > 1 else ""
    message = f"“{was}”{more} is “{becomes}” in the letters that the list's other names have"
    fix = names_fix(place, field, names, after, label=becomes)
    return names_finding("AUT10", "likely", message, fix, words=(was, becomes), at=(start, end))
