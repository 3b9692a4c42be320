"""TTL03: titles in capitals among sentences."""

from app.checks.checked import Checked
from app.checks.titles.capitals import capitals
from app.model import Article, Reference
from tests.checks.titles.looking import articles, found, mended

SENTENCES = [
    "Surgical treatment of endocrine tumors in patients with metastases",
    "Extended surgery for advanced pancreatic tumours",
    "Elevated expression of growth factor in patients",
    "Targeted therapy in advanced disease",
    "Systemic treatment of tumors with hepatic metastases",
]


def test_a_title_in_title_case_becomes_a_sentence_that_keeps_names_and_acronyms() -> None:
    title = "Treatment of Liver Metastases after the Whipple Procedure in Patients of the ENETS Registry in Europe"
    assert mended(capitals, *SENTENCES, title) == [
        "Treatment of liver metastases after the Whipple procedure in patients of the ENETS registry in Europe"
    ]


def test_a_short_title_is_told_by_two_words_and_second_halves_tell_nothing() -> None:
    assert mended(capitals, *SENTENCES, "Central Treatment Practices") == ["Central treatment practices"]
    title = "Targeted Therapy after Long-term Treatment in Patients with Tumors"
    assert mended(capitals, *SENTENCES, title) == ["Targeted therapy after long-term treatment in patients with tumors"]


def test_a_capital_behind_a_colon_tells_too_where_it_stays() -> None:
    others = [f"{each}: An analysis of the liver" for each in SENTENCES]
    title = "Treatment under Uncertainty: Practices and Patients"
    assert mended(capitals, *others, title) == ["Treatment under uncertainty: Practices and patients"]


def test_the_name_of_a_study_before_a_colon_stays() -> None:
    title = "Surviving Sepsis Campaign: Treatment of Patients with Advanced Tumors"
    assert mended(capitals, *SENTENCES, title) == [
        "Surviving Sepsis Campaign: Treatment of patients with advanced tumors"
    ]


def test_short_names_of_studies_and_persons_are_let_be() -> None:
    for title in ("The Women's Health Initiative", "The Belmont Report", "Design of Monte Carlo"):
        assert found(capitals, *SENTENCES, title) == []


def test_a_title_in_capitals_becomes_a_sentence_but_for_words_that_nobody_knows() -> None:
    title = "SUNITINIB MALATE FOR THE TREATMENT OF PANCREATIC TUMORS IN EUROPE"
    assert mended(capitals, *SENTENCES, title) == ["SUNITINIB MALATE for the treatment of pancreatic tumors in Europe"]


def test_a_title_in_capitals_among_titles_with_capitals_gets_theirs() -> None:
    capitalised = [
        "Surgical Treatment of Endocrine Tumors in Patients with Metastases",
        "Extended Surgery for Advanced Pancreatic Tumours",
        "Elevated Expression of Growth Factor in Patients",
        "Targeted Therapy in Advanced Disease",
        "Systemic Treatment of Tumors with Hepatic Metastases",
    ]
    title = "THE TREATMENT OF PANCREATIC TUMORS WITH TARGETED THERAPY"
    assert mended(capitals, *capitalised, title) == ["The Treatment of Pancreatic Tumors with Targeted Therapy"]


def test_four_sentences_are_no_practice() -> None:
    assert found(capitals, *SENTENCES[:4], "Treatment of Liver Metastases after Extended Surgery") == []


def test_a_list_with_more_than_a_fifth_of_capitalised_titles_is_let_be() -> None:
    capitalised = ["Treatment of Liver Metastases after Surgery", "Chronic Disease of the Large Intestine"]
    assert found(capitals, *SENTENCES, *capitalised) == []


def test_german_titles_and_titles_with_names_are_let_be() -> None:
    german = "Die Behandlung der Metastasen der Leber mit Strahlen und Operation"
    names = "ENETS Consensus Guidelines for the management of patients with distant metastases"
    assert found(capitals, *SENTENCES, german, names, "The Massachusetts General Hospital in Boston") == []


def test_books_are_compared_with_books() -> None:
    book = Reference(type="book", title="Surgical Treatment of Liver Disease in Children")
    assert list(capitals.find(Checked(Article(), [*articles(*SENTENCES), book]))) == []


def test_laws_and_web_pages_keep_their_names() -> None:
    law = Reference(type="legislation", title="Health Insurance Portability and Accountability Act")
    assert list(capitals.find(Checked(Article(), [*articles(*SENTENCES), law]))) == []


def test_the_first_word_behind_a_colon_follows_the_list() -> None:
    title = "Treatment of Liver Metastases: Results after Surgery"
    small = [f"{each}: results of a study" for each in SENTENCES]
    large = [f"{each}: Results of a study" for each in SENTENCES]
    assert mended(capitals, *small, title) == ["Treatment of liver metastases: results after surgery"]
    assert mended(capitals, *large, title) == ["Treatment of liver metastases: Results after surgery"]


def test_both_halves_of_a_word_with_a_hyphen_become_small() -> None:
    title = "Diet-Related Diseases in Adults: Treatment of Liver-Derived Metastases"
    assert mended(capitals, *SENTENCES, title) == [
        "Diet-related diseases in adults: Treatment of liver-derived metastases"
    ]


def test_names_of_documents_are_let_be() -> None:
    title = "The Second National Consensus Statement for Surgery and Targeted Therapy (Surgery-2)"
    assert found(capitals, *SENTENCES, title) == []
