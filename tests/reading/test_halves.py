"""One reference that was split into two entries is told from two references."""

from itertools import pairwise

import pytest

from app.model import Name, Names, Reference
from app.reading.lists.halves import may_be_halves
from app.reading.references import read_references

WHOLE = "Lang U, Roe A. Growth of mosses on the tiles of roofs. Bryol Sample. 2011;33:17-25."
BOOK = "Ito M. Shade plants of the north. Kyoto: Midori; 1999."


def asked(*sources: str) -> list[int]:
    """The places of the entries, from 1, that the next one may go on with."""
    references = read_references(sources)
    return [place for place, pair in enumerate(pairwise(references), 1) if may_be_halves(*pair)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lang U, Roe A, Kern", "PM. Growth of mosses on the tiles of roofs. Bryol Sample. 2011;33:17-25."),
        ("Lang U, Roe A. Growth of mosses on the", "tiles of roofs. Bryol Sample. 2011;33:17-25."),
        ("Lang U, Roe A. Growth of mosses on", "Kyoto roofs. Bryol Sample. 2011;33:17-25."),
        ("Lang U, Roe A. Growth of mosses on the tiles of roofs.", "Bryol Sample. 2011;33:17-25."),
        ("Lang U, Roe A. Growth of mosses on the tiles of roofs. Bryol Sample.", "2011;33:17-25."),
        ("Lang U, Roe A. Growth of mosses on the tiles of roofs. Bryol Sample. 2011;", "33:17-25."),
        (WHOLE, "doi:10.1000/sample.2011.33"),
        ("Lang U, Roe A. Crescimento de musgos nas telhas dos", "ângulos de telhados. Bryol Sample. 2011;33:17-25."),
        ("Lang U. Growth of mosses. Sample bulletin", "água e musgos. 2011;33:17-25."),
        ("Белова Н.П. Мхи бетонных стен и", "крыш // Ботанические записки. 2018. Т. 4, № 1. С. 5–12."),
    ],
)
@pytest.mark.parametrize(("one", "two"), [("", ""), ("3. ", "4. ")])
def test_an_entry_that_breaks_off_may_go_on_in_the_next(first: str, second: str, one: str, two: str) -> None:
    assert asked(one + first, two + second) == [1]


def test_only_the_break_is_asked_about_among_whole_references() -> None:
    assert asked(
        f"1. {WHOLE}", f"2. {BOOK}", "3. Roe A. Treatment of", "4. wet roofs. Sample. 2003;9:5-9.", f"5. {WHOLE}"
    ) == [3]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (WHOLE, BOOK),
        (BOOK, WHOLE),
        (BOOK, "mosses of the roofs. Bryol Sample. 2011;33:17-25."),
        (WHOLE, "mTOR signalling in mosses. Bryol Sample. 2011;33:17-25."),
        ("Lang U. Growth of mosses. Forthcoming.", WHOLE),
        ("Lang U. Growth of mosses. Forthcoming.", "van der Berg A. Roofs. Bryol Sample. 2011;33:17-25."),
        ("Lang U. Growth of mosses. Forthcoming.", "al-Rashid A. Roofs. Bryol Sample. 2011;33:17-25."),
        ("Lang U. Growth of mosses. Forthcoming.", "mTOR signalling in mosses. Bryol Sample. 2011;33:17-25."),
        ("Lang U. Growth of mosses. Sold by the author", "———. 1996. Roofs of the north. Kyoto: Midori."),
        ("U. Lang, arXiv:1107.2211.", "A. Roe and P. Kern, Phys. Mosses 33, 17 (2011)."),
        ("U. Lang, arXiv:astro-ph/9902001.", "A. Roe and P. Kern, Phys. Mosses 33, 17 (2011)."),
        ("Lang U. Growth of mosses and", "———. 1996. Roofs of the north. Kyoto: Midori."),
        ("Lang U. Growth of mosses. Forthcoming.", "Vgl. Roe A. Roofs of the north. Bryol Sample. 2011;33:17-25."),
        ("Lang U. Growth of mosses and", "Roe A. Roofs. Bryol Sample. 2011;33:17-25."),
        ("Lang U. Growth of mosses. Bryol Sample, in press.", "2019 guidelines on roofs. Bryol Sample. 2019;33:17-25."),
        ("Lang U. Growth of mosses. https://example.org/mosses", "doi:10.1000/sample.2011.33 Roofs of the north"),
        (f"{WHOLE} doi:10.1000/sample.2011.33", "doi:10.1000/sample.2011.34"),
        ("World Health Organization. Roofs. https://example.org/roofs", "roofs. Bryol Sample. 2011;33:17-25."),
    ],
)
def test_two_references_are_no_halves(first: str, second: str) -> None:
    assert asked(first, second) == []


def test_halves_that_an_editor_completed_or_typed_are_let_be() -> None:
    first, second = read_references(["Roe A. Treatment of", "wet roofs. Sample. 2003;9:5-9."])
    assert may_be_halves(first, second)
    first.pages = "5-9"
    assert not may_be_halves(first, second)
    typed = Reference(authors=Names((Name("Roe", "A."),)))
    assert not may_be_halves(typed, second)
