from app.ages import Sources, Target, ages, ages_of_several, judged
from app.chart import (
    Extras,
    age_facts,
    count_sentence,
    described,
    deviation_text,
    peaks_text,
    references_of,
    slot_text,
    source_facts,
    target_words,
    verdict,
    years_text,
)
from tests.chart.samples import SAMPLE


def facts(counts: dict[int | None, int], year: int | None) -> list[tuple[str, str]]:
    return [(fact.name, fact.value) for fact in age_facts(ages(counts, year))]


def test_the_sample_is_told_in_numbers() -> None:
    assert count_sentence(ages(SAMPLE, 2013)) == "26 references · 25 dated"
    assert facts(SAMPLE, 2013) == [
        ("Median age", "5 years"),
        ("Citing half-life", "5.3 years"),
        ("Price index (0–5 y)", "56 %"),
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
        ("Price index (0–5 y)", "100 %"),
        ("Last five years", "100 %"),
        ("Last ten years", "100 %"),
        ("Later than 2013", "2"),
    ]


def test_a_share_reads_none_or_all_only_if_it_is() -> None:
    almost_all = facts({2013: 999, 1990: 1}, 2013)
    hardly_any = facts({2013: 1, 1990: 999}, 2013)
    assert ("Last five years", "99 %") in almost_all
    assert ("Last five years", "1 %") in hardly_any


def test_each_number_says_how_it_was_reckoned() -> None:
    formulas = {fact.name: fact.formula for fact in age_facts(ages(SAMPLE, 2013))}
    assert (
        formulas["Last five years"]
        == "References from 2009 to 2013: 12 of the 25 dated references not later than 2013."
    )


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


def test_price_index_prints_the_rule_it_follows() -> None:
    counted = ages(SAMPLE, 2013)
    names = {fact.name: (fact.value, fact.formula) for fact in age_facts(counted, price_oldest=4)}
    value, formula = names["Price index (0–4 y)"]
    assert value == "48 %"
    assert "are 0 to 4 years old (Price 1970" in formula


def test_a_short_list_tells_its_median_but_no_half_life() -> None:
    names = [fact.name for fact in age_facts(ages({2012: 19}, 2013))]
    assert "Median age" in names
    assert "Citing half-life" not in names


def test_several_articles_have_ages_each_by_its_own_year() -> None:
    several = ages_of_several({(2013, 2010): 2, (2020, 2019): 3, (None, 2000): 4, (2013, 2015): 1}, articles=3)
    told = {fact.name: (fact.value, fact.formula) for fact in age_facts(several)}
    assert told["Median age"][0] == "1 year"
    assert "of the 5 dated references not later than their article" in told["Median age"][1]
    assert told["Later than article"][0] == "1"


def test_self_citations_are_at_least_so_many_where_names_were_cut() -> None:
    found = Sources(references=10, own=frozenset((1, 2)), cut=3, judged=10)
    fact = next(each for each in source_facts(ages({2012: 10}, 2013), found) if each.name == "Self-citations")
    assert (fact.value, fact.shows) == ("≥ 2 (20 %)", "own")
    assert "3 more have a list of names that was cut" in fact.formula
    whole = next(f for f in source_facts(ages({2012: 10}, 2013), Sources(10, judged=10)) if f.name == "Self-citations")
    assert (whole.value, whole.shows) == ("0 (0 %)", "")


def test_what_cannot_be_known_of_the_sources_is_not_claimed() -> None:
    assert [fact.name for fact in source_facts(ages({2012: 1}, 2013), Sources(references=1))] == ["Dated", "With a DOI"]
    assert [fact.name for fact in source_facts(ages({2012: 1}, 2013), None)] == ["Dated"]
    assert source_facts(ages({}, 2013), None) == []


def test_a_target_is_told_with_what_the_list_has_and_whether_that_passes() -> None:
    wishes = [Target("last_five", True, 50), Target("median_age", False, 5), Target("self_citations", False, 10)]
    told = [(target_words(each), verdict(each)) for each in judged(wishes, ages(SAMPLE, 2013), None, price_oldest=5)]
    assert told == [
        ("At least 50 % from the last five years: 48 %", "fail"),
        ("At most 5 years of median age: 5", "pass"),
        ("At most 10 % self-citations: not known", "open"),
    ]


def test_years_that_stand_out_are_told_with_their_deviation() -> None:
    counts: dict[int | None, int] = {1901: 397, 1902: 344, 1903: 512, 1904: 318, 1905: 323}
    assert peaks_text(ages(counts, None)) == "1903 +168"
    assert peaks_text(ages({}, None)) == "none"
    assert [deviation_text(each) for each in (2.5, -1.0, 0)] == ["+2.5", "−1", "±0"]


def test_all_that_is_drawn_is_read_aloud() -> None:
    wishes = judged([Target("last_ten", True, 50)], ages(SAMPLE, 2013), None, price_oldest=5)
    said = described(ages(SAMPLE, 2013), Extras(targets=wishes, is_spectroscopy=True))
    assert "At least 50 % from the last ten years: 80 %, pass. Peaks: " in said
