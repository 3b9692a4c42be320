"""What a part of a filter may become while it is typed."""

from collections.abc import Iterable

from app.library.terms import OF_FIELDS, STATES

_FEWEST_LETTERS = 2
"""Of a name: a first letter begins many words."""

_BEFORE_COLON = ("article", *OF_FIELDS, "is", "has", "no")


def completions_of(part: str) -> list[str]:
    """Names of fields and states that a part may be the beginning of, as they are typed; a minus before it stays."""
    minus = "-" if part.startswith("-") else ""
    name, colon, value = part.removeprefix("-").casefold().partition(":")
    if not colon:
        return [f"{minus}{each}:" for each in _begun(name, _BEFORE_COLON)] if len(name) >= _FEWEST_LETTERS else []
    values = {"is": STATES, "has": OF_FIELDS, "no": OF_FIELDS}.get(name, ())
    return [f"{minus}{name}:{each}" for each in _begun(value, values) if each != value]


def _begun(typed: str, names: Iterable[str]) -> list[str]:
    return [each for each in names if each.startswith(typed)]
