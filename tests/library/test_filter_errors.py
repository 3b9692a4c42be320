"""What is said of filters that cannot be meant as they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library import completions_of, errors_in, is_begun, read_filter


@pytest.mark.parametrize(
    ("typed", "part", "words"),
    [
        ("jurnal:lancet", 0, "No field is called “jurnal”; did you mean journal:?"),
        ("liver -autor:rindi", 1, "“autor”; did you mean author:?"),
        ("gewicht:5x", 0, "No field is called “gewicht”. To find the words themselves, put all of it in quotes."),
        ("is:revewed", 0, "No reference is “revewed”; did you mean is:reviewed?"),
        ("is:", 0, "there are is:review, is:changed, is:doubtful, is:duplicate, is:printed, is:reviewed."),
        ("is:lost", 0, "No reference is “lost”: there are is:review"),
        ("has:dio", 0, "did you mean has:doi?"),
        ("no:colour", 0, "there are no:title, no:journal, no:year, no:doi and others."),
        ('liver "two words', 1, 'has no end: type " after its last word'),
        ("lancet OR", 1, "“OR” needs a part on both sides of it"),
        ("or lancet", 0, "“or” needs a part on both sides of it"),
        ("cancer or 20..2010", 1, "“20..2010” is no range of years, such as 2010..2012."),
        ("year:199..2010", 0, "“199..2010” is no range"),
        ("year:1990-2000", 0, "A range of years is written with two dots: 1990..2000."),
        ("vol:a..b", 0, "“a..b” is no range of numbers, such as vol:10..20."),
    ],
)
def test_what_is_wrong_with_a_part_is_said_with_what_to_do(typed: str, part: int, words: str) -> None:
    [error] = errors_in(read_filter(typed))
    assert error.part == part
    assert words in error.sentence


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "liver or cancer",
        "10.1016/S0140-6736(05)67890:1",
        "doi:10.1016/j.x:2",
        "https://doi.org/10.1/x",
        "ftp:server arXiv:1234.5678",
        "12:30",
        "liver: metastases:",
        '"jurnal:lancet" "or" "20..2010"',
        "journal:lancet -JOURNAL:x container-title:y Vol:3",
        "is:review -is:Changed has:DOI no:publisher_place",
        "2010.. ..2012 year:2001..2003 volume:1..2 pages:..9",
        "wait...what",
        "article:x article:=y",
        "title:1990-2000",
    ],
)
def test_what_can_be_meant_is_let_be(typed: str) -> None:
    assert errors_in(read_filter(typed)) == ()


@given(st.text(max_size=30) | st.text(alphabet='":-. 12ornaisj', max_size=30))
def test_every_filter_can_be_asked_for_its_errors(typed: str) -> None:
    chosen = read_filter(typed)
    assert all(each.sentence and each.part < len(chosen.parts) for each in errors_in(chosen))


@pytest.mark.parametrize(
    ("part", "offered"),
    [
        ("jo", ["journal:"]),
        ("-AUTH", ["-authors:"]),
        ("t", []),
        ("is:rev", ["is:review", "is:reviewed"]),
        ("is:review", ["is:reviewed"]),
        ("-no:d", ["-no:doi"]),
        ("has:is", ["has:issue", "has:isbn", "has:issn"]),
        ("title:li", []),
        ("lancet", []),
        ("", []),
    ],
)
def test_names_of_fields_and_states_are_offered_after_their_first_letters(part: str, offered: list[str]) -> None:
    assert completions_of(part) == offered


@pytest.mark.parametrize(
    ("part", "is_it"),
    [("is:re", True), ("-no:d", True), ("has:", True), ("is:review", False), ("is:lost", False), ("no:doi", False),
     ("jo", False), ("title:", False), ("", False)],
)  # fmt: skip
def test_a_state_or_field_is_begun_until_it_is_one_or_can_be_none(part: str, is_it: bool) -> None:
    assert is_begun(part) == is_it
