"""The parts of structured abstracts."""

import pytest

from app.reading.abstract_parts import Part, abstract_parts


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
        ("Results: only one part.", [Part("", ("Results: only one part.",))]),
        ("Methods\nResults", [Part("", ("Methods", "Results"))]),
    ],
)
def test_parts_are_told_by_their_names(abstract, parts):
    assert abstract_parts(abstract) == parts
