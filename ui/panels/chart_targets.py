"""The targets of the journal whose references are shown, as the library keeps them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.ages import Target, beside_targets, targets_in, targets_json
from app.library import Step
from ui.desk import Desk


def journal_shown(desk: Desk) -> str:
    """The journal of the article, or of all the articles that are shown; "" if it is unknown or they have several."""
    journals = desk.library.own_journals(desk.view)
    return journals[0] if len(journals) == 1 else ""


def targets_of(desk: Desk, journal: str) -> list[Target]:
    """What a journal wants; nothing without a journal."""
    return targets_in(desk.library.small_table("profile"), journal)[1] if journal else []


def keep_targets(desk: Desk, journal: str, targets: Sequence[Target]) -> None:
    """Keep a journal's targets in the library; undo brings the earlier ones back."""
    rows = desk.library.small_table("profile")
    row_id, before = targets_in(rows, journal)
    beside = "" if row_id is None else beside_targets(rows[row_id]["settings"])

    def edits(step: Step) -> None:
        settings = targets_json(journal, targets)
        if row_id is not None and targets and not beside:
            step.set(row_id, "settings", settings, table="profile")
            return
        if row_id is not None and beside:  # a profile of an export of this name shared the row, and keeps it
            step.set(row_id, "settings", beside, table="profile")
        elif row_id is not None:
            step.delete("profile", [row_id])
        if targets:
            step.add("profile", {"name": f"Targets: {journal}", "settings": settings})

    if list(targets) != before:
        desk.do(f"Set the targets of {journal}", edits)


def edit_targets(desk: Desk, window: QWidget) -> None:
    """Let the user say what the journal wants of its articles' sources; says why where there is no one journal."""
    from ui.dialogs.given_up import kept
    from ui.dialogs.targets import TargetsDialog

    journal = journal_shown(desk)
    if not journal:
        desk.said.emit("Targets are kept for each journal: enter the article’s journal first.")
        return
    if not desk.may_write():
        return
    dialog = TargetsDialog(journal, targets_of(desk, journal), window)
    if kept(dialog, desk, ("targets", journal), content=dialog.targets, put=dialog.put):
        keep_targets(desk, journal, dialog.targets())
    dialog.deleteLater()
