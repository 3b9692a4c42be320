"""What a check of the article says."""

from app.checks import Check, Finding
from app.checks.checked import Checked
from app.model import Affiliation, Article, Author, Name


def found(check: Check, article: Article) -> list[Finding]:
    """The findings about an article without references."""
    return list(check.find(Checked(article, [])))


def said(check: Check, article: Article) -> list[tuple[str, str, str, str]]:
    """Certainty, field, before and after of the findings."""
    return [(each.certainty, each.field, each.before, each.after) for each in found(check, article)]


def of_institutions(*texts: str, borne: tuple[tuple[int, ...], ...]) -> Article:
    """An article with these affiliations, and an author for each tuple of their places."""
    authors = [Author(Name(f"Author{'abcdef'[at]}", "O."), places) for at, places in enumerate(borne)]
    return Article(authors=authors, affiliations=[Affiliation(text) for text in texts])
