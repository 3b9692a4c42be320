"""Pages whose every line stands between blank ones, as documents and HTML give them, say what the pages say."""

import pytest

from app.model import Article
from app.reading import read_page

PREVIEW = """Skip to main contentSkip to article
Journals & Books
Purchase PDF
Article preview
Abstract
Introduction
Section snippets
References (2)
Cited by (3)
Annals of Bread
Volume 12, May 2019, 10045
Annals of Bread
Sourdough starters in cold kitchens: a survey
Author links open overlay panel
Karin B. Holm a, Luis Vega b, Jan de Wit a b
a
Department of Baking, Northern University, Umeå, Sweden
b
Bread Unit, Hospital del Pan, Oviedo, Spain
Received 2 May 2018, Accepted 9 March 2019, Available online 1 April 2019.
https://doi.org/10.99999/bread.2019.10045
Abstract
Sourdough starters rise slowly in cold kitchens. We asked 40 bakers how long they wait, and weighed their loaves.
Keywords
Sourdough
Cold kitchens
Loaves
Introduction
Bread is old.
References (2)
[1]
M. Reed, T.J. Marsh
Wild yeasts of the north
Bread Res, 7 (2) (2009), pp. 68-75
View PDFView articleView in ScopusGoogle Scholar
[2]
A. Lund, H.K. Ek
Rye in winter
Bread Res, 9 (1) (2011), pp. 3-9
CrossrefView in ScopusGoogle Scholar
Cited by (3)
Rye again
"""

ABOUT = """Холодная опара зимой
Е. В. Рожкова, А. П. Колосов
Аннотация
Опара зимой растет медленно.
Об авторах
Е. В. Рожкова
ФГБУ «Институт хлеба», Саратов
Россия
Рожкова Елена Викторовна — кандидат медицинских наук, старший научный сотрудник
А. П. Колосов
Минский государственный университет, Минск
Беларусь
Список литературы
1. Ito M. Shade plants. Kyoto: Midori; 1999. 212 p.
"""


def spaced(text: str) -> str:
    return text.replace("\n", "\n\n")


@pytest.mark.parametrize("text", [PREVIEW, spaced(PREVIEW)])
def test_the_menu_above_a_preview_does_not_end_its_head(text: str) -> None:
    page = read_page(text)
    assert page.article.title == "Sourdough starters in cold kitchens: a survey"
    assert page.article.journal == "Annals of Bread"
    assert page.article.keywords == "Sourdough; Cold kitchens; Loaves"
    assert [author.affiliations for author in page.article.authors] == [(0,), (1,), (0, 1)]
    assert countries(page.article) == ["Sweden", "Spain"]
    assert page.entries[-1] == "[2] A. Lund, H.K. Ek Rye in winter Bread Res, 9 (1) (2011), pp. 3-9"


@pytest.mark.parametrize("text", [ABOUT, spaced(ABOUT)])
def test_a_country_under_an_institution_is_the_affiliations(text: str) -> None:
    article = read_page(text).article
    assert [author.affiliations for author in article.authors] == [(0,), (1,)]
    assert countries(article) == ["Россия", "Беларусь"]


def countries(article: Article) -> list[str]:
    return [affiliation.country for affiliation in article.affiliations]
