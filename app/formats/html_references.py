"""References in `citation_reference` tags: printed ones, or fields as in "citation_title=…; citation_author=…"."""

import re
from dataclasses import replace

from app.model import FIELD, Name, Names, Reference, Span
from app.reading import read_names, read_reference
from app.reading.names.person import person_name

_PARTS = re.compile(r";\s?(?=citation_[a-z_]{2,30}=)")
_YEAR = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)[a-z]?(?!\d)")
_FIELDS = {
    "citation_title": "title",
    "citation_journal_title": "container_title",
    "citation_inbook_title": "container_title",
    "citation_conference_title": "container_title",
    "citation_volume": "volume",
    "citation_issue": "issue",
    "citation_number": "issue",
    "citation_pages": "pages",
    "citation_publisher": "publisher",
    "citation_doi": "doi",
    "citation_pmid": "pmid",
    "citation_isbn": "isbn",
    "citation_issn": "issn",
    "citation_id": "label",
    "citation_dissertation_institution": "publisher",
    "citation_technical_report_institution": "publisher",
}
_TYPES = {
    "citation_inbook_title": "chapter",
    "citation_conference_title": "paper-conference",
    "citation_dissertation_institution": "thesis",
    "citation_technical_report_institution": "report",
}


TAGGED = ("authors", *dict.fromkeys(name for name in ("year", *_FIELDS.values()) if name in FIELD))
"""The fields that such tags can spell out."""


def tagged_reference(content: str) -> Reference:
    """The reference of one tag's content."""
    if not content.startswith("citation_"):
        return read_reference(content)
    reference = tagged_fields(content)
    year = _YEAR.search(reference.year)
    reference.year = year[0] if year else reference.year
    return reference


def tagged_fields(content: str) -> Reference:
    """The reference whose fields a tag spells out, its date as it stands there; its source is the tag's text."""
    reference = Reference(source=content)
    authors: list[Name] = []
    pages: list[str] = []
    for part in _PARTS.split(content):
        key, _, value = (piece.strip() for piece in part.partition("="))
        if not value:
            continue
        if key == "citation_author":
            authors.extend(people_of(value))
        elif key in ("citation_firstpage", "citation_lastpage"):
            pages.append(value)
        elif key in ("citation_publication_date", "citation_year", "citation_date"):
            reference.year = value
        elif key in _FIELDS:
            setattr(reference, _FIELDS[key], value)
        reference.type = _TYPES.get(key, reference.type)
    reference.authors = Names(tuple(authors))
    reference.pages = reference.pages or "-".join(dict.fromkeys(pages))
    if reference.type == "article-journal" and not reference.container_title:
        reference.type = "book" if reference.publisher else "document"
    return reference


def with_field(reference: Reference, name: str, value: str) -> Reference:
    """The reference with a field's value, and its span where that stands in the source."""
    spans = [span for span in reference.spans if span.field != name]
    place = reference.source.find(value) if value else -1
    end = place + len(value)
    if place >= 0 and not any(span.start < end and place < span.end for span in spans):
        spans.append(Span(place, end, name))
    changed = replace(reference, spans=tuple(sorted(spans)))
    setattr(changed, name, value)
    return changed


def people_of(value: str) -> tuple[Name, ...]:
    """The names in one value: one person's, or several."""
    one = person_name(value)
    people = (one,) if one is not None else read_names(value).people
    if len(people) == 1 and people[0].suffix.isupper() and not people[0].given:  # "Ivanov, IV": nobody is a fourth
        return (replace(people[0], given=people[0].suffix, suffix=""),)
    return people
