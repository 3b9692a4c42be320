"""Names of authors and editors. Adding a check: its file, and its name here."""

from app.checks.authors.between_names import et_al_form, parted_names
from app.checks.authors.cut_lists import cut_lists
from app.checks.authors.given_spelling import given_spelling
from app.checks.authors.initials_form import initials_form
from app.checks.authors.last_joint import last_joint
from app.checks.authors.marks import marks
from app.checks.authors.missing import missing_authors
from app.checks.authors.misspelt import misspelt_names
from app.checks.authors.name_order import name_order
from app.checks.authors.other_initials import other_initials
from app.checks.authors.particles import particles
from app.checks.authors.repeated import repeated
from app.checks.authors.spelling import spelling
from app.checks.check import Check

CHECKS: tuple[Check, ...] = (
    missing_authors,
    name_order,
    initials_form,
    parted_names,
    last_joint,
    particles,
    spelling,
    cut_lists,
    et_al_form,
    marks,
    repeated,
    other_initials,
    given_spelling,
    misspelt_names,
)
