"""The stop at the end of an entry."""

from dataclasses import replace

from app.checks.text.final_stop import final_stop
from app.reading import read_references

from .looking import found

USUAL = "Rindi G., Pavel M. Tumors of the gut. Gut 2006; 49: 395-401."
DOI = "Elias D., Baton O. Surgery of the liver. Gut 2007; 51: 11-15. doi: 10.1000/1234"


def said(*sources: str) -> list[tuple[int, str, str]]:
    return [(each.references[0], each.before, each.after) for each in found(final_stop, *read_references(sources))]


def test_a_missing_and_a_doubled_stop_are_shown_as_mended():
    assert said(*[USUAL] * 8, USUAL.rstrip("."), USUAL + ".") == [(9, "401", "401."), (10, "401..", "401.")]
    assert all(each.is_mended for each in found(final_stop, *read_references([*[USUAL] * 5, USUAL.rstrip(".")])))


def test_a_stop_is_odd_in_a_list_without_stops():
    assert said(*[USUAL.rstrip(".")] * 5, USUAL) == [(6, "401.", "401")]


def test_fewer_than_five_and_a_divided_list_show_nothing():
    assert said(*[USUAL] * 3, USUAL.rstrip(".")) == []
    assert said(*[USUAL] * 6, *[USUAL.rstrip(".")] * 3) == []


def test_entries_that_end_in_a_doi_are_let_be():
    assert said(*[USUAL] * 6, DOI) == []
    assert said(*[DOI + "."] * 5, DOI) == []


def test_a_stop_behind_a_doi_is_shown_where_nine_tenths_of_them_have_none():
    assert [place for place, _, _ in said(*[DOI] * 9, DOI + ".")] == [10]


def test_the_closing_half_of_a_bracket_or_a_quotation_is_let_be():
    book = "Elias {}. (2007). Surgery of the liver. Oslo: Fjord Press."
    bracketed = "Raut C. (2008). Tumours of the gut (Oslo: Fjord Press)."
    assert said(*[book.format(initial) for initial in "ABCDEFGH"], bracketed) == []


def test_what_is_kept_as_printed_is_let_be():
    references = read_references([*[USUAL] * 5, USUAL.rstrip(".")])
    references[5] = replace(references[5], as_printed=True)
    assert found(final_stop, *references) == []
