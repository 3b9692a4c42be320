"""Which actions can be used now, and what they are called now."""

from typing import TYPE_CHECKING

from app.library import Changed
from ui.actions import tell_key

if TYPE_CHECKING:
    from ui.window import MainWindow

_NEED_REFERENCES = (
    "next_finding previous_finding fix_finding fixes review bulk find find_next find_previous go_to names compare_all "
    "compare_selected export queries changes add delete join split merge read_again read_doubtful move_to_article "
    "copy_to_article"
).split()
"""Actions that have nothing to work on in an empty library."""


class Enabling:
    """Follows a window's desk, so that its menus offer what can be done."""

    def __init__(self, window: "MainWindow") -> None:
        self._desk, self._acts = window.desk, window.acts
        self._desk.changed.connect(self._follow)
        self._desk.library_opened.connect(self.refresh)
        self._desk.article_shown.connect(self.refresh)
        self._desk.findings.changed.connect(self._count_certain)

    def refresh(self) -> None:
        """Follow what the library holds, what of it is shown, and what can be undone."""
        has_articles = bool(self._desk.library.articles())
        for name in _NEED_REFERENCES:
            self._acts[name].setEnabled(has_articles)
        shows_one, shows_several = self._desk.article_id is not None, bool(self._desk.view.among)
        self._acts["merge_articles"].setEnabled(shows_several)
        self._acts["review_article"].setEnabled(shows_one)
        self._acts["delete_article"].setEnabled(shows_one or shows_several)
        if not has_articles:
            self._count_certain()
        self._name_undo()

    def _follow(self, changed: Changed) -> None:
        """After a step; where nothing came or went, only what can be undone is new."""
        if changed.added or changed.deleted:
            self.refresh()
        else:
            self._name_undo()

    def _name_undo(self) -> None:
        library = self._desk.library
        for name, step in (("undo", library.next_undo()), ("redo", library.next_redo())):
            action = self._acts[name]
            action.setEnabled(step is not None)
            verb = name.capitalize()
            label = step.label.replace("&", "&&") if step else ""
            action.setText(f"&{verb} {label[:1].lower()}{label[1:]}" if step else f"&{verb}")
            action.setIconText(verb)
            tell_key(action)

    def _count_certain(self) -> None:
        count = len(self._desk.findings.certain())
        self._acts["fix_certain"].setIconText(f"Fix certain ({count:,})" if count else "Fix certain")
        self._acts["fix_certain"].setEnabled(count > 0)
