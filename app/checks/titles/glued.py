"""TTL05: words of titles that run together."""

from collections.abc import Iterator

from app.checks.check import WORDS, check
from app.checks.checked import Checked
from app.checks.finding import Finding, replaced, text_fix
from app.checks.parting import partings
from app.checks.spelt import as_printed

_SHOWN = 2


@check("TTL05", "Words run together in a title", "likely", fields=WORDS)
def glued(checked: Checked) -> Iterator[Finding]:
    """Flags an unknown word that is made of two known ones whose space was lost (“multiplecolorectal”).

    Both halves must stand by themselves in titles, in the list or in a dictionary. Compounds are let be: words with a
    beginning like “neuro” or an ending like “wide”, and all that is known as one word.

    Example:
        R1 title = Hepatectomy for multiplecolorectal metastases
        gives R1 title = Hepatectomy for multiple colorectal metastases
    """
    for place, title, words in checked.heeded(checked.unknown):
        for match in words:
            if not (found := partings(match[0].lower(), checked.words, place)):
                continue
            start, end = match.span()
            apart = [as_printed(str(each), match[0]) for each in found[:_SHOWN]]
            fixes = (
                text_fix(place, "title", title, replaced(title, start, end, words), label=words) for words in apart
            )
            yield Finding(
                "TTL05",
                "likely",
                f"“{match[0]}” is not known, “{found[0].first}” and “{found[0].second}” are",
                (place,),
                field="title",
                before=match[0],
                after=apart[0],
                start=start,
                end=end,
                fixes=tuple(fixes),
            )
