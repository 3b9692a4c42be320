"""What of CSL-JSON does not fit its published schema, or is allowed there and of no use to any program."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

SCHEMA = Path(__file__).parent / "data" / "csl-data.json"


def misfits(*items: Any) -> list[str]:
    """What in these items the schema does not allow, and what in them is empty, in words; none if they fit."""
    return broken_rules(*items) + [each for item in items if isinstance(item, dict) for each in _empty(item)]


def broken_rules(*items: Any) -> list[str]:
    """What in these items the schema does not allow, in words."""
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in _validator().iter_errors(list(items))]


@cache
def _validator() -> Draft7Validator:
    return Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def _empty(item: dict[str, Any]) -> list[str]:
    """The variables without a value, and names that are nobody's or both a person's and a body's."""
    found = [f"{variable} is empty" for variable, value in item.items() if value in ("", [], {})]
    for variable, value in item.items():
        for name in value if isinstance(value, list) else []:
            if not name or not all(name.values()) or ("literal" in name and len(name) > 1):
                found.append(f"{variable}: {name!r}")
    return found
