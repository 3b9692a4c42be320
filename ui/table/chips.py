"""The row over the table: what is filtered, a click away from being unfiltered, and how much is shown."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.library import Changed, errors_in, read_filter, read_term
from ui.counting import counted
from ui.desk import Desk
from ui.table.filter_box import FilterBox
from ui.table.flow import Flow, FlowArea
from ui.table.model import ReferenceModel
from ui.table.part_chips import STATE_CHIPS, Chip, OrMark, PartChip
from ui.theme import GRID

_REST_ON_CHECKS = ("review", "duplicate")
_FEWEST_ROWS, _TABLE_FOR_A_ROW = 2, 32 * GRID
_RECOUNT_AFTER_MS = 150
_MOST_COMPARED = 50_000


class ChipRow(QWidget):
    """The chips. `columns_wanted` comes with the button for the menu of columns to open at."""

    columns_wanted = Signal(QWidget)
    query_wanted = Signal()

    def __init__(self, desk: Desk, model: ReferenceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chips")
        self._desk, self._model = desk, model
        self._is_dressed = False
        self._parts: list[PartChip] = []
        self._ors: list[OrMark] = []
        self._build()
        self._recount = QTimer(self, singleShot=True, interval=_RECOUNT_AFTER_MS)
        self._recount.timeout.connect(self._count_anew)
        desk.view_changed.connect(self.refresh)
        desk.library_opened.connect(self.refresh)
        desk.changed.connect(self._follow)
        for told in (model.modelReset, model.shown):
            told.connect(self._show_counts)
            told.connect(self._tell_errors)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._tell_errors)
        model.held_changed.connect(self._recount.start)
        desk.findings.kept.connect(self._recount.start)
        desk.lane.moved.connect(self._recount.start)
        self.refresh()

    def _build(self) -> None:
        self._all = Chip("All", "Show all references", self)
        self._all.setCheckable(True)
        self._all.clicked.connect(lambda: self._pick(""))
        self._states = {part: self._state_chip(part) for part in STATE_CHIPS}
        self._last_state = list(self._states.values())[-1]
        self._again = Chip(
            "Sort and filter again",
            "Rows that were edited stay where they are. Click to sort and filter the list again.",
            self,
            sign="refresh",
        )
        self._again.clicked.connect(self.query_wanted)
        self._again.hide()
        self._shown = QLabel(self)
        self._shown.setTextFormat(Qt.TextFormat.PlainText)
        self._shown.setProperty("role", "second")
        self._shown.setAccessibleName("References shown")
        self._columns = Chip("columns…", "Choose which columns are shown", self, sign="chevron-down")
        self._columns.setAccessibleName("Columns")
        self._columns.clicked.connect(lambda: self.columns_wanted.emit(self._columns))
        self._flow = Flow(self)
        for chip in (self._all, *self._states.values()):
            self._flow.add(chip)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(2 * GRID)
        self._area = FlowArea(self._flow, self)
        row.addWidget(self._area, 1)
        for widget in (self._again, self._shown, self._columns):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._shown.setFixedHeight(self._all.sizeHint().height())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def dress(self) -> None:
        """Show signs on the chips, from now on."""
        self._is_dressed = True
        for chip in (self._again, self._columns, *self._parts):
            chip.dress()

    def give_room(self, height: int) -> None:
        """Take no more rows than the table, so high with them, can spare; the others can be scrolled to."""
        self._area.show_rows(max(_FEWEST_ROWS, height // _TABLE_FOR_A_ROW))

    def refresh(self) -> None:
        """A chip for every part of the filter, and the counts."""
        for old in (*self._parts, *self._ors):
            self._flow.remove(old)
            old.hide()
            old.deleteLater()
        self._parts, self._ors = [], []
        chosen = self._desk.view.filter
        for number, part in enumerate(chosen.parts):
            if number in chosen.joined:
                self._ors.append(OrMark(self))
                self._flow.add(self._ors[-1])
                self._ors[-1].show()
            if part not in self._states or part not in chosen.alone:
                self._add_part(PartChip(number, part, self))
        self._tell_errors()
        self._all.setChecked(not chosen.parts)
        for part, state in self._states.items():
            state.setChecked(part in chosen.alone)
        self._area.show_end(bool(self._parts))
        self._show_counts()
        self._recount.start()
        self.updateGeometry()

    def _add_part(self, chip: PartChip) -> None:
        chip.clicked.connect(lambda: self._remove(chip.number))
        if self._is_dressed:
            chip.dress()
        self._flow.add(chip)
        chip.show()
        QWidget.setTabOrder(self._parts[-1] if self._parts else self._last_state, chip)
        self._parts.append(chip)

    def _errors(self) -> dict[int, str]:
        """What is wrong with parts by their numbers: of the last, only once it is typed to the end or finds nothing."""
        chosen = self._desk.view.filter
        is_typed = isinstance(QApplication.focusWidget(), FilterBox)
        finds_nothing = self._model.view == self._desk.view and self._model.rowCount() == 0
        last = len(chosen.parts) - 1 if is_typed and not finds_nothing and not chosen.text.endswith(" ") else -1
        return {each.part: each.sentence for each in errors_in(chosen) if each.part != last}

    def _tell_errors(self) -> None:
        """Say at the parts what is wrong with them, as soon as it is known to be."""
        errors = self._errors()
        for chip in self._parts:
            chip.tell(errors.get(chip.number, ""))

    def hideEvent(self, event: QHideEvent) -> None:
        """Count nothing any more: the library may be closed when the time has come."""
        super().hideEvent(event)
        self._recount.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Count again."""
        super().showEvent(event)
        self._recount.start()

    def _pick(self, text: str) -> None:
        self._desk.filter_by(text)
        self._all.setChecked(not self._desk.view.filter.parts)

    def _remove(self, number: int) -> None:
        self._desk.filter_by(self._desk.view.filter.without(number).text)

    def _state_chip(self, part: str) -> Chip:
        text, tip = STATE_CHIPS[part]
        chip = Chip(text, tip, self)
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self._toggle(part))
        chip.hide()
        return chip

    def _toggle(self, part: str) -> None:
        view_filter = self._desk.view.filter
        if part in view_filter.alone:
            self._desk.filter_part("", replacing=lambda each: each == part)
        else:
            self._desk.filter_part(part, replacing=lambda _each: False)

    def _follow(self, changed: Changed) -> None:
        if changed.moves_rows:
            self._show_counts()
        self._recount.start()

    # Counting

    def _show_counts(self) -> None:
        """What costs nothing to count: what is shown, and all of it if nothing is filtered."""
        shown, view = self._model.rowCount(), self._desk.view
        total = self._total() if view.filter.parts else shown
        self._all.say(f"All {total:,}")
        of_all = "looking…" if self._model.view not in (None, view) else f"{shown:,} of {total:,}"
        told = [of_all if view.filter.parts else "", self._unchecked()]
        self._shown.setText(" · ".join(filter(None, told)))
        self._shown.setVisible(any(told))
        self._all.updateGeometry()

    def _unchecked(self) -> str:
        """That a filter by findings does not know all yet; "" where it does."""
        view, count = self._desk.view, self._desk.lane.unchecked
        asks = any(read_term(part).kind in _REST_ON_CHECKS for part in view.filter.parts)
        if asks and self._desk.library.read_only:
            return "read-only: as far as it was checked before"
        return f"{counted(count, 'article')} not checked yet" if asks and count and view.article_id is None else ""

    def _total(self) -> int:
        return sum(row.references for row in self._desk.shown_articles())

    def _count_anew(self) -> None:
        """What costs a query, once typing rests: who is in which state, and whether an edit has upset the order."""
        library, view, shown = self._desk.library, self._desk.view, self._model.ids
        views = [replace(view, filter=read_filter(part)) for part in self._states]
        is_held, shown_view = self._model.is_held, self._model.view or view

        def count() -> tuple[list[int], bool]:
            is_upset = is_held and (len(shown) > _MOST_COMPARED or library.ids(shown_view) != shown)
            return [library.count(each) for each in views], is_upset

        self._desk.jobs.ask(count, answered=self._show_states)

    def _show_states(self, found: tuple[list[int], bool]) -> None:
        counts, is_upset = found
        self._again.setVisible(is_upset and self._model.is_held)
        for (part, chip), count in zip(self._states.items(), counts, strict=True):
            chip.say(f"{STATE_CHIPS[part][0]} {count:,}")
            chip.setVisible(bool(count) or part in self._desk.view.filter.alone)
        if self._unchecked() not in self._shown.text() or "checked" in self._shown.text():
            self._show_counts()
