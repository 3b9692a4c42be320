"""One change made in many references at once: found and replaced, set, moved, cased, written otherwise."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from app.casing import Alter
from app.errors import CorrigendaError
from app.library import Step
from app.model import FIELD, Name, Names, Reference
from app.progress import Progress
from app.styles import NameForm, names_text
from app.styles.pages import full_range, range_dashes, short_range, with_dash
from app.tasks import cell_text, stored_value

if TYPE_CHECKING:
    from app.journals import JournalForm, JournalNames

REPORTED_EVERY = 200


class Change(NamedTuple):
    """A cell that would change: its reference, its field, and its text before and after."""

    reference_id: int
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: `find` as it stands, or as a pattern of Python's `re`; `by` takes its place.

    `is_whole` finds whole words only, `minds_case` tells capitals and small letters apart.
    """

    find: str
    by: str = ""
    is_pattern: bool = False
    is_whole: bool = False
    minds_case: bool = False


def replaced(search: Search) -> Alter:
    """Find and replace; raises `CorrigendaError` for a pattern that is none or could take forever."""
    body = search.find if search.is_pattern else re.escape(search.find)
    if search.is_pattern and _NESTED.search(search.find):
        raise CorrigendaError(
            f"The pattern “{search.find}” repeats what repeats already, which can take forever on some texts. "
            "Nothing was changed; write it without a + or * behind a bracket that holds one."
        )
    try:
        whole = rf"(?<!\w)(?:{body})(?![\w{_ACCENTS}])"
        pattern = re.compile(whole if search.is_whole else body, 0 if search.minds_case else re.I)
        pattern.sub(search.by if search.is_pattern else "", "")
    except (re.error, IndexError) as error:
        raise CorrigendaError(f"“{search.find}” is no pattern: {error}. Nothing was changed.") from error
    by = search.by if search.is_pattern else search.by.replace("\\", r"\\")
    return lambda text: pattern.sub(by, text) if search.find else text


_ACCENTS = "\u0300-\u036f"
"""Accents that stand behind their letter as signs of their own, so that the word goes on."""

_NESTED = re.compile(r"[+*}][^()]*\)\s*[+*{]")


def set_to(text: str) -> Alter:
    """The same text in every cell."""
    return lambda _text: text


def long_pages(text: str) -> str:
    """Pages in full, with their own dash: "1051–4" as "1051–1054"."""
    return full_range(text, _dash_of(text))


def short_pages(text: str) -> str:
    """Pages without what the last one shares with the first, with their own dash: "1051–1054" as "1051–4"."""
    return with_dash(short_range(text), _dash_of(text))


def _dash_of(text: str) -> str:
    return next(iter(range_dashes(text)), "-")


def initials(form: NameForm) -> Callable[[Names], Names]:
    """Given names as initials in a form: "J. L." as "JL" or "J.L."."""
    return lambda names: Names(tuple(_with_initials(name, form) for name in names.people), et_al=names.et_al)


def changes(
    references: Sequence[Reference], fields: Sequence[str], alter: Alter, *, progress: Progress | None = None
) -> list[Change]:
    """The cells of these fields whose text would become another one."""
    found = []
    for at, reference in enumerate(references):
        if progress is not None and at % REPORTED_EVERY == 0:
            progress.report(at, len(references))
        for field in fields:
            before = cell_text(reference, field)
            after = " ".join(alter(before).split())
            if after != before and reference.id is not None:
                found.append(Change(reference.id, field, before, after))
    return found


def names_changes(references: Sequence[Reference], alter: Callable[[Names], Names]) -> list[Change]:
    """The lists of authors and editors that would become others."""
    found = []
    for reference in references:
        for field in ("authors", "editors", "translators"):
            names: Names = getattr(reference, field)
            after = alter(names)
            if after != names and reference.id is not None:
                found.append(Change(reference.id, field, cell_text(reference, field), names_text(after, _STORED)))
    return found


class Question(NamedTuple):
    """A journal's name that is not known in a form: the names that it may be, and the references that have it."""

    may_be: tuple[str, ...]
    reference_ids: list[int]


class InJournals(NamedTuple):
    """The names of journals that would change, and what is to be asked about others, by their names."""

    changes: list[Change]
    questions: dict[str, Question]


def journal_changes(
    references: Sequence[Reference], names: "JournalNames", form: "JournalForm", *, progress: Progress | None = None
) -> InJournals:
    """The names of journals in articles that would become others in a form: in full, shortened, with stops."""
    found = InJournals([], {})
    for at, reference in enumerate(references):
        if progress is not None and at % REPORTED_EVERY == 0:
            progress.report(at, len(references))
        name = reference.container_title
        if not name or reference.id is None or not reference.type.startswith("article"):
            continue
        answer = names.answer(name, form)
        if not answer.name:
            found.questions.setdefault(name, Question(answer.may_be, [])).reference_ids.append(reference.id)
        elif answer.name != name:
            found.changes.append(Change(reference.id, "container_title", name, answer.name))
    return found


def answered(questions: Mapping[str, Question], answers: Mapping[str, str]) -> list[Change]:
    """The changes that an editor's answers make; names that are not asked about, or kept (""), change nothing."""
    return [
        Change(each, "container_title", name, answers[name])
        for name, question in questions.items()
        if answers.get(name) in question.may_be
        for each in question.reference_ids
    ]


def moves(references: Sequence[Reference], source: str, target: str) -> list[Change]:
    """A field's text put into another one that is empty, and taken away where it was."""
    return list(_moves(references, source, target))


def _moves(references: Sequence[Reference], source: str, target: str) -> Iterator[Change]:
    for reference in references:
        text = cell_text(reference, source)
        if text and not cell_text(reference, target) and source != target and reference.id is not None:
            yield Change(reference.id, source, text, "")
            yield Change(reference.id, target, "", text)


def write(step: Step, wanted: Sequence[Change]) -> None:
    """Write changes, within a step; raises `CorrigendaError` if a column cannot hold one."""
    for change in wanted:
        step.set(change.reference_id, change.field, stored_value(change.field, change.after))


TEXT_FIELDS: tuple[str, ...] = tuple(name for name, field in FIELD.items() if field.kind != "type")
"""The fields that can be changed in bulk."""

_STORED = NameForm(given="stored")


def _with_initials(name: Name, form: NameForm) -> Name:
    if not name.given:
        return name
    given = ""
    for hyphen, word in _GIVEN.findall(name.given):
        is_glued = word.isupper() and len(word) > 1
        for letter in word if is_glued else [word if word in _DIGRAPHS else word[0].upper()]:
            joint = hyphen if hyphen and given else form.initial_gap
            given += f"{joint if given else ''}{letter}{form.initial_stop}"
            hyphen = ""
    return replace(name, given=given) if given else name


_GIVEN = re.compile(r"(-?)([^\W\d_]+)")
_DIGRAPHS = frozenset("Yu Ya Ye Yo Zh Ch Sh Kh Ts".split())
