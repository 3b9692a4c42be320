"""The library: one SQLite file of articles and references, its one gate for writing, and its history."""

from app.library.changed import Changed
from app.library.completions import INDEXED_VALUES
from app.library.conditions import SURE_ENOUGH
from app.library.failures import LibraryBusy, LibraryDamaged, LibraryGone, LibraryInUse, LibraryReadOnly, NotWritten
from app.library.filter import Filter, is_unclosed, read_filter
from app.library.filter_completion import completions_of, is_begun
from app.library.filter_errors import FilterError, errors_in
from app.library.kept_findings import ALSO, TOLD_APART, KeptFinding, Review
from app.library.library import Library
from app.library.past import DeletedArticle, PastChange, PastValue
from app.library.queries import ArticleRow, LoggedChange, StepRow, View
from app.library.sorting import Order
from app.library.step import Conflict, Step
from app.library.terms import STATES, read_term

__all__ = [
    "ALSO",
    "INDEXED_VALUES",
    "STATES",
    "SURE_ENOUGH",
    "TOLD_APART",
    "ArticleRow",
    "Changed",
    "Conflict",
    "DeletedArticle",
    "Filter",
    "FilterError",
    "KeptFinding",
    "Library",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryGone",
    "LibraryInUse",
    "LibraryReadOnly",
    "LoggedChange",
    "NotWritten",
    "Order",
    "PastChange",
    "PastValue",
    "Review",
    "Step",
    "StepRow",
    "View",
    "completions_of",
    "errors_in",
    "is_begun",
    "is_unclosed",
    "read_filter",
    "read_term",
]
