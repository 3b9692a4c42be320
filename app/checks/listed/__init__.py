"""The list as a whole: numbers, order, duplicates, its own form. Adding a check: its file, and its name here."""

from app.checks.check import Check
from app.checks.listed.citations import citations
from app.checks.listed.duplicates import duplicates
from app.checks.listed.form import form
from app.checks.listed.halves import halves
from app.checks.listed.joined import joined
from app.checks.listed.numbering import numbering
from app.checks.listed.order import order
from app.checks.listed.shares import shares

CHECKS: tuple[Check, ...] = (numbering, duplicates, citations, order, form, shares, halves, joined)
