"""Lists of words that a user adds: dictionaries in Hunspell's format, or plain texts with words in them."""

from dataclasses import dataclass
from pathlib import Path

from app.checks.dictionary import Dictionary
from app.checks.word_counts import WORD
from app.errors import UnreadableInput

MOST_BYTES = 64_000_000
"""A larger file is no list of words."""

_ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")


@dataclass(frozen=True, eq=False, slots=True)
class WordList:
    """The words of one file: `words` in small letters, or a `dictionary` with endings; `count` is their number."""

    words: frozenset[str]
    count: int
    dictionary: Dictionary | None = None

    def knows(self, word: str) -> bool:
        """Whether the list holds a word, with these capitals or in small letters."""
        return word.lower() in self.words or (self.dictionary is not None and self.dictionary.knows(word))


def read_word_list(path: Path) -> WordList:
    """Read a list of words; raises `UnreadableInput` with a sentence.

    A `.dic` file beside which its rules (`.aff`) stand is read with all the forms that they allow, without them as
    it stands, up to the flags behind a slash. Of any other file each word counts.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableInput(
                f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB, so it was not taken for a list of words. "
                "Choose the .dic file of a dictionary, or a text with one word a line."
            )
        is_hunspell = path.suffix.lower() == ".dic"
        rules = path.with_suffix(".aff")
        found = _dictionary(path) if is_hunspell and rules.is_file() else _plain_list(path, is_hunspell=is_hunspell)
    except OSError as error:
        raise UnreadableInput(
            f"The list of words {path.name} could not be read ({error.strerror or error}). Its words are not known "
            "for now; put the file back, or take it off the list."
        ) from error
    except (UnicodeError, LookupError, ValueError) as error:
        raise UnreadableInput(
            f"The dictionary {path.name} is damaged, or its .aff file belongs to another one. Its words are not known; "
            "install it again, or take it off the list."
        ) from error
    if not found.count:
        raise UnreadableInput(
            f"{path.name} holds no words. Choose the .dic file of a dictionary, or a text with one word a line."
        )
    return found


def _dictionary(path: Path) -> WordList:
    found = Dictionary(path.with_suffix(""))
    return WordList(frozenset(), sum(1 for _ in found.stems()), found)


def _plain_list(path: Path, *, is_hunspell: bool) -> WordList:
    content = path.read_bytes()
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableInput(
            f"{path.name} is no text, so it holds no list of words. Choose the .dic file of a dictionary, or a text "
            "with one word a line."
        )
    lines = _decoded(content).splitlines()
    if is_hunspell:
        lines = [line.partition("/")[0] for line in lines if not line.strip().isdigit()]
    words = {
        word.lower().replace("’", "'") for line in lines if not line.startswith("#") for word in WORD.findall(line)
    }
    return WordList(frozenset(words), len(words))


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError("every text is valid in ISO 8859-1")
