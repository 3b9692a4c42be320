"""Where the files go: a folder, and the name that they share."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget

from app.exporting import targets
from app.formats import Format
from ui.counting import counted
from ui.theme import GRID


class PlaceRow(QWidget):
    """A folder with a button to choose it, a name, and the names of the files that would be written."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats: tuple[Format, ...] = ()
        self.folder, self.name, self.files = QLineEdit(self), QLineEdit(self), QLabel(self)
        self.folder.setAccessibleName("Folder")
        self.name.setAccessibleName("Name of the files, without ending")
        self.files.setProperty("role", "second")
        choose = QPushButton("C&hoose…", self)
        choose.setAutoDefault(False)
        choose.setAccessibleName("Choose the folder")
        choose.clicked.connect(self.choose_folder)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        for row, (text, field) in enumerate((("Fo&lder", self.folder), ("&Name", self.name))):
            label = QLabel(text, self)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            field.textChanged.connect(lambda _text: self.changed.emit())
        grid.addWidget(choose, 0, 2)
        grid.addWidget(self.files, 2, 1, 1, 2)

    def paths(self, formats: Sequence[Format]) -> list[Path]:
        """The files that would be written."""
        return targets(Path(self.folder.text()).expanduser(), self.name.text().strip() or "references", formats)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is room for other names."""
        super().resizeEvent(event)
        self.show_files(self._formats)

    def show_files(self, formats: Sequence[Format]) -> None:
        """Name the files."""
        self._formats = tuple(formats)
        paths = self.paths(formats)
        text = f"Writes {files_told(paths)}" if paths else "Tick at least one format."
        self.files.setText(
            self.files.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, max(200, self.width() - 20 * GRID))
        )
        self.files.setToolTip("\n".join(path.name for path in paths))

    def choose_folder(self) -> bool:
        """Let the user choose the folder; False if none was chosen."""
        chosen = QFileDialog.getExistingDirectory(self, "Folder for the files", self.folder.text())
        if chosen:
            self.folder.setText(chosen)
        return bool(chosen)


def may_replace(parent: QWidget, paths: Sequence[Path]) -> bool:
    """Ask once whether files that are there already may be replaced; True if there are none."""
    there = [path for path in paths if path.exists()]
    if not there:
        return True
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Export")
    box.setTextFormat(Qt.TextFormat.PlainText)
    names = ", ".join(f"“{path.name}”" for path in there[:6])
    is_one = len(there) == 1
    box.setText(f"{names} {'is' if is_one else 'are'} in “{there[0].parent}” already.")
    box.setInformativeText(f"{'Its' if is_one else 'Their'} content would be lost. Nothing has been written yet.")
    replace = box.addButton(f"&Replace {counted(len(there), 'file')}", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is replace


def files_told(paths: Sequence[Path]) -> str:
    """The names of files of one folder, a name that they share told once: "list.txt, .ris and .docx"."""
    names = [path.suffix if path.stem == paths[0].stem and place else path.name for place, path in enumerate(paths)]
    if len(names) > _MOST_NAMED:
        names[_MOST_NAMED - 1 :] = [f"{len(names) - _MOST_NAMED + 1} more"]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


_MOST_NAMED = 6
