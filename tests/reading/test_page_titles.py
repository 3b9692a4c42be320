"""The title where nothing leads to it: no line of authors, other languages above them, halves, notices of a site."""

import pytest

from app.model import Article
from app.reading import read_page

TITLE = "Sourdough in cold kitchens: a survey of eighty bakers"
ABSTRACT = (
    "\n\nAbstract\n\nWe asked eighty bakers how long their dough rests in winter, and weighed the loaves of "
    + "each of them. " * 9
)


def read(*lines: str) -> Article:
    return read_page("\n".join(lines) + ABSTRACT).article


@pytest.mark.parametrize(
    "around",
    [
        ("{}", "", "1 Department of Bread, Northern University, Umeå, Sweden", "2 Institute of Yeast, Graz, Austria"),
        ("Home About us Login", "", "ORIGINAL ARTICLE", "Year : 2017 | Volume : 31 | Issue : 2", "", "{}"),
        ("{}", "", "Document Type : Research Paper", "", "Authors", "", "1 Institute of Yeast, Graz, Austria."),
        ("Loading...", "", "ZFB-Logo", "", "{}", "", "DOI: 10.99999/zfb.2017.0319", "", "PDF"),
        ("Go to:", "{}", "https://doi.org/10.99999/zfb.2017.0319"),
        ("BibTex RIS Cite", "", "{}", "", "Year 2025, Volume: 22 Issue: 3, 1354 - 1360, 31.12.2025"),
        ("{}", "The daily bread of the North", "", "{}", "", "Issue", "2022/36", "Published on 07.09.2022"),
        ("Bread Forum Online", "", "This article is licensed under a", "", "{}", "", "Published: 21 July 2010"),
    ],
)  # fmt: skip
def test_a_title_without_authors_is_told_from_menus_and_institutions(around: tuple[str, ...]) -> None:
    assert read(*(line.format(TITLE) for line in around)).title == TITLE


def test_a_title_may_hold_a_word_that_institutions_are_called_by() -> None:
    title = "Breakfast of school students in Umeå and its association with sleep"
    assert read(title, "", "1 Institute of Yeast, Graz, Austria").title == title


def test_sentences_of_a_page_without_a_title_are_none() -> None:
    sentences = [
        "We use the cold and the salt of the northern kitchens to rise the dough of the bakers of the coast.",
        "Loaves of the bakers of the coast include rye and barley, and those of the hills include oats and wheat too.",
    ]
    assert read("1 Institute of Yeast, Graz, Austria", "Received 3 September 2011", *sentences).title == ""


@pytest.mark.parametrize(
    "titles",
    [
        ("Análisis de costos de la masa madre en ancianos", "Analysis of costs of sourdough in the elderly",
         "Análise de custos da massa-mãe em idosos"),
        ("La masa madre en las cocinas frías: una encuesta", "Sourdough in the cold kitchens: a survey of bakers"),
        ("Control de la masa en panaderías frías", "Controlled dough in northern bakeries"),
        ("Le levain et les cuisines froides: une enquête", "Sourdough and the kitchens of winter: a survey",
         "Η ζύμη και οι κρύες κουζίνες του βορρά"),
        ("El pan de los pueblos y las cocinas frías", "The bread of the towns and of cold kitchens",
         "O pão dos povos e as cozinhas frias do norte"),
    ],
)  # fmt: skip
def test_of_titles_in_several_languages_the_first_is_the_articles(titles: tuple[str, ...]) -> None:
    byline = "Karin B. Holm1, Luis Vega2"
    apart = read("Panis", "", *(part for title in titles for part in (title, "")), byline)
    together = read("Panis", "", titles[0], "", *titles[1:], byline)
    assert (apart.title, together.title) == (titles[0], titles[0])


def test_halves_of_a_title_are_joined_where_blank_lines_part_them() -> None:
    article = read(
        "Annals of Bread",
        "",
        "Sourdough in cold kitchens:",
        "",
        "",
        "a survey of eighty bakers",
        "Karin Holm, Luis Vega*",
    )
    assert article.title == TITLE


def test_what_a_site_says_to_its_readers_is_no_title() -> None:
    notice = (
        "This site holds articles that are meant for bakers and for millers alone. By closing this notice you say that "
        "you are a baker or a miller or a student of either."
    )
    article = read(notice, "", "Karin B. Holm", "Institute of Bread, Graz", "", "Luis Vega", "Institute of Yeast, Graz")
    assert (article.title, [author.name.family for author in article.authors]) == ("", ["Holm", "Vega"])


def test_a_name_right_below_the_title_and_above_the_abstract_is_the_author() -> None:
    article = read("Dossier", "", TITLE, "Karin Holm")
    assert (article.title, [author.name.family for author in article.authors]) == (TITLE, ["Holm"])


def test_a_rubric_above_the_abstract_is_no_author() -> None:
    article = read(TITLE, "", "Bread Matters")
    assert (article.title, article.authors) == (TITLE, [])


def test_a_menu_that_sets_how_a_page_is_shown_opens_no_part() -> None:
    menu = "Font Type:|Arial Georgia Verdana|Font Size:|Aa Aa Aa|Line Spacing:|Column Width:|Background:|Article".split(
        "|"
    )
    others = ["Next Article in Journal", "Rye in the long winters of the coast", "Previous Article in Journal", "Oats"]
    places = ["1", "Department of Bread, Northern University, Umeå, Sweden", "*"]
    dated = [
        "Author to whom correspondence should be addressed.",
        "Breads 2021, 14(12), 3418; https://doi.org/10.99999/b1",
    ]
    article = read(*others, *menu, "", TITLE, "", *places, *dated)
    assert (article.title, article.journal, article.volume, article.pages) == (TITLE, "Breads", "14", "3418")


def test_each_of_three_titles_may_be_broken_over_lines() -> None:
    titles = [
        ("La masa madre de los hornos y de los niños del barrio de la Zona", "Sur de Manabí"),
        ("Sourdough of the ovens and of the children of the southern zone of", "Manabí"),
        ("A massa-mãe dos fornos e das crianças do bairro da zona sul de", "Manabí"),
    ]
    lines = [line for title in titles for line in title]
    others = [
        "Resumen\n\nLa masa madre de los hornos del barrio no es la de los niños de la zona.\n",
        "Resumo\n\nA massa-mãe dos fornos do bairro não é a das crianças da zona.\n",
    ]
    article = read_page("\n\n".join(["\n".join([*lines, "Karin B. Holm1, Luis Vega2"]) + ABSTRACT, *others])).article
    assert article.title == " ".join(titles[0])
    assert [each.title for each in article.translations] == [" ".join(title) for title in titles[1:]]


def test_words_that_a_title_goes_on_in_are_no_heading() -> None:
    lines = ["Notas de panadería: el título, el resumen y", "palabras clave", "Karin B. Holm1, Luis Vega2"]
    assert read(*lines).title == "Notas de panadería: el título, el resumen y palabras clave"


def test_an_accented_title_above_one_in_english_is_the_articles() -> None:
    assert read("Kváskový chléb a čas kynutí", "", "", "Sourdough bread and the time of proving").title == (
        "Kváskový chléb a čas kynutí"
    )
