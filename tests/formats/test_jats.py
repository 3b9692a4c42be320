"""JATS, written, held against its definition, and read back."""

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from app.formats import Listing
from app.formats.jats import JATS, JATS_ARTICLE, JATS_ARTICLE_ELEMENTS, JATS_ELEMENTS, JATS_FORMATS
from app.formats.jats_reading import read
from app.model import FIELDS, TYPES, Affiliation, Article, Author, Name, Names, Reference, Span
from app.styles.forms import FORMS
from app.styles.names import given_parts
from app.styles.pages import page_range

from .jats_rules import broken_rules
from .strategies import BODY, GIVEN, ONE_LINE, any_name, references

RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Dahan", "L."), Name("Raoul", "J.L.")), et_al=True),
    title="Sunitinib malate for the treatment of pancreatic neuroendocrine tumors",
    container_title="N Engl J Med",
    year="2011",
    volume="364",
    pages="501-13",
    doi="10.1056/NEJMoa1003825",
)
CHAPTER = Reference(
    type="chapter",
    authors=Names((Name("Jong", "M.C.", particle="de"),)),
    editors=Names((Name("Doe", "J.", suffix="Jr."), Name(literal="WHO & Partners")), et_al=True),
    translators=Names((Name("Roe", "R."),)),
    title="Chapter one",
    container_title="Big book",
    collection_title="Series 3",
    edition="2nd ed.",
    publisher="OUP",
    publisher_place="Oxford",
    year="2003",
    pages="xii-xx",
    isbn="978-0-19-852663-6",
    language="en",
)
SITE = Reference(
    type="webpage",
    authors=Names((Name(literal="World Health Organization"),)),
    title="Cancer <facts>",
    container_title="WHO",
    year="in press",
    url="https://www.who.int/x?a=1&b=2",
    accessed="5 January 2020",
    genre="fact sheet",
    medium="online",
    note="Kept in Geneva",
)
WHOLE = Article(
    title="On & on",
    journal="Sechenov Medical Journal",
    year="2019",
    volume="10",
    issue="3",
    pages="4-11",
    doi="10.1000/x",
    abstract="Background: tumours grow. Methods: we looked. Results: they do.",
    keywords="liver; neuroendocrine tumours",
    licence="Creative Commons Attribution 4.0",
    issn_print="2218-7332",
    issn_online="2658-3348",
    language="en",
    authors=[
        Author(Name("Berg", "Jan", particle="van der"), (0, 1), "0000-0002-1825-0097", "j@example.org", True),
        Author(Name("Solovyeva", "O. N."), (1,), email="o@example.org"),
        Author(Name("Kosyrev", "V. Yu."), (1,), email="v@example.org", is_corresponding=True),
        Author(Name(literal="The Group"), is_corresponding=True),
    ],
    affiliations=[Affiliation("Blokhin Center", "Russian Federation"), Affiliation("Sechenov University", "")],
)
LISTED = [RAYMOND, CHAPTER, SITE]


def test_authors_to_be_written_to_are_marked_and_read_again():
    page = JATS_ARTICLE.write(WHOLE, LISTED).content.decode()
    assert page.count('corresp="yes"') == 3
    assert page.count("<corresp id=") == 2, "one without an address has no note"
    assert [each.is_corresponding for each in read(page).article.authors] == [True, False, True, True]


@pytest.mark.parametrize(
    ("mark", "note"),
    [(' corresp="yes"', "<email>o@example.org</email>"), ("", "Corresponding author: O. Roe, o@example.org")],
)
def test_a_note_that_no_author_points_at_is_heeded(mark, note):
    first, second = (f"<name><surname>{each}</surname><given-names>O.</given-names></name>" for each in ("Poe", "Roe"))
    page = (
        f"<article><front><article-meta><contrib-group><contrib>{first}</contrib><contrib{mark}>{second}</contrib>"
        f"</contrib-group><author-notes><corresp>{note}</corresp></author-notes></article-meta></front></article>"
    )
    told = [(each.is_corresponding, each.email) for each in read(page).article.authors]
    assert told == [(False, ""), (True, "o@example.org")]


def citation(reference: Reference, *, to=JATS) -> str:
    text = to.write(Article(), [reference]).content.decode()
    return text[text.index("citation publication-type") : text.index("</ref>")]


