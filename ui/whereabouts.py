"""In which article an undo or a redo did its work, so that it can be seen there."""

from app.library import Changed, Library


class Whereabouts:
    """Made before an undo or redo, asked once that is written."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def articles(self, changed: Changed) -> set[int]:
        """The articles that are still there and in which something changed."""
        return self._library.articles_of_step(changed.step_id)
