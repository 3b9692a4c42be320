"""Page ranges."""

import pytest

from app.styles.pages import page_range, range_dashes, with_dash, word_before


@pytest.mark.parametrize(
    ("pages", "first", "last", "rest"),
    [
        ("256-265", "256", "265", ""),
        ("1199-203", "1199", "1203", ""),
        ("1013-8", "1013", "1018", ""),
        ("501-13", "501", "513", ""),
        ("99-102", "99", "102", ""),
        ("501-413", "501", "413", ""),
        ("S23-8", "S23", "S28", ""),
        ("S23-S28", "S23", "S28", ""),
        ("S105-S8", "S105", "S108", ""),
        ("e41-e42; author reply e41-e42", "e41", "e42", "author reply e41-e42"),
        ("e41–e42", "e41", "e42", ""),
        ("e41-42", "e41", "e42", ""),
        ("501 – 513", "501", "513", ""),
        ("501--513", "501", "513", ""),
        ("501−513", "501", "513", ""),
        ("1234.e1-1234.e9", "1234.e1", "1234.e9", ""),
        ("1234.e1-e9", "1234.e1", "1234.e9", ""),
        ("123-30.e4", "123", "130.e4", ""),
        ("iii-iv", "iii", "iv", ""),
        ("XVI–XX", "XVI", "XX", ""),
        ("235–236, 246–247", "235", "236", "246–247"),
        ("С23-С28", "С23", "С28", ""),
        ("19", "19", "", ""),
        ("e123", "e123", "", ""),
        ("CD001234", "CD001234", "", ""),
        ("CD-004", "CD-004", "", ""),
        ("e1000-2", "e1000-2", "", ""),
        ("Article 45", "Article 45", "", ""),
        ("501-", "501-", "", ""),
        ("12-S15", "12-S15", "", ""),
        ("", "", "", ""),
    ],
)
def test_first_and_last_page_are_told_apart_and_short_ranges_written_out(pages, first, last, rest):
    assert page_range(pages) == (first, last, rest)


@pytest.mark.parametrize(
    ("pages", "with_en_dash"),
    [
        ("256-265", "256–265"),
        ("256 — 265", "256–265"),
        ("e41-e42; author reply e41-e42", "e41–e42; author reply e41–e42"),
        ("235-236, 246-247", "235–236, 246–247"),
        ("CD-004", "CD-004"),
        ("e1000-2", "e1000-2"),
        ("19", "19"),
        ("S0923-7534(21)00001-2", "S0923-7534(21)00001-2"),
        ("501-513 (Suppl)", "501–513 (Suppl)"),
    ],
)
def test_every_range_gets_the_dash_of_the_list_and_article_numbers_keep_theirs(pages, with_en_dash):
    assert with_dash(pages, "–") == with_en_dash


def test_the_dashes_of_ranges_are_found_with_the_spaces_around_them():
    assert range_dashes("1-2, 5 – 9; CD-004") == ["-", " – "]


@pytest.mark.parametrize(
    "hostile", ["1" * 50_000, "-" * 50_000, "1." * 20_000, " -" * 20_000, "a1" * 20_000 + "-2", "1-1-" * 25_000]
)
def test_a_hostile_text_is_a_single_page_as_it_stands(hostile):
    assert page_range(hostile) == (hostile.strip(), "", "")
    assert with_dash(hostile, "–") == hostile


@pytest.mark.parametrize(
    ("pages", "before"),
    [
        ("395-401", "pp. "), ("S23-S28", "pp. "), ("e41-e42", "pp. "), ("395, 401", "pp. "),
        ("395", "p. "), ("S23", "p. "),
        ("e1003", ""), ("CD004", ""), ("123456", ""), ("e0123456", ""),
        ("S0923-7534(21)00001-2", ""), ("S0140-6736(20)3018X-X", "pp. "),
    ],
)  # fmt: skip
def test_the_word_before_pages_fits_what_follows(pages, before):
    assert word_before(pages, "pp. ") == before
    assert word_before(pages, ", ") == ", "


@pytest.mark.parametrize("word", ["P. ", "С. ", "с. ", "S. ", "pages "])
def test_words_for_one_page_and_many_stand_before_either_but_before_no_number_of_an_article(word):
    assert (word_before("395", word), word_before("395-401", word), word_before("e1003", word)) == (word, word, "")
