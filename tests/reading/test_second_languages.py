"""What a page says in several languages, and which of them is its own."""

import pytest

from app.reading import read_page

LIST = (
    "1. Rindi G, Bell A. Staging of bakers. Flour 2006; 44: 395-8.\n2. Orr T. Salt in bread. Flour 2008; 11: 25-31.\n"
)
SALT = "Abstract\nThe salt of the bread was weighed in all of the bakeries of the town.\n\n"


def said(head: str) -> tuple[str, str, list[tuple[str, str]]]:
    article = read_page(f"{head}References\n{LIST}").article
    return article.abstract, article.keywords, [(each.language, each.keywords) for each in article.translations]


def test_kazakh_is_neither_russian_nor_ukrainian():
    abstract, keywords, others = said(
        "Орал қаласындағы нандағы тұз\n\nА.Б. Ахметов\n\nАңдатпа\nҚаладағы нанның тұзы өлшенді және талданды.\n\n"
        f"Түйін сөздер: нан; тұз; тісік\n\n{SALT}Keywords: bread; salt\n\n"
    )
    assert abstract.startswith("Қаладағы")
    assert (keywords, others) == ("нан; тұз; тісік", [("en", "bread; salt")])


def test_a_title_in_latin_letters_is_none_of_a_russian_article():
    abstract, _, others = said(
        "Laparoscopic hepatectomy: early experience\n\nIvanov I.I., Petrov P.P.\n\n"
        f"Резюме\nСоль хлеба взвешена во всех булочных города за год.\n\n{SALT}"
    )
    assert abstract.startswith("The salt")
    assert [code for code, _ in others] == ["ru"]


def test_an_own_abstract_without_a_heading_is_found_beside_one_in_another_language():
    abstract, _, others = said(
        "Соль в хлебе города\n\nИванов И.И., Петров П.П.\n\nЦель: взвесить соль.\nМатериалы и методы: мы взвесили.\n"
        f"Результаты: соли много.\nЗаключение: соль вредна.\n\n{SALT}"
    )
    assert abstract.startswith("Цель: взвесить")
    assert [code for code, _ in others] == ["en"]


@pytest.mark.parametrize("heading", ["Author keywords", "Keywords"])
def test_keywords_in_another_language_stay_beside_those_of_the_authors(heading):
    _, keywords, others = said(
        f"La sal del pan en Lima\n\nJuan Perez, Ana Ruiz\n\n{SALT}{heading}: bread; salt\n\n"
        "Resumen\nLa sal del pan se pesó en todas las panaderías de la ciudad.\n\nPalabras clave: pan; sal\n\n"
    )
    assert (keywords, others) == ("pan; sal", [("en", "bread; salt")])


def test_what_authors_state_is_no_translated_title():
    article = read_page(
        "Соль в хлебе города\n\nИванов И.И., Петров П.П.\n\nАннотация\nСоль хлеба взвешена во всех булочных города.\n\n"
        "Для цитирования: Иванов И.И., Петров П.П. Соль в хлебе города. Хлеб. 2019;3:4-9.\n"
        f"The authors declare no conflict of interest\n\n{SALT}References\n{LIST}"
    ).article
    assert [(each.language, each.title) for each in article.translations] == [("en", "")]
