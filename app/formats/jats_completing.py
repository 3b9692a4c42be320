"""References told by tags, completed by what their printed form tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.model import FIELD, LEFTOVER, Names, Reference, Span
from app.progress import Progress
from app.reading import read_references
from app.reading.text.separators import leftovers
from app.styles.pages import page_range

_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Cited:
    """A reference as its tags tell it, and whether its text is to be asked for more.

    `is_text`: the tags tell hardly anything. `is_beside`: its printed form stands beside its tags, not around them.
    """

    reference: Reference
    asks_text: bool = False
    is_text: bool = False
    is_beside: bool = False


def completed(found: Sequence[Cited], *, progress: Progress | None = None) -> list[Reference]:
    """The references; those that ask their text are completed by what reading finds there, outside the tags."""
    asking = [each for each in found if each.asks_text]
    read = read_references([each.reference.source for each in asking], progress=progress) if asking else []
    for cited, from_text in zip(asking, read, strict=True):
        cited.reference = _aligned(cited.reference, from_text) if cited.is_beside else _joined(cited, from_text)
    return [each.reference for each in found]


def _joined(cited: Cited, read: Reference) -> Reference:
    """What the tags tell, with the fields that only the text tells; what the tags have taken is not taken again."""
    tagged = cited.reference
    free = [span for span in tagged.spans if span.field == LEFTOVER]
    taken = [span for span in tagged.spans if span.field != LEFTOVER]
    added: list[Span] = []
    for name in FIELD:
        if name in ("type", "language") or getattr(tagged, name) or not getattr(read, name):
            continue
        own = [span for span in read.spans if span.field == name or (name == "authors" and span.field == "et_al")]
        if own and all(not _overlaps(span, taken) for span in own):
            setattr(tagged, name, getattr(read, name))
            added += own
    if cited.is_text:
        tagged.type, tagged.confidence, tagged.doubts = read.type, read.confidence, read.doubts
        tagged.language = tagged.language or read.language
    if added or free:
        spans = sorted({*taken, *added})
        tagged.spans = tuple(sorted([*spans, *leftovers(tagged.source, spans, labelled=len(tagged.source))]))
    return tagged


def _aligned(tagged: Reference, read: Reference) -> Reference:
    """A reference with the places of its fields in the printed form, where reading that finds the same."""
    spans = [span for span in tagged.spans if span.field == "label"]
    for name, field in FIELD.items():
        told, found = getattr(tagged, name), getattr(read, name)
        is_same = len(told.people) == len(found.people) if isinstance(told, Names) else told == found
        is_same = is_same or (name == "pages" and page_range(told) == page_range(found))
        if field.kind != "type" and told and is_same:
            spans += [
                span for span in read.spans if span.field == name or (name == "authors" and span.field == "et_al")
            ]
    spans.sort()
    left = leftovers(tagged.source, spans, labelled=len(tagged.source))
    tagged.spans = tuple(sorted([*spans, *(span for span in left if _is_unknown(span, tagged))]))
    return tagged


def _is_unknown(span: Span, tagged: Reference) -> bool:
    """Whether no field holds what stands in a part of the printed form, which may be read otherwise than tagged."""
    texts = [getattr(tagged, name) for name, field in FIELD.items() if field.kind == "text"]
    people = [*tagged.authors.people, *tagged.editors.people, *tagged.translators.people]
    held = {word for text in (*texts, *(part for name in people for part in name.to_csl().values()))
            for word in _WORD.findall(text.casefold())}  # fmt: skip
    return not held.issuperset(_WORD.findall(tagged.source[span.start : span.end].casefold()))


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)
