"""Pages and lists of plain text that are too large to be read as a whole: portion by portion, as far as they go.

What a portion is, the one before it tells: a list that goes on to its end goes on in the next.
"""

import re
from collections.abc import Iterable, Iterator

from app.formats.streaming import Portion, Stream, Telling
from app.model import Article, Names, Reference
from app.reading import read_page, read_references, repeat_authors
from app.reading.page import LIST_TAKEN

_ENTRY = re.compile(r"\n\s*\n|\n(?=\s{0,3}(?:[\[(№]\s?\d{1,5}|\d{1,5}\s?[.)]))")
_REACH = 100_000
"""Characters at the end of a text in which the beginning of an entry is looked for; else any line begins one."""
_TELLING = 60
_HEAD = 200_000
"""Characters that the article is looked for in."""


def border(text: str) -> int:
    """The last place at which a paragraph or a numbered entry begins, or else a line."""
    start = max(0, len(text) - _REACH)
    found = [match.start() for match in _ENTRY.finditer(text, start)]
    return (found[-1] if found else text.rfind("\n")) + 1


def article_in(text: str) -> Article | None:
    """The article that the beginning of a page tells of, None if it tells of none."""
    article = read_page(text[:_HEAD]).article
    return article if article.title or article.abstract or article.authors or article.doi else None


def references(portions: Iterable[Portion], telling: Telling) -> Iterator[Reference]:
    """The references of the lists of a page that comes in portions."""
    goes_on, before = False, Names()
    for portion in portions:
        text = f"{LIST_TAKEN}\n{portion.text}" if goes_on else portion.text
        progress = telling.within(portion)
        page = read_page(text, progress=progress)
        read = read_references(page.entries, progress=progress)
        for reference, translation in zip(read, page.translations, strict=True):
            repeat_authors(reference, before)
            before = reference.authors
            reference.note = f"{reference.note} {translation}".strip()
            yield reference
        goes_on = bool(page.entries) and _ends_with(page.entries[-1], text)


def _ends_with(entry: str, text: str) -> bool:
    """Whether a text ends with the words of an entry."""
    words = entry[-_TELLING:].split()[-3:]
    return "".join(words) in "".join(text[-_TELLING * 4 :].split())


STREAM = Stream(border, references, "There is no list of references in this text.", article=article_in)
