"""Judgments among references."""

import pytest

from app.checks import check_list
from app.checks.cases import is_case
from app.model import Article, Reference
from app.reading import read_references

CASES = [
    "Case C-6/64 Costa v ENEL [1964] ECR 585.",
    "Case 26/62 Van Gend en Loos v Nederlandse Administratie der Belastingen [1963] ECR 1.",
    "Case C-402/05 P Kadi and Al Barakaat International Foundation v Council and Commission [2008] ECR I-6351.",
    "Handyside v United Kingdom (1976) 1 EHRR 737.",
    "Sunday Times v United Kingdom (1979) 2 EHRR 245.",
]
ARTICLES = [
    "J. Waldron, 'The Core of the Case against Judicial Review' (2006) 115 Yale Law Journal 1346.",
    "M. Kumm, 'The Idea of Socratic Contestation' (2010) 4 Law and Ethics of Human Rights 142.",
    "K. Möller, 'Proportionality: Challenging the Critics' (2012) 10 International Journal of Constitutional Law 709.",
    "D. Grimm, 'Proportionality in Canadian Jurisprudence' (2007) 57 University of Toronto Law Journal 383.",
    "J. H. H. Weiler, 'The Transformation of Europe' (1991) 100 Yale Law Journal 2403.",
    "T.-I. Harbo, 'The Function of the Proportionality Principle' (2010) 16 European Law Journal 158.",
]


@pytest.mark.parametrize("source", CASES)
def test_a_judgment_is_told_by_its_number_its_report_or_its_parties(source: str) -> None:
    assert is_case(Reference(source=source))


@pytest.mark.parametrize(
    "source",
    [
        *ARTICLES,
        "Smith J. Case 12 of a series: surgery v. chemotherapy. Gut 2010; 59: 1-9.",
        "Roe A. Drug A vs. drug B in 12 patients. Gut 2010; 59: 1-9.",
        "Poe B. A case-control study [in Russian]. Gut [Internet]. 2010; 59: 1-9.",
    ],
)
def test_articles_are_none(source: str) -> None:
    assert not is_case(Reference(source=source))


def test_nothing_is_said_of_the_parties_and_titles_of_judgments() -> None:
    found = check_list(Article(), read_references([*ARTICLES, *CASES]))
    assert [each.check for each in found if not each.is_mended and each.references[0] > len(ARTICLES)] == []
