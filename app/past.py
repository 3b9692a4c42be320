"""The past in words: what a logged change did, where, and when."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from app.library import Conflict, DeletedArticle, PastChange
from app.library.values import Stored, row_from_json
from app.model import FIELD
from app.reporting.changes import ARTICLE_FIELDS, logged_reference, row_text, stored_text
from app.styles import printed_text


class Told(NamedTuple):
    """A change in words: where ("R3", "Article"), which field ("Pages"; "" for a whole row), and the texts."""

    where: str
    field: str
    before: str
    after: str

    @property
    def place(self) -> str:
        """Where and which field: "R3 pages"."""
        field = self.field if self.field.isupper() else self.field.lower()
        return f"{self.where} {field}".strip()


def told(change: PastChange | Conflict, numbers: Mapping[int, int]) -> Told:
    """A change in words; `numbers` gives the places of references in their lists, those that are gone left out.

    Of a conflict `before` is what it holds now and `after` what it held before.
    """
    before, after = (change.before, change.after) if isinstance(change, PastChange) else (change.current, change.wanted)
    where = _where(change.table, change.row, numbers)
    if not change.column:
        return Told(where, "", _row(change.table, before), _row(change.table, after))
    if change.column == "position":
        return Told(where, "Place in the list", "", "moved")
    return Told(
        where, _FIELDS.get(change.column, change.column), *(cell_text(change.column, x) for x in (before, after))
    )


def cell_text(column: str, value: Stored) -> str:
    """A stored value as a user reads it."""
    if column in ("reviewed", "is_on"):
        return "yes" if value else "no"
    return stored_text(column, value)


def differing(before: str, after: str) -> tuple[str, str]:
    """Two long texts without the words that both begin and end with, "…" in their place; short ones as they are."""
    if not before or not after or max(len(before), len(after)) <= _SHORT:
        return before, after
    old, new = before.split(" "), after.split(" ")
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    last = next((at for at in range(most - first) if old[-1 - at] != new[-1 - at]), most - first)
    first, last = max(0, first - 1), max(0, last - 1)  # a word on either side, to be found by
    return _within(old, first, last), _within(new, first, last)


def deleted_title(deleted: DeletedArticle) -> str:
    """What a deleted article was called."""
    row = row_from_json("article", deleted.row)
    return " ".join(str(row["title"]).split()) or str(row["journal"]) or "Untitled"


def moment(at: str, now: datetime) -> str:
    """When something was, as short as it can be understood: "14:05", "yesterday 14:05", "26 Nov 14:05", "26 Nov 2024".

    `at` is ISO 8601; it is told in the zone of `now`.
    """
    try:
        then = datetime.fromisoformat(at).astimezone(now.tzinfo)
    except ValueError:
        return at
    days = (now.date() - then.date()).days
    if days == 0:
        return f"{then:%H:%M}"
    if days == 1:
        return f"yesterday {then:%H:%M}"
    return f"{then.day} {then:%b} {then:%H:%M}" if then.year == now.year else f"{then.day} {then:%b %Y}"


_SHORT = 30
"""Characters of a text that is shown whole."""


def _within(words: list[str], first: int, last: int) -> str:
    own = " ".join(words[first : len(words) - last])
    return f"{'… ' if first else ''}{own}{' …' if last else ''}"


_FIELDS = {
    **ARTICLE_FIELDS,
    **{name: field.title for name, field in FIELD.items()},
    "as_printed": "Kept as printed",
    "reviewed": "Reviewed",
    "label": "Printed number",
    "source": "Source",
    "is_on": "Switched on",
    "before": "Before",
    "after": "After",
    "kind": "Kind",
    "field": "Field",
    "settings": "Settings",
}
_WHERE = {
    "article": "Article",
    "author": "Author",
    "affiliation": "Affiliation",
    "translation": "Translation",
    "authorship": "Where an author works",
    "ignored": "Finding let pass",
    "rule": "Rule",
    "word": "Dictionary",
    "profile": "Profile",
    "meta": "Library",
}


def _where(table: str, row: int, numbers: Mapping[int, int]) -> str:
    if table == "reference":
        return f"R{numbers[row]}" if row in numbers else "Deleted reference"
    return _WHERE.get(table, table)


def _row(table: str, stored: Stored) -> str:
    if not stored:
        return ""
    if table == "reference":
        return printed_text(logged_reference(stored))
    if table in ("author", "affiliation", "translation"):
        return row_text(table, stored)
    row = row_from_json(table, str(stored))
    return " ".join(
        str(value) for column, value in row.items() if isinstance(value, str) and column != "source" and value
    )
