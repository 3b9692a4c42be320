"""The checks of names on what no list should hold."""

import pytest

from app.checks import Check
from app.checks.authors import CHECKS
from app.model import Name, Names, Reference, Span

from .looking import found, with_authors

LONG = 100_000
ODD = [
    Name(),
    Name(family=" "),
    Name(given="J."),
    Name("-", "."),
    Name("'", "’"),
    Name("Smith", "", "de", "Jr."),
    Name("A" * LONG, "J."),
    Name("Smith", "J. " * (LONG // 3)),
    Name(literal="@*" * (LONG // 2)),
    Name(literal=", ;"),
]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
@pytest.mark.parametrize("name", ODD, ids=range(len(ODD)))
def test_odd_names_are_looked_at_without_an_error(check: Check, name: Name) -> None:
    usual = with_authors(*["Smith J., Brown K. et al."] * 5)
    for finding in found(check, [*usual, Reference(authors=Names((name, name), et_al=True))]):
        assert finding.references


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
@pytest.mark.parametrize("between", [",", " and", "1,", "et al. ", "\n", "*"])
def test_long_separators_are_looked_at_without_an_error(check: Check, between: str) -> None:
    gap = between * (LONG // len(between))
    source = f"{gap}Smith J.{gap}Brown K.{gap}"
    first, second = len(gap), 2 * len(gap) + len("Smith J.")
    spans = (Span(first, first + 8, "authors"), Span(second, second + 8, "authors"))
    names = Names((Name("Smith", "J."), Name("Brown", "K.")))
    for finding in found(check, [Reference(authors=names, source=source, spans=spans)]):
        assert finding.references
