"""Files made to fill the memory or to take for ever are read as far as is sensible, and it is said."""

import pytest

from app.errors import Cancelled
from app.formats import format_for
from app.formats.base import MOST_PROBLEMS
from app.formats.tagged import MOST_VALUES
from app.model import Article, Reference
from app.progress import Progress


def read(kind: str, text: str):
    reader = format_for(kind).read
    assert reader is not None
    return reader(text)


def test_two_million_braces_are_read():
    deep = "{" * 1_000_000 + "x" + "}" * 1_000_000
    found = read("bibtex", f"@article{{a, author = {{{deep}}}, title = {deep}}}\n@book{{b, title = {{B}}}}").references
    assert [each.title for each in found] == ["x", "B"]


def test_an_entry_of_ten_megabytes_is_read():
    long = "word " * 2_000_000
    (found,) = read("bibtex", f"@article{{a, title = {{{long}}}}}").references
    assert len(found.title) == len(long) - 1
    (found,) = read("ris", "TY  - JOUR\nTI  - One\n" + "a line of text\n" * 600_000 + "ER  - \n").references
    assert found.title.endswith("of text")


def test_fields_that_are_never_closed_are_given_up_in_time():
    found = read("bibtex", "@article{x,\n" + "a = {\n" * 100_000)
    assert len(found.references) == 1
    assert found.problems


def test_a_record_of_endless_lines_is_cut_and_the_next_is_read():
    found = read(
        "ris", "TY  - JOUR\n" + "AU  - Roe, R.\n" * (MOST_VALUES + 9) + "ER  - \nTY  - BOOK\nTI  - B\nER  - \n"
    )
    assert [each.title for each in found.references] == ["", "B"]
    assert "what stands from here on was left out" in found.problems[0].message


def test_a_record_of_endless_elements_is_given_up():
    found = read("endnote", "<xml><records><record><ref-type/>" + "<a/>" * 4_000_000)
    assert any("too large" in problem.message for problem in found.problems)


def test_problems_beyond_a_thousand_are_counted():
    problems = read("ris", "TY  - JOUR\nTI  - One\nER  - \n" + "junk\n" * 5000).problems
    assert len(problems) == MOST_PROBLEMS
    assert "4,001 more" in problems[-1].message


MANY = [Reference(title=f"Title {number}", year="2001") for number in range(5000)]
OWN = ("bibtex", "biblatex", "ris", "nbib", "endnote", "csl-json", "csv")


@pytest.mark.parametrize("name", OWN)
def test_reading_tells_how_far_it_is_and_stops_when_that_is_wanted(name):
    known = format_for(name)
    assert known.read is not None
    assert known.write is not None
    text = known.write(Article(), MANY).content.decode()
    heard: list[tuple[int, int]] = []
    known.read(text, progress=Progress(heard=lambda done, total: heard.append((done, total))))
    assert heard
    assert all(0 <= done <= total for done, total in heard)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    with pytest.raises(Cancelled):
        known.read(text, progress=Progress(cancelled=True))
