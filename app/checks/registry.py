"""All checks, in the order of the manual; each group lists its own."""

from app.checks import article, authors, figures, identifiers, journals, listed, publishers, rules, text, titles
from app.checks.check import Check

CHECKS: tuple[Check, ...] = (
    *authors.CHECKS,
    *titles.CHECKS,
    *journals.CHECKS,
    *publishers.CHECKS,
    *figures.CHECKS,
    *identifiers.CHECKS,
    *text.CHECKS,
    *listed.CHECKS,
    *rules.CHECKS,
    *article.CHECKS,
)
