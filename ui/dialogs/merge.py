"""Two references of one list side by side: made one, field by field, or told apart for good."""

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from app.merging import differences
from app.model import Reference
from ui.dialogs.side_by_side import DIFFERENT, SideBySide

__all__ = ["DIFFERENT", "MergeDialog"]


class MergeDialog(SideBySide):
    """Lets the user choose what is kept of the two."""

    def __init__(
        self,
        first: Reference,
        second: Reference,
        *,
        numbers: tuple[int, int],
        printed: tuple[str, str],
        may_differ: bool,
        parent: QWidget | None = None,
    ) -> None:
        found = differences(first, second)
        says = "Choose what is kept where they differ." if found else "They do not differ in any field."
        heads = (f"R{numbers[0]}", f"R{numbers[1]}")
        super().__init__(heads, printed, found, says=says, parent=parent)
        self.setWindowTitle(f"R{numbers[0]} and R{numbers[1]}")
        merge = self.buttons.addButton(f"&Merge into R{numbers[0]}", QDialogButtonBox.ButtonRole.AcceptRole)
        merge.setDefault(True)
        if may_differ:
            self.offer_difference()
        self.buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)

    def values(self) -> dict[str, str]:
        """The chosen text of each field in which the two differ."""
        chosen = self.chosen()
        return {each.field: (each.first, each.second)[chosen[each.field]] for each in self._differences}
