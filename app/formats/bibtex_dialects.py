"""What programs and databases put into BibTeX that means something else there than it says."""

import re
from collections.abc import Mapping

from app.formats.latex import from_latex
from app.formats.wos import journal_named
from app.model import Reference

_AASTEX = {
    "aap": "Astron. Astrophys.", "aj": "Astron. J.", "apj": "Astrophys. J.", "apjl": "Astrophys. J. Lett.",
    "apjs": "Astrophys. J. Suppl. Ser.", "araa": "Annu. Rev. Astron. Astrophys.", "icarus": "Icarus",
    "jcap": "J. Cosmol. Astropart. Phys.", "jgr": "J. Geophys. Res.", "mnras": "Mon. Not. R. Astron. Soc.",
    "nat": "Nature", "pasp": "Publ. Astron. Soc. Pac.", "physrep": "Phys. Rep.", "pra": "Phys. Rev. A",
    "prb": "Phys. Rev. B", "prc": "Phys. Rev. C", "prd": "Phys. Rev. D", "pre": "Phys. Rev. E",
    "prl": "Phys. Rev. Lett.", "rmp": "Rev. Mod. Phys.", "solphys": "Sol. Phys.", "ssr": "Space Sci. Rev.",
}  # fmt: skip
"""Commands for journals that the Astrophysics Data System writes and AASTeX knows."""
_WOS_KEYS = ("WOS:", "ISI:")
_DOI = re.compile(r"10\.\d{4,9}/\S+")


def settle(reference: Reference, entry_type: str, key: str, fields: Mapping[str, str]) -> None:
    """Put right what was read of an entry by the rules of BibTeX alone."""
    is_bare = entry_type == "misc" and not fields.get("entrysubtype")
    if is_bare and fields.get("url") and fields.get("urldate"):
        reference.type = "webpage"  # as Zotero and Mendeley write them
    if _archive(fields) == "arxiv" and _is_of_no_journal(reference):
        reference.type, reference.container_title = "article", reference.container_title or "arXiv"
        reference.publisher = "" if reference.publisher == "arXiv" else reference.publisher
    if reference.container_title.startswith("\\"):
        command = reference.container_title[1:].strip()
        reference.container_title = _AASTEX.get(command, reference.container_title)
    if fields.get("source", "").strip() == "Scopus":
        _settle_scopus(reference, fields)
    if key.upper().startswith(_WOS_KEYS):
        _settle_wos(reference, fields)
    if fields.get("publisher", "").strip().casefold() == "scielo":
        _settle_scielo(reference, fields)
    if fields.get("reportnumber"):
        _take_report_number(reference, from_latex(fields["reportnumber"]))
    if reference.type == "book" and reference.container_title.casefold() == reference.title.casefold():
        reference.container_title = ""


def _archive(fields: Mapping[str, str]) -> str:
    name = fields.get("eprinttype", "") or fields.get("archiveprefix", "")
    return from_latex(name).casefold() if fields.get("eprint") else ""


def _is_of_no_journal(reference: Reference) -> bool:
    is_article = reference.type == "article-journal" and not reference.container_title
    return is_article or reference.type in ("document", "webpage")


def _settle_scielo(reference: Reference, fields: Mapping[str, str]) -> None:
    """It has the DOI where BibTeX has the key of a whole, "00" for no month, a dash for no pages, and its own name."""
    if (doi := _DOI.fullmatch(fields.get("crossref", "").strip())) and not reference.doi:
        reference.doi = doi[0]
    reference.month = "" if reference.month == "00" else reference.month
    reference.pages = reference.pages if reference.pages.strip(" -–") else ""
    reference.publisher = ""


def _take_report_number(reference: Reference, numbers: str) -> None:
    """INSPIRE's numbers: a report's own is its first, those of preprints are kept for other programs."""
    first, _, others = numbers.partition(", ")
    if reference.type == "report" and not reference.issue:
        reference.issue, numbers = first, others
    told = [f"report:{number}" for number in numbers.split(", ") if number]
    reference.identifiers = "; ".join(filter(None, (reference.identifiers, *told)))


def _settle_wos(reference: Reference, fields: Mapping[str, str]) -> None:
    """It has names in capitals, "12+" for a first page of several, and the university that held a conference."""
    if reference.type == "article-journal":
        reference.container_title = journal_named(reference.container_title)
    reference.pages = reference.pages.removesuffix("+")
    if reference.type == "paper-conference" and not fields.get("publisher"):
        reference.publisher = ""


def _settle_scopus(reference: Reference, fields: Mapping[str, str]) -> None:
    """Its `type` is a kind of document in English, where it has no entry type."""
    if fields.get("publication_stage"):
        reference.genre = ""
