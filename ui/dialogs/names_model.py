"""A list of names as rows: family, given, particle, suffix, or a body; moved, added, taken out, edited cell by cell."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QByteArray, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model import Name

PARTS: tuple[tuple[str, str], ...] = (
    ("family", "Family name"),
    ("given", "Given names"),
    ("particle", "Particle"),
    ("suffix", "Suffix"),
    ("literal", "Body or group"),
)
"""The parts of a name, and what a user reads over them."""

_ROWS = "application/x-corrigenda-name-rows"
_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class NamesModel(QAbstractTableModel):
    """A name is a person's or a body's: what is typed of the one empties the other."""

    def __init__(self, people: Sequence[Name], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = list(people)

    def people(self) -> tuple[Name, ...]:
        """The names in order, without empty ones."""
        return tuple(name for name in self._people if name != Name())

    def fill(self, people: Sequence[Name]) -> None:
        """Hold other names instead of these."""
        self.beginResetModel()
        self._people = list(people)
        self.endResetModel()

    def put(self, row: int, name: Name) -> None:
        """Put another name into a row."""
        if 0 <= row < len(self._people):
            self._people[row] = name
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(PARTS) - 1))

    def add(self, row: int, name: Name = Name()) -> None:  # noqa: B008 - a frozen value
        """Put a name in before a row."""
        self.beginInsertRows(_NOWHERE, row, row)
        self._people.insert(row, name)
        self.endInsertRows()

    def remove(self, row: int) -> None:
        """Take a name out."""
        if 0 <= row < len(self._people):
            self.beginRemoveRows(_NOWHERE, row, row)
            del self._people[row]
            self.endRemoveRows()

    def move(self, row: int, to: int) -> bool:
        """Move a name so that it stands before the row `to`; False if it stands there already."""
        if not (0 <= row < len(self._people) and 0 <= to <= len(self._people)) or to in (row, row + 1):
            return False
        self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, to)
        name = self._people.pop(row)
        self._people.insert(to - (to > row), name)
        self.endMoveRows()
        return True

    # What Qt asks

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """The number of names."""
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """The number of parts."""
        return 0 if parent.isValid() else len(PARTS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A part's text."""
        if not index.isValid():
            return None
        part, title = PARTS[index.column()]
        text = getattr(self._people[index.row()], part)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title} of name {index.row() + 1}: {text or 'empty'}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the parts are called, and the places of the names."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return PARTS[section][1] if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        part, text = PARTS[index.column()][0], " ".join(str(value).split())
        name = self._people[index.row()]
        if text and part == "literal":
            name = Name(literal=text)
        else:
            name = replace(name, **{part: text}, **({"literal": ""} if text and part != "literal" else {}))
        self.put(index.row(), name)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Names are edited, and dragged between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flag = Qt.ItemFlag
        return flag.ItemIsSelectable | flag.ItemIsEnabled | flag.ItemIsEditable | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Names are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows of this list alone."""
        return [_ROWS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The row that is dragged."""
        content = QMimeData()
        content.setData(_ROWS, QByteArray(str(indexes[0].row()).encode()))
        return content

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        """Move the row; never True, as the view would then take the dragged row out itself."""
        dragged = bytes(data.data(_ROWS).data())
        if dragged.isdigit():
            self.move(int(dragged), row if row >= 0 else len(self._people))
        return False
