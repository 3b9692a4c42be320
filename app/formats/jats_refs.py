"""Entries of a reference list in JATS and its forerunners to references, by their tags."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from app.formats.base import Problem
from app.formats.jats_completing import Cited
from app.formats.jats_fields import Fields, fields_of, says_et_al
from app.formats.jats_flat import LONGEST, Flat
from app.formats.jats_types import settle
from app.formats.xml_stream import Part, local_name
from app.model import FIELD, TYPES, Names, Reference, Span
from app.reading.text.separators import leftovers

_MIXED = frozenset(("mixed-citation", "citation", "note"))
_CITATIONS = frozenset(("mixed-citation", "element-citation", "nlm-citation", "citation", "note"))
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TELLING = ("title", "container_title", "year", "authors")
_FEWEST_TOLD = 2
"""Of author, title, container and year the tags tell at least so many, or the entry is read as text."""
_LONGEST_CODE = 12
"""Characters of a language's code."""
_MUCH_LEFT = 12
"""Characters outside all fields from which the text is asked what they are."""


def cited_in(part: Part, problems: list[Problem], unread: Counter[str]) -> Iterator[Cited]:
    """The references of one `<ref>`, or of a citation that stands alone; `unread` counts what no field took."""
    entries = list(part.element.iter("{*}ref")) or [part.element]  # broken tags put one entry into another
    for ref in entries:
        label = _label_of(ref)
        for place, citation in enumerate(_citations(ref)):
            flat = Flat(citation)
            line = citation.sourceline or part.line
            own = _label_of(citation) or (label if place == 0 else "")
            cited = _cited(ref, citation, flat, own, _Told(problems, unread, line))
            if cited.reference.source or _says_anything(cited.reference):
                yield cited
            else:
                problems.append(Problem(line, "The entry that begins here says nothing; it was left out."))


def _says_anything(reference: Reference) -> bool:
    """Whether any field but type and language is filled."""
    return any(getattr(reference, name) for name in FIELD if name not in ("type", "language"))


class _Told(NamedTuple):
    """Where what is met in an entry is told, and the line that the entry begins on."""

    problems: list[Problem]
    unread: Counter[str]
    line: int

    def tell(self, message: str) -> None:
        """Add a problem of this entry."""
        self.problems.append(Problem(self.line, message))


def _cited(ref: Any, citation: Any, flat: Flat, label: str, told: _Told) -> Cited:
    if flat.is_cut:
        told.tell(f"This reference is longer than {LONGEST:,} characters; the rest was left out.")
    found = fields_of(flat)
    reference = found.reference
    kind = settle(found, citation)
    if kind:
        told.tell(f"The type “{kind[:40]}” is not known; it was read as “{TYPES[reference.type]}”.")
    language = citation.get(_LANG) or ref.get(_LANG) or ""
    reference.language = language if len(language) <= _LONGEST_CODE else ""
    reference.label = label.strip("[]()., ")
    if local_name(citation) in _MIXED:
        return _from_print(found, flat, label)
    told.unread.update(found.unread)
    printed = _printed_beside(ref, citation)
    if printed:
        reference.source = _labelled(label, printed)
        reference.spans = _label_span(label)
    return Cited(reference, asks_text=bool(printed), is_beside=True)


def _citations(ref: Any) -> list[Any]:
    """The citations of an entry; of two forms of one the tagged one, and no note beside a citation."""
    if local_name(ref) in _CITATIONS:
        return [ref]
    if local_name(ref) == "citation-alternatives":
        return [_best(list(ref))]
    found: list[Any] = []
    for child in ref:
        name = local_name(child)
        if name == "citation-alternatives" and len(child):
            found.append(_best(list(child)))
        elif name in _CITATIONS:
            found.append(child)
    cited = [each for each in found if local_name(each) != "note"]
    kinds = [local_name(each) for each in cited]
    if len(cited) == 2 and sorted(kinds) == ["element-citation", "mixed-citation"]:
        return [cited[kinds.index("element-citation")]]
    return cited or found


def _best(citations: list[Any]) -> Any:
    """Of several forms of one citation the one with the most elements."""
    return max(citations, key=lambda each: (local_name(each) == "element-citation", len(each)))


def _printed_beside(ref: Any, citation: Any) -> str:
    """The printed form that stands beside an element citation, as SciELO has it."""
    for each in ref.iter("{*}mixed-citation"):
        if each is not citation:
            return Flat(each).text.strip()
    return ""


def _label_of(element: Any) -> str:
    for child in element:
        if local_name(child) == "label":
            return " ".join("".join(child.itertext()).split())[:20]
    return ""


def _labelled(label: str, text: str) -> str:
    """The text with its label before it, as print has it: a bare number gets the stop that typesetters add."""
    if not label or text.startswith(label):
        return text
    return f"{label}{'. ' if label.isdigit() else ' '}{text}"


def _label_span(label: str) -> tuple[Span, ...]:
    inner = label.strip("[]()., ")
    start = label.find(inner)
    return (Span(start, start + len(inner), "label"),) if inner else ()


def _from_print(found: Fields, flat: Flat, label: str) -> Cited:
    """A reference with its source; its fields are where the tags are."""
    reference = found.reference
    text = flat.text.rstrip()
    source = _labelled(label, text)
    shift = len(source) - len(text)
    spans = [Span(start + shift, end + shift, name) for start, end, name in found.spans]
    for name in ("authors", "editors"):
        names: Names = getattr(reference, name)
        if names and not names.et_al and _cut_between(source, spans, name):
            setattr(reference, name, Names(names.people, et_al=True))
    reference.source = source
    labels = _label_span(label) if shift or source.startswith(label) else ()
    left = leftovers(source, sorted([*labels, *spans]), labelled=len(source))
    reference.spans = tuple(sorted([*labels, *spans, *left]))
    is_text = sum(bool(getattr(reference, name)) for name in _TELLING) < _FEWEST_TOLD
    much = sum(span.end - span.start for span in left) >= _MUCH_LEFT
    return Cited(reference, asks_text=bool(left) and (is_text or much), is_text=is_text)


def _cut_between(source: str, spans: Sequence[Span], name: str) -> bool:
    """Whether "et al." stands untagged behind the last name of a list."""
    end = max(span.end for span in spans if span.field == name) if any(s.field == name for s in spans) else len(source)
    following = min((span.start for span in spans if span.start >= end), default=len(source))
    return says_et_al(source[end : min(following, end + 30)])
