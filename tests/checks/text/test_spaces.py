"""Spaces and signs that cannot be seen."""

import pytest

from app.checks.text.spaces import spaces
from app.model import Reference

from .looking import by, found, mended


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Tumors of the  liver", "Tumors of the liver"),
        ("Tumors of\u00a0the liver", "Tumors of the liver"),
        ("Tumors\u200b of the li\u00adver", "Tumors of the liver"),
        ("\ufeffTumors", "Tumors"),
        ("Tumors\tof the liver", "Tumors of the liver"),
        ("Tumors , cysts", "Tumors, cysts"),
        ("Tumors,cysts", "Tumors, cysts"),
        ("Tumors:cysts and others", "Tumors: cysts and others"),
        ("Tumors of cells.The end", "Tumors of cells. The end"),
        ("Tumors ( benign ) of the liver", "Tumors (benign) of the liver"),
        ("Опросник«Шкалы роста»для детей", "Опросник «Шкалы роста» для детей"),
    ],
)
def test_spaces_are_put_right(wrong, right):
    assert mended(spaces, Reference(title=wrong)) == [("certain", "title", right)]


def test_all_slips_of_a_field_are_mended_by_one_fix():
    (finding,) = found(spaces, Reference(title="Tumors , cysts:a review of  cases"))
    assert finding.fixes[0].edits[0].after == "Tumors, cysts: a review of cases"
    assert (finding.before, finding.start, finding.end) == ("Tumors ,", 0, 8)
    assert finding.message == "“Tumors ,” has a space before “,” (3 places)"


def test_names_lose_what_cannot_be_seen():
    assert mended(spaces, Reference(authors=by("Rin\u00addi, G.\u200b", "Roe, R."))) == [
        ("certain", "authors", "Rindi G., Roe R.")
    ]


def test_a_soft_hyphen_between_pages_was_a_hyphen():
    assert mended(spaces, Reference(pages="125\u00ad140")) == [("certain", "pages", "125-140")]


@pytest.mark.parametrize(
    "title",
    [
        "Effect at p<0.001 and 0,05 in 10,000 patients",
        "1,2-dimethylhydrazine and N,N-dimethylformamide, 2',3'-ends",
        "A 2:1 trial at 10:30",
        "The site www.example.com and Node.js",
        "See https://example.org/a,b:cde",
        "The .NET and ... of it",
        "Der »Fall«und die »Klinik« am »Rhein«",
        "L'«école» et l’«avenir»",
        "全民直播时代下的:素人直播",
        "Ph.D. theses in the U.S.A.",
    ],
)
def test_numbers_addresses_and_abbreviations_are_let_be(title):
    assert mended(spaces, Reference(title=title)) == []


def test_dotted_journals_dois_and_addresses_are_let_be():
    odd = Reference(
        container_title="Am.J.Surg.", doi="10.1000/a,bcd:efg", url="http://example.org/abc,def", note="arXiv:hep-th"
    )
    assert mended(spaces, odd) == []


def test_a_space_before_a_colon_is_let_be_in_french_and_where_nothing_shows_the_lists_way():
    french = Reference(title="Tumeurs du foie : une revue", language="fr")
    clean = [Reference(title="Tumors: a review")] * 5
    assert mended(spaces, *clean, french) == []
    assert mended(spaces, Reference(title="Tumors : a review")) == []
    assert mended(spaces, *clean, Reference(title="Tumors : a review")) == [("certain", "title", "Tumors: a review")]


def test_colons_after_spaces_are_let_be_where_the_list_has_more_of_them():
    clean = [Reference(title="Опухоли: обзор")] * 5
    assert mended(spaces, *clean, *[Reference(title="Опухоли : обзор")] * 2) == []
