"""Publishers and places. Adding a check: its file, and its name here."""

from app.checks.check import Check
from app.checks.publishers.variants import publisher_variants

CHECKS: tuple[Check, ...] = (publisher_variants,)
