"""Text to references: the parts of a page, the entries of a list, the fields of an entry."""

from app.reading.assigning import assigned
from app.reading.halves import may_be_halves
from app.reading.italics import with_italic_journals
from app.reading.joins import doubtful_joins
from app.reading.names import read_names
from app.reading.numbering import without_number
from app.reading.page import Page, read_page
from app.reading.references import Parsed, parse, read_reference, read_references
from app.reading.repeated_authors import repeat_authors, with_repeated_authors
from app.reading.splitting import split_list

__all__ = [
    "Page",
    "Parsed",
    "assigned",
    "doubtful_joins",
    "may_be_halves",
    "parse",
    "read_names",
    "read_page",
    "read_reference",
    "read_references",
    "repeat_authors",
    "split_list",
    "with_italic_journals",
    "with_repeated_authors",
    "without_number",
]
