"""Decisions of courts as law reports are cited: "Brown v. Board of Education, 347 U.S. 483 (1954)"."""

import re

from app.reading.revising.draft import Draft

_REPORTER = (
    r"U\. ?S\.|S\. ?Ct\.|L\. ?Ed\.(?: ?2d)?|F\. ?Supp\.(?: ?[23]d)?|F\. ?(?:[23]d|4th)|P\. ?[23]d"
    r"|[NS]\. ?[EW]\. ?(?:[23]d)?|A\. ?[23]d|Cal\. ?(?:[2-5](?:d|th))?|[NS]\.Y\. ?(?:S\. ?)?[23]d|All E\.?R\.?"
    r"|W\.?L\.?R\.?|A\.?C\.?|Q\.?B\.?|K\.?B\.?|Ch|UKHL|UKSC|UKPC|EWCA (?:Civ|Crim)|EWHC|HCA|NZLR|I\.?R\.?"
    r"|E\.?C\.?R\.?|C\.?L\.?R\.?|S\.?C\.?R\.?"
)
_YEAR = re.compile(r"\W{1,3}(?P<year>\d{4})\)")
_CASE = re.compile(
    r"(?P<title>[^\d,;]{2,80} vs?\.? [A-Z][^\d;]{1,80}), (?:\[\d{4}\] )?(?P<volume>\d{1,4}) "
    rf"(?P<reporter>{_REPORTER}) (?P<note>\(\d[^()]{{1,20}}\) )?(?P<pages>\d{{1,5}})"
    r"(?:, (?P<pinpoint>\d{1,5}))?(?=\W)"
)
_LABELS = {"reporter": "container-title", "pinpoint": "note"}
_REPORTED = re.compile(
    r"(?P<title>[^\d,;\[]{2,80} v\.? [A-Z][^\d;\[]{1,80}?),? \[(?P<date>\d{4})\] (?:(?P<volume>\d{1,2}) )?"
    rf"(?P<reporter>{_REPORTER}) (?P<pages>\d{{1,5}})(?=\W|$)"
)
"""A year in square brackets stands for a volume: "Donoghue v Stevenson [1932] AC 562"."""


def mend_court_case(draft: Draft) -> None:
    """Label the parties as the title, the reporter as the container, and the numbers beside it."""
    if " v" not in draft.source[:120]:
        return
    case = _CASE.match(draft.source, draft.starts[0]) or _REPORTED.match(draft.source, draft.starts[0])
    if case is None:
        return
    behind = draft.words_between(case.end(), case.end())[0]
    draft.segments = [each for each in draft.segments if each.first >= behind]
    for group, text in case.groupdict().items():
        if text:
            label = _LABELS.get(group, group)
            draft.claim(*draft.words_between(*case.span(group)), label)
    if "date" not in draft.labels():
        year = _YEAR.match(draft.source, case.end())
        if year:
            draft.claim(*draft.words_between(*year.span("year")), "date")


def is_court_case(title: str, container: str) -> bool:
    """Whether a title names parties ("Roe v. Wade") and the container is a law report."""
    title = title[:120]
    return " v" in title and bool(re.search(r"[\w)] vs?\.? [A-Z]", title) and re.fullmatch(_REPORTER, container))