@pytest.mark.parametrize("known", JATS_FORMATS, ids=lambda each: each.name)
def test_a_list_of_every_type_keeps_to_the_definition_and_to_jats4r(known):
    listed = [replace(each, type=kind) for kind in TYPES for each in LISTED]
    assert broken_rules(known.write(WHOLE, listed).content) == []


@pytest.mark.parametrize("known", JATS_FORMATS, ids=lambda each: each.name)
def test_an_unknown_article_and_an_empty_list_still_keep_to_the_definition(known):
    assert broken_rules(known.write(Article(), [Reference()]).content) == []
    assert broken_rules(known.write(Article(), []).content) == []


def test_a_mixed_citation_is_the_printed_form_with_its_fields_tagged():
    assert citation(RAYMOND) == (
        'citation publication-type="journal"><person-group person-group-type="author"><string-name><surname>Raymond'
        "</surname> <given-names>E.</given-names></string-name>, <string-name><surname>Dahan</surname> <given-names>L."
        "</given-names></string-name>, <string-name><surname>Raoul</surname> <given-names>J.L.</given-names>"
        "</string-name> <etal>et al.</etal></person-group> <article-title>Sunitinib malate for the treatment of "
        "pancreatic neuroendocrine tumors</article-title>. <source>N Engl J Med</source> "
        '<year iso-8601-date="2011">2011</year>; <volume>364</volume>: <fpage>501</fpage>-<lpage>513</lpage>. '
        'doi: <pub-id pub-id-type="doi">10.1056/NEJMoa1003825</pub-id></mixed-citation>'
    )


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
    ("pages", "mixed", "elements"),
    [
        ("501–13", "<fpage>501</fpage>–<lpage>513</lpage>", "<fpage>501</fpage><lpage>513</lpage>"),
        ("S23-S28", "<fpage>S23</fpage>-<lpage>S28</lpage>", "<fpage>S23</fpage><lpage>S28</lpage>"),
        ("19", "<fpage>19</fpage>", "<fpage>19</fpage>"),
        ("e1003", "<elocation-id>e1003</elocation-id>", "<elocation-id>e1003</elocation-id>"),
        ("CD-004", "<elocation-id>CD-004</elocation-id>", "<elocation-id>CD-004</elocation-id>"),
        ("345 p", '<size units="page">345</size> p', '<size units="page">345</size>'),
        ("345 с.", '<size units="page">345</size> с.', '<size units="page">345</size>'),
        ("345s.", '<size units="page">345</size>s.', '<size units="page">345</size>'),
        ("513-501", "<page-range>513-501</page-range>", "<page-range>513-501</page-range>"),
        (
            "e41-e42; author reply e41-e42",
            "<page-range>e41-e42; author reply e41-e42</page-range>",
            "<fpage>e41</fpage><lpage>e42</lpage><page-range>e41-e42; author reply e41-e42</page-range>",
        ),
    ],
)
def test_pages_stand_in_the_elements_that_jats_has_for_them(pages, mixed, elements):
    reference = replace(RAYMOND, pages=pages)
    assert mixed in citation(reference)
    assert elements in citation(reference, to=JATS_ELEMENTS)


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


def test_an_article_tells_what_jats_asks_for_and_nobody_knows():
    written = JATS_ARTICLE.write(Article(views=3), [RAYMOND])
    assert {loss.field for loss in written.losses} == {"title", "journal", "year", "issn_print", "views"}
    assert all(loss.number == 0 for loss in written.losses)


@pytest.mark.parametrize("known", [JATS_ARTICLE, JATS_ARTICLE_ELEMENTS], ids=lambda each: each.name)
def test_an_article_comes_back(known):
    found = read(known.write(WHOLE, LISTED).content.decode())
    assert found.problems == []
    assert found.article == replace(WHOLE, abstract="Background: tumours grow.\nMethods: we looked.\nResults: they do.")
    assert len(found.references) == 3


