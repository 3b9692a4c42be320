"""Names of journals. Adding a check: its file, and its name here."""

from app.checks.check import Check
from app.checks.journals.capitals import capitals
from app.checks.journals.cut_names import cut_names
from app.checks.journals.extras import extras
from app.checks.journals.lengths import lengths
from app.checks.journals.small_words import small_words
from app.checks.journals.stops import stops
from app.checks.journals.unknown import unknown
from app.checks.journals.variants import variants

CHECKS: tuple[Check, ...] = (unknown, variants, stops, lengths, extras, capitals, cut_names, small_words)
