from app.ages import ages
from app.chart import age_facts, count_sentence, described, references_of, slot_text, years_text
from tests.chart.samples import SAMPLE


def facts(counts: dict[int | None, int], year: int | None) -> list[tuple[str, str]]:
    return [(fact.name, fact.value) for fact in age_facts(ages(counts, year))]


def test_the_sample_is_told_in_numbers() -> None:
    assert count_sentence(ages(SAMPLE, 2013)) == "26 references · 25 dated"
    assert facts(SAMPLE, 2013) == [
        ("Median age", "5 years"),
        ("Last five years", "48 %"),
        ("Last ten years", "80 %"),
    ]


def test_one_reference_and_one_year_are_singular() -> None:
    assert count_sentence(ages({2012: 1}, 2013)) == "1 reference · 1 dated"
    assert facts({2012: 1}, 2013)[0] == ("Median age", "1 year")


def test_undated_references_alone_have_no_ages() -> None:
    assert count_sentence(ages({None: 3}, 2013)) == "3 references · none dated"
    assert facts({None: 3}, 2013) == []


def test_without_the_articles_year_nothing_is_claimed() -> None:
    assert facts(SAMPLE, None) == []


def test_references_after_the_articles_year_are_named_and_left_out() -> None:
    assert facts({2012: 1, 2010: 1, 2031: 2}, 2013) == [
        ("Median age", "2 years"),
        ("Last five years", "100 %"),
        ("Last ten years", "100 %"),
        ("Later than 2013", "2"),
    ]


def test_a_share_reads_none_or_all_only_if_it_is() -> None:
    almost_all = facts({2013: 999, 1990: 1}, 2013)
    hardly_any = facts({2013: 1, 1990: 999}, 2013)
    assert almost_all[1] == ("Last five years", "99 %")
    assert hardly_any[1] == ("Last five years", "1 %")


def test_each_number_says_how_it_was_reckoned() -> None:
    formula = age_facts(ages(SAMPLE, 2013))[1].formula
    assert formula == "References from 2009 to 2013: 12 of the 25 dated references not later than 2013."


def test_a_chart_is_read_aloud_year_by_year_without_the_empty_ones() -> None:
    said = described(ages({2010: 2, 2012: 1, None: 1}, 2013))
    assert said.endswith("Last ten years: 100 %. 2010: 2, 2012: 1, no year: 1.")


def test_a_bar_is_told_with_its_year() -> None:
    assert slot_text(2012, 4) == "2012 · 4 references"
    assert slot_text(None, 1) == "no year · 1 reference"
    assert references_of(0) == "no references"
    assert references_of(1234) == "1,234 references"


def test_ranges_of_years_are_told_as_they_are_printed() -> None:
    assert years_text(2010, 2012) == "2010–2012"
    assert years_text(2012, 2012) == "2012"
    assert years_text(2010, None) == "from 2010"
    assert years_text(None, 2003) == "to 2003"
