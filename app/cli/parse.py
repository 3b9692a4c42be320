"""`corrigenda parse`: references, one a line, to fields."""

import argparse
import json

from app.cli.command import DONE, Chosen, Command
from app.cli.streams import text_of
from app.reading import parse
from app.shapes import parsed_json


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of text")


def _run(chosen: Chosen) -> int:
    for parsed in parse([line for line in text_of(chosen.file).splitlines() if line.strip()]):
        if chosen.json:
            print(json.dumps(parsed_json(parsed), ensure_ascii=False))
        else:
            print(" ".join(f"[{label}: {part}]" if label else part.strip() for label, part in parsed.segments))
    return DONE


PARSE = Command("parse", "read references, one a line, to fields", _run, _options, file="text")
