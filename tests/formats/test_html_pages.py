"""Pages of many sites as their HTML, each with the parts that an editor would find in it."""

import json
from pathlib import Path

import pytest

from app.formats.html import HTML
from app.reading import Page
from tests.reading.test_pages import parts

PAGES = Path(__file__).parent / "pages"


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.html")))
def test_a_page_is_read_as_an_editor_would_read_it(name: str) -> None:
    text = (PAGES / f"{name}.html").read_text(encoding="utf-8")
    expected = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    assert HTML.recognise(text)
    read = HTML.read(text)
    assert read.problems == []
    assert parts(read.page or Page(read.article, [each.source for each in read.references])) == expected
