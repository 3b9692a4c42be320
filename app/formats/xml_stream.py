"""The parts of an XML document that are wanted, one by one, so that no document can fill the memory."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

from app.formats.base import Problem
from app.formats.characters import holdable
from app.formats.streaming import Portion, Telling
from app.formats.xml_entities import without_declarations, without_entities

DEEPEST = 200
"""Elements that may stand in one another."""
MOST_ELEMENTS = 50_000
"""Elements of one part; no reference and no front matter has so many."""
_CHUNK = 64 * 1024
_MOST_TOLD = 20
_TOO_MANY = "What begins here holds {:,} elements, more than any reference or front matter; it was left out."
_TOO_DEEP = "Its elements are nested deeper than in any article from here on; what stands before this was kept."


class Part(NamedTuple):
    """A wanted element (of lxml), the line it begins on, and the names of the elements around it."""

    element: Any
    line: int
    around: tuple[str, ...]


def parts(
    portions: Iterable[Portion], wanted: Callable[[str, tuple[str, ...]], bool], telling: Telling
) -> Iterator[Part]:
    """The outermost elements that are `wanted`, by local name and those around; all else is let go of.

    Broken XML is read as far as it goes, and `telling` hears where it is broken.
    """
    from lxml import etree

    parser = etree.XMLPullParser(
        events=("start", "end"), encoding="utf-8", recover=True, huge_tree=True, resolve_entities=False,
        no_network=True, load_dtd=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    walk = _Walk(wanted)
    for piece in _without_entities(portions, telling):
        with suppress(etree.XMLSyntaxError):  # told below, from the log of the parser
            parser.feed(piece.encode("utf-8"))
        yield from walk.follow(parser.read_events())
        if walk.too_deep_at:
            telling.problems.append(Problem(walk.too_deep_at, _TOO_DEEP))
            return
    with suppress(etree.XMLSyntaxError):
        parser.close()
    yield from walk.follow(parser.read_events())
    telling.problems.extend(walk.problems)
    telling.problems.extend(_told(parser.feed_error_log))
    if walk.opened is not None:
        yield Part(walk.opened, walk.opened.sourceline or 0, tuple(walk.around[: walk.opened_at]))


def _without_entities(portions: Iterable[Portion], telling: Telling) -> Iterator[str]:
    """The text in small pieces, in which a parser meets no entity; those that are not known are told at its end."""
    first, count = 0, 0
    for portion in portions:
        text = holdable(portion.text)
        ready, unknown = without_entities(text if portion.line or portion.start else without_declarations(text))
        if unknown and not count:
            first = portion.line + text.count("\n", 0, text.find(f"&{unknown[0]};")) + 1
        count += len(unknown)
        progress = telling.within(portion)
        for start in range(0, len(ready), _CHUNK):
            progress.report(start, len(ready))
            yield ready[start : start + _CHUNK]
    if count:
        told = f"Entities that HTML does not know stand as they are written: {count:,}, from here on."
        telling.problems.append(Problem(first, told))


class _Walk:
    """Follows the events of a parser; what is open when they end stays in `opened`."""

    def __init__(self, wanted: Callable[[str, tuple[str, ...]], bool]) -> None:
        self._wanted = wanted
        self.around: list[str] = []
        self.opened: Any = None
        self.opened_at = 0
        self.too_deep_at = 0
        self.problems: list[Problem] = []
        self._elements = 0

    def follow(self, events: Iterator[tuple[str, Any]]) -> Iterator[Part]:
        """The wanted parts that end in some more events."""
        for event, element in events:
            if event == "start":
                name = local_name(element)
                if self.opened is None and self._wanted(name, tuple(self.around)):
                    self.opened, self.opened_at, self._elements = element, len(self.around), 0
                self.around.append(name)
                self._elements += 1
                if len(self.around) > DEEPEST:
                    self.too_deep_at = element.sourceline or 1
                    return
                continue
            self.around.pop()
            if self.opened is element:
                self.opened = None
                if self._elements > MOST_ELEMENTS:
                    self.problems.append(Problem(element.sourceline or 0, _TOO_MANY.format(self._elements)))
                else:
                    yield Part(element, element.sourceline or 0, tuple(self.around))
            if self.opened is None or self._elements > MOST_ELEMENTS:
                _let_go(element)


def _let_go(element: Any) -> None:
    """Free an element and those before it, but for the text that follows it."""
    element.clear(keep_tail=True)
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]


def local_name(element: Any) -> str:
    """An element's name without its namespace, "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _told(log: Any) -> Iterator[Problem]:
    """What a parser says of broken XML, a line once, so many at most."""
    lines: dict[int, str] = {}
    for entry in log:
        if entry.level >= 2:
            lines.setdefault(entry.line, entry.message)
    for line, message in list(lines.items())[:_MOST_TOLD]:
        yield Problem(line, f"The XML is broken here ({message.strip()}); what could be read was kept.")
    if len(lines) > _MOST_TOLD:
        yield Problem(0, f"The XML is broken in {len(lines) - _MOST_TOLD:,} more lines.")
