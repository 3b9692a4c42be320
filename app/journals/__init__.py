"""Journals' names: lists that a user adds, and names in full or shortened."""

from app.journals.lists import JournalList, installed_words, read_journal_list
from app.journals.names import Answer, JournalForm, JournalNames
from app.journals.words import WordForms

__all__ = [
    "Answer",
    "JournalForm",
    "JournalList",
    "JournalNames",
    "WordForms",
    "installed_words",
    "read_journal_list",
]
