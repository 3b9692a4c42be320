"""Letters, spaces and signs in any field. Adding a check: its file, and its name here."""

from app.checks.check import Check
from app.checks.text.entry_signs import entry_signs, half_brackets
from app.checks.text.final_stop import final_stop
from app.checks.text.garbled import garbled
from app.checks.text.look_alikes import look_alikes
from app.checks.text.quotes import quotes
from app.checks.text.scanned import scanned
from app.checks.text.spaces import spaces

CHECKS: tuple[Check, ...] = (look_alikes, spaces, garbled, quotes, final_stop, scanned, entry_signs, half_brackets)
