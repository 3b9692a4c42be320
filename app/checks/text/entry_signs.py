"""TXT07 and TXT08: signs between the fields of an entry that no list can want."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.model import Reference
from app.styles.printing import printed

_TWICE = re.compile(r"(?<![.,;])([.,;])\1(?![.,;])|,\.|[;,] [;,](?= )")
_SPACE_BEFORE = re.compile(r"(?<=[^\W_]) [.,](?= |\Z)|(?<=[)\]»”]) [.,](?= |\Z)")
_SHOWN = 2
"""Words on either side that are shown."""

_LEFT_ALONE = ("title", "container_title", "collection_title", "note", "url", "doi", "publisher")
"""Fields whose own brackets are other checks'."""

_ENUMERATION = re.compile(r"(?<![\w(])(?:\d{1,2}|[a-zа-я])\)(?=\s)")


@check("TXT07", "Sign twice between two fields", "certain")
def entry_signs(checked: Checked) -> Iterator[Finding]:
    """Flags a comma, stop or semicolon that stands twice between two fields, or behind a space: “Kannel WB..”.

    Printing in the list's form mends it. Ellipses are let be, what is inside titles and other fields, and signs that
    another check of the list's form has shown already.

    Example:
        R1 read = Smith J, Brown K.. Outcome of surgery in the young. Ann Surg. 2011;253:51-58.
        R2 read = Jones P, Roe B. Surgery for cancer in the old. Ann Surg. 2012;255:61-69.
        gives R1 = Brown K. Outcome of
    """
    told = {each.place for each in checked.differences if each.is_against_most}
    for place, _, found in checked.each(_odd_signs):
        if found and place not in told:
            before, after = found
            message = f"“{before}” holds a sign too many, or a space before one"
            yield Finding("TXT07", "certain", message, (place,), before=before, after=after, is_mended=True)


def _odd_signs(reference: Reference) -> tuple[str, str] | None:
    """The first doubled sign, or space before one, that stands between two fields, with the words beside it, and what
    it should be; None if there is none, or the entry is kept as printed."""
    source = reference.source
    if reference.as_printed or not reference.spans:
        return None
    start = min(span.start for span in reference.spans)
    for pattern in (_TWICE, _SPACE_BEFORE):
        for match in pattern.finditer(source, start):
            if not any(span.start <= match.start() and match.end() <= span.end for span in reference.spans):
                before = " ".join(source[start : match.start()].split()[-_SHOWN:])
                after = re.split(r"(?<=\S)\s", source[match.end() :])[:_SHOWN]
                return f"{before}{match[0]}{' '.join(after)}", f"{before}{match[0].strip()[0]}{' '.join(after)}"
    return None


@check("TXT08", "Half a bracket between two fields", "ask")
def half_brackets(checked: Checked) -> Iterator[Finding]:
    """Flags a bracket outside the title that the entry never opens or closes: “2009;361 12):1139”, “(2011 Linking”.

    Printing in the list's form mends it mostly. Enumerations such as 1) and brackets inside titles, addresses and DOIs
    are let be.

    Example:
        R1 read = Smith J, Brown K. Outcome of surgery in the young. Ann Surg. 2011;253 2):51-58.
        R2 read = Jones P, Roe B. Surgery for cancer in the old. Ann Surg. 2012;255(3):61-69.
        asks R1
    """
    for place, reference, sign in checked.each(_half_bracket):
        if sign:
            print_ = "".join(piece.text for piece in printed(reference, pattern=checked.pattern))
            message = f"“{sign}” has no partner in the entry"
            is_mended = not reference.as_printed and not _surplus(print_)
            yield Finding("TXT08", "ask", message, (place,), before=sign, is_mended=is_mended)


def _half_bracket(reference: Reference) -> str:
    """The bracket that is one too many, both in the entry and outside its title; "" if there is none."""
    starts = [span.start for span in reference.spans if span.field != "label"]
    if not starts:
        return ""
    outside = list(reference.source)
    for span in reference.spans:
        if span.field in _LEFT_ALONE:
            outside[span.start : span.end] = " " * (span.end - span.start)
    whole, rest = (_surplus(text[min(starts) :]) for text in (reference.source, "".join(outside)))
    return whole if whole == rest else ""


def _surplus(text: str) -> str:
    """The bracket that a text has oftener than its partner; "" if it has all in pairs."""
    text = _ENUMERATION.sub(" ", text)
    for opening, closing in ("()", "[]"):
        more = text.count(opening) - text.count(closing)
        if more:
            return opening if more > 0 else closing
    return ""
