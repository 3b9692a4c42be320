"""In which article an undo or a redo did its work, so that it can be seen there."""

from app.library import Changed, Library

_OWNERS = ("author", "affiliation")


class Whereabouts:
    """Made before an undo or redo: what is taken away by it says no more afterwards to which article it belonged."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._counts = {row.id: row.references for row in library.articles()}
        self._owners = self._owned()

    def articles(self, changed: Changed) -> set[int]:
        """The articles that are still there and in which something changed."""
        counts = {row.id: row.references for row in self._library.articles()}
        owners = self._owners | self._owned()
        owned = {(table, row) for table in (*_OWNERS, "authorship") for row in changed.within(table).rows}
        found = set(changed.within("article").rows)
        found |= {owners[each] for each in owned if each in owners}
        found |= self._library.articles_of(list(changed.within("reference").rows))
        found |= {each for each, count in counts.items() if count != self._counts.get(each, count)}
        return found & counts.keys()

    def _owned(self) -> dict[tuple[str, int], int]:
        """The article of each author, affiliation and link between the two."""
        found = {
            (table, row): int(values["article_id"])
            for table in _OWNERS
            for row, values in self._library.small_table(table).items()
        }
        for row, values in self._library.small_table("authorship").items():
            if (author := ("author", values["author_id"])) in found:
                found["authorship", row] = found[author]
        return found
