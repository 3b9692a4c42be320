"""How much a piece of text looks like a reference, judged by its shape alone.

Every pattern here is tried on a bounded piece of text and holds no nested repeats, so a hostile line costs no more than
a long one.
"""

import re

HEAD = 160
"""Characters at the start of a text that decide how it begins."""

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŨŪŬŮŰŲŴŶŹŻŽȘȚА-ЯЁІЇЄҐЎЂЈЉЊЋЏ"
_FAMILY = rf"(?:[{_UPPER}][\w'’`´\-]{{1,40}})"
_PARTICLE = (
    r"(?:(?:de|del|della|der|den|di|du|da|dos|das|do|la|le|van|von|vom|zu|zur|ten|ter|el|al|bin|ibn|af|"
    r"av|['’][ts])[ \-]){0,3}"
)
_INITIALS = rf"(?:[{_UPPER}][a-zа-яё]?\.?[ \-]?){{1,4}}"

_FAMILY_INITIALS = re.compile(
    rf"{_PARTICLE}(?:d['’])?{_FAMILY}(?: {_FAMILY}){{0,2}},? (?:{_INITIALS}(?=[,.;:&)(\s]|$)|\({_INITIALS}\))"
)
_INITIALS_FAMILY = re.compile(rf"(?:[{_UPPER}][a-zа-яё]?\.[ \-]?){{1,4}} ?{_PARTICLE}{_FAMILY}")
_FAMILY_GIVEN = re.compile(rf"{_PARTICLE}{_FAMILY}(?: {_FAMILY})?, {_FAMILY}")
_DATED = r"\((?:(?:1[6-9]|20)\d\d[a-z]?|n\.d\.)"
_BODY_DATED = re.compile(
    rf"[{_UPPER}][^()\[\]]{{1,100}}\. {_DATED}[,)]|[{_UPPER}]{{2,10}} \([^()\[\]]{{5,90}}\)[.,]? {_DATED}\)"
    rf"|[A-Z]{{3,10}}: [A-Z]"
    rf"|[{_UPPER}]{{2,10}} \[[{_UPPER}][^()\[\]]{{4,90}}(?:\]|$)"
    rf"|[{_UPPER}][^()\[\].,:;\d]{{1,80}}(?: \([{_UPPER}][\w\-]{{1,11}}\))? {_DATED}\)[.:,]? [{_UPPER}]"
)
_CAPITALS_GIVEN = re.compile(rf"(?:[{_UPPER}]{{2,20}}[ '’-]){{1,3}}(?:{_FAMILY} ?){{1,3}}[^()\[\]\d]{{0,80}}{_DATED}")
"""As French humanities have it: "LIMBRICK Elaine (1977), …"."""
_REPEATED_AUTHOR = re.compile(r"(?:[—–―_]{2,}|-{3,}|[—–] ?(?://|, (?:1[6-9]|20)\d\d|\((?:1[6-9]|20)\d\d))")
_OPENS_UPPER = re.compile(rf"[\"“„«'‘(\[]?[{_UPPER}]")

_YEAR = re.compile(r"(?<![\d.\-–/])(?:1[6-9]|20)\d\d[a-zа-е]?(?![\d])")
_PLACE_IN_SOURCE = re.compile(
    r"\d\s?[:(]\s?\w|\bpp?\.|\bvol\b|\bС\.|\bТ\.|\b[рp]\. ?\d|//|doi|https?:|\d[-‐‑–—−]\d"
    r"|(?:19|20)\d\d, ?\d{1,4}, ?[a-z]?\d",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"(?:[.\])»”\"*]|\d[a-zа-я]?|(?:://|www\.|doi\.org)\S{1,79})$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?<!\d )(?<!\d)\b(?:vol|no|pp?|т|вып|v|n|кн|ч|№|Т|С)\.$")
_OPEN_END = re.compile(
    r"(?:[,:;&(\-–—/]|\b(?:and|of|the|in|on|for|with|to|a|an|de|и|в|с|на|у|при|et|und|y|e))$", re.IGNORECASE
)


def opening(text: str) -> int:
    """How a text begins: 2 like a reference (names, a repeated author's dash), 1 in upper case, else 0."""
    head = text[:HEAD].lstrip()
    if _REPEATED_AUTHOR.match(head):
        return 2
    if any(
        pattern.match(head)
        for pattern in (_FAMILY_INITIALS, _INITIALS_FAMILY, _FAMILY_GIVEN, _BODY_DATED, _CAPITALS_GIVEN)
    ):
        return 2
    if _OPENS_UPPER.match(head):
        return 1
    return int(head[:1].isalpha() and head[0].upper() == head[0].lower())


def has_year(text: str) -> bool:
    """Whether a year from 1600 on is in the text."""
    return _YEAR.search(text) is not None


def is_closed(text: str) -> bool:
    """Whether the end of the text may be the end of a reference: a stop, a bracket, a number, an address."""
    tail = text[-80:].rstrip()
    return _ABBREVIATED.search(tail) is None and _CLOSED.search(tail) is not None and _OPEN_END.search(tail) is None


def is_open(text: str) -> bool:
    """Whether the text surely goes on: it ends in a comma, a hyphen, a preposition."""
    return _OPEN_END.search(text[-80:].rstrip()) is not None


def is_reference(text: str) -> bool:
    """Whether the text by itself looks like one whole reference: it opens like one, is dated and says where."""
    head = text[:2000]
    return len(head) >= 30 and opening(head) >= 1 and has_year(head) and _PLACE_IN_SOURCE.search(head) is not None
