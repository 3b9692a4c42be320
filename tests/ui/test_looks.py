"""What must be readable: contrast in both themes, no word cut on a small screen, in English and in longer words."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QProgressBar, QTabBar
from pytestqt.qtbot import QtBot

from app.resources import resource
from tests.ui.every_dialog import dialogs, fill
from tests.ui.looks import cut, lengthen
from ui import theme
from ui.panels.field_colours import LEAST_CONTRAST, contrast
from ui.panels.hint import HintLabel
from ui.theme import DARK, GRID, LIGHT, Colours
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
SMALL = QSize(1024, 700)
LEAST_OF_FRAMES = 3.0


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample on a small screen."""
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.setMinimumSize(SMALL)
    window.resize(SMALL)
    settle(qtbot, window)
    return window


@pytest.fixture
def letters(qapp: QApplication, themes: Callable[[str], None]) -> Iterator[Callable[[float], None]]:
    """Makes all letters so many times as large as usual."""
    before = qapp.font()

    def scale(by: float) -> None:
        larger = QFont(before)
        larger.setPointSizeF(before.pointSizeF() * by)
        qapp.setFont(larger)
        themes("light")

    yield scale
    qapp.setFont(before)


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Puts on one theme after the other, and the first one again."""
    before = qapp.property("theme") or "system"
    yield lambda choice: theme.apply(qapp, choice)
    theme.apply(qapp, before)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle and not window.desk.findings._rest.isActive(), timeout=20_000)
    for _ in range(3):  # layouts, one in another
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_every_ground_it_is_seen_on(colours: Colours) -> None:
    for text in ("text", "second_text", "accent", "certain", "likely", "ask", "passes"):
        for ground in ("window", "panel", "selection"):
            assert contrast(getattr(colours, text), getattr(colours, ground)) >= LEAST_CONTRAST, (text, ground)
    assert contrast(colours.on_accent, colours.accent) >= LEAST_CONTRAST


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_frames_of_fields_and_the_ring_of_the_focus_are_seen(colours: Colours) -> None:
    for line in ("frame", "accent"):
        for ground in ("window", "panel"):
            assert contrast(getattr(colours, line), getattr(colours, ground)) >= LEAST_OF_FRAMES, (line, ground)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_palette_in_force_is_readable(choice: str, themes: Callable[[str], None], qapp: QApplication) -> None:
    themes(choice)
    role, groups = QPalette.ColorRole, QPalette.ColorGroup
    pairs = (
        *((role.WindowText, role.Window), (role.Text, role.Base), (role.Text, role.AlternateBase)),
        *((role.ButtonText, role.Button), (role.ToolTipText, role.ToolTipBase), (role.PlaceholderText, role.Base)),
        *((role.HighlightedText, role.Highlight), (role.Link, role.Base)),
    )
    for group in (groups.Active, groups.Inactive, groups.Disabled):
        for text, ground in pairs:
            shown = [qapp.palette().color(group, each).name() for each in (text, ground)]
            assert contrast(*shown) >= LEAST_CONTRAST, (group, text, ground, shown)


def look_at_every_panel(window: MainWindow, qtbot: QtBot) -> None:
    for name, dock in window.docks.items():
        dock.show()
        dock.raise_()
        settle(qtbot, window)
        with suppress(qtbot.TimeoutError):  # a chip may have come a moment ago
            qtbot.waitUntil(lambda: cut(window) == [], timeout=5_000)
        assert cut(window) == [], name


def test_nothing_is_cut_in_the_small_window_in_english_or_in_longer_words(window: MainWindow, qtbot: QtBot) -> None:
    look_at_every_panel(window, qtbot)
    lengthen(window)
    for size in (SMALL + QSize(8, 8), SMALL):  # panels share out their room anew
        window.resize(size)
        settle(qtbot, window)
    assert window.size() == SMALL
    assert cut(window) == []


def test_nothing_is_cut_in_any_dialog_in_english_or_in_longer_words(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(window)
    settle(qtbot, window)
    for name, make in dialogs(window, tmp_path).items():
        dialog = make()
        dialog.show()
        settle(qtbot, window)
        assert cut(dialog) == [], name
        lengthen(dialog)
        settle(qtbot, window)
        assert cut(dialog) == [], f"{name} in longer words"
        assert dialog.size().boundedTo(dialog.screen().availableSize()) == dialog.size(), name
        dialog.close()


@pytest.mark.parametrize("scale", [1.5, 2.0, 2.5])
def test_nothing_is_cut_and_no_dialog_needs_a_larger_screen_where_letters_are_large(
    scale: float, letters: Callable[[float], None], request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path
) -> None:
    letters(scale)
    window: MainWindow = request.getfixturevalue("window")
    assert window.minimumSizeHint().boundedTo(SMALL) == window.minimumSizeHint()
    look_at_every_panel(window, qtbot)
    fill(window)
    settle(qtbot, window)
    for name, make in dialogs(window, tmp_path).items():
        dialog = make()
        dialog.show()
        settle(qtbot, window)
        assert cut(dialog) == [], name
        assert dialog.minimumSizeHint().boundedTo(SMALL) == dialog.minimumSizeHint(), name
        dialog.close()


def test_the_start_page_is_not_cut_in_longer_words(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.resize(SMALL)
    settle(qtbot, window)
    assert not window.acts["fix_certain"].isEnabled()
    assert cut(window.start_page) == []
    lengthen(window.start_page)
    settle(qtbot, window)
    assert cut(window.start_page) == []


def test_the_columns_shown_at_first_fit_the_first_window(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.setMinimumSize(QSize(1440, 900))
    window.resize(QSize(1440, 900))
    window.docks.share_out_room()
    settle(qtbot, window)
    assert window.table.view.horizontalScrollBar().maximum() == 0
    window.table.view.selectAll()
    window.acts["review"].trigger()
    settle(qtbot, window)
    assert window.table._numbers._has_reviewed
    assert window.table.view.horizontalScrollBar().maximum() == 0


def test_boxes_to_tick_and_icons_grow_with_the_letters(letters: Callable[[float], None]) -> None:
    letters(1)
    box = QCheckBox("Match case")
    usual, of_icons = box.sizeHint().height(), theme.icon_size(box).width()
    letters(2)
    box = QCheckBox("Match case")
    box.ensurePolished()
    assert box.sizeHint().height() > 1.6 * usual
    assert theme.icon_size(box).width() > 1.6 * of_icons


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_progress_of_long_work_stands_out(choice: str, themes: Callable[[str], None], qtbot: QtBot) -> None:
    themes(choice)
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.setTextVisible(False)
    bar.resize(200, 24)
    bar.setValue(50)
    picture = bar.grab().toImage()
    done, left = picture.pixelColor(40, 12), picture.pixelColor(160, 12)
    assert contrast(done.name(), left.name()) >= LEAST_OF_FRAMES, (done.name(), left.name())


def test_figures_in_columns_of_numbers_are_of_one_width(qapp: QApplication) -> None:
    assert theme.tabular(qapp.font()).featureValue(QFont.Tag("tnum")) == 1


def test_a_long_choice_goes_over_several_lines_and_none_is_lost(qtbot: QtBot) -> None:
    from ui.dialogs.wrapping_choice import WrappingChoice

    said = "TNM staging of foregut (neuro)endocrine tumors & more: a consensus proposal including a grading system"
    choice = WrappingChoice(said)
    qtbot.addWidget(choice)
    choice.resize(240, choice.heightForWidth(240))
    choice.show()
    assert choice.text().count("\n") >= 2
    assert choice.text().replace("\n", " ").replace("&&", "&") == said
    assert choice.heightForWidth(240) > choice.heightForWidth(900)


def test_each_panel_says_what_will_stand_there_while_there_is_no_article(open_window: OpenWindow) -> None:
    window = open_window()
    said = {
        name: " ".join(each.text() for each in dock.findChildren(QLabel) if each.isVisible())
        for name, dock in window.docks.items()
    }
    assert "paste a page" in said["articles"]
    assert said["article"] == "An article’s title, abstract and authors will stand here."
    assert said["findings"] == "What is found in an article’s references will stand here."
    assert said["chart"].startswith("No references yet.")
    assert said["source"].startswith("Select a reference")


def test_every_empty_panel_has_the_ground_of_a_full_one(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    for name, dock in window.docks.items():
        dock.raise_()
        settle(qtbot, window)
        [hint] = [each for each in dock.findChildren(HintLabel) if each.isVisible()]
        assert hint.grab().toImage().pixelColor(2, 2).name().upper() == theme.colours().panel, name


def test_a_long_name_of_a_group_of_findings_goes_over_two_lines(window: MainWindow, qtbot: QtBot) -> None:
    tree = window.docks["findings"].widget().tree
    settle(qtbot, window)
    group = tree.model().index(2, 0)
    assert group.data().startswith("One person's name")
    one_line = tree.visualRect(tree.model().index(0, 0)).height()
    tree.setFixedWidth(180)
    settle(qtbot, window)
    assert tree.visualRect(group).height() > one_line
    assert group.data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_tab_of_the_panel_in_front_is_underlined(
    choice: str, themes: Callable[[str], None], window: MainWindow
) -> None:
    themes(choice)
    window.docks["history"].raise_()
    QApplication.processEvents()
    [tabs] = [each for each in window.findChildren(QTabBar) if each.isVisible()]
    picture = tabs.grab().toImage()
    ends = {tabs.tabText(at): tabs.tabRect(at).bottomLeft() for at in range(tabs.count())}
    lines = {name: picture.pixelColor(at).name() for name, at in ends.items()}
    assert lines == {"Findings": theme.colours().window.lower(), "History": theme.colours().accent.lower()}


def test_the_menus_stand_on_the_line_of_their_bar_alone(window: MainWindow) -> None:
    bar = window.menuBar()
    picture = bar.grab().toImage()
    first = bar.actionGeometry(bar.actions()[0])
    under, beside = first.left() + GRID // 2, bar.actionGeometry(bar.actions()[-1]).right() + 2 * GRID
    rows = range(first.center().y(), picture.height())
    assert [picture.pixel(under, y) for y in rows] == [picture.pixel(beside, y) for y in rows]


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_what_closes_a_panel_and_lets_it_float_stands_out(
    window: MainWindow, themes: Callable[[str], None], choice: str
) -> None:
    themes(choice)
    QApplication.processEvents()
    buttons = window.docks["article"].findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert len(buttons) == 2
    for button in buttons:
        picture = button.grab().toImage()
        seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
        assert max(contrast(each, theme.colours().window) for each in seen) >= LEAST_CONTRAST, button.objectName()
