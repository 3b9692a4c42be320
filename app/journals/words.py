"""How single words of names are shortened by ISO 4: the List of Title Word Abbreviations (LTWA) of the ISSN centre."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.checks.journals.words import plain

NOT_SHORTENED = "n.a."
"""What the list says of a word that stays whole."""

_LANGUAGES = frozenset({"eng", "mul"})
_FEWEST = 3
"""Letters of a beginning that is looked up."""


@dataclass(slots=True)
class WordForms:
    """Short forms by word, and by the beginning or the end of words ("neuroendocrin-", "-ologi"); "" stays whole."""

    words: dict[str, str] = field(default_factory=dict)
    beginnings: dict[str, str] = field(default_factory=dict)
    endings: dict[str, str] = field(default_factory=dict)

    def short(self, word: str) -> str | None:
        """A word's short form without its stop, capitalised like the word; the word if it stays whole; None if unknown.

        Accents go where the word has none, as the list gives one form for several languages.
        """
        key = plain(word)
        found = self.words.get(key)
        if found is None:
            found = next((self.beginnings[key[:at]] for at in _lengths(key) if key[:at] in self.beginnings), None)
        if found is None:
            ends = next((at for at in range(1, len(key) - 2) if key[at:] in self.endings), 0)
            found = f"{key[:ends]}{self.endings[key[ends:]]}" if ends else None
        if found is None:
            return None
        if not found:
            return word
        found = _without_accents(found) if word.isascii() else found
        return found[0].upper() + found[1:] if word[:1].isupper() else found


def _lengths(key: str) -> range:
    return range(len(key), _FEWEST - 1, -1)


def _without_accents(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


def word_forms(rows: Iterable[tuple[str, str, str]]) -> WordForms:
    """The forms of rows of the list: word, short form, languages. Of several for one word an English one counts."""
    found, chosen = WordForms(), dict[str, bool]()
    for word, short, languages in rows:
        is_chosen = not _LANGUAGES.isdisjoint(languages.replace(",", " ").split())
        if word in chosen and (chosen[word] or not is_chosen):
            continue
        chosen[word] = is_chosen
        form = "" if short == NOT_SHORTENED else short.strip("-").rstrip(".")
        if word.endswith("-"):
            found.beginnings[plain(word[:-1])] = form
        elif word.startswith("-"):
            found.endings[plain(word[1:])] = form
        else:
            found.words[plain(word)] = form
    return found
