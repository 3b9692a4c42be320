"""What a step can do: the verbs of the one gate for writing."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from app.errors import CorrigendaError
from app.library.gate import Gate, gone
from app.library.places import between, moved_places, with_moved
from app.library.rows import article_values, author_values, reference_values, translation_values
from app.library.tables import OWNED, SMALL_TABLES, TABLES
from app.library.values import Stored, row_of, stored
from app.model import FIELD, Article, Reference, Translation


class Conflict(NamedTuple):
    """A change that could not be taken back, because the value was changed again since.

    `wanted` and `current` are stored values as text. Where a whole row is in the way, `column` is "" and `wanted` and
    `current` are the row as JSON, or "" if it is not to be there or not there.
    """

    table: str
    row: int
    column: str
    wanted: str
    current: str


class Step:
    """The edits of one step; made by `Library.step` only. All of it is written, or nothing.

    `label` is what undo and the history call the step; it may be set until the step ends ("Replace in 12 references").
    Tables and columns are those of `app.library.tables`: an article, affiliation, translation or reference has the
    fields of its class in `app.model`; an author has `name` (a `Name`), `orcid`, `email` and `is_corresponding`.
    """

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    @property
    def label(self) -> str:
        """What undo and the history call the step."""
        return self._gate.label

    @label.setter
    def label(self, label: str) -> None:
        self._gate.label = label

    def set(self, row_id: int, column: str, value: object, *, table: str = "reference") -> None:
        """Set one value; the same value as before is no edit. Raises `CorrigendaError` if the column cannot hold it.

        Names are given as `Names` (an author's as `Name`), spans as `Span`s, or either as stored JSON. A field of a
        reference that is set is in doubt no more.
        """
        self._gate.put(table, row_id, column, stored(table, column, value))
        if table == "reference" and column in FIELD:
            self.settle_doubt(row_id, column)

    def settle_doubt(self, reference_id: int, column: str) -> None:
        """Take a field's doubt away."""
        doubts = str(self._gate.cell("reference", reference_id, "doubts")).split()
        if column in doubts:
            self._gate.put("reference", reference_id, "doubts", " ".join(each for each in doubts if each != column))

    def add_article(self, article: Article, references: Sequence[Reference]) -> int:
        """Add an article with all that belongs to it and its references; gives its id."""
        row = row_of("article", article_values(article))
        [(last,)] = self._gate.query("SELECT max(position) FROM article", ())
        row["position"] = 0.0 if last is None else float(last) + 1.0
        article_id = self._gate.insert("article", row)
        self.add_people(article_id, article)
        self.add_translations(article_id, article.translations)
        self.add_references(article_id, references)
        return article_id

    def add_people(self, article_id: int, article: Article) -> None:
        """Give an article the authors and affiliations that `article` names."""
        places = [
            self.add("affiliation", {"article_id": article_id, "text": each.text, "country": each.country})
            for each in article.affiliations
        ]
        for author in article.authors:
            author_id = self.add("author", {"article_id": article_id, **author_values(author)})
            self.set_affiliations(author_id, [places[place] for place in author.affiliations])

    def add_translations(self, article_id: int, translations: Iterable[Translation]) -> None:
        """Say of an article in further languages what it says in its own."""
        for each in translations:
            self.add("translation", {"article_id": article_id, **translation_values(each)})

    def add_references(
        self, article_id: int, references: Sequence[Reference], *, before: int | None = None
    ) -> list[int]:
        """Add references before the reference with the id `before`, or at the end; gives their ids."""
        positions = self._room(article_id, len(references), before)
        return [
            self._gate.insert(
                "reference",
                row_of("reference", {**reference_values(each), "article_id": article_id, "position": position}),
            )
            for each, position in zip(references, positions, strict=True)
        ]

    def add(self, table: str, values: dict[str, object]) -> int:
        """Add one row to a small table (`SMALL_TABLES`); gives its id.

        Without a `position` the row goes last among those of its owner.
        """
        if table not in SMALL_TABLES:
            raise CorrigendaError(f"There is no small table “{table}” to add a row to; nothing was changed.")
        row = row_of(table, values)
        if table == "authorship":
            self._check_same_article(row)
        if "position" in row and "position" not in values:
            owner = "author_id" if table == "authorship" else "article_id"
            row["position"] = self._last(table, owner, row[owner]) + 1.0
        return self._gate.insert(table, row)

    def set_affiliations(self, author_id: int, affiliation_ids: Sequence[int]) -> None:
        """Say where an author works, in order; the same places as before are no edit."""
        current = self._gate.query(
            "SELECT id, affiliation_id FROM authorship WHERE author_id = ? ORDER BY position, id", (author_id,)
        )
        if [affiliation for _, affiliation in current] == list(affiliation_ids):
            return
        for authorship, _ in current:
            self._gate.remove("authorship", int(authorship or 0))
        for affiliation in affiliation_ids:
            self.add("authorship", {"author_id": author_id, "affiliation_id": affiliation})

    def delete(self, table: str, row_ids: Sequence[int]) -> None:
        """Delete rows with what belongs to them (an article's references, authors, affiliations); all undoable."""
        if table not in TABLES:
            raise CorrigendaError(f"There is no table “{table}” to delete from; nothing was changed.")
        for row_id in dict.fromkeys(row_ids):
            for owned, column in OWNED.get(table, ()):
                rows = self._gate.query(f'SELECT id FROM "{owned}" WHERE "{column}" = ? ORDER BY id', (row_id,))
                self.delete(owned, [int(each or 0) for (each,) in rows])
            self._gate.remove(table, row_id)

    def move_references(self, reference_ids: Sequence[int], *, before: int | None) -> None:
        """Put references, in the order given, before another one of their article, or last."""
        moved = list(dict.fromkeys(reference_ids))
        if not moved:
            return
        articles = {self._gate.cell("reference", each, "article_id") for each in moved}
        if len(articles) > 1:
            raise CorrigendaError(
                "References of several articles cannot be moved in one go. Nothing was moved; "
                "move those of one article."
            )
        article_id = int(articles.pop() or 0)
        order = [int(each or 0) for (each,) in self._gate.query(_IN_ORDER, (article_id,))]
        wanted = with_moved("reference", order, moved, before)
        if wanted == order:
            return
        follower = next((each for each in wanted[wanted.index(moved[-1]) + 1 :]), None)
        positions = self._room(article_id, len(moved), follower, without=moved)
        for each, position in zip(moved, positions, strict=True):
            self._gate.put("reference", each, "position", position)

    def move_to_article(self, reference_ids: Sequence[int], article_id: int) -> None:
        """Put references, in the order given, at the end of another article's list; what was known of them stays."""
        moved = list(dict.fromkeys(reference_ids))
        positions = self._room(article_id, len(moved), None)
        for each, position in zip(moved, positions, strict=True):
            self._gate.put("reference", each, "article_id", article_id)
            self._gate.put("reference", each, "position", position)

    def move_articles(self, article_ids: Sequence[int], *, before: int | None) -> None:
        """Put articles, in the order given, before another one in the list of articles, or last."""
        places = [
            (int(each or 0), float(position or 0.0)) for each, position in self._gate.query(_ARTICLES_IN_ORDER, ())
        ]
        for each, position in moved_places(places, list(dict.fromkeys(article_ids)), before):
            self._gate.put("article", each, "position", position)

    def _room(self, article_id: int, count: int, before: int | None, *, without: Sequence[int] = ()) -> list[float]:
        """`count` positions before the reference `before` (None: last), as if those of `without` were not there."""
        left_out = json.dumps(list(without))
        if before is None:
            sql, parameters = (_LAST_BUT, (article_id, left_out)) if without else (_LAST, (article_id,))
            [(last,)] = self._gate.query(sql, parameters)
            return [float(last or 0.0) + 1.0 + number for number in range(count)]
        if not self._gate.query("SELECT 1 FROM reference WHERE id = ? AND article_id = ?", (before, article_id)):
            raise gone("reference", before)
        upper = float(self._gate.cell("reference", before, "position") or 0.0)
        [(found,)] = self._gate.query(_LAST_BEFORE, (article_id, upper, before, left_out))
        lower = upper - count - 1.0 if found is None else float(found)
        return between(lower, upper, count) or self._counted_out_anew(article_id, count, before)

    def _counted_out_anew(self, article_id: int, count: int, before: int) -> list[float]:
        """Room where halving has left none: the list gets whole numbers again."""
        ids = [int(each or 0) for (each,) in self._gate.query(_IN_ORDER, (article_id,))]
        place = ids.index(before)
        for number, each in enumerate(ids):
            self._gate.put("reference", each, "position", float(number + 1 + (count if number >= place else 0)))
        return [float(place + 1 + number) for number in range(count)]

    def _check_same_article(self, authorship: Mapping[str, Stored]) -> None:
        """An author works at a place of their own article; a row that is gone is refused by the gate."""
        owners = self._gate.query(
            "SELECT author.article_id, affiliation.article_id FROM author, affiliation"
            " WHERE author.id = ? AND affiliation.id = ?",
            (authorship["author_id"], authorship["affiliation_id"]),
        )
        if any(author != affiliation for author, affiliation in owners):
            raise CorrigendaError(
                "This affiliation belongs to another article, so the author was not put there. Nothing of this step "
                "was kept; add the affiliation to the author's own article first."
            )

    def _last(self, table: str, owner: str, owner_id: Stored) -> float:
        [(last,)] = self._gate.query(f'SELECT max(position) FROM "{table}" WHERE "{owner}" = ?', (owner_id,))
        return float(last or 0.0)


_IN_ORDER = "SELECT id FROM reference WHERE article_id = ? ORDER BY position, id"
_ARTICLES_IN_ORDER = "SELECT id, position FROM article ORDER BY position, id"
_LAST = "SELECT max(position) FROM reference WHERE article_id = ?"
_LAST_BUT = """SELECT max(position) FROM reference
    WHERE article_id = ? AND id NOT IN (SELECT value FROM json_each(?))"""
_LAST_BEFORE = """SELECT max(position) FROM reference
    WHERE article_id = ? AND (position, id) < (?, ?) AND id NOT IN (SELECT value FROM json_each(?))"""
