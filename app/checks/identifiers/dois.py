"""The form of DOIs."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Certainty, Edit, Finding, Fix, text_fix
from app.model import LEFTOVER, Reference

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[!-~]+")
_LABEL = re.compile(r"(?:https?:?/{0,2})?(?:www\.)?(?:dx\.)?doi(?:\.org)?\s?[:/]?\s?(?=1)|doi[:\s]{1,3}", re.IGNORECASE)
_BEGINNING = re.compile(r"[1lI][0OО](?:[.,]\s?|(?=\d{4,5}/))(?=\d{4})")
_DASH = re.compile("[‐‑‒–—−]")
_LOOK_ALIKES = str.maketrans("АВЕКМНОРСТУХаеорсух", "ABEKMHOPCTYXaeopcyx")
_REST = re.compile(r"(\.?) ([!-~]{1,40})")


@check("ID01", "The form of a DOI", "likely", looks_at="reference")
def dois(checked: Checked) -> Iterator[Finding]:
    """Flags DOIs that cannot be looked up: with a label or an address before, a stop after, or strange signs inside.

    A label, an address and a stop or bracket at the end are taken off with certainty. Spaces, dashes and Cyrillic
    letters inside, and a second half that stands behind a space, are mended after a look, also where the DOI was not
    read as one for them. What does not begin with “10.”, four to nine digits and a slash is asked about. The signs < >
    ( ) ; and : are part of many DOIs, and capitals make no difference.

    Example:
        R1 doi = https://doi.org/10.1056/NEJMoa1003825.
        R2 doi = 10.1007/s00428\\u2013006-0250-1
        gives R1 doi = 10.1056/NEJMoa1003825
        gives R2 doi = 10.1007/s00428-006-0250-1
    """
    for place, reference in checked:
        if reference.doi:
            yield from _of_one(place, reference)
            yield from _labelled_twice(place, reference)
        elif unread := _unread(place, reference):
            yield unread


def _of_one(place: int, reference: Reference) -> Iterator[Finding]:
    printed = reference.doi
    bare = _without_surroundings(printed)
    right = _without_strange_signs(bare) + _second_half(reference)
    if not _DOI.fullmatch(right):
        message = f"“{printed}” is no DOI: one begins with “10.”, four to nine digits and a slash"
        yield _finding("ask", message, place, printed, "")
    elif right != bare:
        what = "its second half stands behind a space" if _second_half(reference) else "a sign in it does not belong"
        yield _finding("likely", f"The DOI “{printed}” cannot be looked up: {what}", place, printed, right)
    elif right != printed:
        message = f"“{printed}” has more than the DOI “{right}”"
        yield _finding("certain", message, place, printed, right)


def _unread(place: int, reference: Reference) -> Finding | None:
    """A DOI behind its address or label that was not read as one, for a space or a comma in it."""
    found = _STRAYED.search(reference.source)
    printed = found[1].rstrip(".") if found else ""
    right = _without_strange_signs(printed)
    if not _DOI.fullmatch(right) or right == printed:
        return None
    edits = [Edit("reference", place, "doi", "", right)]
    for field in ("url", "note"):
        held: str = getattr(reference, field)
        if held and (held in printed or held.rstrip(".").endswith(printed)):
            edits.append(Edit("reference", place, field, held, ""))
    message = f"“{printed}” is no DOI as it is; “{right}” may be meant"
    return Finding("ID01", "likely", message, (place,), (), "doi", printed, right, fixes=(Fix(right, tuple(edits)),))


_STRAYED = re.compile(
    r"\bdoi(?:\.org)?\s?[:/]\s?([1lI][0OО](?:[.,]\s?\d{4,9}|\d{4,5})/\s?[!-~]{4,80}|\d{4,5}/[!-~]{4,80})",
    re.IGNORECASE,
)
_HEADLESS = re.compile(r"\d{4,5}/[!-~]{4,80}")
"""What is left of a DOI whose "10." was lost."""


def _labelled_twice(place: int, reference: Reference) -> Iterator[Finding]:
    """What the source has twice before the DOI, and print once."""
    starts = [span.start for span in reference.spans if span.field == "doi"]
    if starts and not reference.as_printed and (found := _TWICE.search(reference.source, 0, starts[0])):
        message = f"“{found[0].strip()}” before the DOI says the same twice"
        yield Finding(
            "ID01", "certain", message, (place,), (), "doi", found[0].strip(), found[1].strip(), is_mended=True
        )


_TWICE = re.compile(r"(?<!\w)(doi:?\s{0,2})\1\Z", re.IGNORECASE)


def _finding(certainty: Certainty, message: str, place: int, printed: str, right: str) -> Finding:
    fixes = (text_fix(place, "doi", printed, right),) if right else ()
    return Finding("ID01", certainty, message, (place,), (), "doi", printed, right, 0, len(printed), fixes)


def _without_surroundings(doi: str) -> str:
    label = _LABEL.match(doi)
    doi = doi[label.end() :].rstrip(".,;:") if label else doi.rstrip(".,;:")
    for closing, opening in (")(", "][", "}{"):
        surplus = doi.count(closing) - doi.count(opening)
        if surplus > 0 and doi.endswith(closing):
            doi = doi[: max(len(doi) - surplus, len(doi.rstrip(closing)))].rstrip(".,;:")
    return doi


def _without_strange_signs(doi: str) -> str:
    if _HEADLESS.fullmatch(doi):
        return f"10.{doi}"
    doi = _BEGINNING.sub("10.", "".join(doi.split()), count=1) if _BEGINNING.match(doi) else "".join(doi.split())
    return _DASH.sub("-", doi).translate(_LOOK_ALIKES)


def _second_half(reference: Reference) -> str:
    """What follows the DOI in the source behind a space and is in no field, if it holds a digit and ends the entry."""
    ends = [span.end for span in reference.spans if span.field == "doi"]
    rest = _REST.fullmatch(reference.source, ends[-1]) if ends else None
    if rest is None or not any(span.field == LEFTOVER and span.start == rest.start(2) for span in reference.spans):
        return ""
    half = rest[1] + rest[2].rstrip(".")
    is_half = any(map(str.isdigit, half)) and "/" not in half and not reference.doi.endswith(half)
    return half if is_half and (not rest[1] or half[1:].isdigit()) else ""
