"""References as fields, to be printed anew: here those taken from labelled ones."""

import re
from dataclasses import dataclass, field

from app.model import Name
from app.reading.names.names import read_names
from app.reading.text.language import language_of
from training.sets import Labelled


@dataclass(slots=True)
class Record:
    """One reference's fields by the names that templates use, and its people.

    `body` stands instead of the authors, `group` after them.
    """

    kind: str
    language: str
    fields: dict[str, str]
    authors: list[Name]
    editors: list[Name] = field(default_factory=list)
    body: str = ""
    group: str = ""


_FIELDS = {
    "title": "title",
    "journal": "journal",
    "container-title": "container",
    "volume": "volume",
    "issue": "issue",
    "pages": "pages",
    "publisher": "publisher",
    "location": "place",
    "genre": "genre",
    "doi": "doi",
    "url": "url",
}


def records_of(references: list[Labelled]) -> list[Record]:
    """The labelled references whose fields could be told well enough to print them anew."""
    return [record for record in map(_record_of, references) if record]


def _record_of(reference: Labelled) -> Record | None:
    texts: dict[str, str] = {}
    tokens = reference.tokens
    at = 0
    while at < len(reference.labels):
        label, first = reference.labels[at], at
        while at < len(reference.labels) and reference.labels[at] == label:
            at += 1
        if label in texts and label != "O":
            return None
        end = tokens.ends[at - 1]
        if label in ("author", "editor") or (label == "journal" and "." in tokens.text[tokens.starts[first] : end]):
            end += tokens.text.startswith(".", end)
        texts[label] = " ".join(tokens.text[tokens.starts[first] : end].split())
    year = re.search(r"(?:1[5-9]|20)\d\d[a-z]?", texts.get("date", ""))
    fields = {name: texts[label] for label, name in _FIELDS.items() if texts.get(label)}
    authors = _people(texts.get("author", ""))
    broken = "Ã" in tokens.text or "\ufffd" in tokens.text
    if broken or not year or not authors or "title" not in fields or len(fields["title"]) < 12:
        return None
    fields["year"] = year[0]
    kind = _kind(fields)
    if "pages" in fields and kind == "book":
        del fields["pages"]
    return Record(kind, language_of(fields["title"]) or "en", fields, authors, _people(texts.get("editor", "")))


def _kind(fields: dict[str, str]) -> str:
    if "journal" in fields:
        return "article"
    if "container" in fields:
        return "chapter"
    if re.search("thes|dissert", fields.get("genre", ""), re.IGNORECASE):
        return "thesis"
    return "web" if "url" in fields and "place" not in fields else "book"


def _people(text: str) -> list[Name]:
    people = list(read_names(text).people)
    good = all(name.family and name.given and len(name.family) > 1 for name in people)
    return people if good and len(people) < 30 else []
