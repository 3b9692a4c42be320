"""TTL11: years in titles that run backwards."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, replaced, text_fix
from app.styles.pages import DASHES

_PERIOD = re.compile(rf"(?<![{DASHES}\w./])(1[5-9]\d\d|20\d\d)(\s?[{DASHES}]\s?)(1[5-9]\d\d|20\d\d)(?![{DASHES}\w/])")
_BEFORE_CHRIST = re.compile(r"\b(?:BCE?|B\.\s?C|v\.\s?Chr|до\sн|av\.\s?J|a\.\s?C|a\.\s?de\sC)")
_STANDARD = re.compile(r"(?:[A-Z]{2,}|ГОСТ|[Nn]os?\.?|№)\s?(?:Р\s)?$")


@check("TTL11", "Years of a title run backwards", "ask", looks_at="reference", fields=("title",))
def backward_years(checked: Checked) -> Iterator[Finding]:
    """Asks about a period in a title that ends before it begins: “from Bismarck to Hitler 1945–1871”.

    The other way round is offered. Years before Christ and numbers of standards (ISO 1999-1990) are let be.

    Example:
        R1 title = German foreign policy, 1945–1871
        R2 title = German foreign policy, 1871–1945
        asks R1 title
    """
    for place, reference in checked:
        title = reference.title
        for found in _PERIOD.finditer(title):
            first, dash, last = found.groups()
            if last < first and not _BEFORE_CHRIST.search(title) and not _STANDARD.search(title, 0, found.start()):
                period = f"{last}{dash}{first}"
                fix = text_fix(place, "title", title, replaced(title, *found.span(), period), label=period)
                message = f"“{found[0]}” ends before it begins"
                yield Finding(
                    "TTL11", "ask", message, (place,), (), "title", found[0], period, *found.span(), fixes=(fix,)
                )
