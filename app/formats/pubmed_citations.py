"""What PubMed's tables have in one cell: "N Engl J Med. 2011 Feb 10;364(6):501-13. doi: 10.1056/NEJMoa1003825."."""

import re

from app.dates import month_of
from app.styles.pages import is_article_number, page_range

_CITATION = re.compile(
    r"[^;:]{1,300}?\. \d{4}(?: (?P<month>[A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?: \d\d?)?))?"
    r"(?:;(?P<volume>\d[\w-]{0,9})?(?: (?P<part>(?:Suppl|Pt)\b[^:(]{0,20}))?(?:\((?P<issue>[^()]{1,40})\))?)?"
    r"(?::(?P<pages>[^.;]{1,60}))?(?:\. .*|\.?)",
    re.DOTALL,
)


def in_citation(citation: str) -> dict[str, str]:
    """Month, volume, issue and pages of a citation, as far as they stand in it."""
    found = _CITATION.fullmatch(citation.strip())
    if not found:
        return {}
    pages = (found["pages"] or "").strip()
    if pages and not (page_range(pages)[1] or is_article_number(pages) or pages[-1].isdecimal()):
        pages = ""
    issue = " ".join(filter(None, (found["issue"], (found["part"] or "").strip())))
    told = {"month": month_of(found["month"] or ""), "volume": found["volume"] or "", "issue": issue, "pages": pages}
    if not found["volume"]:
        del told["pages"]  # then it is what the publisher calls an article that is in no issue yet
    return {field: text for field, text in told.items() if text}
