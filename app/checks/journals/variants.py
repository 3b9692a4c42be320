"""One journal under several names in one list."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import Literal, NamedTuple

from rapidfuzz.distance import OSA

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Edit, Finding, Fix, text_fix
from app.checks.journals.forms import Habit, form_of, journals_of, length_of, without_stops
from app.checks.journals.words import (
    LEFT_OUT,
    differ_in_ending,
    is_known,
    is_known_word,
    plain,
    rank,
    shortened,
    shortening,
    words_of,
)

_FEWEST_LETTERS = 6
"""Letters of a word of which one may be wrong."""

_FEWEST_FOR_TWO = 10

_FEWEST_INITIALS = 3

_FEWEST_CUT = 3
"""Letters of a word that is left of a longer one, and words of a name of which one may be cut too short."""

_MOST_CUT = 2


_FEWEST_KEPT = 4
"""Words that are left of a name in other letters if one was lost."""

Kind = Literal["stops", "print", "slip", "even", "length", "cut", "short", "lost", "ending", "initials", ""]


_ASKED = ("initials", "even", "ending")


class Variant(NamedTuple):
    """A name that should be another name of the list, and in what they differ.

    "stops" alone, "print": spaces and capitals too, "slip": letters of one word, "even": the same where both stand once
    and nothing tells which is right, "length": words that are shortened,
    "cut": words that a stop shows to be shortened, though their short forms are not known, "short": one short form that
    ends sooner or later, "lost": a word, "ending": of one word, "initials": one is made of the first letters of the
    other.
    """

    name: str
    other: str
    kind: Kind


@check("JRN02", "One journal under several names", "likely", fields=("container_title",))
def variants(checked: Checked) -> Iterator[Finding]:
    """One journal stands in the list under names that differ in spaces, capitals, letters or shortened words.

    The name that the list has more often, or else the one that is known, is offered. Journals with names that are much
    alike are let be ("Cancer" and "Cancers", "Gut" and "Gut Liver", "Surg Oncol" and "J Surg Oncol", sections A and B):
    names must have the same words, and only one of them may have a slip in a longer word that no known journal has. One
    may lack a word inside ("N Engl Med") if it is no known journal, or a word of five in other letters. Where such a
    name has another ending than a known one ("American Psychology"), it is asked.
    Initials ("NEJM") are asked about, and so are two long names in other letters that stand once each; those that are a
    journal's name ("BMJ", once "Br Med J") are let be. Of a short and a full name that stand equally often the one is
    offered that is like the list's other names; where these do not tell, it is asked, and either is offered.

    Example:
        R1-R2 container_title = Ann Surg Oncol
        R3 container_title = Ann SurgOncol
        gives R3 container_title = Ann Surg Oncol
    """
    habit = Habit.of(checked)
    for name, other, kind in variants_of(checked):
        places, related = checked.journals[name], checked.journals[other]
        is_tie = kind in ("length", "cut", "stops") and len(places) == len(related)
        told_by = 1 if kind == "stops" else 0
        is_open = is_tie and habit.share_of(name)[told_by] == habit.share_of(other)[told_by]
        why = "; the list has both equally often" * is_tie + ", and more names like it" * (is_tie and not is_open)
        for place in places:
            usual = text_fix(place, "container_title", name, other)
            either = Fix(name, tuple(Edit("reference", each, "container_title", other, name) for each in related))
            yield Finding(
                "JRN02",
                "ask" if is_open or kind in _ASKED or (kind == "lost" and not name.isascii()) else "likely",
                f"“{name}” seems to be “{other}” in R{related[0]}{why}",
                (place,),
                related=related,
                field="container_title",
                before=name,
                after=other,
                start=0,
                end=len(name),
                fixes=(usual, either) if is_open else (usual,),
            )


def variants_of(checked: Checked) -> list[Variant]:
    """The names of a list that should be another one of it, each once; what a list's form tells is left out."""
    form, habit = form_of(checked), Habit.of(checked)
    found: dict[str, Variant] = {}
    names = sorted(
        journals_of(checked),
        key=lambda name: (
            -len(checked.journals[name]),
            _unknown_words(checked, name),
            not is_known(name),
            *(-share for share in habit.share_of(name)),
            *_oddness(name),
        ),
    )
    looked_at = {name: _look_at(name) for name in names}
    for usual, rarer in _pairs(looked_at):
        if rarer in found or usual in found or rarer.rstrip(".") == usual.rstrip("."):
            continue
        kind = _kind(looked_at[rarer], looked_at[usual])
        if kind == "slip" and not _is_slip(checked, rarer, usual):
            if not _is_even(checked, rarer, usual):
                continue
            kind = "even"
        if kind == "short" and (is_known(rarer) or not is_known(usual)):
            continue
        if kind == "ending" and not _is_other_ending(checked, rarer, usual):
            continue
        if kind == "lost" and not _is_lost(looked_at[rarer], looked_at[usual], rarer, usual):
            continue
        is_told_by_form = (kind == "length" and form.length) or (kind == "stops" and form.stops)
        if kind and not is_told_by_form:
            found[rarer] = Variant(rarer, usual, kind)
    return list(found.values())


