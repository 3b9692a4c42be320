"""An entry that holds two references is asked about."""

import pytest

from app.checks.checked import Checked
from app.checks.listed.joined import joined
from app.model import Article, Reference

FIRST = "Ito M. Shade plants of the north. Kyoto: Midori; 1999. 212 p."
SECOND = "Lang U., Roe A. Growth of mosses on tiles. Bryol Sample. 2011;33:17-25."
THIRD = "Kern P. Roofs of the south. Bryol Sample. 2014;36:1-9."


def asked(*sources: str) -> list[tuple[tuple[int, ...], str]]:
    checked = Checked(Article(), [Reference(source=source) for source in sources])
    return [(each.references, each.before) for each in joined.find(checked)]


def test_it_says_where_the_second_reference_begins():
    assert asked(FIRST, f"2. {FIRST} 3. {SECOND}") == [((2,), "3. Lang U., Roe A.")]


def test_each_further_reference_is_asked_about():
    assert [words for _, words in asked(f"{FIRST} {SECOND} {THIRD}")] == [
        "Lang U., Roe A. Growth",
        "Kern P. Roofs of the",
    ]


@pytest.mark.parametrize(
    "source",
    [
        FIRST,
        SECOND,
        "",
        "Lang U. Growth of mosses, 1999 to 2001. Ito M., Roe A., editors. Kyoto: Midori; 2002. P. 3-9.",
        "Lang U. Plants of 1999. In: Ito M., editor. Roofs. Kyoto: Midori; 2002. P. 3-9.",
        "Белова Н.П. Мхи стен. Бот записки. 2018;4(1):5-12. Belova N.P. Mosses of walls. Bot zapiski. 2018;4(1):5-12.",
    ],
)
def test_one_reference_is_let_be(source: str):
    assert asked(source) == []
