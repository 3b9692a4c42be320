from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.resources import resource
from ui.dialogs.palette import Palette
from ui.window import MainWindow


def test_a_command_is_found_by_a_part_of_its_name_and_done(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    QTest.keyClick(window.table.view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = QApplication.activePopupWidget()
    assert isinstance(palette, Palette)
    assert len(palette.commands()) > 15
    QTest.keyClicks(palette._sought, "del art")
    assert palette.commands() == ["Delete this article"]
    QTest.keyClick(palette._sought, Qt.Key.Key_Return)
    assert window.desk.library.articles() == []
    assert QApplication.activePopupWidget() is None


def test_esc_leaves_the_palette_and_does_nothing(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.find_command()
    palette = QApplication.activePopupWidget()
    assert isinstance(palette, Palette)
    QTest.keyClick(palette._sought, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert len(window.desk.library.articles()) == 1
