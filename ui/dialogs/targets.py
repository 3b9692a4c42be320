"""What a journal wants of the sources of its articles: a few lines of measure, bound and number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ages import MEASURES, Target
from ui.dialogs.room import open_at
from ui.theme import GRID

_USUAL = Target("last_five", True, 50)
_BOUNDS = (("At least", True), ("At most", False))


class TargetsDialog(QDialog):
    """Lets targets be added, changed and taken out; `targets` gives them once it is accepted."""

    def __init__(self, journal: str, targets: Sequence[Target], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Targets")
        heading = QLabel(f"What {journal} wants of the sources of its articles:")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        self.rows: list[_Row] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(2 * GRID)
        self._grid.setColumnStretch(2, 1)
        self.add_button = QPushButton("&Add a target")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(lambda: self._add(_unused(self.targets())).measure.setFocus())
        note = QLabel("They are kept in this library for the journal, and shown in the chart of its articles.")
        note.setProperty("role", "second")
        note.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        buttons.addButton("&Keep", QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(heading)
        column.addLayout(self._grid)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addWidget(note)
        column.addWidget(buttons)
        for each in targets or (_USUAL,):
            self._add(each)
        open_at(self, 130, 66)

    def targets(self) -> list[Target]:
        """The targets as they stand, in order; the same wish twice counts once."""
        return list(dict.fromkeys(row.target() for row in self.rows))

    def put(self, targets: Sequence[Target]) -> None:
        """Show other targets instead of these."""
        for row in list(self.rows):
            self._take_out(row)
        for each in targets:
            self._add(each)

    def _add(self, target: Target) -> "_Row":
        row = _Row(target, self)
        place = self._grid.rowCount()
        for column, widget in enumerate(row.widgets()):
            self._grid.addWidget(widget, place, column)
        row.remove.clicked.connect(lambda: self._take_out(row))
        self.rows.append(row)
        return row

    def _take_out(self, row: "_Row") -> None:
        self.rows.remove(row)
        for widget in row.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.add_button.setFocus()


class _Limit(QDoubleSpinBox):
    """A number without idle zeros: "50", "12.5"."""

    def textFromValue(self, value: float) -> str:
        return f"{value:g}"


class _Row:
    """The widgets of one target."""

    def __init__(self, target: Target, parent: QWidget) -> None:
        self.bound, self.limit, self.measure = QComboBox(parent), _Limit(parent), QComboBox(parent)
        self.remove = QPushButton("Remove", parent)
        self.remove.setAutoDefault(False)
        for words, at_least in _BOUNDS:
            self.bound.addItem(words, at_least)
        for name, measure in MEASURES.items():
            self.measure.addItem(measure.words, name)
        self.bound.setAccessibleName("At least or at most")
        self.limit.setAccessibleName("How much")
        self.measure.setAccessibleName("Of what")
        self.measure.currentIndexChanged.connect(lambda _index: self._fit())
        self.bound.setCurrentIndex(self.bound.findData(target.at_least))
        self.measure.setCurrentIndex(self.measure.findData(target.measure))
        self._fit()
        self.limit.setValue(target.limit)

    def widgets(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return self.bound, self.limit, self.measure, self.remove

    def target(self) -> Target:
        """What the widgets say."""
        return Target(self.measure.currentData(), bool(self.bound.currentData()), self.limit.value())

    def _fit(self) -> None:
        """Per cent go to 100, numbers further."""
        is_share = MEASURES[self.measure.currentData()].is_share
        self.limit.setSuffix(" %" if is_share else "")
        self.limit.setDecimals(0 if self.measure.currentData() == "references" else 1)
        self.limit.setMaximum(100 if is_share else 100_000)


def _unused(targets: Sequence[Target]) -> Target:
    """A wish about something that none is about yet."""
    asked = {each.measure for each in targets}
    measure = next((each for each in MEASURES if each not in asked), _USUAL.measure)
    at_most = measure in ("self_citations", "own_journal", "median_age")
    limit = {"median_age": 10.0, "references": 10.0, "self_citations": 10.0, "own_journal": 20.0}.get(measure, 50.0)
    return Target(measure, not at_most, limit)
