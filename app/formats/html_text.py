"""An HTML tree to the lines that a reader of the page sees, as a browser would copy them."""

import re
from itertools import islice
from typing import Any

from app.formats.html_labels import is_repeated_label, list_labels, peek
from app.formats.html_links import dropped, link_text
from app.formats.raised import raised
from app.reading.fields.italics import LONGEST, MOST, run_of

_APART = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote section article header footer main pre figure aside hr".split()
)
"""Elements with a blank line before and after them."""
_OWN_LINE = frozenset(
    "div li tr td th dt dd figcaption caption address form fieldset legend details summary center body option".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NEVER_SEEN = frozenset(
    "script style noscript template svg nav select textarea iframe object canvas audio video dialog map head".split()
)
_ROLES = frozenset("navigation search dialog alertdialog menu menubar tooltip".split())
_BANNER = re.compile(
    r"cookie|consent|gdpr|onetrust|breadcrumb|newsletter|(?:^|[\s_-])(?:navbar|menu|social|share|sharing|altmetric|"
    r"adsbygoogle|skip-link|pagination|toolbar)(?:[\s_-]|$)"
)
_FOR_SCREEN_READERS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-hidden|screen-?reader(?:-text|-only)?|u-visually-hidden)"
)
_OF_AUTHORS = re.compile(r"(?:^|[\s_-])(?:affiliations?|aff|institution|orcid|e-?mail|degrees?)(?:[\s_-]|$)")
"""Classes of the parts of an author that pages set on lines of their own by their style sheets."""
_NAMED = re.compile(r"surname|given-name|author")
_NUMBERS = re.compile(r"label|bullet|num(?:ber)?(?![a-z])")
"""Classes of the numbers that style sheets set apart from what they number."""
_LABEL = re.compile(r"[\[(]?\d{1,4}[.)\]]{0,2}|[a-h*†‡§#]")
_MARKED = re.compile(r"[\[(]?\d{1,4}[.)\]]{1,2}|[•●▪]")
_SPACE = re.compile(r"[ \t\r\n\f\u00a0\u2000-\u200a\u202f\u3000]+")
_ITALIC = re.compile(r"font-style:\s{0,3}(?:italic|oblique)", re.IGNORECASE)
_LONG_ITEM = 60
"""Characters from which an entry of a list has blank lines around it."""
_NEAR = 40
"""Pieces of a line that are looked back at."""


def html_lines(tree: Any) -> list[str]:
    """The lines of a parsed page (an lxml element), a blank one between paragraphs; menus and banners are left out.

    The numbers of numbered lists are written out.
    """
    return _Walk(list_labels(tree)).lines_of(tree)


def html_title(tree: Any) -> str:
    """The text of the page's only first heading if that stands in its main part or is called a title, else ""."""
    headings = list(tree.iter("h1"))
    if len(headings) != 1:
        return ""
    named = f"{headings[0].get('class', '')} {headings[0].get('id', '')}".casefold()
    is_main = any(each.tag in ("main", "article") for each in headings[0].iterancestors())
    return _SPACE.sub(" ", peek(headings[0], 600)).strip() if is_main or "title" in named else ""


def html_italics(tree: Any) -> frozenset[str]:
    """The texts in italics that may be names of journals."""
    found = (run_of(peek(each, LONGEST + 1)) for each in tree.iter("i", "em", "cite", "span") if _is_italic(each))
    return frozenset(islice(filter(None, found), MOST))


def _is_italic(element: Any) -> bool:
    return element.tag != "span" or _ITALIC.search(element.get("style", "")[:400]) is not None


def _is_unseen(element: Any) -> bool:
    """Whether an element is a script, a menu, a banner, or words for screen readers."""
    if element.tag in _NEVER_SEEN:
        return True
    if element.tag == "button":
        return not any(_NAMED.search(each.get("class") or "") for each in element.iter("span", "a"))
    get = element.attrib.get
    if get("role", "").casefold() in _ROLES:
        return True
    named = f"{get('class', '')} {get('id', '')}".casefold()[:400].strip()
    if not named or element.tag in ("body", "html", "main"):
        return False
    if is_repeated_label(element):
        return True
    if _FOR_SCREEN_READERS.search(named) is not None:
        return len(peek(element, 80)) < 80
    return _BANNER.search(named) is not None and len(peek(element, 1500)) < 1500


