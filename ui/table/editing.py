"""The one cell that is being edited, from the first key to a committed value."""

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from app.errors import CorrigendaError
from app.library import INDEXED_VALUES, Changed
from app.model import FIELD, LANGUAGES, TYPES, Name, Names
from app.styles import names_text
from app.styles.names import STORED
from app.tasks import stored_value
from ui.desk import Desk
from ui.table.columns import COLUMNS, NOT_TYPED, Column
from ui.table.completing import Completion
from ui.table.editors import Editor, LineEditor, LongEditor, dress, opens_suggestions
from ui.table.grid import Grid
from ui.table.model import ReferenceModel
from ui.table.moves import is_arrow
from ui.table.refusal import Refusal
from ui.theme import tabular

_Key = Qt.Key
_COMPLETED = frozenset({"publisher", "publisher_place", "collection_title", "genre", "medium"})


class Editing(QObject):
    """Opens a box over the current cell and writes what was typed.

    The box belongs to a reference's field, not to a place in the table: rows may be sorted, filtered or added under
    it. A value that is refused leaves the box open with what was typed and says why. As in spreadsheets, a cell that
    one types over (`F2` not pressed) is left by the arrow keys, one that is being mended is not.
    `fill_wanted` comes with a text for all selected cells (Ctrl+Enter).
    """

    fill_wanted = Signal(str)

    def __init__(self, desk: Desk, model: ReferenceModel, grid: Grid) -> None:
        super().__init__(grid)
        self._desk, self._model, self._grid = desk, model, grid
        self._cell: tuple[int, int] | None = None  # reference, column
        self._editor: Editor | None = None
        self._before = ""
        self._given_up: tuple[tuple[int, int], str] | None = None  # a cell, and what was typed there before Esc
        self._is_typing = self._is_writing = False
        self._refusal = Refusal(grid.viewport())
        grid.typed.connect(lambda text: self.begin(text=text))
        grid.composing.connect(self._compose)
        grid.edit_wanted.connect(lambda point: self.begin(at=point))
        grid.escaped.connect(self.cancel)
        for moved in (grid.scrolled, grid.resized, grid.horizontalHeader().sectionResized):
            moved.connect(lambda *_: self.place())
        grid.horizontalHeader().sectionMoved.connect(lambda *_: self.place())
        desk.changed.connect(self._follow)
        desk.library_opened.connect(self._begin_anew)

    @property
    def editor(self) -> Editor | None:
        """The open box."""
        return self._editor

    @property
    def reference_id(self) -> int | None:
        """The reference that is being edited."""
        return None if self._cell is None else self._cell[0]

    # From opening to closing

    def begin(self, *, text: str | None = None, at: QPoint | None = None, takes_keyboard: bool = True) -> None:
        """Edit the current cell: its text, or `text` typed over it; the cursor goes to a point of the viewport."""
        current = self._grid.current()
        if current is None or not self.commit():
            if self._editor is not None:
                self._editor.setFocus()
            return
        row, column = current
        about = COLUMNS[column]
        if not about.is_field:
            self._desk.said.emit(NOT_TYPED[about.name])
            return
        if not self._desk.may_write():
            return
        self._grid.scrollTo(self._grid.currentIndex())
        self._cell, self._before = (self._model.ids[row], column), self._model.text(row, column)
        self._is_typing = text is not None
        self._open(about, f"{about.title} of reference {self._model.number(row)}")
        assert self._editor is not None
        self._editor.stored = self._before
        if text is None and self._given_up is not None and self._given_up[0] == self._cell:
            self._editor.put_over(self._given_up[1], self._before)
        else:
            self._editor.put(self._before if text is None else text)
        self.place()
        self._editor.show()
        if takes_keyboard:
            self._editor.setFocus()
        if at is not None:
            self._editor.put_cursor_at(self._editor.mapFrom(self._grid.viewport(), at))
        self._offer(about)

    def commit(self, *, confirms: bool = False) -> bool:
        """Write what was typed; True if no box is left open, False if the value was refused.

        A text that was left as it was is in doubt no more if that `confirms` it.
        """
        if self._cell is None or self._editor is None or self._is_writing:
            return True
        text = self._content()
        if text == self._before:
            if confirms:
                self._confirm(*self._cell)
            self._close()
            return True
        self._is_writing = True
        try:
            refused = self._write(*self._cell, text)
        finally:
            self._is_writing = False
        if refused:
            self._refuse(refused)
            return False
        self._close()
        return True

    def cancel(self) -> None:
        """Give the old value back; what was typed can still be had."""
        if self._cell is None or self._editor is None:
            return
        if (typed := self._editor.content()) != self._before:
            self._given_up = self._cell, typed
            self._desk.said.emit("What you typed was given up. F2 and undo in the cell bring it back.")
        self._close()

    def _begin_anew(self) -> None:
        self._given_up = None
        self._close()

    def _write(self, reference_id: int, column: int, text: str) -> str:
        """Write a text; gives why it was refused, or ""."""
        row = self._model.row_of(reference_id)
        if row is None:
            return ""
        try:
            stored_value(COLUMNS[column].name, text)
        except CorrigendaError as error:
            return str(error)
        return "" if self._model.set_text(row, column, text) else "This could not be saved; what you typed stays here."

    def _confirm(self, reference_id: int, column: int) -> None:
        row = self._model.row_of(reference_id)
        if row is not None and self._model.is_doubtful(row, column):
            self._model.confirm(row, column)

    def _refuse(self, sentence: str) -> None:
        assert self._editor is not None
        dress(self._editor, refused=True)
        self._refusal.tell(sentence)
        self.place()

    def _open(self, about: Column, spoken_name: str) -> None:
        make = LongEditor if about.is_long else LineEditor
        editor = make(self._take_key, self._grid.viewport())
        editor.setObjectName("cell-editor")
        editor.setAccessibleName(spoken_name)
        editor.setFont(tabular(self._grid.font()) if about.is_number else self._grid.font())
        if isinstance(editor, LineEditor) and about.is_number:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        dress(editor, refused=False)
        editor.grown.connect(self.place)
        editor.left.connect(self.commit)
        self._editor = editor

    def _close(self) -> None:
        editor, self._editor, self._cell = self._editor, None, None
        self._refusal.hide()
        if editor is None:
            return
        editor.close_suggestions()
        if editor.hasFocus() or editor.window().focusWidget() is editor:  # the latter while another window is in front
            self._grid.setFocus()
        editor.hide()
        editor.deleteLater()

    def _offer(self, about: Column) -> None:
        """Suggest values: types and languages at once, names and journals as they are typed, others when they come."""
        editor, library = self._editor, self._desk.library
        if editor is None:
            return
        if FIELD[about.name].kind == "names":
            Completion(editor, lambda typed: [_written(name) for name in library.known_names(typed)], names=True)
        elif about.name in INDEXED_VALUES:
            completion = Completion(editor, lambda typed: library.completions(about.name, typed))
            if self._is_typing:
                completion.offer()
        elif isinstance(editor, LineEditor) and about.name in ("type", "language"):
            titles = TYPES if about.name == "type" else LANGUAGES
            editor.suggest(list(titles.values()), at_once=not self._is_typing)
        elif isinstance(editor, LineEditor) and about.name in _COMPLETED:
            self._desk.jobs.ask(lambda: (about.name, library.known_values(about.name)), answered=self._hear_values)

    def _hear_values(self, answer: tuple[str, list[str]]) -> None:
        """Suggest what the library holds in a column, if that is still being edited."""
        name, values = answer
        if isinstance(self._editor, LineEditor) and self._cell is not None and COLUMNS[self._cell[1]].name == name:
            self._editor.suggest(values, at_once=False)

    # Where it stands

    def place(self) -> None:
        """Stand over the cell, wherever it is now, within the table."""
        if self._cell is None or self._editor is None:
            return
        row = self._model.row_of(self._cell[0])
        if row is None:
            return
        cell = self._grid.visualRect(self._model.index(row, self._cell[1]))
        room = self._grid.viewport().size()
        beside = QSize(room.width() - max(0, cell.left()), room.height())
        size = self._editor.wanted_size(cell.size(), beside).boundedTo(room.expandedTo(cell.size()))
        left, top = cell.left(), cell.top()
        if 0 <= left < room.width():
            left = max(0, min(left, room.width() - size.width()))
        if 0 <= top < room.height():
            top = max(0, min(top, room.height() - size.height()))
        box = QRect(QPoint(left, top), size)
        self._editor.setGeometry(box)
        if self._refusal.isVisible():
            self._refusal.stand_at(box)

    # What happens meanwhile

    def _take_key(self, event: QKeyEvent) -> bool:
        if self._editor is None:
            return True  # closed a moment ago; nothing more is typed into it
        key, modifiers = event.key(), event.modifiers()
        is_back = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key == _Key.Key_Escape:
            self._escape()
        elif key in (*_ENTER, _Key.Key_Tab) and self._takes_name():
            pass
        elif key in _ENTER:
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                self._fill()
            elif self.commit(confirms=True):
                self._grid.step(key, back=is_back)
        elif key in (_Key.Key_Tab, _Key.Key_Backtab):
            if self.commit():
                self._grid.step(key, back=is_back or key == _Key.Key_Backtab)
        elif opens_suggestions(event):
            self._editor.open_suggestions()
        elif key == _Key.Key_F2:
            self._is_typing = not self._is_typing
        elif is_arrow(key) and self._is_typing and modifiers in (_NO_MODIFIER, _KEYPAD):
            if self.commit():
                self._grid.walk(key)
        else:
            return False
        return True

    def _escape(self) -> None:
        if self._editor is not None and not self._editor.close_suggestions():
            self.cancel()

    def _takes_name(self) -> bool:
        """Whether Enter or Tab took a suggested name into the list of names, which goes on being edited."""
        suggestions = self._editor.suggestions if self._editor is not None else None
        return suggestions is not None and suggestions.take()

    def _fill(self) -> None:
        """Write the text to all selected cells in one step, if it can be written to this one."""
        if self._editor is None or self._cell is None:
            return
        name, text = COLUMNS[self._cell[1]].name, self._content()
        try:
            stored_value(name, text)
        except CorrigendaError as error:
            self._refuse(str(error))
            return
        self._close()
        self.fill_wanted.emit(text)

    def _content(self) -> str:
        """What stands in the box; a type in full if only one begins so."""
        assert self._editor is not None
        assert self._cell is not None
        text = self._editor.content()
        return full_type(text) if COLUMNS[self._cell[1]].name == "type" else text

    def _compose(self, event: QInputMethodEvent) -> None:
        """Let an input method compose in the box; the keyboard goes there once it is done, as going would end it."""
        if self._editor is None:
            self.begin(text="", takes_keyboard=not event.preeditString())
        if self._editor is None:
            return
        QApplication.sendEvent(self._editor, event)
        if not event.preeditString():
            self._editor.setFocus()

    def _follow(self, changed: Changed) -> None:
        """Let go of a reference that was deleted."""
        if self._cell is None or ("reference", self._cell[0]) not in changed.deleted or self._editor is None:
            return
        text = self._editor.content()
        self._close()
        if text != self._before:
            self._desk.said.emit(f"The reference was deleted while it was being edited. What was typed: {text}")


_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def _written(name: Name) -> str:
    """A name as it is typed in a list of names."""
    return names_text(Names((name,)), STORED)


def full_type(text: str) -> str:
    """The title of the only type that begins with what was typed ("boo" gives "Book"), else the text as it is."""
    typed = text.strip().casefold()
    titles = [title for title in TYPES.values() if title.casefold().startswith(typed)]
    if typed and (len(titles) == 1 or any(title.casefold() == typed for title in titles)):
        return min(titles, key=len)
    return text
