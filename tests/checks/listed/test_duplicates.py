"""Entries that are the same work."""

from dataclasses import replace

import pytest

from app.checks.checked import Checked
from app.checks.listed.duplicates import duplicates
from app.checks.listed.likeness import likenesses, pair_key
from app.model import Article, Name, Names, Reference

YAO = Reference(
    authors=Names((Name("Yao", "J.C."), Name("Shah", "M.H.")), et_al=True),
    title="Everolimus for advanced pancreatic neuroendocrine tumors",
    container_title="N Engl J Med",
    year="2011",
    volume="364",
    pages="514-523",
)


def asked(*references: Reference) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(each.references, each.related) for each in duplicates.find(Checked(Article(), references))]


@pytest.mark.parametrize(
    "again",
    [
        YAO,
        replace(YAO, title="Everolimus for advanced pancreatic neuroendocrine tumours."),
        replace(YAO, title="EVEROLIMUS FOR ADVANCED PANCREATIC NEUROENDOCRINE TUMORS", year="2010"),
        replace(YAO, container_title="New England Journal of Medicine"),
        replace(YAO, container_title="NEJM", pages="514-23"),
        replace(YAO, volume="346"),
        replace(YAO, authors=Names((Name("Yao", "J."),))),
        replace(YAO, title="", container_title="N. Engl. J. Med."),
        replace(YAO, volume="", pages="", year=""),
        replace(YAO, title="Everolimus for advanced pancreatic neuroendocrine tumors: a randomised trial"),
    ],
)
def test_the_same_work_is_asked_about_once_at_the_later_entry(again):
    other = replace(YAO, title="Octreotide in midgut tumors", authors=Names((Name("Rinke", "A."),)), pages="4-9")
    assert asked(YAO, other, again) == [((3,), (1,))]


def test_the_same_doi_is_the_same_work_and_another_doi_is_not():
    doi = "10.1056/NEJMoa1009290"
    assert asked(replace(YAO, doi=doi), Reference(title="Everolimus", doi=doi.upper())) == [((2,), (1,))]
    assert asked(replace(YAO, doi=doi), replace(YAO, doi="10.1056/NEJMoa1009291")) == []


def test_a_slip_in_the_first_authors_name_does_not_hide_a_duplicate():
    kosyrev, slip = (replace(YAO, authors=Names((Name(family, "V."),))) for family in ("Kosyrev", "Kosirev"))
    assert asked(kosyrev, slip) == [((2,), (1,))]


def test_of_three_the_second_and_the_third_are_asked_about_with_the_first():
    assert asked(YAO, YAO, YAO) == [((2,), (1,)), ((3,), (1,))]


@pytest.mark.parametrize(
    "other",
    [
        replace(YAO, title="Sunitinib for advanced pancreatic neuroendocrine tumors"),
        replace(YAO, title="Everolimus for advanced pancreatic neuroendocrine tumors. Part II"),
        replace(YAO, title="Everolimus for advanced pancreatic neuroendocrine tumors: 2012 update", year="2012"),
        replace(YAO, title="Everolimus for advanced pancreatic neuroendocrine tumors: erratum", pages="1082"),
        replace(YAO, title="Reply: Everolimus for advanced pancreatic neuroendocrine tumors"),
        replace(YAO, title="Everolimus"),
        replace(YAO, title="Everolimus for advanced pancreatic neuroendocrine tumors: a letter and its reply"),
        replace(YAO, year="2014", volume="367"),
        replace(YAO, volume="365", pages="1-9"),
        replace(YAO, container_title="J Clin Oncol", volume="29", pages="LBA9"),
        replace(YAO, type="article", container_title=""),
        replace(YAO, type="chapter"),
        replace(YAO, authors=Names((Name("Raymond", "E."),))),
        replace(YAO, title="Эверолимус при опухолях поджелудочной железы"),
    ],
)
def test_other_works_are_let_be(other):
    assert asked(YAO, other) == []
    assert asked(other, YAO) == []


def test_parts_and_years_in_titles_tell_works_apart():
    one = replace(YAO, title="Tumors of the liver. Part I", volume="")
    assert asked(one, replace(one, title="Tumors of the liver. Part II")) == []
    assert asked(one, replace(one, title="Tumors of the liver. Part I.")) == [((2,), (1,))]


def test_two_papers_of_one_issue_are_let_be():
    raymond = Reference(
        authors=Names((Name("Raymond", "E."),)),
        title="Sunitinib",
        container_title="N Engl J Med",
        year="2011",
        volume="364",
        pages="501-513",
    )
    assert asked(raymond, YAO) == []


def test_entries_without_anything_are_not_the_same():
    assert asked(Reference(), Reference(), Reference(source="Патютко")) == []


def test_a_list_is_compared_with_others():
    library = [Reference(title="Octreotide in midgut tumors", year="2011"), replace(YAO, year="2012")]
    found = likenesses([Reference(), YAO], library)
    assert [(each.first, each.second) for each in found] == [(2, 2)]
    assert likenesses([YAO], [YAO])[0].why == "the same title, year and first author"


def test_many_entries_of_one_author_do_not_slow_it_down():
    many = [replace(YAO, title=f"{word} in tumors", pages=str(at)) for at, word in enumerate(["Alpha", "Beta"] * 3000)]
    assert len(likenesses(many[:2])) == 0
    assert all(each.first < each.second for each in likenesses(many)[:10])


def test_of_three_entries_one_that_was_told_from_the_first_is_still_compared_with_the_second() -> None:
    entries = [YAO, replace(YAO, year="2010"), replace(YAO, pages="515-524")]
    found = duplicates.find(Checked(Article(), entries, apart=[pair_key(YAO, entries[2])]))
    assert [(each.references, each.related) for each in found] == [((2,), (1,)), ((3,), (2,))]
