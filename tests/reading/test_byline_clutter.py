"""Lines of authors with something glued to the names, as sites copy them."""

import pytest

from app.reading import read_page
from app.reading.pages.bylines import is_byline, split_byline


@pytest.mark.parametrize(
    ("line", "families", "marks"),
    [
        ("Karin B. Holm1*, Luis Vega2,Ana Roe1and Jan Lund2", "Holm Vega Roe Lund", ["1*", "2", "1", "2"]),
        ("Karin Holm, Luis Vega, and Jan Lund »View Author Affiliations", "Holm Vega Lund", ["", "", ""]),
        ("0000-0003-4464-8960Karin Holm1 * , 0000-0002-5340-4514Luis Vega2", "Holm Vega", ["1*", "2"]),
        ("K.Holm1, Л.П.Вегин2", "Holm Вегин", ["1", "2"]),
        ("K. Holm1, M.ª P. Vega2 y C. Roe3", "Holm Vega Roe", ["1", "2", "3"]),
        ("Karin Holm a and Luis Vega*a", "Holm Vega", ["a", "a*"]),
        ("Drs. Karin Holm*, Luis Vega**", "Holm Vega", ["*", "**"]),
        ("Karin Holm* 1 , Magíster en Educación", "Holm", ["*1"]),
        ("Karin Holm2 , Estudiante de Enfermería", "Holm", ["2"]),
        ("Karin Holm, Maitre-assistant", "Holm", [""]),
        ("Luis Vega, Chargé de Recherches", "Vega", [""]),
    ],
)
def test_names_are_freed_from_what_is_glued_to_them(line: str, families: str, marks: list[str]) -> None:
    assert is_byline(line)
    named = split_byline(line)
    assert " ".join(name.family for name, _ in named if name) == families
    assert ["".join(each) for _, each in named] == marks


def head(byline: str, *under: str) -> str:
    return "\n".join(
        ["Sourdough in cold kitchens: a survey of eighty bakers", "", byline, *under, "", "Abstract", "Bread."]
    )


def test_letters_glued_to_names_beside_one_with_a_mark_of_its_own_are_marks() -> None:
    article = read_page(
        head(
            "Karin Holma, Luis Vegaa, Jan Larsenb and Ana Roe*a",
            "aNORDBROT Laboratory, Department of Bread, Northern University, Umeå, Sweden. E-mail: roe@example.se",
            "bInstitute of Yeast, Graz, Austria",
        )
    ).article
    assert [(each.name.family, each.affiliations) for each in article.authors] == [
        ("Holm", (0,)), ("Vega", (0,)), ("Larsen", (1,)), ("Roe", (0,)),
    ]  # fmt: skip
    assert article.affiliations[0].text == "NORDBROT Laboratory, Department of Bread, Northern University, Umeå"


def test_letters_in_a_row_are_marks_where_the_page_lists_no_institutions() -> None:
    article = read_page(head("Karin Holma*, Luis Vega-Leónb, Jan Lundc")).article
    assert [each.name.family for each in article.authors] == ["Holm", "Vega-León", "Lund"]


def test_letters_that_end_families_by_chance_stay() -> None:
    article = read_page(head("Karin Vega, Luis Lamb, Jan Roe")).article
    assert [each.name.family for each in article.authors] == ["Vega", "Lamb", "Roe"]


def test_the_first_institution_on_the_line_of_authors_is_told_apart() -> None:
    article = read_page(
        head(
            "Karin Holm1,2    Luis Vega2 vega@example.org 1Department of Bread, Northern University, Umeå, Sweden",
            "2Institute of Yeast, Graz, Austria",
        )
    ).article
    assert article.title == "Sourdough in cold kitchens: a survey of eighty bakers"
    assert [(each.name.family, each.affiliations) for each in article.authors] == [("Holm", (0, 1)), ("Vega", (1,))]


def test_two_authors_with_one_second_family_name_are_two_persons() -> None:
    article = read_page(
        "\n".join(
            [
                "La masa madre en las cocinas frías: una encuesta de panaderos",
                "",
                "Haroldo Tello Girón",
                "Universidad del Pan, España",
                "Jorge Zubiría Girón",
                "Universidad de la Masa, Colombia",
                "",
                "La masa madre en las cocinas frías: una encuesta de panaderos y de molineros del norte",
                "Universidad de Hornos",
                "",
                "Resumen",
                "Pan.",
            ]
        )
    ).article
    assert [(each.name.given[:5], each.affiliations) for each in article.authors] == [("Harol", (0,)), ("Jorge", (1,))]
    assert [each.text for each in article.affiliations] == ["Universidad del Pan", "Universidad de la Masa"]


def test_a_state_in_brackets_is_no_initials_of_an_author() -> None:
    article = read_page(
        head("Mona R. Sahasra1, Karin Holm2", "1Mill of Bread, Nagpur (MS), India", "2Yeast House, Graz, Austria")
    )
    assert [each.affiliations for each in article.article.authors] == [(0,), (1,)]


@pytest.mark.parametrize(
    "below",
    [
        "Download this article as:Copy the following to cite this article: Holm K.",
        "Rest of the dough in the cold bakeries of the north",
    ],
)
def test_keywords_end_above_what_is_none(below: str) -> None:
    assert (
        read_page(f"{head('Karin Holm1, Luis Vega2')}\nKeywords: dough, rest, cold\n{below}").article.keywords
        == "dough, rest, cold"
    )


def test_the_words_above_a_pages_own_citation_are_a_heading_of_it() -> None:
    words = "The following is the established format for referencing this article:"
    cited = "Holm, K., L. Vega, and M.-A. Lund. 2022. Sourdough in cold kitchens. Annals of Bread 17(1):28."
    article = read_page(f"Annals of Bread\n{words}\n{cited}\nResearch Paper\n\nAbstract\nBread.").article
    assert [author.name.family for author in article.authors] == ["Holm", "Vega", "Lund"]
    assert (article.title, article.year, article.pages) == ("Sourdough in cold kitchens", "2022", "28")
