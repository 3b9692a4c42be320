"""What clicks on the chart select and filter for."""

from collections.abc import Sequence
from dataclasses import replace

from app.library import Filter, View, read_term


def toggled(selected: Sequence[int], these: Sequence[int]) -> list[int]:
    """The selection with these added, or taken out if all of them are in it already."""
    there, here = set(selected), set(these)
    if here <= there:
        return [each for each in selected if each not in here]
    return [*selected, *(each for each in these if each not in there)]


def whole_journal(journal: str) -> str:
    """The part of a filter that lets the references of one journal through."""
    bare = " ".join(journal.replace('"', " ").split())
    return f'journal:="{bare}"'


def is_whole_journal(part: str) -> bool:
    """Whether a part of a filter asks for one journal."""
    term = read_term(part)
    return (term.kind, term.column, term.excluded) == ("exact", "container_title", False)


def is_chosen_journal(journal: str, chosen: Filter) -> bool:
    """Whether a filter asks for this journal, whatever its stops and capitals."""
    wanted = read_term(whole_journal(journal)).value
    return any(is_whole_journal(part) and read_term(part).value == wanted for part in chosen.alone)


def without_journal(view: View) -> View:
    """The view with journals taken out of the filter."""
    return replace(view, filter=view.filter.without_alone(is_whole_journal))
