"""A dash in the authors' place, which stands for the authors of the entry before: "______. Rye bread"."""

import re
from collections.abc import Sequence

from app.model import Names, Reference, Span

_DASH = re.compile(r"\W{0,3}?(?P<dash>[—–―_]{2,20}|-{3,20})(?=[.,:;\s(]*[\w\"“«‘'\[])")


def with_repeated_authors(references: Sequence[Reference]) -> list[Reference]:
    """The references of a whole list in order, those that have such a dash with the authors it stands for."""
    before = Names()
    for reference in references:
        repeat_authors(reference, before)
        before = reference.authors
    return list(references)


def repeat_authors(reference: Reference, before: Names) -> None:
    """Give a reference that has such a dash and no names the authors of the one `before` it in its list."""
    label = next((span.end for span in reference.spans if span.field == "label"), 0)
    dash = _DASH.match(reference.source, label)
    if dash and before and not reference.authors and not reference.editors:
        reference.authors = before
        reference.spans = tuple(sorted((*reference.spans, Span(*dash.span("dash"), "authors"))))
