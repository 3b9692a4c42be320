"""Rules of a journal: corrections that are remembered. Adding a kind of correction: its entry in a list of kinds."""

from app.checks.check import Check
from app.checks.rules.following import following

CHECKS: tuple[Check, ...] = (following,)
