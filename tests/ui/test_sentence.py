"""A sentence stands beside the sign of what is wrong."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui import signs, theme
from ui.sentence import Sentence
from ui.theme import GRID

LONG = "There is no such reference; their numbers are 1 to 26, as many as the list has."


def told(qtbot: QtBot) -> Sentence:
    sentence = Sentence(LONG)
    qtbot.addWidget(sentence)
    sentence.resize(60 * GRID, sentence.heightForWidth(60 * GRID))
    sentence.show()
    return sentence


def inked(picture: QImage, colour: str, columns: range) -> bool:
    return any(picture.pixelColor(x, y).name().upper() == colour for x in columns for y in range(picture.height()))


def test_what_is_wrong_has_its_sign_before_all_lines(qtbot: QtBot) -> None:
    sentence = told(qtbot)
    before = sentence.heightForWidth(60 * GRID)
    sentence.warn(LONG)
    room = range(signs.side(sentence.font()))
    picture = sentence.grab().toImage()
    assert inked(picture, theme.colours().certain, room)
    assert not inked(picture, theme.colours().text, room)
    assert sentence.heightForWidth(60 * GRID) >= before
    assert "▲" not in sentence.text()


def test_what_is_said_next_goes_without_a_sign(qtbot: QtBot) -> None:
    sentence = told(qtbot)
    sentence.warn(LONG, sign=signs.LIKELY)
    sentence.setText(LONG)
    assert not inked(sentence.grab().toImage(), theme.colours().likely, range(sentence.width()))
