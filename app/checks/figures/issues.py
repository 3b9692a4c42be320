"""Issues: given in some entries only, and the forms of supplements."""

import re
from collections import Counter
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, text_fix
from app.checks.journals.words import plain, shortened, words_of
from app.checks.majority import majority
from app.model import Reference

_SUPPLEMENT = re.compile(
    r"(?P<before>\d{1,3}[A-Z]? )?(?P<word>supplement|suppl?|S|прил(?:ож)?)(?P<stop>\.?)(?P<gap> ?)"
    r"(?P<number>\d{1,3}[A-Z]?)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}(?:[-–/]\d{1,3})?")
_FIRST_PAGE = re.compile(r"\d{1,6}")

CONTINUED_FROM = 150
"""A first page from which on pages are surely counted through a volume, so that its issue is not needed."""


@check(
    "VOL03",
    "Issues and supplements",
    "likely",
    fields=("container_title", "issue", "volume", "pages"),
)
def issues(checked: Checked) -> Iterator[Finding]:
    """An article has an issue where the list has none, or lacks one where it has them, or supplements differ in form.

    What counts is what at least five articles and four fifths of all do (nine tenths where more than one differ). An
    issue is only offered for removal where the pages are counted through the volume, as a first page of 150 or more
    shows; supplements always stay. Where an issue is missing it is asked for, unless the article has a number for
    pages, stands “in” proceedings, or its journal is known to count by volumes alone. "Suppl 1", "Suppl. 1" and "S1"
    are made alike. An issue above 53 is asked about where the journal's three or more others have none such.

    Example:
        R1-R5 volume = 12
        R1-R5 issue = 3
        R1-R5 pages = 212-234
        R6 volume = 364
        R6 pages = 501-513
        asks R6 issue
    """
    articles = [(place, reference) for place, reference in checked if _is_printed_article(reference)]
    has_issue = majority(Counter(bool(reference.issue) for _, reference in articles))
    for place, reference in articles:
        issue = reference.issue
        if has_issue is False and _NUMBER.fullmatch(issue) and _is_continued(reference):
            message = f"Issue {issue} is given, though the list gives none"
            fix = text_fix(place, "issue", issue, "", label="Leave it out")
            yield Finding("VOL03", "likely", message, (place,), (), "issue", issue, "", 0, len(issue), (fix,))
        elif (
            has_issue
            and not issue
            and _is_range(reference.pages)
            and not _has_no_issues(reference)
            and not _is_in_volume(reference)
        ):
            yield Finding("VOL03", "ask", "No issue, though nearly all others have one", (place,), field="issue")
    yield from _too_many(checked)
    yield from _supplements(checked)


def _too_many(checked: Checked) -> Iterator[Finding]:
    """Issues that no journal has within a year, where the journal's others are counted by the year."""
    for places in checked.journals.values():
        issues_of = {place: checked.references[place - 1].issue for place in places}
        numbers = {place: int(issue) for place, issue in issues_of.items() if _ISSUE.fullmatch(issue)}
        above = [place for place, number in numbers.items() if number > _WEEKS]
        if len(above) == 1 and len(numbers) > _FEWEST_OTHERS:
            issue = issues_of[above[0]]
            message = f"Issue {issue}, though the journal's others are counted by the year"
            yield Finding("VOL03", "ask", message, (above[0],), (), "issue", issue, start=0, end=len(issue))


_ISSUE = re.compile(r"\d{1,5}")
_WEEKS, _FEWEST_OTHERS = 53, 3


def _is_printed_article(reference: Reference) -> bool:
    """Whether it is an article with volume and pages; one in a supplement says nothing of issues."""
    is_article = reference.type == "article-journal" and reference.volume.isdecimal() and reference.pages
    return bool(is_article) and not _SUPPLEMENT.fullmatch(reference.issue)


def _is_in_volume(reference: Reference) -> bool:
    """Whether the source says that it stands "in" a volume: proceedings are counted by volumes alone."""
    starts = [span.start for span in reference.spans if span.field == "container_title"]
    return bool(starts) and _IN.search(reference.source, 0, starts[0]) is not None


