"""The chart of references by year without a window: where its marks stand, its words, and the files it is saved as."""

from app.chart.content import Extras
from app.chart.drawing import chart_svg
from app.chart.facts import Fact, age_facts, percent_of, source_facts, target_words, value_words, verdict
from app.chart.files import ENDINGS, PAINTED, chart_bytes
from app.chart.scale import UNDATED_GAP, CountScale, YearScale, count_ticks, running_shares, year_ticks
from app.chart.table import chart_csv
from app.chart.target_lines import SIGNS, TargetLine, target_lines
from app.chart.words import (
    NO_YEAR,
    all_facts,
    count_sentence,
    described,
    deviation_text,
    part_texts,
    peaks_text,
    references_of,
    slot_text,
    years_text,
)

__all__ = [
    "ENDINGS",
    "NO_YEAR",
    "PAINTED",
    "SIGNS",
    "UNDATED_GAP",
    "CountScale",
    "Extras",
    "Fact",
    "TargetLine",
    "YearScale",
    "age_facts",
    "all_facts",
    "chart_bytes",
    "chart_csv",
    "chart_svg",
    "count_sentence",
    "count_ticks",
    "described",
    "deviation_text",
    "part_texts",
    "peaks_text",
    "percent_of",
    "references_of",
    "running_shares",
    "slot_text",
    "source_facts",
    "target_lines",
    "target_words",
    "value_words",
    "verdict",
    "year_ticks",
    "years_text",
]
