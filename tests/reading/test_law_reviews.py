"""What lawyers cite: articles with the volume before the journal, cases with the year in brackets."""

import pytest

from app.model import LEFTOVER
from app.reading.references import read_reference


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "Ada Roe, On Estoppel, 91 YALE L.J. 1502, 1510–12 (1982).",
            {"title": "On Estoppel", "container_title": "YALE L.J.", "volume": "91", "pages": "1502", "year": "1982",
             "note": "1510–12"},
        ),
        (
            "Ada Roe & Ben Doe, Torts in 2050, 101 COLUM. L. REV. 2010 (2001).",
            {"title": "Torts in 2050", "container_title": "COLUM. L. REV.", "volume": "101",
             "pages": "2010", "year": "2001"},
        ),
        (
            "Ada Roe, ‘Good Faith in Sales’ (2011) 127 LQR 340.",
            {"title": "Good Faith in Sales", "container_title": "LQR", "volume": "127", "pages": "340", "year": "2011"},
        ),
        (
            "Ben Doe, 'Trusts Reconsidered' [1998] CLJ 72, 75.",
            {"title": "Trusts Reconsidered", "container_title": "CLJ", "volume": "", "pages": "72", "year": "1998"},
        ),
        (
            "Smith v Baker & Sons [1891] AC 325.",
            {"title": "Smith v Baker & Sons", "container_title": "AC", "year": "1891", "pages": "325",
             "type": "legislation"},
        ),
        (
            "Doe v. Bolton, 410 U.S. 179, 192 (1973).",
            {"title": "Doe v. Bolton", "container_title": "U.S.", "volume": "410", "pages": "179", "note": "192"},
        ),
    ],
)  # fmt: skip
def test_the_set_forms_of_lawyers_are_read(source: str, expected: dict[str, str]) -> None:
    reference = read_reference(source)
    assert {field: getattr(reference, field) for field in expected} == expected
    assert not [span for span in reference.spans if span.field == LEFTOVER]


def test_physicists_who_print_the_volume_behind_the_journal_stay() -> None:
    reference = read_reference("E. Roe and B. Doe, Phys. Rev. Lett. 88, 12 (2002).")
    assert (reference.container_title, reference.volume, reference.pages) == ("Phys. Rev. Lett.", "88", "12")
