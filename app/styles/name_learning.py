"""The form of the names of a list, learnt from their sources."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

from app.model import Name, Names, Reference, Span
from app.styles.layout import majority
from app.styles.names import NameForm, given_parts, is_cyrillic, name_text
from app.styles.observing import end_of_names, one_line

_AS_ALL = "as between all"
_PASSED = re.compile(r".*\w")
"""What stands between the last name and "et al." if that is behind the title, where the names stand once more."""


class _Person(NamedTuple):
    text: str
    name: Name
    is_first: bool
    is_last: bool


NameVote = tuple[str, Any]
"""What a reference shows of the form of names, and how it has it."""


def learn_name_form(votes: Iterable[NameVote], usual: NameForm) -> NameForm:
    """The form that most votes of a list are for; what they do not show is as in `usual`."""
    counted: dict[str, Counter[Any]] = defaultdict(Counter)
    for (name, vote), count in Counter(votes).items():
        counted[name][vote] = count
    return _form(counted, usual)


def name_votes(reference: Reference, field: str) -> Iterator[NameVote]:
    """What a reference shows of the form of the names in `field`, by their spans."""
    spans = [span for span in sorted(reference.spans) if span.field in (field, "et_al")]
    names: Names = getattr(reference, field)
    people = [span for span in spans if span.field == field]
    if len(people) != len(names.people):
        return
    for place, (span, name) in enumerate(zip(people, names.people, strict=True)):
        is_last = place + 1 == len(people) and not names.et_al
        yield from _votes_of_person(_Person(_text(reference, span), name, place == 0, is_last))
    yield from _votes_on_separators(reference, people, names)
    for before, after in pairwise(spans):
        if before.field == field and after.field == "et_al":
            yield _vote_on_et_al(reference, before, after, names)


def _form(votes: dict[str, Counter[Any]], usual: NameForm) -> NameForm:
    chosen = {name: majority(counted) for name, counted in votes.items()}
    first, rest = chosen.pop("given_first (first)", None), chosen.pop("given_first (rest)", None)
    if first is not None:
        chosen["given_first"] = first if rest is None else rest
        chosen["first_inverted"] = bool(rest) and not first
    stop_of_last = chosen.pop("initial_stop (last)", usual.initial_stop)
    chosen.setdefault("initial_stop", stop_of_last)  # "Roe R. Title" may be "Roe R" and the stop after the names
    separator = chosen.setdefault("separator", usual.separator)
    pair, last = chosen.get("pair_separator"), chosen.get("last_separator")
    chosen["last_separator"] = separator if (last or pair) in (None, _AS_ALL) else last or pair
    chosen["pair_separator"] = separator if (pair or last) in (None, _AS_ALL) else pair or last
    return replace(usual, **chosen)


def _text(reference: Reference, span: Span) -> str:
    return one_line(reference.source[span.start : span.end])


def _votes_of_person(person: _Person) -> Iterator[NameVote]:
    name = person.name
    family = name_text(Name(name.family, particle=name.particle))
    if name.particle and name.given and family not in person.text:
        is_behind = person.text.rstrip(" .").endswith(f" {name.particle}")
        yield "particle_behind", is_behind
        family = name.family if is_behind else family
    elif name.particle:
        yield "particle_behind", False
    if not family or not name.given or person.text.count(family) != 1:
        return
    before, after = person.text.split(family)
    given_first = name.given in before
    if not given_first and name.given not in after:
        return
    yield "given_first (first)" if person.is_first else "given_first (rest)", given_first
    if not given_first:
        gap, _, rest = after.partition(name.given)
        yield "family_given", gap
        if name.suffix and name.suffix in rest:
            yield "before_suffix", rest.partition(name.suffix)[0].removeprefix(".")
    initials = [part for part in given_parts(name.given) if part.is_initial]
    if initials:
        may_end_the_list = person.is_last and len(initials) == 1
        yield "initial_stop (last)" if may_end_the_list else "initial_stop", "." if "." in name.given else ""
    if len(initials) > 1 and "-" not in name.given and len(initials) == len(given_parts(name.given)):
        yield "initial_gap", " " if any(character.isspace() for character in name.given) else ""


def _votes_on_separators(reference: Reference, people: Sequence[Span], names: Names) -> Iterator[NameVote]:
    for place, (before, after) in enumerate(pairwise(people), start=1):
        between = reference.source[before.end : after.start]
        if any(before.end <= span.start < after.start for span in reference.spans):
            continue
        text = one_line(between)
        is_word = any(character.isalpha() or character in "&+" for character in text)
        if not is_word:
            yield "separator", text
        if place + 1 == len(people) and not names.et_al:
            yield "pair_separator" if len(people) == 2 else "last_separator", text if is_word else _AS_ALL


def _vote_on_et_al(reference: Reference, last: Span, et_al: Span, names: Names) -> NameVote:
    lead = _PASSED.sub("", one_line(reference.source[last.end : et_al.start]))
    end = end_of_names(reference.source, et_al)
    words = one_line(reference.source[et_al.start : end])
    if reference.source[end : end + 1] == "." and words[-1:].isalpha():
        words += "."
    printed = "".join(name.family + name.literal for name in names.people)
    return "et_al_cyrillic" if is_cyrillic(printed) else "et_al", lead + words
