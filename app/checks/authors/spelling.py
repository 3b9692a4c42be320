"""AUT06: one person's family name spelt in two ways."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Literal

from rapidfuzz.distance import OSA

from app.checks.authors.given_names import is_misread
from app.checks.authors.known_names import is_known, is_syllable, likeness
from app.checks.authors.persons import Form, forms_by_initials, share_an_author, spelt_otherwise, write_together
from app.checks.authors.slips import near_pairs, plain, slip_between
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked
from app.checks.finding import Finding

Sureness = Literal["likely", "ask", ""]

_SHORT = 4
_MASCULINE = ("ов", "ев", "ёв", "ин", "ын", "ov", "ev", "in", "yn", "ow")
_ENDINGS = ({"ki", "ka"}, {"ky", "ka"})


@check("AUT06", "One person's name spelt in two ways", "likely", fields=NAME_FIELDS)
def spelling(checked: Checked) -> Iterator[Finding]:
    """Finds a family name one slip away from another one with the same initials: "Alhman H." beside "Ahlman H.".

    Such a name is hardly ever found under its wrong spelling. Accents lost in some entries and kept in others are shown
    too. Names that are both in use, such as Jensen and Jansen, count only with two initials alike or a common
    co-author, Chinese names and those of up to four letters (Li, Liu; Zhang, Zheng) only with both; two names that
    stand in one reference are two persons, and so are Ivanov and Ivanova. Long names that are two slips apart are asked
    about if both write with a third person. The usual form is offered first, the other one second.

    Example:
        R1 authors = Rindi G., Klöppel G., Alhman H. et al.
        R2 authors = Ahlman H., Wängberg B., Jansson S. et al.
        gives R1 authors = Rindi G., Klöppel G., Ahlman H. et al.
    """
    for initials, forms in forms_by_initials(checked).items():
        for one, other in _pairs(forms):
            sure = "" if write_together(one, other) else _sureness(checked, one, other, initials)
            if sure:
                wrong, right = _ordered(one, other)
                yield spelt_otherwise(checked, "AUT06", wrong, right, likely=sure == "likely", why=_WHY)
        for pair in _two_slips(checked, forms):
            yield spelt_otherwise(checked, "AUT06", *_ordered(*pair), likely=False, why=f"{_WHY} and co-authors")


_WHY = "with the same initials"


def _pairs(forms: list[Form]) -> Iterator[tuple[Form, Form]]:
    """Two forms with one slip or only accents between them; particles are another check's."""
    alike: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        if not any(map(str.isdigit, form.family)) and not is_misread(form.family):
            alike[plain(form.family)].append(form)
    for together in alike.values():
        if len(together) > 1 and not any(form.printed[0].name.particle for form in together):
            yield from (pair for pair in combinations(together, 2) if not _only_capitals(*pair))
    for one, other in near_pairs(alike):
        if _particle(alike[one][0]) == _particle(alike[other][0]):
            yield alike[one][0], alike[other][0]


def _two_slips(checked: Checked, forms: list[Form]) -> Iterator[tuple[Form, Form]]:
    """Long forms with two slips between them, by people who write with the same third one: "Sendorais"."""
    long = [form for form in forms if len(form.family) >= _LONG and not is_misread(form.family)]
    for one, other in combinations(long[:_MOST_COMPARED], 2):
        a, b = plain(one.family), plain(other.family)
        is_near = a[:2] == b[:2] and OSA.distance(a, b, score_cutoff=2) == _TWO and not (is_known(a) and is_known(b))
        if is_near and not write_together(one, other) and share_an_author(checked, one, other):
            yield one, other


_LONG, _TWO, _MOST_COMPARED = 8, 2, 200


def _particle(form: Form) -> str:
    return form.printed[0].name.particle.casefold()


def _only_capitals(one: Form, other: Form) -> bool:
    """Whether one of two spellings is the other in capitals or in small letters, which another check shows."""
    if one.family.upper() != other.family.upper():
        return False
    words = f"{one.family} {other.family}".replace("-", " ").split()
    return any(word.isupper() or word.islower() for word in words)


def _sureness(checked: Checked, one: Form, other: Form, initials: tuple[str, ...]) -> Sureness:
    plain_one, plain_other = plain(one.family), plain(other.family)
    is_person = len(initials) > 1 or any(len(each.name.given) > 3 for each in one.printed)
    if plain_one == plain_other:
        return "likely" if is_person or share_an_author(checked, one, other) else "ask"
    if _by_gender(*sorted((plain_one, plain_other), key=len)):
        return ""
    is_short = min(len(plain_one), len(plain_other)) <= _SHORT or (
        is_syllable(one.family) and is_syllable(other.family)
    )
    if is_short or plain_one[0] != plain_other[0]:
        is_same = is_person and share_an_author(checked, one, other)
        return "ask" if is_same and len(plain_one) == len(plain_other) else ""
    if is_person or share_an_author(checked, one, other):
        return "ask" if is_known(one.family) and is_known(other.family) else "likely"
    if is_known(one.family) and is_known(other.family):
        return ""
    is_plain = slip_between(plain_one, plain_other) in ("swap", "double")
    return "likely" if is_plain and is_known(one.family) != is_known(other.family) else "ask"


def _by_gender(one: str, other: str) -> bool:
    """Whether two Slavic names differ as those of a man and a woman do; the shorter comes first."""
    if len(other) == len(one) + 1:
        return other[:-1] == one and other[-1] in "aа" and one.endswith(_MASCULINE)
    return one[:-1] == other[:-1] and {one[-2:], other[-2:]} in _ENDINGS


def _ordered(one: Form, other: Form) -> tuple[Form, Form]:
    """The wrong form and the usual one: by references, being in use, accents (lost rather than won), usual letters."""
    if _usualness(one) == _usualness(other):
        return (one, other) if likeness(one.family) < likeness(other.family) else (other, one)
    return (one, other) if _usualness(one) < _usualness(other) else (other, one)


def _usualness(form: Form) -> tuple[int, bool, bool]:
    return len(form.places), is_known(form.family), not form.family.isascii()
