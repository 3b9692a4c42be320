"""What an export is to be: the choices that a journal's profile keeps."""

import json
from dataclasses import asdict, dataclass, fields
from typing import Any

WHICH: dict[str, str] = {
    "all": "All",
    "shown": "Shown by the filter",
    "selected": "Selected",
    "reviewed": "Reviewed",
}
"""Which references go out, by name, with what a user reads."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The choices of an export.

    `formats` are names of formats, `form` that of a built-in form or "own", `second_list` the system by which a second
    list, "References", is romanised ("": none), `which` one of `WHICH`, `folder` where the files go ("": not chosen).
    """

    formats: tuple[str, ...] = ("text",)
    form: str = "own"
    second_list: str = ""
    which: str = "all"
    folder: str = ""

    def to_settings(self) -> dict[str, Any]:
        """The choices as JSON values."""
        return asdict(self) | {"formats": list(self.formats)}

    def to_json(self) -> str:
        """The choices as JSON."""
        return json.dumps(self.to_settings(), ensure_ascii=False)

    @classmethod
    def from_settings(cls, settings: object) -> "Plan":
        """The choices of JSON values; what is missing or of another kind is as if it was never chosen."""
        if not isinstance(settings, dict):
            return cls()
        found: dict[str, Any] = {
            each.name: settings[each.name]
            for each in fields(cls)
            if each.name != "formats" and isinstance(settings.get(each.name), str)
        }
        formats = settings.get("formats")
        if isinstance(formats, list) and formats:
            found["formats"] = tuple(str(each) for each in formats)
        return cls(**found)

    @classmethod
    def from_json(cls, text: str) -> "Plan":
        """The choices that `to_json` wrote; the usual ones if it is something else."""
        try:
            return cls.from_settings(json.loads(text))
        except (ValueError, RecursionError):
            return cls()
