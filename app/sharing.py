"""References of a very long list made small: what many of them hold alike is in memory once."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from app.model import Name, Names, Reference

_MOST_KNOWN = 1_000_000
"""Values that are remembered to be shared; then remembering begins anew."""
_TEXTS = tuple(each.name for each in fields(Reference) if each.type is str and each.name not in ("title", "source"))
_NAMES = tuple(each.name for each in fields(Reference) if each.type is Names)


def shared(references: Iterable[Reference]) -> Iterator[Reference]:
    """The same references, one after the other, those of one list sharing names, short texts and spans.

    Half of what they take is left. Where a span stands in a source is where it stands in thousands of others.
    """
    known: dict[Any, Any] = {}
    keep = known.setdefault
    for reference in references:
        for field in _TEXTS:
            text = getattr(reference, field)
            if text:
                setattr(reference, field, keep(text, text))
        for field in _NAMES:
            names = getattr(reference, field)
            if names:
                setattr(reference, field, Names(tuple([_name(each, known) for each in names.people]), names.et_al))
        reference.spans = tuple([keep(span, span) for span in reference.spans])
        if len(known) > _MOST_KNOWN:
            known.clear()
        yield reference


def _name(name: Name, known: dict[Any, Any]) -> Name:
    found: Name | None = known.get(name)
    if found is None:
        keep = known.setdefault
        parts = (name.family, name.given, name.particle, name.suffix, name.literal)
        found = known[name] = Name(*(keep(part, part) for part in parts))
    return found
