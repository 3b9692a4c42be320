"""A citation's text on one line, with the places of its elements in it."""

from typing import Any, NamedTuple

from app.formats.raised import raised
from app.formats.xml_stream import local_name

_PASSED_OVER = frozenset(("tex-math", "graphic", "inline-graphic", "alt-text", "object-id", "label"))
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_NOTES = frozenset(("fn", "xref"))
_CLOSERS = frozenset(".,;:)]")
_GROUPS = {
    **dict.fromkeys(("editor", "guest-editor", "series-editor", "editors", "edited", "compiler", "ed"), "editors"),
    **dict.fromkeys(("translator", "transed", "translators"), "translators"),
}
LONGEST = 20_000
"""Characters of one citation that are read."""


class Mark(NamedTuple):
    """An element in a text: its name, where it stands, itself, and the field of the person group around it, if any."""

    name: str
    start: int
    end: int
    element: Any
    group: str

    @property
    def kind(self) -> str:
        """What its attributes say it is: the `pub-id-type`, `content-type` or `ext-link-type`, folded."""
        get = self.element.get
        said = get("pub-id-type") or get("content-type") or get("ext-link-type") or get("units") or ""
        return str(said).casefold()

    @property
    def address(self) -> str:
        """Where it links to."""
        return str(self.element.get(_XLINK_HREF) or self.element.get("href") or "").strip()


class Flat:
    """The text of an element with single spaces, and the marks in it in document order.

    `is_cut` says that there is more of it than is read.
    """

    def __init__(self, element: Any) -> None:
        self.marks: list[Mark] = []
        self.is_cut = False
        self._pieces: list[str] = []
        self._length = 0
        self._space = ""
        self._walk(element)
        self.text = "".join(self._pieces)

    def value(self, mark: Mark) -> str:
        """The text of a mark."""
        return self.text[mark.start : mark.end].strip()

    def place(self, mark: Mark) -> tuple[int, int]:
        """Where the text of a mark begins and ends, without the spaces around it."""
        text = self.text[mark.start : mark.end]
        start = mark.start + len(text) - len(text.lstrip())
        return start, max(start, mark.end - len(text) + len(text.rstrip()))

    def _walk(self, element: Any) -> None:
        stack: list[tuple[Any, str, int | None]] = [(element, "", None)]
        while stack:
            item, group, opened = stack.pop()
            if isinstance(item, str):
                self._say(item)
            elif opened is not None:
                self.marks[opened] = self.marks[opened]._replace(end=self._length)
            else:
                self._open(item, group, stack, is_root=item is element)

    def _open(self, element: Any, group: str, stack: list[tuple[Any, str, int | None]], *, is_root: bool) -> None:
        name = local_name(element)
        if not is_root and element.tail:
            stack.append((element.tail, "", None))
        if not name or (name in _PASSED_OVER and not is_root):
            return
        if name == "person-group":
            kind = (element.get("person-group-type") or "author").casefold()
            group = _GROUPS.get(kind, "authors")
        parent = None if is_root else element.getparent()
        if parent is not None and local_name(parent) == "name" and element.getprevious() is not None:
            self._say(" ")  # parts of a name stand without any space between them
        if not is_root:
            self.marks.append(Mark(name, self._length, self._length, element, group))
            stack.append((element, group, len(self.marks) - 1))
        stack.extend((child, group, None) for child in reversed(element))
        if element.text:
            is_raised = name == "sup" and bool(self._pieces)
            text = raised(element.text, before="".join(self._pieces[-3:])) if is_raised else element.text
            stack.append((text, "", None))

    def _say(self, text: str) -> None:
        """Add a text; space waits for what follows, since before a comma on a line of its own there is none."""
        self.is_cut = self.is_cut or len(text) > LONGEST or self._length >= LONGEST
        if self._length >= LONGEST:
            return
        words = text[:LONGEST].split()
        if not words:
            self._wait_for(text)
            return
        self._wait_for(text[: text.find(words[0][0])])
        squeezed = " ".join(words)
        if self._space and self._pieces and not (self._space == "\n" and squeezed[0] in _CLOSERS):
            squeezed = f" {squeezed}"
        self._space = ""
        self._pieces.append(squeezed)
        self._length += len(squeezed)
        if text[-1].isspace():
            self._wait_for(text[len(text.rstrip()) :])

    def _wait_for(self, space: str) -> None:
        """Remember that space stands here, and whether a line ended in it."""
        if space:
            self._space = "\n" if "\n" in space or self._space == "\n" else " "


def plain_text(element: Any) -> str:
    """The text of an element on one line, without its footnotes and labels."""
    flat = Flat(element)
    gone = [flat.place(mark) for mark in flat.marks if mark.name in _NOTES]
    kept, at = [], 0
    for start, end in gone:
        if start >= at:
            kept.append(flat.text[at:start])
            at = end
    return " ".join("".join([*kept, flat.text[at:]]).split())
