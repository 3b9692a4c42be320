import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.ages import Sources, Target, ages, judged, stacked
from app.chart import Extras, chart_bytes, chart_csv, chart_svg
from app.errors import CorrigendaError
from tests.chart.samples import SAMPLE

SVG = "{http://www.w3.org/2000/svg}"


def drawn(counts: dict[int | None, int], year: int | None = 2013, **words: str) -> ElementTree.Element:
    return ElementTree.fromstring(chart_svg(ages(counts, year), **words))


def bars(picture: ElementTree.Element) -> dict[str, ElementTree.Element]:
    """The bars by what they say of themselves."""
    return {
        said.text or "": each for each in picture.iter(f"{SVG}rect") if (said := each.find(f"{SVG}title")) is not None
    }


def texts(picture: ElementTree.Element) -> list[str]:
    return ["".join(each.itertext()) for each in picture.iter(f"{SVG}text")]


def test_each_cited_year_has_a_bar_in_proportion() -> None:
    found = bars(drawn(SAMPLE))
    assert len(found) == 13
    four, one = found["2012 · 4 references"], found["1963 · 1 reference"]
    assert float(four.get("height", 0)) == pytest.approx(4 * float(one.get("height", 0)))


def test_empty_years_keep_their_place() -> None:
    found = bars(drawn({2000: 1, 2001: 1, 2010: 1}))
    first, second, third = (float(found[f"{year} · 1 reference"].get("x", 0)) for year in (2000, 2001, 2010))
    assert third - first == pytest.approx(10 * (second - first), abs=0.1)


def test_the_picture_says_title_years_counts_and_ages() -> None:
    said = texts(drawn(SAMPLE, title="Treatment of tumours", note="filter: cancer"))
    assert said[0] == "Treatment of tumours"
    assert said[1] == "References by year · filter: cancer"
    assert {"1965", "2010", "1", "4", "no year"} <= set(said)
    assert said[-2:] == [
        "26 references · 25 dated · Dated 96 % · Median age 5 years · Citing half-life 5.3 years"
        " · Price index (0–5 y) 56 %",
        "Last five years 48 % · Last ten years 80 %",
    ]


def test_what_looks_like_markup_stays_text() -> None:
    title = 'A < B & "C" <script>alert(1)</script> ]]> \x00\x0b\ud800'
    picture = drawn(SAMPLE, title=title)
    assert texts(picture)[0] == 'A < B & "C" <script>alert(1)</script> ]]>'
    assert not list(picture.iter(f"{SVG}script"))


def test_a_title_that_is_too_long_is_cut_to_two_lines_with_an_ellipsis() -> None:
    said = texts(drawn(SAMPLE, title="Дальнейшее лечение опухолей печени " * 20))
    assert said[0].startswith("Дальнейшее")
    assert not said[0].endswith("…")
    assert said[1].endswith("…")
    assert said[2] == "References by year"


def test_a_title_of_one_endless_word_stays_within_the_picture() -> None:
    said = texts(drawn(SAMPLE, title="W" * 5000))
    assert said[0].endswith("…")
    assert len(said[0]) < 70


def test_the_picture_describes_itself_to_those_who_cannot_see_it() -> None:
    picture = drawn(SAMPLE, title="Tumours")
    assert picture.findtext(f"{SVG}title") == "References by year: Tumours"
    assert "2012: 4, no year: 1." in (picture.findtext(f"{SVG}desc") or "")


def test_large_counts_are_labelled_within_the_picture() -> None:
    picture = drawn({2012: 10**6}, None)
    label = next(each for each in picture.iter(f"{SVG}text") if each.text == "1,000,000")
    assert label.get("text-anchor") == "end"
    assert float(label.get("x", 0)) > 60


@pytest.mark.parametrize("counts", [{}, {None: 2}, {2012: 1}, {1000: 1, 2999: 1, None: 10**6}])
def test_the_odd_cases_are_drawn_within_the_picture(counts: dict[int | None, int]) -> None:
    found = bars(drawn(counts, None))
    assert len(found) == len(counts)
    for each in found.values():
        left, width = float(each.get("x", 0)), float(each.get("width", 0))
        assert 0 < left < left + width < 960
        assert float(each.get("y", 0)) > 0
        assert width >= 1


def test_the_table_holds_every_year_and_ends_with_those_without() -> None:
    rows = list(csv.reader(chart_csv(ages({2008: 2, 2010: 1, None: 3}, None)).splitlines()))
    assert rows == [["year", "references"], ["2008", "2"], ["2009", "0"], ["2010", "1"], ["no year", "3"]]


