"""Articles as physicists cite them: volume, year in brackets, first page, and what stands behind it."""

import pytest

from app.reading.references import read_reference
from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> dict[str, str]:
    """The text of each label's first segment once a marked source is revised."""
    return dict(reversed(labels(revised(segmented(marked)))))


@pytest.mark.parametrize(
    ("marked", "page"),
    [
        ("{title Moss}, {journal JHEP} {volume 12} ({date 2013}) {note 089, arXiv}:{note 1307.3536}.", "089"),
        ("{title Moss}, {journal Phys. Rev. D} {volume 31} ({date 1985) 1777}.", "1777"),
        ("{title Moss}, {journal Moss Phys} {volume 4} ({date 2003}) {volume 046}, {pages hep-th/0212072}.", "046"),
        ("{title Moss}, {journal Moss Phys} {volume 4} ({date 2020}) A6, {doi https://doi.org/10.1/a}", "A6"),
    ],
)
def test_a_number_behind_volume_and_year_is_the_page(marked: str, page: str) -> None:
    found = mended(marked)
    assert (found["pages"], found["volume"]) == (page, marked.partition("{volume ")[2].partition("}")[0])


def test_an_issue_behind_the_year_stays_an_issue() -> None:
    found = mended("{title Moose}, {journal Mooskunde} {volume 45} ({date 2004}) {issue 1}, S. {pages 23–45}")
    assert (found["issue"], found["pages"]) == ("1", "23–45")


@pytest.mark.parametrize(
    ("behind", "note"),
    [
        ("[{journal Moss Phys. Engl} {volume 40} ({date 1975}) {pages 1}]", "Moss Phys. Engl 40 (1975) 1"),
        ("; {journal Erratum Moss} {volume 640} ({date 2025}) {pages E3}", "Erratum Moss 640 (2025) E3"),
    ],
)
def test_a_translation_and_an_erratum_are_notes(behind: str, note: str) -> None:
    parted = "" if behind.startswith(";") else " "
    found = mended(f"{{title Moss}}, {{journal Mech. Fiz}} {{volume 67}} ({{date 1974) 376}}{parted}{behind}.")
    assert (found["pages"], found["note"], found["journal"]) == ("376", note, "Mech. Fiz")


@pytest.mark.parametrize("number", ["hep-th/0212072", "gr-qc/9308025", "math.GT/0309136", "cond-mat/0401001v2"])
def test_an_archive_number_needs_no_name_before_it(number: str) -> None:
    read = read_reference(f'A. Roe, B. Doe, "Mosses of the early universe," Moss Phys. B 391 (1993) 515, {number}.')
    assert (read.note, read.pages, read.url) == (number, "515", "")


def test_an_archive_number_within_an_address_stays_there() -> None:
    read = read_reference("Roe A. Mosses. 2003. https://arxiv.org/abs/hep-th/0212072")
    assert (read.url, read.note) == ("https://arxiv.org/abs/hep-th/0212072", "")


def test_a_doi_may_have_its_slash_in_the_form_of_addresses() -> None:
    read = read_reference("Roe, Ann. Mosses of the Hills. Bath: Abacus, 2013. https://doi.org/10.1234%2F9781315578347.")
    assert read.doi == "10.1234/9781315578347"
