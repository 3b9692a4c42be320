"""The other articles of a library, as checks ask them."""

from collections.abc import Collection, Mapping, Sequence

from app.checks.others import Asked
from app.library import Library
from app.model import Name


class OtherArticles:
    """All articles of a library but one."""

    def __init__(self, library: Library, article_id: int) -> None:
        self._library, self._article_id = library, article_id

    def volumes_of(self, journal: str) -> Sequence[tuple[int, int]]:
        """Years and volumes of a journal."""
        return self._library.volumes_of(journal, without=self._article_id)

    def references_with(self, field: Asked, words: Collection[str]) -> Mapping[str, int]:
        """In how many references a field has each word; a few are counted."""
        return self._library.references_with(field, words, without=self._article_id)

    def people_called(self, families: Collection[str]) -> Sequence[Name]:
        """The authors with one of these family names, each as often as it is found."""
        return self._library.people_called(families, without=self._article_id)

    def references_in(self, journal: str) -> int:
        """How many references are in a journal; a few are counted."""
        return self._library.references_in(journal, without=self._article_id)
