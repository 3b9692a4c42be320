"""Going to a reference by its number."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from app.library import View
from ui.desk import Desk
from ui.dialogs.telling import told
from ui.table import ReferenceTable
from ui.theme import GRID


class GoToDialog(QDialog):
    """Asks for a number from 1 to `count` ("R12" is understood too); `number` is the answer, once it is accepted."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self.number = 0
        self.setWindowTitle("Go to a reference")
        self.setMinimumWidth(80 * GRID)
        self.line = QLineEdit(self)
        self.line.setAccessibleName("Number of the reference")
        self._wanted = f"Number of the reference, 1 to {count:,}"
        self.told = told(self._wanted)
        buttons = QDialogButtonBox(self)
        buttons.addButton("&Go", QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._go)
        buttons.rejected.connect(self.reject)
        self.line.textEdited.connect(lambda _text: self.told.setText(self._wanted))
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.told)
        column.addWidget(self.line)
        column.addWidget(buttons)
        self.line.setFocus()

    def _go(self) -> None:
        digits = self.line.text().strip().lstrip("Rr# ").replace(",", "").rstrip(".")
        number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0
        if 1 <= number <= self._count:
            self.number = number
            self.accept()
        else:
            self.told.warn(f"There is no such reference; their numbers are 1 to {self._count:,}.")
            self.line.selectAll()


def go_to_number(desk: Desk, table: ReferenceTable, window: QWidget) -> None:
    """Go to a reference of the article that is shown, or of the current reference's where all are shown."""
    if not table.commit():
        return
    article_id = desk.article_id
    if article_id is None and desk.current is not None:
        article_id = next(iter(desk.library.articles_of([desk.current])), None)
    ids = desk.library.ids(View(article_id))
    if article_id is None or not ids:
        desk.said.emit("There is no reference to go to.")
        return
    dialog = GoToDialog(len(ids), window)
    if dialog.exec():
        column = table.current_field()
        table.show_cell(ids[dialog.number - 1], column)
        table.setFocus()
    dialog.deleteLater()
