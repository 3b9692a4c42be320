"""A journal's targets beside the chart: each as a line that says whether the list has it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.ages import Judged
from app.chart import SIGNS, value_words, verdict
from ui.panels.chart_facts import plain_label
from ui.panels.chart_link import LinkButton
from ui.theme import GRID

_ROLES = {"pass": "passes", "fail": "certain", "open": "ask"}


class Wishes(QWidget):
    """The targets of one journal; `edit_wanted`: they are to be set or changed."""

    edit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.caption = plain_label("caption")
        self.caption.setText("Targets")
        self.edit = LinkButton("Set targets…")
        self.edit.clicked.connect(self.edit_wanted)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(GRID)
        self._rows.setVerticalSpacing(GRID // 2)
        self._rows.setColumnStretch(1, 1)
        self._shown: list[tuple[QLabel, QLabel, QLabel]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(self.caption)
        column.addLayout(self._rows)
        column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)

    def tell(self, targets: Sequence[Judged], *, journal: str) -> None:
        """Show how a list stands to the targets of a journal; without a journal there is nothing to set."""
        while len(self._shown) < len(targets):
            self._add_row()
        for place, labels in enumerate(self._shown):
            for label in labels:
                label.setVisible(place < len(targets))
            if place < len(targets):
                self._fill(labels, targets[place])
        self.caption.setVisible(bool(targets))
        self.edit.setText("Change targets…" if targets else "Set targets…")
        self.edit.setToolTip(f"What {journal} wants of the sources of its articles" if journal else "")
        self.setVisible(bool(journal))

    def _add_row(self) -> None:
        sign, words, value = plain_label("second"), plain_label("second"), plain_label("value")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        for column, label in enumerate((sign, words, value)):
            self._rows.addWidget(label, len(self._shown), column)
        self._shown.append((sign, words, value))

    def _fill(self, labels: tuple[QLabel, QLabel, QLabel], judged: Judged) -> None:
        sign, words, value = labels
        found = verdict(judged)
        sign.setText(SIGNS[found])
        sign.setAccessibleName(found)
        words.setText(judged.target.brief)
        value.setText(value_words(judged))
        said = {
            "pass": "The list passes.",
            "fail": "The list fails.",
            "open": "It cannot be told: a name may be hidden behind “et al.”, or something is not known.",
        }[found]
        for label in labels:
            label.setToolTip(f"{judged.target.words}. {said}")
        for label in (sign, value):
            label.setProperty("role", _ROLES[found])
            label.style().unpolish(label)
            label.style().polish(label)
