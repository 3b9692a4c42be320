"""What the checks find in what a command was given: in a library the same as its window shows.

The checks are imported where they run, as the start of the window need not wait for them.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from app import tasks
from app.cli.command import Chosen

if TYPE_CHECKING:
    from app.checks import Finding


def findings_in(chosen: Chosen, reading: tasks.Reading) -> "list[Finding]":
    """What is found in FILE; in a library without what was ignored there, and with what its other articles tell."""
    from app.checks import Lexicon, check_list
    from app.mending import find

    refuse_too_long(reading)
    article = reading.article
    if article.id is None:
        return check_list(article, reading.references, lexicon=Lexicon(reading.words), rules=reading.rules)
    with tasks.library_of(Path(chosen.file)) as library:
        return find(library, article.id)


def refuse_too_long(reading: tasks.Reading) -> None:
    """Raise `CorrigendaError` for a list that would fill the memory."""
    from app import checking

    checking.refuse_too_long(len(reading.references), "Split the file to have it checked.")


def let_pass_in(chosen: Chosen, reading: tasks.Reading) -> tuple[set[str], frozenset[str]]:
    """The fingerprints of what was ignored in FILE, and the works that were told apart; none if it is no library."""
    from app.apart import told_apart
    from app.mending import ignored

    if reading.article.id is None:
        return set(), frozenset()
    with tasks.library_of(Path(chosen.file)) as library:
        return ignored(library, reading.article.id), told_apart(library)
