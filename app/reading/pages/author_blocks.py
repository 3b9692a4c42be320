"""Authors in the head of a page who each stand on a line of their own, their institutions under them."""

from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from app.reading.pages.authors import is_person_line
from app.reading.pages.bylines import affiliation_mark, is_affiliation, split_byline
from app.reading.text.journal_words import is_called_journal

REACH = 2
"""Lines after a name within which its institution stands."""
LONGEST = 60
"""Characters of a line between a name's institutions at most; a longer one is a title or the text."""
FARTHEST = 7
"""Lines from one name to the next at most."""


def author_blocks(lines: Sequence[str]) -> list[int]:
    """The places of at least two names that each have an institution under them, [] if there are none."""
    persons = [place for place, line in enumerate(lines) if _is_name(line.rstrip(" ,;"))]
    found = [
        place
        for place in persons
        if any(is_affiliation(line) for line in lines[place + 1 : place + 1 + REACH]) and place + 1 not in persons
    ]
    gaps = {later - earlier for earlier, later in pairwise(found)}
    while len(gaps) == 1 and min(gaps) > 1 and found[0] - min(gaps) in persons:
        found.insert(0, found[0] - min(gaps))  # what is told of one author is told of each
    near = all(later - earlier <= FARTHEST for earlier, later in pairwise(found))
    return found if len(found) >= 2 and near else []


def _is_name(line: str) -> bool:
    """Whether a line is a name without marks, and not a journal's of two or three words."""
    return is_person_line(line) and not is_called_journal(line) and not any(marks for _, marks in split_byline(line))


def block_lines(lines: Sequence[str], places: Sequence[int]) -> list[str]:
    """The names at those places and the institutions under them, without marks, as "About the authors" prints them."""
    kept: list[str] = []
    for place, end in pairwise([*places, min(len(lines), places[-1] + FARTHEST)]):
        kept += ["", lines[place].rstrip(" ,;")]
        below = dropwhile(lambda line: not is_affiliation(line), lines[place + 1 : end])
        beside = takewhile(lambda line: is_affiliation(line) or len(line) <= LONGEST, below)
        under = [line.rstrip(" ,;") for line in beside if is_affiliation(line)]
        kept += [affiliation_mark(line)[1] for line in under]
    return kept
