"""`corrigenda picture`: known here, drawn where the window is."""

import argparse

from app.cli.command import Chosen, Command
from app.errors import CorrigendaError


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", metavar="PATH", required=True, help="the .png file to write")
    parser.add_argument("--size", metavar="WxH", default="1440x900", help="the window's size in pixels (1440x900)")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")


def _run(chosen: Chosen) -> int:
    raise CorrigendaError("A picture needs the window: run “corrigenda picture …” instead of “python -m app”.")


PICTURE = Command("picture", "a picture of the window with the list in it (.png)", _run, _options)
