"""One correction offered elsewhere: the cells of other references in which the same is wrong."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.bulk import Change
from app.checks.rules.correction import NAME_FIELDS, Correction, Value
from app.checks.rules.kinds import corrections
from app.library import Library, View
from app.model import FIELD, Names, Reference
from app.progress import Progress
from app.styles import names_text
from app.styles.names import STORED
from app.tasks import cell_text

SAME = frozenset({"name", "surname", "text", "words"})
"""The kinds that say the very same words elsewhere; the others say the same form."""


class Elsewhere(NamedTuple):
    """A correction, and the changes that it would make in other cells than the edited one."""

    correction: Correction
    changes: list[Change]

    @property
    def is_form(self) -> bool:
        """Whether the same form is wrong elsewhere, not the very same words."""
        return self.correction.kind not in SAME


def looked_at(
    library: Library, article_id: int, field: str, *, progress: Progress | None = None
) -> Iterator[Reference]:
    """The references of an article, in order, without other fields than a correction of `field` may concern.

    They are read some at a time, so that the longest list takes little memory and can be given up.
    """
    fields = NAME_FIELDS if FIELD[field].kind == "names" else (field,)
    ids = library.ids(View(article_id))
    for start in range(0, len(ids), _READ_AT_ONCE):
        if progress is not None:
            progress.report(start, len(ids))
        yield from library.cells(ids[start : start + _READ_AT_ONCE], fields)


_READ_AT_ONCE = 500


def elsewhere(
    references: Iterable[Reference], edited_id: int, field: str, before: Value, after: Value
) -> list[Elsewhere]:
    """What an edit of one field of the reference `edited_id` may have meant, with what that would change elsewhere.

    The narrowest comes first: this name, then this surname, then its form. One that would change just what a narrower
    one does is left out; one that would change nothing is not, as it may be kept as a rule.
    """
    meant: list[Elsewhere] = [Elsewhere(correction, []) for correction in corrections(field, before, after)]
    for each in references if meant else ():
        for correction, changes in meant:
            changes += (
                change
                for change in _changes(correction, each)
                if (change.reference_id, change.field) != (edited_id, field) or correction.kind in _IN_THE_REST
            )
    return [
        each for at, each in enumerate(meant) if not each.changes or all(each.changes != o.changes for o in meant[:at])
    ]


_IN_THE_REST = frozenset({"initials", "capitals"})
"""Kinds that may be wrong in what the edit left of its own cell: in its other names."""


def _changes(correction: Correction, reference: Reference) -> list[Change]:
    found = []
    for field in correction.fields:
        value = getattr(reference, field)
        wanted = correction.corrected(value)
        if wanted != value and reference.id is not None:
            after = names_text(wanted, STORED) if isinstance(wanted, Names) else wanted
            found.append(Change(reference.id, field, cell_text(reference, field), after))
    return found
