"""One window for a user: a second start hands its files to the window that is there already."""

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from ui.settings import Settings

_ANSWER = b"taken\n"
_CONNECTS_IN_MS = 500
_ANSWERS_IN_MS = 3_000
_DIALOG_ASKED_EVERY_MS = 300


def hand_over(settings: Settings, paths: Sequence[Path]) -> bool:
    """Whether a running window of the same user took the files, which may be none: then it only comes to the front."""
    socket = QLocalSocket()
    socket.connectToServer(_name(settings))
    if not socket.waitForConnected(_CONNECTS_IN_MS) or not _is_own(Path(socket.fullServerName())):
        return False
    socket.write(json.dumps([str(path.absolute()) for path in paths]).encode() + b"\n")
    return socket.waitForReadyRead(_ANSWERS_IN_MS) and socket.readAll().data() == _ANSWER


class Running(QObject):
    """Hears of second starts as long as it lives. `asked`: these files (a list of `Path`) are to be opened here."""

    asked = Signal(object)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Path] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(_name(settings)):  # one that was killed has left its name behind
            QLocalServer.removeServer(_name(settings))
            self._server.listen(_name(settings))

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            self._waiting += [Path(str(each)) for each in json.loads(bytes(socket.readLine().data()))]
        except (ValueError, TypeError):  # no start of ours
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        self._ask()

    def _ask(self) -> None:
        """Ask for what is waiting, but not under a dialog that is about what lies open now."""
        if QApplication.activeModalWidget() is not None:
            QTimer.singleShot(_DIALOG_ASKED_EVERY_MS, self, self._ask)
            return
        paths, self._waiting = self._waiting, []
        self.asked.emit(paths)


def _is_own(place: Path) -> bool:
    """Whether it is this user who listens there: anybody may give a file in the folder for temporary ones a name."""
    return sys.platform == "win32" or place.stat().st_uid == os.getuid()


def _name(settings: Settings) -> str:
    """A name of this user's on this display: a window on another screen is out of sight."""
    screen = [os.environ.get(each, "") for each in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")]
    told = "\n".join([settings.place, *screen])
    return f"corrigenda-{hashlib.sha256(told.encode()).hexdigest()[:16]}"
