"""What a sub-command is, and what several of them share."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app import tasks
from app.cli.streams import standard_input
from app.errors import CorrigendaError, UnreadableInput

DONE, FINDINGS_LEFT, WRONG_USE, UNREADABLE = 0, 1, 2, 3
"""Exit codes."""

Chosen = argparse.Namespace
"""What was typed: `command`, `file` and its options."""


def _no_options(parser: argparse.ArgumentParser) -> None:
    """A command without options of its own."""


@dataclass(frozen=True, slots=True)
class Command:
    """One sub-command: its name, what it does in a line, its options, and how it runs (giving the exit code).

    `file` is "article" if it reads an article or one of a library (`--article`), "text" or "library" if it reads
    something else, "" if nothing.
    """

    name: str
    says: str
    run: Callable[[Chosen], int]
    options: Callable[[argparse.ArgumentParser], None] = _no_options
    file: str = "article"

    @property
    def description(self) -> str:
        """What it does, as a sentence."""
        return f"{self.says[0].upper()}{self.says[1:]}."


def reading_of(chosen: Chosen, *, follows: bool = False) -> tasks.Reading:
    """What FILE holds, with a word on standard error about what could not be read.

    If it `follows`, the references of a large file are left to be read as they are asked for; `tell_problems` then.
    """
    if chosen.file == "-":
        reading = tasks.read_bytes(standard_input(), name="standard input")
    else:
        reading = tasks.read_any(Path(chosen.file), article=chosen.article, follows=follows and not chosen.whole)
    if reading.follow is None:
        tell_problems(reading)
    if chosen.whole and reading.problems:
        raise UnreadableInput(f"Not all of {chosen.file} could be read, so nothing was done with the rest (--whole).")
    return reading


def tell_problems(reading: tasks.Reading) -> None:
    """A word on standard error about each thing that could not be read."""
    for problem in reading.problems:
        where = f"line {problem.line}: " if problem.line else ""
        tell(f"{where}{problem.message}")


def output_of(chosen: Chosen) -> Path:
    """Where to write; raises `CorrigendaError` if that is the file that was read."""
    path, source = Path(chosen.output), Path(chosen.file)
    if path.exists() and source.exists() and path.samefile(source):
        raise CorrigendaError(
            f"{path} is the file that is read, so nothing was written. Choose another name for --output."
        )
    return path


def tell(sentence: str) -> None:
    """A message for whoever runs the command."""
    print(f"corrigenda: {sentence}", file=sys.stderr)


def put_row(row: Mapping[str, object], *, as_json: bool, text: str) -> None:
    """One line of a list: an object, or the text for reading."""
    print(json.dumps(row, ensure_ascii=False) if as_json else text)
