"""A page's text to its parts: title, abstract, authors with affiliations, licence, ISSNs, the reference list."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.model import Article
from app.progress import Heeded, Progress
from app.reading.lists.buttons import buttons, running_heads, style_names
from app.reading.lists.lists import find_lists
from app.reading.lists.splitting import split_lines
from app.reading.lists.translations import paired
from app.reading.pages.article import read_article
from app.reading.pages.contents import without_contents
from app.reading.pages.furniture import is_furniture
from app.reading.pages.margins import without_margins
from app.reading.pages.navigation import is_navigation
from app.reading.pages.outlines import without_outlines
from app.reading.pages.page_breaks import without_page_breaks
from app.reading.pages.unwrapping import unwrapped
from app.reading.text.wrapping import squeezed


@dataclass(slots=True)
class Page:
    """What a page holds: its article (what is absent stays empty) and its references' sources, `entries`, in order.

    `translations` are what the page prints of each entry in a second language, "" where it prints none. `italics` are
    the runs in italics of the document that it came from, if that tells them.
    """

    article: Article = field(default_factory=Article)
    entries: list[str] = field(default_factory=list)
    translations: list[str] = field(default_factory=list)
    italics: frozenset[str] = frozenset()


_NO_WIDTH = dict.fromkeys((0x200B, 0x2060, 0xFEFF))
"""Signs that sites put where a line may break."""
_MANY = 2_000
"""Lines of a page that takes so long that somebody may want it to stop."""
LIST_TAKEN = "References"
"""The heading that stands for a list taken out, so that the part before it ends there."""


def read_page(text: str, *, title: str = "", progress: Progress | None = None) -> Page:
    """The parts of an article page's text, or of a bare reference list; `title` is the article's, where it is known.

    `progress` is asked whether to go on; a megabyte of short lines takes some seconds.
    """
    heard = progress or Progress()

    def heeded(lines: Sequence[str]) -> Sequence[str]:
        heard.report(0, 1)
        return lines if len(lines) < _MANY else Heeded(lines, heard)

    raw = text.translate(_NO_WIDTH).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    raw = without_page_breaks(heeded(without_margins(heeded(raw))))
    lines = [squeezed(line) for line in heeded(raw)]
    for button in buttons(heeded(lines)) | running_heads(lines) | style_names(heeded(lines)):
        raw[button] = lines[button] = ""
    lists: list[list[str]] = []
    rest, marked = list(lines), list(lines)
    for start, end in find_lists(heeded(raw), heeded(lines)):
        lists.append(split_lines(heeded(raw[start:end])))
        rest[start:end] = [""] * (end - start)
        marked[start:end] = [LIST_TAKEN, *[""] * (end - start - 1)]
    entries = paired([heeded(each) for each in lists])
    if _has_article(rest):
        marked = unwrapped(heeded(without_contents(heeded(without_outlines(heeded(marked))))))
        article = read_article(heeded(marked), text, title=title)
    else:
        article = Article()
    return Page(article, [entry.text for entry in entries], [entry.translation for entry in entries])


def _has_article(rest: Sequence[str]) -> bool:
    """Whether lines outside the lists say anything; a bare list pasted with a menu word does not."""
    return any(line and not is_navigation(line) and not is_furniture(line) for line in rest)
