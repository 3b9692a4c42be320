"""A filter as conditions on rows of references, in SQL."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from app.library.filter import Filter, Term, read_term
from app.library.plain import plain
from app.model import TYPES


class Condition(NamedTuple):
    """An expression over the columns of `reference` and its parameters; `by_id` if it looks at the id alone.

    `ids` is a SELECT of the ids that fulfil it, where there is a faster one than asking every row.
    """

    sql: str
    parameters: tuple[object, ...] = ()
    by_id: bool = False
    ids: str = ""


SURE_ENOUGH = 0.5
"""A reference that is read with less confidence is more likely wrong than right."""

DUPLICATE = "LST02"
"""The check that finds entries for one work."""

ANY = Condition("1", (), by_id=True)
"""Lets all rows through."""


def condition(chosen: Filter) -> Condition:
    """What rows must satisfy to pass the filter."""
    terms = [read_term(part) for part in chosen.parts]
    wanted = [term for term in terms if term.kind == "words" and not term.excluded and term.value]
    every = [_of_term(term) for term in terms if term not in wanted]
    if wanted:
        every.append(_matching(wanted))
    return together(every)


def together(conditions: Iterable[Condition]) -> Condition:
    """All of the conditions."""
    every = [each for each in conditions if each != ANY]
    if not every:
        return ANY
    return Condition(
        " AND ".join(f"({each.sql})" for each in every),
        tuple(value for each in every for value in each.parameters),
        all(each.by_id for each in every),
        every[0].ids if len(every) == 1 else "",
    )


def _of_term(term: Term) -> Condition:
    if term.kind in ("words", "type") and not term.value:
        return ANY
    if term.kind == "years":
        return _of_years(term)
    asked = _FULFILLED[term.kind](term)
    return asked._replace(sql=f"NOT ({asked.sql})", ids="") if term.excluded else asked


def _exact(term: Term) -> Condition:
    return Condition(f"id IN (SELECT id FROM reference_plain WHERE {term.column} = ?)", (term.value,), by_id=True)


def _filled(term: Term) -> Condition:
    return Condition(f"{term.column} <> ''")


def _changed(term: Term) -> Condition:
    return Condition(f"id IN ({_CHANGED})", by_id=True)


def _doubtful(term: Term) -> Condition:
    unsure = f"SELECT id FROM reference WHERE confidence < {SURE_ENOUGH}"
    return Condition(f"id IN (SELECT id FROM reference WHERE doubts <> '' UNION ALL {unsure})", by_id=True)


def _to_review(term: Term) -> Condition:
    return _found("", excluded=term.excluded)


def _duplicate(term: Term) -> Condition:
    return _found(DUPLICATE, excluded=term.excluded)


def _found(code: str, *, excluded: bool) -> Condition:
    """References with kept findings, of a check if one is named."""
    of_check = f"code = '{code}'" if code else ""
    # A finding about the article has no reference, and NOT IN a list with NULL would let nothing through. Without a
    # WHERE SQLite looks the ids up in the index as it stands; the plus keeps it from sorting half of a library.
    asked = " AND ".join(filter(None, (of_check, "reference_id IS NOT NULL" if excluded else "")))
    where = f" WHERE {asked}" if asked else ""
    return Condition(f"{'' if code else '+'}id IN (SELECT reference_id FROM finding{where})", by_id=True)


def _printed(_term: Term) -> Condition:
    return _flagged("as_printed")


def _reviewed(_term: Term) -> Condition:
    return _flagged("reviewed")


def _flagged(column: str) -> Condition:
    """References with a mark that few have: an index holds just those."""
    return Condition(f"id IN (SELECT id FROM reference WHERE {column} = 1)", by_id=True)


def _matching(terms: Iterable[Term]) -> Condition:
    query = " AND ".join(_match(term) for term in terms)
    ids = "SELECT rowid FROM reference_words WHERE reference_words MATCH ?"
    return Condition(f"id IN ({ids})", (query,), by_id=True, ids=ids)


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
    return Condition(f"type IN ({', '.join('?' * len(fitting))})", tuple(fitting))


def _begins(text: str, sought: str, *, whole: bool) -> bool:
    return text == sought if whole else sought in text


def _of_years(term: Term) -> Condition:
    bounds = (("year_number >= ?", term.first), ("year_number <= ?", term.last))
    asked = together(Condition(sql, (year,)) for sql, year in bounds if year is not None)
    # Both forms are answered by an index; a plain NOT would work out the year of every row, and drop those without.
    return (
        Condition(f"id NOT IN (SELECT id FROM reference WHERE {asked.sql})", asked.parameters, by_id=True)
        if term.excluded
        else asked
    )


# A cell is changed if what it first held after its row was added is not what it holds after its latest change.
_OF_CELLS = """FROM change
  WHERE "table" = 'reference' AND "column" <> '' AND "column" NOT IN ('position', 'doubts', 'reviewed')
  GROUP BY "row", "column" """
_CHANGED = f"""SELECT first."row"
  FROM (SELECT "row", "column", min(id), before {_OF_CELLS}) AS first
  JOIN (SELECT "row", "column", max(id), after {_OF_CELLS}) AS latest
    ON first."row" = latest."row" AND first."column" = latest."column"
  WHERE first.before IS NOT latest.after"""

_FULFILLED: Mapping[str, Callable[[Term], Condition]] = {
    "words": lambda term: _matching([term]),
    "exact": _exact,
    "type": _of_type,
    "filled": _filled,
    "changed": _changed,
    "doubtful": _doubtful,
    "review": _to_review,
    "duplicate": _duplicate,
    "printed": _printed,
    "reviewed": _reviewed,
}
