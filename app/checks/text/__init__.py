"""Letters, spaces and signs in any field. Adding a check: its file, and its name here."""

from app.checks.check import Check

CHECKS: tuple[Check, ...] = ()
