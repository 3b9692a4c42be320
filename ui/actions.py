"""Everything that a user can ask the window for: one line an action, in the order of the menus."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from ui.plain_text import tooltip
from ui.theme import icon


class Act(NamedTuple):
    """An action: its name in the code, its menu, its text, its shortcuts ("Ctrl+Z; Ctrl+Y"), its icon's name, and what
    the toolbar calls it where there is too little room for its text."""

    name: str
    menu: str
    text: str
    shortcut: str = ""
    icon: str = ""
    brief: str = ""

    @property
    def title(self) -> str:
        """Its text without the marks of a menu."""
        return self.text.replace("&", "").rstrip("…")

    @property
    def menu_title(self) -> str:
        """Its menu as it is read: "View › Chart"."""
        return self.menu.replace("&", "").replace("/", " › ")


SEPARATOR = "-"

ACTIONS: tuple[Act, ...] = (
    Act("open", "&File", "&Open…", "Ctrl+O", "folder-open-outline"),
    Act("paste_page", "&File", "Paste &page", "Ctrl+Shift+V", "clipboard-text-outline"),
    Act("open_sample", "&File", "Open the &sample article"),
    Act("recent", "&File", "Open &recent"),
    Act(SEPARATOR, "&File", ""),
    Act("new_library", "&File", "&New library…", "Ctrl+Shift+N"),
    Act("save_copy", "&File", "Save a &copy of the library…", "Ctrl+Alt+S"),
    Act(SEPARATOR, "&File", ""),
    Act("export", "&File", "&Export…", "Ctrl+E", "export-variant"),
    Act("queries", "&File", "Q&ueries to the author…", "Ctrl+Shift+E"),
    Act("changes", "&File", "C&hange report…"),
    Act(SEPARATOR, "&File", ""),
    Act("quit", "&File", "&Quit", "Ctrl+Q"),
    Act("undo", "&Edit", "&Undo", "Ctrl+Z", "undo"),
    Act("redo", "&Edit", "&Redo", "Ctrl+Shift+Z; Ctrl+Y", "redo"),
    Act("history", "&Edit", "Histor&y", "Ctrl+Shift+H"),
    Act("since_sent", "&Edit", "What changed since the author se&nt it", "Ctrl+Alt+H"),
    Act("values", "&Edit", "Earlier &values of this cell", "Ctrl+Shift+Y"),
    Act(SEPARATOR, "&Edit", ""),
    Act("cut", "&Edit", "Cu&t", "Ctrl+X"),
    Act("copy", "&Edit", "&Copy", "Ctrl+C"),
    Act("copy_printed", "&Edit", "Copy as a f&ormatted list", "Ctrl+Shift+C"),
    Act("copy_bibtex", "&Edit", "Copy as &BibTeX"),
    Act("paste", "&Edit", "&Paste", "Ctrl+V"),
    Act("fill_down", "&Edit", "Fill &down", "Ctrl+D"),
    Act("fill_right", "&Edit", "&Fill right", "Ctrl+R"),
    Act("select_all", "&Edit", "Select &all", "Ctrl+A"),
    Act(SEPARATOR, "&Edit", ""),
    Act("filter", "&Edit", "Filter r&eferences", "Ctrl+F"),
    Act("save_filter", "&Edit", "Save this fi&lter…"),
    Act("saved_filters", "&Edit", "&Manage saved filters…"),
    Act("find", "&Edit", "Find &in the table…", "Ctrl+Alt+F"),
    Act("find_next", "&Edit", "Find the ne&xt one", "F3"),
    Act("find_previous", "&Edit", "Find the previou&s one", "Shift+F3"),
    Act("go_to", "&Edit", "&Go to a reference…", "Ctrl+G"),
    Act(SEPARATOR, "&Edit", ""),
    Act("bulk", "&Edit", "C&hange many references…", "Ctrl+H"),
    Act("likewise", "&Edit", "Change the same else&where…", "Ctrl+Shift+L"),
    Act("journal_lists", "&Edit", "Lists of &journals…"),
    Act("add", "&References", "&Add a reference", "Ins", "plus", "Add"),
    Act("delete", "&References", "&Delete references", "Ctrl+Del"),
    Act("names", "&References", "Edit the &names…", "F4"),
    Act(SEPARATOR, "&References", ""),
    Act("move_up", "&References", "Move &up", "Alt+Up"),
    Act("move_down", "&References", "Move do&wn", "Alt+Down"),
    Act(SEPARATOR, "&References", ""),
    Act("join", "&References", "&Join references", "Ctrl+Shift+J"),
    Act("split", "&References", "&Split at the cursor in the source", "Ctrl+Shift+S"),
    Act("merge", "&References", "&Merge two references…", "Ctrl+M"),
    Act("compare_all", "&References", "&Compare with other articles…", "Ctrl+Shift+M"),
    Act("compare_selected", "&References", "Compare the se&lected with other articles…"),
    Act("read_again", "&References", "Read a&gain from the source", "F5"),
    Act("read_doubtful", "&References", "Read all d&oubtful references again"),
    Act(SEPARATOR, "&References", ""),
    Act("move_to_article", "&References", "Mo&ve to another article…", "Ctrl+Shift+T"),
    Act("copy_to_article", "&References", "Cop&y to another article…"),
    Act(SEPARATOR, "&References", ""),
    Act("merge_articles", "&References", "Merge the selected art&icles…"),
    Act("delete_article", "&References", "Delete this a&rticle"),
    Act("restore_article", "&References", "Restor&e a deleted article…"),
    Act("next_finding", "&Checks", "&Next finding", "F8"),
    Act("previous_finding", "&Checks", "&Previous finding", "Shift+F8"),
    Act("fix_finding", "&Checks", "F&ix this finding", "Alt+Return"),
    Act("fixes", "&Checks", "&Fixes of this cell…", "Ctrl+."),
    Act(SEPARATOR, "&Checks", ""),
    Act("fix_certain", "&Checks", "Fix what is &certain…", "Ctrl+Shift+F", "auto-fix", "Fix certain"),
    Act(SEPARATOR, "&Checks", ""),
    Act("review", "&Checks", "&Reviewed", "Ctrl+Return; Ctrl+Enter"),
    Act("review_article", "&Checks", "&Article reviewed", "Ctrl+Shift+Return; Ctrl+Shift+Enter"),
    Act(SEPARATOR, "&Checks", ""),
    Act("check_others", "&Checks", "Check &other articles in the background"),
    Act(SEPARATOR, "&Checks", ""),
    Act("add_word", "&Checks", "Add the &word to the dictionary", "Ctrl+Shift+D"),
    Act("words", "&Checks", "&Dictionary…"),
    Act("follow_rules", "&Checks", "Fo&llow the rules of the journal…", "Ctrl+Shift+R"),
    Act("rules", "&Checks", "R&ules of journals…"),
    Act("next_part", "&View", "&Next part of the window", "F6"),
    Act("previous_part", "&View", "P&revious part of the window", "Shift+F6"),
    Act(SEPARATOR, "&View", ""),
    Act("title_lines", "&View", "&Wrap titles over more lines"),
    Act(SEPARATOR, "&View", ""),
    Act("look_system", "&View", "As the &system"),
    Act("look_light", "&View", "&Light"),
    Act("look_dark", "&View", "&Dark"),
    Act("panels_first", "&View/&Panels", "Put panels back as at &first"),
    Act("articles_own", "&View/&Articles", "&Own order"),
    Act("articles_title", "&View/&Articles", "By &title"),
    Act("articles_year", "&View/&Articles", "By &year, latest first"),
    Act("articles_issue", "&View/&Articles", "By &journal and issue"),
    Act("articles_added", "&View/&Articles", "By &when added, latest first"),
    Act(SEPARATOR, "&View/&Articles", ""),
    Act("articles_grouped", "&View/&Articles", "&Under issues of journals"),
    Act("articles_fold", "&View/&Articles", "&Fold all issues"),
    Act("articles_unfold", "&View/&Articles", "U&nfold all issues"),
    Act("chart_whole", "&View/&Chart", "Bars in &one piece"),
    Act("chart_type", "&View/&Chart", "Stack by &type"),
    Act("chart_script", "&View/&Chart", "Stack by &script"),
    Act("chart_self", "&View/&Chart", "Stack by sel&f-citation"),
    Act(SEPARATOR, "&View/&Chart", ""),
    Act("chart_cumulative", "&View/&Chart", "Cumulative &line"),
    Act("chart_spectroscopy", "&View/&Chart", "Spectrosco&py"),
    Act(SEPARATOR, "&View/&Chart", ""),
    Act("chart_targets", "&View/&Chart", "Tar&gets of the journal…"),
    Act(SEPARATOR, "&View/&Chart", ""),
    Act("chart_copy", "&View/&Chart", "&Copy the chart as a picture", "Ctrl+Alt+C"),
    Act("chart_save", "&View/&Chart", "Sa&ve the chart…"),
    Act("manual", "&Help", "&Manual", "Shift+F1"),
    Act("palette", "&Help", "Find &anything…", "Ctrl+K"),
    Act("sheet", "&Help", "All &shortcuts", "F1"),
    Act("shortcuts", "&Help", "C&hange shortcuts…"),
    Act("news", "&Help", "What’s &new"),
    Act("about", "&Help", "A&bout Corrigenda"),
)

TOOLBAR: tuple[str, ...] = ("open", "paste_page", "add", SEPARATOR, "undo", "redo", SEPARATOR, "fix_certain", "export")


def build(window: QMainWindow, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make the actions of `window`, each in its menu, and connect those that have a handler; gives them by name."""
    made: dict[str, QAction] = {}
    menus: dict[str, QMenu] = {}
    for act in ACTIONS:
        menu = _menu(window, menus, act.menu)
        if act.name == SEPARATOR:
            menu.addSeparator()
            continue
        action = QAction(act.text, window)
        action.setObjectName(act.name)
        action.setShortcuts(QKeySequence.listFromString(act.shortcut))
        tell_key(action)
        if act.brief:
            action.setIconText(act.brief)
        if handler := handlers.get(act.name):
            action.triggered.connect(lambda _checked=False, call=handler: call())
        menu.addAction(action)
        made[act.name] = action
    return made


