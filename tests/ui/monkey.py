"""Someone who does anything at the window, in an order that a seed decides."""

import random
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)
from shiboken6 import isValid

from app.library import Order
from tests.ui.junk import CELLS, FILTERS, LISTS, WORDS
from tests.ui.monkey_dialogs import MonkeyAtDialogs, point_in
from tests.ui.monkey_hands import Hands
from ui.table.clipboard import CELLS as OWN_CELLS
from ui.table.columns import COLUMNS
from ui.table.fill_handle import FillHandle
from ui.window import MainWindow

_Key, _Button, _Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier
_NONE, _SHIFT, _CTRL, _ALT = (
    _Modifier.NoModifier,
    _Modifier.ShiftModifier,
    _Modifier.ControlModifier,
    _Modifier.AltModifier,
)
_MODIFIERS = (_NONE, _NONE, _NONE, _NONE, _SHIFT, _SHIFT, _CTRL, _CTRL, _CTRL | _SHIFT, _ALT)
_KEYS = (
    *(_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right, _Key.Key_Home, _Key.Key_End),
    *(_Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab, _Key.Key_Backtab),
    *(_Key.Key_Escape, _Key.Key_F2, _Key.Key_Delete, _Key.Key_Backspace, _Key.Key_Insert, _Key.Key_Space),
    *(_Key.Key_Menu, _Key.Key_Plus, _Key.Key_Minus, _Key.Key_0, _Key.Key_A, _Key.Key_C, _Key.Key_D, _Key.Key_F),
    *(_Key.Key_J, _Key.Key_T, _Key.Key_V, _Key.Key_X, _Key.Key_Y, _Key.Key_Z, _Key.Key_F10, _Key.Key_E),
)
LONG_S = 0.2
"""Processor time of the window's thread, which other programs on a busy machine add nothing to."""

_SIZES = ((800, 560), (1024, 700), (1440, 900), (1920, 1080))
_OFTEN = ("undo", "undo", "undo", "redo", "redo", "paste", "add", "likewise", "values", "names", "save_filter", "rules")
_RARE = frozenset({"delete_article", "open", "save_copy", "new_library", "open_sample", "paste_page", "export"})


