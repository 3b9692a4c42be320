"""Pieces put together to a printed reference: fields, what stands around them, and joints that never double a stop."""

import re
from collections.abc import Sequence

from app.model import Reference
from app.styles.pieces import Piece
from app.styles.slots import SUPPLEMENT, has_cyrillic, slot_of

Pieces = list[Piece]

_LONGEST_NUMBER = 3
_COUNT = re.compile(r"((?:[ivxlcIVXLC]{1,12}(?:, |\+))?\d{1,6})\s{0,3}(?:[сspS]|стр|pp|pages|Seiten)?\.?")

PARTS = frozenset({"article-journal", "article-newspaper", "article", "chapter", "paper-conference"})
"""Types of works that are parts of another one, whose pages are their place in it."""
_CLOSED = re.compile(r"(?:[.?!…][»”’\"']?|\A[(\[].*\.[)\]])\Z", re.DOTALL)
"""Ends that need no stop: of a sentence, or of a remark that stands in brackets as a whole ("(In Russ.)")."""


def words(text: str) -> Pieces:
    """Words that no field holds."""
    return [Piece(text)] if text else []


def field(reference: Reference, name: str, before: str = "", after: str = "", *, italic: bool = False) -> Pieces:
    """A field of text with what stands around it; nothing if it is empty."""
    return shown(str(getattr(reference, name)), name, before, after, italic=italic)


def shown(text: str, name: str, before: str = "", after: str = "", *, italic: bool = False) -> Pieces:
    """The same for a field whose text is printed in another way than it is stored."""
    text = text.strip()
    return [*words(before), Piece(text, name, italic), *_after(text, after)] if text else []


def joined(joint: str, *parts: Pieces) -> Pieces:
    """The parts that are not empty with a joint between them, which gives up its stop after a closed sentence."""
    whole: Pieces = []
    for part in parts:
        if whole and part:
            whole += _after(whole[-1].text, joint)
        whole += part
    return whole


def closed(pieces: Pieces, stop: str = ".") -> Pieces:
    """The pieces with a final stop, unless they have one."""
    return [*pieces, *_after(pieces[-1].text, stop)] if pieces else []


def around(pieces: Pieces, before: str = "", after: str = "") -> Pieces:
    """Pieces with something around them; nothing if there are none."""
    return [*words(before), *pieces, *_after(pieces[-1].text, after)] if pieces else []


def edition(reference: Reference) -> Pieces:
    """The edition; a bare number gets its word ("3rd ed.", "3-е изд.", of a program "Version 4.2")."""
    text = reference.edition.strip()
    if reference.type in ("software", "dataset") and text[:1].isdigit():
        return shown(text, "edition", "Версия " if has_cyrillic(reference) else "Version ")
    if text.isdecimal() and len(text) <= _LONGEST_NUMBER:
        text = f"{text}-е изд." if has_cyrillic(reference) else f"{ordinal(int(text))} ed."
    return shown(text, "edition")


def ordinal(number: int) -> str:
    """ "3rd", "12th", "22nd"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def page_count(reference: Reference) -> str:
    """How many pages a whole work has, as a bare number ("320", "xii, 320"); "" where the pages are those of a part."""
    found = None if reference.type in PARTS else _COUNT.fullmatch(reference.pages.strip())
    return found[1] if found else ""


def is_supplement(reference: Reference) -> bool:
    """Whether the issue is a supplement or a part, which stands beside the volume and not in brackets."""
    return slot_of("issue", reference.issue) == SUPPLEMENT


def text_of(pieces: Sequence[Piece]) -> str:
    """The text of pieces."""
    return "".join(piece.text for piece in pieces)


def _after(text: str, joint: str) -> Pieces:
    return words(joint[1:] if joint.startswith(".") and _CLOSED.search(text) else joint)
