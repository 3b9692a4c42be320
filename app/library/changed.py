"""What a step did, as those are told who listen."""

from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class InTable(NamedTuple):
    """What one step did to one table: ids of rows with changed cells, those cells' columns, ids added and deleted."""

    edited: frozenset[int] = frozenset()
    columns: frozenset[str] = frozenset()
    added: frozenset[int] = frozenset()
    deleted: frozenset[int] = frozenset()

    @property
    def rows(self) -> frozenset[int]:
        """All rows that the step touched."""
        return self.edited | self.added | self.deleted


class Rows(Set[tuple[str, int]]):
    """Rows of several tables, each (table, row id)."""

    def __init__(self, tables: Mapping[str, Collection[int]] | None = None) -> None:
        self._tables = {table: frozenset(rows) for table, rows in (tables or {}).items() if rows}

    def of(self, table: str) -> frozenset[int]:
        """The ids of a table's rows."""
        return self._tables.get(table, frozenset())

    def tables(self) -> Iterator[str]:
        """The tables that have any."""
        return iter(self._tables)

    def __contains__(self, row: object) -> bool:
        return isinstance(row, tuple) and row[1] in self.of(row[0])

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return ((table, row) for table, rows in self._tables.items() for row in rows)

    def __len__(self) -> int:
        return sum(map(len, self._tables.values()))

    def __hash__(self) -> int:
        return self._hash()


@dataclass(frozen=True)
class Changed:
    """What one step did, told to listeners after COMMIT.

    `cells` are (table, row id, column); `added` and `deleted` are (table, row id). `origin` is "edit", "undo" or
    "redo".
    """

    step_id: int
    label: str
    origin: str
    cells: frozenset[tuple[str, int, str]] = frozenset()
    added: Rows = Rows()
    deleted: Rows = Rows()

    def within(self, table: str) -> InTable:
        """What the step did to a table."""
        return self._by_table.get(table, _NOTHING)

    @property
    def moves_rows(self) -> bool:
        """Whether rows came or went, or went from one article to another."""
        return bool(self.added or self.deleted or "article_id" in self.within("reference").columns)

    def touches(self, *tables: str) -> bool:
        """Whether the step did anything to one of these tables."""
        return not self._by_table.keys().isdisjoint(tables)

    @cached_property
    def _by_table(self) -> dict[str, InTable]:
        """Worked out once, as many listen and a step may change 100,000 cells."""
        tables = {table for table, *_ in self.cells} | {*self.added.tables(), *self.deleted.tables()}
        return {
            table: InTable(
                frozenset(row for at, row, _ in self.cells if at == table),
                frozenset(column for at, _, column in self.cells if at == table),
                self.added.of(table),
                self.deleted.of(table),
            )
            for table in tables
        }


_NOTHING = InTable()
