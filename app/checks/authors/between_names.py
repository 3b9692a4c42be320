"""AUT04 and AUT08: what stands between names, and how a list of them is cut short."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.checks.authors.agreement import agreed
from app.checks.authors.run_together import run_together
from app.checks.authors.shown import et_al_span, gaps, place_in_cell
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked, people
from app.checks.finding import Finding, names_fix
from app.checks.sourced import Sourced, in_source
from app.model import Name, Names, Reference
from app.reading.names.name_words import ET_AL
from app.styles import name_text
from app.styles.names import STORED, is_cyrillic
from app.styles.observing import end_of_names, one_line

_SHORTEST_FAMILY = 2


@check("AUT04", "Names not parted by the list's sign", "likely", fields=NAME_FIELDS)
def parted_names(checked: Checked) -> Iterator[Finding]:
    """Finds two names with no comma between them ("Dahan L. Raoul J.L."), or parted by another sign than in the list.

    It compares what the sources print; printing in the list's form mends it. Two persons who were read as one because
    of a lost comma are taken apart. Family names of several words ("Garcia Lopez M.", "Van der Berg P.") are one name,
    and "and" or "&" between names is let be.

    Example:
        R1-R5 read = Smith J., Brown K., Jones P. Outcome of surgery. Ann Surg 2011; 253: 51-58
        R6 read = Raymond E., Dahan L. Raoul J.L. Sunitinib for pancreatic tumors. N Engl J Med 2011; 364: 501-513
        gives R6 authors = Dahan L., Raoul J.L.
    """
    yield from run_together(checked)
    between = {place: pairs for place, _, pairs in checked.each(_between)}
    usual = agreed(Counter(sign for pairs in between.values() for sign in {sign for _, sign, _ in pairs}))
    if usual:
        for place, pairs in between.items():
            others = [pair for pair in pairs if pair[1] != usual]
            if others:
                yield _parted(place, *others[0], usual=usual, more=len(others) - 1)


def _between(reference: Reference) -> tuple[tuple[str, str, str], ...]:
    """Neighbouring persons, with the sign that parts them in the middle."""
    return tuple(
        (name_text(before.name, STORED), sign, name_text(after.name, STORED))
        for before, after, text in gaps(reference, in_source(reference))
        if (sign := _sign(text)) is not None and _are_persons(before.name, after.name)
    )


def _sign(between: str) -> str | None:
    """The sign that parts two names with the space behind it, without an initial's stop; None if a word or a figure
    stands there."""
    text = between.replace(" ", "")
    if "..." in text or any(character.isalnum() or character in "&+*…" for character in text):
        return None
    sign = text.lstrip(".").replace("‚", ",")
    return f"{sign} " if sign and between.endswith(" ") else sign


def _are_persons(*names: Name) -> bool:
    return all(name.given and len(name.family) >= _SHORTEST_FAMILY for name in names)


def _parted(place: int, before: str, sign: str, after: str, *, usual: str, more: int) -> Finding:
    what = f"“{sign.strip()}” stands" if sign else "Nothing stands"
    if sign and sign.strip() == usual.strip():
        what = f"“{sign.strip()}” stands {'without' if usual.endswith(' ') else 'with'} a space behind it"
    elsewhere = f", and {more} times more" if more > 1 else ", and once more" if more else ""
    return Finding(
        check="AUT04",
        certainty="likely",
        message=f"{what} between “{before}” and “{after}”, where the list has “{usual.strip()}”{elsewhere}",
        references=(place,),
        field="authors",
        before=f"{before}{sign or ' '}{after}",
        after=f"{before}{usual}{after}",
        is_mended=True,
    )


@check("AUT08", "Form of “et al.”", "certain", fields=NAME_FIELDS)
def et_al_form(checked: Checked) -> Iterator[Finding]:
    """Finds "et. al.", and an "et al" whose stop, comma or words differ from those of most references.

    It compares what the sources print; printing in the list's form mends it. Entries in Cyrillic letters are compared
    with each other, so that "и др." stays beside "et al.". An "et al." that stands among the names as if it were a
    name is made what it is.

    Example:
        R1-R5 read = Smith J., Brown K. et al. Outcome of surgery. Ann Surg 2011; 253: 51-58
        R6 read = Raymond E., Dahan L. et. al. Sunitinib for pancreatic tumors. N Engl J Med 2011; 364: 501-513
        gives R6 authors = et al.
    """
    yield from _named_et_al(checked)
    printed: dict[bool, dict[int, str]] = defaultdict(dict)
    for place, reference, form in checked.each(_et_al_of):
        if form:
            printed[_is_cyrillic(reference.authors)][place] = form
    for places in printed.values():
        usual = agreed(Counter(places.values()))
        for place, form in places.items():
            wanted = usual or (form.replace("et.", "et") if "et." in form else form)
            if form != wanted:
                yield _cut_otherwise(place, form, wanted)


def _et_al_of(reference: Reference) -> str:
    return _printed_et_al(reference, in_source(reference))


def _printed_et_al(reference: Reference, authors: Sequence[Sourced]) -> str:
    """What the source prints after the last author of a list that is cut short: " et al.", ", et al."."""
    span = et_al_span(reference)
    if span is None or not authors or not reference.authors.et_al or span.start < authors[-1].end:
        return ""
    end = end_of_names(reference.source, span)
    lead = one_line(reference.source[authors[-1].end : span.start]).lstrip(".")
    words = one_line(reference.source[span.start : end])
    stop = "." if words[-1:].isalpha() and reference.source[end : end + 1] == "." else ""
    return lead + words + stop


def _is_cyrillic(names: Names) -> bool:
    return is_cyrillic("".join(name.family + name.literal for name in names.people))


def _cut_otherwise(place: int, form: str, wanted: str) -> Finding:
    return Finding(
        check="AUT08",
        certainty="certain",
        message=f"“{form.strip()}” is “{wanted.strip()}” in the form that the list has",
        references=(place,),
        field="authors",
        before=form.strip() if form.strip() != wanted.strip() else form,
        after=wanted.strip() if form.strip() != wanted.strip() else wanted,
        is_mended=True,
    )


def _named_et_al(checked: Checked) -> Iterator[Finding]:
    """An "et al." that was stored as the last name."""
    for place, reference in checked:
        for field in NAME_FIELDS:
            names = people(reference, field)
            last = name_text(names.people[-1], STORED) if names.people else ""
            if not last or not ET_AL.fullmatch(last):
                continue
            start, end = place_in_cell(names, len(names.people) - 1)
            mended = replace(names, people=names.people[:-1], et_al=True)
            yield Finding(
                check="AUT08",
                certainty="certain",
                message=f"“{last}” stands among the names as if it were one",
                references=(place,),
                field=field,
                before=last,
                after="et al.",
                start=start,
                end=end,
                fixes=(names_fix(place, field, names, mended, label="et al."),),
            )
