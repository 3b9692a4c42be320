"""PUB01: one publisher or place written in two ways, or with a slip in a usual word."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from rapidfuzz.distance import OSA

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, replaced, text_finding
from app.checks.spelt import as_printed

_FIELDS = ("publisher", "publisher_place")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 5
_FEWEST_ALIKE = 2
"""Words beside a slip that show that the rest is one publisher's name."""

_LONGEST = 200
_USUAL = (
    "academic academy association blackwell cambridge college company editions elsevier foundation hopkins institute "
    "international lippincott macmillan oxford palgrave princeton publications publishers publishing routledge "
    "saunders scientific society springer university verlag издательство издательский институт просвещение "
    "университет университета"
).split()
"""Words of which names of publishers are made, and publishers that are cited most."""


@check("PUB01", "Publisher or place in two ways", "likely", fields=_FIELDS)
def publisher_variants(checked: Checked) -> Iterator[Finding]:
    """A publisher or a place that the list has oftener otherwise, or a usual word of such names with a slip.

    Names that differ in spaces, stops or capitals alone are one ("Frankfurt a.M." beside "Frankfurt a. M."); so are
    those of which one word differs by a letter, if it is no word or two other words are the same ("John Hopkins
    University Press"). Shortened names and those with other words are let be.

    Example:
        R1-R2 publisher = Johns Hopkins University Press
        R3 publisher = John Hopkins University Press
        R4 publisher = Harvard Univeristy Press
        gives R3 publisher = Johns Hopkins University Press
        gives R4 publisher = Harvard University Press
    """
    for field in _FIELDS:
        places = _places(checked, field)
        told = set()
        for name in places:
            if usual := _usual(name, places, checked):
                told.add(name)
                message = f"“{name}” is “{usual}” in R{places[usual][0]}"
                yield from _findings(places[name], field, name, usual, message, related=places[usual])
        for name in places.keys() - told:
            if after := _without_slip(name, checked):
                yield from _findings(places[name], field, name, after, f"A word of “{name}” is misspelt")


def _places(checked: Checked, field: str) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, reference in checked:
        name: str = getattr(reference, field)
        if 0 < len(name) <= _LONGEST:
            found[name].append(place)
    return {name: tuple(places) for name, places in found.items()}


def _findings(
    places: tuple[int, ...], field: str, before: str, after: str, message: str, *, related: tuple[int, ...] = ()
) -> Iterator[Finding]:
    for place in places:
        yield text_finding("PUB01", "likely", message, place, field, before=before, after=after, related=related)


def _usual(name: str, places: Mapping[str, tuple[int, ...]], checked: Checked) -> str:
    """The form that the list has oftener, "" if there is none."""
    alike = [
        other for other in places if len(places[other]) > len(places[name]) and _is_same(name, other, checked=checked)
    ]
    return max(alike, key=lambda other: len(places[other]), default="")


def _is_same(rarer: str, usual: str, *, checked: Checked) -> bool:
    if _letters(rarer) == _letters(usual):
        return True
    words, others = _WORD.findall(rarer.casefold()), _WORD.findall(usual.casefold())
    differing = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    if len(words) != len(others) or len(differing) != 1:
        return False
    [(wrong, right)] = differing
    is_slip = len(right) >= _FEWEST_LETTERS and OSA.distance(wrong, right, score_cutoff=1) == 1
    return is_slip and (len(words) > _FEWEST_ALIKE or not checked.lexicon.knows(wrong))


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _without_slip(name: str, checked: Checked) -> str:
    """The name with a usual word in the place of one that is a letter away from it and no word; "" if it has none."""
    for found in _WORD.finditer(name):
        word = found[0].lower()
        if len(word) < _FEWEST_LETTERS + 1 or word in _USUAL or checked.lexicon.knows(word):
            continue
        meant = [usual for usual in _USUAL if usual[0] == word[0] and OSA.distance(word, usual, score_cutoff=1) == 1]
        if len(meant) == 1 and meant[0][:-1] != word and word[:-1] != meant[0]:
            return replaced(name, *found.span(), as_printed(meant[0], found[0]))
    return ""
