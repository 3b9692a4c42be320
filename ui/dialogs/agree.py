"""Two entries of two articles for one work, side by side: made to agree, field by field, or told apart for good."""

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from app.comparing import FIRST, SECOND, Counterpart
from app.merging import Difference
from ui.dialogs.side_by_side import LEFT_ALONE, SideBySide


class AgreeDialog(SideBySide):
    """Lets the user choose whose text both entries get; `heads` say which they are."""

    def __init__(
        self, pair: Counterpart, heads: tuple[str, str], printed: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        agrees = "They say the same, each in the form of its list."
        says = "Choose the text that both are to have." if pair.differences else agrees
        super().__init__(heads, printed, pair.differences, says=says, may_leave=True, parent=parent)
        self.setWindowTitle("One work in two articles")
        if pair.differences:
            agree = self.buttons.addButton("Make them &agree", QDialogButtonBox.ButtonRole.AcceptRole)
            agree.setDefault(True)
        self.offer_difference()
        self.buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)

    def proposed(self, difference: Difference) -> int:
        """The fuller text where one has all of the other; else the user is to know better."""
        first, second = difference.first.casefold(), difference.second.casefold()
        if difference.takes_second:
            return SECOND
        return FIRST if second in first else LEFT_ALONE

    def agreements(self) -> dict[str, int]:
        """Whose text both get, for each field that is not left alone."""
        return {field: side for field, side in self.chosen().items() if side != LEFT_ALONE}
