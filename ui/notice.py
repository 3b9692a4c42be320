"""A line below the table that says what happened; above it, it would push the rows away from under the pointer."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.errors import CorrigendaError
from app.library import NotWritten
from ui import signs
from ui.faults import report
from ui.sign_button import SignButton
from ui.sign_label import SignLabel
from ui.theme import GRID

MOST_FAULTS = 4
"""Faults that are told together."""


class Notice(QFrame):
    """Shows one sentence at a time, in plain text, until it is closed or another takes its place.

    What is said in passing is taken away by `pass_by` too, before something else has made it untrue. What went wrong
    is taken away once something that was tried after it is managed.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, worded: Callable[[str], str] = str) -> None:
        """`worded` gives a sentence with the keys in it that the user chose."""
        super().__init__(parent)
        self._worded = worded
        self.setObjectName("notice")
        self._details = ""
        self._is_passing = self._is_kept = self._is_failure = self._is_tried_again = False
        self._mark = SignLabel(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setWordWrap(True)
        self._text.setAccessibleName("Message")
        self._copy = QPushButton("Copy details", self)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._details))
        self._take = QPushButton(self)
        self._take.clicked.connect(self._take_offer)
        self._look = QPushButton("&Preview…", self)
        self._look.clicked.connect(lambda: self._looked())
        self._taken: Callable[[], object] = lambda: None
        self._looked: Callable[[], object] = lambda: None
        self._close = SignButton("close", "Close this message", self)
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        for each in (self._mark, self._text, self._take, self._look, self._copy, self._close):
            row.addWidget(each, 1 if each is self._text else 0)
        self.hide()

    def text(self) -> str:
        """The sentence that is shown."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, sentence: str) -> None:
        """Show a sentence that is good to know, whatever happens next."""
        self._show(signs.NOTE, sentence, "")

    def tell_in_passing(self, sentence: str) -> None:
        """Show a sentence about what was just done."""
        self.tell(sentence)
        self._is_passing = True

    def offer(
        self, sentence: str, button: str, taken: Callable[[], object], *, looked: Callable[[], object], key: str
    ) -> None:
        """Show a sentence in passing with a button; `taken` is called if that is pressed.

        Beside it stands "Preview…", which calls `looked` and can be had by a `key` too ("Ctrl+Shift+L").
        """
        self.tell_in_passing(sentence)
        self._taken, self._looked = taken, looked
        self._take.setText(button)
        self._look.setToolTip(f"See each change before it is made ({key})")
        for each in (self._take, self._look):
            each.show()

    def tell_more(self, sentence: str, button: str, taken: Callable[[], object]) -> None:
        """Show a sentence that stays, and beside it a button that shows more of it."""
        self.tell(sentence)
        self._taken, self._is_kept = taken, True
        self._take.setText(button)
        self._take.show()

    def _take_offer(self) -> None:
        if not self._is_kept:
            self.clear()
        self._taken()

    def pass_by(self) -> None:
        """Something else is done or shown now: take away what was said in passing."""
        if self._is_passing:
            self.clear()

    def try_again(self) -> None:
        """Something else is tried: what went wrong before is not to outlive it."""
        self._is_tried_again = self._is_failure

    def manage(self) -> None:
        """What was tried is done: take away what went wrong before it, but not what went wrong with another file of
        the same drop."""
        if self._is_tried_again:
            self.clear()

    def fail(self, error: BaseException) -> None:
        """Show what went wrong; what is not meant for users gets a sentence, with its details to copy."""
        if isinstance(error, CorrigendaError):
            is_passing = isinstance(error, NotWritten)
            self._show(signs.CERTAIN, str(error) if is_passing else self._with_those_before(str(error)), "")
            self._is_passing, self._is_failure = is_passing, True
            return
        sentence = (
            "Corrigenda met a fault of its own and could not finish this. Everything saved before is kept. "
            "Please send the details to its developers."
        )
        self._show(signs.CERTAIN, sentence, report(error))

    def _with_those_before(self, sentence: str) -> str:
        """What went wrong, and above it what did with other files of the same drop."""
        is_another = self._is_failure and not self._is_passing and not self._is_tried_again
        before = [each for each in self.text().splitlines() if each != sentence] if is_another else []
        return "\n".join([*before[1 - MOST_FAULTS :], sentence])

    def tell_of_crash(self, details: str) -> None:
        """Say that the program ended by a fault of its own the last time."""
        sentence = (
            "Corrigenda ended unexpectedly the last time. All that was shown as saved is here, where you left it. "
            "Please send the details to its developers."
        )
        self._show(signs.CERTAIN, sentence, details)

    def clear(self) -> None:
        """Take the sentence away."""
        self._is_passing = self._is_failure = self._is_tried_again = False
        self.hide()
        self.closed.emit()

    def _show(self, sign: str, sentence: str, details: str) -> None:
        self._details = details
        self._is_passing = self._is_kept = self._is_failure = self._is_tried_again = False
        self._mark.show_sign(sign, "Note" if sign == signs.NOTE else "Fault")
        self._text.setText(self._worded(sentence))
        self._copy.setVisible(bool(details))
        self._take.hide()
        self._look.hide()
        self.show()
        parent = self.parentWidget()
        if parent is not None and (around := parent.layout()) is not None:
            around.activate()  # who scrolls to something now must know the room that is left
