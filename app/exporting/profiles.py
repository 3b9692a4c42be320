"""Profiles in a library: what each journal wants of an export, under a name, beside what else a profile holds."""

import json
from typing import Any

from app.exporting.plan import Plan
from app.library import Library

_KEY = "export"


def kept_plans(library: Library) -> dict[str, Plan]:
    """The export's choices of every profile that has some, by the profile's name."""
    plans = {}
    for row in library.small_table("profile").values():
        settings = _settings(row["settings"])
        if _KEY in settings:
            plans[row["name"]] = Plan.from_settings(settings[_KEY])
    return plans


def keep_plan(library: Library, name: str, plan: Plan) -> None:
    """Keep the choices in the profile with this name, which is made if it is not there; one step."""
    rows = library.small_table("profile")
    there = next((each for each, row in rows.items() if row["name"].casefold() == name.casefold()), None)
    with library.step(f"Keep the export profile “{name}”") as step:
        if there is None:
            step.add("profile", {"name": name, "settings": json.dumps({_KEY: plan.to_settings()}, ensure_ascii=False)})
        else:
            settings = _settings(rows[there]["settings"]) | {_KEY: plan.to_settings()}
            step.set(there, "settings", json.dumps(settings, ensure_ascii=False), table="profile")


def drop_plan(library: Library, name: str) -> None:
    """Forget the export's choices of a profile, and the profile if it holds nothing else; one step."""
    with library.step(f"Delete the export profile “{name}”") as step:
        for row_id, row in library.small_table("profile").items():
            if row["name"] == name:
                rest = {key: value for key, value in _settings(row["settings"]).items() if key != _KEY}
                if rest:
                    step.set(row_id, "settings", json.dumps(rest, ensure_ascii=False), table="profile")
                else:
                    step.delete("profile", [row_id])


def _settings(stored: str) -> dict[str, Any]:
    try:
        found = json.loads(stored or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
