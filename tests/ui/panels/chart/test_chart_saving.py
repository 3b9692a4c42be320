import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.errors import CorrigendaError
from ui import theme
from ui.desk import Desk
from ui.panels.chart import ChartPanel

SVG = "{http://www.w3.org/2000/svg}"


def texts(path: Path) -> list[str]:
    return ["".join(each.itertext()) for each in ElementTree.parse(path).iter(f"{SVG}text")]


def menu_texts(panel: ChartPanel) -> dict[str, bool]:
    """The menu's entries and whether they can be chosen."""
    return {each.text(): each.isEnabled() for each in panel.menu_button.menu_now().actions() if each.text()}


def test_the_svg_holds_title_numbers_and_words_but_no_range(panel: ChartPanel, desk: Desk, tmp_path: Path) -> None:
    desk.filter_by("number 2010..2012")
    path = tmp_path / "chart.svg"
    assert panel.saver.save(path)
    said = texts(path)
    assert said[:2] == ["Tumours of the <liver>", "References by year · filter: number"]
    assert said[-2].startswith("26 references · 25 dated · Dated 96 % · Median age 5 years")


def test_saving_takes_the_edits_of_this_very_moment(panel: ChartPanel, desk: Desk, tmp_path: Path) -> None:
    last = desk.library.ids(desk.view)[25]
    desk.do("Edit", lambda step: step.set(last, "year", "2012"))
    path = tmp_path / "chart.csv"
    assert panel.saver.save(path)
    rows = path.read_text("utf-8").splitlines()
    assert rows[0] == "year,references"
    assert rows[-2:] == ["2012,5", "no year,0"]
    assert len(rows) == 1 + 50 + 1


def test_the_png_is_twice_as_sharp_and_light_in_the_dark_theme(
    panel: ChartPanel, qapp: QApplication, tmp_path: Path
) -> None:
    theme.apply(qapp, "dark")
    try:
        assert panel.saver.save(tmp_path / "chart.png")
    finally:
        theme.apply(qapp, "light")
    picture = QImage(str(tmp_path / "chart.png"))
    assert (picture.width(), picture.height()) == (1920, 888)
    assert picture.pixelColor(QPoint(2, 2)) == QColor("white")
    inks = {picture.pixelColor(x, y).name() for x in range(0, 1920, 3) for y in range(0, 840, 3)}
    assert "#6485b9" in inks
    assert min(QColor(each).lightness() for each in inks) < 60  # words in dark ink


def test_what_cannot_be_saved_is_told_and_leaves_nothing(
    panel: ChartPanel, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.failed) as told:
        assert not panel.saver.save(tmp_path / "chart.gif")
    assert isinstance(told.args[0], CorrigendaError)
    with qtbot.waitSignal(desk.failed):
        assert not panel.saver.save(tmp_path / "not there" / "chart.png")
    assert not list(tmp_path.glob("*.gif"))


def test_the_name_gets_the_ending_that_was_chosen(
    panel: ChartPanel, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answers = iter([(str(tmp_path / "by.year"), "Table of numbers (*.csv)"), (str(tmp_path / "b.PNG"), ""), ("", "")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: next(answers))
    with qtbot.waitSignal(desk.said, check_params_cb=lambda said: said == "The chart was saved as by.year.csv."):
        panel.saver.choose()
    panel.saver.choose()
    panel.saver.choose()
    assert sorted(each.name for each in tmp_path.iterdir() if each.suffix != ".corrigenda") >= ["b.PNG", "by.year.csv"]
    assert (tmp_path / "b.PNG").read_bytes().startswith(b"\x89PNG")


def test_the_chart_is_copied_as_a_picture_and_as_svg(panel: ChartPanel, qtbot: QtBot) -> None:
    panel.saver.copy()
    content = QGuiApplication.clipboard().mimeData()
    assert content.hasImage()
    assert ElementTree.fromstring(bytes(content.data("image/svg+xml").data())).tag == f"{SVG}svg"


def test_the_menu_saves_copies_and_zooms(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    assert menu_texts(panel) == {
        "&Save chart…": True, "&Copy picture": True, "Zoom &out": False, "Stac&k": True, "Cumulative &line": True,
        "Spectrosco&py": False, "Price &index counts": True, "&Targets…": False,
    }  # fmt: skip
    desk.filter_by("2010..")
    qtbot.waitUntil(lambda: panel.plot.shown.chosen is not None)
    zoom_in = next(each for each in panel.menu_button.menu_now().actions() if each.text() == "&Zoom in on from 2010")
    zoom_in.trigger()
    assert panel.plot.zoom == (2010, 2012)
    assert menu_texts(panel)["Zoom &out"]


def test_nothing_is_offered_to_save_without_references(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.filter_by("nothing-like-this")
    qtbot.waitUntil(lambda: panel.hint.isVisible())
    saving = ("&Save chart…", "&Copy picture", "Zoom &out")
    assert not any(menu_texts(panel)[each] for each in saving)


OFFSCREEN = """
import sys
from pathlib import Path
from app.ages import ages
from ui.panels.chart_saving import chart_file
chart_file(ages({2010: 2, 2012: 1}, 2013), Path(sys.argv[1]), title="Tumours")
print("pyqtgraph" in sys.modules)
"""


def test_a_png_is_made_without_a_display_and_without_loading_the_plot(tmp_path: Path) -> None:
    kept = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    bare = {name: value for name, value in os.environ.items() if name not in kept}
    path = tmp_path / "chart.png"
    ran = subprocess.run(
        [sys.executable, "-c", OFFSCREEN, str(path)], env=bare, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "False"
    assert path.read_bytes().startswith(b"\x89PNG")
