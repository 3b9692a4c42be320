"""Full and shortened names of journals in one list."""

from collections import Counter
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, text_finding
from app.checks.journals.forms import Form, form_of, journals_of, length_of, stops_of, with_stops
from app.checks.journals.variants import variants_of
from app.checks.journals.words import LEFT_OUT, is_known, shortened, words_of
from app.checks.majority import majority
from app.styles.names import is_cyrillic

_SAYS = {"short": "shortens names of journals", "full": "prints names of journals in full"}


@check("JRN04", "Journals in full and shortened", "likely", fields=("container_title",))
def lengths(checked: Checked) -> Iterator[Finding]:
    """A journal's name is in full where the list shortens names, half shortened, or short where the list has full ones.

    What counts is the form of at least five names and of four fifths of all (nine tenths where more than one differ).
    Names that have one form only ("Gut", "Cancer Cell") are let be. The short form is that of known journals or of the
    list itself, where it may be the initials ("JAMA"). Short names are not written out unless the list has the full
    one, since many journals share a short form. A Cyrillic name with shortened words among full ones is asked about.

    Example:
        R1-R5 container_title = Ann Surg
        R6 container_title = New England Journal of Medicine
        gives R6 container_title = N Engl J Med
    """
    yield from _short_in_russian(checked)
    form = form_of(checked)
    if not form.length:
        return
    by_count = sorted(journals_of(checked), key=lambda name: len(checked.journals[name]))
    in_form = {shortened(name): name for name in by_count if _is_in_form(name, form)}
    for name, places in journals_of(checked).items():
        if length_of(name) in ("", form.length):
            continue
        wanted = _called_by_initials(name, checked) or (in_form.get(shortened(name), "") if shortened(name) else "")
        if not wanted and form.length == "short":
            wanted = _short(name, form)
        if not wanted:
            continue
        for place in places:
            message = f"“{name}” is “{wanted}” here: the list {_SAYS[form.length]}"
            yield text_finding(
                "JRN04",
                "likely",
                message,
                place,
                "container_title",
                before=name,
                after=wanted,
                related=checked.journals.get(wanted, ()),
            )


def _short_in_russian(checked: Checked) -> Iterator[Finding]:
    """Cyrillic names of which words are cut by a stop, where nearly all others have none; how they go on is asked."""
    cut = {name: _is_cut(name) for name in journals_of(checked) if is_cyrillic(name) and len(words_of(name)) > 1}
    if majority(Counter(is_short for name, is_short in cut.items() for _ in checked.journals[name])) is not False:
        return
    told = {variant.name for variant in variants_of(checked)}
    for name in (name for name, is_short in cut.items() if is_short and name not in told):
        for place in checked.journals[name]:
            message = f"“{name}” is shortened: the list {_SAYS['full']}"
            yield Finding("JRN04", "ask", message, (place,), (), "container_title", name, start=0, end=len(name))


def _is_cut(name: str) -> bool:
    """Whether two words of a name, or the last of several, are cut by a stop: "Социол. исслед.", not "им. Пирогова"."""
    cut = [word for word in words_of(name) if word.has_stop and len(word.text) > 1 and word.key not in _NAMED_AFTER]
    return len(cut) > 1 or bool(cut and cut[0].start == 0)


_NAMED_AFTER = frozenset(("им", "сер", "вып", "св", "г"))

_FEWEST_INITIALS = 4
"""Letters that are hardly another journal's initials."""


def _is_in_form(name: str, form: Form) -> bool:
    return length_of(name) == form.length and (not form.stops or stops_of(name) in ("", form.stops))


def _called_by_initials(name: str, checked: Checked) -> str:
    """The initials by which the list calls the journal elsewhere: "JAMA"; "" if it does not."""
    initials = "".join(word.text[0].upper() for word in words_of(name) if word.key not in LEFT_OUT)
    return initials if len(initials) >= _FEWEST_INITIALS and initials in checked.journals else ""


def _short(name: str, form: Form) -> str:
    """The short form of a known journal, with the list's stops."""
    short = shortened(name)
    if not short or not is_known(short):
        return ""
    return with_stops(short, form) if form.stops == "with" else short
