"""The articles that nobody looks at, checked while the window rests, so that filters of a whole library are right."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

import app

if TYPE_CHECKING:
    from app.checking import Kept
    from ui.desk import Desk

_PYTHON = "" if getattr(sys, "frozen", False) else sys.executable
"""What runs the other process; a program packed in one file is no interpreter, and would open a second window."""

REST_MS = 3_000
"""So long nothing is written before the lane goes on."""

_AT_ONCE = 4
"""Articles that the other process is told of ahead of their results."""

_MOST_LOST = 3
"""Processes that end without a word, one after the other, before no more are started."""

_MOST_ASKED = 500
_ENDS_IN_MS = 500


class Lane(QObject):
    """Has articles checked by a process of its own, at low priority, and keeps what it finds.

    A thread of this process would take turns with the window's own. `moved` comes with how many articles are still
    unchecked, whenever that is known anew; `is_on` lets it be switched off.
    """

    moved = Signal(int)

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self.is_on = True
        self.unchecked = 0
        self._is_ready = False
        self._asked = self._lost = 0
        self._checks = ""
        self._words: list[str] = []
        self._process: QProcess | None = None
        self._waiting: list[int] = []
        self._told: list[int] = []
        self._given_up: set[int] = set()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        desk.changed.connect(lambda _changed: self.pause())
        desk.spelling.lists.changed.connect(self.pause)
        desk.library_opened.connect(self._begin_anew)

    def begin(self) -> None:
        """From now on; until then, while the window is being built, nothing is checked."""
        self._is_ready = True
        self._rest.start()

    def pause(self) -> None:
        """Let the other process end what it was told of, and go on once nothing is written any more."""
        self._waiting.clear()
        if self._is_ready:
            self._rest.start()

    def turn(self, is_on: bool) -> None:
        """Go on, or stop for good."""
        self.is_on = is_on
        if is_on:
            self.pause()
        else:
            self.stop()

    def stop(self) -> None:
        """End the other process; what it has not told yet is lost and found again another time."""
        self._asked += 1  # what is still to be answered starts nothing any more
        self._rest.stop()
        self._waiting.clear()
        self._told.clear()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_ENDS_IN_MS)
            process.deleteLater()

    def _begin_anew(self) -> None:
        self.stop()
        self._given_up.clear()
        self._lost = 0
        self.pause()

    def _look(self) -> None:
        """Ask which articles are unchecked."""
        desk = self._desk
        if desk.library.read_only or not self.is_on or self._told or self._lost == _MOST_LOST or not _PYTHON:
            return
        if any(file.content is None and not file.wrong for file in desk.spelling.lists.files.values()):
            self._rest.start()  # words that are still being read would be marked as misspelt
            return
        words = [str(path.absolute()) for path in desk.spelling.lists.files]
        if words != self._words:
            self.stop()  # it knows the words that it was started with
            self._words = words
        self._asked += 1
        self._checks = desk.findings.checks()
        library, checks, asked = desk.library, self._checks, self._asked
        desk.jobs.ask(lambda: (asked, library.unchecked(checks, limit=-1)), answered=self._hear_unchecked, aside=True)

    def _hear_unchecked(self, answer: tuple[int, list[int]]) -> None:
        asked, found = answer
        if asked != self._asked:
            return
        self._tell(len(found))
        self._waiting = [each for each in found if each not in self._given_up][:_MOST_ASKED]
        if self._waiting and not self._rest.isActive():
            self._send()

    def _send(self) -> None:
        """Tell the other process of more articles; those shown in front come by themselves, sooner."""
        process = self._running()
        while self._process is process and self._waiting and len(self._told) < _AT_ONCE:
            article_id = self._waiting.pop(0)
            self._told.append(article_id)
            process.write(f"{article_id}\n".encode())

    def _running(self) -> QProcess:
        if self._process is None:
            process = self._process = QProcess(self)
            environment = QProcessEnvironment.systemEnvironment()
            home = str(Path(app.__file__).parent.parent)
            paths = filter(None, (home, environment.value("PYTHONPATH")))
            environment.insert("PYTHONPATH", os.pathsep.join(paths))
            process.setProcessEnvironment(environment)
            process.setStandardErrorFile(QProcess.nullDevice())
            process.readyReadStandardOutput.connect(self._read)
            process.finished.connect(self._lose)
            process.errorOccurred.connect(self._lose)
            path = str(self._desk.library.path.absolute())
            process.start(_PYTHON, ["-P", "-m", "app.checking", path, *self._words])
        return self._process

    def _read(self) -> None:
        from app.checking import kept_from

        process, heard = self._process, []
        while process is not None and process.canReadLine():
            kept = kept_from(process.readLine().toStdString())
            if kept.article_id in self._told:
                self._told.remove(kept.article_id)
            if kept.change < 0:
                self._given_up.add(kept.article_id)  # it cannot be read, or is gone
            heard.append(kept)
        if not heard:
            return
        self._lost = 0
        library, checks, asked = self._desk.library, self._checks, self._asked
        self._desk.jobs.ask(lambda: (asked, _keep(library, heard, checks)), answered=self._go_on, aside=True)

    @Slot(object)
    def _go_on(self, answer: tuple[int, int]) -> None:
        asked, kept = answer
        if asked != self._asked:
            return
        self._tell(max(self.unchecked - kept, 0))
        if self._waiting:
            self._send()
        elif not kept:
            self._rest.start()  # something else is being written
        elif not self._told and not self._rest.isActive():
            self._look()  # there may be more than were asked for at once

    def _lose(self) -> None:
        """The other process ended by itself: the article it was at is passed over until the library is opened again.

        Where none of several could say anything (the file is gone, no process can be started), none is started then.
        """
        self._lost += 1
        self._given_up.update(self._told[:1])
        self.stop()
        self.pause()

    def _tell(self, unchecked: int) -> None:
        self.unchecked = unchecked
        self.moved.emit(unchecked)


def _keep(library: object, heard: Sequence["Kept"], checks: str) -> int:
    """Keep what was heard; gives how many articles are checked by that."""
    from app.checking import keep
    from app.library import Library

    assert isinstance(library, Library)
    return sum(keep(library, each, checks=checks) for each in heard)