def _pairs(looked_at: dict[str, "_Looked"]) -> Iterator[tuple[str, str]]:
    """The pairs of names that may be of one journal, the more usual first: they share letters, a short form, initials
    or all words but one."""
    sharing: dict[str, list[str]] = defaultdict(list)
    for name, looked in looked_at.items():
        for key in looked.shared():
            sharing[key].append(name)
    order = {name: place for place, name in enumerate(looked_at)}
    pairs = {pair for names in sharing.values() for pair in combinations(dict.fromkeys(names), 2)}
    yield from sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _oddness(name: str) -> tuple[int, int, int]:
    """What tells the better of two names that stand in the list equally often, the lower the better."""
    in_capitals = sum(word.text.isupper() and shortening().is_short(word.text) for word in words_of(name))
    return (
        max(in_capitals, name.isupper()),
        -name.count(" "),
        -sum(word.text[0].isupper() for word in words_of(name)),
    )


class _Looked(NamedTuple):
    """A name as it is compared: without stops, its letters, its words and those cut by a stop, its short form and
    length, its initials."""

    unstopped: str
    letters: str
    words: tuple[str, ...]
    cut: frozenset[int]
    short: str
    length: str
    initials: str

    def shared(self) -> Iterator[str]:
        """What names of one journal share one of."""
        yield f"letters {self.letters}"
        yield f"short {self.short or self.unstopped}"
        yield f"initials {self.letters if self.unstopped.isupper() else self.initials}"
        for place, word in enumerate(self.words):
            if len(word) >= _FEWEST_LETTERS - 1:
                yield f"{place} {self.words[:place]} {self.words[place + 1 :]} {word[0]}"
            elif not word.isascii():
                yield f"{place} {self.words[:place]} {self.words[place + 1 :]}"
        if self.unstopped.endswith(")"):
            yield f"before place {self.words[:-1]}"
        if len(self.words) >= _FEWEST_CUT:
            yield f"words {self.words}"
            yield from (f"words {self.words[:place] + self.words[place + 1 :]}" for place in range(len(self.words)))


@lru_cache(maxsize=4096)
def _look_at(name: str) -> _Looked:
    words = tuple(plain(word.text) for word in words_of(name))
    initials = "".join(word[0] for word in words if word not in LEFT_OUT)
    letters = _NO_LETTER.sub("", plain(name))
    cut = frozenset(place for place, word in enumerate(words_of(name)) if word.has_stop)
    return _Looked(without_stops(name), letters, words, cut, shortened(name), length_of(name), initials)


_NO_LETTER = re.compile(r"[\W_]+")


def _kind(one: _Looked, other: _Looked) -> Kind:
    if one.unstopped == other.unstopped:
        return "stops"
    if one.letters == other.letters:
        return "print"
    if len(one.words) == len(other.words) and _differ_in_a_slip(one.words, other.words):
        return "slip"
    if one.short and one.short == other.short and "" not in (one.length, other.length):
        if one.length != other.length:
            return "length"
        return "print" if one.length == "short" else "ending" if _differ_in_an_ending(one.words, other.words) else ""
    if _is_cut(one, other) or _place_is_cut(one, other):
        return "cut"
    if len(one.words) == len(other.words) and _differ_in_a_short_form(one.words, other.words):
        return "short"
    if _differ_in_a_word(one.words, other.words):
        return "lost"
    if _differ_in_an_ending(one.words, other.words):
        return "ending"
    return "initials" if _is_initials(one, other) or _is_initials(other, one) else ""


def _is_cut(one: _Looked, other: _Looked) -> bool:
    """Whether all words but small ones are the same, or one is the beginning of the other and has a stop: "Вестн.
    хирургии"."""
    mine, theirs = _without_small(one), _without_small(other)
    return len(mine) == len(theirs) > 1 and all(
        a == b
        or (a_is_cut and len(a) >= _FEWEST_CUT and b.startswith(a))
        or (b_is_cut and len(b) >= _FEWEST_CUT and a.startswith(b))
        for (a, a_is_cut), (b, b_is_cut) in zip(mine, theirs, strict=True)
    )


def _place_is_cut(one: _Looked, other: _Looked) -> bool:
    """Whether only the place in brackets behind the names is shortened in one: "Med Clin (Barc)"."""
    if not (one.unstopped.endswith(")") and other.unstopped.endswith(")")) or one.words[:-1] != other.words[:-1]:
        return False
    short, long = sorted((one.words[-1], other.words[-1]), key=len)
    return len(one.words) > 1 and len(short) >= _FEWEST_CUT and long.startswith(short)


