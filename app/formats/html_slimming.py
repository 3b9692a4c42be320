"""HTML without what no reader sees of it: a page saved with its pictures is a hundred times as long as its text."""

import re
from collections.abc import Iterable, Iterator

from app.formats.streaming import Piece

_OPENS = re.compile(
    r"<(?P<tag>script|style|svg)\b|(?P<comment><!--)|(?<=[\"'(=])(?P<picture>data:)|"
    r"(?<=\n)(?P<part>content-type:\s?(?:image|font|audio|video|application|text/(?!html)))",
    re.IGNORECASE,
)
_ENDS = {
    "comment": re.compile("-->"),
    "picture": re.compile(r"(?=[\"')\s>])"),
    "part": re.compile(r"(?=\n--)"),
    **{tag: re.compile(rf"</{tag}\s{{0,20}}>", re.IGNORECASE) for tag in ("script", "style", "svg")},
}
_LONGEST_SIGN = 60
"""Characters that a sign of these has at most, so that it may stand on both sides of the end of a piece."""


def slimmed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The text without scripts, style sheets, comments, drawings, and pictures written into it.

    Of a page saved as one file (MHTML) only what is HTML stays.
    """
    held, inside, done = "", "", 0
    for piece in pieces:
        held, done = held + piece.text, piece.done
        kept, at = [], 0
        while at < len(held):
            if inside:
                closed = _ENDS[inside].search(held, at)
                at = closed.end() if closed else max(at, len(held) - _LONGEST_SIGN)
                inside = "" if closed else inside
                if not closed:
                    break
            opened = _OPENS.search(held, at)
            end = opened.start() if opened else max(at, len(held) - _LONGEST_SIGN)
            kept.append(held[at:end])
            at = opened.end() if opened else end
            if opened is None:
                break
            inside = (opened["tag"] or "").casefold() or opened.lastgroup or ""
        held = held[at:]
        yield Piece("".join(kept), done)
    yield Piece("" if inside else held, done)