def test_the_printed_form_of_a_list_survives_with_its_spans():
    source = "[4] Roe R.A. Title one. Gut 2001, 5, 6–9."
    spans = [(1, 2, "label"), (4, 12, "authors"), (13, 22, "title"), (24, 27, "container_title"), (28, 32, "year"),
             (34, 35, "volume"), (37, 40, "pages")]  # fmt: skip
    listed = [
        Reference(
            authors=Names((Name("Roe", "R.A."),)), title="Title one", container_title="Gut", year="2001", volume="5",
            pages="6–9", label="4", source=source, spans=tuple(Span(*span) for span in spans),
        )
    ] * 6  # fmt: skip
    found = read(JATS.write(Article(), listed).content.decode()).references
    assert [each.source for each in found] == [source.replace("4", str(number), 1) for number in range(1, 7)]
    assert found[3] == listed[3]


def test_what_jats4r_asks_of_a_preprint_and_is_not_known_is_told():
    whole = Reference(
        type="article", authors=RAYMOND.authors, title="T", container_title="bioRxiv", year="2020", url="https://x.org"
    )
    assert JATS_ELEMENTS.write(Article(), [whole]).losses == []
    told = JATS_ELEMENTS.write(Article(), [Reference(type="article", title="T")]).losses
    assert [loss.field for loss in told] == ["authors", "year", "container_title", "doi"]


def test_a_reference_kept_as_printed_is_printed_and_its_hidden_fields_are_told():
    kept = replace(RAYMOND, source="Raymond E. & al., NEJM!", as_printed=True, spans=(Span(0, 10, "authors"),))
    written = JATS.write(Article(), [kept])
    assert "<given-names>E.</given-names></string-name></person-group> &amp; al., NEJM!<" in written.content.decode()
    assert {loss.field for loss in written.losses} == {"title", "container_title", "year", "volume", "pages", "doi"}


def test_what_jats_cannot_hold_is_told():
    odd = [
        Reference(type="chapter", container_title="Book"),
        Reference(type="book", container_title="Shelf"),
        Reference(title="T", language="Klingon!"),
        Reference(title="T\x00\ufffe\ud800", authors=Names((Name("De Jong", "M."), Name(suffix="Jr")))),
        Reference(type="poem", title="T"),
    ]
    for known in (JATS, JATS_ELEMENTS):
        written = known.write(Article(), odd)
        assert broken_rules(written.content) == []
        lost = {(loss.number, loss.field) for loss in written.losses}
        assert lost >= {(1, "type"), (2, "container_title"), (3, "language"), (4, "title"), (4, "authors"), (5, "type")}


def _same_names(found: Names, made: Names, *, printed: bool) -> bool:
    """Whether names are the same; in print initials have the list's form."""
    if not printed:
        return found == made
    made_people = [name for name in made.people if name != Name()]
    return found.et_al == made.et_al and all(
        (one.family, one.particle, one.suffix, one.literal)
        == (other.family, other.particle, other.suffix, other.literal)
        and [part.text.strip(".") for part in given_parts(one.given)]
        == [part.text.strip(".") for part in given_parts(other.given)]
        for one, other in zip(found.people, made_people, strict=True)
    )


def _squeezed(text: str) -> str:
    return " ".join(text.split())


_PLAIN_FAMILY = st.sampled_from(["Rindi", "Müller-Nordhorn", "O'Brien", "Патютко", "García Lopez"])
_PERSON = st.builds(Name, family=_PLAIN_FAMILY, given=GIVEN, particle=st.sampled_from(["", "de", "van der"]),
                    suffix=st.sampled_from(["", "Jr.", "III"]))  # fmt: skip
_READABLE = st.sampled_from(["Liver", "Gut feeling", "A & B < C", 'Über "alles"', "печень", "1", "2–3", ""])


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


@settings(max_examples=150)
@given(st.lists(references(_READABLE, _PERSON | BODY), min_size=1, max_size=3))
def test_any_reference_comes_back_from_its_elements_but_for_what_the_losses_say(made_up):
    made_up = [replace(each, doi="10.1000/x", url="https://x.org/a", language="en") for each in made_up]
    written = JATS_ELEMENTS.write(Article(), made_up)
    lost = {(loss.number, loss.field) for loss in written.losses}
    found = read(written.content.decode()).references
    for number, (one, other) in enumerate(zip(found, made_up, strict=True), start=1):
        for field in FIELDS:
            if (number, field.name) in lost or (number, "type") in lost or (number, "container_title") in lost:
                continue
            was, is_now = getattr(other, field.name), getattr(one, field.name)
            if field.kind == "names":
                assert _same_names(is_now, was, printed=False), field.name
            elif field.name == "pages":
                assert page_range(is_now) == page_range(_squeezed(was)), field.name
            else:
                assert is_now == _squeezed(was), field.name


