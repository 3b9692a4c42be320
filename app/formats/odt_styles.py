"""The styles of an OpenDocument text that bear on its text: numbered lists, and raised text."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.formats.docx_numbers import written
from app.formats.zipped import local

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


class ListLevel(NamedTuple):
    """One level of a list: its first number, the kind of number ("" for none), what stands around it, or a bullet."""

    start: int
    kind: str
    prefix: str
    suffix: str
    is_bullet: bool = False

    def label_of(self, number: int) -> str:
        """What is shown before an item."""
        if self.is_bullet:
            return "• "
        return f"{self.prefix}{written(number, self.kind)}{self.suffix}".strip() + " " if self.kind else ""


@dataclass(slots=True)
class Styles:
    """The levels, from 1, of each list style, and the names of the styles that raise text or set it in italics."""

    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    raised: frozenset[str] = frozenset()
    italic: frozenset[str] = frozenset()


def read_styles(*parts: Any) -> Styles:
    """The styles that the parts of a document define; a part may be None."""
    styles = Styles()
    raised: set[str] = set()
    italic: set[str] = set()
    for part in (each for each in parts if each is not None):
        for style in part.iter(f"{_TEXT}list-style"):
            styles.lists[style.get(f"{_STYLE}name", "")] = {
                _whole(level.get(f"{_TEXT}level"), 1): _level(level) for level in style if isinstance(level.tag, str)
            }
        for style in part.iter(f"{_STYLE}style"):
            properties = style.find(f"{_STYLE}text-properties")
            position = properties.get(f"{_STYLE}text-position", "") if properties is not None else ""
            if position.startswith("super") or (position[:1].isdigit() and not position.startswith("0")):
                raised.add(style.get(f"{_STYLE}name", ""))
            if properties is not None and properties.get(f"{_FO}font-style") in ("italic", "oblique"):
                italic.add(style.get(f"{_STYLE}name", ""))
    styles.raised, styles.italic = frozenset(raised), frozenset(italic)
    return styles


def _level(level: Any) -> ListLevel:
    kind = local(level)
    return ListLevel(
        _whole(level.get(f"{_TEXT}start-value"), 1),
        _KINDS.get(level.get(f"{_STYLE}num-format", ""), "") if kind == "list-level-style-number" else "",
        level.get(f"{_STYLE}num-prefix", ""),
        level.get(f"{_STYLE}num-suffix", ""),
        kind == "list-level-style-bullet",
    )


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 5 else otherwise
