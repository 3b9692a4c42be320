"""An entry that goes on in the next one is asked about."""

from app.checks.checked import Checked
from app.checks.finding import Finding
from app.checks.listed.halves import halves
from app.model import Article
from app.reading import read_references

WHOLE = "Lang U, Roe A. Growth of mosses on the tiles of roofs. Bryol Sample. 2011;33:17-25."
TORN = ("Roe A. Survey of the treatment of", "wet roofs. Bryol Sample. 2003;9:5-9.")


def found(*sources: str) -> list[Finding]:
    numbered = [f"{number}. {source}" for number, source in enumerate(sources, 1)]
    return list(halves.find(Checked(Article(), read_references(numbered))))


def test_it_says_where_the_entry_breaks_and_what_makes_one_of_two():
    [asked] = found(WHOLE, *TORN, WHOLE)
    assert (asked.certainty, asked.references, asked.related, asked.fixes) == ("ask", (2,), (3,), ())
    assert asked.before == "the treatment of wet roofs. Bryol"
    assert asked.message == "Does it go on in R3? Ctrl+Shift+J joins them"


def test_an_entry_in_three_pieces_is_asked_about_at_both_breaks():
    asked = found(WHOLE, TORN[0], "wet roofs and their", "mosses. Bryol Sample. 2003;9:5-9.")
    assert [each.references for each in asked] == [(2,), (3,)]


def test_ignoring_one_break_leaves_another_to_be_asked_about():
    first, second = found(*TORN, "Ito M. Shade plants in the", "north of Kyoto. Bryol Sample. 1999;4:1-3.")
    assert first.fingerprint != second.fingerprint


def test_an_unfinished_entry_before_a_whole_one_and_at_the_end_are_let_be():
    assert found("Roe A. Survey of the treatment of", WHOLE, "Roe A. Survey of roofs") == []
    assert found("Roe A. Survey of roofs. In press.", "de Jong M. Mosses. Bryol Sample. 2003;9:5-9.") == []
    assert found("Roe A. Survey of roofs. In press.", "2019 guidelines on mosses. Bryol Sample. 2019;9:5-9.") == []
