"""XML as it comes, made ready for a parser that must meet neither declarations nor entities."""

import re
from html.entities import html5
from typing import NamedTuple

from app.formats.xml_text import escaped

_DECLARED = re.compile(r"\s{0,1000}<\?xml[^>]{0,1000}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE\b", re.IGNORECASE)
_REACH = 100_000
"""Characters in which a document type is looked for."""
_SUBSET_END = re.compile(r"\]\s{0,1000}>")
_SIGN = re.compile(r"&(?:([A-Za-z][\w.-]{0,40});|#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});)?|<(?![\w:/!?])")
_LITERAL = "<![CDATA["
_XML_OWN = frozenset(("amp", "lt", "gt", "quot", "apos"))


class Ready(NamedTuple):
    """A text without entities, and the names of those that were not known, in order."""

    text: str
    unknown: list[str]


def without_declarations(text: str) -> str:
    """The beginning of a document without its declarations, which are never followed, so that no entity can grow.

    Line breaks stay, so that a line's number is what it was.
    """
    return _without_doctype(_blanked(_DECLARED, text.removeprefix("\ufeff")))


def without_entities(text: str) -> Ready:
    """The text with the characters that entities name; signs that open no tag are escaped.

    The names are those of HTML, which hold the sets of ISO that the DTDs of NLM and JATS declare; other ones stand
    there as they are written.
    """
    unknown: list[str] = []

    def character(found: re.Match[str]) -> str:
        if found[0] == "<":
            return "&lt;"
        name = found[1]
        if name is None:
            return found[0] if len(found[0]) > 1 else "&amp;"
        if name in _XML_OWN:
            return found[0]
        signs = html5.get(f"{name};")
        if signs is None:
            unknown.append(name)
            return f"&amp;{name};"
        return signs.replace("&", "&amp;").replace("<", "&lt;")

    first, *others = text.split(_LITERAL)
    ready = [_SIGN.sub(character, first)]
    for each in others:
        literal, closed, rest = each.partition("]]>")
        ready.append(escaped(literal) + _SIGN.sub(character, rest) if closed else _SIGN.sub(character, literal))
    return Ready("".join(ready), unknown)


def border(text: str) -> int:
    """The last place at which a document may be parted: behind a tag, and in no literal section."""
    opened = text.rfind(_LITERAL)
    if opened >= 0 and text.find("]]>", opened) < 0:
        return opened
    return text.rfind(">") + 1


def _without_doctype(text: str) -> str:
    """The text with its document type made blank."""
    opened = _DOCTYPE.search(text, 0, _REACH)
    if opened is None:
        return text
    end, bracket = text.find(">", opened.end()), text.find("[", opened.end())
    if 0 <= bracket < end:
        closed = _SUBSET_END.search(text, bracket)
        end = closed.end() - 1 if closed else len(text) - 1
    if end < 0:
        return text
    return text[: opened.start()] + "\n" * text.count("\n", opened.start(), end + 1) + text[end + 1 :]


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return "\n" * found[0].count("\n") + text[found.end() :] if found else text
