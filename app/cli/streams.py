"""Standard input and output, whatever the terminal's habits."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path

from app.formats import decode, load, save_bytes


def open_streams() -> None:
    """Let output be UTF-8 whatever the terminal's habit, and give a stream that was closed a place to go."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - open to the end
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # names of files may be no text at all


def discard_output() -> None:
    """Let nothing be left to fail at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def standard_input() -> bytes:
    """All that comes in; nothing if the stream was closed."""
    return sys.stdin.buffer.read() if sys.stdin else b""


def text_of(name: str) -> str:
    """The text of a file, or of standard input ("-")."""
    if name == "-":
        return decode(standard_input(), name="standard input").text
    return load(Path(name)).text


def put_bytes(content: bytes, path: Path | None) -> None:
    """Write a file, or to standard output."""
    if path:
        save_bytes(path, content)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
