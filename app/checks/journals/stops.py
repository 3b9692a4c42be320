"""Stops in shortened names of journals."""

from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Certainty, Finding, text_finding
from app.checks.journals.forms import Stops, form_of, journals_of, stops_of, with_stops, without_stops
from app.checks.journals.words import is_known, shortening, words_of

_SAYS = {"with": "prints shortened names of journals with stops", "without": "prints names of journals without stops"}


@check("JRN03", "Stops in a journal's name differ from the list", "certain", fields=("container_title",))
def stops(checked: Checked) -> Iterator[Finding]:
    """A shortened name has stops where the list prints none, or lacks them where the list has them.

    "Ann. Surg." and "Ann Surg" are both right, but not in one list. What counts is the form of at least five names and
    of four fifths of all (nine tenths where more than one differ). Words that are never shortened
    keep no stop ("Dis. Colon Rectum"). Where a word's short form is not known the fix is offered, but not made unseen.
    A stop after the last word alone is let be, since it may close the name. Where a space follows the list's stops, it
    is put behind those that lack it.

    Example:
        R1-R5 container_title = Ann Surg
        R6 container_title = N.Engl J Med
        gives R6 container_title = N Engl J Med
    """
    form = form_of(checked)
    if not form.stops:
        return
    for name, places in journals_of(checked).items():
        if not stops_of(name):
            continue
        wanted = without_stops(name) if form.stops == "without" else with_stops(name, form)
        if wanted.rstrip(".") != name.rstrip(".") and " ." not in name:
            certainty: Certainty = "certain" if _is_sure(name, form.stops) else "likely"
            for place in places:
                message = f"“{name}” is “{wanted}” here: the list {_SAYS[form.stops]}"
                yield text_finding("JRN03", certainty, message, place, "container_title", before=name, after=wanted)


def _is_sure(name: str, wanted: Stops) -> bool:
    """Whether each word is known to be a short form or never shortened; to take stops away, a known name will do."""
    if wanted == "without" and is_known(name):
        return True
    known = shortening()
    words = words_of(name)
    return all(known.is_short(word.text) or known.is_whole(word.text) for word in words)
