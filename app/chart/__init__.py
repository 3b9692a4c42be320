"""The chart of references by year without a window: where its marks stand, its words, and the files it is saved as."""

from app.chart.drawing import chart_svg
from app.chart.files import ENDINGS, chart_bytes
from app.chart.scale import UNDATED_GAP, YearScale, count_ticks, year_ticks
from app.chart.table import chart_csv
from app.chart.words import NO_YEAR, Fact, age_facts, count_sentence, described, references_of, slot_text, years_text

__all__ = [
    "ENDINGS",
    "NO_YEAR",
    "UNDATED_GAP",
    "Fact",
    "YearScale",
    "age_facts",
    "chart_bytes",
    "chart_csv",
    "chart_svg",
    "count_sentence",
    "count_ticks",
    "described",
    "references_of",
    "slot_text",
    "year_ticks",
    "years_text",
]
