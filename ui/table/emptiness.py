"""What stands in the table while it has no rows."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.library import errors_in
from ui.desk import Desk
from ui.table.model import ReferenceModel
from ui.theme import GRID


class Emptiness(QWidget):
    """A sentence in the middle of the grid, what may be wrong with the filter, and a button that clears it."""

    def __init__(self, desk: Desk, model: ReferenceModel, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._desk, self._model = desk, model
        self._sentence = QLabel(self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setProperty("role", "second")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self._errors = QLabel(self)
        self._errors.setTextFormat(Qt.TextFormat.PlainText)
        self._errors.setProperty("role", "ask")
        self._errors.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._errors.setWordWrap(True)
        self._clear = QPushButton("Clear filter", self)
        self._clear.setToolTip("Show all references again")
        self._clear.clicked.connect(lambda: desk.filter_by(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(2 * GRID)
        column.addStretch(1)
        column.addWidget(self._sentence)
        column.addWidget(self._errors)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        viewport.installEventFilter(self)
        model.modelReset.connect(self.refresh)
        model.shown.connect(self.refresh)
        self.refresh()

    def text(self) -> str:
        """What it says; "" while there are rows."""
        told = "\n".join(filter(None, (self._sentence.text(), self._errors.text())))
        return told if self.isVisibleTo(self._ground()) else ""

    def refresh(self) -> None:
        """Say why there is nothing, if there is nothing."""
        is_empty = self._model.rowCount() == 0
        chosen = (self._model.view or self._desk.view).filter
        typed = chosen.text.strip()
        self._errors.setText("".join(f"? {each.sentence}" for each in errors_in(chosen)[:1]))  # chips tell the others
        self._errors.setVisible(bool(self._errors.text()))
        self._sentence.setText(
            f"No reference matches “{typed}”." if typed else "This list is empty: paste references or press Ins."
        )
        self._clear.setVisible(bool(typed))
        self.setGeometry(self._ground().rect())
        self.setVisible(is_empty)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as large as the grid."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._ground().rect())
        return False

    def _ground(self) -> QWidget:
        """What it lies on, asked for anew: Python has been seen to lose a grid's viewport that it held."""
        ground = self.parentWidget()
        assert ground is not None
        return ground
