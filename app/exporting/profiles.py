"""Profiles in a library: what each journal wants of an export, under a name, beside what else a profile holds."""

import json
from typing import Any

from app.exporting.plan import Plan
from app.library import Library

_KEY = "export"
_KIND = "kind"
"""What rows have that hold something else under a name of their own, such as a journal's targets. An earlier version
put plans with such a name into them: those are found there, and moved when they are kept again."""


def kept_plans(library: Library) -> dict[str, Plan]:
    """The export's choices of every profile that has some, by the profile's name."""
    rows = sorted((row for _, row in _rows(library)), key=lambda row: _KIND not in row[1])
    return {name: Plan.from_settings(settings[_KEY]) for name, settings in rows if _KEY in settings}


def keep_plan(library: Library, name: str, plan: Plan) -> None:
    """Keep the choices in the profile with this name, which is made if it is not there; one step."""
    named = {row_id: settings for row_id, (other, settings) in _rows(library) if other.casefold() == name.casefold()}
    own = next((row_id for row_id, settings in named.items() if _KIND not in settings), None)
    with library.step(f"Keep the export profile “{name}”") as step:
        for row_id, settings in named.items():
            if row_id == own:
                step.set(row_id, "settings", _json(settings | {_KEY: plan.to_settings()}), table="profile")
            elif _KEY in settings:
                step.set(row_id, "settings", _json(_without_plan(settings)), table="profile")
        if own is None:
            step.add("profile", {"name": name, "settings": _json({_KEY: plan.to_settings()})})


def drop_plan(library: Library, name: str) -> None:
    """Forget the export's choices of a profile, and the profile if it holds nothing else; one step."""
    with library.step(f"Delete the export profile “{name}”") as step:
        for row_id, (other, settings) in _rows(library):
            if other == name and _KEY in settings:
                if rest := _without_plan(settings):
                    step.set(row_id, "settings", _json(rest), table="profile")
                else:
                    step.delete("profile", [row_id])


def _rows(library: Library) -> list[tuple[int, tuple[str, dict[str, Any]]]]:
    """The id of each profile, its name and its settings."""
    return [
        (row_id, (row["name"], _settings(row["settings"]))) for row_id, row in library.small_table("profile").items()
    ]


def _without_plan(settings: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in settings.items() if key != _KEY}


def _json(settings: dict[str, Any]) -> str:
    return json.dumps(settings, ensure_ascii=False)


def _settings(stored: str) -> dict[str, Any]:
    try:
        found = json.loads(stored or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
