"""The rules of journals: what each is, how often it applies here, and whether it is on."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.checks.rules.kinds import correction_of
from app.checks.rules.rule import Rule
from app.errors import CorrigendaError
from app.formats import save_bytes
from app.library import Changed, Library, Step
from app.rules import bring, counts, keep, rewrite, rules_csv, rules_of
from ui import signs
from ui.counting import counted
from ui.desk import Desk
from ui.dialogs.given_up import kept
from ui.dialogs.room import open_at
from ui.dialogs.rule import RuleDialog, title_of
from ui.dialogs.telling import told
from ui.dialogs.ticked import TickedTable
from ui.panels.hint import HintLabel
from ui.shortcuts import in_force, shortcuts_over
from ui.theme import GRID

_COLUMNS = ("Journal", "Field", "Before", "After", "What it does", "Here")
_BEFORE, _AFTER, _HERE = 3, 4, len(_COLUMNS)
_FILES = "Rules (*.csv *.corrigenda);;All files (*)"


class RulesDialog(QDialog):
    """Lists the rules of the library; each change of them is a step of its own, so that it can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rules: list[Rule] = []
        self._made = 0  # steps that Ctrl+Z takes back here
        self.setWindowTitle("Rules of journals")
        open_at(self, 230, 120)
        self.table = TickedTable(_COLUMNS, wide=(4,), parent=self)
        for section in (_BEFORE, _AFTER):  # a title of hundreds of letters would take all the room
            self.table.horizontalHeader().setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            self.table.setColumnWidth(section, 36 * GRID)
        self.table.setAccessibleName("Rules")
        self.nothing = HintLabel(
            "No rules yet. Correct a cell, choose Edit, Change the same elsewhere, and keep the correction as a rule; "
            "or add one here.",
            self,
        )
        self.told = told("", role="second")
        self.add_button, self.edit_button = QPushButton("&Add…", self), QPushButton("&Edit…", self)
        self.delete_button = QPushButton("&Delete", self)
        self.import_button, self.export_button = QPushButton("&Import…", self), QPushButton("E&xport…", self)
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(self.table)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.add_button, self.edit_button, self.delete_button, self.import_button, self.export_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        close = QDialogButtonBox(self)
        close.addButton("Close", QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        close.rejected.connect(self.reject)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self._pages, 1)
        column.addWidget(self.told)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.table.ticked.connect(self._switch)
        self.table.cellDoubleClicked.connect(lambda _row, column: self.edit() if column else None)
        self.table.itemSelectionChanged.connect(self._dress)
        for button, does in (
            (self.add_button, self.add),
            (self.edit_button, self.edit),
            (self.delete_button, self.delete),
            (self.import_button, self.choose_import),
            (self.export_button, self.choose_export),
        ):
            button.clicked.connect(does)
        self._desk.changed.connect(self._follow)
        self._take_undo()

    def _take_undo(self) -> None:
        """Have the keys that undo in the window do it here too."""
        shortcuts = shortcuts_over(self)
        keys = [QKeySequence(QKeySequence.StandardKey.Undo)] if shortcuts is None else shortcuts.keys("undo")
        for each in keys:
            QShortcut(each, self).activated.connect(self.undo)

    # What can be done

    def add(self) -> None:
        """Ask for a new rule of the article's journal."""
        article = self._desk.article()
        self._ask(Rule("", "", "", "", journal=article.journal if article else ""))

    def edit(self) -> None:
        """Ask for other words of the chosen rule."""
        if 0 <= (row := self.table.currentRow()) < len(self._rules):
            self._ask(self._rules[row])

    def delete(self) -> None:
        """Delete the chosen rules."""
        chosen = self._chosen()
        if chosen and self._desk.may_write():
            ids = [rule.id for rule in chosen]
            self._desk.do(f"Delete {counted(len(chosen), 'rule')}", lambda step: step.delete("rule", ids))

    def undo(self) -> None:
        """Take back what was last done here."""
        if self._made:
            self._desk.undo()

    def choose_import(self) -> None:
        """Let the user choose a CSV file, or a library, whose rules are brought here."""
        chosen, _ = QFileDialog.getOpenFileName(self, "Bring rules from a CSV file or another library", "", _FILES)
        if chosen and self._desk.may_write():
            self.bring_from(Path(chosen))

    def bring_from(self, path: Path) -> None:
        """Bring the rules of a file into the library, those it has already left out."""
        kept = 0
        try:
            brought = bring(path)
        except CorrigendaError as error:
            self.told.warn(str(error))
            return

        def edits(step: Step) -> None:
            nonlocal kept
            kept = keep(step, brought.rules, self._rules)

        if self._desk.do(f"Bring rules from {path.name}", edits):
            says = f"{kept:,} of {counted(len(brought.rules), 'rule')} in {path.name} were new."
            if brought.problems:
                self.told.warn(" ".join((says, *map(str, brought.problems[:3]))), sign=signs.LIKELY)
            else:
                self.told.setText(says)

    def choose_export(self) -> None:
        """Let the user choose where the rules are written as CSV."""
        chosen, _ = QFileDialog.getSaveFileName(self, "Write the rules as CSV", "rules.csv", "CSV (*.csv)")
        if not chosen:
            return
        path = Path(chosen if Path(chosen).suffix else f"{chosen}.csv")
        try:
            save_bytes(path, f"\ufeff{rules_csv(self._rules)}".encode())
        except CorrigendaError as error:
            self.told.warn(str(error))
            return
        self.told.setText(f"{counted(len(self._rules), 'rule')} written to {path.name}.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert adds, Enter edits, Delete deletes."""
        key = event.key()
        if key == Qt.Key.Key_Insert:
            self.add()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit()
        elif key == Qt.Key.Key_Delete:
            self.delete()
        else:
            super().keyPressEvent(event)

    def _ask(self, rule: Rule) -> None:
        if not self._desk.may_write():
            return
        dialog = RuleDialog(rule, self)
        if kept(dialog, self._desk, ("rule", rule.id), content=dialog.content, put=dialog.put):
            wanted = dialog.rule()
            if rule.id:
                self._desk.do("Edit a rule", lambda step: rewrite(step, wanted))
            else:
                self._desk.do("Add a rule", lambda step: _add(step, wanted, self._rules))
        dialog.deleteLater()

    def _switch(self) -> None:
        """Switch rules on or off as they are ticked."""
        on = set(self.table.chosen())
        other = [rule._replace(is_on=row in on) for row, rule in enumerate(self._rules) if rule.is_on != (row in on)]
        if not other:
            return

        def edits(step: Step) -> None:
            for each in other:
                rewrite(step, each)

        label = f"Switch {counted(len(other), 'rule')} {'on' if other[0].is_on else 'off'}"
        if not self._desk.may_write() or not self._desk.do(label, edits):
            self._read()

    # What is shown

    def _follow(self, changed: Changed) -> None:
        if changed.touches("rule"):
            self._made += 1 if changed.origin == "edit" else -1
            self._read()

    def _read(self) -> None:
        row = self.table.currentRow()
        self._rules = rules_of(self._desk.library)
        self.table.blockSignals(True)
        self.table.show_rows([_row(rule) for rule in self._rules], ticked=[rule.is_on for rule in self._rules])
        self.table.blockSignals(False)
        if self._rules:
            self.table.choose(min(max(row, 0), len(self._rules) - 1))
        self._pages.setCurrentWidget(self.table if self._rules else self.nothing)
        on = sum(rule.is_on for rule in self._rules)
        says = f"{counted(len(self._rules), 'rule')}, {on:,} on. Ctrl+Z takes each change of them back."
        self.told.setText(in_force(says, self))
        self._dress()
        library, article_id, rules = self._desk.library, self._desk.article_id, tuple(self._rules)
        if article_id is not None and rules:
            self._desk.jobs.ask(lambda: (rules, _counted(library, article_id, rules)), answered=self._hear)

    def _hear(self, answer: tuple[tuple[Rule, ...], list[int]]) -> None:
        rules, found = answer
        if rules == tuple(self._rules):
            for row, count in enumerate(found):
                if (item := self.table.item(row, _HERE)) is not None:
                    item.setText(f"{count:,}")
                    item.setToolTip("References of the open article that hold what the rule would write otherwise")

    def _dress(self) -> None:
        has_chosen = bool(self._chosen())
        self.edit_button.setEnabled(has_chosen)
        self.delete_button.setEnabled(has_chosen)
        self.export_button.setEnabled(bool(self._rules))

    def _chosen(self) -> list[Rule]:
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self._rules[row] for row in rows if row < len(self._rules)]


def _row(rule: Rule) -> tuple[str, ...]:
    correction = correction_of(rule)
    says = correction.says if correction else "This version cannot follow it"
    return rule.journal or "Every journal", title_of(rule.field), rule.before, rule.after, says, ""


def _add(step: Step, rule: Rule, present: Sequence[Rule]) -> None:
    keep(step, [rule], present)


def _counted(library: Library, article_id: int, rules: Sequence[Rule]) -> list[int]:
    return counts(rules, library.references(article_id))


def show_rules(desk: Desk, window: QWidget) -> None:
    """Let the user see and change the rules, what is being typed written first."""
    desk.settling.emit()
    dialog = RulesDialog(desk, window)
    dialog.exec()
    dialog.deleteLater()
