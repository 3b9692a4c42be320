"""Lists that print the kind of a work behind its title, as GB/T 7714 wants."""

import pytest

from app.model import LEFTOVER
from app.reading.references import read_reference


@pytest.mark.parametrize(
    ("source", "kind", "fields"),
    [
        (
            "Gao F, Liu P. Creep of salt rock[J]. Journal of Rock Mechanics, 2011, 30(2): 117-121.",
            "article-journal",
            {"medium": "J", "container_title": "Journal of Rock Mechanics", "pages": "117-121"},
        ),
        (
            "Han T. Routing in sensor networks[D]. Wuhan: Wuhan University, 2009.",
            "thesis",
            {"medium": "D", "publisher": "Wuhan University", "title": "Routing in sensor networks"},
        ),
        (
            "Example Library Center. A history of cataloguing[EB/OL]. [2001-03-08]. http://www.example.org/history.htm.",
            "webpage",
            {"medium": "EB/OL", "accessed": "2001-03-08", "url": "http://www.example.org/history.htm"},
        ),
        (
            "Deng Q. A foldable stove: CN, 92103377.1[P]. 1993-05-12.",
            "patent",
            {"medium": "P", "title": "A foldable stove", "note": "CN, 92103377.1", "year": "1993"},
        ),
    ],
)
def test_the_mark_tells_the_kind(source: str, kind: str, fields: dict[str, str]) -> None:
    reference = read_reference(source)
    assert reference.type == kind
    assert {field: getattr(reference, field) for field in fields} == fields
    assert not [span for span in reference.spans if span.field == LEFTOVER and len(source[span.start : span.end]) < 6]


def test_letters_in_brackets_within_a_title_are_no_mark() -> None:
    source = "Roe E. Inhibition by [C] and [P] in rats. J Biol Notes. 2001;12:11-19."
    assert read_reference(source).medium == ""
