"""TTL01: titles that are absent, or are something else."""

import re
from collections.abc import Iterator

from app.checks.cases import is_case
from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.model import Reference

_MOST = 5, 0.8
_ADDRESS = re.compile(r"(?:https?://|www\.|doi:|10\.\d{4,9}/)\S*", re.IGNORECASE)
_TAIL = re.compile(r"[\d\s;:,.()/–-]+")
_SAY_ELSEWHERE = ("container_title", "year", "publisher", "url", "doi", "note", "genre", "volume")
"""Fields of which an entry that is finished has at least one."""


@check("TTL01", "Missing or strange title", "ask")
def missing(checked: Checked) -> Iterator[Finding]:
    """Asks about an entry without a title, and about a title that is an address, bare numbers or the journal's name.

    Such an entry was left unfinished, or a part of it stands in the wrong field; only the source can tell. Lists that
    leave titles out are let be: at least five articles and four fifths of them must have titles. So are short titles
    like “Reply”, books called “1984”, and laws, judgments and web pages without titles.

    Example:
        R1-R5 title = Staging of foregut tumors
        R1-R6 container_title = Virchows Arch
        R7 authors = Патютко
        R8 title = 2011; 364: 501
        asks R6 title
        asks R7 title
        asks R8 title
    """
    articles = [reference for reference in checked.references if _is_article(reference)]
    titled = sum(bool(reference.title) for reference in articles)
    have_titles = titled >= _MOST[0] and titled >= _MOST[1] * len(articles)
    for place, reference, says in checked.each(_strange, have_titles):
        if says:
            title = reference.title
            start, end = (0, len(title)) if title else (-1, -1)
            yield Finding("TTL01", "ask", says, (place,), field="title", before=title, start=start, end=end)


def _is_article(reference: Reference) -> bool:
    return reference.type == "article-journal" and bool(reference.container_title)


def _strange(reference: Reference, have_titles: bool) -> str:
    title = reference.title.strip()
    if not title and have_titles and _is_article(reference) and not is_case(reference):
        return "The article has no title, though nearly all others in the list have one"
    if not title:
        is_finished = any(getattr(reference, field) for field in _SAY_ELSEWHERE)
        return (
            "" if is_finished else "The entry is unfinished: it has no title, and nothing tells where it was published"
        )
    if _ADDRESS.fullmatch(title):
        return f"The title is an address: “{title}”"
    if len(re.findall(r"\d+", title)) > 1 and _TAIL.fullmatch(title) and reference.type.startswith("article"):
        return f"The title has only numbers in it: “{title}”"
    if _is_article(reference) and len(title.split()) > 2 and _plain(title) == _plain(reference.container_title):
        return f"Title and journal are the same: “{title}”"
    return ""


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
