"""What a reference keeps of its own source where its list has too few of its kind to know their form."""

from typing import NamedTuple

from app.model import Reference
from app.styles.observing import observed_in
from app.styles.pattern import Pattern
from app.styles.slots import NAME_SLOTS


class OwnForm(NamedTuple):
    """The order of its slots, and what stands around each ("en: ", quotes), by variant."""

    order: tuple[str, ...] = ()
    around: tuple[tuple[str, tuple[str, str]], ...] = ()


def own_form(reference: Reference, pattern: Pattern) -> OwnForm:
    """What is kept where a list has too few references of a type to know: a lone thesis is not put in books' order."""
    if reference.type in pattern.layouts or not reference.source:
        return OwnForm()
    observed = observed_in(reference)
    return OwnForm(observed.order, observed.affixes)


def _says_more(before: str, after: str) -> bool:
    return has_words(before) or has_words(after) or _is_quoted(before)


def is_kept(slot: str, printed: tuple[str, str], usual: tuple[str, str]) -> bool:
    """Whether what stands around a field in its own source is kept: words and quotes, and brackets or none."""
    if _in_brackets(*printed) != _in_brackets(*usual):
        return slot not in NAME_SLOTS
    return _says_more(*printed) and (_is_quoted(printed[0]) or slot in NAME_SLOTS or not has_words("".join(usual)))


def _in_brackets(before: str, after: str) -> bool:
    return before.endswith(("(", "[")) or after.startswith((")", "]"))


def _is_quoted(before: str) -> bool:
    return before[-1:] in _QUOTES


_QUOTES = frozenset('“„«"‘')


def has_words(affix: str) -> bool:
    """Whether what stands before a field says something: "In: ", "ed. by "."""
    return any(map(str.isalpha, affix))
