"""How script/evaluate-checks counts, by check, what is found and what is marked or mended wrongly."""

import sys
from dataclasses import replace
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "script"))

from checking.mistakes import MISTAKES
from checking.tally import Tally, table

from app.reading import read_references

CLEAN = [
    f"{number}. Rindi G, Wiedenmann B. Tumours of the {organ}. Gut. 201{number};{50 + number}:{number}01-{number}09."
    for number, organ in enumerate(("gut", "liver", "lung", "spleen", "kidney", "colon", "skin"), 1)
]
PAGES = next(each for each in MISTAKES if each.name == "letter l for 1")


def test_a_mistake_found_and_mended_counts_for_its_check() -> None:
    clean = read_references(CLEAN)
    spoiled = read_references([CLEAN[0].replace("101-109", "l01-109"), *CLEAN[1:]])
    tally = Tally((PAGES,))
    tally.count(spoiled, clean, {0: PAGES})
    assert (tally.hits["PAG06"], tally.right_fixes["PAG06"]) == (1, 1)
    assert not tally.wrong
    assert not tally.wrong_fixes
    assert "| PAG06 | Misprinted or half a page range | 1 | 0 | 1 | 0 | 0 |" in table(tally)


def test_marks_and_fixes_of_what_was_right_count_against_their_check() -> None:
    """As if the letter in the pages were meant: then its mark and its fix are wrong ones."""
    spoiled = read_references([CLEAN[0].replace("101-109", "l01-109"), *CLEAN[1:]])
    tally = Tally((PAGES,))
    tally.count(spoiled, spoiled, {1: PAGES})
    assert (tally.wrong["PAG06"], tally.wrong_fixes["PAG06"]) == (1, 1)
    assert (tally.marked, tally.found[PAGES]) == (1, 0)


def test_what_is_said_of_a_whole_list_marks_no_reference() -> None:
    clean = [replace(each) for each in read_references([*CLEAN, *CLEAN, *CLEAN])]
    tally = Tally((PAGES,))
    tally.count(clean, clean, {})
    assert tally.about_lists["LST06"] == 1
    assert tally.wrong["LST06"] == 0
