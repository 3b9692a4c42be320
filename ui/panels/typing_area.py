"""Where a text is typed: one line, or several that grow with the text. Both stand on whatever is painted below them."""

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from ui.files_pass import FilesPass
from ui.plain_text import tooltip

TEXT_INSET = 2
"""Pixels from the edge of an area to its text, as QLineEdit has them."""


_LONGEST_WRAPPED = 50_000
"""Characters of a paragraph; to wrap one of a million without a space, Qt takes minutes."""


class LineArea(QLineEdit):
    """One line of text; hovering tells all of it where it is cut. Files dropped on it go to the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        FilesPass(self)
        self.setStyleSheet(
            "background: transparent;"
        )  # under the program's style sheet a palette's Base does not count

    def sizeHint(self) -> QSize:
        """As wide as the place it is given: a long text must not push the panel wider."""
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Tell the whole text where the box has no room for it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.is_cut():
            QToolTip.showText(event.globalPos(), tooltip(self.text()), self)
            return True
        return super().event(event)

    def is_cut(self) -> bool:
        """Whether the text is longer than the box."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.width() - 2 * TEXT_INSET


class TextArea(QPlainTextEdit):
    """Text that wraps and grows from one line to `most_lines`, then scrolls.

    With `paragraphs` Enter starts a new one, and Ctrl+Enter is left to whoever keeps the text; without, line breaks in
    pasted text become spaces, unless it `keeps_breaks`. Tab goes to the next field.
    """

    def __init__(
        self, *, most_lines: int, paragraphs: bool = False, keeps_breaks: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._most_lines, self._has_paragraphs, self._keeps_breaks = most_lines, paragraphs, paragraphs or keeps_breaks
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(TEXT_INSET)
        self.viewport().setAutoFillBackground(False)
        self.viewport().installEventFilter(self)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def setPlainText(self, text: str) -> None:
        """Show a text; it wraps, unless it is no text that anyone wrote."""
        if self.lineWrapMode() is self.LineWrapMode.NoWrap:
            super().setPlainText("")  # else the text before would be wrapped first
        self._wrap_if_short(text)
        super().setPlainText(text)

    def takes_enter(self, event: QKeyEvent) -> bool:
        """Whether Enter belongs to the text."""
        return self._has_paragraphs and not event.modifiers() & Qt.KeyboardModifier.ControlModifier

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, self.minimumHeight())

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text alone: files go to the window."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text; without paragraphs as one line."""
        text = source.text()
        self._wrap_if_short(self.toPlainText() + text)
        self.insertPlainText(text if self._keeps_breaks else " ".join(text.splitlines()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the panel, unless the text is being edited."""
        if watched is self.viewport() and event.type() == QEvent.Type.Wheel and not self.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _wrap_if_short(self, text: str) -> None:
        is_short = all(len(line) <= _LONGEST_WRAPPED for line in text.splitlines())
        self.setLineWrapMode(self.LineWrapMode.WidgetWidth if is_short else self.LineWrapMode.NoWrap)

    def _fit(self) -> None:
        lines = max(1, round(self.document().documentLayout().documentSize().height()))
        height = min(lines, self._most_lines) * QFontMetrics(self.font()).lineSpacing() + 2 * TEXT_INSET + 1
        if height != self.minimumHeight():
            self.setFixedHeight(height)
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn if lines > self._most_lines else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
            # While the text is being laid out, the new width of the view goes unnoticed.
            super().resizeEvent(QResizeEvent(self.viewport().size(), QSize()))
