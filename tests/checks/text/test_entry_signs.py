"""TXT07 and TXT08: signs between the fields of an entry."""

import pytest

from app.checks.checked import Checked
from app.checks.text.entry_signs import entry_signs, half_brackets
from app.model import Article
from app.reading import read_references

USUAL = [
    "1. Smith J, Brown K. Outcome of surgery in the young. Ann Surg. 2011;253(2):51-58.",
    "2. Jones P. Surgery for cancer in the old. Lancet. 2012;380(4):61-69.",
]


def marked(check, *entries):
    """The words that a check marks in entries of a list."""
    return [each.before for each in check.find(Checked(Article(), read_references([*USUAL, *entries])))]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("3. Roe B.. Staging of tumours. Gut. 2011;60(2):11-18.", "Roe B.. Staging of"),
        ("3. Roe B, Doe C,, Moe D. Staging of tumours. Gut. 2011;60(2):11-18.", "Doe C,, Moe D."),
        ("3. Roe B. Staging of tumours. Gut . 2011;60(2):11-18.", "Gut . 2011;60(2):11-18."),
        ("3. Roe B. Staging of tumours. Gut. 2011;60(2):11-18..", "2011;60(2):11-18.."),
    ],
)
def test_a_sign_too_many_between_fields_is_marked(entry, words):
    (found,) = marked(entry_signs, entry)
    assert words in found


@pytest.mark.parametrize(
    "entry",
    [
        *USUAL,
        "3. Roe B. Staging of tumours ... and cysts. Gut. 2011;60(2):11-18.",
        "3. Roe B, Doe C, et al. Staging of tumours. Gut. 2011;60(2):11-18. https://doi.org/10.1000/a..b",
        "3. Roe B. Tumours of the liver. 2nd ed. New York: Wiley; 2002.",
    ],
)
def test_single_signs_ellipses_and_addresses_are_let_be(entry):
    assert marked(entry_signs, entry) == []


@pytest.mark.parametrize(
    ("entry", "sign"),
    [
        ("3. Roe B. Staging of tumours. Gut. 2011;60 2):11-18.", ")"),
        ("3. Roe B. Staging of tumours. Gut. 2011;60(2:11-18.", "("),
        ("3. Roe B. Staging of (benign) tumours. Gut. 2011;60 2):11-18.", ")"),
    ],
)
def test_half_a_bracket_between_fields_is_marked(entry, sign):
    assert marked(half_brackets, entry) == [sign]


@pytest.mark.parametrize(
    "entry",
    [
        "3) Roe B. Staging of tumours. Gut. 2011;60(2):11-18.",
        "3. Roe B. Staging 1) of tumours and 2) of cysts. Gut. 2011;60(2):11-18.",
        "3. Roe B. Staging of (benign tumours. Gut. 2011;60(2):11-18.",
        "3. Roe B. Staging of tumours. Gut. 2011;60(2):11-18. doi:10.1002/(SICI)1097(19990815)86:4<612::AID>3.0.CO;2-9",
    ],
)
def test_numbers_enumerations_titles_and_dois_are_let_be(entry):
    assert marked(half_brackets, entry) == []
