"""AUT05: a particle of one person's name written in two ways."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from app.checks.authors.persons import Form, forms_by_initials, spelt_otherwise, write_together
from app.checks.authors.slips import plain
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked
from app.checks.finding import Finding

_CLEAR = 3


@check("AUT05", "A particle written in two ways", "ask", fields=NAME_FIELDS)
def particles(checked: Checked) -> Iterator[Finding]:
    """Finds a particle of one person written in two ways: "De Jong M." and "de Jong M.", "Vanden" and "van den Berg".

    Only names with the same initials are compared, so that "De Smet J." in Belgium and "de Smet P." elsewhere may both
    be right. The form that most references have is offered first, else the small letters. Lists whose entries all begin
    with a capital, so that "De" stands only at the head and "de" only inside, are let be.

    Example:
        R1 authors = De Jong M.C., Farnell M.B.
        R2 authors = Mayo S.C., de Jong M.C.
        asks R1 authors
    """
    pairs = list(_pairs(checked))
    by_head = [pair for pair in pairs if _is_by_head(*pair)]
    if len(by_head) > 1 and len(by_head) == len(pairs):
        return
    for one, other in pairs:
        wrong, right = sorted((one, other), key=_usualness)
        is_clear = len(right.places) >= _CLEAR and len(right.places) > 2 * len(wrong.places)
        yield spelt_otherwise(checked, "AUT05", wrong, right, likely=is_clear, why="with the same initials")


def _pairs(checked: Checked) -> Iterator[tuple[Form, Form]]:
    """Two forms of one name that differ in a particle's letters or gaps only."""
    for forms in forms_by_initials(checked).values():
        alike: dict[str, list[Form]] = defaultdict(list)
        for form in forms:
            alike[plain(form.family)].append(form)
        for together in alike.values():
            if len(together) > 1 and any(form.printed[0].name.particle for form in together):
                yield from (pair for pair in combinations(together, 2) if not write_together(*pair))


def _is_by_head(one: Form, other: Form) -> bool:
    """Whether the form with a capital stands only at the head of entries, and the other only inside."""
    capital, small = (one, other) if one.family[:1].isupper() else (other, one)
    if small.family[:1].isupper():
        return False
    return all(each.at == 0 for each in capital.printed) and all(each.at > 0 for each in small.printed)


def _usualness(form: Form) -> tuple[int, int]:
    return len(form.places), sum(map(str.islower, form.family))
