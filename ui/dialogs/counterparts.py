"""What other articles cite too, and where their entries say something else."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.apart import tell_apart, told_apart
from app.checks.listed.likeness import pair_key
from app.comparing import Counterpart, agree, disagreements
from app.library import Changed
from app.model import Reference
from app.tasks import printed_in_lists
from ui.counting import counted
from ui.desk import Desk
from ui.dialogs.agree import AgreeDialog
from ui.dialogs.room import open_at
from ui.dialogs.rows import RowsTable
from ui.dialogs.side_by_side import DIFFERENT
from ui.dialogs.telling import told
from ui.panels.articles_model import article_title
from ui.table.columns import spoken
from ui.theme import GRID

MOST_SHOWN = 2_000
_COLUMNS = ("#", "Reference", "Also cited in", "As", "Differs in")
_ALSO_IN = 2


class CounterpartsDialog(QDialog):
    """Lists pairs, those that disagree first, beside the window; they follow what is edited meanwhile.

    `shown` comes with a reference to be gone to, and a field of it.
    """

    shown = Signal(object, str)

    def __init__(self, desk: Desk, pairs: Sequence[Counterpart], compared: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._pairs, self._compared = desk, list(pairs), compared
        self._rows: list[Counterpart] = []
        self._printed: dict[int, str] = {}
        self.setWindowTitle("Cited in other articles too")
        open_at(self, 240, 120)
        self.told: QLabel = told("")
        self.table = RowsTable(_COLUMNS, wide=(1,), name="References that other articles cite too", parent=self)
        self.table.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setSectionResizeMode(_ALSO_IN, QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().resizeSection(_ALSO_IN, 65 * GRID)
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.compare_button = buttons.addButton("&Compare…", role.ActionRole)
        self.different_button = buttons.addButton("They are &different", role.ActionRole)
        self.go_button = buttons.addButton("&Go to the other", role.ActionRole)
        buttons.addButton("Close", role.RejectRole).setAutoDefault(False)
        self.compare_button.setDefault(True)
        buttons.rejected.connect(self.reject)
        self.compare_button.clicked.connect(self.compare)
        self.different_button.clicked.connect(self.tell_apart)
        self.go_button.clicked.connect(self.go_to_other)
        self._lay_out(buttons)
        self.table.cellDoubleClicked.connect(lambda *_: self.compare())
        self.table.itemSelectionChanged.connect(self.show_chosen)
        desk.changed.connect(self._follow)
        desk.library_opened.connect(self.reject)
        self._show()

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)

    def chosen(self) -> Counterpart | None:
        """The pair that is chosen."""
        row = self.table.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    # What is done about a pair

    def compare(self) -> None:
        """Show the pair side by side, and make it agree where the user says how."""
        pair = self.chosen()
        if pair is None or not self._desk.may_write():
            return
        ids = pair.first.id or 0, pair.second.id or 0
        printed = printed_in_lists(self._desk.library, ids)
        dialog = AgreeDialog(pair, self._heads(pair), (printed[ids[0]], printed[ids[1]]), self)
        answer = dialog.exec()
        if answer == DIFFERENT:
            self.tell_apart()
        elif answer and (agreements := dialog.agreements()):
            label = f"Let {self._heads(pair)[0]} agree with another article"
            self._desk.do(label, lambda step: agree(step, pair.first, pair.second, agreements))
        dialog.deleteLater()

    def tell_apart(self) -> None:
        """Remember that the two are two works."""
        pair = self.chosen()
        if pair is not None and self._desk.may_write():
            self._desk.do("Tell two works apart", lambda step: tell_apart(step, pair.first, pair.second))

    def go_to_other(self) -> None:
        """Show the other entry in its article."""
        if (pair := self.chosen()) is not None:
            self.shown.emit(pair.second, _first_field(pair))

    # What is shown

    def _show(self) -> None:
        apart = told_apart(self._desk.library)
        rows = [pair for pair in self._pairs if pair_key(pair.first, pair.second) not in apart]
        rows.sort(key=lambda pair: not pair.differences)
        self._rows, place = rows[:MOST_SHOWN], max(0, self.table.currentRow())
        library = self._desk.library
        ids = {each.id or 0 for pair in self._rows for each in (pair.first, pair.second)}
        self._numbers = library.numbers(list(ids))
        self._titles = {row.id: article_title(row) for row in library.articles()}
        firsts = {pair.first.id or 0 for pair in self._rows}
        self._printed |= printed_in_lists(library, list(firsts - self._printed.keys()))
        self.table.show_rows([self._texts(pair) for pair in self._rows])
        self.told.setText(self._says(rows))
        if self._rows:
            self.table.setCurrentCell(min(place, len(self._rows) - 1), 0)
        self._dress()

    def _texts(self, pair: Counterpart) -> tuple[str, ...]:
        differs = ", ".join(spoken(each.field) for each in pair.differences)
        return (
            f"R{self._numbers.get(pair.first.id or 0, 0)}",
            self._printed.get(pair.first.id or 0, ""),
            self._titles.get(pair.second.article_id or 0, ""),
            f"R{self._numbers.get(pair.second.id or 0, 0)}",
            differs or "nothing",
        )

    def _says(self, rows: Sequence[Counterpart]) -> str:
        compared = counted(self._compared, "reference")
        if not rows:
            return f"Of {compared} none is cited in another article too, or all were told apart."
        differing = sum(bool(pair.differences) for pair in rows)
        more = f" The first {MOST_SHOWN:,} are shown." if len(rows) > MOST_SHOWN else ""
        agree_too = f"of which {differing:,} differ" if differing else "which all agree"
        entries = "1 entry" if len(rows) == 1 else f"{len(rows):,} entries"
        return f"{compared} compared: {entries} for the same works in other articles, {agree_too}.{more}"

    def _heads(self, pair: Counterpart) -> tuple[str, str]:
        first, second = (self._numbers.get(each.id or 0, 0) for each in (pair.first, pair.second))
        return f"R{first}", f"R{second} of “{self._titles.get(pair.second.article_id or 0, '')}”"

    def _dress(self) -> None:
        for button in (self.compare_button, self.different_button, self.go_button):
            button.setEnabled(self.chosen() is not None)

    def show_chosen(self) -> None:
        """Show the entry of the article that is open."""
        self._dress()
        pair = self.chosen()
        if pair is not None and self._desk.article_id in (None, pair.first.article_id):
            self.shown.emit(pair.first, _first_field(pair))

    def _follow(self, changed: Changed) -> None:
        """Look again at pairs whose entries were edited, and let go of those that are gone."""
        references = changed.within("reference")
        touched = references.edited | references.deleted
        known = {each.id for pair in self._pairs for each in (pair.first, pair.second)} & touched
        if not known and not changed.touches("meta") and not references.added:
            return
        now = {each.id: each for each in self._desk.library.rows(sorted(each for each in known if each is not None))}
        self._printed = {which: text for which, text in self._printed.items() if which not in known}
        self._pairs = [again for pair in self._pairs if (again := _again(pair, known, now)) is not None]
        self.table.blockSignals(True)
        self._show()
        self.table.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete tells the chosen pair apart."""
        if event.key() == Qt.Key.Key_Delete:
            self.tell_apart()
        else:
            super().keyPressEvent(event)


def _again(pair: Counterpart, known: set[int | None], now: dict[int | None, Reference]) -> Counterpart | None:
    """The pair as it is now; None if one of it is gone."""
    if pair.first.id not in known and pair.second.id not in known:
        return pair
    first, second = ((now.get(each.id) if each.id in known else each) for each in (pair.first, pair.second))
    if first is None or second is None:
        return None
    return Counterpart(first, second, pair.why, disagreements(first, second))


def _first_field(pair: Counterpart) -> str:
    return pair.differences[0].field if pair.differences else "title"
