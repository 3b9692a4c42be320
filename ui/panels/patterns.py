"""The pattern of each article's list, learnt when it is first needed and again after its references changed."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.library import Changed, View
from app.styles import Pattern, learn
from app.tasks import list_sample
from ui.desk import Desk

MOST_LEARNT_AT_ONCE = 80
"""References of a list that is learnt from while the window waits, in well under 50 ms."""

_REST_MS = 400


class Patterns(QObject):
    """Patterns by article. `learnt_anew`: the one asked for last has become known, or another one after a change.

    A change of references is learnt from once the user rests, so that no edit has to wait for it; from then on, and of
    long lists from the first, the learning is done beside the window's work.
    """

    learnt_anew = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._learnt: dict[int, Pattern] = {}
        self._last: int | None = None
        self._stale: int | None = None  # the last one, if it was changed since it was learnt from
        self._asked: int | None = None
        self._number = 0  # of what is waited for: what was asked before is not wanted any more
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._learn_anew)
        desk.library_opened.connect(self._forget)
        desk.changed.connect(self._follow)

    def of_article(self, article_id: int) -> Pattern | None:
        """The pattern of an article's list; None while it is still being learnt."""
        self._last = article_id
        if article_id not in self._learnt and article_id != self._asked:
            if self._desk.library.count(View(article_id)) <= MOST_LEARNT_AT_ONCE:
                self._learnt[article_id] = learn(list_sample(self._desk.library, article_id))
            else:
                self._ask(article_id)
        return self._learnt.get(article_id)

    def _ask(self, article_id: int) -> None:
        self._number += 1
        self._asked = article_id
        library, number = self._desk.library, self._number
        self._desk.jobs.ask(lambda: (number, article_id, learn(list_sample(library, article_id))), answered=self._hear)

    def _hear(self, answer: tuple[int, int, Pattern]) -> None:
        number, article_id, pattern = answer
        if number != self._number:
            return
        self._asked = None
        before, self._learnt[article_id] = self._learnt.get(article_id), pattern
        if article_id == self._last and pattern != before:
            self.learnt_anew.emit()

    def _follow(self, changed: Changed) -> None:
        if changed.touches("reference"):
            self._give_up()
            self._stale = self._last
            self._learnt = {last: self._learnt[last] for last in (self._last,) if last in self._learnt}
            self._rest.start()

    def _learn_anew(self) -> None:
        """Unless another article came meanwhile, which was learnt from as it is now."""
        stale, self._stale = self._stale, None
        if stale is not None and stale == self._last:
            self._ask(stale)
        else:
            self._learnt.pop(stale or 0, None)

    def _forget(self) -> None:
        self._give_up()
        self._rest.stop()
        self._learnt.clear()
        self._last = None

    def _give_up(self) -> None:
        self._number += 1
        self._asked = None
