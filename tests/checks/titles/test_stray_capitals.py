"""TTL12: capitals inside titles."""

import pytest

from app.checks.titles.stray_capitals import stray_capitals
from tests.checks.titles.looking import found

OTHERS = ("Adjuvant temozolomide for glioblastoma in the elderly", "The initiative of patients and their surgery")


def test_a_capital_that_other_titles_lack_is_asked_about() -> None:
    (finding,) = found(stray_capitals, *OTHERS, "Gene silencing and benefit from Temozolomide in glioblastoma")
    assert (finding.certainty, finding.before, finding.after) == ("ask", "Temozolomide", "temozolomide")


@pytest.mark.parametrize(
    "title",
    [
        "Gene silencing and benefit from Dacarbazine in glioblastoma",
        "Gene silencing and benefit: Temozolomide in glioblastoma",
        "Lessons of the Health Initiative for patients with cancer",
        "Gene Silencing and Benefit from Temozolomide in Patients with Glioblastoma",
        "Gene silencing and benefit from Temozolomide-based treatment in glioblastoma",
    ],
)
def test_other_words_names_and_titles_in_capitals_are_let_be(title: str) -> None:
    assert found(stray_capitals, *OTHERS, title) == []


def test_a_word_that_several_titles_write_with_a_capital_is_let_be() -> None:
    titles = [f"Benefit from Temozolomide in the {what} of patients" for what in ("treatment", "surgery")]
    assert found(stray_capitals, *OTHERS, *titles) == []