class Diary(list[str]):
    """What was done, newest last; a file keeps the end of it, for one who dies of what it does."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._file = path.open("w", encoding="utf-8")

    def append(self, deed: str) -> None:
        super().append(deed)
        self._file.seek(0)
        self._file.truncate()
        self._file.write("\n".join(self[-_KEPT:]) + "\n")
        self._file.flush()


_KEPT = 12


class Monkey:
    """Does one thing at a time by `act`; `did` holds what it did, newest last, `pauses` what took the window long."""

    def __init__(self, window: MainWindow, folder: Path, seed: int, did: Diary) -> None:
        self.window, self.folder = window, folder
        self.chance = random.Random(seed)
        self.did = did
        self.pauses: list[tuple[float, str]] = []
        self.hands = Hands()
        self.dialogs = MonkeyAtDialogs(folder, self.chance, self.did, self.hands)
        self._ways: tuple[tuple[int, Callable[[], str]], ...] = (
            (30, self._key),
            (10, self._type),
            (20, self._click),
            (6, self._drag),
            (4, self._ask_for_menu),
            (3, self._wheel),
            (14, self._trigger),
            (8, self._fill_clipboard),
            (4, self._filter),
            (4, self._sort),
            (3, self._show_article),
            (4, self._go_to_cell),
            (3, self._select),
            (3, self._fill),
            (2, self._take_back),
            (2, self._show_together),
            (1, self._start_again),
            (1, self._drop),
            (1, self._resize),
        )

    def act(self) -> None:
        """Do one thing, by chance."""
        weights = [weight for weight, _ in self._ways]
        [(_, way)] = self.chance.choices(self._ways, weights)
        place, begun, events = len(self.did), time.thread_time(), self.hands.events
        self.did.append(f"{way.__name__[1:]} …")
        self.hands.longest = 0.0
        self.did[place] = f"{way.__name__[1:]} {way()}"
        whole = time.thread_time() - begun
        with self.hands.timed():
            QApplication.processEvents()
        # As the program's own loop does; left alone, dialogs that were closed would go on taking keys in a test.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        took = max(self.hands.longest, whole if self.hands.events == events else 0.0)  # forty letters are no pause
        if took > LONG_S:
            self.pauses.append((took, " | ".join(self.did[place:])))
        if (dialog := self.dialogs.open_one(self.window)) is not None and self.dialogs.toss():
            self.dialogs.use(dialog)

    # Keys

    def _focus(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def _key(self) -> str:
        key, modifiers = self.chance.choice(_KEYS), self.chance.choice(_MODIFIERS)
        self.hands.key(self._focus(), key, modifiers)
        return f"{key.name} {modifiers.name}"

    def _type(self) -> str:
        text = self.chance.choice(WORDS)[:40]
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self.hands.send(self._focus(), QKeyEvent(kind, 0, _NONE, letter))
        return ascii(text)

    # The mouse

    def _widget(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        if self.chance.random() < 0.4:
            view = self.window.table.view
            return self.chance.choice([view.viewport(), view.horizontalHeader().viewport(), view.verticalHeader()])
        seen = [each for each in self.window.findChildren(QWidget) if each.isVisible() and each.width() > 0]
        return self.chance.choice(seen)

    def _click(self) -> str:
        widget = self._widget()
        said, point, modifiers = _named(widget), point_in(widget, self.chance), self.chance.choice(_MODIFIERS)
        button = self.chance.choice((_Button.LeftButton,) * 5 + (_Button.RightButton, _Button.MiddleButton))
        self.hands.click(widget, point, button, modifiers)
        if self.chance.random() < 0.2 and isValid(widget):
            self.hands.double_click(widget, point, button, modifiers)
        return f"{said} {point.toTuple()} {button.name} {modifiers.name}"

    def _drag(self) -> str:
        widget = self._widget()
        said, start, end = _named(widget), point_in(widget, self.chance), point_in(widget, self.chance) * 1.2
        self._mouse(widget, QEvent.Type.MouseButtonPress, start, _Button.LeftButton)
        for part in range(1, 4):
            self._mouse(widget, QEvent.Type.MouseMove, start + (end - start) * part / 3, _Button.NoButton)
        if self.chance.random() < 0.1:
            self.hands.key(self._focus(), _Key.Key_Escape)
        self._mouse(widget, QEvent.Type.MouseButtonRelease, end, _Button.LeftButton)
        return f"{said} {start.toTuple()} {end.toTuple()}"

    def _mouse(self, widget: QWidget, kind: QEvent.Type, point: QPoint, button: Qt.MouseButton) -> None:
        if isValid(widget):
            held = _Button.NoButton if kind == QEvent.Type.MouseButtonRelease else _Button.LeftButton
            there = QPointF(widget.mapToGlobal(point))
            self.hands.send(widget, QMouseEvent(kind, QPointF(point), there, button, held, _NONE))

    def _wheel(self) -> str:
        widget = self._widget()
        said, point = _named(widget), QPointF(point_in(widget, self.chance))
        turn, modifiers = QPoint(0, self.chance.choice((-480, -120, 120, 480))), self.chance.choice(_MODIFIERS)
        there, phase = QPointF(widget.mapToGlobal(point.toPoint())), Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(point, there, QPoint(), turn, _Button.NoButton, modifiers, phase, False)
        self.hands.send(widget, event)
        return said

    def _ask_for_menu(self) -> str:
        widget = self._widget()
        said, point = _named(widget), point_in(widget, self.chance)
        reason = QContextMenuEvent.Reason.Mouse
        self.hands.send(widget, QContextMenuEvent(reason, point, widget.mapToGlobal(point)))
        return said

    def _drop(self) -> str:
        content = QMimeData()
        if self.chance.random() < 0.5:
            content.setUrls([QUrl.fromLocalFile(str(self.dialogs.any_file()))])
        else:
            content.setText(self.chance.choice(LISTS))
        at, copy = QPointF(10, 10), Qt.DropAction.CopyAction
        self.window.dropEvent(QDropEvent(at, copy, content, _Button.LeftButton, _NONE))
        return ""

    # What the window offers

    def _trigger(self) -> str:
        name = self.chance.choice([*self.window.acts, *_OFTEN])
        if name not in _RARE or self.chance.random() < 0.3:
            self.window.acts[name].trigger()
        return name

    def _fill_clipboard(self) -> str:
        content, kind = QMimeData(), self.chance.randrange(4)
        content.setText(self.chance.choice((CELLS, LISTS, WORDS)[min(kind, 2)]))
        if kind == 3:
            content.setData(OWN_CELLS, QByteArray(self.chance.choice((b"[[1]]", b'[["[{}]"]]', b"{", b"null"))))
            content.setText("a cell")
        QGuiApplication.clipboard().setMimeData(content)
        if self.chance.random() < 0.5:
            self.window.bringing.paste()
        return str(kind)

    def _filter(self) -> str:
        text = self.chance.choice(FILTERS)
        self.window.filter_box.setText(text)
        return ascii(text)

    def _sort(self) -> str:
        order = Order(self.chance.choice([each.name for each in COLUMNS if each.is_field]), self.chance.random() < 0.5)
        self.window.desk.order_by(order if self.chance.random() < 0.7 else Order())
        return str(order)

    def _show_article(self) -> str:
        chosen = self.chance.choice([None, *(row.id for row in self.window.desk.library.articles())])
        self.window.desk.show_article(chosen)
        return str(chosen)

    def _go_to_cell(self) -> str:
        view = self.window.table.view
        if not (rows := view.model().rowCount()):
            return "none"
        row, column = self.chance.randrange(rows), self.chance.choice(view.shown_columns())
        view.setFocus()
        view.go_to(row, column, extend=self.chance.random() < 0.3)
        return f"{row} {column}"

    def _select(self) -> str:
        ids = list(self.window.desk.library.ids(self.window.desk.view))
        chosen = self.chance.sample(ids, min(len(ids), self.chance.randrange(5)))
        self.window.desk.select(chosen)
        return str(chosen)

    def _fill(self) -> str:
        """Drag the corner of the selection."""
        handle = self.window.findChild(FillHandle)
        if handle is None or not handle.isVisible():
            return "no corner"
        start = handle.rect().center()
        end = start + QPoint(self.chance.randrange(-200, 200), self.chance.randrange(-200, 200))
        for kind, point in (
            (QEvent.Type.MouseButtonPress, start),
            (QEvent.Type.MouseMove, (start + end) / 2),
            (QEvent.Type.MouseMove, end),
            (QEvent.Type.MouseButtonRelease, end),
        ):
            self._mouse(handle, kind, point, _Button.NoButton if kind == QEvent.Type.MouseMove else _Button.LeftButton)
        return str((end - start).toTuple())

    def _take_back(self) -> str:
        """Take a step, a change or a value back in the history."""
        view = self.chance.randrange(3)
        self.window.look_back(view)
        panel = self.window.history()
        panel.search.setText(self.chance.choice(("", "", "", "edit", "lancet")))
        for _ in range(20):
            QTest.qWait(10)
            if panel.model.lines and not panel._read_rest.isActive():
                break
        for key in self.chance.choices((_Key.Key_Down, _Key.Key_Right, _Key.Key_Up, _Key.Key_End), k=4):
            self.hands.key(panel.tree, key)
        self.hands.key(panel.tree, self.chance.choice((_Key.Key_Delete, _Key.Key_Delete, _Key.Key_Return)))
        return str(view)

    def _show_together(self) -> str:
        every = [row.id for row in self.window.desk.library.articles()]
        chosen = self.chance.sample(every, min(len(every), self.chance.randrange(4)))
        self.window.desk.show_articles(chosen)
        return str(chosen)

    def _start_again(self) -> str:
        """A second start, mostly without a file."""
        paths = [self.dialogs.any_file()] if self.chance.random() < 0.2 else []
        self.window.come_forward(paths)
        return str([path.name for path in paths])

    def _resize(self) -> str:
        size = self.chance.choice(_SIZES)
        self.window.resize(*size)
        return str(size)


def _named(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__
