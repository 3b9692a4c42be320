"""AFF04, AFF06 and AFF07: the article's own DOI, title and year, and ISSNs."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Edit, Finding, Fix

_DOI = re.compile(r"10\.\d{4,9}/\S{1,200}")
_AROUND_DOI = re.compile(r"^\s*(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)+|[.,;\s]+$", re.IGNORECASE)


@check("AFF04", "The article's DOI is malformed", "ask")
def article_doi(checked: Checked) -> Iterator[Finding]:
    """Finds a DOI of the article itself that is none: "10.", four to nine figures, a slash and a name without spaces.

    Readers and indexes follow it, so a wrong one loses the article. A label, an address or a full stop that came along
    is taken off.

    Example:
        article doi = doi:10.47093/2218-7332.2024.15.1.4-12.
        gives article doi = 10.47093/2218-7332.2024.15.1.4-12
    """
    doi = checked.article.doi
    bare = _AROUND_DOI.sub("", doi)
    if doi and not _DOI.fullmatch(bare):
        yield _about("AFF04", "doi", doi, f"“{doi}” is no DOI: one begins with 10., figures and a slash")
    elif bare != doi:
        yield _put_right("AFF04", "doi", doi, bare, f"A DOI is stored without what stands around it: “{bare}”")


@check("AFF06", "Article's title or year missing", "ask")
def missing_parts(checked: Checked) -> Iterator[Finding]:
    """Asks for a title or a year that the article lacks, where its page told something else of the issue.

    The year decides what may be cited, and how old the sources are; the title stands in every export. A page that
    tells neither of them, nor volume, pages or DOI, is a list with a heading: nothing is asked then, as the panel of
    the article shows what is missing.

    Example:
        article title = Liver metastases of neuroendocrine tumors
        asks article year
    """
    article = checked.article
    if article.title or article.year or article.volume or article.pages or article.doi:
        for field in ("title", "year"):
            if not getattr(article, field):
                yield _about("AFF06", field, "", f"The article has no {field}")


@check("AFF07", "ISSN with a wrong check digit", "ask")
def article_issn(checked: Checked) -> Iterator[Finding]:
    """Finds an ISSN whose last figure does not follow from the others, so that at least one of its figures is wrong.

    The figure is worked out as ISO 3297 says: weights 8 to 2, modulo 11, X for ten. Spaces, dashes and a small x are
    let be where the figures are right, and only brought to the usual form.

    Example:
        article issn_print = 2218-7331
        article issn_online = 26583348
        asks article issn_print
        gives article issn_online = 2658-3348
    """
    for field in ("issn_print", "issn_online"):
        issn: str = getattr(checked.article, field)
        figures = re.sub(r"(?i)^issn|[\s:\-‐‑–—−]", "", issn).upper().replace("Х", "X")
        usual = f"{figures[:4]}-{figures[4:]}"
        if issn and not _is_issn(figures):
            yield _about("AFF07", field, issn, f"“{issn}” is no ISSN: a figure is wrong or missing")
        elif issn != usual and issn:
            yield _put_right("AFF07", field, issn, usual, f"An ISSN is written “{usual}”")


def _is_issn(figures: str) -> bool:
    if not re.fullmatch(r"[0-9]{7}[0-9X]", figures):
        return False
    last = 10 if figures[7] == "X" else int(figures[7])
    return (
        sum(int(figure) * weight for figure, weight in zip(figures, range(8, 1, -1), strict=False)) + last
    ) % 11 == 0


def _about(code: str, field: str, before: str, message: str) -> Finding:
    return Finding(check=code, certainty="ask", message=message, field=field, before=before)


def _put_right(code: str, field: str, before: str, after: str, message: str) -> Finding:
    return Finding(
        check=code,
        certainty="certain",
        message=message,
        field=field,
        before=before,
        after=after,
        start=0,
        end=len(before),
        fixes=(Fix(after, (Edit("article", 0, field, before, after),)),),
    )
