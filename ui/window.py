"""The one window: the table in the middle, panels around it, and what holds them together."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.errors import CorrigendaError
from app.library import Changed, StepRow
from app.tasks import LIBRARY_ENDING
from ui import actions, theme
from ui.arranging import Arranging
from ui.bringing import Bringing
from ui.charting import Charting
from ui.command_field import CommandField
from ui.comparing import Comparing
from ui.desk import Desk
from ui.dialogs.dialogs import Dialogs
from ui.docks import Docks
from ui.dressing import Dressing
from ui.elbow_room import ElbowRoom
from ui.elsewhere import Elsewhere
from ui.enabling import Enabling
from ui.focus_ring import FocusRing
from ui.given_up import GivenUp
from ui.handlers import handlers
from ui.leaving import Leaving
from ui.loading import load_late
from ui.memory import Memory
from ui.notice import Notice
from ui.opening import Opening
from ui.panels import LATE_PANELS, PANELS, PanelPlace
from ui.panels.article import ArticlePanel
from ui.panels.source import SourcePanel
from ui.parts import Parts, is_in
from ui.rearranging import Rearranging
from ui.recent_menu import RecentMenu
from ui.rereading import Rereading
from ui.reviewing import Reviewing
from ui.saved_filters import SavedFilters
from ui.settings import Settings
from ui.shelf import Shelf
from ui.shortcuts import Shortcuts
from ui.start_page import StartPage
from ui.status import StatusBar
from ui.table import ReferenceTable
from ui.table_keys import TableKeys
from ui.tidying import Tidying
from ui.toolbar import Toolbar

if TYPE_CHECKING:
    from app.formats import Problem
    from ui.panels.history import HistoryPanel

FIRST_SIZE = QSize(1440, 900)
SMALLEST_SIZE = QSize(800, 560)
TITLE_BAR = 10 * theme.GRID


class MainWindow(QMainWindow):
    """Shows what lies on the desk. `ready` comes once, when everything (the chart too) is built and painted."""

    ready = Signal()

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self.tidying = Tidying(self)
        self.desk, self.settings = desk, settings
        self.jobs = desk.jobs
        self.saved_filters = SavedFilters(settings, self)
        self.shelf = Shelf(desk, settings, self)
        self.opening = Opening(desk, self.shelf, settings, self)
        self.bringing, self.dialogs = Bringing(self), Dialogs(self)
        self.rereading, self.leaving = Rereading(desk), Leaving(desk, self)
        self.docks = Docks(self)
        self.charting = Charting(self)
        self.arranging = Arranging(self)
        self.parts = Parts(())
        self.is_ready = False
        self._elbow_room: ElbowRoom | None = None
        self._painted = False
        self.setAcceptDrops(True)
        self.resize(FIRST_SIZE)
        self._build_centre()
        self.reviewing = Reviewing(desk, self.docks, self.table, self)
        self.comparing = Comparing(desk, self.table, self)
        self.elsewhere = Elsewhere(desk, self.notice)
        self.rearranging = Rearranging(desk, self.table, self)
        self._build_actions()
        self.toolbar = Toolbar(desk, self.acts, self.saved_filters, self)
        self.addToolBar(self.toolbar)
        self.filter_box = self.toolbar.filter_box
        self.menuBar().setCornerWidget(CommandField(self.acts["palette"], self))
        self.setStatusBar(StatusBar(desk, self, worded=self.shortcuts.in_words))
        self.focus_ring, self.table_keys = FocusRing(self), TableKeys(self)
        for place in PANELS:
            self.add_panel(place)
        self.memory = Memory(self, desk, self.table, settings)
        self.enabling, self.dressing = Enabling(self), Dressing(self)
        self._connect()
        self.memory.restore()
        self._fit_the_screen()
        self._refresh()
        self.enabling.refresh()

    def add_panel(self, place: PanelPlace) -> None:
        """Put a panel in its dock."""
        panel = self.docks.add(place, self.desk)
        self._panels_menu.insertAction(self._below_panels, self.docks[place.name].toggleViewAction())
        if hasattr(panel, "name_keys"):
            self.shortcuts.keep_named(panel)
        if hasattr(panel, "year_wanted"):
            panel.year_wanted.connect(lambda: self.ask_for("year"))
        if hasattr(panel, "title_wanted"):
            panel.title_wanted.connect(lambda: self.ask_for("title"))
        if place.name == "findings":
            self.reviewing.follow(panel, self.settings)
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
        """Keep what is being typed, remember the layout, and leave nothing running; a long step is written first."""
        if self.leaving.waits():
            event.ignore()
            return
        self.jobs.interrupt()  # while something long is written, what is typed would be refused
        self.desk.settling.emit()
        if (focus := QApplication.focusWidget()) is not None and is_in(self, focus):
            focus.clearFocus()  # a field of the article commits
        self.memory.save()
        self.desk.lane.stop()
        self.jobs.stop()
        for timer in (*self.findChildren(QTimer), *self.desk.findChildren(QTimer)):
            timer.stop()  # nothing asks the library any more
        with suppress(CorrigendaError):  # no room for a copy of it anywhere
            self.shelf.keep_what_is_gone()
        self.desk.library.close()
        self.tidying.stop()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and text."""
        self.bringing.welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        self.bringing.take(event)

    def come_forward(self, paths: Sequence[Path]) -> None:
        """Be in front, and open what a second start was given; a library that is not there yet is made."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        for path in paths:
            is_new = path.suffix.casefold() == LIBRARY_ENDING and not path.exists()
            (self.shelf.create if is_new else self.opening.open_path)(path)

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
        self.notice = Notice(self, worded=lambda sentence: self.shortcuts.in_words(sentence))
        self.table = ReferenceTable(self.desk)
        self.start_page = StartPage(
            paste=self.bringing.paste_page,
            open_file=self.bringing.choose_file,
            open_sample=self.opening.open_sample,
            show_news=self.dialogs.show_news,
        )
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.start_page)
        self.stack.addWidget(self.table)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.notice)
        self.setCentralWidget(centre)

    def _build_actions(self) -> None:
        self.acts = actions.build(self, handlers(self))
        self.shortcuts = Shortcuts(self.acts, self.settings, self)
        for part in (self.start_page, self.table.find_bar):
            self.shortcuts.keep_named(part)
        self.acts["recent"].setMenu(RecentMenu(self.settings, self.opening.open_path, self))
        [menu] = self.acts["panels_first"].associatedObjects()
        assert isinstance(menu, QMenu)
        self._panels_menu, self._below_panels = menu, menu.insertSeparator(self.acts["panels_first"])
        self.acts["check_others"].setCheckable(True)

    def _connect(self) -> None:
        desk = self.desk
        desk.failed.connect(self.fail)
        desk.tried.connect(self.notice.try_again)
        desk.managed.connect(self.notice.manage)
        desk.library_opened.connect(self._refresh)
        desk.article_shown.connect(self._refresh)
        desk.changed.connect(self._follow)
        desk.changed.connect(lambda _changed: self.notice.pass_by())
        desk.article_shown.connect(self.notice.pass_by)
        for brings in (self.opening, self.shelf):
            brings.told.connect(self.notice.tell_in_passing)
        self.shelf.warned.connect(self.notice.tell)
        self.opening.met_problems.connect(self._tell_problems)
        self.shelf.leaving.connect(self.memory.save_desk)
        self.shelf.arrived.connect(self.memory.restore_desk)
        self.opening.brought.connect(self.table.setFocus)
        self.table.page_pasted.connect(self.opening.paste_anything)
        self.table.values_wanted.connect(lambda: self.look_back(2))

    def _tell_problems(self, says: str, name: str, problems: "tuple[Problem, ...]", step: StepRow) -> None:
        """Say that a file could not be read wholly, with all that is wrong in it a click away."""
        more = f"Show all {len(problems):,}…" if len(problems) > 1 else "Show it…"
        self.notice.tell_more(says, more, lambda: self.dialogs.show_problems(name, problems, step))

    def _finish(self) -> None:
        """Load beside the window's work what is not needed for the first look, then build it."""
        library = self.desk.library
        self.jobs.ask(lambda: load_late(library), answered=self._build_rest)

    @Slot(object)
    def _build_rest(self, _loaded: None) -> None:
        """Icons, and panels that take long to load."""
        actions.dress(self.acts)
        for part in (self.filter_box, self.table):
            part.dress()
        for place in LATE_PANELS:
            self.add_panel(place)
        self._hidden_first = self.docks.leave_room()
        around = [self.docks[name] for name in ("source", "chart", "article", "findings", "history")]
        self.parts = Parts((self.docks["articles"], self.stack, *around, self.filter_box))
        QTimer.singleShot(0, self._place_docks)

    def _place_docks(self) -> None:
        """Put all docks where they were: how low a panel may be is only known once it has its width again."""
        self.memory.restore_docks()
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        """Once all docks have their places, give them the room they had or should have."""
        is_restored = self.memory.restore_docks()
        given_up = GivenUp(self, None if is_restored else self._hidden_first)
        elbow_room = self._elbow_room = ElbowRoom(self, self.memory.size_left(), given_up)
        if is_restored and not self.docks.fit():  # the screen is smaller now, or the letters are larger
            given_up.leave_room()
            is_restored = False
        given_up.come_back()
        if not is_restored:
            elbow_room.share_out()
        QTimer.singleShot(0, self.table.view, self.table.view.scroll_anew)  # as there was less room until now
        if self.desk.library.notice:
            self.notice.tell(self.desk.library.notice)
        self.shelf.check_large_library()
        for files in (self.desk.spelling.lists, self.desk.journals):
            files.remember_by(self.settings)
        self.desk.spelling.lists.want()
        self.desk.lane.turn(self.settings.text("background-check", "on") == "on")
        self.desk.lane.begin()
        self.memory.follow(elbow_room)
        self.acts["check_others"].setChecked(self.desk.lane.is_on)
        self.tidying.begin()
        self.is_ready = True
        self.ready.emit()

    def _refresh(self) -> None:
        """Follow the desk: the title, and whether there is anything to show."""
        library = self.desk.library
        rows = library.articles()
        self.stack.setCurrentWidget(self.table if rows else self.start_page)
        if not rows:
            self.start_page.show_recent(self.settings.recent_files(), self.opening.open_path)
        self.setWindowTitle(f"Corrigenda — {library.path.name}")
        self.setWindowFilePath(str(library.path))

    def _follow(self, changed: Changed) -> None:
        if changed.added or changed.deleted:
            self._refresh()

    # What a user asks for

    def ask_for(self, name: str) -> None:
        """Put the cursor where a field of the article ("title", "year") is typed."""
        self.docks.bring("article")
        panel = self.docks["article"].widget()
        assert isinstance(panel, ArticlePanel)
        panel.ask_for(name)

    def split(self) -> None:
        """Split the current reference where the cursor is in its source."""
        self.docks["source"].show()
        panel = self.docks["source"].widget()
        assert isinstance(panel, SourcePanel)
        with self.table.welcoming_behind(self.desk.current):
            self.rereading.split(panel.place_to_split())

    def history(self) -> "HistoryPanel":
        """The panel of the history."""
        panel = self.docks["history"].widget()
        return cast("HistoryPanel", panel)

    def look_back(self, view: int) -> None:
        """Show one of the views of the history."""
        self.table.commit()
        self.docks.bring("history")
        self.table.tell_cell()
        self.history().look_at(view)

    def delete_article(self) -> None:
        """Delete the article that is shown, or those that are shown together."""
        shown = self.desk.article_id
        self.desk.delete_articles(self.desk.view.among if shown is None else [shown])

    def lay_panels_anew(self) -> None:
        """Put the panels where they were at first, once they have come."""
        if self._elbow_room is not None:
            self._elbow_room.begin_anew()

    def check_others(self) -> None:
        """Have the articles that are not shown checked by and by, or no longer; remember it."""
        is_on = not self.desk.lane.is_on
        self.settings.remember("background-check", "on" if is_on else "off")
        self.acts["check_others"].setChecked(is_on)
        self.desk.lane.turn(is_on)
