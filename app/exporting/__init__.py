"""Exporting: what is to be written and how, for one article, and the files that come of it."""

from app.exporting.losses import told
from app.exporting.plan import WHICH, Plan
from app.exporting.profiles import drop_plan, keep_plan, kept_plans
from app.exporting.rich_text import as_html, as_text
from app.exporting.saving import Outcome, file_name, save_all, targets
from app.exporting.writing import Preview, copied, listings, preview, write

__all__ = [
    "WHICH",
    "Outcome",
    "Plan",
    "Preview",
    "as_html",
    "as_text",
    "copied",
    "drop_plan",
    "file_name",
    "keep_plan",
    "kept_plans",
    "listings",
    "preview",
    "save_all",
    "targets",
    "told",
    "write",
]
