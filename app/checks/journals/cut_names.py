"""A journal's name that breaks off before its last word."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, text_fix
from app.checks.journals.correcting import corrected
from app.checks.journals.forms import journals_of, length_of
from app.checks.journals.variants import variants_of
from app.checks.journals.words import goes_on, is_known, rank, shortening, words_of

_OFTEN = 3
"""A name that stands in so many references is meant."""

_FREQUENT = 4
"""The rank of words with which names end often; rarer ones would make known names by chance."""

_SECTIONS = ("a", "b", "c", "d", "e")
"""Last words of journals that were divided; what two of them begin with was a journal before."""

_MOST_OFFERED = 4
_LONGEST = 120


@check("JRN07", "Journal's name breaks off", "ask", fields=("container_title",))
def cut_names(checked: Checked) -> Iterator[Finding]:
    """The name is no known journal, but names of known ones begin so: “N Engl J”, “J Clin”, “Int J Mol”.

    The last word was lost. If the list has just one journal that begins so, and has it twice, that is meant; else the
    words that are frequent at the end of names are tried, and what gives a known name is offered if it is not much.
    Lists of journals never hold all, so it is a question. Names that the list has three times, single words that are
    written out, and journals that were divided into sections later (“Phys Rev”) are let be.

    Example:
        R1 container_title = N Engl J
        R2-R3 container_title = J Clin Oncol
        R4 container_title = J Clin
        asks R1 container_title
        gives R4 container_title = J Clin Oncol
    """
    names = journals_of(checked)
    in_list = {variant.name for variant in variants_of(checked)}
    longer_ones = _without_last_words(names)
    for name, places in names.items():
        if len(places) >= _OFTEN or name in in_list or not _may_be_cut(name):
            continue
        longer = longer_ones.get(_keys(name), [])
        offered = longer or endings(name)
        if not offered:
            continue
        is_likely = len(longer) == 1 and len(names[longer[0]]) > 1
        for place in places:
            yield _finding(place, name, offered, related=names[longer[0]] if is_likely else (), likely=is_likely)


def _finding(place: int, name: str, offered: list[str], *, related: tuple[int, ...], likely: bool) -> Finding:
    where = f" in R{related[0]}" if related else ""
    shown = " or ".join(f"“{each}”" for each in offered)
    says = f"does it go on as {shown}{where}?"
    if len(offered) > _MOST_OFFERED:  # which of them are cited most is not known
        says, offered = f"the names of {len(offered)} begin so. Which was meant?", []
    return Finding(
        "JRN07",
        "likely" if likely else "ask",
        f"“{name}” is no known journal: {says}",
        (place,),
        related,
        "container_title",
        name,
        offered[0] if likely else "",
        0,
        len(name),
        tuple(text_fix(place, "container_title", name, each) for each in offered),
    )


def _may_be_cut(name: str) -> bool:
    """Whether a name may have lost a word: it is not known, no slip of a known one, and no single whole word."""
    words = words_of(name)
    if not words or len(name) > _LONGEST or not name.isascii() or is_known(name.removeprefix("The ")):
        return False
    if corrected(name):
        return False
    if len(goes_on(name, _SECTIONS)) > 1:
        return False
    return len(words) > 1 or shortening().is_short(words[0].text)


def _without_last_words(names: Iterable[str]) -> dict[tuple[str, ...], list[str]]:
    """The known ones of some names by their words without the last."""
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in names:
        words = _keys(name)
        if len(words) > 1 and is_known(name):
            found[words[:-1]].append(name)
    return found


def _keys(name: str) -> tuple[str, ...]:
    return tuple(word.key for word in words_of(name))


@lru_cache(maxsize=1 << 14)
def endings(name: str) -> list[str]:
    """The known names that a name becomes with a frequent word behind it."""
    return [f"{name} {word.capitalize()}" for word in goes_on(name, _frequent(length_of(name) == "full"))]


@cache
def _frequent(is_full: bool) -> tuple[str, ...]:
    """The words with which full names end often, or short ones."""
    known = shortening()
    every = (
        word for word in known.shorts | known.forms.keys() if known.is_full(word) == is_full or known.is_whole(word)
    )
    return tuple(sorted(word for word in every if word.isalpha() and rank(word) >= _FREQUENT))
