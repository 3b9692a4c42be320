"""How many pages a book has is kept apart from the pages on which something stands."""

from dataclasses import replace

import pytest

from app.formats import format_for
from app.model import Article, Name, Names, Reference

BOOK = Reference(
    type="book", authors=Names((Name("Roe", "R."),)), title="On livers", publisher="Seuil", year="1999", pages="345 p."
)


@pytest.mark.parametrize(
    ("name", "is_there", "is_not"),
    [
        ("bibtex", "pagetotal = {345 p.}", " pages ="),
        ("biblatex", "pagetotal = {345 p.}", " pages ="),
        ("csl-json", '"number-of-pages": "345 p."', '"page"'),
        ("jats", '<size units="page">345</size> p.', "page-range"),
        ("jats-elements", '<size units="page">345</size>', "elocation-id"),
        ("crossref", "345 p.</unstructured_citation>", "first_page"),
        ("html", "rft.tpages=345", "citation_pages"),
    ],
)
def test_a_format_has_a_place_of_its_own_for_it(name, is_there, is_not):
    write = format_for(name).write
    assert write is not None
    written = write(Article(), [BOOK]).content.decode()
    assert is_there in written
    assert is_not not in written


@pytest.mark.parametrize("pages", ["345 p.", "345p.", "345 с.", "xii, 345 p.", "XII, 345 с.", "xii+345 p."])
def test_crossref_takes_it_for_no_number_of_an_article(pages):
    write = format_for("crossref").write
    assert write is not None
    content = write(Article(), [Reference(type="book", title="On livers", pages=pages)]).content
    assert b"elocation_id" not in content
    assert b"first_page" not in content


def test_ris_has_no_first_page_of_a_book_whose_front_matter_is_counted_apart():
    known = format_for("ris")
    assert known.write is not None
    assert known.read is not None
    written = known.write(Article(), [replace(BOOK, pages="xii, 345 p.")]).content.decode()
    assert "SP  - xii, 345 p.\r\n" in written
    assert known.read(written).references[0].pages == "xii, 345 p."


@pytest.mark.parametrize("name", ["bibtex", "biblatex", "csl-json", "jats", "html", "ris", "nbib", "endnote"])
def test_it_is_read_back(name):
    known = format_for(name)
    assert known.write is not None
    assert known.read is not None
    assert known.read(known.write(Article(), [BOOK]).content.decode()).references[0].pages == "345 p."
