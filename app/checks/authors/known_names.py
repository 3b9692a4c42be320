"""Family names that are known to be in use: those of the census of the United States of 1990, the commonest first.

88,799 names of the Census Bureau (dist.all.last, public domain), as the package `names` carries them.
"""

import gzip
from functools import cache

from app.checks.authors.slips import plain
from app.resources import resource


def is_known(family: str) -> bool:
    """Whether people bear the family name, accents and hyphens aside. The first call takes some milliseconds."""
    return f"\n{plain(family)}\n".encode() in _names()


@cache
def _names() -> bytes:
    return gzip.decompress(resource("words/family-names.gz").read_bytes()).lower()
