"""The checks of names on the page that ships with the program."""

from app.checks import check_list
from app.checks.authors import CHECKS
from app.resources import resource
from app.tasks import read_file


def test_the_sample_has_exactly_its_mistakes_of_names():
    page = read_file(resource("sample/sechenov-net-liver.txt"))
    found = check_list(page.article, page.references, checks=CHECKS)
    assert [(each.check, each.certainty, each.references, each.related, each.before) for each in found] == [
        ("AUT06", "likely", (3,), (12,), "Alhman"),
        ("AUT05", "ask", (9,), (10,), "De Jong"),
        ("AUT07", "ask", (13,), (), "Siperstein A.E."),
    ]
    assert [fix.label for fix in found[0].fixes] == ["Ahlman", "Alhman"]
