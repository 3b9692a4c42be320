"""Titles written as sentences or with capitals."""

import pytest

from app.casing import known_words, sentence_case, title_case, usual_behind_colon
from app.model import Name, Names, Reference

KNOWN = frozenset({"Whipple", "BRCA1", "Kidd"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Surgery After the Whipple Procedure: A Trial", "Surgery after the Whipple procedure: A trial"),
        ("THE ROLE OF BRCA1 AND KIDD", "The role of BRCA1 and Kidd"),
        ("The mRNA of HIV in 5-HT Cells", "The mRNA of HIV in 5-HT cells"),
        ("HIV INFECTION IN ITALY AND NEW ZEALAND, MAY 2020", "HIV infection in Italy and New Zealand, May 2020"),
        ("WHAT MAY HELP JAPANESE WOMEN IN JANUARY?", "What may help Japanese women in January?"),
        ("ANTI-HIV DRUGS IN NON-HODGKIN'S LYMPHOMA", "Anti-HIV drugs in non-Hodgkin's lymphoma"),
        ("COVID-19 AND SARS-COV-2 BY RT-PCR", "COVID-19 and SARS-CoV-2 by RT-PCR"),
        ("VITAMIN D, HEPATITIS A AND A T-CELL LINE", "Vitamin D, hepatitis A and a T-cell line"),
        ("IL-6 AND MIRNAS IN CROHN’S DISEASE", "IL-6 and miRNAs in Crohn’s disease"),
        ("A 5-YEAR CASE-CONTROL STUDY", "A 5-year case-control study"),
        ("A 5-Year Case-Control Study of Brca1 in Guinea Pigs", "A 5-year case-control study of Brca1 in guinea pigs"),
        ("PATIENTS WHO DIED OF AIDS IN TURKEY", "Patients who died of AIDS in Turkey"),
        ("What they told us of hearing aids", "What they told us of hearing aids"),
        ("Surgery of the liver: a trial", "Surgery of the liver: a trial"),
        ("5-Hydroxymethylfurfural From Sugar", "5-Hydroxymethylfurfural from sugar"),
        ("ТУБЕРКУЛЁЗ И ВИЧ В РОССИИ", "Туберкулёз и ВИЧ в России"),
    ],
)
def test_sentence_case_keeps_names_genes_and_acronyms(before: str, after: str) -> None:
    assert sentence_case(KNOWN)(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("surgery of the liver: an mRNA study", "Surgery of the Liver: An mRNA Study"),
        ("conversion of sugar over metal", "Conversion of Sugar over Metal"),
        ("END-TO-END ANASTOMOSIS IN HIV AND SAUDI ARABIA", "End-to-End Anastomosis in HIV and Saudi Arabia"),
    ],
)
def test_title_case_leaves_small_words_within_small(before: str, after: str) -> None:
    assert title_case(KNOWN)(before) == after


@pytest.mark.parametrize(
    ("title", "behind_colon", "after"),
    [
        ("Care of the liver: a trial", "small", "Surgery of the liver: a trial"),
        ("Care of the liver: A trial", "capital", "Surgery of the liver: A trial"),
        ("A Title: In Capitals", "kept", "Surgery of the liver: A trial"),
    ],
)
def test_the_word_behind_a_colon_follows_the_other_titles(title: str, behind_colon: str, after: str) -> None:
    usual = usual_behind_colon([Reference(title=title)] * 3)
    assert usual == behind_colon
    assert sentence_case(KNOWN, behind_colon=usual)("Surgery of the Liver: A Trial") == after


def test_a_list_tells_which_words_keep_their_capitals() -> None:
    references = [
        Reference(title="Outcome after the Whipple procedure for cancer", authors=Names((Name("Kidd", "M."),))),
        Reference(title="A Title In Capitals Teaches Nothing"),
    ]
    known = known_words(references)
    assert {"Whipple", "Kidd"} <= known
    assert "Teaches" not in known


def test_other_titles_of_the_library_tell_too() -> None:
    known = known_words([Reference(title="LESSONS FROM GUADELOUPE")], ["Dengue in children of Guadeloupe in wet years"])
    assert sentence_case(known)("LESSONS FROM GUADELOUPE") == "Lessons from Guadeloupe"


def test_surnames_that_are_words_are_no_names_in_titles() -> None:
    people = Names((Name("Young", "M."), Name("Long", "P."), Name("Kidd", "M.")))
    known = known_words([Reference(title="LONG-TERM RESULTS IN YOUNG PATIENTS", authors=people)])
    assert known == {"Kidd"}
    assert sentence_case(known)("LONG-TERM RESULTS IN YOUNG PATIENTS") == "Long-term results in young patients"


def test_a_word_behind_a_colon_tells_nothing() -> None:
    assert "Randomised" not in known_words([Reference(title="Care of the liver: Randomised trial in small children")])


def test_the_name_of_a_body_in_a_sentence_keeps_its_capitals() -> None:
    title = "Diagnosis: a new guidance by the American Association for the Study of Liver Diseases in Practice"
    assert sentence_case(())(title) == title.replace("in Practice", "in practice")
    assert (
        sentence_case(())("Diagnosis of Liver Diseases in Rural Areas") == "Diagnosis of liver diseases in rural areas"
    )


def test_a_greek_letter_before_a_hyphen_stays_small() -> None:
    title = "Increased α-fetoprotein concentrations"
    assert title_case(())(title) == "Increased α-Fetoprotein Concentrations"
    assert sentence_case(())("α-fetoprotein concentrations") == "α-fetoprotein concentrations"


def test_russian_titles_get_no_capitals() -> None:
    title = "Лечение метастазов в печени: обзор 2012 г."
    assert title_case(())(title) == title
