"""The spelling dictionaries that come with spylls, English and Russian, read so that a look-up takes microseconds.

Hunspell's format (man 5 hunspell): a list of stems with flags, and rules that say which endings and beginnings a flag
allows. spylls itself needs up to three seconds for that and is kept for suggestions.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

_FILES = {"en": ("en/en_US", "utf-8"), "ru": ("ru/ru", "koi8-r")}
MEDICAL = Path("/usr/share/hunspell/en_med_glut.dic")
"""The medical words of Debian's hunspell-en-med, read if the user has it."""


class _Rule(NamedTuple):
    flag: str
    is_crossed: bool
    stripped: str
    condition: Callable[[str], object]


class Dictionary:
    """The words of one language, "en" or "ru", from spylls' folder of dictionaries. Reading it takes 0.02 to 0.1 s."""

    def __init__(self, folder: Path, language: str) -> None:
        name, encoding = _FILES[language]
        self._path = folder / name
        self._prefixes: dict[str, list[_Rule]] = {}
        self._suffixes: dict[str, list[_Rule]] = {}
        self._read_rules(self._path.with_suffix(".aff").read_text(encoding))
        self._stems: dict[str, str] = {}
        self._read_stems(self._path.with_suffix(".dic").read_text(encoding))
        self._longest = max(map(len, self._suffixes), default=0)
        self._looked_up = lru_cache(maxsize=1 << 16)(self._look_up)

    def knows(self, word: str) -> bool:
        """Whether the dictionary holds the word with these capitals ("Paris", not "paris")."""
        return self._looked_up(word)

    def stems(self) -> Iterable[str]:
        """The words as they stand in the list, without endings; names with their capitals."""
        return self._stems.keys()

    def suggest(self, word: str) -> list[str]:
        """What the word may be meant to be, the likeliest first. Takes up to some seconds: for a worker only."""
        return list(_spylls(self._path).suggest(word))

    def _look_up(self, word: str) -> bool:
        word = word.replace("’", "'").replace("ё", "е")
        if word in self._stems or self._ends_well(word, ""):
            return True
        for length in range(1, 4):
            for rule in self._prefixes.get(word[:length], ()):
                stem = rule.stripped + word[length:]
                if rule.flag in self._stems.get(stem, "") or (rule.is_crossed and self._ends_well(stem, rule.flag)):
                    return True
        return False

    def _ends_well(self, word: str, other: str) -> bool:
        """Whether a stem with an allowed ending is the word, and allows the `other` flag, a beginning's, too."""
        for length in range(min(self._longest, len(word)) + 1):
            for rule in self._suffixes.get(word[len(word) - length :], ()):
                stem = word[: len(word) - length] + rule.stripped
                flags = self._stems.get(stem, "")
                if rule.flag in flags and other in flags and rule.condition(stem) and (rule.is_crossed or not other):
                    return True
        return False

    def _read_rules(self, text: str) -> None:
        crossed: dict[str, bool] = {}
        for parts in (line.split() for line in text.splitlines() if line.startswith(("SFX", "PFX"))):
            if len(parts) < 5:
                crossed[parts[1]] = parts[2] == "Y"
                continue
            kind, flag, stripped, added, condition = parts[:5]
            ends = kind == "SFX"
            rule = _Rule(flag, crossed[flag], "" if stripped == "0" else stripped, _matcher(condition, ends))
            rules = self._suffixes if ends else self._prefixes
            rules.setdefault("" if added == "0" else added, []).append(rule)

    def _read_stems(self, text: str) -> None:
        for line in text.splitlines():
            stem, _, flags = line.partition("/")
            self._stems[stem] = self._stems.get(stem, "") + flags.strip()


@cache
def _matcher(condition: str, ends: bool) -> Callable[[str], object]:
    if condition == ".":
        return len
    return re.compile(f"{condition}$" if ends else condition).search


@cache
def dictionary(language: str) -> Dictionary | None:
    """The dictionary of a language, read once; None if there is none."""
    found = find_spec("spylls")
    if language not in _FILES or found is None or not found.submodule_search_locations:
        return None
    return Dictionary(Path(found.submodule_search_locations[0]) / "hunspell" / "data", language)


@cache
def medical_words(path: Path) -> frozenset[str]:
    """The words of a list with one a line, empty if there is no such file."""
    if not path.is_file():
        return frozenset()
    return frozenset(line.partition("/")[0].strip() for line in path.read_text("utf-8", errors="replace").splitlines())


@lru_cache(maxsize=1 << 12)
def suggestions(word: str) -> tuple[str, ...]:
    """What the dictionary of the word's letters takes it for, the likeliest first. Takes seconds: for a worker only."""
    speller = dictionary("ru" if "а" <= word[:1].lower() <= "ё" else "en")
    return tuple(speller.suggest(word)) if speller else ()


@cache
def _spylls(path: Path) -> Any:
    from spylls.hunspell import Dictionary as Hunspell  # loading it takes long, and only suggestions need it

    return Hunspell.from_files(str(path))
