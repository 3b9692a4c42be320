"""Two family names behind given names in Spanish references."""

import pytest

from app.reading import read_page
from app.reading.fields import read_fields
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
