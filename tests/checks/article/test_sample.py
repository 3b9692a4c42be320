"""The checks of the article on the page that ships with the program."""

from app.checks import check_list
from app.checks.article import CHECKS
from app.resources import resource
from app.tasks import read_file


def test_the_sample_has_no_mistake_but_a_word_of_an_affiliation():
    page = read_file(resource("sample/sechenov-net-liver.txt"))
    found = check_list(page.article, page.references, checks=CHECKS)
    assert [(each.check, each.before) for each in found if each.check != "AFF01"] == []
