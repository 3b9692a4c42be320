"""A filter as conditions on rows of references, in SQL."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from app.library import article_words
from app.library.filter import Filter
from app.library.plain import plain
from app.library.terms import Term, read_term
from app.model import FIELD, TYPES


class Condition(NamedTuple):
    """An expression over the columns of `reference` and its parameters; `by_id` if it looks at the id alone.

    `ids` is a SELECT of the ids that fulfil it, where there is a faster one than asking every row.
    """

    sql: str
    parameters: tuple[object, ...] = ()
    by_id: bool = False
    ids: str = ""

    @property
    def every(self) -> str:
        """A SELECT of all ids that fulfil it."""
        return self.ids or f"SELECT id FROM reference WHERE {self.sql}"


def _listed(ids: str, parameters: tuple[object, ...] = ()) -> Condition:
    """References whose ids a SELECT gives."""
    return Condition(f"id IN ({ids})", parameters, by_id=True, ids=ids)


SURE_ENOUGH = 0.5
"""A reference that is read with less confidence is more likely wrong than right."""

_BY_INDEX = ("authors", "title", "container_title")
"""Columns whose whole plain words an index finds; those of another column are compared in the rows of an article."""

DUPLICATE = "LST02"
"""The check that finds entries for one work."""

ANY = Condition("1", (), by_id=True)
"""Lets all rows through."""


def groups_of(chosen: Filter) -> list[list[Term]]:
    """What a filter asks for: of each group one term must hold. Parts that ask for nothing are left out."""
    groups = [[term for term in map(read_term, group) if _asks(term)] for group in chosen.groups]
    return [group for group in groups if group]


def _asks(term: Term) -> bool:
    return bool(term.value) or term.kind not in ("words", "type", "article")


def condition(chosen: Filter) -> Condition:
    """What rows must satisfy to pass the filter."""
    groups = groups_of(chosen)
    wanted = [group[0] for group in groups if len(group) == 1 and _is_looked_up(group[0])]
    every = [either(map(of_term, group)) for group in groups if len(group) > 1 or group[0] not in wanted]
    if wanted:
        every.append(_matching(wanted))
    return together(every)


def _is_looked_up(term: Term) -> bool:
    """Whether the index of words answers it, together with others."""
    return term.kind == "words" and not term.excluded and (not term.column or FIELD[term.column].indexed)


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


def either(conditions: Iterable[Condition]) -> Condition:
    """At least one of the conditions, of which there are some."""
    some = list(conditions)
    if len(some) == 1:
        return some[0]
    return Condition(
        " OR ".join(f"({each.sql})" for each in some),
        tuple(value for each in some for value in each.parameters),
        all(each.by_id for each in some),
    )


def of_term(term: Term) -> Condition:
    """What rows must satisfy that a term asks for."""
    asked = _FULFILLED[term.kind](term)
    return asked._replace(sql=f"({asked.sql}) IS NOT TRUE", ids="") if term.excluded else asked


def _words(term: Term) -> Condition:
    if term.column and not FIELD[term.column].indexed:
        return Condition(f"{unindexed(term.column)} LIKE ?", (f"% {term.value}{' ' if term.whole else ''}%",))
    return _matching([term])


def unindexed(column: str) -> str:
    """A column that no index holds, in words that are as plain as SQLite can make them."""
    spaced = f"lower({column})"
    for sign in "-_:;,./()":
        spaced = f"replace({spaced}, '{sign}', ' ')"
    return f"' ' || {spaced} || ' '"


def _exact(term: Term) -> Condition:
    if not FIELD[term.column].indexed:
        return Condition(f"trim({unindexed(term.column)}) = ?", (term.value,))
    every = f"SELECT id FROM reference_plain WHERE {term.column} = ?"
    if term.column in _BY_INDEX:
        return _listed(every, (term.value,))
    of_row = f"SELECT 1 FROM reference_plain AS plain WHERE plain.id = reference.id AND plain.{term.column} = ?"
    return Condition(f"EXISTS ({of_row})", (term.value,), by_id=True, ids=every)


def _filled(term: Term) -> Condition:
    return Condition(f"{term.column} <> ''")


def _changed(term: Term) -> Condition:
    return _listed(_CHANGED)


def _doubtful(term: Term) -> Condition:
    unsure = f"SELECT id FROM reference WHERE confidence < {SURE_ENOUGH}"
    return _listed(f"SELECT id FROM reference WHERE doubts <> '' UNION ALL {unsure}")


def _to_review(_term: Term) -> Condition:
    # A finding about the article has no reference, which IN takes for an answer that is not known.
    return _listed("SELECT reference_id AS id FROM finding")


def _duplicate(_term: Term) -> Condition:
    return _listed(f"SELECT reference_id AS id FROM finding WHERE code = '{DUPLICATE}'")


def _printed(_term: Term) -> Condition:
    return _flagged("as_printed")


def _reviewed(_term: Term) -> Condition:
    return _flagged("reviewed")


def _flagged(column: str) -> Condition:
    """References with a mark that few have: an index holds just those."""
    return _listed(f"SELECT id FROM reference WHERE {column} = 1")


def _matching(terms: Iterable[Term]) -> Condition:
    query = " AND ".join(_match(term) for term in terms)
    return _listed("SELECT rowid AS id FROM reference_words WHERE reference_words MATCH ?", (query,))


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
    return _between("year_number", term)


def _of_numbers(term: Term) -> Condition:
    begins_with_one = Condition(f"{term.column} GLOB '[0-9]*'")
    return together((begins_with_one, _between(f"CAST({term.column} AS INTEGER)", term)))


def _between(number: str, term: Term) -> Condition:
    bounds = ((f"{number} >= ?", term.first), (f"{number} <= ?", term.last))
    return together(Condition(sql, (bound,)) for sql, bound in bounds if bound is not None)


def _of_article(term: Term) -> Condition:
    return _in_articles(f"instr({article_words.WORDS}, ?)", f" {term.value}{' ' if term.whole else ''}")


def _titled(term: Term) -> Condition:
    return _in_articles(f"{article_words.TITLE} = ?", f" | {term.value} | ")


def _in_articles(holds: str, sought: str) -> Condition:
    """References of articles for which an expression holds; asked row by row it looks at no other article."""
    own = f"SELECT 1 FROM article WHERE article.id = reference.article_id AND {holds}"
    every = f"SELECT id FROM reference WHERE article_id IN (SELECT id FROM article WHERE {holds})"
    return Condition(f"EXISTS ({own})", (sought,), ids=every)


# A cell is changed if what it first held after its row was added is not what it holds after its latest change.
_OF_CELLS = """FROM change
  WHERE "table" = 'reference' AND "column" <> '' AND "column" NOT IN ('position', 'doubts', 'reviewed')
  GROUP BY "row", "column" """
_CHANGED = f"""SELECT first."row" AS id
  FROM (SELECT "row", "column", min(id), before {_OF_CELLS}) AS first
  JOIN (SELECT "row", "column", max(id), after {_OF_CELLS}) AS latest
    ON first."row" = latest."row" AND first."column" = latest."column"
  WHERE first.before IS NOT latest.after"""

_FULFILLED: Mapping[str, Callable[[Term], Condition]] = {
    "words": _words,
    "exact": _exact,
    "type": _of_type,
    "years": _of_years,
    "numbers": _of_numbers,
    "article": _of_article,
    "titled": _titled,
    "filled": _filled,
    "changed": _changed,
    "doubtful": _doubtful,
    "review": _to_review,
    "duplicate": _duplicate,
    "printed": _printed,
    "reviewed": _reviewed,
}
