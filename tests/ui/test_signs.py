from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui import signs

ALL = (signs.CERTAIN, signs.LIKELY, signs.ASK, signs.NOTE, signs.TICK, signs.RISING, signs.FALLING, signs.MENU)


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    """Letters as large as the window's."""
    return qapp.font()


def drawn(sign: str, font: QFont, *, left: int = 0) -> QImage:
    image = QImage(40, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    signs.draw(painter, sign, QRect(left, 0, 40, 24), font, QColor("#B3261E"))
    painter.end()
    return image


def inked(image: QImage) -> list[tuple[int, int]]:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [place for place in places if image.pixelColor(*place).alpha() > 60]


@pytest.mark.parametrize("sign", ALL)
def test_a_sign_keeps_to_its_square_at_the_left_of_the_line(sign: str, font: QFont) -> None:
    places = inked(drawn(sign, font, left=10))
    assert places
    assert min(x for x, _ in places) >= 9
    assert max(x for x, _ in places) <= 10 + signs.side(font)
    middle = (min(y for _, y in places) + max(y for _, y in places)) / 2
    assert abs(middle - 11.5) <= 1.5


def test_no_two_signs_look_alike(font: QFont) -> None:
    pictures = {sign: drawn(sign, font) for sign in ALL}
    for one, other in combinations(ALL, 2):
        assert pictures[one] != pictures[other], (one, other)


def test_signs_grow_with_the_letters(font: QFont) -> None:
    larger = QFont(font)
    larger.setPointSizeF(2 * font.pointSizeF())
    assert signs.side(larger) > 1.5 * signs.side(font)
