"""A reference's source cut where its fields begin and end, labelled in the words of the labelled sets."""

from app.model import LEFTOVER, Reference

_LABELS = {
    "label": "citation-number",
    "authors": "author",
    "editors": "editor",
    "translators": "translator",
    "container_title": "container-title",
    "collection_title": "collection-title",
    "year": "date",
    "month": "date",
    "publisher_place": "location",
    "pmid": "note",
    "pmcid": "note",
    "issn": "note",
    "accessed": "note",
}
"""What the sets call fields that have another name here."""

_NAMES = frozenset(("authors", "editors", "translators"))
_NO_SEGMENTS = frozenset((LEFTOVER, "et_al"))


def printed_segments(reference: Reference) -> tuple[tuple[str | None, str], ...]:
    """The (label or None, text) segments of a reference just read, whose texts join to its source.

    They hold what its fields hold; a list of names is one segment, with what stands between its names.
    """
    source = reference.source
    cut: list[tuple[str | None, str]] = []
    at = 0
    for label, start, end in _bounds(reference):
        if start > at:
            cut.append((None, source[at:start]))
        cut.append((label, source[start:end]))
        at = end
    if at < len(source):
        cut.append((None, source[at:]))
    return tuple(cut)


def _bounds(reference: Reference) -> list[tuple[str, int, int]]:
    """The label, start and end of each segment."""
    bounds: list[tuple[str, int, int]] = []
    before = ""
    for start, end, field in reference.spans:
        if field in _NAMES and field == before:
            label, first, _ = bounds.pop()
            bounds.append((label, first, end))
        elif field not in _NO_SEGMENTS:
            label = "journal" if field == "container_title" and _in_journal(reference) else _LABELS.get(field, field)
            bounds.append((label, start, end))
        before = field
    return bounds


def _in_journal(reference: Reference) -> bool:
    return reference.type in ("article-journal", "article-newspaper")
