"""Element citations of JATS: the fields alone."""

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from app.formats.jats import JATS, JATS_ARTICLE_ELEMENTS, JATS_ELEMENTS
from app.formats.jats_reading import read
from app.model import Article, Reference

from .jats_rules import broken_rules
from .jats_samples import PERSON, RAYMOND, READABLE, SITE, WHOLE, assert_comes_back, citation
from .strategies import BODY, references


def test_an_element_citation_has_the_fields_and_no_punctuation():
    assert citation(RAYMOND, to=JATS_ELEMENTS) == (
        'citation publication-type="journal"><person-group person-group-type="author"><name><surname>Raymond</surname>'
        "<given-names>E.</given-names></name><name><surname>Dahan</surname><given-names>L.</given-names></name><name>"
        "<surname>Raoul</surname><given-names>J.L.</given-names></name><etal/></person-group><article-title>Sunitinib "
        "malate for the treatment of pancreatic neuroendocrine tumors</article-title><source>N Engl J Med</source>"
        '<year iso-8601-date="2011">2011</year><volume>364</volume><fpage>501</fpage><lpage>513</lpage>'
        '<pub-id pub-id-type="doi">10.1056/NEJMoa1003825</pub-id></element-citation>'
    )


@pytest.mark.parametrize(
    ("accessed", "iso"),
    [
        ("2020-01-05", "2020-01-05"),
        ("05.01.2020", "2020-01-05"),
        ("5 January 2020", "2020-01-05"),
        ("Jan 5, 2020", "2020-01-05"),
        ("spring", None),
        ("31 Foo 2020", None),
    ],
)
def test_a_link_says_when_it_was_followed(accessed, iso):
    root = etree.fromstring(JATS_ELEMENTS.write(Article(), [replace(SITE, accessed=accessed)]).content)
    day = root.find(".//date-in-citation")
    assert (day.text, day.get("iso-8601-date"), day.get("content-type")) == (accessed, iso, "access-date")
    assert root.find(".//ext-link").get("{http://www.w3.org/1999/xlink}href") == SITE.url


def test_what_jats4r_asks_of_a_preprint_and_is_not_known_is_told():
    whole = Reference(
        type="article", authors=RAYMOND.authors, title="T", container_title="bioRxiv", year="2020", url="https://x.org"
    )
    assert JATS_ELEMENTS.write(Article(), [whole]).losses == []
    told = JATS_ELEMENTS.write(Article(), [Reference(type="article", title="T")]).losses
    assert [loss.field for loss in told] == ["authors", "year", "container_title", "doi"]


KEYED = replace(RAYMOND, month="02-10", identifiers="arXiv:2101.1; PII:S1; 12.3", citation_key="raymond2011")


def test_elements_hold_months_and_identifiers_and_the_year_of_a_printed_entry_its_month():
    written, printed = JATS_ELEMENTS.write(Article(), [KEYED]), JATS.write(Article(), [KEYED])
    xml = written.content.decode()
    assert '<year iso-8601-date="2011-02-10">2011</year><day>10</day><month>02</month>' in xml
    assert '<pub-id pub-id-type="arxiv">2101.1</pub-id><pub-id pub-id-type="pii">S1</pub-id>' in xml
    assert '<pub-id pub-id-type="other">12.3</pub-id>' in xml
    for each, kept in ((written, ("month", "identifiers")), (printed, ("month",))):
        assert broken_rules(each.content) == []
        (found,) = read(each.content.decode()).references
        assert [getattr(found, name) for name in kept] == [getattr(KEYED, name) for name in kept]
        assert {loss.field for loss in each.losses} == {"month", "identifiers", "citation_key"} - set(kept)


@pytest.mark.parametrize("identifiers", ["x:y", "ark:1", "arXiv: 1", "DOI:10.1/x", "a; b", "EID:2-8; arXiv:1", "; "])
def test_identifiers_of_any_kind_keep_to_the_definition_and_come_back(identifiers: str):
    written = JATS_ELEMENTS.write(Article(), [replace(RAYMOND, identifiers=identifiers)])
    assert broken_rules(written.content) == []
    assert read(written.content.decode()).references[0].identifiers == identifiers.strip()


@pytest.mark.parametrize("month", ["Spring", "Jan-Feb"])
def test_a_season_has_an_element_of_its_own(month: str):
    written = JATS_ELEMENTS.write(Article(), [replace(KEYED, month=month)])
    assert f"<season>{month}</season>" in written.content.decode()
    assert read(written.content.decode()).references[0].month == month
    assert {loss.field for loss in written.losses} == {"citation_key"}


def test_months_and_identifiers_of_every_kind_are_kept():
    text = """<ref-list><ref id="r1"><element-citation publication-type="journal"><article-title>A</article-title>
        <source>Gut</source><year>2020</year><month>3</month><day>15</day><pub-id pub-id-type="doi">10.1/x</pub-id>
        <pub-id pub-id-type="arxiv">2001.00001</pub-id><pub-id pub-id-type="pii">S0140-6736(20)30183-5</pub-id>
        </element-citation></ref><ref id="r2"><mixed-citation publication-type="journal">
        <article-title>B</article-title>. <source>Gut</source> <year>2019</year> <season>Spring</season>
        </mixed-citation></ref></ref-list>"""
    first, second = read(text).references
    assert (first.year, first.month, first.doi) == ("2020", "03-15", "10.1/x")
    assert first.identifiers == "arXiv:2001.00001; PII:S0140-6736(20)30183-5"
    assert (second.year, second.month) == ("2019", "Spring")


@settings(max_examples=150)
@given(st.lists(references(READABLE, PERSON | BODY), min_size=1, max_size=3))
def test_any_reference_comes_back_from_its_elements_but_for_what_the_losses_say(made_up):
    assert_comes_back(made_up, through=JATS_ELEMENTS, printed=False)


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_reads_the_fields_of_element_citations(tmp_path: Path):
    path = tmp_path / "article.xml"
    path.write_bytes(JATS_ARTICLE_ELEMENTS.write(WHOLE, [RAYMOND]).content)
    arguments = ["pandoc", "-f", "jats", "-t", "csljson", str(path)]
    (item,) = json.loads(subprocess.run(arguments, capture_output=True, text=True, check=True).stdout)
    assert (item["title"], item["container-title"], item["volume"]) == (RAYMOND.title, "N Engl J Med", "364")
    assert [name["family"] for name in item["author"]] == ["Raymond", "Dahan", "Raoul"]
    assert item["page"].replace("–", "-") == "501-513"
