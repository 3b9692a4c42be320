"""`corrigenda chart`: references by year, as a picture or as numbers."""

import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path

from app import charting
from app.ages import FEWEST_FOR_SPECTROSCOPY, MEASURES, PRICE_AGES, STACKS, Ages, Target, judged, targets_in
from app.chart import Extras, chart_bytes, chart_csv
from app.cli.command import DONE, Chosen, Command, output_of, reading_of
from app.errors import CorrigendaError
from app.formats import save_bytes
from app.library import Library, View
from app.shapes import ages_json
from app.tasks import LIBRARY_ENDING


@dataclass(frozen=True, slots=True)
class Charted:
    """The numbers of a chart, what else it shows, and its title."""

    ages: Ages
    extras: Extras
    title: str


def _options(chart: argparse.ArgumentParser) -> None:
    chart.add_argument(
        "--articles", metavar="LIST", help='several articles of a library together: "1,3-5", or "all" for the library'
    )
    chart.add_argument("--output", metavar="PATH", help="a .svg, .png, .pdf or .csv file; without it, CSV is printed")
    chart.add_argument(
        "--stack", choices=tuple(STACKS), help="part the bars by type, script of the title, self-citation"
    )
    chart.add_argument("--cumulative", action="store_true", help="add the line of the cumulative share")
    chart.add_argument(
        "--spectroscopy",
        action="store_true",
        help=f"deviations from the five-year median instead (from {FEWEST_FOR_SPECTROSCOPY} dated references)",
    )
    chart.add_argument(
        "--price", type=int, choices=PRICE_AGES, default=PRICE_AGES[0], help="the oldest age in Price's index (5)"
    )
    chart.add_argument(
        "--target",
        metavar="WISH",
        action="append",
        default=[],
        help=f'a wish such as "last_five>=50" or "self_citations<=10", in per cent; of {", ".join(MEASURES)}',
    )
    chart.add_argument("--ages", action="store_true", help="print what stands beside the chart as one JSON object")
    chart.add_argument("--json", action="store_true", help="the numbers by year, and all else, as one JSON object")


def _run(chosen: Chosen) -> int:
    found = charted_of(chosen)
    if chosen.json or chosen.ages:
        shape = ages_json(found.ages, found.extras)
        by_year = () if chosen.json else ("counts", "by_age", "stack", "cumulative", "spectroscopy")
        print(json.dumps({name: each for name, each in shape.items() if name not in by_year}, ensure_ascii=False))
    if chosen.output:
        path = output_of(chosen)
        save_bytes(path, chart_bytes(found.ages, path, title=found.title, extras=found.extras))
    elif not (chosen.json or chosen.ages):
        print(chart_csv(found.ages, extras=found.extras), end="")
    return DONE


def charted_of(chosen: Chosen) -> Charted:
    """The numbers that `chart` is asked for: of one article that is read, or of several in a library."""
    wishes = [read_target(each) for each in chosen.target]
    if _asks_for_several(chosen):
        with Library.open(Path(chosen.file), read_only=True) as library:
            return _of_library(library, chosen, wishes)
    reading = reading_of(chosen)
    found = charting.list_sources(reading.article, reading.references)
    ages = charting.list_ages(reading.article, reading.references)
    stack = charting.list_stack(reading.references, chosen.stack, found) if chosen.stack else None
    return Charted(ages, _extras(chosen, ages, Extras(stack=stack, sources=found), wishes), reading.article.title)


def _asks_for_several(chosen: Chosen) -> bool:
    """Whether several articles are to be counted together; raises `CorrigendaError` if FILE is no library."""
    if not chosen.articles:
        return False
    if Path(chosen.file).suffix.casefold() != LIBRARY_ENDING:
        raise CorrigendaError(f"{chosen.file} holds one article, so --articles says nothing. Leave it out.")
    return True


def read_target(text: str) -> Target:
    """A wish as it is typed: "last_five>=50", "self_citations<=10"; raises `CorrigendaError` naming the measures."""
    match = re.fullmatch(r"\s*([a-z_-]{1,40})\s*(>=|<=)\s*(\d{1,6}(?:\.\d{1,4})?)\s*%?\s*", text.casefold())
    measure = match[1].replace("-", "_") if match else ""
    if match is None or measure not in MEASURES:
        raise CorrigendaError(
            f"“{text}” is no target, so nothing was counted. Write a measure, >= or <=, and a number: last_five>=50. "
            f"Measures are {', '.join(MEASURES)}."
        )
    return Target(measure, match[2] == ">=", float(match[3]))


def _of_library(library: Library, chosen: Chosen, wishes: list[Target]) -> Charted:
    rows = library.articles()
    places = _places(chosen.articles, len(rows))
    these = [rows[place - 1] for place in places]
    view = View() if len(these) == len(rows) else View(among=tuple(row.id for row in these))
    journals = {row.journal for row in these if row.journal}
    if not wishes and len(journals) == 1:
        _, wishes = targets_in(library.small_table("profile"), journals.pop())
    found = charting.view_sources(library, view)
    ages = charting.view_ages(library, view)
    stack = charting.view_stack(library, view, chosen.stack, found) if chosen.stack else None
    title = these[0].title if len(these) == 1 else f"{library.path.stem}, {len(these):,} articles"
    return Charted(ages, _extras(chosen, ages, Extras(stack=stack, sources=found), wishes), title)


def _extras(chosen: Chosen, ages: Ages, extras: Extras, wishes: list[Target]) -> Extras:
    if chosen.spectroscopy and ages.dated < FEWEST_FOR_SPECTROSCOPY:
        raise CorrigendaError(
            f"Spectroscopy needs {FEWEST_FOR_SPECTROSCOPY} dated references and here are {ages.dated}, so nothing was "
            "written: among so few a single source makes a peak. Leave out --spectroscopy."
        )
    return Extras(
        stack=extras.stack,
        is_cumulative=chosen.cumulative,
        is_spectroscopy=chosen.spectroscopy,
        sources=extras.sources,
        targets=judged(wishes, ages, extras.sources, price_oldest=chosen.price),
        price_oldest=chosen.price,
    )


def _places(text: str, there: int) -> list[int]:
    """The numbers of "1,3-5" or "all", each once, in order."""
    if text.casefold() == "all":
        return list(range(1, there + 1))
    places: set[int] = set()
    for part in text.split(","):
        match = re.fullmatch(r"\s*(\d{1,9})\s*(?:[-–]\s*(\d{1,9})\s*)?", part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last <= there:
            raise CorrigendaError(
                f"“{text}” names no articles of this library, which holds {there:,}. Write them as 1,3-5, or all."
            )
        places.update(range(first, last + 1))
    return sorted(places)


CHART = Command("chart", "references by year, as a picture or as numbers", _run, _options)
