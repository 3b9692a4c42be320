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
    return [f"{minus}{name}:{each}" for each in _begun(value, _VALUES.get(name, ())) if each != value]


def is_begun(part: str) -> bool:
    """Whether a part is the beginning of a state or of a field after "is:", "has:" or "no:", and none as it stands."""
    name, _, value = part.removeprefix("-").casefold().partition(":")
    values = _VALUES.get(name, ())
    return value not in values and bool(_begun(value, values))


_VALUES: dict[str, Iterable[str]] = {"is": STATES, "has": OF_FIELDS, "no": OF_FIELDS}


def _begun(typed: str, names: Iterable[str]) -> list[str]:
    return [each for each in names if each.startswith(typed)]
