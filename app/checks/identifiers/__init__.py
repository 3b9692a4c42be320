"""DOIs, PMIDs, ISSNs, ISBNs and web addresses. Adding a check: its file, and its name here."""

from app.checks.check import Check
from app.checks.identifiers.addresses import addresses
from app.checks.identifiers.doi_against import against_doi
from app.checks.identifiers.dois import dois
from app.checks.identifiers.numbers import check_digits, pubmed_numbers

CHECKS: tuple[Check, ...] = (dois, check_digits, pubmed_numbers, addresses, against_doi)
