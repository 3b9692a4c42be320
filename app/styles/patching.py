"""References that were read in part: their sources with what was edited since put in its place.

Printed from their fields alone they would lose the words that no field holds.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model import LEFTOVER, Name, Names, Reference, Span
from app.styles.names import NameForm, name_text, names_text
from app.styles.observing import one_line
from app.styles.slots import NAME_SLOTS, default_affixes, field_of, has_cyrillic, slot_values

_TELLING = re.compile(r"[^\W\d_]{2}|\d")
_LETTERS = re.compile(r"[^\W_]+")
_WITHIN = frozenset({"doi", "url", "isbn", "issn", "pmid", "pmcid", "accessed", "issue", "edition"})
"""Fields whose value may be a part of what is printed, as a DOI is of its address."""


class Part(NamedTuple):
    """A run of a printed entry and its field, "" for what stands between."""

    text: str
    field: str = ""


def is_read_in_part(reference: Reference) -> bool:
    """Whether words or numbers of the source are in no field."""
    return any(
        span.field == LEFTOVER and _TELLING.search(reference.source, span.start, span.end) is not None
        for span in reference.spans
    )


def patched(reference: Reference, names: NameForm) -> list[Part]:
    """The source in parts: fields hold what they hold now, those that were emptied are left out with the sign before
    them, those that were filled come last; names that were edited are in the form `names`."""
    spans = sorted(span for span in reference.spans if span.field not in (LEFTOVER, "label"))
    labels = [span.end for span in reference.spans if span.field == "label"]
    place = spans[0].start if labels and spans else max(labels, default=0)
    parts: list[Part] = []
    values = _Values(reference, names)
    ends_anew = False  # whether a field ends in a stop of its own since it was edited
    for span in spans:
        if span.start < place:
            continue
        between, text = one_line(reference.source[place : span.start]), values.text(span)
        if ends_anew and between.startswith("."):
            between = between[1:]
        ends_anew = text.endswith(".") and text != reference.source[span.start : span.end]
        if text or _TELLING.search(between):
            parts.append(Part(between if text else between.rstrip(" ,;:")))
        if text:
            parts.append(Part(text, span.field))
        place = span.end
    rest = one_line(reference.source[place:])
    parts.append(Part(rest[1:] if ends_anew and rest.startswith(".") else rest))
    parts[0] = parts[0]._replace(text=parts[0].text.lstrip(" .,;:"))
    return _with_added(reference, parts)


class _Values:
    """What the places of a reference's spans hold now."""

    def __init__(self, reference: Reference, names: NameForm) -> None:
        self._reference, self._form = reference, names
        self._people: dict[str, Iterator[Name]] = {
            field: iter(getattr(reference, field).people) for field in NAME_SLOTS
        }
        self._anew = {field for field in NAME_SLOTS if self._count(field) not in (0, len(self._names(field).people))}
        if self._count("et_al") != any(self._names(field).et_al for field in NAME_SLOTS):
            self._anew.add("authors")
        self._notes_are_kept = self._joined("note") == reference.note

    def text(self, span: Span) -> str:
        """The text that is printed for a span, "" for one that goes."""
        source = one_line(self._reference.source[span.start : span.end])
        if span.field in NAME_SLOTS:
            return self._name(span.field, source)
        if span.field == "et_al":
            return source if any(self._names(field).et_al for field in NAME_SLOTS) and not self._anew else ""
        if span.field == "note" and self._notes_are_kept:
            return source
        value = getattr(self._reference, span.field, "")
        if span.field == "note":
            is_first = span == min(each for each in self._reference.spans if each.field == "note")
            return value if is_first else ""
        is_kept = value == source or (span.field in _WITHIN and bool(value) and value in source)
        return source if is_kept or (span.field == "month" and value) else value

    def _names(self, field: str) -> Names:
        names: Names = getattr(self._reference, field)
        return names

    def _name(self, field: str, source: str) -> str:
        if field in self._anew:  # all at the place of the first
            names = self._names(field)
            is_first = next(self._people[field], None) is names.people[0] if names.people else False
            return names_text(names, self._form) if is_first else ""
        name = next(self._people[field])
        known = (name.literal, name.particle, name.family, name.given, name.suffix)
        letters = sorted("".join(_LETTERS.findall("".join(known))).casefold())
        is_there = all(part.casefold() in source.casefold() for part in (name.literal, name.family))
        if is_there and letters == sorted("".join(_LETTERS.findall(source)).casefold()):
            return source
        text = name_text(name, self._form)
        return f"{text}." if source.endswith(".") and not text.endswith(".") else text

    def _count(self, field: str) -> int:
        return sum(span.field == field for span in self._reference.spans)

    def _joined(self, field: str) -> str:
        spans = sorted(span for span in self._reference.spans if span.field == field)
        return "; ".join(one_line(self._reference.source[span.start : span.end]) for span in spans)


def _with_added(reference: Reference, parts: list[Part]) -> list[Part]:
    """The parts with the fields that were filled since, each behind a stop as lists have it by default."""
    printed = {span.field for span in reference.spans}
    filled = slot_values(reference)
    for slot, value in filled.items():
        if field_of(slot) in printed:
            continue
        before, after = default_affixes(slot, cyrillic=has_cyrillic(reference))
        text = value if isinstance(value, str) else names_text(value)
        is_closed = "".join(part.text for part in parts).rstrip().endswith((".", "?", "!"))
        parts += [Part(" " if is_closed else ". "), Part(f"{before}{text}{after}", field_of(slot))]
    return parts
