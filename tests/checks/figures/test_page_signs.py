"""PAG04 to PAG06: dashes, "pp." and letters in pages."""

from dataclasses import replace

import pytest

from app.checks.checked import Checked
from app.checks.figures.page_signs import dashes, malformed, units
from app.model import Article, Reference
from app.reading import read_reference
from tests.checks.figures.listing import article, said_of, with_pages

HYPHENS = with_pages("501-513", "238-239", "1478-1486", "3129-3136", "S23-S28")


@pytest.mark.parametrize(
    "printed", ["514 - 523", "514–523", "514—523", "514−523", "514--523", "514 -523", "514\u2011523", "514 – 523"]
)
def test_dashes_become_those_of_the_list(printed: str) -> None:
    assert said_of(dashes, *HYPHENS, article(pages=printed)) == [(6, "certain", "514-523")]


def test_the_lists_dash_may_be_an_en_dash() -> None:
    others = with_pages("501–513", "238–239", "1478–1486", "3129–3136", "S23–S28")
    assert said_of(dashes, *others, article(pages="e41-e42; author reply e41-e42")) == [
        (6, "certain", "e41–e42; author reply e41–e42")
    ]


@pytest.mark.parametrize("pages", ["CD–004", "e1000–2", "19", "", "S1", "Article 45", "9–1 – 9–16", "1–2: 71"])
def test_hyphens_in_numbers_of_articles_stay(pages: str) -> None:
    assert said_of(dashes, *HYPHENS, article(pages=pages)) == []


def test_a_list_with_two_dashes_has_none() -> None:
    assert said_of(dashes, *HYPHENS, *with_pages("514–523", "1–9")) == []


@pytest.mark.parametrize(
    "printed", ["pp. 501-513", "p. 501-513", "pp501-513", "С. 501-513", "с. 501-513", "pp 501-513"]
)
def test_what_print_adds_is_no_part_of_the_pages(printed: str) -> None:
    assert said_of(units, article(pages=printed)) == [(1, "certain", "501-513")]


@pytest.mark.parametrize(
    "reference",
    [
        article(pages="P1-P9"),
        article(pages="p39"),
        article(pages="S23-S28"),
        article(pages="C12-C15"),
        Reference(type="book", title="Surgery", pages="pp. 501-513"),
        Reference(type="chapter", title="Surgery", pages="С. 501-513"),
    ],
)
def test_books_keep_their_unit_and_letters_of_pages_stay(reference: Reference) -> None:
    assert said_of(units, reference) == []


def _read(*sources: str) -> list[Reference]:
    return [read_reference(source) for source in sources]


def test_a_unit_in_one_source_only_is_mended_by_printing() -> None:
    usual = [f"Smith J. Surgery of carcinoids. Ann Surg 2011; 25{n}: 501-513" for n in range(5)]
    odd = "Smith J. Surgery of carcinoids. Ann Surg 2011; 259: pp. 514-523"
    (finding,) = units.find(Checked(Article(), _read(*usual, odd)))
    assert (finding.references, finding.before, finding.after, finding.is_mended) == (
        (6,),
        "pp. 514-523",
        "514-523",
        True,
    )


@pytest.mark.parametrize("lone", ["p. 514", "Article e514", "514"])
def test_a_lone_page_and_the_number_of_an_article_need_no_unit_of_ranges(lone: str) -> None:
    usual = [f"Smith J. Surgery of carcinoids. Ann Surg 2011; 25{n}: pp. 501-513" for n in range(5)]
    odd = f"Smith J. Surgery of carcinoids. Ann Surg 2011; 259: {lone}"
    assert list(units.find(Checked(Article(), _read(*usual, odd)))) == []


def test_units_of_two_scripts_are_not_compared() -> None:
    russian = "Иванов И.И. Хирургия карциноидов // Вестник хирургии. 2012. Т. 90, № 7. С. 41-45."
    english = [f"Smith J. Surgery of carcinoids. Ann Surg 2011; 25{n}: 501-513" for n in range(9)]
    assert list(units.find(Checked(Article(), _read(*english, russian)))) == []


