"""What a DOI says of the article that it was made for: many publishers put year, volume and page into it."""

import re
from functools import lru_cache
from typing import NamedTuple


class DoiFacts(NamedTuple):
    """Figures of a DOI, "" for what it does not tell; pages without letters before and zeros in front.

    `year` is 0 if none is told; `is_exact` says that it is the year of the volume, not that in which the article was
    sent in or accepted. `pages` are those that it may begin on, by the ways to read it. `journal` is a pattern that
    the journal's name matches, `journal_name` that name.
    """

    year: int = 0
    is_exact: bool = False
    volume: str = ""
    issue: str = ""
    pages: tuple[str, ...] = ()
    journal: str = ""
    journal_name: str = ""


_ISSN = r"\d{4}-\d{3}[\dx]"
_VIP = r"(?P<volume>\d{1,3})\.(?P<issue>\d{1,4})\.(?P<page>[a-z]?\d{1,5})"
_YVIP = r"(?P<exact>(?:19|20)\d\d)\.(?P<volume>\d{1,3})\.(?P<issue>\d{1,3})\.(?P<page>[a-z]{0,2}\d{1,5})"

_FORMS = tuple(
    re.compile(form)
    for form in (
        # BMJ and its journals, JAMA, Science, PNAS, Chest, Oxford, J Biol Chem, Blood: 10.1136/bmj.327.7414.557
        rf"10\.(?:1136|1001|1126|1073|1378|1093|1074)/(?P<code>[a-z]{{2,12}})[./]{_VIP}",
        rf"10\.1182/(?P<code>blood)\.v{_VIP}",
        # The Am Heart Assoc (10.1161/01.CIR.97.18.1837), APA and Hogrefe by ISSN, Annual Reviews
        rf"10\.1161/01\.[a-z]+\.{_VIP}",
        rf"10\.(?:1037|1027)//?{_ISSN}\.{_VIP}",
        rf"10\.1146/annurev\.[a-z]+\.{_VIP}",
        # J Clin Oncol until 2004, physiologists, MIT Press: year, volume, issue, page; microbiologists the year last
        rf"10\.(?:1200|1152|1162)/[a-z]+\.{_YVIP}",
        r"10\.1128/[a-z]+\.(?P<volume>\d{1,3})\.(?P<issue>\d{1,3})\.(?P<page>\d{1,5})(?:-\d{1,5})?\.(?P<exact>(?:19|20)\d\d)",
        # N Engl J Med by date until 2000, then by the year of submission
        r"10\.1056/(?P<code>nejm)(?P<exact>(?:19|20)\d\d)\d{4}(?P<volume>[23]\d\d)(?P<issue>\d\d)\d\d",
        r"10\.1056/(?P<code>nejm)[a-z]{1,6}(?P<short>[012]\d)\d{4,5}",
        # Ann Intern Med, the journals of Lippincott, BMC
        rf"10\.7326/{_ISSN}-(?P<volume>\d{{1,3}})-(?P<issue>\d{{1,2}})-(?P<exact>(?:19|20)\d\d)\d{{4}}-\d+",
        rf"10\.7326/{_ISSN}-(?P<volume>\d{{1,3}})-(?P<issue>\d{{1,2}})-(?P<page>\d{{1,4}})",
        r"10\.1097/\d{7}[\dx]-(?P<exact>(?:19|20)\d\d)\d{5}-\d{5}",
        rf"10\.1186/{_ISSN}-(?P<volume>\d{{1,2}})-(?P<page>\d{{1,4}})",
        # SICI (Z39.56): 10.1002/(SICI)1097-0258(19980615)17:11<1261::AID-SIM826>3.0.CO;2-O
        rf"10\.\d{{4}}/(?:\(sici\))?{_ISSN}\((?P<exact>(?:19|20)\d\d)\d{{0,4}}(?:/\d+)?\)"
        r"(?P<volume>\d{1,3}):[^<]{0,10}<(?P<page>[a-z]?\d{1,5}):[^>]*>.*",
        # American physicists
        r"10\.1103/(?P<code>physrevlett|physrev[a-e]?|revmodphys)\.(?P<volume>\d{1,3})\.(?P<page>[a-z]?\d{1,6})",
        # PLOS, Frontiers, MDPI, eLife
        r"10\.1371/journal\.(?P<code>p[a-z]{3})\.(?P<number>\d{7})",
        r"10\.3389/f[a-z]{3,5}\.(?P<year>20\d\d)\.(?P<page>\d{5,7})",
        r"10\.3390/(?P<code>[a-z]{2,20})(?P<volume>\d{1,3})(?P<issue>\d\d)(?P<page>\d{4})",
        r"10\.7554/elife\.(?P<page>\d{5})",
        # World J Gastroenterol and its kin
        r"10\.\d{4,5}/(?P<code>wj[a-z]{1,5})\.v(?P<volume>\d{1,2})\.i?(?P<issue>\d{1,2})\.(?P<page>\d{1,5})",
        # Russian journals by ISSN, year and pages (10.18786/2072-0505-2018-46-2-123-130); SciELO
        rf"10\.\d{{4,5}}/{_ISSN}-(?P<year>(?:19|20)\d\d)-(?:\d{{1,3}}-){{0,3}}(?P<page>\d{{1,4}})-(?P<last>\d{{1,4}})",
        r"10\.17116/[a-z]+(?P<year>20\d\d)\d*",
        rf"10\.1590/s{_ISSN}(?P<year>(?:19|20)\d\d)\d{{9}}",
        # Elsevier's numbers, and years of acceptance of Elsevier, Wiley, Springer, Nature, Taylor and others
        rf"10\.1016/s?{_ISSN}\((?P<short>\d\d)\)\d{{5}}-[\da-z]",
        r"10\.\d{4,5}/j\.[a-z]{2,20}\.(?P<year>(?:19|20)\d\d)\.\d\d\.\d{3,6}",
        rf"10\.\d{{4,5}}/j\.{_ISSN}\.(?P<year>(?:19|20)\d\d)\.(?:tb)?\d.*",
        r"10\.1080/\d{7}[\dx]\.(?P<year>(?:19|20)\d\d)\.\d.*",
        r"10\.\d{4,5}/s\d{5}-(?P<thousand>0\d\d)-\d{4,5}-[\dxyz0-9]",
        r"10\.\d{4,5}/j\.cnki\.[\d-]{4,10}x?\.(?P<year>(?:19|20)\d\d)\..*",
        r"10\.1001/[a-z]+\.(?P<year>20\d\d)\.\d+",
        r"10\.1038/[a-z]{2,12}\.(?P<year>20\d\d)\.\d{1,4}",
        r"10\.1136/[a-z]{2,12}[.-](?P<year>20\d\d)[.-]\d{4,6}",
        rf"10\.1158/{_ISSN}\.[a-z]{{2,5}}-(?P<short>[012]\d)-\d{{4}}",
        r"10\.1182/[a-z]+[.-](?P<year>20\d\d)-?\d.*",
    )
)

