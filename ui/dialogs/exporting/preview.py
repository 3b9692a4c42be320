"""What will be written, before it is: the first ten references, and what is left out of all."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase, QTextCharFormat
from PySide6.QtWidgets import QScrollArea, QTextEdit, QVBoxLayout, QWidget

from app.errors import CorrigendaError
from app.exporting import Plan, Preview, preview, told
from app.exporting.writing import PREVIEWED
from app.formats import Format
from app.model import Article, Reference
from app.progress import Progress
from ui.dialogs.exporting.choices import caption
from ui.jobs import Jobs
from ui.sentence import Sentence
from ui.theme import GRID

SHOWN_AT_ONCE = 60
"""References that are made ready while the window waits; more are in a worker."""

Reader = Callable[[Progress], list[Reference]]
"""Reads the references that are to go out."""

LOSSES_SHOWN = 40
_LOSSES_HEIGHT = 24 * GRID


class PreviewPane(QWidget):
    """Shows what `show_plan` was last asked for; an answer that comes too late is not shown."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._making = jobs, Progress()
        self.heading = caption("PREVIEW")
        self.heading.setWordWrap(True)  # a long name of a format widens nothing
        self.text = QTextEdit(self)
        self.text.setAcceptRichText(False)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("The first ten references as they will be written")
        self.losses = Sentence("", self)
        self.losses.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.losses.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.losses.setAccessibleName("What is left out")
        self._lay_out()

    def show_plan(self, article: Article, read: Reader, total: int, chosen: Format, plan: Plan) -> None:
        """Make a preview of what `read` gives, of about `total` references, in a format."""
        self.give_up()
        self._making = Progress()
        question = partial(_answer, self._making, article, read, chosen, plan)
        if total <= SHOWN_AT_ONCE:
            self._hear(question())
            return
        self.heading.setText(f"PREVIEW OF {chosen.title.upper()}: BEING MADE…")
        self._jobs.ask(question, answered=self._hear)

    def give_up(self) -> None:
        """Want no answer any more; one that is being made is broken off."""
        self._making.cancelled = True

    def warn(self, sentence: str) -> None:
        """Say what went wrong where the losses stand."""
        self.losses.warn(sentence)

    @Slot(object)
    def _hear(self, answer: "tuple[Progress, Format, int, Preview | str]") -> None:
        making, chosen, count, made = answer
        if making.cancelled:
            return
        if isinstance(made, str):
            self.heading.setText("PREVIEW")
            self.text.setPlainText("")
            self.losses.warn(made)
            return
        words = " (WORDS ONLY)" if made.is_words_only else ""
        first = f": THE FIRST {PREVIEWED} OF {count:,}" if count > PREVIEWED else ""
        self.heading.setText(f"PREVIEW OF {chosen.title.upper()}{words}{first}")
        wrap = QTextEdit.LineWrapMode
        self.text.setLineWrapMode(wrap.WidgetWidth if made.is_prose else wrap.NoWrap)
        kind = QFontDatabase.SystemFont.GeneralFont if made.html else QFontDatabase.SystemFont.FixedFont
        self.text.setFont(QFontDatabase.systemFont(kind))
        self.text.clear()
        self.text.setCurrentCharFormat(QTextCharFormat())  # else the text would look as the last one began
        self.text.setHtml(made.html) if made.html else self.text.setPlainText(made.text)
        self.losses.setText(_losses(made, chosen))

    def _lay_out(self) -> None:
        room = QScrollArea(self)
        room.setWidget(self.losses)
        room.setWidgetResizable(True)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        room.setMaximumHeight(_LOSSES_HEIGHT)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.heading)
        column.addWidget(self.text, 3)
        column.addWidget(caption("WHAT IS LEFT OUT"))
        column.addWidget(room, 1)


def _answer(
    making: Progress, article: Article, read: Reader, chosen: Format, plan: Plan
) -> "tuple[Progress, Format, int, Preview | str]":
    """The preview, or a sentence why there is none; may be made in a worker, which leaves what is wanted no more."""
    try:
        references = read(making)
        return making, chosen, len(references), preview(article, references, chosen, plan, progress=making)
    except CorrigendaError as error:
        return making, chosen, 0, str(error)


def _losses(made: Preview, chosen: Format) -> str:
    lines = told(made.losses)
    if not lines:
        return f"Nothing of these references. {chosen.cannot_hold}"
    more = len(lines) - LOSSES_SHOWN
    return "\n".join(lines[:LOSSES_SHOWN] + ([f"and {more:,} more"] if more > 0 else []))
