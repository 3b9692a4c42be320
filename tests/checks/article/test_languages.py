"""AFF09: keywords that are not as many in another language."""

import pytest

from app.checks.article.languages import unequal_keywords
from app.checks.article.own_title import misspelt_own_title
from app.model import Article, Translation

from .looking import found


def test_it_is_told_how_many_there_are():
    article = Article(keywords="печень; опухоли; хирургия", translations=[Translation("en", keywords="liver; surgery")])
    [finding] = found(unequal_keywords, article)
    assert finding.message == "2 keywords in English, 3 in the article’s own language"


def test_a_word_of_a_translated_title_is_known_if_its_abstract_has_it():
    article = Article("Печень", translations=[Translation("en", "On pancretic tumours", "Pancretic tumours grow.")])
    assert found(misspelt_own_title, article) == []


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("печень; опухоли", "liver; tumours"),
        ("печень, опухоли, хирургия", "liver; tumours, primary"),
        ("печень; опухоли", ""),
        ("", "liver; tumours"),
        ("печень; опухоли", "liver"),
    ],
)
def test_as_many_and_those_that_nobody_can_count_are_let_be(own, other):
    assert found(unequal_keywords, Article(keywords=own, translations=[Translation("en", keywords=other)])) == []
