"""Lines of authors with something glued to the names, as sites copy them."""

import pytest

from app.reading import read_page
from app.reading.bylines import is_byline, split_byline


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
