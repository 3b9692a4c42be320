"""The list as a whole: numbers, order, duplicates, its own form. Adding a check: its file, and its name here."""

from app.checks.check import Check

CHECKS: tuple[Check, ...] = ()
