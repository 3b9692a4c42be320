"""What a finding changes in a long value."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.panels.changed_words import differing_words, fitting

TITLE = "Prevalence of arterial hypertension in rural districts of the north"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Alhman", "Ahlman", ("Alhman", "Ahlman")),
        (f"The {TITLE}", TITLE, ("The Prevalence …", "Prevalence …")),
        (TITLE, f"{TITLE} regions", ("… north", "… north regions")),
        (TITLE, TITLE.replace("rural", "urban"), ("… rural …", "… urban …")),
        (TITLE, TITLE.replace("in rural", "rural"), ("… in rural …", "… rural …")),
        (f"{TITLE}, 1990", "", (f"{TITLE}, 1990", "")),
        (TITLE, TITLE.upper(), (TITLE, TITLE.upper())),
    ],
)
def test_only_what_differs_in_a_long_value_is_told(before: str, after: str, told: tuple[str, str]) -> None:
    assert differing_words(before, after) == told


def test_a_long_value_leaves_room_for_what_stands_in_its_place(qapp: QApplication) -> None:
    metrics = QFontMetrics(QFont(qapp.font()))
    width = metrics.horizontalAdvance("New England J… → N Engl J Med") + 20
    told = fitting("New England Journal of Medicine", "N Engl J Med", metrics, width)
    assert told.startswith("New Eng")
    assert told.endswith("… → N Engl J Med")
    assert metrics.horizontalAdvance(told) <= width
    both = fitting(TITLE, TITLE.upper(), metrics, width)
    assert both.startswith("Preva")
    assert "→ PRE" in both
