"""Whether a printed form keeps what its source says: no list's form is worth a word, an order or a bracket of an entry.

A form that is learnt puts the fields in their places; what stands between fields it only knows from other entries.
"""

import re
from collections.abc import Iterator
from dataclasses import fields

from app.model import LEFTOVER, Reference, Span
from app.styles.slots import field_of, slot_values
from app.styles.statements import STATEMENT, statement_of

_WORD = re.compile(r"[^\W\d_]{2,}")
_TOKEN = re.compile(r"[^\W_]+|[()\[\]]")
_BRACKETS = frozenset("()[]")
_POINTS = dict.fromkeys(map(ord, " .,;:-–—‐‑/'’‘\"“”„«»\u00a0&"))
"""What forms differ by, and most entries by nothing else."""
_FIELDS = frozenset(each.name for each in fields(Reference)) - {"label"}  # which is the list's to say
_NUMBER = "0123456789()[]№ .\t"
"""What an entry's own number, which is printed apart, is made of."""
_PAIRS = {")": "(", "]": "["}
_DROPPED = frozenset(
    "p s с c and und et en og och ja a i y e и та & al др соавт doi url https http dx org www available from at "
    "retrieved accessed access cited online disponible disponível em ligne línea режим доступа дата обращения "
    "pp pg pages page стр сс vol volume no nr num number issue iss том вып ed eds editor editors hrsg ред "
    "edited by edn edition изд pmid pmcid crossref pubmed scholar google".split()
)
"""Words between fields that lists say or leave out as they like, and links."""


def is_as_source(printed: str, reference: Reference) -> bool:
    """Whether a printed form differs from the source by points, quotes and spaces at most."""
    source = reference.source
    if not source.endswith(printed):
        printed, source = printed.translate(_POINTS), source.translate(_POINTS)
    return source.endswith(printed) and not source[: len(source) - len(printed)].strip(_NUMBER)


def is_filled_as_read(reference: Reference) -> bool:
    """Whether no field was emptied or filled since the source was read; other values may stand in them."""
    there = {span.field for span in reference.spans}
    if any(_is_emptied(reference, field) for field in there):
        return False
    return all(field_of(slot) in there for slot in slot_values(reference))


def keeps(printed: str, own: str, reference: Reference, *, is_known: bool) -> bool:
    """Whether a printed form keeps the words between the fields of the source, and its brackets.

    `own` is what the entry is in its own form. `is_known` says that the list has enough entries of the type to know
    their order; else no word may be moved and no bracket lost. "et al." is not moved behind a body after it.
    """
    if _has_et_al_inside(reference) or not _keeps_words(printed, reference):
        return False
    tokens, own_tokens = _telling(printed), _telling(own)
    if not _is_balanced(tokens) and _is_balanced(own_tokens):
        return False
    if tokens == own_tokens:
        return True
    same_words = _words(tokens) == _words(own_tokens)
    if same_words and _brackets(tokens) == _brackets(own_tokens):
        return False  # only brackets have moved
    return is_known or (same_words and _brackets(tokens) >= _brackets(own_tokens))


def _has_et_al_inside(reference: Reference) -> bool:
    """Whether an author stands behind "et al.": "Granger CB, et al; ARISTOTLE Committees"."""
    et_al = min((span.start for span in reference.spans if span.field == "et_al"), default=None)
    return et_al is not None and any(span.field == "authors" and span.start > et_al for span in reference.spans)


def _keeps_words(printed: str, reference: Reference) -> bool:
    lacking = [word for word in _between(reference) if word not in _DROPPED]
    if not lacking:
        return True
    there = {word.casefold() for word in _WORD.findall(printed)}
    return all(word in there for word in lacking)


def _between(reference: Reference) -> Iterator[str]:
    """The words of the source that are in no field, nor name the authors behind the title once more.

    What stands beside a field that was emptied since goes with it.
    """
    source, again = reference.source, statement_of(reference)
    known = [span for span in reference.spans if span.field != LEFTOVER]
    if again is not None:
        known.append(Span(again.start, again.end, STATEMENT))
    place, is_emptied = 0, False
    for span in [*sorted(known), Span(len(source), len(source), "")]:
        before, is_emptied = is_emptied, _is_emptied(reference, span.field)
        if not (before or is_emptied):
            yield from (word.casefold() for word in _WORD.findall(source, place, max(place, span.start)))
        place = max(place, span.end)


def _is_emptied(reference: Reference, field: str) -> bool:
    return field in _FIELDS and not getattr(reference, field)


def _is_balanced(tokens: list[str]) -> bool:
    opened: list[str] = []
    for token in tokens:
        if token in "([":
            opened.append(token)
        elif token in _PAIRS and (not opened or opened.pop() != _PAIRS[token]):
            return False
    return not opened


def _telling(text: str) -> list[str]:
    """The words, figures and brackets of a text that a list's form may not drop."""
    return [token for token in _TOKEN.findall(text) if token.casefold() not in _DROPPED]


def _words(tokens: list[str]) -> list[str]:
    return [token for token in tokens if token not in _BRACKETS]


def _brackets(tokens: list[str]) -> int:
    return sum(token in _BRACKETS for token in tokens)
