import pytest

from app.dates import month_and_day, month_of, year_and_month


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Mar", "03"),
        ("Sept.", "09"),
        ("MAR 15", "03-15"),
        ("15 March", "03-15"),
        ("15. März", "03-15"),
        ("12 de mayo", "05-12"),
        ("1 июня", "06-01"),
        ("3", "03"),
        ("03/15", "03-15"),
        ("03-15", "03-15"),
        ("Spring", "Spring"),
        ("Jan-Feb", "Jan-Feb"),
        ("31", "31"),
        ("Mar 32", "Mar 32"),
        ("", ""),
    ],
)
def test_a_month_is_kept_in_figures_and_other_words_as_they_are(text: str, kept: str) -> None:
    assert month_of(text) == kept
    assert month_of(kept) == kept


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2020 Mar 15", ("2020", "03-15")),
        ("2020/03/15/", ("2020", "03-15")),
        ("2020///Spring", ("2020", "Spring")),
        ("2020-03", ("2020", "03")),
        ("2020", ("2020", "")),
        ("15 March 2020", ("2020", "03-15")),
        ("March 2020", ("2020", "03")),
        ("in press", ("", "")),
        ("1998a", ("", "")),
    ],
)
def test_a_date_is_a_year_and_what_stands_beside_it(text: str, parts: tuple[str, str]) -> None:
    assert year_and_month(text) == parts


def test_the_numbers_of_what_is_kept() -> None:
    assert [month_and_day(kept) for kept in ("03-15", "03", "Spring", "13", "")] == [(3, 15), (3, 0), *[(0, 0)] * 3]
