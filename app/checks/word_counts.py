"""What is known of words from titles read before: the file that `script/train-words` makes of them."""

import gzip
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.errors import CorrigendaError
from app.resources import resource

WORDS = "words/titles.gz"
LETTERS = "words/letters.gz"
RARE = "words/rare.txt"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class Count(NamedTuple):
    """How often a word was met: at all, and by itself within titles in sentence case, in small letters or capitalised.

    Parts of hyphenated words and first words of titles count only in `total`.
    """

    total: int = 0
    lower: int = 0
    capital: int = 0


NEVER = Count()


@cache
def shipped_counts() -> Mapping[str, Count]:
    """The counts that ship with the program, by word in small letters."""
    return read_counts(resource(WORDS))


@cache
def rare_words() -> frozenset[str]:
    """Words that are one letter away from commoner ones, and that neither the titles nor the dictionaries hold."""
    try:
        return frozenset(resource(RARE).read_text(encoding="utf-8").split())
    except (OSError, ValueError) as error:
        raise damaged(resource(RARE)) from error


def read_counts(path: Path) -> dict[str, Count]:
    """The counts in a file that `write_counts` made."""
    counts: dict[str, Count] = {}
    try:
        for line in gzip.decompress(path.read_bytes()).decode().splitlines():
            numbers, _, words = line.partition("\t")
            counts |= dict.fromkeys(words.split(" "), Count(*map(int, numbers.split(" "))))
    except (OSError, EOFError, ValueError, TypeError) as error:
        raise damaged(path) from error
    if not counts:
        raise damaged(path)
    return counts


class Letters(NamedTuple):
    """Three letters in a row as words have them, "^" before and "$" behind a word: "^th", "ing", "ng$".

    `common` are in many words, with them ends of four ("^theo", "ring$"); `possible` are in some.
    """

    common: frozenset[str]
    possible: frozenset[str]


@cache
def shipped_letters() -> Letters:
    """The letters that ship with the program."""
    path = resource(LETTERS)
    try:
        common, rare = (frozenset(line.split()) for line in gzip.decompress(path.read_bytes()).decode().splitlines())
    except (OSError, EOFError, ValueError) as error:
        raise damaged(path) from error
    return Letters(common, rare | {letters for letters in common if len(letters) == 3})


def write_counts(path: Path, counts: Mapping[str, Count]) -> None:
    """Write counts to a file, the words of one count on one line; the same counts give the same bytes."""
    by_count: dict[Count, list[str]] = {}
    for word in sorted(counts):
        by_count.setdefault(counts[word], []).append(word)
    lines = (" ".join(map(str, count)) + "\t" + " ".join(by_count[count]) for count in sorted(by_count))
    path.write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))


def count_words(titles: Iterable[str]) -> dict[str, Count]:
    """How often each word stands in the titles."""
    total: dict[str, int] = {}
    lower: dict[str, int] = {}
    capital: dict[str, int] = {}
    for title in titles:
        small = is_sentence_case(title)
        for place, match in enumerate(WORD.finditer(title)):
            word = match[0].lower().replace("’", "'")
            total[word] = total.get(word, 0) + 1
            if small and place and not is_joined(title, match.start(), match.end()):
                if match[0].islower():
                    lower[word] = lower.get(word, 0) + 1
                elif match[0].istitle() and not begins_part(title, match.start()):
                    capital[word] = capital.get(word, 0) + 1
    return {word: Count(total[word], lower.get(word, 0), capital.get(word, 0)) for word in total}


def threes(word: str) -> list[str]:
    """Each three letters in a row, the word's ends marked."""
    ends = f"^{word}$"
    return [ends[at : at + 3] for at in range(len(ends) - 2)]


def edges(word: str) -> tuple[str, str]:
    """Its first and its last four letters, the word's ends marked."""
    return f"^{word[:4]}", f"{word[-4:]}$"


def is_sentence_case(title: str) -> bool:
    """Whether most of a title's words of four letters and more, the first left out, begin small."""
    words = [word for word in WORD.findall(title)[1:] if len(word) > 3]
    return bool(sum(word[0].islower() for word in words) * 2 > len(words))


def is_joined(text: str, start: int, end: int) -> bool:
    """Whether the word from `start` to `end` hangs together with signs or digits beside it ("neuro-", "TNF2")."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return before in _JOINING or after in _JOINING or (before + after).isalnum()


def begins_part(text: str, start: int) -> bool:
    """Whether a word at `start` may be capitalised for its place: behind a colon, a stop, a dash or an opening sign."""
    return text[:start].rstrip()[-1:] in tuple(".:?!–—-([{“\"«'‘")


_JOINING = tuple("-‐‑/_@&+")


def damaged(path: Path) -> CorrigendaError:
    """The error that tells of a missing or damaged file."""
    return CorrigendaError(
        f"The list of known words is missing or damaged ({path}). Nothing was changed; install the program again."
    )
