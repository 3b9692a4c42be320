"""VOL01 and VOL02: volumes that are missing, are the year, or do not fit the journal's others."""

import pytest

from app.checks.checked import Checked
from app.checks.figures.volumes import missing, off_line
from app.checks.others import Elsewhere
from app.model import Article, Reference
from tests.checks.figures.listing import article, said_of
from tests.checks.told import Told


def test_a_missing_volume_is_asked_about_where_the_others_have_one() -> None:
    others = [article() for _ in range(5)]
    assert said_of(missing, *others, article(container_title="Gut", volume="")) == [(6, "ask", None)]
    with_doi = article(container_title="Gut", volume="", doi="10.1136/gut.2010.1")
    assert said_of(missing, *others, with_doi) == [(6, "ask", None)]
    assert said_of(missing, *others[:3], article(container_title="Gut", volume="")) == []


@pytest.mark.parametrize(
    "reference",
    [
        article(container_title="Gut", volume="", issue="7"),
        article(container_title="Gut", volume="", doi="10.1136/gut.2010.1", pages="1-12"),
        article(container_title="Gut", volume="", doi="10.1136/gut.2010.1", pages=""),
        article(container_title="Gut", volume="", year="in press", pages=""),
        article(container_title="Gut", volume="", pages="e123"),
        article(container_title="Gut", volume="", source="J. Smith, Surgery, Arkivoc 2001 (2001) 501–513."),
        article(container_title="Gut", volume="", source="Smith J. Surgery. Gut, 15 Feb. 2011, 501-513"),
        Reference(type="book", title="Surgery", year="2011", pages="501-513"),
        Reference(type="document", source="Патютко"),
    ],
)
def test_articles_that_may_do_without_a_volume_are_let_be(reference: Reference) -> None:
    assert said_of(missing, *(article() for _ in range(9)), reference) == []


def test_a_journal_that_has_no_volume_elsewhere_is_let_be() -> None:
    without = [article(container_title="Tetrahedron Lett", volume="", pages=f"{n}-{n + 4}") for n in (3169, 4211)]
    assert said_of(missing, *(article() for _ in range(30)), *without) == []


def test_a_volume_that_is_the_year_is_asked_about() -> None:
    assert said_of(missing, article(volume="2011")) == [(1, "ask", None)]


@pytest.mark.parametrize(
    "reference",
    [
        article(container_title="Cochrane Database Syst Rev", volume="2011"),
        article(container_title="J High Energy Phys", volume="2011"),
        article(container_title="Int J Endocrinol", volume="2011", pages="123456"),
        article(container_title="Sci World J", volume="2011", pages="CD001234"),
        article(volume="2010"),
    ],
)
def test_journals_that_count_volumes_by_the_year_are_let_be(reference: Reference) -> None:
    assert said_of(missing, reference) == []


def test_a_journal_with_more_such_volumes_is_let_be() -> None:
    twice = [article(container_title="Archaea", year=year, volume=year) for year in ("2011", "2014")]
    assert said_of(missing, *twice) == []


def _volumes(journal: str, *pairs: tuple[str, str]) -> list[Reference]:
    return [article(container_title=journal, year=year, volume=volume) for year, volume in pairs]


def test_a_volume_off_the_journals_line_is_asked_about_with_the_one_that_fits() -> None:
    oncology = _volumes("J Liver Surg", ("2008", "15"), ("2010", "17"), ("2012", "19"), ("2011", "81"))
    assert said_of(off_line, *oncology) == [(4, "ask", "18")]


def test_two_volumes_a_year_make_a_line_too() -> None:
    surgery = _volumes("J Liver Surg", ("2009", "360"), ("2010", "363"), ("2012", "366"), ("2011", "346"))
    assert said_of(off_line, *surgery) == [(4, "ask", "364")]


@pytest.mark.parametrize(
    "volumes",
    [
        (("2009", "360"), ("2010", "363"), ("2012", "366"), ("2011", "365")),
        (("2009", "360"), ("2010", "362"), ("2011", "365"), ("2012", "367")),
        (("2008", "15"), ("2010", "18"), ("2011", "81")),
        (("2008", "15"), ("2008", "15"), ("2008", "15"), ("2011", "81")),
        (("2003", "97"), ("2007", "109"), ("2008", "113"), ("2010", "116")),
        (("2008", "15"), ("2010", "17"), ("2012", "19"), ("1994", "9")),
        (("2008", "15"), ("2010", "17"), ("2012", "19"), ("2011", "")),
        (("2008", "15"), ("2010", "17"), ("2012", "19"), ("2011", "18-19")),
    ],
)
def test_volumes_that_fit_or_have_no_line_are_let_be(volumes: tuple[tuple[str, str], ...]) -> None:
    assert said_of(off_line, *_volumes("J Liver Surg", *volumes)) == []


def _against(others: list[tuple[int, int]], *, year: str, volume: str) -> list[str]:
    listed = [article(container_title="J Liver Surg", year=year, volume=volume)]
    checked = Checked(Article(), listed, elsewhere=Elsewhere(Told(volumes={"J Liver Surg": others})))
    return [each.after for each in off_line.find(checked)]


def test_the_rest_of_the_library_tells_where_the_list_has_too_few_volumes() -> None:
    gut = [(2002, 51), (2003, 52), (2004, 53), (2006, 55), (2007, 56), (2010, 59)]
    assert _against(gut, year="2005", volume="45") == ["54"]
    assert _against(gut, year="2005", volume="54") == []
    assert _against(gut, year="2005", volume="55") == []
    assert _against(gut, year="1985", volume="45") == []  # too far from the others
    assert _against(gut[:4], year="2005", volume="45") == []
    assert _against([*gut, (2002, 15)], year="2005", volume="45") == []  # they do not agree


def test_two_others_tell_if_one_volume_a_year_leads_exactly_from_one_to_the_other() -> None:
    assert said_of(off_line, *_volumes("J Liver Surg", ("2008", "26"), ("2011", "29"), ("2010", "92"))) == [
        (3, "ask", "28")
    ]
    assert said_of(off_line, *_volumes("J Liver Surg", ("2008", "26"), ("2011", "29"), ("2010", "29"))) == []
    assert said_of(off_line, *_volumes("J Liver Surg", ("2008", "26"), ("2011", "30"), ("2010", "92"))) == []
    assert said_of(off_line, *_volumes("J Liver Surg", ("2008", "112"), ("2009", "114"), ("2011", "50"))) == []
    assert said_of(off_line, *_volumes("J Liver Surg", ("2010", "28"), ("2011", "29"), ("2012", "92"))) == []


def test_a_line_that_fits_exactly_reaches_as_far_as_it_is_long() -> None:
    others = [article(year="2003", volume="56"), *(article(year="2011", volume="64") for _ in range(3))]
    assert said_of(off_line, *others, article(year="2016", volume="96")) == [(5, "ask", "69")]
    assert said_of(off_line, *others, article(year="2016", volume="69")) == []
    assert said_of(off_line, *others, article(year="2016", volume="74")) == []
    assert said_of(off_line, *others, article(year="2023", volume="96")) == []
