"""AUT07: lists of authors cut at another number than in the list."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from app.checks.authors.agreement import FEWEST, SHARE, agreed
from app.checks.authors.shown import place_in_cell
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked
from app.checks.finding import Finding, names_fix
from app.model import Name, Names
from app.styles import name_text
from app.styles.names import STORED

_PAIR = 2
"""Two authors stand in full even where lists are cut after the first: "Smith J., Brown K.", but "Smith J. et al."."""


_FEWEST_OF_A_RULE, _MOST_IN_FULL = 3, 6
"""So many lists in full, of no more names, show a rule: three of more than six are named, and six in full."""


@check("AUT07", "Where authors are cut short", "ask", fields=NAME_FIELDS)
def cut_lists(checked: Checked) -> Iterator[Finding]:
    """Finds authors that are not cut where the list cuts: four names in full where three and "et al." are usual.

    The number is learnt from the list: at least five references that are cut, four fifths of them at the same number.
    If more than a fifth of the longer lists stand in full, or three of them and none with more than six names, the
    journal's rule allows that (say, three of more than six), and they are let be. Cutting needs no source, so it is
    offered; names that are missing before "et al." have to be looked up, so it only asks. Lists with a body among the
    authors are left alone.

    Example:
        R1-R5 authors = Rindi G., Klöppel G., Ahlman H. et al.
        R6 authors = Mazzaglia P.J., Berber E., Milas M., Siperstein A.E.
        asks R6 authors
    """
    lists = [(place, reference.authors) for place, reference in checked if _are_persons(reference.authors)]
    kept = agreed(Counter(len(names.people) for _, names in lists if names.et_al))
    if kept is None:
        return
    least = max(kept, _PAIR)
    longer = [(place, names) for place, names in lists if not names.et_al and len(names.people) > least]
    cut = sum(names.et_al and len(names.people) == kept for _, names in lists)
    are_rare = cut >= FEWEST and len(longer) <= (1 - SHARE) * (cut + len(longer))
    if len(longer) >= _FEWEST_OF_A_RULE and all(len(names.people) <= _MOST_IN_FULL for _, names in longer):
        are_rare = False
    for place, names in lists:
        count = len(names.people)
        if names.et_al and count < kept:
            yield Finding(
                check="AUT07",
                certainty="ask",
                message=f"“et al.” follows {_counted(count)}, where the list has {kept}: who is missing?",
                references=(place,),
                field="authors",
                before=_text(names),
            )
        elif count > kept and (names.et_al or (are_rare and count > least)):
            yield _cut(place, names, kept)


def _are_persons(names: Names) -> bool:
    return bool(names.people) and all(name.family for name in names.people)


def _counted(count: int) -> str:
    return "1 name" if count == 1 else f"{count} names"


def _text(names: Names) -> str:
    return ", ".join(name_text(name, STORED) for name in names.people)


def _cut(place: int, names: Names, kept: int) -> Finding:
    after = replace(names, people=names.people[:kept], et_al=True)
    beyond: tuple[Name, ...] = names.people[kept:]
    start, _ = place_in_cell(names, kept)
    _, end = place_in_cell(names, len(names.people) - 1)
    return Finding(
        check="AUT07",
        certainty="likely" if names.et_al else "ask",
        message=f"{_counted(len(names.people))} stand here, where the list has “et al.” after {kept}",
        references=(place,),
        field="authors",
        before=_text(Names(beyond)),
        after="et al.",
        start=start,
        end=end,
        fixes=(names_fix(place, "authors", names, after, label=f"Cut after {_counted(kept)}"),),
    )
