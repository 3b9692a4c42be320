"""The verbs: what a user asks for, with or without a window. The window and the command line both call these."""

from app.tasks.adding import add_reading, add_to_article
from app.tasks.cells import author_name, cell_text, set_cell, stored_value
from app.tasks.people import left_out, people_in
from app.tasks.printing import list_sample, printed_in_lists
from app.tasks.reading import (
    LIBRARY_ENDING,
    Reading,
    article_of,
    is_table,
    library_of,
    one_by_one,
    read_any,
    read_bytes,
    read_file,
    read_pasted,
    read_table,
    read_text,
    table_of,
    writable_format,
)
from app.tasks.understanding import Coverage, coverage

__all__ = [
    "LIBRARY_ENDING",
    "Coverage",
    "Reading",
    "add_reading",
    "add_to_article",
    "article_of",
    "author_name",
    "cell_text",
    "coverage",
    "is_table",
    "left_out",
    "library_of",
    "list_sample",
    "one_by_one",
    "people_in",
    "printed_in_lists",
    "read_any",
    "read_bytes",
    "read_file",
    "read_pasted",
    "read_table",
    "read_text",
    "set_cell",
    "stored_value",
    "table_of",
    "writable_format",
]
