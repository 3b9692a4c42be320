"""VOL04: volumes that a well-known journal had in another year."""

import pytest

from app.checks.checked import Checked
from app.checks.figures.known_volumes import Run, runs_of
from app.checks.figures.volumes import off_line
from app.checks.figures.volumes_of_years import of_another_year
from app.model import Article, Reference
from tests.checks.figures.listing import article


def offered(*printed: tuple[str, str, str]) -> list[tuple[int, list[str]]]:
    """The places that are asked about with what is offered there, by journal, year and volume."""
    listed = [article(container_title=journal, year=year, volume=volume) for journal, year, volume in printed]
    found = of_another_year.find(Checked(Article(), listed))
    return [(each.references[0], [fix.label for fix in each.fixes]) for each in found]


@pytest.mark.parametrize(
    ("journal", "year", "volume", "fixes"),
    [
        ("Ann Intern Med", "2002", "172", ["Year 2020", "Volume 136", "Volume 137"]),
        ("N. Engl. J. Med.", "2017", "346", ["Volume 376", "Year 2002"]),
        ("New England Journal of Medicine", "2017", "346", ["Volume 376", "Year 2002"]),
        ("Lancet Oncol", "2001", "20", ["Volume 2", "Year 2019"]),
        ("PLoS One", "1996", "11", ["Year 2016"]),
        ("Nature (London)", "1998", "318", ["Year 1985"]),
        ("The Lancet", "1994", "4", ["Volume 343", "Volume 344"]),
    ],
)
def test_a_volume_of_another_year_is_asked_about(journal: str, year: str, volume: str, fixes: list[str]) -> None:
    assert offered((journal, year, volume)) == [(1, fixes)]


@pytest.mark.parametrize(
    ("journal", "year", "volume"),
    [
        ("N Engl J Med", "2020", "382"),
        ("N Engl J Med", "2019", "382"),  # online before its volume
        ("ACS Nano", "2010", "5"),
        ("Lancet", "1963", "1"),
        ("Gut", "2000", "46"),
        ("BMJ", "2018", "360"),
        ("Genetica", "1993", "91"),
        ("E-Journal of Applied Psychology", "2006", "2"),
        ("Angew. Chem.", "1979", "91"),
        ("J Liver Surg", "2011", "3"),
        ("N Engl J Med", "in press", "382"),
    ],
)
def test_what_fits_and_what_is_not_known_is_let_be(journal: str, year: str, volume: str) -> None:
    assert offered((journal, year, volume)) == []


def test_a_journal_with_several_such_volumes_is_another_one_of_that_name() -> None:
    assert offered(("Surgery", "2011", "12"), ("Surgery", "2012", "13"), ("Surgery", "2013", "14")) == []


def test_a_letter_behind_the_year_stays() -> None:
    reference = article(container_title="Ann Intern Med", year="2002a", volume="172")
    [finding] = of_another_year.find(Checked(Article(), [reference]))
    assert (finding.field, finding.before, finding.fixes[0].edits[0].after) == ("year", "2002a", "2020a")


def test_nothing_else_is_said_of_the_line_of_a_known_journal() -> None:
    volumes = (("2009", "360"), ("2010", "363"), ("2012", "366"), ("2011", "346"))
    listed = [Reference(container_title="N Engl J Med", year=year, volume=volume) for year, volume in volumes]
    assert list(off_line.find(Checked(Article(), listed))) == []


def test_every_line_of_the_table_can_be_read() -> None:
    assert runs_of("Nature") == (Run(1980, 2010, 283, 6), Run(2011, 2030, 469, 12))
    assert runs_of("Proceedings of the National Academy of Sciences of the United States of America") == runs_of("PNAS")
