"""Small files as many programs write them, and as they break, each with what an editor should find in it."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.errors import UnreadableInput
from app.formats import FORMATS, decode, format_for
from app.formats.base import Read
from app.formats.name_cells import names_cell
from app.model import FIELDS, Names, Reference

FOLDER = Path(__file__).parent / "samples"
KINDS = ("bibtex", "ris", "nbib", "wos", "cochrane", "endnote", "refer", "csl-json", "crossref-json", "csv")
SAMPLES = [path for kind in KINDS for path in sorted((FOLDER / kind).iterdir()) if not path.name.endswith(".expected")]


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def shown(reference: Reference) -> dict[str, str]:
    """The fields that are there, names as a spreadsheet's cell shows them."""
    fields = {}
    for field in FIELDS:
        value = getattr(reference, field.name)
        text = names_cell(value) if isinstance(value, Names) else value
        if text and (field.name, text) != ("type", "article-journal"):
            fields[field.name] = text
    return fields


def found_in(path: Path) -> dict[str, Any]:
    """What reading a sample gives: references and problems, or why it was refused."""
    try:
        decoded = decode(path.read_bytes(), name=path.name)
    except UnreadableInput as refusal:
        return {"refused": str(refusal)}
    read = format_for(path.parent.name).read
    assert read is not None
    result: Read = read(decoded.text)
    found: dict[str, Any] = {"references": [shown(each) for each in result.references]}
    if result.article:
        found["article"] = [
            result.article.title,
            result.article.journal,
            result.article.year,
            result.article.issn_online,
        ]
    if result.page:
        found["entries"] = result.page.entries
    found["problems"] = [f"{line}: {message}" for line, message in result.problems]
    return found


@pytest.mark.parametrize("path", SAMPLES, ids=name_of)
def test_a_sample_is_read_as_an_editor_would_read_it(path: Path) -> None:
    expected = path.with_name(path.name + ".expected")
    assert found_in(path) == json.loads(expected.read_text(encoding="utf-8"))


UNTOLD = (
    "truncated",
    "empty",
    "blank",
    "nul-bytes",
    "no-headings",
    "junk",
    "quotes-not",
    "rows-above",
    "whole-",
    "dimensions",
    "ieee.csv",
)
"""Samples that are too broken to be told by what is in them; tables are then told by their endings."""


@pytest.mark.parametrize("path", [each for each in SAMPLES if not each.name.startswith(UNTOLD)], ids=name_of)
def test_a_sample_is_known_by_what_is_in_it(path: Path) -> None:
    text = decode(path.read_bytes(), name=path.name).text
    known = [each.name for each in FORMATS if each.recognise and each.recognise(text)]
    assert known[:1] == [path.parent.name]
