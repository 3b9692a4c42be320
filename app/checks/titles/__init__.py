"""Titles, and the words that are known. Adding a check: its file, and its name here."""

from app.checks.check import Check

CHECKS: tuple[Check, ...] = ()
