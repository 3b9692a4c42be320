"""The words that an editor knows to be right: kept in the library, beside lists of words in files."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from app.checks import Lexicon
from app.checks.word_counts import WORD
from app.checks.word_lists import WordList
from app.errors import CorrigendaError
from app.library import Library, Step

LONGEST = 60
"""Letters of a word; what is longer is none."""


def kept_words(library: Library) -> dict[int, str]:
    """The words of a library by their ids, in the order they were added."""
    return {each: row["text"] for each, row in library.small_table("word").items()}


def words_in(text: str) -> list[str]:
    """The words of a typed text, as they are looked up; raises `CorrigendaError` if it holds none."""
    found = list(dict.fromkeys(word.replace("’", "'") for word in WORD.findall(text) if len(word) <= LONGEST))
    if not found:
        raise CorrigendaError(
            f"“{text[:LONGEST]}” holds no word of letters, so nothing was added. Type one word or several."
        )
    return found


def add_words(step: Step, library: Library, words: Iterable[str]) -> list[str]:
    """Keep words in the library, those left out that it has in any capitals; gives what was added."""
    known = {word.casefold() for word in kept_words(library).values()}
    added = []
    for word in words:
        if word.casefold() not in known:
            known.add(word.casefold())
            step.add("word", {"text": word})
            added.append(word)
    return added


def remove_words(step: Step, word_ids: Sequence[int]) -> None:
    """Let words be unknown again."""
    step.delete("word", word_ids)


def lexicon_of(library: Library, lists: Sequence[WordList] = ()) -> Lexicon:
    """What spelling checks of a library's articles know: its own words, and the lists of files."""
    return _lexicon(frozenset(kept_words(library).values()), tuple(lists))


@lru_cache(maxsize=4)
def _lexicon(words: Collection[str], lists: Sequence[WordList]) -> Lexicon:
    """Kept, as a lexicon remembers what it looked up."""
    return Lexicon(words, lists=lists)
