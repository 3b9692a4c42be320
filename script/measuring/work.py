"""What the program does without a window: reading, checking, replacing."""

import random
import tempfile
from pathlib import Path

from measuring.made_library import references
from measuring.timing import ROOT, seconds


def measure_reading() -> dict[str, float]:
    """How many references are read in a second on one core, names and fields included."""
    from app.reading import parse, read_page

    page = (ROOT / "resources" / "sample" / "sechenov-net-liver.txt").read_text(encoding="utf-8")
    entries = read_page(page).entries
    parse(entries)
    many = entries * 40
    spent = seconds(lambda: parse(many), repeats=3)
    return {"parse_per_s": len(many) / spent}


def measure_changes() -> dict[str, float]:
    """Checking 120 references of one list, and finding and replacing in 5,000 until it is saved."""
    from app import bulk
    from app.checks import check_list
    from app.library import Library, View
    from app.model import Article

    chance = random.Random(26)
    own = list(references(120, chance))
    check_list(Article(title="A title", year="2024"), own)  # what words and names are compared with is read once
    figures = {"check_120_s": seconds(lambda: check_list(Article(title="A title", year="2024"), own), repeats=5)}
    with tempfile.TemporaryDirectory() as folder, Library.create(Path(folder) / "bench.corrigenda") as library:
        with library.step("Make") as step:
            step.add_article(Article(), list(references(5_000, chance)))

        def replace(find: str, by: str) -> None:
            alter = bulk.replaced(bulk.Search(find, by))
            changes = bulk.changes(library.rows(library.ids(View())), ("title",), alter)
            with library.step("Replace") as step:
                bulk.write(step, changes)

        words = iter([("liver", "hepar"), ("hepar", "liver"), ("liver", "hepar")])
        figures["replace_5000_s"] = seconds(lambda: replace(*next(words)), repeats=3)
    return figures
