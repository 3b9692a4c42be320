"""The command line: the tasks without a window, one file a command; `COMMANDS` is their registry.

Results go to standard output, messages to standard error. Exit codes: 0 done, 1 findings left where `--strict` asks for
that, 2 wrong use, 3 unreadable input or no display.
"""

import sys
from collections.abc import Sequence

from app.cli.chart import Charted, charted_of
from app.cli.command import DONE, UNREADABLE, WRONG_USE, output_of, reading_of, tell
from app.cli.registry import COMMANDS
from app.cli.streams import discard_output, open_streams
from app.cli.understanding import is_for_command_line, understand
from app.errors import CorrigendaError, UnreadableInput

__all__ = [
    "COMMANDS",
    "DONE",
    "UNREADABLE",
    "WRONG_USE",
    "Charted",
    "charted_of",
    "is_for_command_line",
    "main",
    "open_streams",
    "output_of",
    "reading_of",
    "understand",
]


def main(arguments: Sequence[str]) -> int:
    """Run one sub-command; gives the exit code."""
    open_streams()
    chosen = understand(arguments)
    try:
        code = COMMANDS[chosen.command].run(chosen)
        sys.stdout.flush()
        return code
    except UnreadableInput as error:
        return _fail(error, UNREADABLE)
    except CorrigendaError as error:
        return _fail(error, WRONG_USE)
    except BrokenPipeError:  # the reader of our output (head, less) has seen enough
        discard_output()
        return DONE
    except OSError as error:
        discard_output()
        return _fail(CorrigendaError(f"The output could not be written ({error.strerror}). {_WHERE_ELSE}"), WRONG_USE)


_WHERE_ELSE = "It is not complete; make room, or send it somewhere else."


def _fail(error: CorrigendaError, code: int) -> int:
    tell(str(error))
    return code
