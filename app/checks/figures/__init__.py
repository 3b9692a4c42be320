"""Years, volumes, issues and pages. Adding a check: its file, and its name here."""

from app.checks.check import Check
from app.checks.figures.exchanged import exchanged
from app.checks.figures.issues import issues
from app.checks.figures.labels import labels
from app.checks.figures.overlaps import overlaps
from app.checks.figures.page_ranges import backwards, lengths, shortened
from app.checks.figures.page_signs import dashes, malformed, units
from app.checks.figures.replies import replies
from app.checks.figures.runs import against_issues
from app.checks.figures.title_years import before_its_title
from app.checks.figures.volumes import missing, off_line
from app.checks.figures.volumes_of_years import of_another_year
from app.checks.figures.years import contradicted, not_a_year, out_of_time

CHECKS: tuple[Check, ...] = (
    not_a_year,
    out_of_time,
    contradicted,
    before_its_title,
    missing,
    off_line,
    of_another_year,
    exchanged,
    issues,
    labels,
    backwards,
    shortened,
    lengths,
    dashes,
    units,
    malformed,
    replies,
    against_issues,
    overlaps,
)
