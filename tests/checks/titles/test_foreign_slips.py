"""TTL04 in titles whose language has no dictionary."""

import pytest

from app.checks.titles.misspelt import misspelt
from tests.checks.titles.looking import asked, found

SPANISH = ["El desarrollo profesional del profesorado", "Calidad y desarrollo de la educación"]
GERMAN = ["Wirtschaft und Gesellschaft im Wandel", "Theorie der modernen Gesellschaft", "Die Gesellschaft der Klinik"]


@pytest.mark.parametrize(
    ("others", "title", "word"),
    [
        (SPANISH, "La formación y el desarrolo de las instituciones", "desarrolo"),
        (GERMAN, "Die Geselschaft der Gegenwart", "Geselschaft"),
        (GERMAN, "Die Gesellschfat der Gegenwart", "Gesellschfat"),
        (GERMAN, "Die Gesellschhaft der Gegenwart", "Gesellschhaft"),
        (["A saúde e a vida", "As redes de saúde"], "O cuidado e as práticas de sáude", "sáude"),
        (["El tratamiento de la insuficiencia"], "Las causas de la insuficencia cardíaca", "insuficencia"),
        (["La epidemiología de la diabetes"], "La epidemiologia de las caries en la escuela", "epidemiologia"),
    ],
)
def test_what_two_other_titles_spell_otherwise_is_asked_about(others: list[str], title: str, word: str) -> None:
    assert asked(misspelt, *others, title) == [word]


@pytest.mark.parametrize(
    ("others", "title"),
    [
        (["El desarrollo de la casa"], "El desarrolo de las instituciones"),
        (["A epidemiologia da asma em uma cidade"], "La epidemiología de las caries en la escuela"),
        (["La práctica de la cirugía", "Una práctica de la escuela"], "Quien practica la cirugía en la escuela"),
        (["A história da saúde", "Uma história da escola"], "La historia de la casa de las flores"),
        (GERMAN, "Die Gesellschaften der Gegenwart"),
        (["Lezioni di biologia marina", "La biologia della cellula"], "La ricerca biologica nella scuola"),
        (["Um projecto para a escola", "O projecto e a sua história"], "O projeto da escola na cidade"),
        (["Un estudio de la casa", "El estudio de la mar"], "Los estudos de la casa"),
    ],
)
def test_other_endings_older_spellings_and_what_one_title_has_are_let_be(others: list[str], title: str) -> None:
    assert found(misspelt, *others, title) == []
