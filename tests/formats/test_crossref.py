"""The citation list of a deposit with Crossref."""

import re
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from app.formats.crossref import write
from app.model import Article, Name, Names, Reference

from .strategies import ONE_LINE, any_name, references

CHILDREN = frozenset(
    "issn journal_title author volume issue first_page elocation_id cYear doi isbn series_title volume_title "
    "edition_number component_number article_title std_designator standards_body unstructured_citation".split()
)
FORMS = {
    "issn": r"\d{4}-?\d{3}[\dX]",
    "isbn": r"(?=.{10,17}$)(97[89][- ]?)?\d[\d -]+[\dX]",
    "doi": r"10\.\d{4,9}/.{1,200}",
    "cYear": r"\d{4}[a-z]?",
    **dict.fromkeys(("volume", "issue", "first_page", "elocation_id"), r"(?s).{1,32}"),
    "edition_number": r"(?s).{1,15}",
    **dict.fromkeys(("author", "journal_title"), r"(?s).{1,255}"),
}
"""What the deposit schema asks of values."""
RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Dahan", "L.")), et_al=True), title="Sunitinib & more",
    container_title="N Engl J Med", year="2011a", volume="364", pages="501-13", doi="10.1056/NEJMoa1003825",
)  # fmt: skip


def citations(*made: Reference) -> list[dict[str, str]]:
    root = etree.fromstring(write(Article(), made).content)
    return [{"key": each.get("key"), **{child.tag: child.text for child in each}} for each in root]


def test_a_citation_has_what_crossref_matches_by_and_its_printed_form():
    assert citations(RAYMOND) == [
        {
            "key": "ref1", "journal_title": "N Engl J Med", "author": "Raymond", "volume": "364", "first_page": "501",
            "cYear": "2011a", "doi": "10.1056/NEJMoa1003825", "article_title": "Sunitinib & more",
            "unstructured_citation": "Raymond E., Dahan L. et al. Sunitinib & more. N Engl J Med 2011a; 364: 501-13. "
            "doi: 10.1056/NEJMoa1003825",
        }
    ]  # fmt: skip


def test_books_and_chapters_have_the_titles_of_volumes():
    book = Reference(type="book", title="Big book", isbn="978-0-19-852663-6", edition="2nd ed.")
    chapter = Reference(type="chapter", title="Chapter", container_title="Big book", pages="e12")
    found = citations(book, chapter)
    assert (found[0]["volume_title"], found[0]["isbn"]) == ("Big book", "978-0-19-852663-6")
    assert (found[1]["volume_title"], found[1]["article_title"]) == ("Big book", "Chapter")
    assert "journal_title" not in found[1]


def test_what_is_no_doi_is_never_deposited_as_one_and_that_is_told():
    odd = Reference(title="T", doi="doi pending", year="in press", issn="12", volume="x" * 40)
    written = write(Article(), [odd])
    assert set(citations(odd)[0]) == {"key", "article_title", "unstructured_citation"}
    assert [(loss.number, loss.field) for loss in written.losses] == [(1, "doi")]


def with_numbers(reference: Reference, numbers: tuple[str, str, str, str]) -> Reference:
    isbn, doi, issn, pages = numbers
    return replace(reference, isbn=isbn, doi=doi, issn=issn, pages=pages)


NUMBERS = st.tuples(
    st.text("0123456789- X", max_size=22),
    st.sampled_from(["", "10.1000/x", f"10.1000/{'x' * 250}", "https://doi.org/10.1000/x"]),
    st.text("0123456789-X", min_size=8, max_size=9),
    st.sampled_from(["", "e12", "5-9", "xii", f"e{'1' * 40}"]),
)


@settings(max_examples=40)
@given(st.lists(st.builds(with_numbers, references(ONE_LINE, any_name(ONE_LINE)), NUMBERS), max_size=4))
def test_whatever_was_typed_keeps_to_the_schema(made):
    root = etree.fromstring(write(Article(), made).content)
    assert root.tag == "citation_list"
    assert [each.get("key") for each in root] == [f"ref{number}" for number in range(1, len(made) + 1)]
    for each in root:
        assert each.keys() == ["key"]
        assert set(Counter(child.tag for child in each).values()) <= {1}
        assert {child.tag for child in each} <= CHILDREN
        assert [
            tag
            for tag, text in ((child.tag, child.text) for child in each)
            if not re.fullmatch(FORMS.get(tag, "(?s).+"), text)
        ] == []
        assert each[-1].tag == "unstructured_citation" if len(each) else True
