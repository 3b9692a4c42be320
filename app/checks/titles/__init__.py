"""Titles, and the words that are known. Adding a check: its file, and its name here."""

from app.checks.check import Check
from app.checks.titles.brackets import brackets
from app.checks.titles.capitals import capitals
from app.checks.titles.doubled import doubled
from app.checks.titles.glued import glued
from app.checks.titles.missing import missing
from app.checks.titles.misspelt import misspelt
from app.checks.titles.mixed_spelling import mixed_spelling
from app.checks.titles.small_beginning import small_beginning
from app.checks.titles.stops import stops
from app.checks.titles.stray_capitals import stray_capitals
from app.checks.titles.torn import torn
from app.checks.titles.translated import translated
from app.checks.titles.years import backward_years

CHECKS: tuple[Check, ...] = (
    missing,
    stops,
    capitals,
    misspelt,
    glued,
    torn,
    mixed_spelling,
    brackets,
    translated,
    doubled,
    backward_years,
    stray_capitals,
    small_beginning,
)
