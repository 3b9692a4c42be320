"""TTL13: a title that begins with a small letter."""

import re
from collections import Counter
from collections.abc import Iterator

from app.checks.check import WORDS, check
from app.checks.checked import Checked
from app.checks.finding import Finding, text_fix
from app.checks.lexicon import Lexicon
from app.checks.majority import majority
from app.model import Reference

_FIRST = re.compile(r"[\"'“„«‘(\[]*([^\W\d_]+)(?![\w’'-])")


@check("TTL13", "Title begins small", "likely", fields=WORDS)
def small_beginning(checked: Checked) -> Iterator[Finding]:
    """Flags a title whose first word begins small where the list's titles begin with a capital: “outcome of surgery”.

    At least five titles and nine tenths of them must do so. Words that are not known in small letters are let be (mTOR,
    eHealth, cDNA), and so is what hangs together with a figure or a hyphen (p53, n-3).

    Example:
        R1-R5 title = Outcome of surgery
        R6 title = staging of tumours
        gives R6 title = Staging of tumours
    """
    told = checked.each(_begins_small, checked.lexicon)
    begins_small = {place: is_small for place, _, is_small in told if is_small is not None}
    if majority(Counter(begins_small.values())) is not False:
        return
    for place in (place for place, is_small in begins_small.items() if is_small):
        title = checked.references[place - 1].title
        if (first := _FIRST.match(title)) is None:
            continue
        at, word = first.start(1), first[1]
        after = title[:at] + title[at].upper() + title[at + 1 :]
        capital = word[0].upper() + word[1:]
        fix = text_fix(place, "title", title, after, label=capital)
        message = f"“{word}” begins small, though the list's titles begin with a capital"
        yield Finding("TTL13", "likely", message, (place,), (), "title", word, capital, at, first.end(1), (fix,))


def _begins_small(reference: Reference, lexicon: Lexicon) -> bool | None:
    """Whether a title begins with a word in small letters; None if its beginning tells nothing."""
    first = _FIRST.match(reference.title)
    if first is None:
        return None
    word = first[1]
    if word[0].isupper():
        return False
    return True if word.islower() and len(word) > 1 and lexicon.is_small(word) else None
