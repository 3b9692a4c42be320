"""Spelling dictionaries in Hunspell's format, read so that a look-up takes microseconds; two come with spylls.

Hunspell's format (man 5 hunspell): a list of stems with flags, and rules that say which endings and beginnings a flag
allows. spylls itself needs up to three seconds for that and is kept for suggestions.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

_HEAD = 5
"""Letters by which most texts are seen to begin no stem."""

_FILES = {"en": ("en/en_US", "utf-8"), "ru": ("ru/ru", "koi8-r")}
MEDICAL = Path("/usr/share/hunspell/en_med_glut.dic")
"""The medical words of Debian's hunspell-en-med, read if the user has it."""


class _Rule(NamedTuple):
    flag: str
    is_crossed: bool
    stripped: str
    condition: Callable[[str], object]


class Dictionary:
    """The words of one dictionary: `path` without its ending, beside which ".aff" and ".dic" stand.

    Reading English or Russian takes 0.02 to 0.1 s. Raises `OSError` if a file is not there, `UnicodeError` or
    `LookupError` if it is in another encoding than it says.
    """

    def __init__(self, path: Path, encoding: str = "") -> None:
        self._path = path
        self._prefixes: dict[str, list[_Rule]] = {}
        self._suffixes: dict[str, list[_Rule]] = {}
        rules = Path(f"{path}.aff").read_bytes()
        encoding = encoding or said_encoding(rules)
        self._flags = Flags(rules.decode(encoding))
        self._read_rules(rules.decode(encoding))
        self._stems: dict[str, str] = {}
        self._read_stems(Path(f"{path}.dic").read_bytes().decode(encoding))
        self._heads = frozenset(stem[:_HEAD] for stem in self._stems)
        self._lengths = _lengths_by_last_letter(self._suffixes)
        self._looked_up = lru_cache(maxsize=1 << 16)(self._look_up)

    def knows(self, word: str) -> bool:
        """Whether the dictionary holds the word with these capitals ("Paris", not "paris")."""
        return self._looked_up(word)

    def has_head(self, word: str) -> bool:
        """Whether some stem begins with the first five letters of the word."""
        return word[:_HEAD] in self._heads

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
        has_head = word[:_HEAD] in self._heads
        for length in self._lengths.get(word[-1:], self._lengths[""]):
            if length > len(word):
                break
            if not has_head and len(word) - length >= _HEAD:
                continue  # no stem begins so
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
            if (matcher := _matcher(condition, ends)) is None:
                continue
            own = self._flags.of(flag)
            rule = _Rule(own, crossed.get(flag, False), "" if stripped == "0" else stripped, matcher)
            rules = self._suffixes if ends else self._prefixes
            added = added.partition("/")[0]
            rules.setdefault("" if added == "0" else added, []).append(rule)

    def _read_stems(self, text: str) -> None:
        for line in text.splitlines():
            stem, _, flags = line.partition("\t")[0].partition("/")
            self._stems[stem.strip()] = self._stems.get(stem.strip(), "") + self._flags.of(flags.strip())


def _lengths_by_last_letter(suffixes: Iterable[str]) -> dict[str, list[int]]:
    """How long the suffixes are that may end a word, the shortest first, by its last letter; "": by any other."""
    lengths: dict[str, set[int]] = {"": set()}
    for suffix in suffixes:
        lengths.setdefault(suffix[-1:], set()).add(len(suffix))
    return {letter: sorted(own | lengths[""]) for letter, own in lengths.items()}


class Flags:
    """How a dictionary writes its flags: a sign each, two signs each ("long") or numbers; each becomes one sign here.

    Lists of flags may stand in a table (AF), and words then give the row of it.
    """

    def __init__(self, rules: str) -> None:
        kind = re.search(r"^FLAG[ \t]+(long|num)", rules, re.MULTILINE)
        self._kind = kind[1] if kind else ""
        self._signs: dict[str, str] = {}
        rows = re.findall(r"^AF[ \t]+(\S+)", rules, re.MULTILINE)
        self._table = {str(number): row for number, row in enumerate(rows) if number}

    def of(self, text: str) -> str:
        """The flags of a text, a sign each."""
        text = self._table.get(text, text)
        if not self._kind:
            return text
        each = text.split(",") if self._kind == "num" else re.findall("..", text)
        return "".join(self._signs.setdefault(flag, chr(_OWN_SIGNS + len(self._signs))) for flag in each)


_OWN_SIGNS = 0xE000
"""Signs from here on are for private use."""


def said_encoding(rules: bytes) -> str:
    """The encoding that the rules of a dictionary say they are in, ISO 8859-1 if they say none."""
    said = re.search(rb"^(?:\xef\xbb\xbf)?SET[ \t]+(\S+)", rules, re.MULTILINE)
    name = said[1].decode("ascii", "replace").lower() if said else "iso8859-1"
    return {"microsoft-cp1251": "cp1251", "utf-8": "utf-8-sig"}.get(name, name)


@cache
def _matcher(condition: str, ends: bool) -> Callable[[str], object] | None:
    """Tells whether a stem has what a rule asks for; None if that cannot be understood."""
    if condition == ".":
        return len
    try:
        return re.compile(f"(?:{condition})$").search if ends else re.compile(condition).match
    except re.error:
        return None


@cache
def dictionary(language: str) -> Dictionary | None:
    """The dictionary of a language, read once; None if there is none."""
    found = find_spec("spylls")
    if language not in _FILES or found is None or not found.submodule_search_locations:
        return None
    name, encoding = _FILES[language]
    return Dictionary(Path(found.submodule_search_locations[0]) / "hunspell" / "data" / name, encoding)


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
