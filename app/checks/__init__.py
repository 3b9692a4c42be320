"""Checks: what to flag in an article and its references, and how to mend it. One file a check or a tight family."""

from app.checks.check import GROUPS, Check
from app.checks.finding import CERTAINTIES, Certainty, Edit, Finding, Fix
from app.checks.lexicon import Lexicon
from app.checks.others import Elsewhere
from app.checks.rechecking import Rechecker
from app.checks.registry import CHECKS
from app.checks.running import check_list

__all__ = [
    "CERTAINTIES",
    "CHECKS",
    "GROUPS",
    "Certainty",
    "Check",
    "Edit",
    "Elsewhere",
    "Finding",
    "Fix",
    "Lexicon",
    "Rechecker",
    "check_list",
]
