"""What was chosen when something was last exported, remembered for each journal."""

import hashlib

from app.exporting import Plan
from ui.settings import Settings


def last_plan(settings: Settings, journal: str) -> Plan | None:
    """The choices used last for a journal; None if it was never exported."""
    stored = settings.text(_key(journal))
    return Plan.from_json(stored) if stored else None


def remember_plan(settings: Settings, journal: str, plan: Plan) -> None:
    """Remember the choices for a journal, and the folder for all."""
    settings.remember(_key(journal), plan.to_json())
    settings.remember("export/folder", plan.folder)


def _key(journal: str) -> str:
    name = " ".join(journal.casefold().split())
    return f"export/last/{hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest()[:12]}"
