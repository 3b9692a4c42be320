"""Mixed citations of JATS: the printed form, its fields tagged."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.formats import Listing
from app.formats.jats import JATS, JATS_ARTICLE
from app.formats.jats_reading import read
from app.model import TYPES, Article, Name, Names, Reference, Span
from app.styles.forms import FORMS
from app.styles.pages import page_range

from .jats_rules import broken_rules
from .jats_samples import LISTED, PERSON, RAYMOND, READABLE, WHOLE, assert_comes_back, citation
from .strategies import BODY, references


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


def test_a_reference_kept_as_printed_is_printed_and_its_hidden_fields_are_told():
    kept = replace(RAYMOND, source="Raymond E. & al., NEJM!", as_printed=True, spans=(Span(0, 10, "authors"),))
    written = JATS.write(Article(), [kept])
    assert "<given-names>E.</given-names></string-name></person-group> &amp; al., NEJM!<" in written.content.decode()
    assert {loss.field for loss in written.losses} == {"title", "container_title", "year", "volume", "pages", "doi"}


@settings(max_examples=150)
@given(st.lists(references(READABLE, PERSON | BODY), min_size=1, max_size=3))
def test_any_reference_comes_back_from_print_but_for_what_the_losses_say(made_up):
    assert_comes_back(made_up, through=JATS, printed=True)


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
