"""What of a typed filter cannot be meant as it stands, explained; it is searched for as plain words all the same."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from app.library.filter import Filter, is_or, is_unclosed
from app.library.plain import plain
from app.library.terms import NAMES, OF_FIELDS, RANGED, STATES, column_of, read_term


class FilterError(NamedTuple):
    """A part of a filter, by its number from 0, and a sentence that says what is wrong with it and what to do."""

    part: int
    sentence: str


def errors_in(chosen: Filter) -> tuple[FilterError, ...]:
    """What cannot be meant, at most one error for a part."""
    found = (FilterError(number, _error(part)) for number, part in enumerate(chosen.parts))
    return tuple(each for each in found if each.sentence)


def _error(part: str) -> str:
    if is_or(part):  # one that joins is no part
        return f'“{part}” needs a part on both sides of it; the word itself is "{part}" in quotes.'
    if is_unclosed(part):
        return 'This quotation has no end: type " after its last word.'
    body = part[1:] if part.startswith("-") else part
    name, colon, value = body.partition(":")
    if not colon or '"' in name:
        return _no_range("year", body, _YEARS) if _FIGURES_ALONE.fullmatch(body) else ""
    return _error_of_named(name.casefold(), value)


def _error_of_named(name: str, value: str) -> str:
    if name == "is":
        return "" if value.casefold() in STATES else _no_state(value)
    if name in ("has", "no"):
        return "" if column_of(value) else _no_field(value, f"{name}:")
    column = column_of(name)
    if column == "year":
        return _no_range(column, value, _YEARS)
    if column in RANGED:
        return _no_range(column, value, f"numbers, such as {name}:10..20")
    return "" if column or name == "article" or not _could_be_a_name(name, value) else _unknown(name)


def _no_state(value: str) -> str:
    near = _nearest(value, STATES)
    if near:
        return f"No reference is “{value}”; did you mean is:{near}?"
    said = f"No reference is “{value}”" if value else "Say what references are to be"
    return f"{said}: there are {', '.join(f'is:{each}' for each in STATES)}."


def _no_field(value: str, before: str) -> str:
    near = _nearest(value, OF_FIELDS)
    if near:
        return f"No field is called “{value}”; did you mean {before}{near}?"
    said = f"No field is called “{value}”" if value else "Say which field"
    return f"{said}: there are {', '.join(f'{before}{each}' for each in _USUAL)} and others."


def _unknown(name: str) -> str:
    near = _nearest(name, NAMES)
    if near:
        return f"No field is called “{name}”; did you mean {near}:?"
    return f"No field is called “{name}”. To find the words themselves, put all of it in quotes."


def _no_range(column: str, value: str, form: str) -> str:
    """That a range of years or numbers is none; "" if it is one, or is not meant as one."""
    if read_term(f"{column}:{value}").kind != "words":
        return ""
    if dashed := _DASHED.fullmatch(value) if column == "year" else None:
        return f"A range of years is written with two dots: {dashed[1]}..{dashed[2]}."
    return f"“{value}” is no range of {form}." if ".." in value else ""


def _could_be_a_name(name: str, value: str) -> bool:
    """Whether a part is no address, identifier, time or word with a colon after it."""
    is_name = len(name) > 1 and bool(_NAME.fullmatch(name)) and name not in _SCHEMES
    return is_name and bool(plain(value)) and not value.startswith("//")


def _nearest(typed: str, names: Iterable[str]) -> str:
    """The name that was probably meant; "" if none is near."""
    every = list(names)
    near = get_close_matches(plain(typed), every, n=1, cutoff=0.6)
    begun = [each for each in every if len(typed) > 1 and each.startswith(plain(typed))]
    return next(iter([*begun, *near]), "")


_USUAL = ("title", "journal", "year", "doi")
_SCHEMES = ("http", "https", "ftp", "mailto", "urn", "arxiv", "orcid", "hdl", "info")
_NAME = re.compile(r"[^\W\d]+(?:[-_][^\W\d]+)*")
_YEARS = "years, such as 2010..2012"
_FIGURES_ALONE = re.compile(r"\d*\.\.\d*")
_DASHED = re.compile(r"([12]\d{3})[-–]([12]\d{3})")
