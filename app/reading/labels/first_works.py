"""Entries that hold several works: "(a) Ito, K. … 19; (b) Abe, M. …"; or one as two journals printed it."""

import re

_FIRST = re.compile(r"\(?a\) (?=[A-ZÀ-Þ])")
_SECOND = re.compile(r"(?<=\d)\)?[;.] (?P<second>\(?b\) (?=[A-ZÀ-Þ]))")
_SECOND_EDITION = re.compile(
    r"\b(?P<year>(?:19|20)\d\d), \d{1,4}, [\d –-]{1,13}; (?P<second>[A-Z][^\d;]{2,60} (?P=year), \d{1,4}, )"
)
"""In one year: "Angew. Chem. Int. Ed. 2003, 42, 1206–1209; Angew. Chem. 2003, 115, 1238–1241"."""


def first_work(source: str, start: int) -> tuple[int, int]:
    """Where the first work of an entry stands; the rest is to be parted by hand.

    `start` is where the entry begins behind its number. An entry of one work ends where its source does.
    """
    second = second_work(source, start)
    if second < 0:
        again = _SECOND_EDITION.search(source, start) if "; " in source else None
        return start, again.start("second") if again else len(source)
    first = _FIRST.match(source, start)
    return first.end() if first else start, second


def second_work(source: str, start: int = 0) -> int:
    """Where "(b)" begins the second of several works behind character `start`, -1 if it does not."""
    second = _SECOND.search(source, start) if "b) " in source else None
    return second.start("second") if second else -1