_IN = re.compile(r"\b[Ii]n:?\s{1,2}\Z")


def _has_no_issues(reference: Reference) -> bool:
    """Whether its journal is known to count by volumes alone."""
    name = reference.container_title
    short = plain(" ".join(word.text for word in words_of(shortened(name) or name)))
    return short in _WITHOUT_ISSUES or short.startswith(_YEARLY)


_YEARLY = ("adv ", "advances in", "annu rev", "annual rev", "curr top ", "int rev ", "prog ")
"""How the names of series begin that come out once a year."""


_WITHOUT_ISSUES = frozenset(
    (
        *(
            "acta mater",
            "addict behav",
            "anal chim acta",
            "ann n y acad sci",
            "appetite",
            "appl catal b",
            "appl energy",
        ),
        *("appl surf sci", "aquaculture", "atheroscler", "atherosclerosis", "biomaterials", "bioresour technol"),
        *("build environ", "carbohydr polym", "carbon", "chem eng j", "chemosphere", "cognition", "colloids surf b"),
        *("comput hum behav", "comput human behav", "compos struct", "contraception", "corros sci", "desalination"),
        *("drug alcohol depend", "ecol indic", "electrochim acta", "energy", "energy policy", "environ int"),
        *("environ pollut", "environ res", "eur j med chem", "food chem", "food control", "food hydrocoll"),
        *("food res int", "fuel", "geoderma", "geochim cosmochim acta", "gondwana res", "int j biol macromol"),
        *("int j cardiol", "int j pharm", "j affect disord", "j alloys compd", "j catal", "j chromatogr a"),
        *("j clean prod", "j colloid interface sci", "j comput phys", "j control release", "j environ manage"),
        *(
            "j ethnopharmacol",
            "j mach learn res",
            "j fluid mech",
            "j food eng",
            "j hazard mater",
            "j hydrol",
            "j membr sci",
            "j neurol sci",
        ),
        *("j neuroimmunol", "j power sources", "j psychiatr res", "lithos", "mar ecol prog ser", "mater des"),
        *("methods enzymol", "nano energy", "neuroimage", "neurosci biobehav rev", "prog brain res"),
        *(
            "psychiatry res",
            "quat sci rev",
            "remote sens environ",
            "renew energy",
            "renew sustain energy rev",
            "renewable sustainable energy rev",
        ),
        *("schizophr res", "sci total environ", "sens actuators b chem", "sep purif technol", "soc sci med"),
        *("soil biol biochem", "sol energy", "talanta", "thromb res", "tourism manage", "water res", "world dev"),
    )
)
"""Short names, in small letters, of journals whose volumes have no issues or are cited without them."""


def _is_continued(reference: Reference) -> bool:
    first = _FIRST_PAGE.match(reference.pages)
    return first is not None and int(first[0]) >= CONTINUED_FROM


def _is_range(pages: str) -> bool:
    return bool(re.fullmatch(r"\d{1,5}\s?[-–—]{1,2}\s?\d{1,5}", pages))


def _supplements(checked: Checked) -> Iterator[Finding]:
    """Supplements in another form than most."""
    found = [(place, each) for place, reference in checked if (each := _SUPPLEMENT.fullmatch(reference.issue))]
    form = majority(Counter(map(_form, (each for _, each in found))))
    if form is None:
        return
    word, stop, gap, is_after = form
    for place, each in found:
        number = each["number"] or (each["before"] or "").strip()
        wanted = f"{number} {word}{stop}" if is_after else f"{word}{stop}{gap}{number}"
        if number and _form(each) != form and not (each["number"] and each["before"]):
            message = f"“{each[0]}” is “{wanted}” in the form of the list"
            fix = text_fix(place, "issue", each[0], wanted)
            yield Finding("VOL03", "likely", message, (place,), (), "issue", each[0], wanted, 0, len(each[0]), (fix,))


def _form(supplement: re.Match[str]) -> tuple[str, str, str, bool]:
    """The word, its stop, the gap before the number, and whether the number comes first."""
    is_after = supplement["before"] is not None
    return supplement["word"], supplement["stop"], "" if is_after else supplement["gap"], is_after
