"""TTL08: brackets and quotation marks without their partners, and notes on the language that are not in brackets."""

import re
from collections.abc import Iterator
from itertools import pairwise

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.model import Reference

_PAIRS = {")": "(", "]": "[", "}": "{", "”": "“"}
_SIGN = re.compile('[][(){}«»“”"]|Article in')
_ENUMERATION = re.compile(r"(?<![\w(])(?:\d{1,2}|[a-hivxа-е]{1,3})\)(?=\s)")
_LANGUAGES = "Russian|German|French|Spanish|Italian|Polish|Chinese|Japanese|Portuguese|Ukrainian|Turkish|Czech|Korean"
_NOTE = re.compile(rf"(?:\(|\[)?Article in (?:{_LANGUAGES})(?:\)|\])?")


@check("TTL08", "Bracket or quotation mark alone", "ask", looks_at="reference")
def brackets(checked: Checked) -> Iterator[Finding]:
    """Asks about a bracket or a quotation mark in a title that has no partner.

    Something was lost there, or the title ends too early; where, only the source can tell. A note like “[Article in
    Russian]” without its square brackets is asked about too. Enumerations like “1)”, inches behind numbers, apostrophes
    and German „…“ are let be, and a partner that the entry has outside the title. Of a mark that opens right before the
    title, the partner must follow in the entry.

    Example:
        R1 title = Staging of (neuro endocrine tumors
        R2 title = Staging 1) of the gut and 2) of the pancreas
        asks R1 title
    """
    for place, reference in checked:
        title = reference.title
        if sign := _left_open(reference):
            message = f"“{sign}” before the title has no partner in the entry"
            yield Finding("TTL08", "ask", message, (place,), field="title", before=sign)
        if not _SIGN.search(title):
            continue
        if _alone(title) is not None and title in reference.source and _alone(reference.source) is None:
            continue
        if (at := _alone(title)) is not None:
            yield _asks(place, title, at, at + 1, f"“{title[at]}” has no partner in the title")
        elif note := _malformed_note(title):
            yield _asks(place, title, *note.span(), f"“{note[0]}” stands without square brackets")


def _left_open(reference: Reference) -> str:
    """The quotation mark that opens right before the title and closes nowhere in the source; "" if none does."""
    starts = [span.start for span in reference.spans if span.field == "title"]
    sign = reference.source[starts[0] - 1 : starts[0]] if starts else ""
    return sign if sign in _QUOTES and _QUOTES[sign] not in reference.source[starts[0] :] else ""


_QUOTES = {"“": "”", "«": "»"}


def _asks(place: int, title: str, start: int, end: int, says: str) -> Finding:
    return Finding("TTL08", "ask", says, (place,), field="title", before=title[start:end], start=start, end=end)


def _alone(title: str) -> int | None:
    """Where the first sign without a partner stands; None if all have theirs."""
    counted = {match.end() - 1 for match in _ENUMERATION.finditer(title)}
    opened: list[int] = []
    curly = title.count("“") + title.count("”") == 1 and "„" not in title
    for at, sign in enumerate(title):
        if (at in counted and not opened) or (sign in "“”" and not curly):
            continue
        if sign in _PAIRS.values():
            opened.append(at)
        elif sign in _PAIRS:
            if opened and title[opened[-1]] == _PAIRS[sign]:
                opened.pop()
            elif not _is_interval(title, opened, at):
                return at
            else:
                opened.pop()
    if opened:
        return opened[0]
    for signs in ("“”", "«»"):
        if (at_quote := _of_two_kinds(title, signs)) is not None:
            return at_quote
    angled = [at for at, sign in enumerate(title) if sign in "«»"]  # in German the points look inwards
    if len(angled) % 2:
        return angled[-1]
    straight = [at for at, sign in enumerate(title) if sign == '"' and not _is_prime(title, at)]
    return straight[-1] if len(straight) % 2 else None


def _of_two_kinds(title: str, signs: str) -> int | None:
    """Which of several quotation marks, some opening and some closing, is not followed by the other kind."""
    places = [at for at, sign in enumerate(title) if sign in signs]
    one, other = map(title.count, signs)
    if not one or not other or one == other or "„" in title:
        return None
    return next((at for before, at in pairwise(places) if title[before] == title[at]), places[-1])


def _is_interval(title: str, opened: list[int], at: int) -> bool:
    """Whether a bracket of another kind closes a half-open interval: “[0, 1)”."""
    if not opened or {title[opened[-1]], title[at]} not in ({"[", ")"}, {"(", "]"}):
        return False
    inside = title[opened[-1] + 1 : at]
    return "," in inside and len(inside) < 20


def _malformed_note(title: str) -> re.Match[str] | None:
    note = _NOTE.search(title)
    return note if note and not (note[0].startswith("[") and note[0].endswith("]")) else None


def _is_prime(title: str, at: int) -> bool:
    """Whether a straight sign stands for inches, seconds or a second form: 6", U2B"-U2A'."""
    before = title[at - 1 : at]
    return before.isdigit() or (before.isupper() and title[at + 1 : at + 2] == "-")
