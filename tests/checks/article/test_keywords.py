"""AFF05: keywords and the headings of the abstract."""

import pytest

from app.checks.article.keywords import keywords
from app.checks.finding import Edit
from app.model import Article, Translation

from .looking import found, said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("liver; surgery; Liver", "liver; surgery"),
        ("liver, surgery, tumor.", "liver, surgery, tumor"),
        ("liver, surgery; tumor, bowel, pancreas", "liver, surgery, tumor, bowel, pancreas"),
        ("liver;surgery;  tumor", "liver; surgery; tumor"),
        ("печень; метастазы; хирургия.", "печень; метастазы; хирургия"),
        ("liver;; surgery; tumor;", "liver; surgery; tumor"),
    ],
)
def test_keywords_are_tidied_in_one_go(before, after):
    assert said(keywords, Article(keywords=before)) == [("likely", "keywords", before, after)]


def test_keywords_in_another_language_are_tidied_too():
    article = Article(translations=[Translation("ru"), Translation("en", keywords="liver; surgery.")])
    [finding] = found(keywords, article)
    assert finding.field == "translations"
    assert finding.fixes[0].edits == (Edit("translation", 2, "keywords", "liver; surgery.", "liver; surgery"),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "liver",
        "liver, surgery, tumor",
        "tumor, primary; liver; surgery",
        "liver • surgery • tumor",
        "surgery; hepatitis B virus; U.S.",
        "1,3-dioxane, synthesis, kinetics",
        "Hipertensão. Pescadores. Estudos Transversais.",
    ],
)
def test_tidy_keywords_are_let_be(text):
    assert said(keywords, Article(keywords=text)) == []


def test_what_is_wrong_is_said():
    assert found(keywords, Article(keywords="liver; surgery; liver"))[0].message == "The keywords name “liver” twice"


def test_an_abstract_without_one_of_its_headings_is_asked_about():
    abstract = "Aim: to compare. Methods: two groups. Results: no difference was found. Both are safe."
    assert said(keywords, Article(abstract=abstract)) == [("ask", "abstract", "conclusion", "")]


@pytest.mark.parametrize(
    "abstract",
    [
        "Aim. To compare. Materials and methods. Two groups. Results. None. Conclusion. Both are safe.",
        "Цель. Сравнить. Материалы и методы. Две группы. Результаты. Нет. Заключение. Оба безопасны.",
        "Liver metastases are frequent. We discuss the methods. There are few results.",
        "Methods: two groups.\nResults: none.\nConclusion: both are safe.",
    ],
)
def test_whole_and_plain_abstracts_are_let_be(abstract):
    assert said(keywords, Article(abstract=abstract)) == []