def _without_small(looked: _Looked) -> list[tuple[str, bool]]:
    """The words that a short form keeps, each with whether a stop cuts it."""
    return [(word, place in looked.cut) for place, word in enumerate(looked.words) if word not in LEFT_OUT]


def _differ_in_a_short_form(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name of three words or more has a short form that ends sooner: "N Eng J Med", "N Engl J Med"."""
    differing = [sorted(pair, key=len) for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1 or len(one) < _FEWEST_CUT:
        return False
    [(short, long)] = differing
    is_near = len(long) - len(short) <= _MOST_CUT and shortening().is_short(long)
    return len(short) >= _FEWEST_CUT and long.startswith(short) and (is_near or len(long) - len(short) > _MOST_CUT)


def _differ_in_a_word(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one has a word more, and all others in the same order."""
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 > 3 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _differ_in_an_ending(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether names of as many words, two or more, differ in how one long word ends: "American Psychology"."""
    differing = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(one) < 2 or len(differing) != 1:
        return False
    a, b = differing[0]
    kept = next(
        (at for at, (mine, theirs) in enumerate(zip(a, b, strict=False)) if mine != theirs), min(len(a), len(b))
    )
    return kept >= min(_FEWEST_OF_ENDING, min(len(a), len(b)) - (not a.isascii())) and kept >= _FEWEST_CUT


_FEWEST_OF_ENDING = 6
"""Letters that two words share before they end otherwise."""


def _is_other_ending(checked: Checked, rarer: str, usual: str) -> bool:
    """Whether the rarer name is no known one and the other is; in other letters, whether its odd word is no word."""
    if len(checked.journals[rarer]) > 1:
        return False
    if rarer.isascii():
        return not is_known(rarer) and is_known(usual)
    [odd] = set(_plain_words(rarer)) - set(_plain_words(usual))
    return len(checked.journals[usual]) > 1 and not checked.lexicon.knows(odd) and _unknown_words(checked, usual) == 0


def _is_lost(rarer: "_Looked", usual: "_Looked", name: str, usual_name: str) -> bool:
    """Whether the rarer name lacks a word of the usual one and is no journal's itself.

    A last word that known names go on with is another check's. In other letters, where few names are known, it is
    asked of long names only.
    """
    if len(rarer.words) > len(usual.words):
        return False
    if name.isascii():
        return not is_known(name) and is_known(usual_name) and usual.words[:-1] != rarer.words
    return len(rarer.words) >= _FEWEST_KEPT


def _differ_in_a_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one longer word has other letters, though not another ending."""
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    shortest = min(len(a), len(b))
    most = 2 if shortest >= _FEWEST_FOR_TWO else 1
    if shortest < _FEWEST_LETTERS or OSA.distance(a, b, score_cutoff=most) > most:
        return False
    return not differ_in_ending(a, b) or (len(a) == len(b) and a[-1] == b[-1])


def _is_slip(checked: Checked, rarer: str, usual: str) -> bool:
    """Whether the rarer of two names, one letter apart, is no name of its own."""
    counts = len(checked.journals[rarer]), len(checked.journals[usual])
    [strange] = set(_plain_words(rarer)) - set(_plain_words(usual))
    if not rarer.isascii():
        return counts[0] == 1 and counts[1] >= 2
    if is_known(rarer):
        return False
    if is_known_word(strange):  # of few names: "Neuropatol" is that of a Polish one
        return rank(strange) == 1 and is_known(usual) and counts[0] <= counts[1]
    return counts[0] < counts[1] or is_known(usual)


def _is_even(checked: Checked, one: str, other: str) -> bool:
    """Whether each of two long names that no list of journals could hold stands once, one word a slip away."""
    places = checked.journals[one] + checked.journals[other]
    return len(places) == 2 and not one.isascii() and len(words_of(one)) >= _FEWEST_CUT


def _unknown_words(checked: Checked, name: str) -> int:
    """How many words of a name in other letters nothing knows: of two that differ by a slip it tells the wrong one."""
    return 0 if name.isascii() else sum(not checked.lexicon.knows(word.text.lower()) for word in words_of(name))


def _plain_words(name: str) -> list[str]:
    return [plain(word.text) for word in words_of(name)]


def _is_initials(one: _Looked, other: _Looked) -> bool:
    """Whether one is made of the first letters of the other, and no journal is called so ("JAMA", "BMJ")."""
    is_capitals = one.unstopped.isupper() and len(one.words) == 1 and len(one.letters) >= _FEWEST_INITIALS
    return is_capitals and other.initials == one.letters and not is_known(one.unstopped)
