"""One correction offered elsewhere: the cells of other references in which the same is wrong."""

import re
from collections.abc import Sequence

from app.bulk import Change
from app.model import FIELD, Name, Names, Reference
from app.styles import NameForm, names_text
from app.tasks import cell_text

_STORED = NameForm(given="stored")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_SHARED = frozenset(
    {"container_title", "collection_title", "publisher", "publisher_place", "language", "genre", "medium"}
)
"""Fields in which many references hold the very same text."""

SHORTEST_WORD = 5
"""Letters; a shorter word that was changed in one title may be right in another."""


def also(
    references: Sequence[Reference], edited_id: int, field: str, before: str | Names, after: str | Names
) -> list[Change]:
    """The changes that would do to the other references what an edit did to one field of the reference `edited_id`.

    A journal's name or a publisher that stands there just the same, a person that stands there under the same old name,
    a single word of a title that stands there with the same letters.
    """
    others = [each for each in references if each.id is not None and each.id != edited_id]
    if isinstance(before, Names) and isinstance(after, Names):
        return _persons(others, before, after)
    if not isinstance(before, str) or not isinstance(after, str) or not before or not after:
        return []
    if field in _SHARED:
        return [_change(each, field, after) for each in others if getattr(each, field) == before]
    return _words(others, before, after) if field == "title" else []


def _persons(others: Sequence[Reference], before: Names, after: Names) -> list[Change]:
    renamed = _renamed(before, after)
    if renamed is None:
        return []
    old, new = renamed
    found = []
    for each in others:
        for field in ("authors", "editors"):
            names: Names = getattr(each, field)
            if old in names.people:
                people = tuple(new if name == old else name for name in names.people)
                found.append(_change(each, field, names_text(Names(people, et_al=names.et_al), _STORED)))
    return found


def _renamed(before: Names, after: Names) -> tuple[Name, Name] | None:
    """The one person whose name was changed; None if more was."""
    if len(before.people) != len(after.people):
        return None
    pairs = [(old, new) for old, new in zip(before.people, after.people, strict=True) if old != new]
    is_one = len(pairs) == 1 and all(name.family or name.literal for name in pairs[0])
    return pairs[0] if is_one else None


def _words(others: Sequence[Reference], before: str, after: str) -> list[Change]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    pairs = [(a, b) for a, b in zip(old, new, strict=False) if a != b]
    if len(old) != len(new) or len(pairs) != 1 or len(pairs[0][0]) < SHORTEST_WORD:
        return []
    word, mended = pairs[0]
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    return [
        _change(each, "title", pattern.sub(lambda _: mended, each.title))
        for each in others
        if pattern.search(each.title)
    ]


def _change(reference: Reference, field: str, after: str) -> Change:
    assert reference.id is not None
    assert field in FIELD
    return Change(reference.id, field, cell_text(reference, field), after)
