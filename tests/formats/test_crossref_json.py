"""Crossref's answers, where they hold text alone."""

import json

from app.formats.crossref_json import read

TEXTS = ["Roe R. Something. Gut 2001; 1: 2-3.", "Doe J. Another. Gut 2002; 2: 3-4."]


def answer(*cited: dict[str, str]) -> str:
    return json.dumps({"message-type": "work", "message": {"DOI": "10.1/x", "title": ["T"], "reference": cited}})


def test_references_that_are_text_alone_are_read_as_a_list_is():
    result = read(answer(*({"key": "a", "unstructured": text} for text in TEXTS)))
    assert result.page is not None
    assert result.page.entries == TEXTS
    assert result.page.article.title == "T"


def test_a_text_among_references_with_fields_is_read_in_its_place():
    result = read(answer({"key": "a", "article-title": "A"}, {"key": "b", "unstructured": TEXTS[0]}))
    assert [each.title for each in result.references][:1] == ["A"]
    assert result.references[1].source == TEXTS[0]
    assert result.references[1].spans


def test_more_brackets_than_any_list_has_are_not_read():
    result = read('{"message": [' + "[]," * 3_100_000 + "]}")
    assert result.references == []
    assert "brackets" in result.problems[0].message
