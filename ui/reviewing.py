"""Going from finding to finding, and mending what is found."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.docks import Docks
from ui.table import ReferenceTable

if TYPE_CHECKING:
    from app.checks import Finding
    from ui.panels.findings import FindingsPanel


class Reviewing(QObject):
    """What the menu of checks does: it leads the table, the source and the panel of findings to the same place."""

    def __init__(self, desk: Desk, docks: Docks, table: ReferenceTable, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._docks, self._table, self._window = desk, docks, table, window

    def next(self) -> None:
        """Go to the next finding, around the end of the list too."""
        self._go(1)

    def previous(self) -> None:
        """Go to the finding before."""
        self._go(-1)

    def show(self, finding: "Finding") -> None:
        """Show what a finding is about, in the table or in the article's pane."""
        reference_id = self._desk.findings.reference_of(finding)
        if reference_id is not None:
            self._table.show_cell(reference_id, finding.field)
        else:
            self._docks["article"].show()

    def fix_current(self) -> None:
        """Make the usual fix of the finding that was gone to, and go on to the next."""
        finding = self._panel().current()
        if finding is None:
            self._desk.said.emit("Choose a finding first: F8 goes to the next one.")
        elif not finding.fixes:
            self._desk.said.emit("No fix is known for this; it is to be asked, or edited by hand.")
        else:
            self._panel().fix()

    def open_fixes(self) -> None:
        """Open the menu of what can be done about the finding of the current cell."""
        finding = self._table.finding_here()
        if finding is None:
            self._desk.said.emit("Nothing was found in this cell. F8 goes to the next finding.")
            return
        menu = self._panel().menu_of(finding)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._table.place_of_current())
        menu.setActiveAction(menu.actions()[0])

    def fix_certain(self) -> None:
        """Show what may be mended unseen, and mend what the user leaves ticked."""
        from ui.dialogs.fix_certain import FixCertainDialog

        certain = self._desk.findings.certain()
        if not certain:
            self._desk.said.emit("Nothing is certain enough to be fixed unseen.")
        elif self._desk.may_write():
            dialog = FixCertainDialog(certain, self._window)
            if dialog.exec():
                self._desk.findings.fix(dialog.chosen())
            dialog.deleteLater()

    def _go(self, by: int) -> None:
        self._docks["findings"].show()
        if self._panel().step(by) is None:
            self._desk.said.emit("Nothing to review.")

    def _panel(self) -> "FindingsPanel":
        return cast("FindingsPanel", self._docks["findings"].widget())