class _Walk:
    """Gathers lines while it walks a tree in the order of its text, without recursion."""

    def __init__(self, labels: dict[Any, str]) -> None:
        self._labels = labels
        self._lines: list[str] = []
        self._line: list[str] = []
        self._pending = 0
        self._glued = False
        self._kept_space = 0
        self._raised: list[int] = []
        self._links: list[int] = []
        self._headings = 0
        self._items: list[int] = []
        self._written = 0

    def lines_of(self, tree: Any) -> list[str]:
        """The lines of a whole tree."""
        from lxml import etree

        walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
        unseen = None
        for event, element in walk:
            if event == "start" and _is_unseen(element):
                walk.skip_subtree()
                unseen = element
            elif event == "start":
                self._open(element)
                self._add(element.text)
            else:
                if event == "end" and element is not unseen:
                    self._close(element)
                self._add(element.tail)
        self._end_line()
        return self._lines

    def _open(self, element: Any) -> None:
        tag = element.tag
        if tag == "br":
            self._break(1)
        elif tag == "sup":
            self._raised.append(len(self._line))
        elif tag == "a":
            self._links.append(len(self._line))
        elif tag == "pre":
            self._break(2)
            self._kept_space += 1
        else:
            self._break(_room(element))
            self._headings += tag in _HEADINGS
            if tag == "li":
                self._items.append(self._written)
            if element in self._labels:
                self._line.append(f"{self._labels[element]} ")
                self._glued = True

    def _close(self, element: Any) -> None:
        tag = element.tag
        if tag == "sup":
            start = self._raised.pop()
            before = "".join(self._line[max(0, start - _NEAR) : start])
            self._line[start:] = [raised("".join(self._line[start:]), before=before)]
            self._glued = not before.strip() and self._line[start].endswith(" ")
        elif tag == "a":
            start = self._links.pop()
            if not self._headings:
                self._follow(element, start)
        elif tag in ("td", "th", "dt") and self._is_label(_LABEL):
            self._glue()
        elif tag == "span" and self._is_label(_LABEL if _NUMBERS.search(element.get("class", "")) else _MARKED):
            self._line.append(" ")
        else:
            self._kept_space -= tag == "pre"
            self._headings -= tag in _HEADINGS
            room = _room(element)
            if tag == "li" and (self._written - self._items.pop() >= _LONG_ITEM or element in self._labels):
                room = 2
            self._break(room)

    def _follow(self, element: Any, start: int) -> None:
        """Write a link's address where it is a DOI and its words say nothing; leave out words that only are a link."""
        words = "".join(self._line[start:])
        said = "".join(self._lines[-2:])[-2000:] + "".join(self._line[-_NEAR:])[-2000:]
        self._line[start:] = [link_text(words, element.get("href") or "", said=said)]

    def _add(self, text: str | None) -> None:
        if not text:
            return
        text = text.replace("\u00ad", "")
        if not self._kept_space:
            self._say(_SPACE.sub(" ", text))
            return
        for place, line in enumerate(text.split("\n")):
            if place:
                self._break(1 if self._line else 2)
            self._say(line.expandtabs())

    def _say(self, text: str) -> None:
        if not text:
            return
        if text.strip():
            self._glued = False
        elif not self._line and not self._kept_space:
            return
        self._line.append(text)
        self._written += len(text)

    def _break(self, room: int) -> None:
        """End the line, with a blank one after it if `room` is 2; after the number of an entry nothing ends it."""
        if not room or self._glued:
            return
        if self._is_label(_MARKED):
            self._glue()
            return
        self._end_line()
        self._pending = max(self._pending, room)

    def _is_label(self, pattern: re.Pattern[str]) -> bool:
        """Whether the line so far is nothing but the label of what follows."""
        return 0 < len(self._line) <= 8 and pattern.fullmatch("".join(self._line).strip()[:12]) is not None

    def _glue(self) -> None:
        """Let what follows stand on the line so far."""
        self._line.append(" ")
        self._glued = True

    def _end_line(self) -> None:
        line = dropped("".join(self._line)).rstrip()
        line = line if self._kept_space else _SPACE.sub(" ", line).strip()
        self._line.clear()
        self._raised = [0 for _ in self._raised]
        self._links = [0 for _ in self._links]
        self._glued = False
        if line.strip():
            if self._pending == 2 and self._lines:
                self._lines.append("")
            self._lines.append(line)
            self._pending = 1


def _room(element: Any) -> int:
    """The line ends around an element: 2 with a blank line, 1, or 0 for one that stands in a line."""
    parent = element.getparent()
    if parent is not None and "inline" in parent.get("class", "") and element.tag == "div":
        return 0
    if element.tag == "span":
        return int(_OF_AUTHORS.search(element.get("class", "").casefold()[:200]) is not None)
    return 2 if element.tag in _APART else int(element.tag in _OWN_LINE)
