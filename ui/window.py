"""The one window: the table in the middle, panels around it, and what holds them together."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from app.errors import CorrigendaError
from app.library import Changed
from ui import actions, theme
from ui.arranging import Arranging
from ui.charting import Charting
from ui.choosing import files_to_open, library_to_write
from ui.command_field import CommandField
from ui.comparing import Comparing
from ui.desk import Desk
from ui.dialogs.palette import Palette
from ui.docks import Docks
from ui.elsewhere import Elsewhere
from ui.handlers import handlers
from ui.memory import Memory
from ui.notice import Notice
from ui.opening import Opening, copied
from ui.panels import LATE_PANELS, PANELS, PanelPlace
from ui.panels.article import ArticlePanel
from ui.panels.source import SourcePanel
from ui.parts import Parts
from ui.rearranging import Rearranging
from ui.recent_menu import RecentMenu
from ui.rereading import Rereading
from ui.reviewing import Reviewing
from ui.settings import Settings
from ui.shortcuts import Shortcuts
from ui.start_page import StartPage
from ui.status import StatusBar
from ui.table import FilterBox, ReferenceTable

if TYPE_CHECKING:
    from app.formats import Problem
    from ui.panels.history import HistoryPanel

FIRST_SIZE = QSize(1440, 900)
SMALLEST_SIZE = QSize(800, 560)
_FEWEST_LINES = 32
"""Lines of text that the window must have room for to show the chart too."""

TITLE_BAR = 10 * theme.GRID


class MainWindow(QMainWindow):
    """Shows what lies on the desk. `ready` comes once, when everything (the chart too) is built and painted."""

    ready = Signal()

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self.desk, self.settings = desk, settings
        self.jobs = desk.jobs
        self.opening = Opening(desk, settings, self)
        self.rereading = Rereading(desk)
        self.docks = Docks(self)
        self.charting = Charting(self)
        self.arranging = Arranging(self)
        self.parts = Parts(())
        self.is_ready = False
        self._painted = False
        self.setAcceptDrops(True)
        self.resize(FIRST_SIZE)
        self._build_centre()
        self.reviewing = Reviewing(desk, self.docks, self.table, self)
        self.comparing = Comparing(desk, self.table, self)
        self.elsewhere = Elsewhere(desk, self.notice)
        self.rearranging = Rearranging(desk, self.table, self)
        self._build_actions()
        self._build_toolbar()
        self.menuBar().setCornerWidget(CommandField(self.acts["palette"], self))
        self.setStatusBar(StatusBar(desk, self))
        for place in PANELS:
            self.add_panel(place)
        self.memory = Memory(self, desk, self.table, settings)
        self._connect()
        self.memory.restore()
        self._fit_the_screen()
        self._refresh()

    def add_panel(self, place: PanelPlace) -> None:
        """Put a panel in its dock."""
        panel = self.docks.add(place, self.desk)
        self._panels_menu.addAction(self.docks[place.name].toggleViewAction())
        if hasattr(panel, "year_wanted"):
            panel.year_wanted.connect(lambda: self.ask_for("year"))
        if hasattr(panel, "title_wanted"):
            panel.title_wanted.connect(lambda: self.ask_for("title"))
        if place.name == "findings":
            self.reviewing.follow(panel)
        if place.name == "articles":
            self.arranging.take(panel)
        if hasattr(panel, "options_changed"):
            self.charting.take(panel)
        if place.name == "history":
            self.history().cell_shown.connect(self.table.show_cell)
            self.table.cell_entered.connect(self.history().follow_cell)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once something is to be seen, build what takes longer to come."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._finish)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed, remember the layout, and leave nothing running."""
        self.desk.settling.emit()
        if (focus := QApplication.focusWidget()) is not None and self.isAncestorOf(focus):
            focus.clearFocus()  # a field of the article commits
        self.memory.save()
        self.desk.lane.stop()
        self.jobs.stop()
        for timer in (*self.findChildren(QTimer), *self.desk.findChildren(QTimer)):
            timer.stop()  # nothing asks the library any more
        self.desk.library.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and text."""
        is_ours = event.source() is not None
        if not is_ours and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open dropped files, read dropped text."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        for path in paths:
            self.opening.open_path(path)
        if not paths and event.mimeData().hasText():
            self.opening.paste_anything(event.mimeData().text())
        event.acceptProposedAction()

    def fail(self, error: BaseException) -> None:
        """Tell of something that went wrong."""
        self.notice.fail(error)

    # How it is built

    def _fit_the_screen(self) -> None:
        """Be no larger than the screen, where letters twice as large leave it half as many pixels."""
        room = self.screen().availableGeometry().size() - QSize(0, TITLE_BAR)
        self.setMinimumSize(SMALLEST_SIZE.boundedTo(room))
        if not self.isMaximized():
            self.resize(self.size().boundedTo(room))

    def _build_centre(self) -> None:
        self.notice = Notice(self)
        self.table = ReferenceTable(self.desk)
        self.start_page = StartPage(
            paste=self.paste_page, open_file=self.choose_file, open_sample=self.opening.open_sample
        )
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.start_page)
        self.stack.addWidget(self.table)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(centre)

    def _build_actions(self) -> None:
        self.acts = actions.build(self, handlers(self))
        self.shortcuts = Shortcuts(self.acts, self.settings, self)
        self.acts["recent"].setMenu(RecentMenu(self.settings, self.opening.open_path, self))
        self._panels_menu = QMenu("&Panels", self)
        view = self.acts["look_system"].associatedObjects()[0]
        assert isinstance(view, QMenu)
        view.addMenu(self._panels_menu)
        self.acts["check_others"].setCheckable(True)
        looks = QActionGroup(self)
        for choice in ("system", "light", "dark"):
            look = looks.addAction(self.acts[f"look_{choice}"])
            look.setCheckable(True)
            look.setChecked(choice == self.settings.text("theme", "system"))

    def _build_toolbar(self) -> None:
        bar = QToolBar("Toolbar", self)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(theme.icon_size(bar))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for name in actions.TOOLBAR:
            if name == actions.SEPARATOR:
                bar.addSeparator()
            else:
                bar.addAction(self.acts[name])
        gap = QWidget(bar)
        gap.setSizePolicy(gap.sizePolicy().Policy.Expanding, gap.sizePolicy().Policy.Preferred)
        bar.addWidget(gap)
        self.filter_box = FilterBox(self.desk)
        self.filter_box.setMinimumWidth(36 * theme.GRID)
        self.filter_box.setMaximumWidth(80 * theme.GRID)
        bar.addWidget(self.filter_box)
        self.addToolBar(bar)

    def _connect(self) -> None:
        desk = self.desk
        desk.failed.connect(self.fail)
        desk.changed.connect(self._follow)
        desk.library_opened.connect(self._refresh)
        desk.article_shown.connect(self._refresh)
        desk.changed.connect(lambda _changed: self.notice.pass_by())
        desk.article_shown.connect(self.notice.pass_by)
        desk.findings.changed.connect(self._count_certain)
        self.opening.told.connect(self.notice.tell_in_passing)
        self.opening.warned.connect(self.notice.tell)
        self.opening.met_problems.connect(self._tell_problems)
        self.opening.leaving.connect(self.memory.save_desk)
        self.opening.arrived.connect(self.memory.restore_desk)
        self.opening.brought.connect(self.table.setFocus)
        self.table.page_pasted.connect(self.opening.paste_anything)
        self.table.values_wanted.connect(lambda: self.look_back(2))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress_again)

    def _tell_problems(self, says: str, name: str, problems: "tuple[Problem, ...]") -> None:
        """Say that a file could not be read wholly, with all that is wrong in it a click away."""
        from ui.dialogs.problems import ProblemsDialog

        def show() -> None:
            dialog = ProblemsDialog(name, problems, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        self.notice.tell_more(says, f"Show all {len(problems):,}…" if len(problems) > 1 else "Show it…", show)

    def _finish(self) -> None:
        """Build what is not needed for the first look: icons, and panels that take long to load."""
        actions.dress(self.acts)
        for place in LATE_PANELS:
            self.add_panel(place)
        if self.height() < _FEWEST_LINES * self.fontMetrics().lineSpacing():  # large letters: the table needs the room
            self.docks["chart"].hide()
        around = [self.docks[name] for name in ("source", "chart", "article", "findings", "history")]
        self.parts = Parts((self.docks["articles"], self.stack, *around, self.filter_box))
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        """Once all docks have their places, give them the room they had or should have."""
        if not self.memory.restore_docks():
            self.docks.share_out_room()
        if self.desk.library.notice:
            self.notice.tell(self.desk.library.notice)
        self.opening.check_large_library()
        for files in (self.desk.spelling.lists, self.desk.journals):
            files.remember_by(self.settings)
        self.desk.spelling.lists.want()
        self.desk.lane.turn(self.settings.text("background-check", "on") == "on")
        self.desk.lane.begin()
        self.acts["check_others"].setChecked(self.desk.lane.is_on)
        self.is_ready = True
        self.ready.emit()

    def _refresh(self) -> None:
        """Follow the desk: the title, what can be undone, whether there is anything to show."""
        library = self.desk.library
        rows = library.articles()
        self.stack.setCurrentWidget(self.table if rows else self.start_page)
        if not rows:
            self.start_page.show_recent(self.settings.recent_files(), self.opening.open_path)
        self.setWindowTitle(f"Corrigenda — {library.path.name}")
        self.setWindowFilePath(str(library.path))
        for name in (
            *_GOING,
            "bulk",
            "find",
            "find_next",
            "find_previous",
            "go_to",
            "names",
            "compare_all",
            "compare_selected",
            "export",
            "queries",
            "changes",
            "add",
            "delete",
            "join",
            "split",
            "merge",
            "read_again",
            "read_doubtful",
            "move_to_article",
            "copy_to_article",
            "review",
        ):
            self.acts[name].setEnabled(bool(rows))
        self.acts["merge_articles"].setEnabled(bool(self.desk.view.among))
        self.acts["review_article"].setEnabled(self.desk.article_id is not None)
        self.acts["delete_article"].setEnabled(self.desk.article_id is not None or bool(self.desk.view.among))
        self._name_undo()

    def _follow(self, changed: Changed) -> None:
        """After a step; where nothing came or went, only what can be undone is new."""
        if changed.added or changed.deleted:
            self._refresh()
        else:
            self._name_undo()

    def _name_undo(self) -> None:
        library = self.desk.library
        for name, step in (("undo", library.next_undo()), ("redo", library.next_redo())):
            action = self.acts[name]
            action.setEnabled(step is not None)
            verb = name.capitalize()
            action.setText(f"&{verb} {step.label[:1].lower()}{step.label[1:]}" if step else f"&{verb}")
            action.setIconText(verb)

    def _count_certain(self) -> None:
        count = len(self.desk.findings.certain())
        self.acts["fix_certain"].setIconText(f"Fix certain ({count:,})" if count else "Fix certain")
        self.acts["fix_certain"].setEnabled(count > 0)

    # What a user asks for

    def choose_file(self) -> None:
        """Let the user choose files to open."""
        for path in files_to_open(self, self.settings):
            self.opening.open_path(path)

    def choose_new_library(self) -> None:
        """Let the user choose where a new library is made."""
        if path := library_to_write(self, self.settings, "New library"):
            self.opening.create_library(path)

    def choose_copy(self) -> None:
        """Let the user choose where a copy of the library goes."""
        if path := library_to_write(self, self.settings, "Save a copy of the library"):
            try:
                self.desk.library.copy_to(path)
            except CorrigendaError as error:
                self.fail(error)
                return
            self.desk.said.emit(f"A copy of the library was saved as {path.name}.")

    def paste_page(self) -> None:
        """Read the clipboard as a page."""
        text, html = copied()
        if text.strip():
            self.opening.paste_page(text, html)
        else:
            self.notice.tell_in_passing(
                "The clipboard holds no text. Copy an article’s page first, then paste it here."
            )

    def paste(self) -> None:
        """Ctrl+V: into the field that has the focus, else into the table, else as a page."""
        focus = QApplication.focusWidget()
        field = focus if isinstance(focus, _FIELDS) else None
        if field is not None and not field.isReadOnly():
            field.paste()
        elif focus is not None and self.table.isAncestorOf(focus) and self.stack.currentWidget() is self.table:
            self.table.paste()
        else:
            self.paste_page()

    def ask_for(self, name: str) -> None:
        """Put the cursor where a field of the article ("title", "year") is typed."""
        self.docks["article"].show()
        panel = self.docks["article"].widget()
        assert isinstance(panel, ArticlePanel)
        panel.ask_for(name)

    def split(self) -> None:
        """Split the current reference where the cursor is in its source."""
        self.docks["source"].show()
        panel = self.docks["source"].widget()
        assert isinstance(panel, SourcePanel)
        self.rereading.split(panel.place_to_split())

    def history(self) -> "HistoryPanel":
        """The panel of the history."""
        panel = self.docks["history"].widget()
        return cast("HistoryPanel", panel)

    def look_back(self, view: int) -> None:
        """Show one of the views of the history."""
        self.table.commit()
        dock = self.docks["history"]
        dock.show()
        dock.raise_()
        self.table.tell_cell()
        self.history().look_at(view)

    def delete_article(self) -> None:
        """Delete the article that is shown, or those that are shown together."""
        shown = self.desk.article_id
        self.desk.delete_articles(self.desk.view.among if shown is None else [shown])

    def check_others(self) -> None:
        """Have the articles that are not shown checked by and by, or no longer; remember it."""
        is_on = not self.desk.lane.is_on
        self.settings.remember("background-check", "on" if is_on else "off")
        self.acts["check_others"].setChecked(is_on)
        self.desk.lane.turn(is_on)

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_box.selectAll()

    def export(self) -> None:
        """Write the list to a file."""
        from ui.dialogs.exporting import ExportDialog  # brings all formats, which the first look need not wait for

        dialog = ExportDialog(self.desk, self.settings, self)
        dialog.exec()
        dialog.deleteLater()

    def report(self, name: str) -> None:
        """Show the "queries" to the author, or the "changes"."""
        from ui.dialogs import reports  # brings all formats, which the first look need not wait for

        show = reports.ask_author if name == "queries" else reports.tell_changes
        show(self.desk, self.settings, self)

    def dress(self, choice: str) -> None:
        """Wear another theme, and remember it."""
        self.settings.remember("theme", choice)
        self.acts[f"look_{choice}"].setChecked(True)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, choice)
        actions.dress(self.acts)

    def _dress_again(self) -> None:
        self.dress(self.settings.text("theme", "system"))

    def find_anything(self) -> None:
        """Let the user find a command, a field, an article or a reference by typing a part of it."""
        Palette(self).show()

    def show_sheet(self) -> None:
        """Show all shortcuts on one sheet."""
        from ui.dialogs.sheet import SheetDialog
        from ui.shortcut_sheet import sheet

        dialog = SheetDialog(sheet(self.shortcuts.text), self.change_shortcuts, self)
        dialog.exec()
        dialog.deleteLater()

    def change_shortcuts(self) -> None:
        """Let the user give actions other shortcuts."""
        from ui.dialogs.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self.shortcuts, self)
        dialog.exec()
        dialog.deleteLater()


_GOING = ("next_finding", "previous_finding", "fix_finding", "fixes")
_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)
