"""AUT12: a family name that nobody seems to bear."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from app.checks.authors.given_names import initials
from app.checks.authors.shown import place_in_cell
from app.checks.authors.unusual_letters import near_names, usual_name
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked, Printed, people, with_name
from app.checks.finding import Certainty, Finding, names_fix
from app.model import Name, Reference
from app.styles import name_text
from app.styles.names import STORED


@check("AUT12", "Family name that looks misspelt", "ask", fields=NAME_FIELDS)
def misspelt_names(checked: Checked) -> Iterator[Finding]:
    """Asks about a family name with letters as hardly any name has them, one slip away from a common one.

    “Johnxon” is likely to be Johnson. Only the 8,000 commonest names of the United States are offered, so that rare
    names and those of other countries are seldom marked, and those who have the same initials in other articles of the
    library; where two references there have them, it is likely. Names that stand in two references of the list or in
    another article, that the article's authors bear, that have accents or several parts, or that are known at all, are
    let be; so are Chinese ones.

    Example:
        R1 authors = Johnxon P.A., Wijnen R.
        R2 authors = Klimstra D.S., Smith J.
        asks R1 authors
    """
    own = {author.name.family for author in checked.article.authors}
    every = [(place, found) for place, _, found in checked.each(_unusual)]
    are_few = sum(len(found) for _, found in every) <= _MOST_ODD * len(checked.names)
    elsewhere = checked.elsewhere.references_with("authors", {name.family for _, found in every for *_, name in found})
    for place, found in every:
        for field, at, name in found:
            is_repeated = len({each.place for each in checked.families[name.family]}) > 1
            if not is_repeated and name.family not in own and name.family not in elsewhere:
                yield from _of_one(checked, Printed(place, field, at, name), asks_others=are_few)


_MOST_ODD = 0.1
"""The share of names with unusual letters over which they are of a people that has such names."""


def _unusual(reference: Reference) -> tuple[tuple[str, int, Name], ...]:
    """The names with unusual letters: their fields, which of the names they are, and the names."""
    return tuple(
        (field, at, name)
        for field in NAME_FIELDS
        for at, name in enumerate(people(reference, field).people)
        if name.given and name.family.istitle() and near_names(name.family)
    )


def _of_one(checked: Checked, printed: Printed, *, asks_others: bool) -> Iterator[Finding]:
    name = printed.name
    others = Counter(
        each.family
        for each in (checked.elsewhere.people_called(near_names(name.family)) if asks_others else ())
        if each.given and initials(each.given) == initials(name.given)
    )
    if others:
        [(usual, count)] = others.most_common(1)
        message = f"“{name.family}” is “{usual}” with the same initials in other articles"
        yield _finding(checked, printed, usual, message, "likely" if count > 1 else "ask")
    elif (usual := usual_name(name.family).capitalize()) and not _is_umlaut(name.family, usual):
        message = f"“{name.family}” is spelt as hardly any name is: is it “{usual}”?"
        yield _finding(checked, printed, usual, message, "ask")


def _is_umlaut(family: str, usual: str) -> bool:
    """Whether a name is the other one with an umlaut that is written as two letters: Laenger, Langer."""
    return family != usual and any(family.replace(f"{vowel}e", vowel, 1) == usual for vowel in "aou")


def _finding(checked: Checked, printed: Printed, usual: str, message: str, certainty: Certainty) -> Finding:
    names = people(checked.references[printed.place - 1], printed.field)
    becomes = replace(printed.name, family=usual)
    start, _ = place_in_cell(names, printed.at)
    start += name_text(printed.name, STORED).find(printed.name.family)
    return Finding(
        check="AUT12",
        certainty=certainty,
        message=message,
        references=(printed.place,),
        field=printed.field,
        before=printed.name.family,
        after=becomes.family,
        start=start,
        end=start + len(printed.name.family),
        fixes=(
            names_fix(printed.place, printed.field, names, with_name(names, printed.at, becomes), label=becomes.family),
        ),
    )
