"""One rule of a journal, to be written or changed."""

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.checks.rules.correction import NAME_FIELDS, NAMES
from app.checks.rules.kinds import KINDS, correction_of, fitting
from app.checks.rules.rule import Rule
from app.errors import CorrigendaError
from app.model import FIELD
from app.rules import checked_rule
from ui.dialogs.room import open_at
from ui.dialogs.telling import told
from ui.theme import GRID

_TITLES = {NAMES: "Names"}
FIELDS = tuple(
    name for name in FIELD if any(name in kind.fields for kind in KINDS) and (name == NAMES or name not in NAME_FIELDS)
)
"""The fields that a rule can be about; authors stand for all names."""


class RuleDialog(QDialog):
    """Asks for the words of a rule, and says what it would do; `rule` is what was typed."""

    def __init__(self, rule: Rule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = rule
        self.setWindowTitle("Rule of a journal")
        open_at(self, 130, 70)
        self.journal, self.before, self.after = (QLineEdit(text, self) for text in (rule.journal, *rule[2:4]))
        self.journal.setPlaceholderText("Every journal")
        self.before.setPlaceholderText("As it must not stand: 256-65")
        self.after.setPlaceholderText("As it is to stand: 256-265")
        self.field, self.kind = QComboBox(self), QComboBox(self)
        self.told = told("")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        for name in FIELDS:
            self.field.addItem(title_of(name), name)
        self.field.setCurrentIndex(max(0, self.field.findData(rule.field or NAMES)))
        self._lay_out()
        self._connect()
        self._fit()
        self.kind.setCurrentIndex(max(0, self.kind.findData(rule.kind)))

    def rule(self) -> Rule:
        """What was typed; raises `CorrigendaError` if that is no rule."""
        kind, field = str(self.kind.currentData() or ""), str(self.field.currentData())
        journal, before, after = (each.text().strip() for each in (self.journal, self.before, self.after))
        return checked_rule(Rule(kind, field, before, after, journal, self._rule.is_on, self._rule.id))

    def content(self) -> tuple[str, ...]:
        """What was typed and chosen, be it a rule or not."""
        typed = (each.text() for each in (self.journal, self.before, self.after))
        return (*typed, str(self.field.currentData()), str(self.kind.currentData() or ""))

    def put(self, content: tuple[str, ...]) -> None:
        """Show what `content` gave."""
        *texts, field, kind = content
        self.field.setCurrentIndex(self.field.findData(field))
        for line, text in zip((self.journal, self.before, self.after), texts, strict=True):
            line.setText(text)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(3 * GRID)
        form.setVerticalSpacing(2 * GRID)
        for text, widget in (
            ("&Journal", self.journal),
            ("&Field", self.field),
            ("&Before", self.before),
            ("&After", self.after),
            ("&Kind", self.kind),
        ):
            form.addRow(text, widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        for line in (self.before, self.after):
            line.textChanged.connect(self._fit)
        self.field.currentIndexChanged.connect(self._fit)
        self.kind.currentIndexChanged.connect(self._say)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _fit(self) -> None:
        """Offer the kinds of which the words are an example; the one that was chosen stays if it is among them."""
        chosen, field = self.kind.currentData(), str(self.field.currentData())
        before, after = self.before.text().strip(), self.after.text().strip()
        self.kind.blockSignals(True)
        self.kind.clear()
        for kind in fitting(field, before, after):
            self.kind.addItem(kind.title, kind.name)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.kind.setEnabled(self.kind.count() > 1)
        self.kind.blockSignals(False)
        self._say()

    def _say(self) -> None:
        save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        try:
            correction = correction_of(self.rule())
        except CorrigendaError:
            is_begun = bool(self.before.text().strip() and self.after.text().strip())
            if is_begun:
                self.told.warn("These words show no correction that can be made elsewhere in this field.")
            else:
                self.told.setText("Type an example: the words before and after, as they stand in a cell.")
            save.setEnabled(False)
            return
        self.told.setText(f"It will find and offer to write {correction.says}." if correction else "")
        save.setEnabled(True)


def title_of(field: str) -> str:
    """What a rule's field is called."""
    return _TITLES.get(field, FIELD[field].title if field in FIELD else field)
