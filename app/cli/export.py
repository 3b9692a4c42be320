"""`corrigenda export`: the list in another format, and how every command writes a list."""

import argparse
from collections.abc import Sequence

from app import tasks
from app.cli.command import DONE, Chosen, Command, output_of, reading_of, tell
from app.cli.streams import put_bytes
from app.exporting import Plan, told, write
from app.formats import FORMATS
from app.model import Article, Reference
from app.styles.forms import FORMS
from app.styles.romanising import SYSTEMS


def add_output(parser: argparse.ArgumentParser) -> None:
    """`--to` and `--output`, of each command that writes a list."""
    names = ", ".join(each.name for each in FORMATS if each.write)
    parser.add_argument("--to", "--format", metavar="FORMAT", default="", help=f"{names}; else by the output's ending")
    parser.add_argument("--output", metavar="PATH", help="the file to write; without it, standard output")


def put_list(chosen: Chosen, article: Article, references: Sequence[Reference], plan: Plan | None = None) -> None:
    """Write a list to `--output`, or to standard output, and say what the format and the form cannot hold."""
    plan, path = plan or Plan(), output_of(chosen) if chosen.output else None
    to = tasks.writable_format(chosen.to or (path.suffix if path else "text"))
    if to.print is None and (plan.form != "own" or plan.second_list):
        tell(f"{to.title} holds fields, so --style and --references change nothing.")
    written = write(article, references, to, plan)
    put_bytes(written.content, path)
    for line in told(written.losses):
        tell(line)


def _options(parser: argparse.ArgumentParser) -> None:
    add_output(parser)
    names = ", ".join(each.name for each in FORMS)
    parser.add_argument("--style", metavar="FORM", default="own", help=f"own, {names}; for printed lists")
    parser.add_argument(
        "--references", choices=tuple(SYSTEMS), default="", help="a second list, Cyrillic entries in Latin letters"
    )


def _run(chosen: Chosen) -> int:
    reading = reading_of(chosen)
    put_list(chosen, reading.article, reading.references, Plan(form=chosen.style, second_list=chosen.references))
    return DONE


EXPORT = Command("export", "write the list in another format", _run, _options)
