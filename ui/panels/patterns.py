"""The pattern of each article's list, learnt when it is first needed and again after its references changed."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.library import Changed, View
from app.model import Reference
from app.styles import Pattern, learn
from ui.desk import Desk

MOST_LEARNT_FROM = 400
"""References that a pattern is learnt from, evenly spread over the list: learning takes about 0.2 ms for each, and a
majority among so many is one among all."""

_REST_MS = 400


class Patterns(QObject):
    """Patterns by article. `learnt_anew`: the one asked for last became another after a change.

    A change of references is learnt from once the user rests, so that no edit has to wait for it.
    """

    learnt_anew = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._learnt: dict[int, Pattern] = {}
        self._last: int | None = None
        self._stale: int | None = None  # the last one, if it was changed since it was learnt from
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._learn_anew)
        desk.library_opened.connect(self._forget)
        desk.changed.connect(self._follow)

    def of_article(self, article_id: int) -> Pattern:
        """The pattern of an article's list."""
        self._last = article_id
        if article_id not in self._learnt:
            self._learnt[article_id] = learn(self._sample(article_id))
        return self._learnt[article_id]

    def _follow(self, changed: Changed) -> None:
        if changed.touches("reference"):
            self._stale = self._last
            self._learnt = {last: self._learnt[last] for last in (self._last,) if last in self._learnt}
            self._rest.start()

    def _learn_anew(self) -> None:
        """Unless another article came meanwhile, which was learnt from as it is now."""
        before, stale = self._learnt.pop(self._stale or 0, None), self._stale
        if before is not None and stale == self._last and self.of_article(stale or 0) != before:
            self.learnt_anew.emit()

    def _forget(self) -> None:
        self._rest.stop()
        self._learnt.clear()
        self._last = None

    def _sample(self, article_id: int) -> list[Reference]:
        library = self._desk.library
        ids = library.ids(View(article_id=article_id))
        if len(ids) <= MOST_LEARNT_FROM:
            return library.references(article_id)
        return [library.reference(ids[place * len(ids) // MOST_LEARNT_FROM]) for place in range(MOST_LEARNT_FROM)]
