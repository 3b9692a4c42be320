"""What a cell may hold: a value as given, checked and brought to its stored form."""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from app.errors import CorrigendaError
from app.library.tables import TABLES
from app.model import FIELD, TYPES, Name, Names

Stored = str | int | float | None

# Control characters would break tools that read the file (SQLite's own functions stop at NUL), and a lone surrogate is
# no text at all. Each gives way to one visible character, so nothing is lost and spans keep their places.
_VISIBLE = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"}
_VISIBLE[0x7F] = 0x2421
_VISIBLE.update(dict.fromkeys(range(0xD800, 0xE000), 0xFFFD))


_NAME_PARTS = frozenset(("family", "given", "non-dropping-particle", "suffix", "literal"))

_NOT_SO = (ValueError, TypeError, AttributeError, RecursionError)
"""What reading a value raises that is not of the expected form."""


_encode = json.JSONEncoder(ensure_ascii=False).encode
"""Made once, as `json.dumps` makes one at each call that wants letters as they are."""


def clean(text: str) -> str:
    """`text` with control characters shown as their pictures (NUL as "␀") and lone surrogates as "�"; same length."""
    return text if text.isprintable() else text.translate(_VISIBLE)


def stored(table: str, column: str, value: object) -> Stored:
    """`value` as the column stores it.

    Raises `CorrigendaError` with a sentence if the column cannot hold it, or is not one that can be edited.
    """
    columns = TABLES.get(table)
    if columns is None or column not in columns:
        raise CorrigendaError(f"There is no column “{column}” in “{table}” to write to; nothing was changed.")
    return _READERS[columns[column].kind](_called(table, column), value)


def row_of(table: str, values: Mapping[str, object]) -> dict[str, Stored]:
    """A whole row in stored form: the given values checked, the columns not given empty."""
    if not values.keys() <= TABLES[table].keys():
        stored(table, min(values.keys() - TABLES[table].keys()), "")
    return {
        column: read(cell, values[column]) if column in values else default
        for column, cell, read, default in _columns(table)
    }


@cache
def _columns(table: str) -> tuple[tuple[str, str, Callable[[str, Any], Stored], Stored], ...]:
    """Each column of a table, how it is called, what brings a value to its stored form, and what it is without one."""
    return tuple(
        (name, _called(table, name), _READERS[about.kind], about.default) for name, about in TABLES[table].items()
    )


def _called(table: str, column: str) -> str:
    return f"“{column}” of the {table}"


def row_json(table: str, row: Mapping[str, Stored]) -> str:
    """A row as the log keeps it: a JSON object of its columns that are not empty."""
    columns = TABLES[table]
    return _encode({name: row[name] for name in columns if row[name] != columns[name].default})


def row_from_json(table: str, text: str) -> dict[str, Stored]:
    """The row of a JSON object made by `row_json`."""
    kept: dict[str, Stored] = json.loads(text)
    return {name: kept.get(name, about.default) for name, about in TABLES[table].items()}


def spans_json(spans: Sequence[tuple[int, int, str]]) -> str:
    """Spans as stored: a JSON array of [start, end, field]; "" if there are none."""
    return json.dumps([list(span) for span in spans], separators=(",", ":")) if spans else ""


def _refusal(cell: str, value: object, wanted: str) -> CorrigendaError:
    shown = str(value)
    shown = shown if len(shown) <= 60 else shown[:59] + "…"
    return CorrigendaError(f"{cell} cannot be “{clean(shown)}”: {wanted}. The cell keeps what it held.")


def _text(cell: str, value: object) -> Stored:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _refusal(cell, value, "it must be text")
    return clean(value)


def _type(cell: str, value: object) -> Stored:
    if not isinstance(value, str) or value not in TYPES:
        raise _refusal(cell, value, f"it must be one of {', '.join(TYPES)}")
    return value


def _names(cell: str, value: object) -> Stored:
    if value is None or value == "":
        return ""
    try:
        names = value if isinstance(value, Names) else Names.from_json(_json_array(value))
        return clean(names.to_json())
    except _NOT_SO as error:
        raise _refusal(cell, value, "it must be a list of names") from error


def _json_array(value: object) -> str:
    if not isinstance(value, str) or not isinstance(parts := json.loads(value), list):
        raise ValueError("not a JSON array")
    for part in parts:
        _check_name(part, _NAME_PARTS | {"et-al"})
    return value


def _name(cell: str, value: object) -> Stored:
    if value is None or value == "":
        return ""
    try:
        name = value if isinstance(value, Name) else Name.from_csl(_json_object(value))
    except _NOT_SO as error:
        raise _refusal(cell, value, "it must be a name") from error
    parts = name.to_csl()
    return clean(json.dumps(parts, ensure_ascii=False)) if parts else ""


def _json_object(value: object) -> dict[str, str]:
    parts = json.loads(value) if isinstance(value, str) else None
    return _check_name(parts, _NAME_PARTS)


def _check_name(parts: Any, known: frozenset[str]) -> dict[str, str]:
    """The parts of a name; a part that is not known would be lost, so it is refused."""
    if not isinstance(parts, dict) or not parts.keys() <= known:
        raise ValueError("not a name")
    return parts


def _spans(cell: str, value: object) -> Stored:
    try:
        spans: Any = json.loads(value) if isinstance(value, str) and value else value or ()
        whole = [(start, end, clean(field)) for start, end, field in spans]
        if not all(type(start) is int and type(end) is int and 0 <= start <= end for start, end, _ in whole):
            raise ValueError("not places in a text")
    except _NOT_SO as error:
        raise _refusal(cell, value, "it must be a list of (start, end, field), no end before its start") from error
    return spans_json(whole)


def _fields(cell: str, value: Any) -> Stored:
    try:
        fields = list(value.split() if isinstance(value, str) else value or ())
        if not set(fields) <= FIELD.keys():
            raise ValueError("not fields")
    except _NOT_SO as error:
        raise _refusal(cell, value, "it must be names of fields") from error
    return " ".join(fields)


def _count(cell: str, value: object) -> Stored:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    digits = str(value).strip()
    if isinstance(value, bool) or not (digits.isascii() and digits.isdigit()) or int(digits) >= 2**63:
        raise _refusal(cell, value, "it must be a whole number, or empty")
    return int(digits)


def _confidence(cell: str, value: object) -> Stored:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise _refusal(cell, value, "it must be a number from 0 to 1, or empty")
    return float(value)


def _flag(cell: str, value: object) -> Stored:
    if value not in (True, False):
        raise _refusal(cell, value, "it must be yes or no")
    return int(bool(value))


def _position(cell: str, value: object) -> Stored:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise _refusal(cell, value, "it must be a number")
    return float(value)


def _owner(cell: str, value: object) -> Stored:
    if isinstance(value, bool) or not isinstance(value, int) or not -(2**63) <= value < 2**63:
        raise _refusal(cell, value, "it must be the number of a row")
    return value


_READERS: Mapping[str, Callable[[str, Any], Stored]] = {
    "text": _text,
    "type": _type,
    "names": _names,
    "name": _name,
    "spans": _spans,
    "fields": _fields,
    "count": _count,
    "confidence": _confidence,
    "flag": _flag,
    "position": _position,
    "owner": _owner,
}