def _menu(window: QMainWindow, menus: dict[str, QMenu], path: str) -> QMenu:
    """The menu at a path ("&View/&Chart" is one within another), made when it is first asked for."""
    if path not in menus:
        within, _, title = path.rpartition("/")
        menus[path] = _menu(window, menus, within).addMenu(title) if within else window.menuBar().addMenu(title)
    return menus[path]


def title_of(action: QAction) -> str:
    """What an action is called now, without the marks of a menu."""
    return _MARK.sub(r"\1", action.text()).rstrip("…")


_MARK = re.compile("&(.)")


def tell_key(action: QAction) -> None:
    """Let hovering tell what an action is called now, and its first shortcut."""
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    text = f"{title_of(action)} ({key})" if key else title_of(action)
    action.setToolTip(tooltip(text) if "<" in text else text)


def key_of(name: str, window: QWidget) -> str:
    """The first shortcut that an action of `window` has now, as a user reads it: "Ctrl+H"; "" if it has none."""
    action = window.findChild(QAction, name)
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) if action is not None else ""


def with_key(text: str, name: str, widget: QWidget) -> str:
    """A line of a menu of `widget` with the shortcut that an action of its window has now, as menus show it."""
    key = key_of(name, widget.window())
    return f"{text}\t{key}" if key else text


def dress(actions: Mapping[str, QAction]) -> None:
    """Give the actions their icons in the colours of the theme."""
    for act in ACTIONS:
        if act.icon:
            actions[act.name].setIcon(icon(act.icon))
