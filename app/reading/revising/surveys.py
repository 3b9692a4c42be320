"""Reports of geological surveys, whose body, series and number follow the title's colon without a sign between."""

import re

from app.reading.revising.draft import Draft

_REPORT = re.compile(
    r": (?P<publisher>(?:U\.\s?S\.|(?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+) Geological Survey"
    r"|(?:British )?Geological Survey(?: of [A-Z]\w+(?: [A-Z]\w+)?)?),? "
    r"(?P<genre>Open[- ]File(?: Report)?|(?:Water[- ]Resources |Scientific |Geophysical )?Investigations? Report"
    r"|Professional Paper|Circular|Bulletin|Water[- ]Supply Paper|Techniques and Methods|Data Series|Fact Sheet|Memoir"
    r"|Special (?:Publication|Report|Paper)|Technical Report|Report|Paper),? (?:[Nn]o\. )?"
    r"(?P<note>\d[\dA-Z]{0,6}(?:[-–/][A-Z\d]{1,6}){0,2})(?=[.,:;]|$)"
)
_RANGE = re.compile(r"\d\s?[-–]")


def mend_survey(draft: Draft) -> None:
    """Name who published a report, its kind and its number: "U.S. Geological Survey Open-File Report 81–12, 40 p."."""
    if "Geological Survey" not in draft.source:
        return
    said = _REPORT.search(draft.source, draft.ends[0])
    if said is None or any(_RANGE.search(draft.text(at)) for at in draft.places("pages")):
        return  # an article within the report: "Professional Paper 424-B, p. B12–B15"
    title = draft.find("title")
    first, _ = draft.words_between(*said.span("publisher"))
    if title < 0 or draft.segments[title].first >= first:
        return
    for group in ("publisher", "genre", "note"):
        draft.claim(*draft.words_between(*said.span(group)), group)
