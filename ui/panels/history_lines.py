"""The rows of the history: steps, changes and values in two short lines each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from app.library import PastChange, PastValue, StepRow
from app.past import cell_text, differing, moment, told
from ui.counting import counted

_LONGEST = 400
NOTHING = "(empty)"
MOVED = "Place in the list"


@dataclass(eq=False, slots=True)
class Line:
    """A row of the tree: what it says in bold and below that in quiet letters, and what it is `about`.

    `key` tells it from others after it is read anew. `is_quiet`: taken back, or no longer so. `may_hold`: it can be
    opened; `has_more`: not all of what it holds is here yet. The model sets `above`, `row` and `id`.
    """

    text: str
    detail: str
    about: object
    key: object
    is_quiet: bool = False
    may_hold: bool = False
    has_more: bool = False
    lines: list["Line"] = field(default_factory=list)
    above: "Line | None" = None
    row: int = 0
    id: int = 0


class Cell(NamedTuple):
    """A field of a reference."""

    row: int
    column: str


@dataclass(frozen=True, slots=True)
class OfCell:
    """What a line that tells of a value is about: the cell, which another may have followed as the current one."""

    cell: Cell
    value: PastValue


@dataclass(frozen=True, slots=True)
class OfReference:
    """What a line that gathers the changes of one entry, or of the article, is about."""

    changes: tuple[PastChange, ...]


def step_line(step: StepRow, now: datetime, only: PastChange | None = None) -> Line:
    """A step: its label; when it was, what or how much it changed, and whether it is taken back."""
    parts = [moment(step.at, now)]
    if step.undone:
        parts.append("taken back")
    if only is not None and only.column:
        parts.append(_change_line(only, {}).detail)
    elif step.changes > 1:
        parts.append(counted(step.changes, "change"))
    return Line(step.label, " · ".join(parts), step, step.id, step.undone, may_hold=True, has_more=True)


def change_lines(changes: Sequence[PastChange], numbers: Mapping[int, int]) -> list[Line]:
    """Changes: where; and from what to what."""
    return [_change_line(each, numbers) for each in changes]


def since_lines(changes: Sequence[PastChange], numbers: Mapping[int, int], called: Mapping[int, str]) -> list[Line]:
    """What differs since an article was added: a line for each entry, by its place, with its changes below if there
    are several.

    `called` gives what references are called: "Williams 1963".
    """
    groups: dict[tuple[str, int], list[PastChange]] = {}
    for each in changes:
        owner = (each.table, each.row) if each.table == "reference" else ("article", 0)
        groups.setdefault(owner, []).append(each)
    places = {owner: numbers.get(owner[1], 10**9) if owner[0] == "reference" else 0 for owner in groups}
    lines = []
    for owner in sorted(groups, key=lambda owner: (places[owner], owner[1])):
        own = groups[owner]
        where = "Article" if owner[0] == "article" else told(own[0], numbers).where
        name = called.get(owner[1], "") if owner[0] == "reference" else ""
        text = f"{where} · {name}" if name else where
        if len(own) == 1:
            lines.append(_change_line(own[0], numbers, called=name))
            continue
        line = Line(text, counted(len(own), "change"), OfReference(tuple(own)), owner, may_hold=True)
        line.lines = [_change_line(each, numbers, within=where) for each in own]
        lines.append(line)
    return lines


def value_lines(cell: Cell, values: Sequence[PastValue], now: datetime) -> list[Line]:
    """The values of a cell, the latest first: the value; when it came, and by what."""
    lines = []
    for place, each in reversed(list(enumerate(values))):
        is_current = place == len(values) - 1
        when = f"{moment(each.at, now)} · {each.label}" if each.at else "at first"
        detail = f"{when} · now" if is_current else when
        text = _cut(cell_text(cell.column, each.value)) or NOTHING
        lines.append(Line(text, detail, OfCell(cell, each), (cell, place, each.step), is_quiet=not is_current))
    return lines


def _change_line(change: PastChange, numbers: Mapping[int, int], *, within: str = "", called: str = "") -> Line:
    says = told(change, numbers)
    if not change.column:
        verb = "added" if change.after else "deleted"
        title = f"{says.where} {verb}" if says.where != within else verb.capitalize()
        title = "Deleted reference" if change.table == "reference" and verb == "deleted" else title
        return Line(title, _cut(says.after or says.before), change, change.id)
    title = says.place if says.where != within else says.field
    title = f"{title} · {called}" if called else title
    before, after = differing(_cut(says.before), _cut(says.after))
    return Line(
        title, f"{before or NOTHING} → {after or NOTHING}" if says.field != MOVED else "moved", change, change.id
    )


def _cut(text: str) -> str:
    text = " ".join(text[: 2 * _LONGEST].split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
