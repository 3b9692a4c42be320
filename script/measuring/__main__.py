"""Prints the program's speed and size.

script/bench [--references N | --million | --formats N [--only FORMAT ...]] [--keep FOLDER] [--json]

A library of a million takes ten minutes to make and three gigabytes; --keep leaves it in a folder for the next time.
With it a table of every kind of filter and column to sort by is printed on standard error: seconds until the rows are
painted, how long the window stood still for that, and seconds for the same once more.
Seconds are medians of repeats, measured from the key or the call to the painted window (drawn offscreen); memory is the
resident set of the window's process in megabytes; rates are for one core.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from measuring.formats import measure_file, measure_formats
from measuring.library import MILLION, measure_library
from measuring.window import measure_window
from measuring.work import measure_changes, measure_reading


def main() -> int:
    """Make a library, measure, print."""
    parser = argparse.ArgumentParser(prog="bench", description=(__doc__ or "").split("\n")[0])
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--references", type=int, default=10_000, metavar="N")
    size.add_argument("--million", action="store_true")
    size.add_argument(
        "--formats", type=int, metavar="N", help="seconds and memory to write and read N references in each format"
    )
    parser.add_argument("--only", nargs="+", default=[], metavar="FORMAT", help="with --formats: these alone")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="make the library there, or use what is there")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--window", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--file", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if chosen.window:
        print(json.dumps(measure_window(Path(chosen.window[0]), float(chosen.window[1]))))
        return 0
    if chosen.file:
        print(json.dumps(measure_file(chosen.file[0], Path(chosen.file[1]))))
        return 0
    count = chosen.formats or (MILLION if chosen.million else chosen.references)
    print(f"{count:,} references", file=sys.stderr)
    figures = {}
    for name, figure in _measured(chosen, count):
        figures[name] = figure
        if not chosen.json:
            print(f"  {name:24} {figure:>10,.4g}", flush=True)
    if chosen.json:
        print(json.dumps(figures))
    return 0


def _measured(chosen: argparse.Namespace, count: int) -> Iterator[tuple[str, float]]:
    """The figures that were asked for, each as soon as it is known."""
    if chosen.formats:
        yield from measure_formats(count, only=chosen.only)
        return
    yield from measure_reading().items()
    yield from measure_changes().items()
    yield from measure_library(count, chosen.keep).items()


if __name__ == "__main__":
    sys.exit(main())
