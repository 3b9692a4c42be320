"""A list of names, part by part: who stands in it, in which order, and whether it is cut short."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.model import Name, Names
from app.styles import names_text
from app.styles.names import STORED
from ui.dialogs.names_model import PARTS, NamesModel
from ui.dialogs.room import open_at
from ui.dialogs.telling import told
from ui.table.editors import dress_suggestions
from ui.table.flow import Flow
from ui.theme import GRID

Suggest = Callable[[str], Sequence[Name]]
"""Gives names that what is typed may become."""

_FAMILY = 0


class NamesDialog(QDialog):
    """Edits a list of names; `names` is what it became."""

    def __init__(self, names: Names, title: str, suggest: Suggest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        open_at(self, 190, 110)
        self.model = NamesModel(names.people, self)
        self.table = _Table(self)
        self.et_al = QCheckBox("The list is cut short (&et al.)", self)
        self.et_al.setChecked(names.et_al)
        self.printed = told("", role="second")
        self._buttons = {text: QPushButton(text, self) for text in ("&Add a name", "&Remove", "Move &up", "Move &down")}
        self._lay_out(suggest)
        self._connect()
        self._show()
        if names.people:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def names(self) -> Names:
        """The names as they are now."""
        return Names(self.model.people(), et_al=self.et_al.isChecked())

    def put(self, names: Names) -> None:
        """Show other names instead of these."""
        self.model.fill(names.people)
        self.et_al.setChecked(names.et_al)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._show()

    # What is done to the current name

    def add(self) -> None:
        """Add a name behind the current one and begin to type it."""
        row = self.table.currentIndex().row() + 1
        self.model.add(row)
        self.table.setCurrentIndex(self.model.index(row, _FAMILY))
        self.table.edit(self.table.currentIndex())

    def take_out(self) -> None:
        """Take the current name out."""
        self.model.remove(self.table.currentIndex().row())

    def move_by(self, by: int) -> None:
        """Move the current name up (-1) or down (1)."""
        row = self.table.currentIndex().row()
        if row >= 0:
            self.model.move(row, row + (by if by < 0 else by + 1))

    def _lay_out(self, suggest: Suggest) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName("Names")
        table.setItemDelegate(_Parts(table))
        table.setItemDelegateForColumn(_FAMILY, _Families(suggest, self.model, table))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        longest = max(header.fontMetrics().horizontalAdvance(title) for _, title in PARTS)
        header.setMinimumSectionSize(longest + 6 * GRID)
        for section, (part, _) in enumerate(PARTS):
            is_wide = part in ("family", "given", "literal")
            mode = QHeaderView.ResizeMode.Stretch if is_wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(section, mode)
        deeds = Flow(self)
        for button in self._buttons.values():
            button.setAutoDefault(False)
            deeds.add(button)
        deeds.add(self.et_al)
        role = QDialogButtonBox.ButtonRole
        ends = QDialogButtonBox(self)
        keep = ends.addButton("&Keep", role.AcceptRole)
        keep.setToolTip("Ctrl+Enter keeps the names too")
        keep.setAutoDefault(False)
        ends.addButton("Cancel", role.RejectRole).setAutoDefault(False)
        ends.accepted.connect(self.accept)
        ends.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(told("Names are dragged into their order, or moved by Alt+Up and Alt+Down."))
        column.addWidget(table, 1)
        column.addWidget(deeds)
        column.addWidget(self.printed)
        column.addWidget(ends)

    def _connect(self) -> None:
        add, take_out, up, down = self._buttons.values()
        add.clicked.connect(self.add)
        take_out.clicked.connect(self.take_out)
        up.clicked.connect(lambda: self.move_by(-1))
        down.clicked.connect(lambda: self.move_by(1))
        add.setToolTip("Ins")
        take_out.setToolTip("Ctrl+Del")
        up.setToolTip("Alt+Up")
        down.setToolTip("Alt+Down")
        self.et_al.toggled.connect(self._show)
        for changed in (self.model.dataChanged, self.model.rowsInserted, self.model.rowsRemoved, self.model.rowsMoved):
            changed.connect(self._show)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._dress())

    def _show(self) -> None:
        self.printed.setText(names_text(self.names(), STORED) or "No names.")
        self._dress()

    def _dress(self) -> None:
        row, count = self.table.currentIndex().row(), self.model.rowCount()
        _, take_out, up, down = self._buttons.values()
        take_out.setEnabled(row >= 0)
        up.setEnabled(row > 0)
        down.setEnabled(0 <= row < count - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the table of references, here for names; Enter alone ends nothing."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if modifiers == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_by(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Insert:
            self.add()
        elif key == Qt.Key.Key_Delete and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.take_out()
        elif key == Qt.Key.Key_Delete and self.table.currentIndex().isValid():
            self.model.setData(self.table.currentIndex(), "")
        elif is_enter and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.accept()
        elif not is_enter:
            super().keyPressEvent(event)


class _Table(QTableView):
    """Rows are dragged; Enter and F2 edit a cell, typing replaces it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the dialog what is not typing."""
        own = (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
            self.edit(self.currentIndex())
        elif event.key() in own or modifiers == Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Parts(QStyledItemDelegate):
    """Keeps what Esc gives up in a cell: Ctrl+Z brings it back when the cell is edited again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._edited = self._left = QPersistentModelIndex()
        self._given_up = ""

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Put the part in, over what was given up."""
        super().setEditorData(editor, index)
        self._edited = QPersistentModelIndex(index)
        if isinstance(editor, QLineEdit) and self._edited == self._left:
            stored = editor.text()
            editor.setText(self._given_up)
            editor.selectAll()
            with QSignalBlocker(editor):  # nothing is typed
                editor.insert(stored)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep what stands in the cell when Esc is pressed."""
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_esc and isinstance(editor, QLineEdit) and editor.text() != self._edited.data():
            self._left, self._given_up = self._edited, editor.text()
        return super().eventFilter(editor, event)


class _Families(_Parts):
    """Offers whole names while a family name is typed; one that is taken fills its row."""

    def __init__(self, suggest: Suggest, model: NamesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._suggest, self._model = suggest, model

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A line that asks for names as it is typed in."""
        line, values = QLineEdit(parent), QStringListModel(parent)
        line.setFrame(False)
        completer = QCompleter(values, line)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setWidget(line)
        found: dict[str, Name] = {}
        row = index.row()

        def offer(text: str) -> None:
            found.clear()
            found.update({names_text(Names((name,)), STORED): name for name in self._suggest(text)})
            values.setStringList(list(found))
            popup = completer.popup()
            assert popup is not None
            if found:
                dress_suggestions(popup, list(found))
                completer.complete()
            else:
                popup.hide()

        def take(text: str) -> None:
            self.closeEditor.emit(line, QStyledItemDelegate.EndEditHint.RevertModelCache)
            self._model.put(row, found[text])

        line.textEdited.connect(offer)
        completer.activated.connect(take)
        return line
