"""The source of a reference, whose characters can be given to fields."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QMenu

from app.model import FIELD, FIELDS
from ui import theme
from ui.panels.field_colours import ground_of, hue_of
from ui.panels.runs import Run
from ui.panels.strip_text import StripText

_CHOICES = tuple(
    (field.name, f"{field.title}\t{field.key}" if field.key else field.title)
    for field in FIELDS
    if field.kind != "type"
)

# The letters in the same places of a Russian keyboard, so that a field's key is where it is on a Latin one.
_LATIN = dict(zip("ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ", "QWERTYUIOPASDFGHJKLZXCVBNM", strict=True))


class SourceText(StripText):
    """A source: fields on soft grounds with thin underlines, what the result lacks struck out.

    `given` comes with selected characters, from and to, and the field whose letter was pressed ("": Delete).
    """

    given = Signal(int, int, str)

    def event(self, event: QEvent) -> bool:
        """A field's letter is the strip's, whatever else the window does with it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _field(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give what is selected to a field by its letter, or to none by Delete."""
        field = _field(event)
        start, end = self.selected()
        if field is None or start == end:
            super().keyPressEvent(event)
        else:
            self.given.emit(start, end, field)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The fields that the selected characters can be given to, each with its letter."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """The menu of what can be done with the selected characters."""
        start, end = self.selected()
        menu = QMenu(self)
        for text, call in (("Copy\tCtrl+C", self.copy), ("Select all\tCtrl+A", self.selectAll)):
            menu.addAction(text).triggered.connect(lambda _checked=False, call=call: call())
        menu.addSeparator()
        for name, text in (*_CHOICES, ("", "No field\tDel")):
            action = menu.addAction(text)
            action.setEnabled(start < end)
            action.triggered.connect(lambda _checked=False, name=name: self.given.emit(start, end, name))
        return menu

    def format_of(self, run: Run) -> QTextCharFormat:
        """How a run looks."""
        colours = theme.colours()
        look = QTextCharFormat()
        look.setForeground(QColor(colours.second_text if run.field in ("", "label") else colours.text))
        if ground := ground_of(run.field):
            look.setBackground(ground)
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(hue_of(run.field) or colours.text))
        look.setFontStrikeOut(run.is_different)
        return look


def field_of_key(text: str) -> str | None:
    """The field whose letter a key types, on a Latin or a Russian keyboard; None if it is none."""
    letter = _LATIN.get(text.upper(), text.upper())
    return next((name for name, field in FIELD.items() if field.key and field.key == letter), None)


def _field(event: QKeyEvent) -> str | None:
    """The field that a key stands for, "" for Delete and Backspace, None for all other keys."""
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return None
    return "" if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) else field_of_key(event.text())
