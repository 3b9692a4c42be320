"""What a check says of a list of which only the journals are given."""

from collections.abc import Sequence

from app.checks import Certainty, Check
from app.checks.checked import Checked
from app.model import Article, Reference

Said = tuple[int, Certainty, str]
"""A place in the list, how sure the finding is, and the name that its first fix puts there ("" without a fix)."""


def said_of(check: Check, names: Sequence[str]) -> list[Said]:
    """What a check says of journal articles in these journals, by place."""
    found = check.find(Checked(Article(), [Reference(container_title=name) for name in names]))
    return sorted(
        (finding.references[0], finding.certainty, str(finding.fixes[0].edits[0].after) if finding.fixes else "")
        for finding in found
    )


UNDOTTED = ["Ann Surg", "Br J Surg", "J Clin Oncol", "Eur J Endocrinol", "Cancer Chemother Pharmacol"]
DOTTED = ["Ann. Surg.", "Br. J. Surg.", "J. Clin. Oncol.", "Eur. J. Endocrinol.", "J. Am. Coll. Surg."]
IN_FULL = [
    "Annals of Surgery",
    "British Journal of Surgery",
    "Journal of Clinical Oncology",
    "European Journal of Endocrinology",
    "Annals of Oncology",
]
