"""AFF08: misspelt words in the article's own title."""

import pytest

from app.checks.article.own_title import misspelt_own_title
from app.checks.checked import Checked
from app.checks.finding import Edit
from app.checks.lexicon import Lexicon
from app.model import Article, Name, Names, Reference
from tests.checks.titles.looking import NOWHERE, articles


def _edits(title: str, *references: Reference, abstract: str = "") -> list[Edit]:
    article = Article(title=title, abstract=abstract)
    found = misspelt_own_title.find(Checked(article, references, lexicon=Lexicon(medical=NOWHERE)))
    return [each.fixes[0].edits[0] for each in found]


def test_a_misspelt_word_of_the_title_is_mended_in_the_article() -> None:
    title = "Hepatocellular carcinoma: an update on systemic theraphy"
    assert _edits(title) == [Edit("article", 0, "title", title, title.replace("theraphy", "therapy"))]


def test_the_list_tells_what_a_word_of_its_field_was_meant_to_be() -> None:
    others = articles("Staging of gastroenteropancreatic tumors", "Surgery of gastroenteropancreatic tumors")
    (edit,) = _edits("Imaging of gastroentropancreatic tumors", *others)
    assert edit.after == "Imaging of gastroenteropancreatic tumors"


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Liver metastases of neuroendocrine tumours: surgical treatment",
        "ЛЕЧЕНИЕ МЕТАСТАЗОВ КОЛОРЕКТАЛЬНОГО РАКА В ПЕЧЕНЬ",
        "Self-regulated learning in online courses: A systematic review",
        "Hepatektomie bei Lebermetastasen des kolorektalen Karzinoms",
    ],
)
def test_right_titles_are_let_be(title: str) -> None:
    assert _edits(title) == []


def test_names_and_words_that_the_article_uses_again_are_let_be() -> None:
    named = Reference(title="A study of the liver", authors=Names((Name("Reseach", "A."),)))
    assert _edits("The score of Reseach in the study of disease", named) == []
    assert _edits("The classificatin of disease", abstract="A classificatin is made; the classificatin is new.") == []
