"""TTL06: words of titles that are torn apart."""

import re
from collections.abc import Iterator

from app.checks.check import WORDS, check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.checks.lexicon import Lexicon
from app.checks.list_words import ListWords
from app.checks.parting import is_torn, may_be_torn
from app.checks.spelt import spelt_in
from app.checks.titles.rewording import Rewording, rewordings_found
from app.model import Reference

_PAIR = re.compile(r"(?<![\w’'-])(?=([^\W\d_]{2,30})(-? )([^\W\d_]{1,30})(?![\w’'-]))")


@check("TTL06", "Word torn apart in a title", "likely", fields=WORDS)
def torn(checked: Checked) -> Iterator[Finding]:
    """Flags two pieces that make one known word, by a stray space (“tum ours”) or by a line's old end (“treat- ment”).

    One of the pieces must be no word by itself. “Non functioning”, “follow up” and the hyphen of “pre- and
    postoperative” are let be. In titles in other languages long words that English has too are asked about, where
    nothing knows the pieces.

    Example:
        R1 title = The classification of carcinoid tum ours
        R2 title = Medical treat- ment of pre- and postmenopausal women
        gives R1 title = The classification of carcinoid tumours
        gives R2 title = Medical treatment of pre- and postmenopausal women
    """
    return rewordings_found("TTL06", checked, _torn)


def _torn(reference: Reference, place: int, words: ListWords) -> tuple[Rewording, ...]:
    title = reference.title
    if spelt_in(reference, words.lexicon) is None:
        return tuple(_torn_in_other_language(title, place, words))
    if not _may_hold_torn(reference, words.lexicon):
        return ()
    return tuple(
        Rewording(
            pair.start(1), pair.end(3), (whole,), f"“{title[pair.start(1) : pair.end(3)]}” is “{whole}” torn apart"
        )
        for pair in torn_pairs(title, place, words)
        for whole in (pair[1] + pair[3],)
    )


def _torn_in_other_language(title: str, place: int, words: ListWords) -> Iterator[Rewording]:
    """Long words that a dictionary lists and that other languages share, in two pieces that nothing knows."""
    for pair in _PAIR.finditer(title):
        whole, pieces = pair[1] + pair[3], (pair[1].lower(), pair[3])
        if len(whole) < _LONG or min(map(len, pieces)) < _SHORTEST or not (pair[3].islower() and pair[2] == " "):
            continue
        if words.lexicon.lists(whole.lower()) and not any(
            words.lexicon.knows(piece) or words.elsewhere(piece, place) or words.is_name(piece) for piece in pieces
        ):
            says = f"“{pair[1]}{pair[2]}{pair[3]}” is “{whole}” torn apart"
            yield Rewording(pair.start(1), pair.end(3), (whole,), says, "ask")


_LONG, _SHORTEST = 10, 3


def _may_hold_torn(reference: Reference, lexicon: Lexicon) -> bool:
    return any(may_be_torn(pair[1].lower(), pair[3], lexicon) for pair in _PAIR.finditer(reference.title))


def torn_pairs(title: str, place: int, words: ListWords) -> Iterator[re.Match[str]]:
    """Where two pieces stand side by side: groups 1 and 3, and what parts them, 2. No piece is used twice."""
    used = -1
    for pair in _PAIR.finditer(title):
        if pair.start(1) > used and pair[3].islower() and is_torn(pair[1].lower(), pair[3], words, place):
            used = pair.end(3)
            yield pair


def is_in_torn(word: re.Match[str], words: ListWords, place: int) -> bool:
    """Whether a word of a title is a piece of a torn one."""
    return any(word.start() in (pair.start(1), pair.start(3)) for pair in torn_pairs(word.string, place, words))
