"""AUT12: a family name that nobody seems to bear."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks.authors.shown import place_in_cell
from app.checks.authors.unusual_letters import usual_name
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked, Printed, people, with_name
from app.checks.finding import Finding, names_fix
from app.model import Reference
from app.styles import name_text
from app.styles.names import STORED


@check("AUT12", "Family name that looks misspelt", "ask", fields=NAME_FIELDS)
def misspelt_names(checked: Checked) -> Iterator[Finding]:
    """Asks about a family name with letters as hardly any name has them, one slip away from a common one.

    “Johnxon” is likely to be Johnson. Only the 8,000 commonest names of the United States are offered, so that rare
    names and those of other countries are seldom marked. Names that stand in two references or more, that the article's
    authors bear, that have accents or several parts, or that are known at all, are let be; so are Chinese ones.

    Example:
        R1 authors = Johnxon P.A., Wijnen R.
        R2 authors = Klimstra D.S., Smith J.
        asks R1 authors
    """
    own = {author.name.family for author in checked.article.authors}
    for place, _, found in checked.each(_unusual):
        for field, at, usual in found:
            name = people(checked.references[place - 1], field).people[at]
            is_repeated = len({each.place for each in checked.families[name.family]}) > 1
            if not is_repeated and name.family not in own:
                yield _finding(checked, Printed(place, field, at, name), usual)


def _unusual(reference: Reference) -> tuple[tuple[str, int, str], ...]:
    """The names that look misspelt: their fields, which of the names they are, and the common names."""
    return tuple(
        (field, at, usual)
        for field in NAME_FIELDS
        for at, name in enumerate(people(reference, field).people)
        if name.given and name.family.istitle() and (usual := usual_name(name.family))
    )


def _finding(checked: Checked, printed: Printed, usual: str) -> Finding:
    names = people(checked.references[printed.place - 1], printed.field)
    becomes = replace(printed.name, family=usual.capitalize())
    start, _ = place_in_cell(names, printed.at)
    start += name_text(printed.name, STORED).find(printed.name.family)
    return Finding(
        check="AUT12",
        certainty="ask",
        message=f"“{printed.name.family}” is spelt as hardly any name is: is it “{becomes.family}”?",
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
