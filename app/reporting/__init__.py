"""Reports: what is asked of the author, and what was changed, each as a document."""

from app.reporting.change_page import change_body
from app.reporting.changes import ChangeReport, change_report
from app.reporting.documents import CHANGE_FORMATS, QUERY_FORMATS, changes_document, kind_for, queries_document
from app.reporting.letter import letter
from app.reporting.queries import Query, language_of, queries
from app.reporting.wording import LANGUAGES, Language

__all__ = [
    "CHANGE_FORMATS",
    "LANGUAGES",
    "QUERY_FORMATS",
    "ChangeReport",
    "Language",
    "Query",
    "change_body",
    "change_report",
    "changes_document",
    "kind_for",
    "language_of",
    "letter",
    "queries",
    "queries_document",
]
