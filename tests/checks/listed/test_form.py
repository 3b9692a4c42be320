"""The form of the list."""

import pytest

from app.checks.checked import Checked
from app.checks.listed.form import _is_against_the_list, _is_within_a_title, form
from app.model import Article, Reference
from app.reading import read_references
from app.styles import Difference

USUAL = [
    "Rindi G., Pavel M. Tumors of the gut. Gut 2006; 49: 395-401.",
    "Elias D., Baton O. Surgery of the liver. Gut 2007; 51: 11-15.",
    "Modlin I.M., Lye K.D. Carcinoid tumors of the lung. Cancer 2003; 97: 934-959.",
    "Ahlman H., Jansson S. Treatment of tumors. Digestion 2000; 62: 59-68.",
    "Yao J.C., Shah M.H. Everolimus for tumors. Lancet 2011; 364: 514-523.",
]


def shown(*sources: str) -> list[tuple[int, str, str]]:
    found = list(form.find(Checked(Article(), read_references(sources))))
    assert all(each.is_mended and each.certainty == "certain" and not each.fixes for each in found)
    return [(each.references[0], each.before, each.after) for each in found]


@pytest.mark.parametrize(
    ("source", "before", "after"),
    [
        ("Raut C.P., Kulke M.H. Targeted therapy. Gut 2011; 16:286-295.", "16:286", "16: 286"),
        ("Raut C.P., Kulke M.H. Targeted therapy. Gut 2011;16:286-295.", "2011;16 … 16:286", "2011; 16 … 16: 286"),
        ("Raut C.P., Kulke M.H. Targeted therapy. Gut, 2011; 16: 286-295.", "Gut, 2011", "Gut 2011"),
    ],
)
def test_other_punctuation_than_the_lists_is_shown_with_what_is_printed(source, before, after):
    assert shown(*USUAL, source) == [(6, before, after)]


@pytest.mark.parametrize(
    ("journal", "is_let_be"), [("American Heart Association. Circulation", True), ("Ann Surg", False)]
)
def test_a_comma_of_the_title_is_not_taken_for_the_sign_behind_it(journal, is_let_be):
    joint = Difference(1, "title", "container_title", "Arteriosclerosis, American", "Arteriosclerosis. American", 9, 9)
    references = [Reference(container_title=journal)]
    assert _is_within_a_title(joint, Checked(Article(), references)) is is_let_be


def test_four_of_five_and_five_entries_are_wanted():
    odd = "Raut C.P., Kulke M.H. Targeted therapy. Gut 2011; 16:286-295."
    assert shown(*USUAL[:3], odd) == []
    assert shown(*USUAL, odd, odd, odd) == []


@pytest.mark.parametrize(
    "source",
    [
        "Raut C.P., Kulke M.H. Targeted therapy? Gut 2011; 16: 286-295.",
        "Raut C.P., Kulke M.H. Targeted therapy. Gut 2011; 16 – 19: 286–295.",
        "Raut C.P., Kulke M.H. Targeted therapy. Gut 2011; vol. 16, pp. 286-295.",
        "Kulke M.H. (2011) Targeted therapy. Gut 16: 286-295.",
        "Raut CP, Kulke MH. Targeted therapy. Gut 2011; 16: 286-295.",
    ],
)
def test_other_words_order_names_and_pages_are_let_be(source):
    assert shown(*USUAL, source) == []


def test_both_brackets_of_a_pair_differ_or_none():
    assert shown(*USUAL, "Raut C.P., Kulke M.H. Targeted therapy. Gut (2011) 16: 286-295.") == [
        (6, "Gut (2011 … 2011) 16", "Gut 2011 … 2011; 16")
    ]
    commas = [
        "Rindi G., Pavel M. (2006). Tumors of the gut. Gut, 49, 395-401.",
        "Elias D., Baton O. (2006). Surgery of the liver. Gut, 51, 11-15.",
    ]
    half = "Hirsch E., Katanaev V.L. (2000). Central role for G protein. Science (80- ), 287, 1049-1053."
    assert shown(*commas * 4, half) == []


def test_a_stop_of_a_shortened_word_is_let_be():
    books = [
        f"{name} J. Surgery of the liver. Oslo: Masson Press, 200{at}."
        for at, name in enumerate(["Roe", "Doe", "Moe", "Poe", "Loe"])
    ]
    assert shown(*books, "Soe J. Surgery of the gut. Oslo: Masson Co., 2007.") == []


def test_a_stop_of_a_shortened_word_that_was_read_into_the_title_is_let_be():
    assert _is_against_the_list(Difference(6, "title", "container_title", "gut: Rindi", "gut. Rindi", 9, 9))
    assert not _is_against_the_list(Difference(6, "title", "container_title", "Surg. Stud", "Surg, Stud", 9, 9))


def test_signs_behind_a_title_are_let_be_where_the_list_has_none():
    assert not _is_against_the_list(Difference(6, "title", "container_title", "liver. The", "liver The", 9, 9))
    assert not _is_against_the_list(Difference(6, "title", "container_title", "Surgery, Gut", "Surgery Gut", 9, 9))


def test_what_is_kept_as_printed_is_let_be():
    references = read_references([*USUAL, "Raut C.P., Kulke M.H. Targeted therapy. Gut 2011; 16:286-295."])
    references[5].as_printed = True
    assert list(form.find(Checked(Article(), references))) == []


def test_a_stop_that_is_lost_behind_a_name_in_full_is_shown():
    usual = [
        f"{family}, {given}. 199{at}. Silencing the Past. Boston: Beacon Press."
        for at, (family, given) in enumerate(_NAMES)
    ]
    lost = "Trouillot, Michel-Rolph 1995. Silencing the Past. Boston: Beacon Press."
    assert shown(*usual, lost) == [(7, "Rolph 1995", "Rolph. 1995")]


_NAMES = [
    ("Said", "Edward"),
    ("Scott", "James"),
    ("Snyder", "Timothy"),
    ("Stone", "Lawrence"),
    ("Taylor", "Charles"),
    ("Tilly", "Charles"),
]


def test_what_follows_authors_is_that_of_entries_that_are_cut_short():
    cut = [f"Roe {initial}, Doe J, et al. Surgery of the liver. Gut. 2006;49:395-401." for initial in "ABCDEFGH"]
    assert shown(*cut, "Moe K, Poe L. Staging of tumours. Gut. 2007;50:11-15.") == []
    assert shown(*cut, "Moe K, Poe L, Staging of tumours. Gut. 2007;50:11-15.") == [(9, "L, Staging", "L. Staging")]
