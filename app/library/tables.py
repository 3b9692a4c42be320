"""The tables that hold a user's data: their columns, what each column holds, and which row belongs to which."""

from collections.abc import Mapping
from typing import NamedTuple

from app.model import FIELDS


class Column(NamedTuple):
    """A column; `kind` says what it holds (see `values`), `default` is the stored value of an empty cell."""

    kind: str
    default: str | int | float | None = ""


TEXT = Column("text")
NAME = Column("name")
POSITION = Column("position", 0.0)
OWNER = Column("owner", None)


TABLES: Mapping[str, Mapping[str, Column]] = {
    "article": {
        **dict.fromkeys(("title", "journal", "year", "volume", "issue", "pages", "doi", "abstract"), TEXT),
        **dict.fromkeys(("keywords", "licence", "issn_print", "issn_online"), TEXT),
        "views": Column("count", None),
        "language": TEXT,
        "source": TEXT,
        "reviewed": Column("flag", 0),
        "position": POSITION,
    },
    "author": {
        "article_id": OWNER,
        "position": POSITION,
        "name": NAME,
        **dict.fromkeys(("orcid", "email"), TEXT),
        "is_corresponding": Column("flag", 0),
    },
    "affiliation": {"article_id": OWNER, "position": POSITION, "text": TEXT, "country": TEXT},
    "translation": {
        "article_id": OWNER,
        "position": POSITION,
        **dict.fromkeys(("language", "title", "abstract", "keywords"), TEXT),
    },
    "authorship": {"author_id": OWNER, "affiliation_id": OWNER, "position": POSITION},
    "reference": {
        "article_id": OWNER,
        "position": POSITION,
        **{field.name: Column(field.kind) for field in FIELDS},
        "type": Column("type", "article-journal"),
        "label": TEXT,
        "source": TEXT,
        "spans": Column("spans"),
        "confidence": Column("confidence", None),
        "as_printed": Column("flag", 0),
        "doubts": Column("fields"),
        "reviewed": Column("flag", 0),
        "italics": Column("fields"),
    },
    "ignored": {"article_id": OWNER, "fingerprint": TEXT},
    "rule": {
        **dict.fromkeys(("kind", "field", "before", "after", "journal"), TEXT),
        "is_on": Column("flag", 1),
    },
    "word": {"text": TEXT},
    "profile": {"name": TEXT, "settings": TEXT},
    "meta": {"key": TEXT, "value": TEXT},
}
"""Every table that the log covers; each has an integer primary key `id` besides these columns."""

SMALL_TABLES = ("author", "affiliation", "translation", "authorship", "ignored", "rule", "word", "profile", "meta")
"""The tables whose rows are added one by one; `ignored` are findings an editor let pass, `rule` remembered corrections,
`word` words that the library's editors know to be right, `profile` what a journal wants, `meta` what is said of the
library as a whole."""

OWNED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "article": (
        ("reference", "article_id"),
        ("author", "article_id"),
        ("affiliation", "article_id"),
        ("translation", "article_id"),
        ("ignored", "article_id"),
    ),
    "author": (("authorship", "author_id"),),
    "affiliation": (("authorship", "affiliation_id"),),
}
"""For each table the (table, column) pairs whose rows belong to its rows and go with them."""

PARTS_OF_ARTICLE = ("reference", "author", "affiliation", "translation")
"""The tables whose rows an article is made of, each with a column `article_id`."""

OWNER_TABLE: Mapping[str, str] = {"article_id": "article", "author_id": "author", "affiliation_id": "affiliation"}
"""The table that an owner column points into."""

SEARCHED: tuple[str, ...] = tuple(field.name for field in FIELDS if field.indexed and field.kind != "type")
"""The columns of a reference that are kept in plain words too, for sorting and searching."""

NAMES_COLUMNS: frozenset[str] = frozenset(field.name for field in FIELDS if field.kind == "names")
