"""Text to references: the parts of a page, the entries of a list, the fields of an entry.

A page goes through its rooms from the top: `lists` finds and cuts its lists, `pages` reads the article around them,
`labels` tells the words of each entry apart, `revising` sets right what the model gets wrong, `fields` and `names` make
values of them; `text` is what all stand on.
"""

from app.reading.fields.assigning import assigned
from app.reading.fields.italics import with_italic_journals
from app.reading.fields.repeated_authors import repeat_authors, with_repeated_authors
from app.reading.lists.halves import may_be_halves
from app.reading.lists.joins import doubtful_joins
from app.reading.lists.numbering import without_number
from app.reading.lists.splitting import split_list
from app.reading.names.names import read_names
from app.reading.page import Page, read_page
from app.reading.references import Parsed, parse, read_reference, read_references

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
