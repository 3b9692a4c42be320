"""The parts of structured abstracts."""

import pytest

from app.reading.pages.abstract_parts import Part, abstract_parts


@pytest.mark.parametrize(
    ("abstract", "parts"),
    [
        ("", []),
        ("One paragraph. And on.", [Part("", ("One paragraph. And on.",))]),
        ("One.\nTwo.", [Part("", ("One.", "Two."))]),
        (
            "Background: tumours grow. Methods: we looked at 3 lists. Results: they do.",
            [
                Part("Background", ("tumours grow.",)),
                Part("Methods", ("we looked at 3 lists.",)),
                Part("Results", ("they do.",)),
            ],
        ),
        ("Цель. Изучить.\nМетоды. Мы смотрели.", [Part("Цель", ("Изучить.",)), Part("Методы", ("Мы смотрели.",))]),
        (
            "Before.\nMethods\nWe looked.\nAnd looked.\nResults:\nThey do.",
            [Part("", ("Before.",)), Part("Methods", ("We looked.", "And looked.")), Part("Results", ("They do.",))],
        ),
        (
            "Importance Falls are frequent.\nDesign, Setting, and Participants In 3 towns.\nResults Of 26, 12 fell.",
            [
                Part("Importance", ("Falls are frequent.",)),
                Part("Design, Setting, and Participants", ("In 3 towns.",)),
                Part("Results", ("Of 26, 12 fell.",)),
            ],
        ),
        (
            "OBJETIVO Estimar a prevalência. MÉTODOS Estudo transversal.",
            [Part("OBJETIVO", ("Estimar a prevalência.",)), Part("MÉTODOS", ("Estudo transversal.",))],
        ),
        (
            "Цель исследования – измерить.\nОсновные результаты. Измерено.",
            [Part("Цель исследования", ("измерить.",)), Part("Основные результаты", ("Измерено.",))],
        ),
        ("Methods of old.\nResults differ.", [Part("", ("Methods of old.", "Results differ."))]),
        ("Results Of 26, 12 fell.", [Part("", ("Results Of 26, 12 fell.",))]),
        ("Results: only one part.", [Part("", ("Results: only one part.",))]),
        ("Methods\nResults", [Part("", ("Methods", "Results"))]),
    ],
)
def test_parts_are_told_by_their_names(abstract, parts):
    assert abstract_parts(abstract) == parts
