"""CSL-JSON, written by the published schema and read."""

import json
import shutil
import subprocess
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.formats.csl_json import csl_fields, read, recognise, write
from app.model import FIELDS, TYPES, Article, Name, Names, Reference
from tests.csl_schema import broken_rules

from .strategies import TEXT, any_name, references

RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Jong", "M.C.", particle="de")), et_al=True),
    title="Sunitinib malate",
    container_title="N Engl J Med",
    year="2011",
    volume="364",
    pages="501-513",
    accessed="2013-05-02",
)


def text_of(*made: Reference) -> str:
    return write(Article(), made).content.decode()


def test_an_item_is_what_the_schema_asks_for():
    items = json.loads(text_of(RAYMOND))
    assert items == [
        {
            "id": "ref1",
            "type": "article-journal",
            "author": [
                {"family": "Raymond", "given": "E."},
                {"family": "Jong", "given": "M.C.", "non-dropping-particle": "de"},
            ],
            "title": "Sunitinib malate",
            "container-title": "N Engl J Med",
            "issued": {"date-parts": [[2011]]},
            "volume": "364",
            "page": "501-513",
            "accessed": {"date-parts": [[2013, 5, 2]]},
            "custom": {"et-al": True},
        }
    ]


def test_every_field_has_its_place_in_the_schema():
    full = Reference(**{field.name: "2011" for field in FIELDS if field.kind == "text"})
    item = json.loads(text_of(full))[0]
    assert set(item) == {"id", "custom"} | {field.csl for field in FIELDS if field.kind != "names" and field.csl}
    assert set(item["custom"]) == {field.name for field in FIELDS if not field.csl}


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(references(TEXT, any_name(TEXT)), max_size=3))
def test_any_reference_fits_the_schema_and_comes_back(made_up):
    written = write(Article(), made_up)
    assert broken_rules(*json.loads(written.content)) == []
    assert read(written.content.decode()).references == made_up
    assert written.losses == []


@pytest.mark.parametrize("year", ["2011", "1998a", "in press", "2010–2011", "2011-05", "0999", ""])
def test_a_year_comes_back_as_it_was_typed(year):
    assert read(text_of(Reference(year=year))).references[0].year == year


@pytest.mark.parametrize("accessed", ["2013-05-02", "2013-05", "2013-13-45", "2 May 2013"])
def test_a_day_of_access_comes_back_as_it_was_typed(accessed):
    assert read(text_of(Reference(accessed=accessed))).references[0].accessed == accessed


def test_what_csl_cannot_hold_is_told_with_its_place():
    losses = write(Article(), [RAYMOND, Reference(type="poem", title="a\ud800")]).losses
    assert [(loss.number, loss.field) for loss in losses] == [(2, "type"), (2, "title")]


def test_what_other_programs_write_is_read():
    result = read(
        """{"type": "journal-article", "title": ["A title"], "container-title": ["Gut"], "volume": 12,
        "author": [{"given": "Marc", "family": "Roe", "ORCID": "x"}, "stray"], "abstract": "long",
        "issued": {"date-parts": [[2011, 5, 3]]}, "custom": 7, "note": null, "DOI": "10.1/\\ud800\\u0000x"}"""
    )
    found = result.references[0]
    assert (found.type, found.title, found.container_title) == ("article-journal", "A title", "Gut")
    assert (found.volume, found.year, found.note, found.doi) == ("12", "2011", "", "10.1/\ufffdx")
    assert found.authors == Names((Name("Roe", "Marc"),))
    assert [problem.message for problem in result.problems] == [
        "Left out, as no field of a reference holds them: abstract (1)."
    ]


def test_a_file_cut_off_keeps_what_stands_before_and_says_where():
    text = text_of(RAYMOND, RAYMOND)
    result = read(text[: text.rindex("volume")])
    assert result.references == [RAYMOND]
    assert [problem.line for problem in result.problems] == [text[: text.rindex('  {\n    "id"')].count("\n") + 1]
    assert read(text[: text.rindex("]")]).references == [RAYMOND, RAYMOND]
    assert len(read(text[: text.rindex("]")]).problems) == 1


@pytest.mark.parametrize("text", ["", "[]", "null", "7", "[[]]", "{", "[" * 100_000, '{"a":' * 100_000, '["a"]'])
def test_what_is_no_list_of_items_is_told_and_gives_none(text):
    result = read(text)
    assert result.references == []
    assert result.problems


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(
        st.sampled_from(["type", "author", "title", "issued", "date-parts", "literal", "custom", "family"]), inner
    ),
).map(json.dumps) | st.text())  # fmt: skip
def test_reading_never_raises(text):
    read(text)


def test_items_are_recognised():
    assert recognise(text_of(RAYMOND))
    assert not recognise('[1] Rindi G. "id": a title')
    assert not recognise('{"name": "package"}')


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_reads_the_same():
    made = [replace(RAYMOND, type=csl_type) for csl_type in TYPES]
    done = subprocess.run(
        ["pandoc", "-f", "csljson", "-t", "csljson"], input=text_of(*made), capture_output=True, text=True, check=True
    )
    items = json.loads(done.stdout)
    assert [item["type"] for item in items] == list(TYPES)
    assert {item["title"] for item in items} == {"Sunitinib malate"}
    assert items[0]["author"][1]["family"] == "Jong"


def test_how_many_pages_a_book_has_is_no_page_of_it():
    book = Reference(type="book", title="Pathology", pages="1391 p.")
    [item] = json.loads(write(Article(), [book]).content)
    assert (item["number-of-pages"], "page" in item) == ("1391 p.", False)
    assert csl_fields(book)["page"] == "1391 p."
    assert read('[{"type": "book", "title": "Pathology", "number-of-pages": 345}]').references[0].pages == "345"


def test_numbers_stand_where_citation_styles_look_for_them():
    report = Reference(type="report", title="R", issue="WHO/2020.15")
    program = Reference(type="software", title="P", edition="3.4.0")
    book, odd = (Reference(type="book", title="B", edition=each) for each in ("8th ed.", "4th"))
    written = text_of(report, program, book, odd)
    items = json.loads(written)
    assert [(each.get("number"), each.get("version"), each.get("edition")) for each in items] == [
        ("WHO/2020.15", None, None), (None, "3.4.0", None), (None, None, "8"), (None, None, None),
    ]  # fmt: skip
    assert read(written).references == [report, program, book, odd]


@pytest.mark.parametrize(
    ("item", "field", "value"),
    [
        ({"type": "patent", "number": "US7479949B2"}, "issue", "US7479949B2"),
        ({"type": "legal_case", "volume": "410", "number": "70-18"}, "issue", ""),
        ({"type": "article-journal", "number": "e12"}, "pages", "e12"),
        ({"type": "software", "version": "2.1"}, "edition", "2.1"),
        ({"type": "book", "edition": 8}, "edition", "8th ed."),
        ({"type": "book", "title": "Печень", "edition": "2"}, "edition", "2-е изд."),
        ({"type": "paper-conference", "event-title": "NIPS 2017"}, "container_title", "NIPS 2017"),
        ({"type": "book", "issued": {"date-parts": [[2001, 1], [2001, 3]]}}, "year", "2001"),
    ],
)
def test_what_has_a_variable_of_its_own_in_csl_is_read(item, field, value):
    [found] = read(json.dumps([{"id": "x", "title": "T", **item}])).references
    assert getattr(found, field) == value
