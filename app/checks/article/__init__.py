"""The article itself: its fields, authors and affiliations. Adding a check: its file, and its name here."""

from app.checks.article.affiliations import affiliations
from app.checks.article.contacts import contacts
from app.checks.article.keywords import keywords
from app.checks.article.languages import unequal_keywords
from app.checks.article.own_title import misspelt_own_title
from app.checks.article.record import article_doi, article_issn, missing_parts
from app.checks.article.spelling import misspelt_affiliation
from app.checks.check import Check

CHECKS: tuple[Check, ...] = (
    misspelt_affiliation,
    affiliations,
    contacts,
    article_doi,
    keywords,
    missing_parts,
    article_issn,
    misspelt_own_title,
    unequal_keywords,
)
