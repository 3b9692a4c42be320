"""Entries that a page prints a second time, for readers abroad, in a list of their own ("References")."""

import re

from app.model import Reference
from app.styles.observing import one_line
from app.styles.slots import has_cyrillic

_CYRILLIC = re.compile("[\u0400-\u052f]")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_FEWEST_WORDS = 6
"""An entry says who wrote what, where and when; shorter notes, such as "In Russ., abstract in Engl.", are none."""


def note_of_first_list(reference: Reference) -> str:
    """The reference's note without the whole entry of a second list, which reading keeps behind it.

    Printed in the first list, it would stand between the fields of each entry. A translation in brackets belongs to the
    entry itself and stays.
    """
    if not reference.note or not reference.source:
        return reference.note
    own = " ".join(
        one_line(reference.source[each.start : each.end]) for each in reference.spans if each.field == "note"
    )
    second = reference.note.removeprefix(own).strip()
    return own if _is_entry(second, reference) else reference.note


def is_translated(reference: Reference) -> bool:
    """Whether its note holds the entry of a second list in another language."""
    return has_cyrillic(reference) and note_of_first_list(reference) != reference.note


def _is_entry(text: str, reference: Reference) -> bool:
    """Whether a text is the whole reference in Latin letters."""
    if text.startswith("[") or _CYRILLIC.search(text) or len(text.split()) < _FEWEST_WORDS or not _YEAR.search(text):
        return False
    title = reference.title.casefold()
    return has_cyrillic(reference) or (title != "" and title in text.casefold())
