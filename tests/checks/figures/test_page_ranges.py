"""PAG01 to PAG03: ranges that run backwards, are shortened here and there, or very long."""

from dataclasses import replace

import pytest

from app.checks.figures.page_ranges import backwards, lengths, shortened
from app.model import Name, Names, Reference
from tests.checks.figures.listing import Said, article, said_of, with_pages

IN_FULL = with_pages("501-513", "238-239", "1478-1486", "3129-3136", "S23-S28")
SHORT = with_pages("501-13", "238-9", "1478-86", "3129-36", "S23-8")


def test_pages_that_end_before_they_begin_are_asked_about() -> None:
    (finding,) = said_of(backwards, article(pages="501-413"))
    assert finding[:2] == (1, "ask")


def test_both_pages_with_one_other_figure_are_shown() -> None:
    ((_, _, first),) = said_of(backwards, article(pages="501-413"))
    assert first in ("501-513", "401-413")


def test_the_pages_the_other_way_round_are_only_a_question() -> None:
    assert said_of(backwards, article(pages="513-501")) == [(1, "ask", "501-513")]


def test_two_figures_or_two_pages_that_may_be_exchanged_are_a_question() -> None:
    (finding,) = said_of(backwards, article(pages="1307-1301"))
    assert finding == (1, "ask", "1301-1307")


@pytest.mark.parametrize(("printed", "meant"), [("1307-1131", "1307-1311"), ("283-219", "283-291")])
def test_two_exchanged_figures_are_mended(printed: str, meant: str) -> None:
    assert said_of(backwards, article(pages=printed)) == [(1, "likely", meant)]


@pytest.mark.parametrize(
    "pages",
    [
        "501-513",
        "501-13",
        "1013-8",
        "1199-203",
        "S23-8",
        "S23-S28",
        "e12-e15",
        "e1000-2",
        "iii-iv",
        "1234.e1-1234.e9",
        "012345-1",
        "CD-004",
        "165102-1",
        "19",
        "998-1003",
        "9-1 - 9-16",
        "191109-191103",
        "",
    ],
)
def test_shortened_ranges_and_other_pages_are_right(pages: str) -> None:
    assert said_of(backwards, article(pages=pages)) == []


@pytest.mark.parametrize(
    ("printed", "full"),
    [("1199-203", "1199-1203"), ("514-23", "514-523"), ("S59-64", "S59-S64"), ("501–9; discussion 509-10", None)],
)
def test_last_pages_are_written_in_full_unseen(printed: str, full: str | None) -> None:
    expected = full or "501–509; discussion 509-510"
    assert said_of(shortened, *IN_FULL, article(pages=printed)) == [(6, "certain", expected)]


@pytest.mark.parametrize(("printed", "short"), [("514-523", "514-23"), ("1199-1203", "1199-203"), ("S59-S60", None)])
def test_last_pages_are_shortened_where_the_list_shortens(printed: str, short: str | None) -> None:
    expected = [(6, "likely", short)] if short else []
    assert said_of(shortened, *SHORT, article(pages=printed)) == expected


def test_two_figures_stay_where_the_list_keeps_two() -> None:
    two = with_pages("501-13", "238-39", "1478-86", "3129-36", "402-09")
    assert said_of(shortened, *two, article(pages="521-529")) == [(6, "likely", "521-29")]


@pytest.mark.parametrize("pages", ["e1000-2", "19", "99-103", "501-413", "iii-iv", "pp215-226", "1234.e1-1234.e9"])
def test_what_cannot_be_shortened_is_let_be(pages: str) -> None:
    assert said_of(shortened, *IN_FULL, article(pages=pages)) == []
    assert said_of(shortened, *SHORT, article(pages=pages)) == []


def test_a_list_with_both_forms_has_none() -> None:
    assert said_of(shortened, *IN_FULL, *SHORT[:2]) == []
    assert said_of(shortened, *IN_FULL[:3], SHORT[0]) == []


def test_very_many_pages_are_asked_about() -> None:
    assert said_of(lengths, article(pages="501-713")) == [(1, "ask", None)]


@pytest.mark.parametrize(
    "reference",
    [
        article(pages="501-713", title="ENETS consensus guidelines"),
        article(pages="501-713", title="Cancer statistics, 2011"),
        article(pages="1-133"),
        article(pages="501-599"),
        Reference(type="thesis", title="Surgery", pages="1-384"),
        Reference(type="chapter", title="Surgery", pages="101-384"),
    ],
)
def test_guidelines_books_and_whole_volumes_may_be_long(reference: Reference) -> None:
    assert said_of(lengths, reference) == []


def test_a_first_page_alone_is_asked_about_where_the_journals_others_have_ranges() -> None:
    others = [*IN_FULL, article(pages="19", container_title="Gut")]
    assert said_of(lengths, *others) == []
    assert said_of(lengths, *IN_FULL, article(pages="601")) == [(6, "ask", None)]


@pytest.mark.parametrize("title", ["Carcinoids: reply", "Letter to the editor", "In memoriam Hans Ahlman"])
def test_letters_have_one_page(title: str) -> None:
    assert said_of(lengths, *IN_FULL, article(pages="601", title=title)) == []


def _long_article(**values: str) -> Reference:
    names = Names((Name("Raymond", "E."), Name("Dahan", "L."), Name("Raoul", "J.L.")))
    title = "Sunitinib malate for the treatment of pancreatic neuroendocrine tumors"
    return replace(article(**{"title": title, **values}), authors=names)


def test_the_first_page_alone_is_asked_about_where_several_authors_wrote_a_long_article() -> None:
    others = [article(container_title=f"Journal {letter}", pages="501-513") for letter in "ABCDEFGHIJ"]
    lone = _long_article(container_title="Journal A", pages="12")
    assert said_of(lengths, *others, lone) == [(11, "ask", None)]
    old = _long_article(container_title="Gut", pages="12", year="1987")
    assert said_of(lengths, *others, old) == [(11, "ask", None)]
    assert said_of(lengths, *others, _long_article(container_title="Gut", pages="12", year="2012")) == []
    assert said_of(lengths, *others, article(container_title="Gut", pages="12", year="1987")) == []


def test_more_than_sixty_pages_are_asked_about_among_short_articles_only() -> None:
    short = with_pages(*(f"{first}-{first + 9}" for first in range(101, 201, 10)))
    assert said_of(lengths, *short, article(pages="501-573")) == [(11, "ask", None)]
    assert said_of(lengths, *short, article(pages="501-573"), article(pages="601-655")) == []
    assert said_of(lengths, *short[:5], article(pages="501-573")) == []


def test_the_number_of_an_article_is_no_first_page() -> None:
    assert said_of(lengths, *IN_FULL, article(pages="1246752")) == []


@pytest.mark.parametrize(("pages", "says"), [("23-3", [(1, "ask", None)]), ("23-8", []), ("S23-3", [(1, "ask", None)])])
def test_a_shortened_last_page_that_is_the_first_is_asked_about(pages: str, says: list[Said]) -> None:
    assert said_of(backwards, article(pages=pages)) == says


def test_a_short_range_that_may_be_turned_or_lack_a_figure_is_not_mended_unseen() -> None:
    usual = with_pages("501-513", "511-523", "521-533", "531-543", "541-553")
    assert said_of(shortened, *usual, *with_pages("1199-203")) == [(6, "certain", "1199-1203")]
    assert said_of(shortened, *usual, *with_pages("14-7")) == [(6, "likely", "14-17")]
    assert said_of(shortened, *usual, *with_pages("420-44")) == [(6, "likely", "420-444")]
