"""In which articles a step did something, by what the log says of it."""

from app.library.queries import Query
from app.library.tables import PARTS_OF_ARTICLE

_OF_ARTICLE = (*PARTS_OF_ARTICLE, "ignored")

_WHOLE_ROWS = f"""SELECT json_extract(iif(before = '', after, before), '$.article_id') FROM change
    WHERE step = :step AND "column" = '' AND "table" IN {_OF_ARTICLE}"""
_MOVED = """SELECT before FROM change WHERE step = :step AND "column" = 'article_id'
    UNION SELECT after FROM change WHERE step = :step AND "column" = 'article_id'"""
_CELLS = """SELECT owned.article_id FROM change JOIN {table} AS owned ON owned.id = change."row"
    WHERE step = :step AND "table" = '{table}'"""
_AUTHORSHIPS = """SELECT author.article_id FROM change
    JOIN author ON author.id = json_extract(iif(before = '', after, before), '$.author_id')
    WHERE step = :step AND "table" = 'authorship' AND "column" = ''"""

_EVERY = " UNION ".join(
    (
        """SELECT "row" FROM change WHERE step = :step AND "table" = 'article'""",
        _WHOLE_ROWS,
        _MOVED,
        *(_CELLS.format(table=table) for table in _OF_ARTICLE),
        _AUTHORSHIPS,
    )
).replace(":step", "?1")


def articles_of_step(query: Query, step_id: int) -> set[int]:
    """The ids of the articles, still there, that a step changed or to which what it changed belonged or belongs."""
    found = query(f"SELECT id FROM article WHERE id IN ({_EVERY})", (step_id,))
    return {each for (each,) in found}
