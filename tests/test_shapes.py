"""The JSON that other programs read: CSL-JSON by its published schema."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import Article, Author, Name, Reference
from app.reading.fields.fields import read_fields
from app.reading.references import parse
from app.shapes import parsed_json, reading_json
from tests.csl_schema import misfits
from tests.reading.markup import segmented

VARIED = tomllib.loads((Path(__file__).parent / "reading/samples/varied.toml").read_text(encoding="utf-8"))["reference"]


def shape_of(article: Article, references: list[Reference]) -> dict[str, Any]:
    """What `read --json` prints, as another program reads it."""
    return json.loads("".join(reading_json(article, references)))


def fields_of(*sources: str) -> list[dict[str, Any]]:
    """The `fields` that `parse --json` prints for each source."""
    return [parsed_json(parsed)["fields"] for parsed in parse(sources)]


def test_references_of_any_common_style_come_out_as_the_schema_asks() -> None:
    for item in fields_of(*(entry["source"] for entry in VARIED)):
        assert misfits(item) == []


@given(st.lists(st.text(max_size=120), max_size=4))
def test_any_lines_come_out_as_the_schema_asks(sources: list[str]) -> None:
    for item in fields_of(*sources):
        assert misfits(item) == []


@pytest.mark.parametrize(
    ("marked", "issued"),
    [
        ("{title Anemia}. {date 2011}", {"date-parts": [[2011]]}),
        ("{title Anemia}. {date 1998a}", {"date-parts": [[1998]], "literal": "1998a"}),
        ("{title Anemia}. {date 1989–1990}", {"date-parts": [[1989], [1990]], "literal": "1989–1990"}),
        ("{title Anemia}. {date 2006/07}", {"date-parts": [[2006]], "literal": "2006/07"}),
        ("{title Anemia}. {date in press}", {"literal": "in press"}),
    ],
)
def test_a_year_stands_in_parts_and_as_it_was_printed(marked: str, issued: dict[str, Any]) -> None:
    shape = shape_of(Article(), [read_fields(segmented(marked))])
    assert shape["references"][0]["fields"]["issued"] == issued


def test_items_of_a_list_have_ids_of_their_own() -> None:
    references = [read_fields(segmented("{title Anemia}")), read_fields(segmented("{title Fever}"))]
    assert [each["fields"]["id"] for each in shape_of(Article(), references)["references"]] == ["ref1", "ref2"]
    assert fields_of("12. Roe E. Anemia. Gut. 2005;1:2-3.")[0]["id"] == "ref12"


@pytest.mark.parametrize(
    "item",
    [
        {"type": "book"},
        {"id": "a", "type": "novel"},
        {"id": "a", "type": "book", "author": [{}]},
        {"id": "a", "type": "book", "author": [{"literal": "WHO", "family": "Roe"}]},
        {"id": "a", "type": "book", "issued": {"date-parts": []}},
        {"id": "a", "type": "book", "issued": "2005"},
        {"id": "a", "type": "book", "pages": "1-2"},
        {"id": "a", "type": "book", "title": ""},
    ],
)
def test_what_does_not_fit_the_schema_is_noticed(item: dict[str, Any]) -> None:
    assert misfits(item) != []


def test_only_a_corresponding_author_is_said_to_be_one() -> None:
    article = Article(authors=[Author(Name("Kosyrev", "V. Yu."), is_corresponding=True), Author(Name("Smith"))])
    kosyrev, smith = shape_of(article, [])["article"]["authors"]
    assert kosyrev["corresponding"] is True
    assert "corresponding" not in smith
