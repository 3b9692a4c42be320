"""One change made in many references, seen before it is made."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import bulk
from app.bulk import Change, Search
from app.library import Step
from app.model import FIELD
from app.progress import Progress
from ui.counting import counted
from ui.desk import WRITTEN_AT_ONCE, Desk
from ui.dialogs.bulk_changes import (
    ON_JOURNALS,
    OPERATIONS,
    PREVIEWED,
    WITH_FIELD,
    Answer,
    Wish,
    found_by,
    known_journals,
    titles_in,
)
from ui.dialogs.journal_choice import JournalChoice
from ui.dialogs.journal_lists import show_journal_lists
from ui.dialogs.room import open_at
from ui.dialogs.rows import RowsTable
from ui.dialogs.telling import told
from ui.theme import GRID

_PREVIEW_AFTER_MS = 150
_ALL_FIELDS = ""
_BEFORE, _AFTER = 2, 3
"""The column of what a cell would hold."""


class BulkDialog(QDialog):
    """Choose what is to change in which references; the cells that would change are shown, before and after."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._answer = Answer(0, [], {})
        self._answers: dict[str, str] = {}
        self._asked, self._looking = 0, Progress()
        self._names, self._titles = known_journals(desk), titles_in(desk.library)
        self.setWindowTitle("Change many references")
        open_at(self, 220, 130)
        self.operation, self.field, self.target, self.scope = (QComboBox(self) for _ in range(4))
        self.sought, self.by = QLineEdit(self), QLineEdit(self)
        self.case, self.whole = QCheckBox("Match &case", self), QCheckBox("&Whole words", self)
        self.pattern = QCheckBox("&Pattern", self)
        self.lists_button = QPushButton("&Lists of journals…", self)
        self.told = told("")
        columns = ("#", "Field", "Before", "After")
        self.table = RowsTable(columns, wide=(2, 3), name="Cells that would change", parent=self)
        self.table.mark_changes(_BEFORE, _AFTER, besides="?")
        self._buttons = QDialogButtonBox(self)
        self._change = self._buttons.addButton("C&hange", QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        self._rest = QTimer(self, singleShot=True, interval=_PREVIEW_AFTER_MS)
        self._fill_choices()
        self._lay_out()
        self._connect()
        self._dress()
        self.sought.setFocus()

    def wish(self) -> Wish:
        """What is chosen now."""
        chosen = self.field.currentData()
        fields = bulk.TEXT_FIELDS if chosen == _ALL_FIELDS else (chosen,)
        search = Search(
            self.sought.text(),
            self.by.text(),
            is_pattern=self.pattern.isChecked(),
            is_whole=self.whole.isChecked(),
            minds_case=self.case.isChecked(),
        )
        operation, target = self.operation.currentData(), self.target.currentData()
        return Wish(operation, fields, search, target, self._names, self._titles)

    def apply(self) -> None:
        """Make the changes that are shown, and those behind them, in one step."""
        found = self._found()
        if not found or not self._desk.may_write():
            return

        def edits(step: Step, _progress: Progress) -> None:
            bulk.write(step, found)

        title = OPERATIONS[self.operation.currentData()][0].split(" (")[0]
        label = f"{title} in {counted(len(found), 'cell')}"
        said, sentence = self._desk.said, f"{label}. Ctrl+Z takes it back."
        self._desk.do_at_length(label, edits, size=len(found), done=lambda: said.emit(sentence))
        self.accept()

    # How it is built

    def _fill_choices(self) -> None:
        for name, (title, _) in OPERATIONS.items():
            self.operation.addItem(title, name)
        self.field.addItem("All fields", _ALL_FIELDS)
        for name in bulk.TEXT_FIELDS:
            self.field.addItem(FIELD[name].title, name)
            self.target.addItem(FIELD[name].title, name)
        self.field.setCurrentIndex(self.field.findData("title"))
        shown = len(self._desk.library.ids(self._desk.view))
        self.scope.addItem(f"Shown ({shown:,})", "shown")
        if len(self._desk.selected) > 1:
            self.scope.addItem(f"Selected ({len(self._desk.selected):,})", "selected")

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(3 * GRID)
        form.setVerticalSpacing(2 * GRID)
        for text, widget in (
            ("&Do", self.operation),
            ("&In", self.field),
            ("&To", self.target),
            ("&Find", self.sought),
            ("&Replace by", self.by),
        ):
            form.addRow(text, widget)
        options = QHBoxLayout()
        options.setSpacing(4 * GRID)
        for option in (self.case, self.whole, self.pattern):
            options.addWidget(option)
        options.addWidget(self.lists_button)
        options.addStretch(1)
        form.addRow("", options)
        form.addRow("&References", self.scope)
        self._form = form
        self._change.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        for choice in (self.operation, self.field, self.target, self.scope):
            choice.currentIndexChanged.connect(self._dress)
        for line in (self.sought, self.by):
            line.textChanged.connect(self._wish_again)
        self.lists_button.clicked.connect(lambda: show_journal_lists(self._desk, self))
        self._desk.journals.changed.connect(self._read_journals)
        self._desk.journals.want()
        for option in (self.case, self.whole, self.pattern):
            option.toggled.connect(self._wish_again)
        self._rest.timeout.connect(self._ask)
        self._buttons.accepted.connect(self.apply)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self._give_up)

    def _dress(self) -> None:
        """Show what the operation asks for."""
        operation = self.operation.currentData()
        seen: dict[QWidget, bool] = {
            self.field: operation in WITH_FIELD,
            self.target: operation == "move",
            self.sought: operation == "replace",
            self.by: operation in ("replace", "set"),
        }
        for widget, is_seen in seen.items():
            self._form.setRowVisible(widget, is_seen)
        for option in (self.case, self.whole, self.pattern):
            option.setVisible(operation == "replace")
        self.lists_button.setVisible(operation in ON_JOURNALS)
        label = self._form.labelForField(self.by)
        assert isinstance(label, QLabel)
        label.setText("&Replace by" if operation == "replace" else "Te&xt")
        self._wish_again()

    def _read_journals(self) -> None:
        """Lists of journals are others than before."""
        self._names = known_journals(self._desk)
        if self.operation.currentData() in ON_JOURNALS:
            self._wish_again()

    # The preview

    def _wish_again(self) -> None:
        """Something else is wished: nothing can be changed until that is looked for, as what is shown is of before."""
        self._give_up()
        self._answer = Answer(self._asked, [], {})
        self._change.setEnabled(False)
        self._rest.start()

    def _give_up(self) -> None:
        """Look for nothing any more; an answer that is under way is not heard."""
        self._asked += 1
        self._looking.cancelled = True

    def _ask(self) -> None:
        desk, wish, asked, looking = self._desk, self.wish(), self._asked, Progress()
        self._looking = looking
        ids = desk.selected if self.scope.currentData() == "selected" else tuple(desk.library.ids(desk.view))
        if len(ids) > WRITTEN_AT_ONCE:
            self.told.setText(f"Looking through {len(ids):,} references…")
        desk.jobs.ask(lambda: found_by(desk.library, ids, wish, asked, looking), answered=self._hear, progress=looking)

    def _hear(self, answer: Answer) -> None:
        if answer.asked != self._asked:
            return
        self._answer = answer
        asked = list(answer.questions.items())[:PREVIEWED]
        may_be = [(name, question.may_be) for name, question in asked if question.may_be]
        journal = FIELD["container_title"].title
        rows = [("?", journal, name, "") for name, _ in may_be]
        numbers = (str(answer.numbers.get(each.reference_id, "")) for each in answer.changes)
        changed = zip(numbers, answer.changes[:PREVIEWED], strict=False)
        rows += [(number, FIELD[each.field].title, each.before, each.after) for number, each in changed]
        rows += [("?", journal, name, "kept; it is not known") for name, question in asked if not question.may_be]
        self.table.show_rows([])  # with the choices that stood in it
        self.table.show_rows(rows)
        before: QWidget = self.table
        for row, (name, names) in enumerate(may_be):
            choice = JournalChoice(name, names, self._answers.get(name, ""), self.table)
            choice.chosen.connect(self._take_answer)
            self.table.setCellWidget(row, _AFTER, choice)
            self.setTabOrder(before, choice)  # before the buttons that were there first
            before = choice
        self._count()

    def _take_answer(self, name: str, journal: str) -> None:
        self._answers[name] = journal
        self._count()

    def _found(self) -> list[Change]:
        """What would change, by what was answered too."""
        return [*bulk.answered(self._answer.questions, self._answers), *self._answer.changes]

    def _count(self) -> None:
        count = len(self._found())
        is_to_be_typed = self.operation.currentData() == "replace" and not self.sought.text()
        if is_to_be_typed:
            self.told.setText("Type what is to be found.")
        else:
            tell = self.told.warn if self._answer.fault else self.told.setText
            tell(self._answer.says(self._answers))
        self._change.setText(f"C&hange {count:,}" if count else "C&hange")
        self._change.setEnabled(count > 0)


def change_many(desk: Desk, window: QWidget) -> None:
    """Let the user change many references at once, what is being typed among them."""
    desk.settling.emit()
    if desk.may_write():
        dialog = BulkDialog(desk, window)
        dialog.exec()
        dialog.deleteLater()
