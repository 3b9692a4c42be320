"""Addresses on the web that identifiers stand for."""

from urllib.parse import quote

_IN_A_PATH = "/:@!$&'()*+,;=~"


def doi_address(doi: str) -> str:
    """The address that a DOI leads to, with every sign that ends or breaks an address percent-encoded.

    Old DOIs of Wiley hold "<", ">" and a "#" at their end, behind which a browser asks for nothing (DOI Handbook,
    section 3.4).
    """
    return f"https://doi.org/{quote(doi, safe=_IN_A_PATH, errors='replace')}"


def pubmed_address(pmid: str) -> str:
    """The page of a record in PubMed."""
    return f"https://pubmed.ncbi.nlm.nih.gov/{quote(pmid, safe=_IN_A_PATH, errors='replace')}"
