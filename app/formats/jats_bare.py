"""Values without what some houses put into the same element: cue words, brackets, commas, addresses."""

import re

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_PMID = re.compile(r"^(?:PMID|PubMed)\b\W{0,3}(?=\d)", re.IGNORECASE)
_PMCID = re.compile(r"^PMCID\W{0,3}(?=PMC\d)", re.IGNORECASE)
_ACCESS = re.compile(
    r"^\W?(?:last\s)?(?:accessed|cited|retrieved|viewed|visited|дата обращения|дата доступа|acesso em|acessado em|"
    r"consultado(?: el)?|consulté le|zugriff am|abgerufen am)\b[\s:,]{0,4}(?:on\b\s?)?",
    re.IGNORECASE,
)
_VOLUME = re.compile(r"^(?:vol(?:ume)?|т|bd|v)\b\.?\s?(?=\d)", re.IGNORECASE)
_ISSUE = re.compile(r"^(?:nos?|issue|iss|вып|№|n)(?:\b|(?<=№))\.?\s?(?=\d)", re.IGNORECASE)
_PAGES = re.compile(r"^(?:pp?|pages?|с|стр)\b\.?\s?(?=\w?\d)", re.IGNORECASE)


def bare_value(field: str, text: str) -> str:
    """A field's text as an editor would type it: of "https://doi.org/10.1/x" the DOI, of "(3)" the issue 3."""
    if field == "doi":
        found = _DOI.search(text)
        return found[0] if found else text
    if field in _NAMED:
        return _NAMED[field].sub("", text)
    if field == "accessed":
        return _ACCESS.sub("", text).strip(" []().,;") or text
    if field in _CUES:
        inner = text.strip(" ,;:")
        if inner.startswith("(") and inner.endswith(")"):
            inner = inner[1:-1].strip()
        return _CUES[field].sub("", inner) or text
    return text


_NAMED = {"pmid": _PMID, "pmcid": _PMCID}
_CUES = {"volume": _VOLUME, "issue": _ISSUE, "pages": _PAGES}
