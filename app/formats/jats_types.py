"""What kind of work a citation is of, and which of its titles is whose."""

from typing import Any

from app.formats.jats_fields import Fields
from app.formats.jats_tags import TYPE_OF, is_titled_by_source

_ATTRIBUTES = ("publication-type", "citation-type", "use-type", "publication-format")


def settle(found: Fields, citation: Any) -> str:
    """Give the reference its type, and a work that stands alone its title; gives a type that is not known, else ""."""
    reference, tags = found.reference, found.tags
    said = next((value for name in _ATTRIBUTES if (value := (citation.get(name) or "").strip().casefold())), "")
    known = TYPE_OF.get(said, "")
    reference.type = known or _guessed(found)
    if reference.type == "book" and ("chapter-title" in tags or ("article-title" in tags and "source" in tags)):
        reference.type = "chapter"
    if is_titled_by_source(reference.type) and not reference.title and reference.container_title:
        reference.title, reference.container_title = reference.container_title, ""
        found.spans = [
            span._replace(field="title") if span.field == "container_title" else span for span in found.spans
        ]
    return "" if known or not said else said


def _guessed(found: Fields) -> str:
    reference, tags = found.reference, found.tags
    if "chapter-title" in tags:
        return "chapter"
    if "data-title" in tags:
        return "dataset"
    if tags & {"conf-name", "conf-date", "conf-loc"}:
        return "paper-conference"
    if "patent" in tags:
        return "patent"
    if reference.container_title and (reference.volume or "article-title" in tags) and not reference.publisher:
        return "article-journal"
    if reference.publisher:
        return "chapter" if "article-title" in tags and reference.container_title else "book"
    return "webpage" if reference.url and not reference.volume else "document"
