"""Reports of geological surveys."""

import pytest

from app.reading.references import read_reference
from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


@pytest.mark.parametrize(
    ("marked", "publisher", "genre", "number"),
    [
        ("{author Roe, A.B}., {date 1981}, {title Moss of fens}: {publisher U.S. Geological Survey Open-File} "
         "{note Report 81–12}, {pages 40} p", "U.S. Geological Survey", "Open-File Report", "81–12"),
        ("{author Roe, A.B}., {date 1981}, {title Moss of fens: U.S}. {journal Geological Survey Bulletin} "
         "{date 1534}, {pages 112} p", "U.S. Geological Survey", "Bulletin", "1534"),
        ("{author Roe, A.B}., {date 1981}, {title Moss of fens}: {journal Geological Survey of Canada Open File} "
         "{volume 6}, {pages 112} p", "Geological Survey of Canada", "Open File", "6"),
    ],
)  # fmt: skip
def test_a_survey_publishes_numbered_reports(marked: str, publisher: str, genre: str, number: str) -> None:
    found = dict(labels(revised(segmented(marked))))
    assert (found["title"], found["publisher"]) == ("Moss of fens", publisher)
    assert (found["genre"], found["note"]) == (genre, number)


def test_an_article_within_a_report_keeps_it_as_its_container() -> None:
    marked = (
        "{author Roe, A.B}., {date 1961}, {title Moss}: {journal U.S. Geological Survey Professional Paper} "
        "{volume 424-B}, p. {pages B12–B15}"
    )
    assert labels(revised(segmented(marked))) == labels(segmented(marked))


def test_a_numbered_report_is_a_report() -> None:
    source = "Roe, A.B., 1981, Mosses of the fens: U.S. Geological Survey Open-File Report 81–12, 40 p."
    assert read_reference(source).type == "report"
