"""What differs between two texts side by side: in bold letters, and in sight."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.dialogs.changed_texts import Part, from_change, parts_of
from ui.dialogs.rows import RowsTable

BEFORE = "Conversion of biomass to furfural: a review of systems and mechanisms"
AFTER = BEFORE.replace("mechanisms", "pathways")


def letters(part: Part) -> int:
    return len(part.text)


@pytest.mark.parametrize(("room", "head"), [(100, BEFORE[:-10]), (40, "… systems and "), (20, "… and "), (8, "… ")])
def test_a_change_is_in_sight_behind_as_many_words_as_have_room(room: int, head: str) -> None:
    before, _ = parts_of(BEFORE, AFTER)
    assert [each.text for each in from_change(before, room, letters)] == [head, "mechanisms", ""]


def test_what_went_is_in_its_own_text_alone() -> None:
    before, after = parts_of("Tumors of the gut wall", "Tumors of the wall")
    assert [each.text for each in before if each.is_changed] == ["gut "]
    assert "".join(each.text for each in after) == "Tumors of the wall"


def test_only_what_differs_is_bold(qtbot: QtBot) -> None:
    table = RowsTable(("#", "Before", "After"), wide=(1, 2), name="Changes", parent=None)
    table.mark_changes(1, 2, besides="?")
    qtbot.addWidget(table)
    table.resize(900, 200)
    table.show_rows([("1", "Tumor", "Tumour"), ("?", "Tumor", "Tumour"), ("2", "Tumor", "Tumor")])
    table.show()
    inked = [ink(table.viewport().grab(table.visualRect(table.model().index(row, 1))).toImage()) for row in range(3)]
    assert inked[0] > inked[1] == inked[2]


def ink(picture: QImage) -> int:
    ground = picture.pixelColor(1, 1)
    colours = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(ground.lightness() - each.lightness() for each in colours)
