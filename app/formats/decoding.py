"""Bytes to text."""

import codecs
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.errors import UnreadableInput
from app.formats.base import Problem
from app.formats.charsets import declared, likeliest
from app.formats.registry import format_for
from app.formats.signatures import OPEN_TEXT, kind_of
from app.progress import Progress


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was in, as a user knows it ("UTF-8", "Windows-1251").

    The text of a document has no encoding but the title of its `format`, `problems` if not all of it could be read,
    and its `italics`.
    """

    text: str
    encoding: str
    format: str = ""
    problems: tuple[Problem, ...] = ()
    italics: frozenset[str] = frozenset()


LARGEST_FILE = 200 * 1024 * 1024
"""Bytes of a file that is read portion by portion, or is a document that is unpacked within limits of its own."""
LARGEST_INPUT = 64 * 1024 * 1024
"""Bytes of a text that is read as a whole."""
_PEEK = 64 * 1024

BYTE_ORDER_MARKS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32 LE"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32 BE"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16 LE"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16 BE"),
)
_UNMARKED_WIDE = (
    ("utf-16-le", "UTF-16 LE"),
    ("utf-16-be", "UTF-16 BE"),
    ("utf-32-le", "UTF-32 LE"),
    ("utf-32-be", "UTF-32 BE"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
LINE_ENDS = str.maketrans(
    {"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\x1a": None}
)


def load(path: Path, *, progress: Progress | None = None) -> Decoded:
    """The text of a file; its size is looked at before it is read. `progress` hears how much of a document is.

    Raises `UnreadableInput` if there is no such file, it is a folder, may not be read, is too large, or holds no text.
    """
    with told_as_sentences(path):
        size = check_is_file(path)
        with path.open("rb") as file:
            head = file.read(_PEEK)
            _refuse_size(size, path.name, head)
            kind = kind_of(head)
            if kind is not None and kind.format:
                return _open(kind.format, path, path.name, progress)
            file.seek(0)  # two parts put together would need the room twice
            content = file.read(LARGEST_FILE + 1)
    return decode(content, name=path.name)


def check_is_file(path: Path) -> int:
    """The size of a file in bytes; raises `UnreadableInput` if it is a folder, a device or too large, and OSError."""
    about = path.stat()
    if stat.S_ISDIR(about.st_mode):
        raise UnreadableInput(f"{path.name} is a folder. Nothing was read; choose a file in it.")
    if not stat.S_ISREG(about.st_mode):
        raise UnreadableInput(f"{path.name} is a device, not a file. Nothing was read; choose a file.")
    if about.st_size > LARGEST_FILE:
        raise _too_large(about.st_size, path.name, LARGEST_FILE)
    return about.st_size


@contextmanager
def told_as_sentences(path: Path) -> Iterator[None]:
    """Turn what the file system raises into `UnreadableInput`."""
    try:
        yield
    except FileNotFoundError:
        raise UnreadableInput(f"There is no file {path}. Check its name and its folder.") from None
    except PermissionError:
        raise UnreadableInput(f"You may not read {path}. Change its permissions, or ask whoever owns it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableInput(
            f"{path} could not be read ({reason}). Nothing was changed; copy the file to this computer and try again."
        ) from error


def decode(content: bytes, *, name: str, progress: Progress | None = None) -> Decoded:
    """The text of a file's bytes; `name` is for the sentence of `UnreadableInput` if it is empty, too big or no text.

    A byte-order mark, then strict UTF-8, then UTF-16 without a mark, then the likeliest of Windows-1251, Windows-1252,
    KOI8-R and their kin. Every line ends in "\\n".
    """
    _refuse_size(len(content), name, content)
    if not content:
        raise UnreadableInput(f"{name} is empty. Nothing was read; choose a file with text in it.")
    kind = kind_of(content, name=name)
    if kind is not None and kind.format:
        return _open(kind.format, content, name, progress)
    if kind is not None:
        raise UnreadableInput(f"{name} is {kind.what}, not text. Nothing was read. {kind.advice}")
    text, encoding = _read(content, name)
    text = text.replace("\r\n", "\n").translate(LINE_ENDS)
    if not text.strip("\ufeff \t\n\u00a0\u200b"):
        raise UnreadableInput(f"{name} holds nothing but blank lines. Nothing was read; choose a file with text in it.")
    return Decoded(text, encoding)


def _open(format_name: str, source: bytes | Path, name: str, progress: Progress | None) -> Decoded:
    """The text of a document in a format that is no text."""
    document = format_for(format_name)
    assert document.open is not None
    opened = document.open(source, name, progress=progress)
    return Decoded(opened.text, "", document.title, tuple(opened.problems), opened.italics)


def _refuse_size(size: int, name: str, content: bytes) -> None:
    """Raise `UnreadableInput` if a file is larger than what of its kind can be read as a whole."""
    most = LARGEST_FILE if kind_of(content[:_PEEK]) is not None else LARGEST_INPUT
    if size > most:
        raise _too_large(size, name, most)


def _too_large(size: int, name: str, most: int) -> UnreadableInput:
    return UnreadableInput(
        f"{name} holds {_readable(size)}, more than the {_readable(most)} that can be read at once. "
        "Nothing was read; split it, or copy the list from it and paste it here."
    )


def no_text(name: str) -> UnreadableInput:
    """The sentence for bytes that are no text."""
    return UnreadableInput(f"{name} holds no text that can be read. Nothing was read. {OPEN_TEXT}")


def _readable(size: int) -> str:
    """A size as a person says it: "64 MB", "1.5 GB"."""
    megabytes = size / 1024 / 1024
    return f"{megabytes / 1024:.1f} GB" if megabytes >= 1000 else f"{megabytes:.0f} MB"


def _read(content: bytes, name: str) -> tuple[str, str]:
    """The text as it stands in the bytes, and its encoding's name."""
    for mark, codec, title in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(codec, errors="replace"), title
    wide = unmarked_wide(content)
    if wide is not None:
        return wide
    controls = len(content) - len(content.translate(None, _CONTROLS))
    is_text = b"\x00" not in content and controls * 200 <= len(content)
    read = (_strict_utf8(content) or declared(content) or likeliest(content)) if is_text else None
    if read is None:
        raise no_text(name)
    return read


def _strict_utf8(content: bytes) -> tuple[str, str] | None:
    """The text of faultless UTF-8, else None."""
    try:
        return content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return None


def unmarked_wide(content: bytes) -> tuple[str, str] | None:
    """The text of UTF-16 or UTF-32 without a byte-order mark, or None if the bytes are not that."""
    if b"\x00" not in content[:4096] and content.count(b"\x04") * 4 < len(content):
        return None
    for codec, title in reversed(_UNMARKED_WIDE):
        try:
            text = content.decode(codec)
        except UnicodeDecodeError:
            continue
        head = text[:20_000]
        usual = sum(sign < "\u0530" or "\u2000" <= sign <= "\u22ff" for sign in head)
        controls = sum(sign < " " and sign not in "\t\n\r\f\v" for sign in head)
        if usual >= 0.97 * len(head) and not controls:
            return text, title
    return None
