"""What was typed, to a command and its options."""

import argparse
from collections.abc import Sequence

from app import __version__
from app.cli.command import Chosen, Command
from app.cli.registry import COMMANDS

DESCRIPTION = """\
Corrigenda edits the reference lists of articles. Without a sub-command it opens its window, or comes to the front if
it is open already, and opens each FILE there: a library (.corrigenda), an article as text, web page, Word, RTF,
OpenDocument, PDF or JATS file, or a list in any format it reads."""

EPILOG = """\
examples:
  corrigenda page.txt                          open the window and read the page into it
  corrigenda read page.txt --json              the article and its references as one JSON object
  corrigenda check page.txt                    the mistakes found in the list, one a line
  corrigenda queries page.txt                  what only the author can answer, as a letter
  corrigenda fix page.txt --to text            the list with the certain ones mended
  corrigenda export page.txt --to bibtex       the list as BibTeX on standard output
  corrigenda export page.txt --style gost      the list printed by GOST R 7.0.5
  corrigenda chart page.txt --output ages.svg  the references by year as a picture
  pbpaste | corrigenda parse - --json          references, one a line, to fields

FILE may be "-" for standard input. Exit codes: 0 done, 1 findings left (--strict), 2 wrong use, 3 unreadable
input or no display."""


def is_for_command_line(arguments: Sequence[str]) -> bool:
    """Whether these arguments ask for something that needs no window."""
    return bool(arguments) and (arguments[0] in COMMANDS or arguments[0] in ("-h", "--help", "--version"))


def understand(arguments: Sequence[str]) -> Chosen:
    """The arguments of a sub-command (`command`, `file` and its options); ends the process with 2 on wrong use."""
    parser = argparse.ArgumentParser(
        prog="corrigenda",
        usage="corrigenda [FILE ...]\n       corrigenda COMMAND [options] FILE",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Corrigenda {__version__}")
    commands = parser.add_subparsers(prog="corrigenda", title="commands", dest="command", metavar="", required=True)
    for each in COMMANDS.values():
        _add(commands.add_parser(each.name, help=each.says, description=each.description), each)
    return parser.parse_args(list(arguments))


def _add(parser: argparse.ArgumentParser, command: Command) -> None:
    if command.file == "library":
        parser.add_argument("file", metavar="LIBRARY", help="the library (.corrigenda)")
    elif command.file:
        parser.add_argument("file", metavar="FILE", help='what to read; "-" is standard input')
    if command.file == "article":
        parser.add_argument(
            "--article", type=int, metavar="N", help="which article of a library, from 1; needed if it holds several"
        )
        parser.add_argument(
            "--whole", action="store_true", help="do nothing, and end with 3, unless all of FILE can be read"
        )
    command.options(parser)
