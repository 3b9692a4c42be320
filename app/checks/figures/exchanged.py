"""VOL06: a volume and an issue that have changed places."""

from collections.abc import Iterator, Sequence

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.figures.known_volumes import Run, believed, fits
from app.checks.figures.volumes import Issue, by_journal
from app.checks.finding import Edit, Finding, Fix

_NEAREST = 2
"""How far a volume is from its year's, at least, that is none of that year."""

_MOST_ISSUES = 53


@check("VOL06", "Volume and issue exchanged", "ask", fields=("container_title", "year", "volume", "issue"))
def exchanged(checked: Checked) -> Iterator[Finding]:
    """Asks whether volume and issue have changed places: the issue is the volume of that year, and the volume is not.

    What is known of well-known journals tells that, or another entry of the journal, if one volume a year leads exactly
    from it to the issue. Only numbers that issues have are taken for one.

    Example:
        R1 container_title = J Liver Surg
        R1 year = 2014
        R1 volume = 35
        R1 issue = 4
        R2 container_title = J Liver Surg
        R2 year = 1995
        R2 volume = 4
        R2 issue = 16
        asks R2 volume
    """
    for journal, issues in by_journal(checked):
        runs = believed(journal, [(each.year, each.volume) for each in issues])
        for each in issues:
            issue = checked.references[each.place - 1].issue
            may_be_issue = issue.isdecimal() and int(issue) != each.volume <= _MOST_ISSUES
            if may_be_issue and _is_volume(int(issue), each, issues, runs):
                yield _finding(checked, each, issue)


def _is_volume(number: int, of: Issue, issues: Sequence[Issue], runs: tuple[Run, ...]) -> bool:
    """Whether a number is the volume of an entry's year, and its printed volume is far from that."""
    if any(run.of_year(of.year) for run in runs):
        return not fits(runs, of.year, of.volume) and any(number in run.of_year(of.year) for run in runs)
    starts = {each.volume - each.year for each in issues if each.place != of.place and each.year != of.year}
    return starts == {number - of.year} and abs(of.volume - number) >= _NEAREST


def _finding(checked: Checked, each: Issue, issue: str) -> Finding:
    volume = checked.references[each.place - 1].volume
    edits = (
        Edit("reference", each.place, "volume", volume, issue),
        Edit("reference", each.place, "issue", issue, volume),
    )
    label = f"Volume {issue}, issue {volume}"
    return Finding(
        "VOL06",
        "ask",
        f"{issue} is the journal's volume of {each.year}, not {volume}: are volume and issue exchanged?",
        (each.place,),
        (),
        "volume",
        volume,
        issue,
        0,
        len(volume),
        (Fix(label, edits),),
    )
