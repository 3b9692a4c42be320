from pytestqt.qtbot import QtBot

from ui.panels.typing_area import TextArea


def test_a_paragraph_of_a_million_letters_is_whole_and_not_wrapped(qtbot: QtBot) -> None:
    area = TextArea(most_lines=4)
    qtbot.addWidget(area)
    area.setPlainText("a" * 1_000_000)
    assert area.lineWrapMode() is TextArea.LineWrapMode.NoWrap
    assert len(area.toPlainText()) == 1_000_000
    area.setPlainText("What an author wrote wraps.")
    assert area.lineWrapMode() is TextArea.LineWrapMode.WidgetWidth
