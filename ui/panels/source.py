"""The source strip: a reference as it was read, and below it as it will be printed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app.library import Changed
from app.model import Reference
from app.rereading import possible_joins
from app.styles import Piece, printed
from ui.actions import key_of
from ui.desk import Desk
from ui.panels.field_legend import FieldLegend
from ui.panels.hint import HintLabel
from ui.panels.patterns import Patterns
from ui.panels.runs import differences, result_runs, source_runs
from ui.panels.source_text import SourceText
from ui.panels.strip_text import ResultText
from ui.rereading import Rereading
from ui.theme import GRID

_JOINED = "? Two references may have run together here."
_LOOK_AFTER_MS = 100
_AFTER_THE_LOOK_MS = 20
_NOTHING = "Select a reference to see the text it was read from and how it will be printed."


class SourcePanel(QWidget):
    """Source and result of the current reference, with what differs between them marked in both."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._rereading = desk, Rereading(desk)
        self._is_stale = True
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self._catch_up)
        self._resting = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._resting.timeout.connect(self._look_for_joins)
        self._shown: int | None = None
        self._asked: tuple[int | None, str] = (None, "")
        self._joins: list[int] = []
        self.patterns = Patterns(desk, self)
        self.source = SourceText(name="Source", parent=self)
        self.result = ResultText(name="Result", parent=self)
        self.legend = FieldLegend(self)
        self.nothing = HintLabel(_NOTHING, self)
        self.copy_button = QPushButton(self)
        self.join_hint = QLabel(_JOINED, self)
        self._lay_out()
        self.setAccessibleName("Source and result")
        desk.selection_changed.connect(self._look_again)
        desk.library_opened.connect(self._look_again)
        desk.changed.connect(self._follow)
        self.patterns.learnt_anew.connect(self._look_again)
        self.source.given.connect(self._give)

    def copy_result(self) -> None:
        """Put the result into the clipboard as plain text."""
        self._catch_up()
        if text := self.result.toPlainText():
            QGuiApplication.clipboard().setText(text)
            self._desk.said.emit("The result was copied.")
        elif self._desk.current is not None:
            self._desk.said.emit("The result is not known yet: the form of the list is still being learnt.")

    def place_to_split(self) -> int:
        """Where the current reference is to be split: at the cursor, else where a second one seems to begin."""
        self._catch_up()
        place, _ = self.source.selected()
        reference = self._current()
        return place or next(iter(possible_joins(reference.source if reference else "")), 0)

    def sizeHint(self) -> QSize:
        """Two texts of two to three lines."""
        return QSize(150 * GRID, 36 * GRID)

    def minimumSizeHint(self) -> QSize:
        """What a reference of usual length needs."""
        return QSize(60 * GRID, max(24 * GRID, 6 * self.fontMetrics().lineSpacing()))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden, once the window is seen."""
        super().showEvent(event)
        QTimer.singleShot(_AFTER_THE_LOOK_MS, self, self._catch_up)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The legend is seen where there is room for it."""
        super().resizeEvent(event)
        self._make_room_for_legend()

    def _look_again(self) -> None:
        """Whatever else changes before the window's next turn, as the current reference does after an edit, is shown
        with it."""
        self._is_stale = True
        if self.isVisible():  # else once it is seen
            self._due.start()

    def _give(self, start: int, end: int, field: str) -> None:
        """Characters of a text that is no longer the current reference's are given to nothing."""
        if not self._is_stale:
            self._rereading.give(start, end, field)

    def _catch_up(self) -> None:
        if self._is_stale and self.isVisible():
            self._show_current()

    def _follow(self, changed: Changed) -> None:
        """Edits of the current reference, and moves, which change its number."""
        references = changed.within("reference")
        is_moved = "position" in references.columns or references.added or references.deleted
        if is_moved or self._desk.current in references.edited:
            self._look_again()

    def _show_current(self) -> None:
        self._is_stale = False
        reference = self._current()
        if reference is None or reference.id is None or reference.article_id is None:
            self._pages.setCurrentWidget(self.nothing)
            return
        self._pages.setCurrentWidget(self._strip)
        pieces = self._pieces(reference)
        result = "".join(piece.text for piece in pieces or ())
        self._ask_for_joins(reference)
        if reference.source:
            deleted, inserted = differences(reference.source, result) if pieces is not None else ([], [])
            place, _ = self.source.selected()
            self.source.show_runs(source_runs(reference.source, reference.spans, deleted))
            self.source.put_cursor(place if self._shown == reference.id else 0)
        else:
            inserted = []
            self.source.show_note("No text: it was typed by hand, or came in fields from another program")
        self.result.show_runs(result_runs(pieces or (), inserted))
        self._shown = reference.id
        self.legend.show_fields([span.field for span in sorted(reference.spans)])
        self._make_room_for_legend()

    def _pieces(self, reference: Reference) -> Sequence[Piece] | None:
        """The result; None while the form of a long list is still being learnt."""
        pattern = self.patterns.of_article(reference.article_id or 0)
        if pattern is None or reference.id is None:
            return None
        number = self._desk.library.numbers([reference.id]).get(reference.id)
        return printed(reference, number=number if pattern.number.is_printed else None, pattern=pattern)

    def _ask_for_joins(self, reference: Reference) -> None:
        """Once for each source that one stays at, beside the window's work: what tells them takes long to load, and
        Python would have the window wait for it to begin."""
        asked = (reference.id, reference.source)
        if asked == self._asked:
            return
        if self._shown != reference.id:
            self._show_joins([])
        self._asked = asked
        self._resting.start()

    def _look_for_joins(self) -> None:
        asked = self._asked
        self._desk.jobs.ask(lambda: (asked, possible_joins(asked[1])), answered=self._hear_joins)

    def _hear_joins(self, answer: tuple[tuple[int | None, str], list[int]]) -> None:
        asked, joins = answer
        if asked == self._asked:  # else another reference is shown by now, or it has another source
            self._show_joins(joins)
            self._make_room_for_legend()

    def _show_joins(self, joins: list[int]) -> None:
        self._joins = joins
        key = key_of("split", self.window())
        self.join_hint.setText(f"{_JOINED} {key} splits them." if key else _JOINED)
        self.join_hint.setVisible(bool(joins))

    def _make_room_for_legend(self) -> None:
        """Show the legend if both texts are seen whole beside it."""
        needed = sum(each.sizeHint().height() + GRID for each in (self.source, self.result, self.legend))
        self.legend.setVisible(not self._joins and self.height() >= needed + 2 * GRID)

    def _current(self) -> Reference | None:
        if self._desk.current is None:
            return None
        try:
            return self._desk.library.reference(self._desk.current)
        except KeyError:
            return None

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.copy_button.setText("Copy")
        self.copy_button.setObjectName("link")
        self.copy_button.setToolTip("Copy the result")
        self.copy_button.setAccessibleName("Copy the result")
        self.copy_button.clicked.connect(self.copy_result)
        self._strip = QWidget(self)
        grid = QGridLayout(self._strip)
        grid.setContentsMargins(3 * GRID, GRID, 2 * GRID, GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        top = Qt.AlignmentFlag.AlignTop
        for row, (caption, text) in enumerate((("SOURCE", self.source), ("RESULT", self.result))):
            label = QLabel(caption, self._strip)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "caption")
            label.setContentsMargins(0, GRID // 2, 0, 0)
            label.setBuddy(text)
            captions = QVBoxLayout()
            captions.setSpacing(0)
            captions.addWidget(label, 0, top)
            grid.addLayout(captions, row, 0)
            grid.addWidget(text, row, 1)
        captions.addWidget(self.copy_button, 0, top | Qt.AlignmentFlag.AlignLeft)
        captions.addStretch(1)
        self.join_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.join_hint.setProperty("role", "ask")
        self.join_hint.setMinimumWidth(1)
        grid.addWidget(self.join_hint, 2, 1)
        grid.addWidget(self.legend, 2, 1)
        grid.setRowStretch(3, 1)
        grid.setColumnStretch(1, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._strip)
        self._pages.addWidget(self.nothing)
