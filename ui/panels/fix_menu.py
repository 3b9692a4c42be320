"""The menu of what can be done about a finding."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.checks import Finding, Fix
from app.checks.unknown_words import fixes_with, unknown_word
from ui.actions import with_key
from ui.desk import Desk
from ui.panels.menu_button import menu_text

_MOST_SUGGESTED = 6


def is_pair(finding: Finding) -> bool:
    """Whether a finding says that two entries are one work."""
    return finding.check == "LST02" and len(finding.references) == len(finding.related) == 1


def are_run_together(finding: Finding) -> bool:
    """Whether a finding says that two references stand in one entry."""
    return finding.check == "LST08"


def is_choice(finding: Finding) -> bool:
    """Whether a finding is a question with answers of which none is to be taken unseen."""
    return are_run_together(finding) or (finding.certainty == "ask" and len(finding.fixes) > 1)


def can_be_mended(finding: Finding) -> bool:
    """Whether something can be done about a finding by a button."""
    return bool(finding.fixes) or is_pair(finding) or are_run_together(finding)


def letting_pass(finding: Finding | None) -> str:
    """What letting a finding pass is called."""
    return "Keep as &printed" if finding is not None and finding.is_mended else "&Ignore"


class FixMenu(QMenu):
    """Each fix of a finding, all like it, ignoring it; for an unknown word suggestions too, as soon as they come; for
    an entry that may be two, splitting it.

    `merge_wanted`: two entries for one work are to be compared.
    """

    merge_wanted = Signal(object)

    def __init__(self, desk: Desk, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._finding = desk, finding
        self._word = unknown_word(finding)
        for fix in finding.fixes:
            self.addAction(self._fixing(fix))
        self._looking = QAction("Looking for suggestions…", self)
        self._looking.setEnabled(False)
        if self._word:
            self._offer_suggestions()
        if is_pair(finding):
            self.addAction("Compare and merge…").triggered.connect(lambda: self.merge_wanted.emit(finding))
        if are_run_together(finding):
            self._offer_to_split(parent or self)
        alike = desk.findings.alike(finding)
        if len(alike) > 1:
            self.addAction(f"Fix all like this ({len(alike)})").triggered.connect(lambda: desk.findings.fix(alike))
        self.addSeparator()
        if self._word:
            adding = menu_text(f"Add “{self._word}” to the dictionary")
            keep = self.addAction(with_key(adding, "add_word", parent or self))
            keep.triggered.connect(lambda: desk.spelling.add([self._word]))
        self.addAction(letting_pass(finding)).triggered.connect(lambda: desk.findings.ignore([finding]))

    def _fixing(self, fix: Fix) -> QAction:
        action = QAction(menu_text(f"Fix: {fix.label}"), self)
        action.triggered.connect(lambda _checked=False: self._desk.findings.fix([self._finding], fix))
        return action

    def _offer_to_split(self, widget: QWidget) -> None:
        """Part the entry as the action of the window does, where the source is asked about."""
        split = widget.window().findChild(QAction, "split")
        if split is not None:
            text = menu_text(f"Split before “{self._finding.before}”")
            self.addAction(with_key(text, "split", widget)).triggered.connect(split.trigger)

    def _offer_suggestions(self) -> None:
        self.addAction(self._looking)
        if self._desk.spelling.suggestions(self._word) is None:
            self._desk.spelling.suggested.connect(self._hear)
        else:
            self._show_suggestions()

    def _hear(self, word: str) -> None:
        if word == self._word:
            self._show_suggestions()

    def _show_suggestions(self) -> None:
        """Put the suggestions in the place of the word that they are being looked for; none: say so."""
        found = fixes_with(self._finding, self._desk.spelling.suggestions(self._word) or ())[:_MOST_SUGGESTED]
        self.insertActions(self._looking, [self._fixing(fix) for fix in found])
        self._looking.setText("No other suggestions" if self._finding.fixes else "No suggestions")
        self._looking.setVisible(not found)
