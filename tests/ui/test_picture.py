"""The picture of the window that `corrigenda picture` takes."""

import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library import Library
from app.resources import resource
from ui import findings, picture, start
from ui.settings import Settings
from ui.table.part_chips import Chip

SLOW_S = 0.6


def test_waits_for_what_is_counted_after_slow_checks(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = findings.check

    def slow(*given: Any) -> Any:
        time.sleep(SLOW_S)
        return check(*given)

    monkeypatch.setattr(findings, "check", slow)
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    library = Library.create(tmp_path / "Sample.corrigenda")
    window = start.begin(settings, resource("sample/sechenov-net-liver.txt"), library=library)
    qtbot.addWidget(window)
    window.show()
    picture._settle(qapp, window)
    assert "To review 9" in [chip.text() for chip in window.findChildren(Chip) if chip.isVisible()]
