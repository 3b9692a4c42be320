"""Closing the window, and opening another library, while something long is being written."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.errors import CorrigendaError
from app.library import Library, Step, View
from app.model import Reference
from app.progress import Progress
from ui.desk import WRITTEN_AT_ONCE
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
LIST = "1. Rindi G. TNM staging. Virchows Arch 2006; 449: 395-401\n2. Lehnert T. Livers. Gut 1998; 66: 1307-1312\n"


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with a short list."""
    window = open_window()
    window.opening.paste_page(LIST)
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    return window


@pytest.fixture
def may_end() -> Iterator[threading.Event]:
    """Until this is set, long steps last."""
    event = threading.Event()
    yield event
    event.set()


def rewrite(window: MainWindow, may_end: threading.Event, *, error: Exception | None = None) -> None:
    """Begin a long step that gives the first reference the volume 99."""
    first = window.desk.library.ids(View())[0]

    def edits(step: Step, _progress: Progress) -> None:
        may_end.wait(20)
        if error is not None:
            raise error
        step.set(first, "volume", "99")

    window.desk.do_at_length("Change many", edits, size=WRITTEN_AT_ONCE + 1, done=lambda: None)


def first_of(library: Library) -> Reference:
    return library.reference(library.ids(View())[0])


def test_what_is_being_written_is_finished_before_the_window_closes(
    window: MainWindow, open_window: OpenWindow, may_end: threading.Event, qtbot: QtBot
) -> None:
    rewrite(window, may_end)
    window.close()
    assert window.isVisible()
    assert window.statusBar().currentMessage() == "The window closes as soon as this is written."
    may_end.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert first_of(open_window().desk.library).volume == "99"


def test_cancel_stays_a_small_button_while_a_message_is_told(
    window: MainWindow, may_end: threading.Event, qtbot: QtBot
) -> None:
    window.resize(1400, 800)
    rewrite(window, may_end)
    cancel = window.statusBar().findChild(QPushButton)
    assert isinstance(cancel, QPushButton)
    qtbot.waitUntil(cancel.isVisible)
    window.close()
    QApplication.processEvents()
    assert cancel.width() == cancel.sizeHint().width()


def test_a_window_whose_last_step_failed_stays_to_tell_of_it(
    window: MainWindow, may_end: threading.Event, qtbot: QtBot
) -> None:
    rewrite(window, may_end, error=CorrigendaError("The disk is full."))
    window.close()
    may_end.set()
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    QApplication.processEvents()
    assert window.isVisible()
    assert "The disk is full." in window.notice.text()


def test_a_library_is_left_only_when_what_is_being_written_is_there(
    window: MainWindow, may_end: threading.Event, tmp_path: Path, qtbot: QtBot
) -> None:
    before = window.desk.library
    rewrite(window, may_end)
    window.shelf.create(tmp_path / "Other.corrigenda")
    assert window.desk.library is before
    may_end.set()
    qtbot.waitUntil(lambda: window.desk.library is not before, timeout=20_000)
    with Library.open(before.path) as library:
        assert first_of(library).volume == "99"
