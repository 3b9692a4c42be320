"""The checks of titles and of words on the page that ships with the program."""

from app.checks import check_list
from app.checks.article.spelling import misspelt_affiliation
from app.checks.titles import CHECKS
from app.resources import resource
from app.tasks import read_file


def test_the_sample_has_the_marks_that_an_editor_would_make() -> None:
    page = read_file(resource("sample/sechenov-net-liver.txt"))
    found = check_list(page.article, page.references, checks=(*CHECKS, misspelt_affiliation))
    assert [(each.references, each.check, each.certainty, each.before, each.after) for each in found] == [
        ((1,), "TTL06", "likely", "tum ours", "tumours"),
        ((14,), "TTL05", "likely", "multiplecolorectal", "multiple colorectal"),
        ((26,), "TTL01", "ask", "", ""),
        ((), "AFF01", "likely", "Reseach", "Research"),
    ]
    (affiliation,) = [each.fixes[0].edits[0] for each in found if each.check == "AFF01"]
    assert (affiliation.table, affiliation.place, affiliation.field) == ("affiliation", 1, "text")
    assert affiliation.after == "N.N. Blokhin Russian Cancer Research Center"
