"""The dialogs that the menus open; each is loaded when it is asked for, so that the first look need not wait for it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from app.formats import Problem
    from app.library import StepRow
    from ui.window import MainWindow


class Dialogs:
    """Opens the dialogs over a window, a method for each."""

    def __init__(self, window: "MainWindow") -> None:
        self._window, self._desk = window, window.desk

    def export(self) -> None:
        """Write the list to a file."""
        from ui.dialogs.exporting import ExportDialog

        _run(ExportDialog(self._desk, self._window.settings, self._window))

    def ask_author(self) -> None:
        """Write the queries to the author."""
        from ui.dialogs.reports import ask_author

        ask_author(self._desk, self._window.settings, self._window)

    def tell_changes(self) -> None:
        """Write what was changed."""
        from ui.dialogs.reports import tell_changes

        tell_changes(self._desk, self._window.settings, self._window)

    def show_problems(self, name: str, problems: "Sequence[Problem]", step: "StepRow") -> None:
        """Show all that could not be read of a file, beside the window; the step that added the rest can be undone."""
        from ui.dialogs.problems import ProblemsDialog

        dialog = ProblemsDialog(name, problems, self._window)
        dialog.taken_out.connect(self._window.notice.clear)
        back = self._window.history().looking_back
        dialog.taken_out.connect(lambda: back.undo_step(step.id, step.label, step.changes))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def find_anything(self) -> None:
        """Let the user find a command, a field, an article or a reference by typing a part of it."""
        from ui.dialogs.palette import Palette

        Palette(self._window).show()

    def go_to_number(self) -> None:
        """Let the user go to a reference by its number."""
        from ui.dialogs.go_to import go_to_number

        go_to_number(self._desk, self._window.table, self._window)

    def edit_names(self) -> None:
        """Let the user edit the names of the current cell part by part."""
        from ui.naming import edit_names

        edit_names(self._desk, self._window.table, self._window)

    def change_many(self) -> None:
        """Let the user change many references at once."""
        from ui.dialogs.bulk import change_many

        change_many(self._desk, self._window)

    def save_filter(self) -> None:
        """Let the user save the filter that is in force."""
        from ui.dialogs.saved_filters import save_filter

        save_filter(self._desk, self._window.saved_filters, self._window)

    def list_filters(self) -> None:
        """Let the user rename, change and delete the saved filters."""
        from ui.dialogs.saved_filters import list_filters

        list_filters(self._window.saved_filters, self._window)

    def show_journal_lists(self) -> None:
        """Let the user see and change the lists of journals."""
        from ui.dialogs.journal_lists import show_journal_lists

        show_journal_lists(self._desk, self._window)

    def show_words(self) -> None:
        """Let the user see and change the dictionary."""
        from ui.dialogs.words import show_words

        show_words(self._desk, self._window)

    def show_rules(self) -> None:
        """Let the user see and change the rules."""
        from ui.dialogs.rules import show_rules

        show_rules(self._desk, self._window)

    def show_sheet(self) -> None:
        """Show all shortcuts on one sheet."""
        from ui.dialogs.sheet import SheetDialog
        from ui.shortcut_sheet import sheet

        _run(SheetDialog(sheet(self._window.shortcuts.text), self.change_shortcuts, self._window))

    def change_shortcuts(self) -> None:
        """Let the user give actions other shortcuts."""
        from ui.dialogs.shortcuts import ShortcutsDialog

        _run(ShortcutsDialog(self._window.shortcuts, self._window))

    def show_manual(self) -> None:
        """Open the manual where it tells of what has the keyboard."""
        from ui.help import show_manual

        show_manual(self._window)

    def show_news(self) -> None:
        """Open the manual where it tells what is new."""
        from ui.help import show_news

        show_news(self._window)

    def tell_about(self) -> None:
        """Say what this program is."""
        from ui.dialogs.about import tell_about

        tell_about(self._window)


def _run(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()
