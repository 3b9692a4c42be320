"""Entries copied from sites that print names and volumes in parts without a space: "LiH.DurbinR. (2009)"."""

import re

_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞĀ-Ž", "a-zß-öø-ÿā-ž"
_NAME = rf"[{_UPPER}][\w'’ -]{{0,30}}?[{_LOWER}][{_UPPER}]\.(?:[ -]?[{_UPPER}]\.){{0,3}}"
_NAMES = re.compile(rf"(?:{_NAME}){{1,40}}(?:(?=et al\.)|(?= ?\())")
_ONE = re.compile(rf"([{_UPPER}][\w'’ -]{{0,30}}?[{_LOWER}])((?:[{_UPPER}]\.[ -]?){{1,4}})")
_VOLUME = re.compile(rf"(?<=[{_LOWER}.])(?=\d{{1,4}}(?:,? [a-z]?\d{{1,7}}(?:[–-][a-z]?\d{{1,7}})?\.|\. doi))")
_YEAR = re.compile(r"(?<=[^\W\d_])(?=(?:19|20)\d\d;\s?\d)|(?<=\d)(?=doi:\s?10\.)")
"""Where a year stands right behind the journal's name ("Lancet2013;382:1175") or an address behind a number."""
_START = re.compile(r"(?:\d{1,4}\.? )?")
_LONGEST = 2000


def with_names_apart(entry: str) -> str:
    """The entry with spaces and commas between its names; as it is if they are not glued to their initials."""
    start = _START.match(entry)
    begins = start.end() if start is not None else 0
    names = _NAMES.match(entry[:_LONGEST], begins)
    if names is None:
        return _YEAR.sub(" ", entry)
    apart = ", ".join(f"{family} {initials.strip()}" for family, initials in _ONE.findall(names[0]))
    rest = entry[names.end() :]
    gap = ", " if rest.startswith("et al") else ""
    return entry[:begins] + apart + gap + _VOLUME.sub(" ", rest)
