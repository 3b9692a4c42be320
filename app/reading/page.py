"""A page's text to its parts: title, abstract, authors with affiliations, licence, ISSNs, the reference list."""

from dataclasses import dataclass, field

from app.model import Article


@dataclass(slots=True)
class Page:
    """What a page holds: its article (what is absent stays empty) and its references' sources, `entries`, in order."""

    article: Article = field(default_factory=Article)
    entries: list[str] = field(default_factory=list)


def read_page(text: str) -> Page:
    """The parts of an article page's text, or of a bare reference list."""
    raise NotImplementedError
