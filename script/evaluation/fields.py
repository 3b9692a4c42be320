"""The fields that `corrigenda parse --json` prints, as the segments that the scoring compares."""

from typing import Any

from evaluation.scoring import Segments

_TEXTS = {
    "title": "title",
    "container-title": "container-title",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "publisher": "publisher",
    "publisher-place": "location",
    "DOI": "doi",
    "URL": "url",
    "note": "note",
}
_NAMES = {"author": "author", "editor": "editor"}
_PARTS = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal")


def as_segments(fields: dict[str, Any]) -> Segments:
    """One segment a field, its text as the field holds it; a list of names is one text."""
    segments: list[tuple[str | None, str]] = []
    for variable, label in _NAMES.items():
        if variable in fields:
            segments.append((label, ", ".join(map(_printed, fields[variable]))))
    segments += [(label, str(fields[variable])) for variable, label in _TEXTS.items() if variable in fields]
    if "issued" in fields:
        segments.append(("date", _date(fields["issued"])))
    return segments


def _printed(name: dict[str, str]) -> str:
    return " ".join(name[part] for part in _PARTS if part in name)


def _date(issued: dict[str, Any]) -> str:
    return str(issued.get("literal") or issued["date-parts"][0][0])
