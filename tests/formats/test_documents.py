"""Small files of many kinds, broken ones among them, each with what an editor would find in it.

An expected field may be `null` where it depends on the trained model.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from app.errors import Cancelled, UnreadableInput
from app.formats import decode, format_for
from app.formats.name_cells import names_cell
from app.model import FIELDS, LEFTOVER, Article, Names, Reference
from app.progress import Progress
from app.tasks import Reading, read_bytes

DOCUMENTS = Path(__file__).parent / "documents"


def shape(reading: Reading) -> dict[str, Any]:
    """What was read, without what is empty."""
    return {
        "format": reading.format,
        "article": article_shape(reading.article),
        "references": [reference_shape(each) for each in reading.references],
        "problems": [[line, message] for line, message in reading.problems],
    }


def article_shape(article: Article) -> dict[str, Any]:
    told = {key: value for key, value in asdict(article).items() if isinstance(value, str) and value}
    told.pop("source", None)
    if article.authors:
        told["authors"] = [
            [
                names_cell(Names((each.name,))),
                *each.affiliations,
                *filter(None, (each.orcid, each.email, each.is_corresponding and "corresponding")),
            ]
            for each in article.authors
        ]
    if article.affiliations:
        told["affiliations"] = [[each.text, each.country] for each in article.affiliations]
    return told


def reference_shape(reference: Reference) -> dict[str, Any]:
    told = {
        field.name: names_cell(value) if isinstance(value, Names) else value
        for field in FIELDS
        if (value := getattr(reference, field.name))
    }
    left = [reference.source[start:end] for start, end, field in reference.spans if field == LEFTOVER]
    extra = {"label": reference.label, "source": reference.source, "leftover": left}
    return told | {key: value for key, value in extra.items() if value}


def _where_known(found: Any, expected: Any) -> Any:
    """What was found, but for what is null in what is expected."""
    if expected is None:
        return None
    if isinstance(expected, dict) and isinstance(found, dict):
        kept = {key: _where_known(value, expected.get(key, "")) for key, value in found.items()}
        return kept | {key: None for key, value in expected.items() if value is None}
    if isinstance(expected, list) and isinstance(found, list) and len(found) == len(expected):
        return [_where_known(one, other) for one, other in zip(found, expected, strict=True)]
    return found


@pytest.mark.parametrize("name", sorted(path.name for path in DOCUMENTS.iterdir() if path.suffix in (".xml", ".html")))
def test_a_file_is_read_as_an_editor_would_read_it(name: str) -> None:
    expected = json.loads((DOCUMENTS / f"{name}.json").read_text(encoding="utf-8"))
    try:
        found: dict[str, Any] = shape(read_bytes((DOCUMENTS / name).read_bytes(), name=name))
    except UnreadableInput as refusal:
        found = {"refused": str(refusal)}
    assert _where_known(found, expected) == expected


@pytest.mark.parametrize("name", sorted(path.name for path in DOCUMENTS.glob("*.rtf")))
def test_a_document_is_the_text_that_its_reader_sees(name: str) -> None:
    opened = decode((DOCUMENTS / name).read_bytes(), name=name)
    told = "".join(f"! {problem.message}\n" for problem in opened.problems)
    assert f"{told}{opened.text.strip()}\n" == (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["docx", "xlsx", "ods", "rtf"])
def test_opening_a_document_can_be_cancelled(kind: str) -> None:
    write = format_for(kind).write
    reference = Reference(title="On livers")
    content = write(Article(), [reference]).content if write else b"{\\rtf1 On livers\\par}"
    with pytest.raises(Cancelled):
        decode(content, name=f"a.{kind}", progress=Progress(cancelled=True))
