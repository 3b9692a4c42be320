"""Accents, primes and doubled signs that stand for apostrophes and quotation marks."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked, people
from app.checks.finding import Finding
from app.checks.text.slips import PROSE, Slip, Value, all_texts, slips_found
from app.model import Reference

_APOSTROPHE = re.compile(
    r"(?<=[^\W\d_])[´`′‵＇](?=[A-ZÀ-ÞА-Я][^\W\d_]|s\b)|(?<=[^\W\d_]s)[´`′](?= [^\W\d_])|(?<=\b[ldLD])[´`′](?=\w{3})"
)
_LOOKS_LIKE_ONE = re.compile("[´`′‵＇]")
_DOUBLED = re.compile(r"``([^`'\"]{1,200})(?:''|\")|,,([^,'\"“”]{1,200})(?:''|“|”)")
_PLAIN, _CURLY = "'", "’"


@check("TXT04", "Accents and primes for apostrophes", "certain")
def quotes(checked: Checked) -> Iterator[Finding]:
    """Flags an accent or a prime where an apostrophe belongs, and doubled signs for quotation marks.

    “D´Angelo” and “O`Brien” look right and are other names to a search. The apostrophe is the one that the list has in
    most places. Primes after numbers (3′-end), the Hawaiian ʻ, and apostrophes for a Russian soft sign are let be, and
    accents that belong to a letter are another check's.

    Example:
        R1 title = Crohn´s disease
        gives R1 title = Crohn's disease
    """
    apostrophe = _usual_apostrophe(checked)

    def slips(value: Value) -> Iterator[Slip]:
        if _LOOKS_LIKE_ONE.search(value.text):
            for found in _APOSTROPHE.finditer(value.text):
                yield Slip(*found.span(), apostrophe, f"has “{found[0]}” for an apostrophe")
        if "``" in value.text or ",," in value.text:
            for found in _DOUBLED.finditer(value.text):
                yield Slip(
                    *found.span(), f"“{found[1] or found[2]}”", "has doubled signs for quotation marks", "likely"
                )

    return slips_found("TXT04", checked, slips, may_hold=_may_hold_signs, fields=PROSE)


def _may_hold_signs(reference: Reference) -> bool:
    text = all_texts(reference)
    return bool(_LOOKS_LIKE_ONE.search(text)) or "``" in text or ",," in text


def _usual_apostrophe(checked: Checked) -> str:
    """The apostrophe that most names and titles of the list have."""
    more = sum(curly - plain for _, _, (curly, plain) in checked.each(_apostrophes))
    return _CURLY if more > 0 else _PLAIN


def _apostrophes(reference: Reference) -> tuple[int, int]:
    """How many curly and how many plain ones the title and the names have."""
    names = (name for field in NAME_FIELDS for name in people(reference, field).people)
    texts = [reference.title, *(part for name in names for part in (name.family, name.given, name.literal))]
    return sum(text.count(_CURLY) for text in texts), sum(text.count(_PLAIN) for text in texts)
