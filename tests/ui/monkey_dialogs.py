"""How the random user answers and uses dialogs."""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QDrag, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QRadioButton,
    QWidget,
)
from shiboken6 import isValid

from app.resources import resource
from tests.ui.junk import WORDS
from tests.ui.monkey_hands import Hands
from ui.dialogs.agree import AgreeDialog
from ui.dialogs.bulk import BulkDialog
from ui.dialogs.conflicts import ConflictsDialog
from ui.dialogs.elsewhere import ElsewhereDialog
from ui.dialogs.exporting import ExportDialog
from ui.dialogs.merge import DIFFERENT, MergeDialog
from ui.dialogs.queries import QueriesDialog
from ui.dialogs.reports import ChangesDialog

_Key, _Button, _NONE = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier.NoModifier
_MOST_DIALOGS = 3
"""Dialogs over each other in which something is done."""


def point_in(widget: QWidget, chance: random.Random) -> QPoint:
    """Some point of a widget."""
    return QPoint(chance.randrange(max(1, widget.width())), chance.randrange(max(1, widget.height())))


class MonkeyAtDialogs:
    """Uses dialogs by chance; says so in `did`."""

    def __init__(self, folder: Path, chance: random.Random, did: list[str], hands: Hands) -> None:
        self.folder, self.chance, self.did, self.hands = folder, chance, did, hands
        self._made = self._depth = 0

    def answer_all(self, patch: pytest.MonkeyPatch) -> None:
        """Answer every dialog that would wait for a user; those without an answer of their own are used by chance."""
        patch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(self.any_file())], ""))
        patch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(self.any_file()), ""))
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(self.new_file()), ""))
        patch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(self.folder))
        patch.setattr(QInputDialog, "getText", lambda *_, **__: (self.chance.choice(WORDS)[:40], self.toss()))
        patch.setattr(QDesktopServices, "openUrl", lambda _url: True)
        patch.setattr(QDrag, "exec", lambda *_: Qt.DropAction.IgnoreAction)
        patch.setattr(QDialog, "exec", lambda dialog: self.use(dialog))
        patch.setattr(QMessageBox, "exec", lambda _box: 0)
        patch.setattr(ExportDialog, "exec", lambda dialog: self._use_export(dialog))
        patch.setattr(BulkDialog, "exec", lambda dialog: self._use_bulk(dialog))
        for report in (QueriesDialog, ChangesDialog):
            patch.setattr(report, "exec", lambda dialog: self._use_report(dialog))
        for ticked in (ConflictsDialog, ElsewhereDialog):
            patch.setattr(ticked, "exec", lambda dialog: self._tick(dialog))
        for asked in (AgreeDialog, MergeDialog):
            patch.setattr(asked, "exec", lambda _dialog: self.chance.choice((0, 1, DIFFERENT)))

    def open_one(self, window: QWidget) -> QDialog | None:
        """The dialog that is open over a window."""
        return next((each for each in window.findChildren(QDialog) if each.isVisible()), None)

    def use(self, dialog: QDialog) -> int:
        """Click and type in a dialog, and leave it by the button that accepts it or by Escape."""
        self.did.append(f"in {type(dialog).__name__}")
        if self._depth == _MOST_DIALOGS:
            return 0
        self._depth += 1
        dialog.setModal(True)
        dialog.show()
        for _ in range(self.chance.randrange(5)):
            seen = [each for each in dialog.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
            if not dialog.isVisible() or not seen:
                break
            widget = self.chance.choice(seen)
            if self.toss():
                self.hands.click(widget, point_in(widget, self.chance), _Button.LeftButton)
            else:
                for letter in self.chance.choice(WORDS)[:10]:
                    if isValid(widget):
                        self.hands.send(widget, QKeyEvent(QEvent.Type.KeyPress, 0, _NONE, letter))
        self._depth -= 1
        if not isValid(dialog):
            return 0
        if dialog.isVisible():
            self._leave(dialog)
        return dialog.result()

    def _leave(self, dialog: QDialog) -> None:
        accepts = [
            button
            for box in dialog.findChildren(QDialogButtonBox)
            for button in box.buttons()
            if box.buttonRole(button) == QDialogButtonBox.ButtonRole.AcceptRole and button.isEnabled()
        ]
        if accepts and self.toss():
            accepts[0].click()
        if isValid(dialog):
            dialog.reject()

    def _tick(self, dialog: ConflictsDialog | ElsewhereDialog) -> int:
        """Tick some rows, keep a rule perhaps, and accept or cancel."""
        if self.chance.randrange(2):
            dialog.table.selectAll()
            self.hands.key(dialog.table, _Key.Key_Space)
        if isinstance(dialog, ElsewhereDialog):
            dialog.keep.setChecked(bool(self.chance.randrange(2)))
        return self.chance.randrange(2)

    def _use_export(self, dialog: ExportDialog) -> int:
        for _ in range(3):
            dialog.formats.setCurrentRow(self.chance.randrange(dialog.formats.count()))
            self.chance.choice(dialog.findChildren(QRadioButton)).click()
            for choice in (dialog.choices.form, dialog.choices.second):
                choice.setCurrentIndex(self.chance.randrange(choice.count()))
        if self.chance.random() < 0.5:
            path = self.new_file()
            dialog.place.folder.setText(str(path.parent))
            dialog.place.name.setText(path.stem)
            dialog.write()
            dialog.keep(f"Profile {self.chance.randrange(3)}")
        else:
            dialog.copy()
        dialog.reject()
        return 0

    def _use_report(self, dialog: QueriesDialog | ChangesDialog) -> int:
        self.chance.choice((dialog.save_button, dialog.copy_button)).click()
        dialog.reject()
        return 0

    def _use_bulk(self, dialog: BulkDialog) -> int:
        for choice in (dialog.operation, dialog.field, dialog.target, dialog.scope):
            choice.setCurrentIndex(self.chance.randrange(choice.count()))
        dialog.sought.setText(self.chance.choice(("a", "e(", r"(\w+) \1", "")))
        dialog.by.setText(self.chance.choice(("", "x", r"\1")))
        dialog.pattern.setChecked(self.chance.random() < 0.5)
        dialog._ask()
        dialog.apply()
        return 0

    def any_file(self) -> Path:
        """A file that is there."""
        return self.chance.choice([*self.folder.iterdir(), resource("sample/sechenov-net-liver.txt")])

    def new_file(self) -> Path:
        """A name for a file, perhaps in a folder that is not there."""
        self._made += 1
        ending = self.chance.choice((".corrigenda", ".txt", ".csv", ".svg", ""))
        return self.folder / self.chance.choice((f"new {self._made % 5}{ending}", f"missing/{self._made}{ending}"))

    def toss(self) -> bool:
        """Heads or tails."""
        return bool(self.chance.randrange(2))
