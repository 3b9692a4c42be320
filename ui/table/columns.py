"""The columns of the table: what each is called, how wide it starts, and how it is edited."""

from dataclasses import dataclass

from app.model import FIELD, FIELDS

ARTICLE = "article"
"""The column that names a reference's article; seen only while the references of all articles are shown."""

SURE = "confidence"
"""The column that says how sure the reading of a reference is."""

NOT_TYPED = {
    ARTICLE: "This column names the article; nothing is typed or copied here. Ctrl+Shift+T moves references elsewhere.",
    SURE: "This column says how sure the reading is; nothing is typed or copied here. F2 and Enter confirm a cell.",
}
"""What is said of the columns that are no fields."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `name` is a field of `app.model.FIELDS`, `ARTICLE` or `SURE`.

    `heading` stands over it, `title` is its full name. `width` is in characters. The figures of a column of numbers
    stand at the right. What is `long` is edited in a box that wraps. `shown` says whether it is seen at first.
    """

    name: str
    heading: str
    title: str
    width: int
    is_number: bool = False
    is_long: bool = False
    is_shown: bool = False

    @property
    def is_field(self) -> bool:
        """Whether it is a field of the reference, to be edited and filtered by."""
        return self.name in FIELD

    @property
    def sorts(self) -> bool:
        """Whether the references can be sorted by it."""
        return self.is_field or self.name == SURE


# What a correction needs most is shown, and fits the window as it opens; the type is the same in most rows of most
# lists, and few printed lists have DOIs.
_SHOWN: tuple[Column, ...] = (
    Column(ARTICLE, "Article", "Article", 20, is_shown=True),
    Column("authors", "Authors", "Authors", 19, is_long=True, is_shown=True),
    Column("title", "Title", "Title", 34, is_long=True, is_shown=True),
    Column("container_title", "Journal", "Journal", 14, is_shown=True),
    Column("year", "Year", "Year", 4, is_number=True, is_shown=True),
    Column("volume", "Vol", "Volume", 4, is_number=True, is_shown=True),
    Column("issue", "Issue", "Issue", 6, is_number=True, is_shown=True),
    Column("pages", "Pages", "Pages", 10, is_number=True, is_shown=True),
    Column(SURE, "Sure", "Certainty of reading", 4, is_number=True, is_shown=True),
    Column("doi", "DOI", "DOI", 16),
    Column("type", "Type", "Type", 13),
)
_LONG = frozenset({"editors", "translators", "note"})

COLUMNS: tuple[Column, ...] = _SHOWN + tuple(
    Column(field.name, field.title, field.title, 14, is_long=field.name in _LONG)
    for field in FIELDS
    if field.name not in {column.name for column in _SHOWN}
)
"""All columns, in the order they stand in at first."""

NUMBER_OF: dict[str, int] = {column.name: number for number, column in enumerate(COLUMNS)}
"""The place of each column in `COLUMNS`."""


def spoken(name: str) -> str:
    """A field's name within a sentence: "pages", but "DOI"."""
    title = FIELD[name].title
    return title if title.isupper() else title.lower()
