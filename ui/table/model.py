"""The table's model: what each cell holds, what is said of it, and how it is written."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app.library import SURE_ENOUGH
from app.tasks import cell_text, set_cell
from ui.table.columns import ARTICLE, COLUMNS, SURE, spoken
from ui.table.kept_marks import KeptMark
from ui.table.rows import Index, Rows

if TYPE_CHECKING:
    from app.checks import Finding

# Qt asks for flags more often than for anything else, so they are made once.
_FIXED = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _FIXED | Qt.ItemFlag.ItemIsEditable
_FIELDS = frozenset(place for place, column in enumerate(COLUMNS) if column.is_field)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ReferenceModel(Rows):
    """The references of the desk's view as rows and columns of text."""

    def text(self, row: int, column: int) -> str:
        """A cell's full text, as it is edited and copied."""
        name = COLUMNS[column].name
        reference = self.reference(row)
        if name == ARTICLE:
            return self._lists.article_title(reference.article_id)
        return _percentage(reference.confidence) if name == SURE else cell_text(reference, name)

    def findings(self, row: int, column: int | None = None) -> "Sequence[Finding | KeptMark]":
        """What the checks say of a cell, or of a whole row, with what they ask of the reference as a whole.

        Where several articles are shown it is what the library keeps of that.
        """
        findings, reference_id = self._desk.findings, self._ids[row]
        if self._desk.view.article_id is None:
            kept = self._kept.of(self._ids, row)
            return kept if column is None else [mark for mark in kept if mark.field == COLUMNS[column].name]
        if column is None:
            return findings.of_reference(reference_id)
        return findings.of_cell(reference_id, COLUMNS[column].name)

    def is_unsure(self, row: int) -> bool:
        """Whether a reference is likely to have been read wrong somewhere."""
        confidence = self.reference(row).confidence
        return confidence is not None and confidence < SURE_ENOUGH

    def is_reviewed(self, row: int) -> bool:
        """Whether an editor has reviewed the reference."""
        return self.reference(row).reviewed

    def is_doubtful(self, row: int, column: int) -> bool:
        """Whether a cell is likely to have been read wrong and was not touched since."""
        return COLUMNS[column].name in self.reference(row).doubts

    def number(self, row: int) -> int:
        """The place of a row's reference in its article's list, from 1."""
        return self._lists.number(self._view, self._ids, row)

    # What Qt asks

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be selected; fields can be edited unless the library is read-only."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if index.column() in _FIELDS and not self._desk.library.read_only else _FIXED

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, and on which side it stands."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[index.column()].is_number else _LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        return None

    def _spoken(self, row: int, column: int) -> str:
        """A cell as it is read out: "row 3, volume, 449", with what is doubtful or found there."""
        title = COLUMNS[column].title
        said = [
            f"row {self.number(row)}",
            title if title.isupper() else title.lower(),
            self.text(row, column) or "empty",
        ]
        if self.is_doubtful(row, column):
            said.append("in doubt")
        said += [f"{found.certainty}: {found.message}" for found in self.findings(row, column)]
        return ", ".join(said)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A column's heading, or a reference's number in the list."""
        if orientation == Qt.Orientation.Vertical:
            if not 0 <= section < len(self._ids):
                return None
            if role == Qt.ItemDataRole.AccessibleTextRole and self.is_reviewed(section):
                return f"{self.number(section)}, reviewed"
            return str(self.number(section)) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return COLUMNS[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            title, sorts = COLUMNS[section].title, COLUMNS[section].sorts
            return f"{title}: click to sort, drag to move" if sorts else f"{title}: drag to move"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[section].is_number else _LEFT
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a typed text through the gate, as one step."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not COLUMNS[index.column()].is_field:
            return False
        return self.set_text(index.row(), index.column(), str(value))

    def set_text(self, row: int, column: int, text: str) -> bool:
        """Write a typed text through the gate, as one step; False if it was refused, which the desk then tells."""
        reference_id, name = self._ids[row], COLUMNS[column].name
        label = f"Edit {spoken(name)} in R{self.number(row)}"
        return self._desk.do(label, lambda step: set_cell(step, reference_id, name, text))

    def confirm(self, row: int, column: int) -> None:
        """Take a cell's doubt away, as one step; its text was looked at and is right."""
        reference_id, name = self._ids[row], COLUMNS[column].name
        label = f"Confirm {spoken(name)} of R{self.number(row)}"
        self._desk.do(label, lambda step: step.settle_doubt(reference_id, name))


def _percentage(confidence: float | None) -> str:
    """Rounded down and never all: 100 % would be a promise."""
    return "" if confidence is None else f"{min(99, int(confidence * 100))} %"
