"""A filter as conditions on rows of references, in SQL."""

from collections.abc import Iterable
from typing import NamedTuple

from app.library.filter import Filter, Term, read_term
from app.library.plain import plain
from app.model import TYPES


class Condition(NamedTuple):
    """An expression over the table `reference` (under its own name) and its parameters."""

    sql: str
    parameters: tuple[object, ...] = ()


def condition(chosen: Filter) -> Condition:
    """What rows must satisfy to pass the filter; "1" for the empty filter."""
    terms = [read_term(part) for part in chosen.parts]
    wanted = [term for term in terms if term.kind == "words" and not term.excluded and term.value]
    every = [_excluding(term, _of_term(term)) for term in terms if term not in wanted]
    if wanted:
        every.append(_matching(wanted))
    return together(every)


def together(conditions: Iterable[Condition]) -> Condition:
    """All of the conditions."""
    every = [each for each in conditions if each.sql != "1"]
    sql = " AND ".join(f"({each.sql})" for each in every)
    return Condition(sql or "1", tuple(value for each in every for value in each.parameters))


def _excluding(term: Term, asked: Condition) -> Condition:
    if not term.excluded or asked.sql == "1":
        return asked
    return Condition(f"NOT ({asked.sql})", asked.parameters)


def _of_term(term: Term) -> Condition:
    if term.kind in ("words", "type") and not term.value:
        return Condition("1")
    if term.kind == "type":
        return _of_type(term)
    if term.kind == "years":
        return _of_years(term)
    if term.kind == "filled":
        return Condition(f"reference.{term.column} <> ''")
    if term.kind == "changed":
        return Condition(f"reference.id IN ({_CHANGED})")
    return _matching([term])


def _matching(terms: Iterable[Term]) -> Condition:
    query = " AND ".join(_match(term) for term in terms)
    return Condition("reference.id IN (SELECT rowid FROM reference_words WHERE reference_words MATCH ?)", (query,))


def _match(term: Term) -> str:
    phrase = f'"{term.value}"' if term.whole else f'"{term.value}" *'
    return f"{{{term.column}}} : {phrase}" if term.column else phrase


def _of_type(term: Term) -> Condition:
    sought = f" {term.value}"
    fitting = [
        name
        for name, title in TYPES.items()
        if any(_begins(f" {plain(each)}", sought, whole=term.whole) for each in (name, title))
    ]
    return Condition(f"reference.type IN ({', '.join('?' * len(fitting))})", tuple(fitting))


def _begins(text: str, sought: str, *, whole: bool) -> bool:
    return text == sought if whole else sought in text


def _of_years(term: Term) -> Condition:
    bounds = (("reference.year_number >= ?", term.first), ("reference.year_number <= ?", term.last))
    asked = together(Condition(sql, (year,)) for sql, year in bounds if year is not None)
    return Condition(f"coalesce({asked.sql}, 0)", asked.parameters)


# A cell is changed if what it first held after its row was added is not what it holds after its latest change.
_OF_CELLS = """FROM change WHERE "table" = 'reference' AND "column" <> '' AND "column" <> 'position'
  GROUP BY "row", "column" """
_CHANGED = f"""SELECT first."row"
  FROM (SELECT "row", "column", min(id), before {_OF_CELLS}) AS first
  JOIN (SELECT "row", "column", max(id), after {_OF_CELLS}) AS latest
    ON first."row" = latest."row" AND first."column" = latest."column"
  WHERE first.before IS NOT latest.after"""
