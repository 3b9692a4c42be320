"""Family names that are known to be in use: those of the census of the United States of 1990, the commonest first.

88,799 names of the Census Bureau (dist.all.last, public domain), as the package `names` carries them.
"""

import gzip
import re
from functools import cache

from app.checks.authors.slips import plain
from app.resources import resource

_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue)"
)


def is_known(family: str) -> bool:
    """Whether people bear the family name, accents and hyphens aside. The first call takes some milliseconds."""
    return f"\n{plain(family)}\n".encode() in _names()


def is_syllable(family: str) -> bool:
    """Whether the name is one syllable of Chinese in pinyin: such names often differ by a letter."""
    return _SYLLABLE.fullmatch(plain(family)) is not None


def rarest_letters(family: str) -> int:
    """How often the rarest three letters in a row of a family name stand in known ones: a slip makes them rare."""
    letters = f"\n{plain(family)}\n".encode()
    return min(_names().count(letters[at : at + 3]) for at in range(max(1, len(letters) - 2)))


@cache
def _names() -> bytes:
    return gzip.decompress(resource("words/family-names.gz").read_bytes()).lower()
