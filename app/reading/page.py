"""A page's text to its parts: title, abstract, authors with affiliations, licence, ISSNs, the reference list."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.model import Article
from app.reading.authors import People, read_about
from app.reading.bylines import read_byline
from app.reading.colophon import read_doi, read_issns, read_licence, read_views
from app.reading.front import Front, read_front
from app.reading.furniture import is_furniture
from app.reading.lists import find_lists
from app.reading.navigation import is_navigation
from app.reading.sections import Section, cut, paragraphs
from app.reading.splitting import split_lines
from app.reading.wrapping import join_lines, known_words, squeezed


@dataclass(slots=True)
class Page:
    """What a page holds: its article (what is absent stays empty) and its references' sources, `entries`, in order."""

    article: Article = field(default_factory=Article)
    entries: list[str] = field(default_factory=list)


def read_page(text: str) -> Page:
    """The parts of an article page's text, or of a bare reference list."""
    raw = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [squeezed(line) for line in raw]
    entries: list[str] = []
    rest = list(lines)
    for start, end in find_lists(raw, lines):
        entries.extend(split_lines(raw[start:end]))
        rest[start:end] = [""] * (end - start)
    return Page(_read_article(rest, text), entries) if has_article(rest) else Page(entries=entries)


def has_article(rest: Sequence[str]) -> bool:
    """Whether lines outside the lists say anything; a bare list pasted with a menu word does not."""
    return any(line and not is_navigation(line) and not is_furniture(line) for line in rest)


def _read_article(lines: Sequence[str], text: str) -> Article:
    """The article of the page's lines; the lists' lines are blank."""
    sections = cut(lines)
    front = read_front([line for section in sections if section.kind == "front" for line in section.lines])
    people = _read_people(sections, front)
    printed, online = read_issns(lines)
    return Article(
        title=front.title,
        journal=front.journal,
        abstract=_read_abstract(sections),
        keywords=_read_keywords(sections),
        doi=read_doi(lines),
        licence=read_licence(lines),
        issn_print=printed,
        issn_online=online,
        views=read_views(lines),
        source=text,
        authors=people.authors,
        affiliations=people.affiliations,
    )


def _read_people(sections: Sequence[Section], front: Front) -> People:
    """The authors: of an "About the authors" part if there is one, else of the byline."""
    for section in sections:
        if section.kind == "about":
            people = read_about(section.lines)
            if people.authors:
                return people
    return read_byline(front.byline, front.affiliations)


def _read_abstract(sections: Sequence[Section]) -> str:
    """The abstract; some pages print it under "Full text", where buttons stand too."""
    for kind in ("abstract", "fulltext"):
        for section in sections:
            if section.kind != kind:
                continue
            kept = [line for line in section.lines if not is_navigation(line)]
            text = "\n".join(join_lines(group, known_words(kept)) for group in paragraphs(kept))
            if (kind == "abstract" and text) or len(text) >= 100:
                return text
    return ""


def _read_keywords(sections: Sequence[Section]) -> str:
    """The keywords as printed, on one line."""
    for section in sections:
        if section.kind == "keywords":
            first = next(iter(paragraphs(section.lines)), [])
            if first:
                return join_lines(first)
    return ""
