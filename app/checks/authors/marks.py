"""AUT09: figures, marks, degrees and addresses that are no part of a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.checks.authors.given_names import LONGEST_NAME, is_initials, is_misread
from app.checks.authors.shown import place_in_cell
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked, people
from app.checks.finding import Certainty, Finding, names_finding, names_fix
from app.checks.sourced import Sourced
from app.model import Name, Names, Reference
from app.styles import name_text
from app.styles.names import STORED

_DEGREES = frozenset(
    "md phd dphil msc bsc mph mba frcs facs frcp facp dsc mbbs mbchb pharmd dvm drph edd mrcp scd rn".split()
)
_TITLES = re.compile(r"(?:(?:Prof|Dr|Professor|Doctor|Mr|Mrs|[Пп]роф|[Дд]-р|[Аа]кад)(?:\.\s?|\s))+")
_SIGNS = "*†‡§¶#⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURES = "0123456789"
_BEHIND = re.compile(rf"(?:\d{{1,2}}|[{_SIGNS}]|[a-h](?=[,\d*])|(?<=\d),(?=\d)){{1,12}}(?![\w%-])")
_ADDRESS = re.compile(r"[\s(<\[]*[\w.+-]{1,64}@[\w.-]{1,255}[\s)>\]]*")


@check("AUT09", "Marks, degrees, addresses in names", "likely", looks_at="reference")
def marks(checked: Checked) -> Iterator[Finding]:
    """Finds what a title page prints beside names and a reference does not: "Smith J.1,2", "Smith J.*", "MD", "Dr.".

    Such marks come along when authors are copied from a title page. They are taken out of the name; those that only the
    source prints are gone when the entry is printed in the list's form. A figure or sign behind a family name with
    initials is taken out unseen. Figures in the names of groups and studies
    ("ENETS 2016") and of generations ("3rd") are let be.

    Example:
        R1 authors = Raymond2 E., Dahan L.
        gives R1 authors = Raymond E., Dahan L.
    """
    for place, reference in checked:
        for field in NAME_FIELDS:
            names = people(reference, field)
            mended = tuple(map(_bare, names.people))
            if mended != names.people:
                yield _taken_out(place, field, names, mended)
        yield from _behind_names(place, reference, checked.sourced[place])


def _bare(name: Name) -> Name | None:
    """The name without what does not belong to it; None if nothing is left."""
    if len(name.family) + len(name.given) + len(name.literal) > LONGEST_NAME:
        return name
    if name.literal:
        literal = _ADDRESS.sub("", name.literal).rstrip(_SIGNS + " ,;") if _is_marked(name.literal) else name.literal
        return None if not literal or _is_degree(literal) else _with(name, literal=literal)
    if _is_degree(name.family):
        return _behind_degree(name)
    return _with(name, family=_without_marks(name.family), given=_without_marks(name.given))


def _with(name: Name, **parts: str) -> Name:
    """The name with these parts; the very same if they do not differ."""
    return name if all(getattr(name, part) == text for part, text in parts.items()) else replace(name, **parts)


def _is_marked(text: str) -> bool:
    return "@" in text or text.endswith(tuple(_SIGNS))


def _is_degree(text: str) -> bool:
    return text.replace(".", "").casefold() in _DEGREES and sum(map(str.isupper, text)) > 1


def _behind_degree(name: Name) -> Name | None:
    """The name that was read as the given name of a degree: "Dahan L." of "MD, Dahan L."; None for a degree alone."""
    family, _, given = name.given.rpartition(" ")
    moved = Name(family=family, given=given)
    if not name.given:
        return None
    return moved if family[1:].islower() and is_initials(moved) else name


def _without_marks(text: str) -> str:
    bare = _TITLES.sub("", text, count=1) if _TITLES.match(text) else text
    if not is_misread(bare) and any(character in _FIGURES + _SIGNS for character in bare):
        bare = re.sub(rf"[{_FIGURES}{_SIGNS}]+(?:,[{_FIGURES}{_SIGNS}]+)*", "", bare)
    if "@" in bare:
        bare = _ADDRESS.sub(" ", bare)
    return bare.strip(" ,;") or text


def _taken_out(place: int, field: str, names: Names, mended: tuple[Name | None, ...]) -> Finding:
    at = next(at for at, name in enumerate(names.people) if mended[at] != name)
    after = replace(names, people=tuple(name for name in mended if name is not None))
    start, end = place_in_cell(names, at)
    was, name = name_text(names.people[at], STORED), mended[at]
    becomes = name_text(name, STORED) if name else ""
    message = f"“{was}” holds what is no part of a name" if name else f"“{was}” is no author"
    fix = names_fix(place, field, names, after, label=becomes or f"Take out {was}")
    is_sure = all(name is old or _is_only_unmarked(old, name) for old, name in zip(names.people, mended, strict=True))
    certainty: Certainty = "certain" if is_sure else "likely"
    return names_finding("AUT09", certainty, message, fix, words=(was, becomes), at=(start, end))


def _is_only_unmarked(name: Name, mended: Name | None) -> bool:
    """Whether a person, by family name and initials, lost nothing but one or two figures or signs behind a part."""
    if mended is None or not mended.family.replace("-", "").isalpha() or not is_initials(mended):
        return False
    pairs = ((name.family, mended.family), (name.given, mended.given))
    return all(re.fullmatch(rf"{re.escape(after)}[{_FIGURES}{_SIGNS}]{{0,2}}", before) for before, after in pairs)


def _behind_names(place: int, reference: Reference, authors: Sequence[Sourced]) -> Iterator[Finding]:
    """Marks that the source prints right behind a person's name."""
    for each in authors:
        found = _BEHIND.match(reference.source, each.end)
        if found and each.name.family:
            yield Finding(
                check="AUT09",
                certainty="likely",
                message=f"“{found[0]}” behind “{each.text}” is no part of the name",
                references=(place,),
                field="authors",
                before=each.text + found[0],
                after=each.text,
                is_mended=True,
            )
