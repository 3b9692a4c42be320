"""VOL04: a volume that a well-known journal had in another year."""

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.figures.known_volumes import Run, believed, fits, tells
from app.checks.figures.volumes import Issue, by_journal
from app.checks.finding import Finding, Fix, text_fix

_MOST_OFFERED = 2
"""Volumes of a year that are offered though none of them is a slip away from what is printed."""


@check("VOL04", "Volume of another year", "ask", fields=("container_title", "year", "volume"))
def of_another_year(checked: Checked) -> Iterator[Finding]:
    """The journal is known to have had other volumes in that year: volume 382 of N Engl J Med is of 2020, not of 2002.

    What is known is the volumes by year of about 350 journals that are cited often. Either the year or the volume is
    wrong; both are offered, first what is a slip away from what is printed. One year before the volume's is let be, as
    articles come out online before their volume, and so are journals of which the list has several other such volumes:
    they are others of that name.

    Example:
        R1 container_title = N Engl J Med
        R1 year = 2002
        R1 volume = 382
        R2 container_title = Lancet
        R2 year = 1963
        R2 volume = 1
        asks R1 year
    """
    for journal, issues in by_journal(checked):
        runs = believed(journal, [(each.year, each.volume) for each in issues])
        for issue in issues:
            if tells(runs, issue.year, issue.volume) and not fits(runs, issue.year, issue.volume):
                yield _finding(checked, issue, runs)


def _finding(checked: Checked, issue: Issue, runs: tuple[Run, ...]) -> Finding:
    reference = checked.references[issue.place - 1]
    year, volume = reference.year, reference.volume
    years = [str(found) for run in runs if (found := run.year_of(issue.volume))]
    volumes = [str(each) for run in runs for each in run.of_year(issue.year)]
    fixes = [
        *(text_fix(issue.place, "year", year, each + year[4:], label=f"Year {each}") for each in years),
        *(text_fix(issue.place, "volume", volume, each, label=f"Volume {each}") for each in _likely(volumes, volume)),
    ]
    fixes.sort(key=_strangeness)
    field = fixes[0].edits[0].field if fixes else "volume"
    before = year if field == "year" else volume
    return Finding(
        "VOL04",
        "ask",
        _message(reference.container_title, issue, years, volumes),
        (issue.place,),
        (),
        field,
        before,
        "",
        0,
        len(before),
        tuple(fixes),
    )


def _likely(volumes: list[str], printed: str) -> list[str]:
    """Those of a year's volumes that may be meant: of many only what is a slip away."""
    near = [each for each in volumes if OSA.distance(each, printed) == 1]
    return near or volumes[: _MOST_OFFERED * (len(volumes) <= _MOST_OFFERED)]


def _strangeness(fix: Fix) -> int:
    edit = fix.edits[0]
    return OSA.distance(str(edit.before), str(edit.after))


def _message(journal: str, issue: Issue, years: list[str], volumes: list[str]) -> str:
    """What is known of the volume and of the year."""
    said = []
    if years:
        said.append(f"volume {issue.volume} of “{journal}” is of {years[0]}")
    if volumes:
        joined = " and " if len(volumes) == 2 else " to "
        several = f"volumes {volumes[0]}{joined}{volumes[-1]}" if len(volumes) > 1 else f"volume {volumes[0]}"
        said.append(f"{issue.year} had {several}" if years else f"“{journal}” had {several} in {issue.year}")
    text = "; ".join(said)
    return text[0].upper() + text[1:]
