"""Pages told from issues, volumes and years by where they stand."""

import pytest

from app.reading.revising.revision import revised
from app.reading.text.tokens import tokenise
from tests.reading.markup import labels, segmented


def mended(marked: str) -> dict[str, str]:
    """The text of each label's first segment once a marked source is revised."""
    return dict(reversed(labels(revised(segmented(marked)))))


@pytest.mark.parametrize(
    ("marked", "pages"),
    [
        ("{journal Urology}, {date 1999}, {volume 54}, {issue 385}", "385"),
        ("{journal Adv. Chem. Ser}. {volume 76}, {issue 69} ({date 1968}).", "69"),
        ("{journal Rev. Sci. Instrum}. {volume 49}({date 1978}){issue 291}.", "291"),
        ("{journal Symmetry}, vol. {volume 10}, no. {issue 3}, article no. 77, {date 2018}", "77"),
        ("{journal Nucleic Acids Res}., {volume 27}, {issue 49}--{pages 54}", "49--54"),
        ("{journal Gut}, Vol.{volume 54}, No {issue 4}, 279 {pages 286}", "279 286"),
    ],
)
def test_pages_are_found(marked: str, pages: str) -> None:
    assert mended(f"{{author Roe E}}. {marked}")["pages"] == pages


@pytest.mark.parametrize(
    "marked",
    [
        "{journal Gut}, {volume 72}, {issue 4}, {date 2010}",
        "{journal Gut} {volume 72}({issue 41}), {date 2010}",
        "{journal Gut}, {date 1999}, {volume 54}, {issue 4}",
        "{journal Gut}, {date 2013}; {volume 7} - {pages 9}",
    ],
)
def test_issues_and_volumes_stay(marked: str) -> None:
    assert labels(revised(segmented(marked))) == labels(segmented(marked))


def test_the_only_year_is_no_part_of_the_title() -> None:
    found = mended("{author Roe E}. {title Feature maps 1990} {journal Connection Science} {volume 2} {pages 83--101}")
    assert (found["title"], found["date"]) == ("Feature maps", "1990")
    kept = mended("{author Roe E}. {title Feature maps 1990}. {journal Connection Science} {date 1991}")
    assert kept["title"] == "Feature maps 1990"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vol.28, No.1, pp33-48, 2008", ["Vol", "28", "No", "1", "pp", "33-48", "2008"]),
        ("Gut Volume21 ,Number 11", ["Gut", "Volume", "21", "Number", "11"]),
        ("the role of NO2 and app7", ["the", "role", "of", "NO2", "and", "app7"]),
        ("doi:10.1039/c9ee00453j(2019).", ["doi", "10.1039/c9ee00453j", "2019"]),
        ("doi:10.1016/S0140-6736(05)67394-1", ["doi", "10.1016/S0140-6736(05)67394-1"]),
    ],
)
def test_glued_cues_and_years_are_words_of_their_own(text: str, words: list[str]) -> None:
    assert tokenise(text).words == words


def test_a_year_before_a_semicolon_is_no_part_of_the_journal() -> None:
    found = mended("{title Anaemia}. {journal Lancet} {date 2012}; {volume 8}: {pages 54-64} ({date 2010}).")
    assert (found["journal"], found["date"]) == ("Lancet", "2012")
    assert (
        mended("{title Anaemia}. {journal SIGIR} {date 2012}, {pages 54-64} ({date 2013}).")["journal"] == "SIGIR 2012"
    )


@pytest.mark.parametrize(
    ("marked", "date", "pages"),
    [
        ("{location Thousand Oaks}: {publisher Sage}; {pages 1998-1999. 234} p.", "1998-1999", "234"),
        ("{location М}.: {publisher Наука}, {pages 1956–1958. 345} с.", "1956–1958", "345"),
        ("{location М}.: {publisher Наука}, {pages 1956–58}.", "1956–58", None),
        ("{publisher Sage}; {location London}, {pages 1998-1999}.", "1998-1999", None),
    ],
)
def test_a_span_of_years_behind_a_publisher_is_the_date(marked: str, date: str, pages: str | None) -> None:
    found = mended(f"{{author Roe E}}. {{title Anaemia}}. {marked}")
    assert (found["date"], found.get("pages")) == (date, pages)


@pytest.mark.parametrize(
    "marked",
    [
        "{journal Gut} {volume 12}: {pages 1998-2003}",
        "{location London}: {publisher Sage}, pp. {pages 1998-2003}",
        "{location London}: {publisher Sage}, {pages 1998-1203}",
        "{author Roe E}. ({date 2001}). {location London}: {publisher Sage}, {pages 1998-2003}",
    ],
)
def test_pages_that_look_like_years_stay_pages(marked: str) -> None:
    assert labels(revised(segmented(marked))) == labels(segmented(marked))


def test_four_figures_in_brackets_behind_the_issue_are_a_year() -> None:
    found = mended("{author A. Roe}. {title Rye}. {journal Bread}, {volume 36} ({issue 918) (2104}), pp. {pages 7-9}")
    assert (found["issue"], found["date"]) == ("918", "2104")
