"""Titles that a list prints in translation, which reading has kept in the note."""

import re
from collections.abc import Sequence

from app.model import Reference
from app.reading import parse
from app.styles.names import is_cyrillic
from app.styles.slots import has_cyrillic

_CYRILLIC = re.compile("[\u0400-\u052f]")
_IN_BRACKETS = re.compile(r"\[([^\[\]]{5,1000})\]")
_FEWEST_WORDS = 4


def translated_titles(references: Sequence[Reference]) -> list[str]:
    """The translated title of each reference, "" where there is none: of a Cyrillic one whose note is Latin."""
    notes = {place: each.note for place, each in enumerate(references) if _may_translate(each)}
    bare = {place: found[1] for place, note in notes.items() if (found := _IN_BRACKETS.fullmatch(note.strip(" .")))}
    whole = [place for place in notes if place not in bare]
    titles = dict(
        zip(whole, (_title(each.reference.title) for each in parse([notes[at] for at in whole])), strict=True)
    )
    return [bare.get(place) or titles.get(place, "") for place in range(len(references))]


def _may_translate(reference: Reference) -> bool:
    note = reference.note
    has_words = len(note.split()) >= _FEWEST_WORDS or bool(_IN_BRACKETS.fullmatch(note.strip(" .")))
    return has_words and not _CYRILLIC.search(note) and has_cyrillic(reference)


def _title(title: str) -> str:
    """The translation of a title that is romanised with its translation in brackets, else the title."""
    bracketed = _IN_BRACKETS.search(title)
    return "" if is_cyrillic(title) else bracketed[1] if bracketed else title
