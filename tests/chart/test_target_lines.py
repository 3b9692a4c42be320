"""A journal's targets as lines among the years."""

from xml.etree import ElementTree

import pytest

from app.ages import Ages, Target, ages, ages_of_several, judged
from app.chart import Extras, TargetLine, chart_svg, target_lines
from tests.chart.samples import SAMPLE

SVG = "{http://www.w3.org/2000/svg}"
FIVE, SELF = Target("last_five", True, 50), Target("self_citations", False, 10)


def lines(counted: Ages, *targets: Target) -> tuple[TargetLine, ...]:
    return target_lines(judged(targets, counted, None, price_oldest=5), counted, price_oldest=5)


def drawn(counted: Ages, *targets: Target, **ways: bool) -> ElementTree.Element:
    extras = Extras(targets=judged(targets, counted, None, price_oldest=5), **ways)
    return ElementTree.fromstring(chart_svg(counted, extras=extras))


def ways(picture: ElementTree.Element) -> list[str]:
    return [each.get("d", "") for each in picture.iter(f"{SVG}path") if each.get("class") == "target"]


@pytest.mark.parametrize(
    ("target", "first"),
    [
        (FIVE, 2009),
        (Target("last_ten", True, 80), 2004),
        (Target("price_index", True, 50), 2008),
        (Target("median_age", False, 7.5), 2006),
    ],
)
def test_a_line_stands_where_the_years_begin_that_count(target: Target, first: int) -> None:
    found = lines(ages(SAMPLE, 2013), target)
    assert [(each.first, each.last) for each in found] == [(first, first)]


def test_what_is_not_about_years_has_no_line_and_neither_has_an_article_without_a_year() -> None:
    assert lines(ages(SAMPLE, 2013), SELF, Target("references", True, 20), Target("dated", True, 90)) == ()
    assert lines(ages(SAMPLE, None), FIVE) == ()


def test_a_line_says_in_sign_and_words_whether_the_list_passes() -> None:
    median = Target("median_age", False, 8)
    assert [(each.verdict, each.words) for each in lines(ages(SAMPLE, 2013), median, FIVE)] == [
        ("fail", "✗ Last five years ≥ 50 %: 48 %"),
        ("pass", "✓ Median age ≤ 8: 5"),
    ]


def test_articles_of_neighbouring_years_share_a_span_and_those_far_apart_have_words_alone() -> None:
    near = ages_of_several({(2010, 2009): 1, (2013, 2001): 1}, articles=2)
    assert [(each.first, each.last) for each in lines(near, FIVE)] == [(2006, 2009)]
    far = ages_of_several({(1990, 1989): 1, (2013, 2001): 1}, articles=2)
    assert [(each.first, each.last, each.brief) for each in lines(far, FIVE)] == [(None, None, "✓ 50 %")]


def test_a_saved_chart_draws_them_between_the_bars() -> None:
    picture = drawn(ages(SAMPLE, 2013), FIVE)
    bars = {
        (said.text or "")[:4]: float(each.get("x", 0))
        for each in picture.iter(f"{SVG}rect")
        if (said := each.find(f"{SVG}title")) is not None
    }
    (way,) = ways(picture)
    assert bars["2008"] < float(way[1:].split()[0]) < bars["2010"]
    assert "✗ Last five years ≥ 50 %: 48 %" in ["".join(each.itertext()) for each in picture.iter(f"{SVG}text")]


def test_a_saved_chart_of_several_articles_draws_both_ends_and_spectroscopy_none() -> None:
    several = ages_of_several({(2010, 2009): 1, (2013, 2001): 1}, articles=2)
    assert "H" in ways(drawn(several, FIVE))[0]
    assert ways(drawn(ages(dict.fromkeys(range(1990, 2013), 10), 2013), FIVE, is_spectroscopy=True)) == []
