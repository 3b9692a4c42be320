"""`corrigenda formats`, `styles` and `checks`: what the program knows of each."""

import argparse

from app.cli.command import DONE, Chosen, Command, put_row
from app.formats import FORMATS
from app.shapes import check_json
from app.styles.forms import FORMS


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of text")


def _formats(chosen: Chosen) -> int:
    for each in FORMATS:
        does = [verb for verb, can in (("read", each.is_readable), ("write", each.write)) if can]
        row = {"name": each.name, "title": each.title, "endings": each.endings, "does": does}
        text = f"{each.name:22} {each.title:34} {', '.join(does):12} {' '.join(each.endings)}".rstrip()
        put_row(row | {"cannot_hold": each.cannot_hold}, as_json=chosen.json, text=text)
    return DONE


def _styles(chosen: Chosen) -> int:
    rows = [("own", "The list's own form", "As most of its references are printed.")]
    for name, title, says in rows + [(each.name, each.title, each.says) for each in FORMS]:
        row = {"name": name, "title": title, "says": says}
        put_row(row, as_json=chosen.json, text=f"{name:10} {title:20} {says}")
    return DONE


def _checks(chosen: Chosen) -> int:
    from app.checks import CHECKS

    for each in CHECKS:
        text = f"{each.code}  {each.certainty:8} {each.name}{' (off)' if each.off else ''}"
        put_row(check_json(each), as_json=chosen.json, text=text)
    return DONE


FORMATS_COMMAND = Command("formats", "list the formats", _formats, _options, file="")
STYLES_COMMAND = Command("styles", "list the styles", _styles, _options, file="")
CHECKS_COMMAND = Command("checks", "list the checks", _checks, _options, file="")
