"""What a check says of lists made by hand."""

from app.checks import Certainty, Check
from app.checks.checked import Checked
from app.model import Article, Reference

Said = tuple[int, Certainty, str | None]
"""A place in the list, how sure the finding is, and what its first fix puts into the field (None without a fix)."""


def said_of(check: Check, *references: Reference, year: str = "") -> list[Said]:
    """What a check says of the references of an article of that year, by place."""
    found = check.find(Checked(Article(year=year), references))
    return sorted(
        (each.references[0], each.certainty, str(each.fixes[0].edits[0].after) if each.fixes else None)
        for each in found
    )


def article(**fields: str) -> Reference:
    """A complete journal article, with some fields changed."""
    usual = {
        "title": "Surgery of carcinoids",
        "container_title": "Ann Surg",
        "year": "2011",
        "volume": "253",
        "pages": "501-513",
    }
    return Reference(**{**usual, **fields})  # type: ignore[arg-type]  # only texts are given


def with_pages(*pages: str) -> list[Reference]:
    """Articles with these pages."""
    return [article(pages=each) for each in pages]
