"""The manual inside the program."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import manual
from app.resources import resource
from ui import theme
from ui.help import HelpWindow, show_manual
from ui.help.browser import ManualBrowser
from ui.window import MainWindow

IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> HelpWindow:
    theme.apply(qapp, "light")
    made = HelpWindow()
    qtbot.addWidget(made)
    made.show_page()
    return made


def contents(window: HelpWindow) -> list[str]:
    return [window.list.item(row).text() for row in range(window.list.count())]


def test_the_contents_list_every_page_and_open_it(window: HelpWindow) -> None:
    assert contents(window)[:2] == ["Contents", "Start in two minutes"]
    assert window.list.currentRow() == 0
    row = contents(window).index("The filter")
    window.list.itemActivated.emit(window.list.item(row))
    assert window.browser.page() == "filter.md"
    assert "Words must all occur" in window.browser.toPlainText()
    assert window.list.currentRow() == row


def test_links_are_followed_and_the_way_back_is_kept(window: HelpWindow) -> None:
    window.browser.follow(QUrl("start.md"))
    window.browser.follow(QUrl("day.md"))
    assert window.browser.page() == "day.md"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.browser.page() == "start.md"
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.browser.page() == "day.md"


def test_a_link_to_a_heading_goes_there(window: HelpWindow) -> None:
    window.browser.follow(QUrl("panels.md#source-and-result"))
    assert window.browser.page() == "panels.md"
    assert window.browser.verticalScrollBar().value() > 0


def test_the_web_is_left_to_the_systems_browser(window: HelpWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.browser.follow(QUrl("https://example.org/x"))
    window.browser.follow(QUrl("file:///etc/passwd"))
    window.browser.follow(QUrl("javascript:alert(1)"))
    assert opened == ["https://example.org/x"]
    assert window.browser.page() == manual.CONTENTS


def test_nothing_is_loaded_from_elsewhere(window: HelpWindow) -> None:
    load = window.browser.loadResource
    for address in ("https://example.org/a.png", "file:///etc/passwd", "manual:/../README.md", "images/../../x.png"):
        assert not load(IMAGE, QUrl(address))
    assert load(IMAGE, QUrl("manual:/images/window-light.png")).width() > 100


def test_pictures_are_dark_in_the_dark(window: HelpWindow, qapp: QApplication) -> None:
    picture = "manual:/images/window-light.png"
    light = window.browser.loadResource(IMAGE, QUrl(picture)).pixelColor(200, 150).lightness()
    theme.apply(qapp, "dark")
    dark = window.browser.loadResource(IMAGE, QUrl(picture)).pixelColor(200, 150).lightness()
    theme.apply(qapp, "light")
    assert dark < 80 < light


def test_words_are_looked_for_in_all_pages(window: HelpWindow) -> None:
    QTest.keyClicks(window.box, "sqlite-utils tables")
    assert contents(window)[0] == "Where the data is › Open it with sqlite-utils"
    QTest.keyClick(window.box, Qt.Key.Key_Return)
    assert window.browser.page() == "library.md"
    QTest.keyClicks(window.box, "zzzz")
    assert contents(window) == ["Nowhere. Try fewer words, or a part of one."]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert contents(window)[0] == "Contents"


@pytest.mark.parametrize("page", [page.name for page in manual.pages()])
def test_every_page_is_shown_with_all_its_headings(qtbot: QtBot, qapp: QApplication, page: str) -> None:
    browser = ManualBrowser()
    qtbot.addWidget(browser)
    browser.show_page(page)
    block, shown = browser.document().begin(), []
    while block.isValid():
        if block.blockFormat().headingLevel():
            shown.append(manual.slug(block.text()))
        block = block.next()
    assert shown == [manual.slug(each) for each in manual.headings(manual.text_of(page))]


def test_pictures_fit_the_window_and_the_line_stays_when_they_are_fitted_anew(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_page("panels.md", "Articles")
    for width in (700, 1000, 620):
        window.resize(width, 500)
        qtbot.waitUntil(lambda: not window.browser._fitting.isActive())
        assert window.browser.horizontalScrollBar().maximum() == 0
        assert window.browser.document().findBlockByNumber(window.browser._top()).text() == "Articles"
    assert window.browser.isBackwardAvailable()
    window.browser.backward()
    assert window.browser.page() == manual.CONTENTS


def test_a_page_that_is_not_there_says_so(window: HelpWindow) -> None:
    window.browser.show_page("gone.md")
    assert "There is no such page" in window.browser.toPlainText()


def test_it_opens_where_it_tells_of_the_part_that_has_the_focus(open_window: Callable[..., MainWindow]) -> None:
    main = open_window(resource("sample/sechenov-net-liver.txt"))
    for part, page in ((main.table.view, "table.md"), (main.docks["history"].widget(), "history.md")):
        main.docks["history"].raise_()
        main.activateWindow()
        part.setFocus()
        main.acts["manual"].trigger()
        found = main.findChild(HelpWindow)
        assert found is not None
        assert found.browser.page() == page
        found.close()
    assert len(main.findChildren(HelpWindow)) == 1
    assert show_manual(main) is found


def test_the_start_page_and_the_menu_open_what_is_new(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    QTest.mouseClick(window.start_page.news, Qt.MouseButton.LeftButton)
    opened = window.findChild(HelpWindow)
    assert opened is not None
    assert "One window on a library of articles" in opened.browser.toPlainText()
    assert opened.list.currentItem().text() == "What’s new"
    opened.show_page()
    opened.browser.follow(QUrl("../CHANGELOG.md"))
    assert opened.browser.page() == manual.NEWS
    opened.show_page()
    window.acts["news"].trigger()
    assert opened.browser.page() == manual.NEWS
