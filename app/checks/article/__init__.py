"""The article itself: its fields, authors and affiliations. Adding a check: its file, and its name here."""

from app.checks.check import Check

CHECKS: tuple[Check, ...] = ()
