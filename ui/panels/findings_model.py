"""The findings as a tree: under each check, or each reference, its findings."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.checks import Finding
from ui.counting import counted
from ui.findings import MARKS
from ui.panels.changed_words import ARROW, differing_words
from ui.plain_text import tooltip

FINDING = int(Qt.ItemDataRole.UserRole)
"""A row's finding; None for a group."""
CHANGE = FINDING + 1
"""What it changes, before and after; what it is about, if nothing."""

MENDED = "✓"
"""The sign of what printing mends."""

MOST_SHOWN = 1_000


def where(finding: Finding) -> str:
    """What a finding is about: "R3", "R3, R5", "Article"."""
    return ", ".join(f"R{place}" for place in finding.references) or "Article"


def mark(finding: Finding) -> str:
    """Its sign: how sure it is, or that nothing is left to be done."""
    return MENDED if finding.is_mended else MARKS[finding.certainty]


def change(finding: Finding) -> str:
    """What a finding changes, or what it is about, in full."""
    return ARROW.join(filter(None, (" ".join(text.split()) for text in (finding.before, finding.after))))


class FindingsModel(QStandardItemModel):
    """One row a group, and below it one a finding, `MOST_SHOWN` at most."""

    def show_findings(self, findings: Sequence[Finding], *, by_reference: bool, name_of: Callable[[str], str]) -> None:
        """Show these, grouped; `name_of` gives the name of a check by its code."""
        self.clear()
        groups: dict[str, list[Finding]] = {}
        for finding in findings[:MOST_SHOWN]:
            groups.setdefault(where(finding) if by_reference else name_of(finding.check), []).append(finding)
        for title, own in sorted(groups.items(), key=lambda group: 0 if by_reference else _order(group[1])):
            group = _row(title)
            group.setData(f"{title}, {counted(len(own), 'finding')}", Qt.ItemDataRole.AccessibleTextRole)
            group.setText(f"{title}  {len(own):,}")
            group.setToolTip(tooltip(title))
            for finding in own:
                group.appendRow(_finding_row(finding))
            self.appendRow(group)


def _order(findings: Sequence[Finding]) -> int:
    """What can be mended before what is to be asked, and last what printing mends."""
    return min(len(MARKS) if each.is_mended else list(MARKS).index(each.certainty) for each in findings)


def _row(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    return item


def _finding_row(finding: Finding) -> QStandardItem:
    item = _row(f"{mark(finding)} {where(finding)}  {finding.message}")
    item.setData(finding, FINDING)
    item.setData(differing_words(finding.before, finding.after), CHANGE)
    told = "\n".join(filter(None, (f"{where(finding)}: {finding.message}", change(finding))))
    item.setData(tooltip(told), Qt.ItemDataRole.ToolTipRole)
    said = "mended by printing" if finding.is_mended else finding.certainty
    item.setData(f"{said}, {told}", Qt.ItemDataRole.AccessibleTextRole)
    return item