@settings(max_examples=150)
@given(st.lists(references(_READABLE, _PERSON | BODY), min_size=1, max_size=3))
def test_any_reference_comes_back_from_print_but_for_what_the_losses_say(made_up):
    made_up = [replace(each, doi="10.1000/x", url="https://x.org/a", language="en") for each in made_up]
    written = JATS.write(Article(), made_up)
    lost = {(loss.number, loss.field) for loss in written.losses}
    found = read(written.content.decode()).references
    for number, (one, other) in enumerate(zip(found, made_up, strict=True), start=1):
        for field in FIELDS:
            if (number, field.name) in lost or (number, "type") in lost or (number, "container_title") in lost:
                continue
            was, is_now = getattr(other, field.name), getattr(one, field.name)
            if field.kind == "names":
                assert _same_names(is_now, was, printed=True), field.name
            elif field.name == "pages":
                assert page_range(is_now)[0] == page_range(_squeezed(was))[0], field.name
            else:
                assert is_now == _squeezed(was), field.name


@settings(max_examples=100)
@given(st.lists(references(ONE_LINE, any_name(ONE_LINE)), max_size=3), st.sampled_from(JATS_FORMATS))
def test_whatever_was_typed_keeps_to_the_definition(made_up, known):
    assert broken_rules(known.write(Article(title="T"), made_up).content) == []


@pytest.mark.parametrize("form", FORMS, ids=lambda each: each.name)
def test_every_built_in_form_keeps_to_the_definition_and_its_fields_come_back(form):
    listed = [replace(each, type=kind) for kind in TYPES for each in LISTED]
    written = JATS.print(WHOLE, [Listing(listed, form), Listing(listed, form, "Second")])
    assert broken_rules(written.content) == []
    assert broken_rules(JATS_ARTICLE.print(WHOLE, [Listing(listed, form)]).content) == []
    found = read(JATS.print(WHOLE, [Listing([RAYMOND], form)]).content.decode()).references[0]
    assert (found.title, found.volume, found.year, found.doi) == (RAYMOND.title, "364", "2011", RAYMOND.doi)
    assert page_range(found.pages)[:2] == ("501", "513")
    assert [name.family for name in found.authors.people] == ["Raymond", "Dahan", "Raoul"]


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_reads_the_fields_of_element_citations(tmp_path: Path):
    path = tmp_path / "article.xml"
    path.write_bytes(JATS_ARTICLE_ELEMENTS.write(WHOLE, [RAYMOND]).content)
    arguments = ["pandoc", "-f", "jats", "-t", "csljson", str(path)]
    (item,) = json.loads(subprocess.run(arguments, capture_output=True, text=True, check=True).stdout)
    assert (item["title"], item["container-title"], item["volume"]) == (RAYMOND.title, "N Engl J Med", "364")
    assert [name["family"] for name in item["author"]] == ["Raymond", "Dahan", "Raoul"]
    assert item["page"].replace("–", "-") == "501-513"


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


@pytest.mark.parametrize("pages", ["345 p.", "345 p", "345 с.", "345s.", "345 Seiten", "345pp."])
@pytest.mark.parametrize("to", [JATS, JATS_ELEMENTS])
def test_how_many_pages_a_book_has_is_read_back_or_told(pages, to):
    book = Reference(type="book", title="On livers", year="1999", publisher="Seuil", pages=pages, note="Nothing else")
    written = to.write(Article(), [book])
    found = read(written.content.decode()).references[0]
    assert found.pages == pages or "pages" in {loss.field for loss in written.losses}
    assert found.note == "Nothing else"


def test_an_affiliation_has_the_number_that_its_authors_are_marked_with():
    article = Article(
        title="On livers",
        authors=[Author(Name("Roe", "R."), affiliations=(0,))],
        affiliations=[Affiliation("Blokhin Center", "Russian Federation")],
    )
    root = etree.fromstring(JATS_ARTICLE.write(article, [RAYMOND]).content)
    assert (root.findtext(".//contrib/xref"), root.findtext(".//aff/label")) == ("1", "1")
    found = read(JATS_ARTICLE.write(article, [RAYMOND]).content.decode()).article
    assert found.affiliations == article.affiliations