def test_a_latin_letter_before_the_pages_of_a_russian_list_is_called_one() -> None:
    usual = [f"Иванов И.И. Хирургия карциноидов // Вестник хирургии. 2012. Т. 9{n}, № 7. С. 41-45." for n in range(5)]
    odd = "Иванов И.И. Хирургия карциноидов // Вестник хирургии. 2012. Т. 99, № 7. C. 41-45."
    (finding,) = units.find(Checked(Article(), _read(*usual, odd)))
    assert (finding.references, finding.before, finding.after) == ((6,), "C. 41-45", "С. 41-45")
    assert "is a Latin letter" in finding.message


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("50l-513", "501-513"),
        ("5O1-513", "501-513"),
        ("501-5l3", "501-513"),
        ("5O1", "501"),
        ("O12-015", "012-015"),
        ("501 513", "501-513"),
        ("501_513", "501-513"),
        ("501=513", "501-513"),
    ],
)
def test_letters_for_figures_and_other_signs_for_the_dash_are_mended(printed: str, meant: str) -> None:
    [(place, certainty, after)] = said_of(malformed, article(pages=printed))
    assert (place, after) == (1, meant)
    assert certainty == ("certain" if printed in ("50l-513", "5O1-513", "501-5l3") else "likely")


@pytest.mark.parametrize("pages", ["501-", "-513", "501–", "– 513"])
def test_half_a_range_is_asked_about(pages: str) -> None:
    assert said_of(malformed, article(pages=pages)) == [(1, "ask", None)]


def test_half_a_range_is_found_in_the_source() -> None:
    (read,) = _read("Smith J. Surgery of carcinoids. Ann Surg 2011; 253: 501-")
    read.pages = "501"
    assert said_of(malformed, read) == [(1, "ask", None)]


@pytest.mark.parametrize(
    "pages",
    [
        "e123",
        "1234.e1-1234.e9",
        "344–350.e2",
        "CD001234",
        "Article 45",
        "iii–iv",
        "l-li",
        "S23-S28",
        "I23-I29",
        "O12-O15",
        "59A-63A",
        "L123",
        "501, 513",
        "501 1513",
        "501-513; discussion 513-514",
        "1 A",
        "19",
        "",
    ],
)
def test_valid_pages_are_let_be(pages: str) -> None:
    assert said_of(malformed, article(pages=pages)) == []


def test_pages_of_a_book_are_counted_in_the_language_of_its_title() -> None:
    latin = [Reference(type="book", title=title, pages="286 p") for title in ("Figures III", "Sèméiôtikè")]
    french = Reference(type="book", title="Introduction à la littérature fantastique", pages="188 с")
    russian = Reference(type="book", title="Поэтика", pages="320 с")
    assert said_of(units, *latin, russian, french) == [(4, "likely", "188 p")]
    assert said_of(units, latin[0], russian, french) == []


def test_a_letter_of_another_alphabet_makes_no_russian_title() -> None:
    english = _read(*(f"Roe J. Tumors of the liver // Gut. 2006. Vol. {at}. P. 39{at}–40{at}." for at in range(6)))
    english.append(replace(english[0], title="Tumors of the he\u0430rt"))
    russian = _read(*(f"Иванов И. И. Опухоли печени // Хирургия. 2006. Т. {at}. С. 39{at}–40{at}." for at in range(6)))
    assert said_of(units, *english, *russian) == []


def test_a_range_without_the_lists_unit_is_shown_though_lone_pages_have_none() -> None:
    usual = [f"Smith J. Surgery of carcinoids. Ann Surg 2011; 25{n}: pp. 501-513" for n in range(9)]
    lone = [f"Smith J. Surgery of carcinoids. Ann Surg 2012; 26{n}: e100{n}" for n in range(3)]
    odd = "Smith J. Surgery of carcinoids. Ann Surg 2011; 259: 514-523"
    (finding,) = units.find(Checked(Article(), _read(*usual, *lone, odd)))
    assert (finding.references, finding.after) == ((13,), "pp. 514-523")


def test_german_pages_have_a_unit_too() -> None:
    german = "Conze, Werner: Vom Pöbel zum Proletariat, in: Geschichte und Gesellschaft 1{} (1984), {}333–364."
    (finding,) = units.find(
        Checked(Article(), _read(*(german.format(n, "S. ") for n in range(9)), german.format(9, "")))
    )
    assert (finding.references, finding.after) == ((10,), "S. 333–364")
