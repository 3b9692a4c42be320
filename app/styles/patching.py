"""References that were read in part: their sources with what was edited since put in its place.

Printed from their fields alone they would lose the words that no field holds.
"""

import re
from collections.abc import Iterator

from app.model import LEFTOVER, Name, Names, Reference, Span
from app.styles.names import NameForm, name_text
from app.styles.observing import one_line
from app.styles.slots import NAME_SLOTS, field_of, slot_values

_TELLING = re.compile(r"[^\W\d_]{2}|\d")


def is_read_in_part(reference: Reference) -> bool:
    """Whether words or numbers of the source are in no field."""
    return any(
        span.field == LEFTOVER and _TELLING.search(reference.source, span.start, span.end) is not None
        for span in reference.spans
    )


def patched(reference: Reference, names: NameForm) -> list[tuple[str, str]] | None:
    """The source in pieces, each a text and its field ("" for what stands between), names that were edited in a form.

    None if it cannot hold what the fields hold: a field was filled, emptied or given other names since it was read.
    """
    if not _has_room_for_all(reference):
        return None
    spans = sorted(span for span in reference.spans if span.field not in (LEFTOVER, "label"))
    labels = [span.end for span in reference.spans if span.field == "label"]
    place = spans[0].start if labels and spans else max(labels, default=0)
    pieces: list[tuple[str, str]] = []
    people = {field: _in_order(getattr(reference, field)) for field in NAME_SLOTS}
    for span in spans:
        if span.start < place:
            continue
        pieces.append((one_line(reference.source[place : span.start]), ""))
        pieces.append((_text(reference, span, people, names), span.field))
        place = span.end
    return [*pieces, (one_line(reference.source[place:]), "")]


def _in_order(names: Names) -> Iterator[Name]:
    return iter(names.people)


def _has_room_for_all(reference: Reference) -> bool:
    """Whether each field that is filled has a span, and each span a field that is filled, names as many as before."""
    filled = {field_of(slot) for slot in slot_values(reference)}
    printed = {span.field for span in reference.spans} - {LEFTOVER, "label", "et_al"}
    if filled != printed or ("et_al" in {span.field for span in reference.spans}) != _is_cut_short(reference):
        return False
    counts = all(_count(reference, field) in (0, len(getattr(reference, field).people)) for field in NAME_SLOTS)
    return counts and (_count(reference, "note") < 2 or _text_of(reference, "note", "; ") == reference.note)


def _is_cut_short(reference: Reference) -> bool:
    return any(getattr(reference, field).et_al for field in NAME_SLOTS)


def _count(reference: Reference, field: str) -> int:
    return sum(span.field == field for span in reference.spans)


def _text_of(reference: Reference, field: str, joint: str) -> str:
    texts = (reference.source[span.start : span.end] for span in sorted(reference.spans) if span.field == field)
    return joint.join(map(one_line, texts))


def _text(reference: Reference, span: Span, people: dict[str, Iterator[Name]], names: NameForm) -> str:
    """What a span's place holds now."""
    source = one_line(reference.source[span.start : span.end])
    if span.field in NAME_SLOTS:
        name = next(people[span.field])
        known = (name.literal, name.family, name.given)
        return source if all(part in source for part in known) else name_text(name, names)
    value = getattr(reference, span.field, "")
    return source if span.field in ("et_al", "month", "note") or value in source else value
