"""The form of a DOI."""

import pytest

from app.checks.checked import Checked
from app.checks.identifiers.dois import dois
from app.model import Article, Reference
from app.reading import read_reference


def said(reference: Reference) -> list[tuple[str, str]]:
    return [(each.certainty, each.after) for each in dois.find(Checked(Article(), [reference]))]


RIGHT = "10.1056/NEJMoa1003825"


@pytest.mark.parametrize(
    "printed",
    [
        f"doi:{RIGHT}",
        f"DOI: {RIGHT}",
        f"https://doi.org/{RIGHT}",
        f"http://dx.doi.org/{RIGHT}",
        f"https:doi.org/{RIGHT}",
        f"{RIGHT}.",
        f"{RIGHT})",
        f"{RIGHT}].",
    ],
)
def test_what_stands_around_a_doi_is_taken_off_with_certainty(printed):
    assert said(Reference(doi=printed)) == [("certain", RIGHT)]


@pytest.mark.parametrize(
    "printed",
    [
        "10.1056/NEJMoa 1003825",
        "10.1056/ NEJMoa1003825",
        "1O.1056/NEJMoa1003825",
        "10,1056/NEJMoa1003825",
        "10.1056/NEJM\u043ea1003825",
    ],
)
def test_strange_signs_inside_are_mended_after_a_look(printed):
    assert said(Reference(doi=printed)) == [("likely", RIGHT)]


def test_a_dash_becomes_a_hyphen():
    assert said(Reference(doi="10.1007/s00428–006–0250–1")) == [("likely", "10.1007/s00428-006-0250-1")]


@pytest.mark.parametrize("printed", ["NEJMoa1003825", "10.105/abc", "10.1056", "11.1056/NEJMoa1003825", "10.1056/"])
def test_what_is_no_doi_is_asked_about(printed):
    assert said(Reference(doi=printed)) == [("ask", "")]


@pytest.mark.parametrize(
    "doi",
    [
        RIGHT,
        RIGHT.upper(),
        "10.1002/(SICI)1097-0142(19970301)79:5<1013::AID-CNCR18>3.0.CO;2-1",
        "10.1016/S0140-6736(05)67394-2",
        "10.1016/0140-6736(95)90000-(2)",
        "10.1000.10/123",
        "10.1023/A:1010933404324",
        "10.1016/j.x.2011.05.001",
    ],
)
def test_signs_that_belong_to_dois_are_let_be(doi):
    assert said(Reference(doi=doi)) == []


def test_a_second_half_behind_a_space_is_joined_after_a_look():
    source = "Roe R. Lactate in septic shock. Ann Surg 2011; 4: 5-12. doi: 10.1056/NEJMoa 1003825"
    assert said(read_reference(source)) == [("likely", RIGHT)]


def test_a_number_behind_a_stop_and_a_space_is_joined_with_its_stop():
    source = "Roe R. Lactate in septic shock. Ann Surg 2011; 4: 5-12. doi: 10.1016/j.tibs.2004.07. 002"
    assert said(read_reference(source)) == [("likely", "10.1016/j.tibs.2004.07.002")]


def test_other_words_behind_a_doi_are_no_half_of_it():
    source = "Roe R. Lactate in septic shock. Ann Surg 2011; 4: 5-12. doi: 10.1056/NEJMoa1003825 Epub 2011 Feb 3."
    assert said(read_reference(source)) == []


@pytest.mark.parametrize(
    "printed",
    [
        "https://doi.org/10.1001/ archpsyc.1961.0171",
        "https://doi.org/10,1001/archpsyc.1961.0171",
        "https://doi.org/101001/archpsyc.1961.0171",
        "doi:101001/archpsyc.1961.0171",
    ],
)
def test_a_doi_that_was_not_read_as_one_is_offered(printed):
    read = read_reference(
        f"Beck A. An inventory for depression. Archives of General Psychiatry, 4(6), 561–571. {printed}"
    )
    assert read.doi == ""
    (finding,) = dois.find(Checked(Article(), [read]))
    assert (finding.certainty, finding.after) == ("likely", "10.1001/archpsyc.1961.0171")
    assert {edit.field: edit.after for edit in finding.fixes[0].edits}["doi"] == "10.1001/archpsyc.1961.0171"
    assert all(not edit.after for edit in finding.fixes[0].edits if edit.field != "doi")


def test_a_label_that_stands_twice_is_printed_once():
    source = (
        "Lowe D. Distinctive image features. Int J Comput Vis. 2004;60(2):91-110. doi: doi: 10.1023/B:VISI.0000029664"
    )
    (finding,) = dois.find(Checked(Article(), [read_reference(source)]))
    assert (finding.before, finding.after, finding.is_mended) == ("doi: doi:", "doi:", True)
    assert said(read_reference(source.replace("doi: doi:", "doi:"))) == []
