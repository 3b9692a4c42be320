"""A journal's name in full or shortened, from what lists, the library and the words of names tell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from app.checks.journals.forms import length_of
from app.checks.journals.words import LEFT_OUT, is_known, plain, shortened, shortening, words_of
from app.journals.lists import JournalList
from app.journals.words import WordForms

JournalForm = Literal["full", "short", "stops"]
"""In full, shortened ("N Engl J Med"), shortened with stops ("N. Engl. J. Med.")."""

_LONGEST = 300


class Answer(NamedTuple):
    """A name in the form that was asked for; "" if it is not known, with the names that it `may_be` if those are."""

    name: str = ""
    may_be: tuple[str, ...] = ()


@dataclass(slots=True)
class _Known:
    """Names by their keys: short ones of full ones, and full ones of short ones; the first is the usual one."""

    short: dict[str, list[str]]
    full: dict[str, list[str]]

    def add(self, full: str, short: str) -> None:
        """Take in a pair."""
        for names, key, name in ((self.short, key_of(full), short), (self.full, key_of(short), full)):
            kept = names.setdefault(key, [])
            if key_of(name) not in map(key_of, kept):
                kept.append(name)


class JournalNames:
    """Gives names in a form. What the `lists` say counts before what names `in_library` say, and that before rules.

    `in_library` are names of journals in whatever form, commonest first; those in full give short ones their full
    form. Making one of 20,000 names takes a second: for a worker, and kept.
    """

    def __init__(
        self, lists: Sequence[JournalList] = (), in_library: Iterable[str] = (), *, words: WordForms | None = None
    ) -> None:
        self._words = [each.words for each in lists] + ([words] if words else [])
        self._listed, self._met = _Known({}, {}), _Known({}, {})
        self._dotted: dict[str, str] = {}
        for each in lists:
            for full, short in each.pairs:
                self._listed.add(full, short)
                if "." in short:
                    self._dotted.setdefault(key_of(short), short)
        self._spelt: dict[str, str] = {}
        for name in in_library:
            self._spelt.setdefault(key_of(name), name)
            if len(name) <= _LONGEST and length_of(name) in ("full", "") and (short := self._shortened(name)):
                self._met.add(name, short)

    def answer(self, name: str, form: JournalForm) -> Answer:
        """A name in a form; the name as it is where that is its form already."""
        if len(name) > _LONGEST:
            return Answer()
        return self._in_full(name) if form == "full" else self._in_short(name, with_stops=form == "stops")

    def _in_full(self, name: str) -> Answer:
        key = key_of(name)
        if self._listed.short.get(key):
            return Answer(name)
        for known in (self._listed, self._met):
            found = known.full.get(key, [])
            if len(found) == 1:
                return Answer(self._as_met(found[0]))
            if found:
                return Answer(may_be=tuple(found))
        return Answer(name) if length_of(name) == "full" or _is_one_word(name) else Answer()

    def _as_met(self, full: str) -> str:
        """A full name as the library has it, where it does."""
        return self._spelt.get(key_of(full), full)

    def _in_short(self, name: str, *, with_stops: bool) -> Answer:
        full, short = self._pair(name)
        if not short or not with_stops:
            return Answer(_without_stops(short))
        if listed := self._dotted.get(key_of(short)):
            return Answer(listed)
        dotted = {_with_stops(short, each) for each in full}
        if len(dotted) == 1:
            return Answer(dotted.pop())
        return Answer(name if "." in name else _with_known_stops(name))

    def _pair(self, name: str) -> tuple[Sequence[str], str]:
        """The full names and the short one that a name is one of; "" for a short one that is not known."""
        key = key_of(name)
        if found := self._listed.short.get(key):
            return [name], found[0]
        if length_of(name) != "short" and (found := self._met.short.get(key)):
            return [name], found[0]
        for known in (self._listed, self._met):
            if found := known.full.get(key):
                return found, name
        if length_of(name) == "short":
            return [], name
        return [name], self._shortened(name)

    def _shortened(self, name: str) -> str:
        """A full name's short form without stops, by its words; "" if a word of it is not known."""
        if _is_one_word(name):
            return name
        if (short := shortened(name)) and is_known(short):
            return short
        parts = []
        for place, word in enumerate(words_of(name)):
            if word.key in LEFT_OUT and (word.text.islower() or place == 0):
                continue
            form = next((form for each in self._words if (form := each.short(word.text))), None)
            form = form or shortened(word.text)
            if not form:
                return ""
            parts.append(form[:1].upper() + form[1:])
        return " ".join(parts)


def key_of(name: str) -> str:
    """What a name is looked up by: its words, without stops, accents, capitals and a leading “The”."""
    words = [plain(word) for word in _without_stops(name).replace("&", " and ").replace("-", " ").split()]
    words = ["".join(filter(str.isalnum, word)) for word in words]
    return " ".join(filter(None, words[1:] if len(words) > 1 and words[0] == "the" else words))


def _is_one_word(name: str) -> bool:
    return len([word for word in words_of(name) if word.key not in ("the",)]) == 1 and "." not in name


def _without_stops(name: str) -> str:
    return " ".join(name.replace(".", " ").split())


def _with_stops(short: str, full: str) -> str:
    """A short name with a stop behind each word that the full one has in another form."""
    whole = {plain(word) for word in full.replace("-", " ").replace(",", " ").split()}
    words = _without_stops(short).split()
    return " ".join(word if plain(word) in whole or not word[-1:].isalpha() else f"{word}." for word in words)


def _with_known_stops(short: str) -> str:
    """A short name with a stop behind each word that is a short form; "" if a word is neither that nor a whole one."""
    known, words = shortening(), words_of(short)
    if not all(known.is_short(word.text) or known.is_whole(word.text) or len(word.text) == 1 for word in words):
        return ""
    for word in reversed(words):
        if not known.is_whole(word.text):
            short = f"{short[: word.end]}.{short[word.end :]}"
    return short