_JOURNALS = {
    "nejm": (r"n engl j med|new england", "N Engl J Med"),
    "bmj": (r"bmj|br med j|brit.* med", "BMJ"),
    "jama": (r"jama|j am med|journal of the american medical", "JAMA"),
    "pnas": (r"proc|pnas", "Proc Natl Acad Sci USA"),
    "science": (r"science", "Science"),
    "blood": (r"blood", "Blood"),
    "gut": (r"gut", "Gut"),
    "physrevlett": (r"phys.* rev.* lett|prl", "Phys Rev Lett"),
    "wjg": (r"world j.* gastroenterol", "World J Gastroenterol"),
    "pone": (r"plos one|plosone|public library of science one", "PLoS One"),
    "pmed": (r"plos med|public library", "PLoS Med"),
    "pbio": (r"plos biol|public library", "PLoS Biol"),
    "pgen": (r"plos genet|public library", "PLoS Genet"),
    "pcbi": (r"plos comput|public library", "PLoS Comput Biol"),
    "ppat": (r"plos path|public library", "PLoS Pathog"),
    "pntd": (r"plos negl|public library", "PLoS Negl Trop Dis"),
    "ijms": (r"int.* j.* mol.* sci|ijms", "Int J Mol Sci"),
    "cancers": (r"cancers", "Cancers"),
    "nutrients": (r"nutrients", "Nutrients"),
    "molecules": (r"molecules", "Molecules"),
    "sensors": (r"sensors", "Sensors"),
}
"""Journals by their codes in DOIs: what their names look like, and one of these."""

_LONGEST = 120
_LONGEST_RANGE = 60


@lru_cache(maxsize=1 << 14)
def facts_of(doi: str) -> DoiFacts:
    """What a DOI tells; nothing if its form is not known."""
    doi = doi.strip().casefold()
    if len(doi) > _LONGEST:
        return DoiFacts()
    found = next((match for form in _FORMS if (match := form.fullmatch(doi))), None)
    return _facts(found.groupdict()) if found else DoiFacts()


def bare_page(page: str) -> str:
    """The figures of a page, without letters and zeros before them: "e0012345" as "12345"."""
    found = re.match(r"[a-z]{0,3}0*(\d+)", page.casefold())
    return found[1] if found else ""


def _facts(parts: dict[str, str | None]) -> DoiFacts:
    said = {name: value for name, value in parts.items() if value is not None}
    pages: tuple[str, ...] = (said["page"],) if "page" in said else ()
    if "last" in said and not 0 <= int(said["last"]) - int(said["page"]) < _LONGEST_RANGE:
        pages = ()
    if number := said.get("number"):  # of PLOS: the first three figures may be the volume
        pages = (number, number[3:])
    journal, name = _JOURNALS.get(said.get("code", ""), ("", ""))
    return DoiFacts(
        year=_year(said),
        is_exact="exact" in said,
        volume=said.get("volume", ""),
        issue=said.get("issue", "").lstrip("0"),
        pages=tuple(map(bare_page, pages)),
        journal=journal,
        journal_name=name,
    )


def _year(said: dict[str, str]) -> int:
    if "short" in said:
        return int(said["short"]) + (2000 if int(said["short"]) < _CENTURY else 1900)
    if "thousand" in said:
        return 2000 + int(said["thousand"])
    return int(said.get("exact") or said.get("year") or 0)


_CENTURY = 60
"""Years of two figures below are of this century: such DOIs were made for articles from the sixties on."""