def test_the_files_ending_decides_whatever_its_case() -> None:
    counted = ages(SAMPLE, 2013)
    assert chart_bytes(counted, Path("a.SVG"), title="T").decode() == chart_svg(counted, title="T")
    assert chart_bytes(counted, Path("a.csv")).decode() == chart_csv(counted)


def test_another_ending_is_refused_with_those_that_work() -> None:
    with pytest.raises(CorrigendaError, match=r"“a\.gif”.*\.svg, \.png, \.pdf or \.csv"):
        chart_bytes(ages(SAMPLE, 2013), Path("a.gif"))


STACK = stacked(
    "type", {(2010, "book"): 1, (2010, "article-journal"): 2, (2012, "article-journal"): 1, (None, "book"): 1}
)


def with_extras(counts: dict[int | None, int], extras: Extras) -> ElementTree.Element:
    return ElementTree.fromstring(chart_svg(ages(counts, 2013), extras=extras))


def test_a_stacked_bar_has_a_part_for_each_group_with_a_legend() -> None:
    picture = with_extras({2010: 3, 2012: 1, None: 1}, Extras(stack=STACK))
    found = bars(picture)
    articles, books = found["2010 · 3 references: journal articles 2"], found["2010 · 3 references: books 1"]
    assert float(articles.get("height", 0)) == pytest.approx(2 * float(books.get("height", 0)), abs=0.02)
    assert float(books.get("y", 0)) + float(books.get("height", 0)) == pytest.approx(float(articles.get("y", 0)))
    assert articles.get("fill") != books.get("fill")
    assert {"journal articles 3", "books 2"} <= set(texts(picture))


def test_the_cumulative_line_climbs_to_all_dated_references() -> None:
    picture = with_extras({2010: 3, 2011: 0, 2012: 1, None: 5}, Extras(is_cumulative=True))
    line = next(each for each in picture.iter(f"{SVG}polyline") if each.get("class") == "cumulative")
    heights = [float(point.split(",")[1]) for point in (line.get("points") or "").split()]
    full, foot = heights[-1], 336
    assert [(foot - each) / (foot - full) for each in heights] == pytest.approx([0.75, 0.75, 1], abs=0.001)
    assert {"50 %", "100 %", "cumulative share"} <= set(texts(picture))


def test_spectroscopy_draws_deviations_below_zero_too() -> None:
    counts: dict[int | None, int] = {1901: 397, 1902: 344, 1903: 512, 1904: 318, 1905: 323}
    picture = with_extras(counts, Extras(is_spectroscopy=True))
    line = next(each for each in picture.iter(f"{SVG}polyline") if each.get("class") == "deviation")
    heights = [float(point.split(",")[1]) for point in (line.get("points") or "").split()]
    assert min(heights) == heights[2]
    assert heights[3] > heights[0]  # 318 is below its median, and stands below the line of zero
    said = texts(picture)
    assert "Reference publication year spectroscopy" in said
    assert "Peaks 1903 +168" in said
    assert "1903 · 512 references · +168" in bars(picture)


def test_journals_and_targets_stand_below_the_numbers() -> None:
    wishes = judged([Target("last_five", True, 50)], ages(SAMPLE, 2013), None, price_oldest=5)
    found = Sources(references=26, journals=(("Ann Surg <b>", 3), ("Lancet", 1)))
    said = texts(with_extras(SAMPLE, Extras(sources=found, targets=wishes)))
    assert said[-2:] == [
        "Most cited · Ann Surg <b> 3 · Lancet 1",
        "At least 50 % from the last five years: 48 %: fail",
    ]


def test_a_picture_with_more_words_is_higher_and_holds_them() -> None:
    wishes = judged([Target("last_five", True, each) for each in range(9)], ages(SAMPLE, 2013), None, price_oldest=5)
    picture = with_extras(SAMPLE, Extras(targets=wishes))
    lowest = max(float(each.get("y", 0)) for each in picture.iter(f"{SVG}text"))
    assert lowest < float(picture.get("height", 0)) < lowest + 40


def test_the_table_gets_columns_for_what_the_chart_shows() -> None:
    extras = Extras(stack=STACK, is_cumulative=True)
    rows = list(csv.reader(chart_csv(ages({2010: 3, 2012: 1, None: 1}, None), extras=extras).splitlines()))
    assert rows == [
        ["year", "references", "journal articles", "books", "cumulative share"],
        ["2010", "3", "2", "1", "0.75"],
        ["2011", "0", "0", "0", "0.75"],
        ["2012", "1", "1", "0", "1"],
        ["no year", "1", "0", "1", ""],
    ]
    spectrum = list(
        csv.reader(chart_csv(ages({1903: 4, 1904: 1}, None), extras=Extras(is_spectroscopy=True)).splitlines())
    )
    assert spectrum[1] == ["1903", "4", "0"]
