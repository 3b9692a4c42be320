"""Going from finding to finding, and mending what is found."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.library import Step
from app.merging import merge
from app.progress import Progress
from app.tasks import printed_in_lists
from ui.counting import counted
from ui.desk import Desk
from ui.docks import Docks
from ui.quoting import quoted
from ui.settings import Settings
from ui.table import ReferenceTable

if TYPE_CHECKING:
    from app.checks import Finding
    from ui.panels.article import ArticlePanel
    from ui.panels.findings import FindingsPanel


_GROUPING = "findings/grouping"


class Reviewing(QObject):
    """What the menu of checks does: it leads the table, the source and the panel of findings to the same place."""

    def __init__(self, desk: Desk, docks: Docks, table: ReferenceTable, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._docks, self._table, self._window = desk, docks, table, window
        self._offered: tuple[int | None, int] | None = None

    def follow(self, panel: QWidget, settings: Settings) -> None:
        """Follow what is chosen in the panel of findings, which is grouped as it was the last time."""
        own = cast("FindingsPanel", panel)
        own.group_by(settings.text(_GROUPING))
        own.grouped.connect(lambda how: settings.remember(_GROUPING, how))
        own.shown.connect(self.show)
        own.merge_wanted.connect(self.merge)

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
            self._article().bring_into_view(finding.field, finding.before)

    def fix_current(self) -> None:
        """Make the usual fix of the finding that was gone to, and go on to the next."""
        finding = self._panel().current()
        if finding is None:
            self._desk.said.emit("Choose a finding first: F8 goes to the next one.")
        elif self._panel().is_ahead:
            self._go(1)  # nothing is fixed that was not looked at
        elif not finding.fixes and not self._panel().fix_button.isEnabled():
            self._desk.said.emit("No fix is known for this; it is to be asked, or edited by hand.")
        else:
            self._panel().fix()

    def merge(self, finding: "Finding") -> None:
        """Compare two entries that a finding takes for one work: merge them, or remember that they are two."""
        from app.apart import tell_apart
        from ui.dialogs.merge import DIFFERENT

        ids = self._desk.findings.ids_of(finding)
        if len(ids) == 2 and self._compare(*ids, may_differ=True) == DIFFERENT:
            first, second = map(self._desk.library.reference, ids)
            self._desk.do("Tell two works apart", lambda step: tell_apart(step, first, second))

    def merge_selected(self) -> None:
        """Compare the two selected references and merge them."""
        chosen = self._table.view.touched_rows()
        if len(chosen) != 2:
            self._desk.said.emit("Select two references to be merged.")
        else:
            self._compare(*self._table.ids_of(chosen), may_differ=False)

    def _compare(self, first_id: int, second_id: int, *, may_differ: bool) -> int:
        from ui.dialogs.merge import MergeDialog

        library = self._desk.library
        if not self._desk.may_write():
            return 0
        numbers = library.numbers([first_id, second_id])
        first_id, second_id = sorted((first_id, second_id), key=lambda each: numbers.get(each, 0))
        printed = printed_in_lists(library, [first_id, second_id])
        dialog = MergeDialog(
            library.reference(first_id),
            library.reference(second_id),
            numbers=(numbers[first_id], numbers[second_id]),
            printed=(printed[first_id], printed[second_id]),
            may_differ=may_differ,
            parent=self._window,
        )
        answer = dialog.exec()
        if answer == MergeDialog.DialogCode.Accepted:
            values = dialog.values()
            label = f"Merge R{numbers[second_id]} into R{numbers[first_id]}"
            if self._desk.do(label, lambda step: merge(step, library, first_id, second_id, values)):
                self._desk.select([first_id])
                self._desk.said.emit(f"{label}: done. Ctrl+Z takes it back.")
        dialog.deleteLater()
        return int(answer)

    def open_fixes(self) -> None:
        """Open the menu of what can be done about the findings of the current cell, under what the first one says."""
        chosen = self._panel().current()
        found = sorted(self._table.findings_here(), key=lambda finding: finding != chosen)
        if not found:
            of_one = "Nothing was found in this cell. F8 goes to the next finding."
            of_all = "Findings are mended in their article. F8 opens the article of this reference."
            self._desk.said.emit(of_one if self._desk.article_id is not None else of_all)
            return
        menu = self._menu_of(found)
        usual = menu.actions()[1]
        menu.popup(self._table.place_of_current())
        menu.setActiveAction(usual)

    def _menu_of(self, findings: "Sequence[Finding]") -> QMenu:
        """What can be done about the first finding, under what it says, and the same of the others aside."""
        from ui.panels.menu_button import menu_text

        first, *others = findings
        menu = self._panel().menu_of(first)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        says = QAction(menu_text(first.message), menu)
        says.setEnabled(False)
        menu.insertAction(menu.actions()[0], says)
        menu.addSeparator()
        for finding in others:
            also = self._panel().menu_of(finding)
            also.setParent(menu, also.windowFlags())
            menu.addMenu(also).setText(menu_text(finding.message))
        return menu

    def add_word(self) -> None:
        """Keep the unknown word of the chosen finding, or else of the current cell, in the dictionary."""
        from app.checks.unknown_words import unknown_word

        chosen = (self._panel().current(), *self._table.findings_here())
        word = next((word for each in chosen if each is not None and (word := unknown_word(each))), "")
        if word:
            self._desk.spelling.add([word])
        else:
            self._desk.said.emit("No unknown word was found here. F8 goes to the next finding.")

    def fix_certain(self) -> None:
        """Show what may be mended unseen, and mend what the user leaves ticked."""
        certain = self._desk.findings.certain()
        self._fix_what_is_ticked(certain, "Fix what is certain", "Nothing is certain enough to be fixed unseen.")

    def follow_rules(self) -> None:
        """Show what the rules of the journal would change, and change what the user leaves ticked."""
        from app.checks.rules.following import CODE

        found = [finding for finding in self._desk.findings.open if finding.check == CODE and finding.fixes]
        self._fix_what_is_ticked(found, "Follow the rules of the journal", "No rule of this journal asks for a change.")

    def _fix_what_is_ticked(self, findings: "list[Finding]", title: str, nothing: str) -> None:
        from ui.dialogs.fix_certain import FixCertainDialog

        if not findings:
            self._desk.said.emit(nothing)
        elif self._desk.may_write():
            dialog = FixCertainDialog(findings, self._window)
            dialog.setWindowTitle(title)
            if dialog.exec():
                self._desk.findings.fix(dialog.chosen())
            dialog.deleteLater()

    def toggle_reviewed(self) -> None:
        """Mark the selected references as reviewed and go on to the next; take the mark away if all of them have it."""
        desk, table = self._desk, self._table
        rows = table.view.touched_rows()
        if not rows:
            desk.said.emit("Select the references that you have reviewed.")
            return
        if not table.commit() or not desk.may_write():
            return
        ids = table.ids_of(rows)
        is_reviewed = not all(each.reviewed for each in desk.library.rows(ids))
        numbers = desk.library.numbers(ids[:1])
        what = f"R{numbers.get(ids[0], 0)}" if len(ids) == 1 else counted(len(ids), "reference")

        def edits(step: Step, progress: Progress) -> None:
            for each in ids:
                step.set(each, "reviewed", is_reviewed)

        def go_on() -> None:
            following = rows[-1] + 1
            if is_reviewed and following < table.view.model().rowCount():
                table.view.put_cursor(following, table.view.currentIndex().column())

        label = f"Mark {what} as {'reviewed' if is_reviewed else 'not reviewed'}"
        desk.do_at_length(label, edits, size=len(ids), done=go_on)

    def toggle_article_reviewed(self) -> None:
        """Mark the article that is shown as reviewed, or take the mark away."""
        desk = self._desk
        article = desk.article()
        if article is None or article.id is None or not desk.may_write():
            return
        article_id, is_reviewed = article.id, not article.reviewed
        label = f"Mark the article as {'reviewed' if is_reviewed else 'not reviewed'}"
        if desk.do(label, lambda step: step.set(article_id, "reviewed", is_reviewed, table="article")):
            left = len(desk.findings.open) if is_reviewed else 0
            more = f" {counted(left, 'finding')} {'is' if left == 1 else 'are'} still open." if left else ""
            desk.said.emit(f"{label}: done.{more}")

    def _go(self, by: int) -> None:
        is_in_panel = self._is_in_panel()
        self._docks.bring("findings")
        if self._desk.article_id is None:
            self._open_article()
            return
        finding = self._panel().step(by)
        if finding is None and self._desk.findings.is_checked:
            self._leave_article(by)
        elif finding is None:
            self._desk.said.emit("The list is still being checked.")
        elif not is_in_panel:
            self._take_cursor_to(finding)

    def _is_in_panel(self) -> bool:
        """Whether the keyboard is in the panel of findings."""
        focus = QApplication.focusWidget()
        return focus is not None and self._docks["findings"].isAncestorOf(focus)

    def _take_cursor_to(self, finding: "Finding") -> None:
        """Put the cursor where the finding is, so that what is typed mends it, wherever it was before."""
        if self._desk.findings.reference_of(finding) is not None:
            self._table.view.setFocus()
        else:
            self._docks.bring("article")
            self._article().put_cursor(finding.field, finding.before)

    def _leave_article(self, by: int) -> None:
        """Nothing is open here: offer the next article, or the one before, in which something is; then go there."""
        desk, here = self._desk, self._desk.article_id
        others = [each for each in self._to_review() if each != here]
        order = [row.id for row in desk.library.articles()]
        at = order.index(here) if here in order else 0
        following = sorted(others, key=lambda each: (order.index(each) - at) * by % len(order))
        if not following:
            desk.said.emit("Nothing to review.")
        elif self._offered == (here, following[0]):
            desk.show_article(following[0])
        else:
            self._offered = (here, following[0])
            title = desk.library.article(following[0]).title
            key = "F8" if by > 0 else "Shift+F8"
            desk.said.emit(
                f"Nothing more to review here. {key} again opens {quoted(title) if title else 'another article'}."
            )

    def _to_review(self) -> list[int]:
        """The articles in which something is open."""
        library = self._desk.library
        reviews = library.reviews(self._desk.findings.checks())
        return [row.id for row in library.articles() if (found := reviews.get(row.id)) and found.findings]

    def _open_article(self) -> None:
        """From all references to the article of the current one, or to the first in which something is open."""
        library, current = self._desk.library, self._desk.current
        to_review = self._to_review()
        here = library.articles_of([current]) if current is not None else set()
        chosen = next((each for each in to_review if each in here), next(iter(to_review), None))
        if chosen is None:
            self._desk.said.emit("Nothing to review.")
        else:
            self._desk.show_article(chosen)

    def _article(self) -> "ArticlePanel":
        return cast("ArticlePanel", self._docks["article"].widget())

    def _panel(self) -> "FindingsPanel":
        return cast("FindingsPanel", self._docks["findings"].widget())
