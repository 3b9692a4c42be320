"""ID05 and YEA03: a DOI that tells another volume, page, journal or year than is printed."""

from dataclasses import replace

import pytest

from app.checks.checked import Checked
from app.checks.figures.years import contradicted
from app.checks.identifiers.doi_against import against_doi
from app.checks.identifiers.doi_facts import DoiFacts, facts_of
from app.model import Article, Reference


def said(reference: Reference) -> list[tuple[str, str, str]]:
    return [(each.certainty, each.field, each.after) for each in against_doi.find(Checked(Article(), [reference]))]


def article(doi: str, journal: str = "", year: str = "", volume: str = "", pages: str = "") -> Reference:
    return Reference(doi=doi, container_title=journal, year=year, volume=volume, pages=pages)


@pytest.mark.parametrize(
    ("doi", "year", "volume", "issue", "page"),
    [
        ("10.1136/bmj.327.7414.557", 0, "327", "7414", "557"),
        ("10.1001/jama.285.22.2864", 0, "285", "22", "2864"),
        ("10.1161/01.CIR.97.18.1837", 0, "97", "18", "1837"),
        ("10.1037/0033-295X.84.2.191", 0, "84", "2", "191"),
        ("10.1200/JCO.1997.15.6.2403", 1997, "15", "6", "2403"),
        ("10.1128/JVI.75.12.5627-5634.2001", 2001, "75", "12", "5627"),
        ("10.1056/NEJM200001203420301", 2000, "342", "3", ""),
        ("10.1056/NEJMoa1003825", 2010, "", "", ""),
        ("10.7326/0003-4819-55-1-33", 0, "55", "1", "33"),
        ("10.1097/00000658-200103000-00012", 2001, "", "", ""),
        ("10.1186/1471-2407-8-123", 0, "8", "", "123"),
        ("10.1002/(SICI)1097-0258(19980615)17:11<1261::AID-SIM826>3.0.CO;2-O", 1998, "17", "", "1261"),
        ("10.1103/PhysRevLett.77.3865", 0, "77", "", "3865"),
        ("10.3389/fonc.2015.00123", 2015, "", "", "123"),
        ("10.3390/ijms19102933", 0, "19", "10", "2933"),
        ("10.3748/wjg.v17.i12.1534", 0, "17", "12", "1534"),
        ("10.18786/2072-0505-2018-46-2-123-130", 2018, "", "", "123"),
        ("10.1590/S0102-311X2005000100012", 2005, "", "", ""),
        ("10.1016/S0140-6736(04)17018-9", 2004, "", "", ""),
        ("10.1016/0140-6736(91)93068-K", 1991, "", "", ""),
        ("10.1007/s00428-006-0250-1", 2006, "", "", ""),
        ("10.1111/j.1600-0447.1983.tb09716.x", 1983, "", "", ""),
    ],
)
def test_figures_are_read_from_dois_of_known_forms(doi: str, year: int, volume: str, issue: str, page: str) -> None:
    facts = facts_of(doi)
    assert (facts.year, facts.volume, facts.issue) == (year, volume, issue)
    assert facts.pages == ((page,) if page else ())


@pytest.mark.parametrize(
    "doi",
    [
        "10.1136/bmj.38142.554479.AE",
        "10.1378/chest.09-1584",
        "10.1159/000335607",
        "10.1161/hc0902.104353",
        "10.1002/sim.1186",
        "10.1038/nature01234",
        "10.1093/intqhc/mzm042",
        "10.1148/radiology.174.1.2294549",
        "10.1182/blood-" + "9" * 300,
        "",
    ],
)
def test_other_dois_tell_nothing(doi: str) -> None:
    assert facts_of(doi) == DoiFacts()


def test_one_figure_that_differs_is_offered_if_another_agrees() -> None:
    assert said(article("10.1136/bmj.327.7414.557", volume="372", pages="557-60")) == [("likely", "volume", "327")]
    assert said(article("10.1136/bmj.327.7414.557", volume="327", pages="575-580")) == [("likely", "pages", "557-580")]
    assert said(article("10.3390/ijms19102933", volume="18", pages="2933")) == [("likely", "volume", "19")]


def test_a_first_page_that_gives_no_usual_range_is_asked_about() -> None:
    assert said(article("10.1136/bmj.327.7414.557", volume="327", pages="775-780")) == [("ask", "pages", "")]


def test_where_nothing_agrees_the_doi_may_be_of_another_article() -> None:
    assert said(article("10.1136/bmj.327.7414.557", "BMJ", "2001", "322", "11-15")) == [("ask", "doi", "")]
    assert said(article("10.1371/journal.pmed.1000097", "PLoS One")) == [("ask", "doi", "")]


@pytest.mark.parametrize(
    "right",
    [
        article("10.1136/bmj.2.4682.739", "Br Med J", "1950", "2", "739-48"),
        article("10.1371/journal.pmed.1000097", "PLoS Med", "2009", "6", "e1000097"),
        article("10.1371/journal.pmed.0020124", "PLoS Medicine", "2005", "2", "e124"),
        article("10.1371/journal.pone.0012345", "PLoS ONE", "2010", "5", "e12345"),
        article("10.1056/NEJMoa013474", "The New England Journal of Medicine", "2002", "346", "877-883"),
        article("10.1103/PhysRevLett.116.061102", "Phys. Rev. Lett.", "2016", "116", "061102"),
        article("10.3390/cancers11040567", "Cancers (Basel)", "2019", "11", "567"),
        article("10.1186/1471-2105-9-S1-S5", "BMC Bioinformatics", "2008", "9", "S5"),
        article("10.1136/bmj.327.7414.557", "BMJ", "2003", "", ""),
        article("10.1136/bmj.327.7414.557", "BMJ", "2003", "327(7414)", "pp. x"),
        article("10.1073/pnas.98.9.5116", "Proceedings of the National Academy of Sciences", "2001", "98", "5116-5121"),
    ],
)
def test_what_agrees_with_its_doi_is_let_be(right: Reference) -> None:
    assert said(right) == []


def test_the_year_of_the_volume_is_offered_and_that_of_acceptance_asked_about() -> None:
    wrong = [
        article("10.1200/JCO.1997.15.6.2403", year="1979"),
        article("10.1016/S0140-6736(04)17018-9", year="1994"),
        article("10.1016/S0140-6736(04)17018-9", year="2006"),
    ]
    found = list(contradicted.find(Checked(Article(), wrong)))
    assert [(each.references, each.certainty, each.after) for each in found] == [
        ((1,), "ask", "1997"),
        ((2,), "ask", ""),
    ]
    assert found[0].fixes[0].edits[0].after == "1997"


def test_a_book_that_was_digitised_has_a_doi_of_a_later_year() -> None:
    chapter = Reference(type="chapter", doi="10.1016/S0079-7421(08)60452-1", year="1974")
    assert list(contradicted.find(Checked(Article(), [chapter]))) == []
    assert list(contradicted.find(Checked(Article(), [replace(chapter, type="article-journal")])))


def test_a_volume_that_is_lost_before_its_issue_is_offered() -> None:
    lost = replace(
        article("10.1037/0021-843X.100.4.569", "Journal of Abnormal Psychology", "1991", "", "569-582"), issue="4"
    )
    assert said(lost) == [("likely", "volume", "100")]
    assert said(replace(lost, issue="")) == []
