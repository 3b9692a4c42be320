"""Stops in shortened names of journals."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Certainty, Finding, text_finding
from app.checks.journals.forms import (
    Form,
    Stops,
    ends_shortened,
    form_of,
    is_uneven,
    journals_of,
    stops_of,
    with_stops,
    without_stops,
)
from app.checks.journals.words import is_known, shortening, words_of
from app.model import Reference

_SAYS = {"with": "prints shortened names of journals with stops", "without": "prints names of journals without stops"}

_SHORTEST = 2
"""Letters; of two and less a word may be initials."""


@check("JRN03", "Stops in journals' names", "certain", fields=("container_title",))
def stops(checked: Checked) -> Iterator[Finding]:
    """A shortened name has stops where the list prints none, or lacks them where the list has them.

    "Ann. Surg." and "Ann Surg" are both right, but not in one list. What counts is the form of at least five names and
    of four fifths of all (nine tenths where more than one differ). Words that are never shortened keep no stop ("Dis.
    Colon Rectum"); one that has a stop ("Cancer. Res"), or a name with stops behind some of its shortened words only,
    is flagged in any list, and so is one that the list has more often with other stops. Where a word's short form is
    not known the fix is offered, but not made unseen. A stop after the last word alone is let be, since it may close
    the name, but put there where nearly all names end so. Where a space follows the list's stops, it is put behind
    those that lack it.

    Example:
        R1-R5 container_title = Ann Surg
        R6 container_title = N.Engl J Med
        gives R6 container_title = N Engl J Med
    """
    form, journals = form_of(checked), journals_of(checked)
    alike = defaultdict(list)
    for name in journals:
        alike[without_stops(name)].append(name)
    for name, places in journals.items():
        wanted, certainty, says = _wanted(name, form)
        if wanted == name and (usual := _usual(name, alike[without_stops(name)], journals)):
            wanted, certainty, says = usual, "likely", f"so it stands in R{journals[usual][0]}"
        if wanted.rstrip(".") != name.rstrip(".") and " ." not in name:
            for place in places:
                message = f"“{name}” is “{wanted}” here: {says}"
                yield text_finding("JRN03", certainty, message, place, "container_title", before=name, after=wanted)
        elif form.stops == "with" and form.always_ends_so and not name.endswith(".") and ends_shortened(name):
            for place in places:
                if not _is_followed_by_stop(checked.references[place - 1]):
                    yield _without_end(name, place, keeps_end=_keeps_end(name, journals))


def _without_end(name: str, place: int, *, keeps_end: bool) -> Finding:
    """The finding that the closing stop lacks; where print puts it behind names that do not hold it, it has no fix."""
    message = f"“{name}” ends without the stop that the list has behind shortened words"
    if keeps_end:
        return text_finding("JRN03", "certain", message, place, "container_title", before=name, after=f"{name}.")
    return Finding("JRN03", "likely", message, (place,), (), "container_title", name, start=0, end=len(name))


def _keeps_end(name: str, journals: Mapping[str, Sequence[int]]) -> bool:
    """Whether other names with as many stops inside hold their closing stop."""
    has_stops = bool(stops_of(name))
    alike = [each for each in journals if bool(stops_of(each)) == has_stops and each != name and "." in each]
    return any(each.endswith(".") for each in alike)


def _is_followed_by_stop(reference: Reference) -> bool:
    """Whether the source has a stop behind the name that was not read as a part of it."""
    ends = [span.end for span in reference.spans if span.field == "container_title"]
    return bool(ends) and reference.source[ends[-1] : ends[-1] + 1] == "."


def _usual(name: str, alike: Sequence[str], journals: Mapping[str, Sequence[int]]) -> str:
    """The one of the names that differ in stops alone which the list has more often than this, "" if it has none."""
    usual = max(alike, key=lambda other: len(journals[other]))
    return usual if len(journals[usual]) > len(journals[name]) else ""


def _wanted(name: str, form: Form) -> tuple[str, Certainty, str]:
    """The name as it should be, how sure that is, and why."""
    if form.stops and stops_of(name):
        wanted = without_stops(name) if form.stops == "without" else with_stops(name, form)
        certainty: Certainty = "certain" if _is_sure(name, form.stops) else "likely"
        return wanted, certainty, f"the list {_SAYS[form.stops]}"
    if is_uneven(name) and stops_of(name):
        return without_stops(name), "likely", "its other shortened words have no stop, or all should have one"
    if (bare := _without_stray_stops(name)) != name and is_known(without_stops(bare)):
        return bare, "likely", "a word that is never shortened has no stop"
    return name, "certain", ""


def _without_stray_stops(name: str) -> str:
    """The name without stops behind words before the last that are never shortened: "Cancer. Res" is "Cancer Res"."""
    known = shortening()
    for word in reversed(words_of(name)[:-1]):
        is_whole = len(word.text) > _SHORTEST and known.is_whole(word.text) and not known.is_short(word.text)
        if word.has_stop and is_whole and name[word.end : word.end + 2] == ". ":
            name = name[: word.end] + name[word.end + 1 :]
    return name


def _is_sure(name: str, wanted: Stops) -> bool:
    """Whether each word is known to be a short form or never shortened; to take stops away, a known name will do."""
    if wanted == "without" and is_known(name):
        return True
    known = shortening()
    words = words_of(name)
    return all(known.is_short(word.text) or known.is_whole(word.text) for word in words)
