"""What can be done to many references at once, and what it would change; looked for in a worker."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from app import bulk
from app.bulk import Change, InJournals, Question, Search
from app.casing import Alter, known_words, sentence_case, title_case, usual_behind_colon
from app.errors import CorrigendaError
from app.library import Library, View
from app.model import Reference
from app.progress import Passes, Progress
from app.styles import NameForm
from ui.counting import counted
from ui.desk import Desk

if TYPE_CHECKING:
    from app.journals import JournalForm, JournalNames

PREVIEWED = 200
"""Cells that are shown before they are changed."""


class Wish(NamedTuple):
    """What the user has chosen: an operation, the fields, the search or the text, and the field to move to.

    `journals` gives what is known of journals' names; it takes a second the first time. `titles` gives titles of the
    whole library, which tell of names and acronyms.
    """

    operation: str
    fields: tuple[str, ...]
    search: Search
    target: str
    journals: "Callable[[], JournalNames]"
    titles: Callable[[], Sequence[str]]


Outcome = list[Change] | InJournals
Operation = Callable[[Sequence[Reference], Wish], Outcome]


def _as_sentences(references: Sequence[Reference], wish: Wish) -> Outcome:
    known, behind_colon = known_words(references, wish.titles()), usual_behind_colon(references)
    return bulk.changes(references, wish.fields, sentence_case(known, behind_colon=behind_colon))


def _with_capitals(references: Sequence[Reference], wish: Wish) -> Outcome:
    return bulk.changes(references, wish.fields, title_case(known_words(references, wish.titles())))


def _alter(alter: Callable[[Wish], Alter]) -> Operation:
    return lambda references, wish: bulk.changes(references, wish.fields, alter(wish))


def _journals(form: "JournalForm") -> Operation:
    return lambda references, wish: bulk.journal_changes(references, wish.journals(), form)


OPERATIONS: dict[str, tuple[str, Operation]] = {
    "replace": ("Find and replace", _alter(lambda wish: bulk.replaced(wish.search))),
    "set": ("Set to", _alter(lambda wish: bulk.set_to(wish.search.by))),
    "clear": ("Clear", _alter(lambda _wish: bulk.set_to(""))),
    "move": ("Move to another field", lambda refs, wish: bulk.moves(refs, wish.fields[0], wish.target)),
    "sentence": ("Write as a sentence", _as_sentences),
    "title": ("Write with Capitals", _with_capitals),
    "long": ("Pages in full (1051-1054)", lambda refs, _wish: bulk.changes(refs, ("pages",), bulk.long_pages)),
    "short": ("Pages shortened (1051-4)", lambda refs, _wish: bulk.changes(refs, ("pages",), bulk.short_pages)),
    "stops": ("Initials with stops (J.L.)", lambda refs, _wish: bulk.names_changes(refs, bulk.initials(NameForm()))),
    "bare": (
        "Initials without stops (JL)",
        lambda refs, _wish: bulk.names_changes(refs, bulk.initials(NameForm(initial_stop=""))),
    ),
    "journals": ("Journals in full (Annals of Surgery)", _journals("full")),
    "short-journals": ("Journals shortened (Ann Surg)", _journals("short")),
    "stopped-journals": ("Journals shortened with stops (Ann. Surg.)", _journals("stops")),
}
"""What can be done, by name: what it is called, and the changes it would make."""

ON_JOURNALS = frozenset({"journals", "short-journals", "stopped-journals"})
OF_FIELDS_ALONE = frozenset({"replace", "set", "clear"})
"""What needs to know no other fields than those it changes; to read these takes a tenth of the time."""
WITH_FIELD = frozenset({"replace", "set", "clear", "move", "sentence", "title"})


class Answer(NamedTuple):
    """The changes that a wish would make, or the `fault` of the wish, and the numbers of the references previewed.

    `questions` are journals' names that are not known, what can be answered first.
    """

    asked: int
    changes: list[Change]
    numbers: dict[int, int]
    questions: Mapping[str, Question] = {}
    fault: str = ""

    def says(self, answers: Mapping[str, str]) -> str:
        """What would change, in words, by what was answered."""
        if self.fault:
            return self.fault
        found = [*self.changes, *bulk.answered(self.questions, answers)]
        references = len({change.reference_id for change in found})
        says = f"{counted(len(found), 'cell')} in {counted(references, 'reference')} would change"
        more = f"; the first {PREVIEWED} are shown." if len(self.changes) > PREVIEWED else "."
        says = says + more if found else "Nothing would change."
        kept = [name for name in self.questions if not answers.get(name)]
        choices = sum(bool(self.questions[name].may_be) for name in kept)
        if unknown := len(kept) - choices:
            says += f" {counted(unknown, 'name')} {'is' if unknown == 1 else 'are'} not known and kept (?)."
        if choices:
            says += f" {counted(choices, 'name')} may be several journals: choose below."
        return says


def found_by(library: Library, ids: Sequence[int], wish: Wish, asked: int, progress: Progress) -> Answer:
    """Look for what would change; for a worker, which stops once the `progress` is cancelled."""
    references = Passes(progress, len(ids)).over(list(_read(library, ids, wish, progress)))
    try:
        outcome = OPERATIONS[wish.operation][1](references, wish)
    except CorrigendaError as error:
        return Answer(asked, [], {}, fault=str(error))
    found, questions = outcome if isinstance(outcome, InJournals) else (outcome, {})
    numbers = library.numbers(list({change.reference_id for change in found[:PREVIEWED]}))
    in_order = sorted(questions.items(), key=lambda asked: not asked[1].may_be)
    return Answer(asked, found, numbers, dict(in_order))


def _read(library: Library, ids: Sequence[int], wish: Wish, progress: Progress) -> Iterator[Reference]:
    """The references with what the operation must know of them."""
    for start in range(0, len(ids), _READ_AT_ONCE):
        progress.report(start, len(ids))
        some = ids[start : start + _READ_AT_ONCE]
        yield from library.cells(some, wish.fields) if wish.operation in OF_FIELDS_ALONE else library.rows(some)


def known_journals(desk: Desk) -> "Callable[[], JournalNames]":
    """Gives what is known of journals' names, made when it is first asked for, in a worker."""
    library, lists = desk.library, desk.journals.contents

    @cache
    def known() -> "JournalNames":
        from app.journals import JournalNames, installed_words

        in_library = library.known_values("container_title", limit=_MOST_JOURNALS)
        return JournalNames(lists, in_library, words=installed_words())

    return known


def titles_in(library: Library) -> Callable[[], Sequence[str]]:
    """Gives titles of the library, enough to tell of its names and acronyms, read when first asked for, in a worker."""

    @cache
    def titles() -> list[str]:
        ids = library.first_ids(View(), limit=_MOST_TITLES)
        return [each.title for each in library.cells(ids, ("title",)) if each.title]

    return titles


_READ_AT_ONCE = 2_000
_MOST_TITLES = 10_000
_MOST_JOURNALS = 20_000
