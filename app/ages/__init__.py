"""The numbers behind the chart: years, ages, what the sources are, and what a journal wants of them."""

from app.ages.counting import Ages, ages, ages_of_several, year_of
from app.ages.formulas import FEWEST_FOR_HALF_LIFE, PRICE_AGES, citing_half_life, median_age, share_up_to
from app.ages.own_work import author_key, same_journal
from app.ages.sources import Cited, Citing, Sources, add_journal_counts, sources
from app.ages.spectroscopy import FEWEST_FOR_SPECTROSCOPY, peaks, spectrum
from app.ages.stacks import CYRILLIC, LATIN, OTHER_SCRIPT, OTHERS, OWN, STACKS, Stack, script_of, stacked
from app.ages.targets import MEASURES, Judged, Target, beside_targets, judged, targets_in, targets_json

__all__ = [
    "CYRILLIC",
    "FEWEST_FOR_HALF_LIFE",
    "FEWEST_FOR_SPECTROSCOPY",
    "LATIN",
    "MEASURES",
    "OTHERS",
    "OTHER_SCRIPT",
    "OWN",
    "PRICE_AGES",
    "STACKS",
    "Ages",
    "Cited",
    "Citing",
    "Judged",
    "Sources",
    "Stack",
    "Target",
    "add_journal_counts",
    "ages",
    "ages_of_several",
    "author_key",
    "beside_targets",
    "citing_half_life",
    "judged",
    "median_age",
    "peaks",
    "same_journal",
    "script_of",
    "share_up_to",
    "sources",
    "spectrum",
    "stacked",
    "targets_in",
    "targets_json",
    "year_of",
]
