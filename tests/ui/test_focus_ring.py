"""Where the keyboard is can be seen, in both themes, on every kind of control."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui import theme
from ui.focus_ring import FocusRing

KINDS: tuple[Callable[[], QWidget], ...] = (
    lambda: QPushButton("Close"),
    lambda: QRadioButton("All"),
    lambda: QCheckBox("Match case"),
    lambda: QToolButton(text="Columns", focusPolicy=Qt.FocusPolicy.TabFocus),
    *(QComboBox, QSpinBox, QListWidget, QPlainTextEdit, QTabBar, QLineEdit),
)


@pytest.fixture(params=["light", "dark"])
def dialog(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[QDialog]:
    """A dialog with a control of each kind, in each theme."""
    before = qapp.property("theme") or "system"
    theme.apply(qapp, request.param)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    ring = FocusRing(dialog)
    column = QVBoxLayout(dialog)
    for make in KINDS:
        widget = make()
        if isinstance(widget, QTabBar):
            widget.addTab("Findings")
        column.addWidget(widget)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    ring.deleteLater()
    theme.apply(qapp, before)


def accented(dialog: QDialog, place: QWidget) -> int:
    """How many pixels of a control have the accent's colour."""
    image, wanted = dialog.grab().toImage(), QColor(theme.colours().accent)
    start = place.mapTo(dialog, QPoint(0, 0))
    return sum(
        image.pixelColor(start.x() + x, start.y() + y) == wanted
        for x in range(place.width())
        for y in range(place.height())
    )


def controls(dialog: QDialog) -> list[QWidget]:
    column = dialog.layout()
    assert column is not None
    return [column.itemAt(place).widget() for place in range(column.count())]


def test_what_has_the_keyboard_has_a_ring_and_nothing_else_has(dialog: QDialog) -> None:
    for place in controls(dialog):
        place.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert place.hasFocus()
        assert accented(dialog, place) > 40, place
        others = [each for each in controls(dialog) if each is not place]
        assert all(accented(dialog, each) == 0 for each in others)


def test_the_ring_grows_with_its_control_and_goes_with_it(dialog: QDialog, qtbot: QtBot) -> None:
    first, second = controls(dialog)[:2]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    dialog.resize(dialog.size() + QSize(200, 0))
    QApplication.processEvents()
    right_edge = dialog.grab().toImage().pixelColor(first.mapTo(dialog, QPoint(first.width() - 1, first.height() // 2)))
    assert right_edge == QColor(theme.colours().accent)
    first.deleteLater()
    QApplication.sendPostedEvents(first, QEvent.Type.DeferredDelete.value)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert accented(dialog, second) > 0


def test_the_ring_lets_the_mouse_through(dialog: QDialog, qtbot: QtBot) -> None:
    button = controls(dialog)[0]
    assert isinstance(button, QPushButton)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.clicked, timeout=1_000):
        QTest.mouseClick(dialog.windowHandle(), Qt.MouseButton.LeftButton, pos=button.geometry().center())
