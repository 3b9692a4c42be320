"""Entries whose punctuation differs from that of the rest of the list."""

import re
from collections.abc import Iterator
from itertools import groupby

from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked
from app.checks.finding import Finding
from app.checks.journals.words import is_known, shortening
from app.styles import Difference

_STOP_OF_A_WORD = re.compile(r"\w\.[,:;)\]]")
_BARE = re.compile(r"\w+ \w+")
_WRITTEN_OUT = re.compile(r"[^\W\d_][a-zß-ÿа-яё]{3,} ")
_STOP_BEHIND = re.compile(r"(\w+)\. \w")


@check("LST05", "The form of the list", "certain")
def form(checked: Checked) -> Iterator[Finding]:
    """Flags an entry whose punctuation or spaces between its parts are not those of the rest of the list.

    The printed list has the form of at least four fifths of its entries (five or more of a type), so this is mended
    already and shown to be looked over; “keep as printed” keeps an entry as it was. Stops that belong to a shortened
    word, question marks, entries with other words or another order, and what is inside names, titles and pages are let
    be. So is what stands behind a title where the list parts the two by a space alone: no sign shows where titles end.

    Example:
        R1-R5 read = Rindi G., Pavel M. Tumors of the gut. Gut 2006; 49: 395-401
        R6 read = Elias D., Baton O. Surgery of the liver. Gut 2007; 51:11-15
        gives R6 = 51: 11
    """
    of_the_list = (
        each
        for each in checked.differences
        if _is_against_the_list(each, initial_stop=checked.pattern.names.initial_stop)
        and not _is_within_a_title(each, checked)
    )
    for place, differing in groupby(of_the_list, key=lambda each: each.place):
        joints = _without_half_brackets(list(differing))
        if not joints:
            continue
        before, after = " … ".join(each.printed for each in joints), " … ".join(each.wanted for each in joints)
        message = f"“{before}” is printed “{after}”, as in the rest of the list"
        yield Finding("LST05", "certain", message, (place,), (), "", before, after, is_mended=True)


def _is_against_the_list(difference: Difference, *, initial_stop: str = ".") -> bool:
    """Whether enough of the list agrees, and the difference is one of form alone."""
    printed, wanted = difference.printed, difference.wanted
    if not difference.after or not difference.is_against_most:
        return False
    if any(sign in printed + wanted for sign in "?!") or any(
        printed.count(sign) != wanted.count(sign) for sign in "’‘"
    ):
        return False  # fewer signs stand behind them
    if _STOP_OF_A_WORD.search(printed):
        return False
    if _loses_stop_of_a_short_word(printed, wanted) or (difference.before == "title" and _BARE.fullmatch(wanted)):
        return False
    is_after_names = difference.before in (*NAME_FIELDS, "et_al")
    is_stop_alone = printed.replace(".", "") == wanted.replace(".", "")
    has_own_stops = initial_stop or difference.before == "et_al"
    return not is_after_names or not is_stop_alone or not has_own_stops or _lacks_stop_of_the_list(printed, wanted)


def _lacks_stop_of_the_list(printed: str, wanted: str) -> bool:
    """Whether the stop that is to come behind names is the list's: behind initials it may be theirs."""
    return _WRITTEN_OUT.match(printed) is not None and "." in wanted and "." not in printed


def _is_within_a_title(difference: Difference, checked: Checked) -> bool:
    """Whether the comma behind a title is rather one of its own, as no known journal follows: "…, American Heart"."""
    if (difference.before, difference.after) != ("title", "container_title") or "," not in difference.printed:
        return False
    journal = checked.references[difference.place - 1].container_title
    return "," not in difference.wanted and not is_known(journal) and len(checked.journals.get(journal, ())) < 2


def _loses_stop_of_a_short_word(printed: str, wanted: str) -> bool:
    """Whether a stop that is to go may belong to a word that journals shorten: "Grad. Stud"."""
    behind = _STOP_BEHIND.match(printed)
    return behind is not None and f"{behind[1]}." not in wanted and shortening().is_short(behind[1])


def _without_half_brackets(joints: list[Difference]) -> list[Difference]:
    """The differences without those in one bracket of a pair: the other half is in a value, so more was read wrong."""
    surplus = {sign: sum(each.printed.count(sign) - each.wanted.count(sign) for each in joints) for sign in "()[]"}
    if surplus["("] == surplus[")"] and surplus["["] == surplus["]"]:
        return joints
    return [each for each in joints if all(each.printed.count(sign) == each.wanted.count(sign) for sign in "()[]")]
