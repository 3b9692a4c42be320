"""Two family names behind given names in Spanish references."""

import pytest

from app.reading import read_page
from app.reading.fields.fields import read_fields
from tests.reading.markup import segmented

TITLE = "La formación de maestros en Antioquia: una lectura desde el archivo"


def authors(printed: str, title: str = TITLE) -> list[tuple[str, str]]:
    """Family and given names of the authors as they are printed."""
    reference = read_fields(segmented(f"{{author {printed}}} ({{date 2012}}). {{title {title}}}. {{journal Nómadas}}."))
    return [(name.family, name.given) for name in reference.authors.people]


def test_both_family_names_are_kept_together() -> None:
    assert authors("Luis Fernández Ruiz, María José García Pérez") == [
        ("Fernández Ruiz", "Luis"),
        ("García Pérez", "María José"),
    ]


@pytest.mark.parametrize(
    ("printed", "family"),
    [
        ("José Luis Ruiz", "Ruiz"),
        ("Luis Ruiz", "Ruiz"),
        ("Luis F. Ruiz", "Ruiz"),
        ("Fernández Ruiz, Luis", "Fernández Ruiz"),
        ("Kofi Mensah Boateng", "Boateng"),
    ],
)
def test_other_names_stay_as_they_are(printed: str, family: str) -> None:
    assert authors(printed)[0][0] == family


def test_in_an_english_list_the_second_name_is_a_given_one() -> None:
    assert authors("Luis Fernández Ruiz", "The training of teachers in the highlands of Antioquia")[0][0] == "Ruiz"


HEAD = "La masa madre en las cocinas frías: una encuesta de panaderos\n\n{}\n\nResumen\n\nPan."


@pytest.mark.parametrize(
    ("byline", "families"),
    [
        ("Harald Guzmán Rivera1, Rosa Cardona Castell2", ["Guzmán Rivera", "Cardona Castell"]),
        ("Harald Guzmán Rivera1, Rosa Cardona2", ["Rivera", "Cardona"]),
        ("Rosa Cardona Castell1, Flor Santa María Campos2", ["Cardona Castell", "Santa María Campos"]),
    ],
)  # fmt: skip
def test_the_authors_of_an_article_are_like_their_fellows(byline: str, families: list[str]) -> None:
    assert [author.name.family for author in read_page(HEAD.format(byline)).article.authors] == families


def test_chilean_journals_print_the_second_family_name_as_an_initial() -> None:
    byline = "Antonio Vera C1, Juan Carlos Ponce M1, Ángel Vargas D2"
    page = HEAD.format(f"{byline}\n\n1 Universidad de Chile, Santiago, Chile\n2 Hospital de Talca, Talca, Chile")
    assert [(each.name.given, each.name.family) for each in read_page(page).article.authors] == [
        ("Antonio", "Vera C"),
        ("Juan Carlos", "Ponce M"),
        ("Ángel", "Vargas D"),
    ]


def test_a_family_name_in_ez_is_the_first_of_two_whatever_the_given_name() -> None:
    page = HEAD.format(
        "Misdrialis Martínez Romero1, Vivianne Anido Escobar1, Janet Testar de Armas1, Luis González-Carbajal Pascual1"
    )
    assert [each.name.family for each in read_page(page).article.authors] == [
        "Martínez Romero",
        "Anido Escobar",
        "Armas",
        "González-Carbajal Pascual",
    ]
