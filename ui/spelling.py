"""Words: those that the user knows to be right, and what an unknown one may be meant to be."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.library import Step
from ui.counting import counted, was
from ui.jobs import Jobs
from ui.listed_files import ListedFiles

if TYPE_CHECKING:
    from ui.desk import Desk


class Spelling(QObject):
    """Keeps the user's words in the library, knows the `lists` of words in files, and asks for suggestions.

    `suggested` comes with a word once what the dictionaries take it for is known.
    """

    suggested = Signal(str)

    def __init__(self, desk: "Desk", jobs: Jobs) -> None:
        super().__init__(desk)
        self._desk, self._jobs = desk, jobs
        self.lists = ListedFiles("word-lists", _read, jobs, self)
        self._suggestions: dict[str, tuple[str, ...] | None] = {}

    def add(self, words: Iterable[str]) -> None:
        """Keep words in the library, in one step; those that are there already are left as they are."""
        from app.words import add_words

        wanted, added = list(words), list[str]()
        if not wanted or not self._desk.may_write():
            return
        library = self._desk.library

        def edits(step: Step) -> None:
            added.extend(add_words(step, library, wanted))
            step.label = f"Add {_named(added or wanted)} to the dictionary"

        if self._desk.do(f"Add {_named(wanted)} to the dictionary", edits):
            told = f"{_named(added)} {was(len(added))} added to the dictionary. Ctrl+Z takes it back."
            already = f"{_named(wanted)} {'is' if len(wanted) == 1 else 'are'} in the dictionary already."
            self._desk.said.emit(told if added else already)

    def remove(self, word_ids: Sequence[int]) -> None:
        """Let words be unknown again, in one step."""
        from app.words import remove_words

        if word_ids and self._desk.may_write():
            label = f"Remove {counted(len(word_ids), 'word')} from the dictionary"
            self._desk.do(label, lambda step: remove_words(step, word_ids))

    def suggestions(self, word: str) -> tuple[str, ...] | None:
        """What a word may be meant to be, the likeliest first; None while that is looked for: `suggested` comes."""
        if word not in self._suggestions:
            self._suggestions[word] = None
            self._jobs.ask(lambda: (word, _suggestions(word)), answered=self._hear, aside=True)
        return self._suggestions[word]

    def _hear(self, answer: tuple[str, tuple[str, ...]]) -> None:
        word, found = answer
        self._suggestions[word] = found
        self.suggested.emit(word)


def _named(words: Sequence[str]) -> str:
    return f"“{words[0]}”" if len(words) == 1 else counted(len(words), "word")


def _read(path: Path) -> Any:
    from app.checks.word_lists import read_word_list  # brings the dictionaries

    return read_word_list(path)


def _suggestions(word: str) -> tuple[str, ...]:
    from app.checks.dictionary import suggestions

    try:
        return suggestions(word)
    except Exception:  # a dictionary that is damaged: there is nothing to suggest, and the window goes on
        return ()
