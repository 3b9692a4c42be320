"""What stands on a page of a PDF: pieces of text, each of one size on one base line."""

import ctypes
import math
from dataclasses import dataclass, field
from typing import Any

_MEANINGS = {
    **dict(zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", "ff fi fl ffi ffl st st".split(), strict=True)),
    "\x02": "-",
    "\ufffe": "-",
    "\xad": "-",
    "\u2010": "-",
    "\u2011": "-",
    "\xa0": " ",
    "\t": " ",
}
"""Signs that are set as others; U+0002 and U+FFFE are PDFium's signs for a hyphen at the end of a line."""
_TURNED = 0.1
"""Radians by which text may be turned and still stand in a line."""


_BAND = 8.0
_MOST_IN_BAND = 100
_LONGEST_RAISED = 40
"""Points of height in which neighbours are looked for together, how many at most, and how long a raised text may be."""


@dataclass(slots=True)
class Piece:
    """A text of one size on one base line; points from the page's left and lower edge.

    `rise` is how far its base line stands above that of the line it belongs to.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    rise: float = 0.0


@dataclass(slots=True)
class PagePieces:
    """The pieces of a page in the order of its file, its height, its number of signs and of those without a meaning."""

    pieces: list[Piece] = field(default_factory=list)
    height: float = 0.0
    signs: int = 0
    unknown: int = 0
    has_picture: bool = False


def read_pieces(page: Any) -> PagePieces:
    """What stands on a page (of pypdfium2)."""
    import pypdfium2.raw as pdfium

    found = PagePieces(height=page.get_height())
    text = page.get_textpage()
    box, x, base = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    try:
        for index in range(pdfium.FPDFText_CountChars(text)):
            code = pdfium.FPDFText_GetUnicode(text, index)
            if code in (0, 0xFFFD) or 0xE000 <= code <= 0xF8FF:
                found.unknown += 1
            sign = _MEANINGS.get(chr(code), chr(code)) if code and code < 0x110000 else "\ufffd"
            if sign in "\r\n" or 0xD800 <= code < 0xE000:
                continue
            pdfium.FPDFText_GetLooseCharBox(text, index, box)
            pdfium.FPDFText_GetCharOrigin(text, index, x, base)
            angle = pdfium.FPDFText_GetCharAngle(text, index)
            if _TURNED < angle < 2 * math.pi - _TURNED:
                continue
            found.signs += not sign.isspace()
            _add(found.pieces, Piece(sign, x.value, box.right, base.value, box.top - box.bottom))
    finally:
        text.close()
    for piece in found.pieces:
        piece.text = piece.text.rstrip()
    found.pieces = [piece for piece in found.pieces if piece.text]
    _raise(found.pieces)
    if found.signs < 100:
        found.has_picture = next(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]), None) is not None
    return found


def _add(pieces: list[Piece], sign: Piece) -> None:
    """Add a sign to the last piece if it goes on there, else as a new one."""
    last = pieces[-1] if pieces else None
    if sign.text.isspace():
        if last is not None and not last.text.endswith(" ") and abs(sign.base - last.base) < 0.1 * last.size:
            last.text += " "
        return
    if last is None or not _goes_on(last, sign):
        pieces.append(sign)
        return
    if sign.left - last.right > 0.17 * last.size and not last.text.endswith(" "):
        last.text += " "
    last.text += sign.text
    last.right = max(last.right, sign.right)


def _goes_on(last: Piece, sign: Piece) -> bool:
    """Whether a sign stands beside a piece, on its base line and in its size."""
    if abs(sign.base - last.base) > 0.06 * last.size or not 0.88 < sign.size / (last.size or 1) < 1.14:
        return False
    return -0.5 * last.size < sign.left - last.right < 0.8 * last.size


def _raise(pieces: list[Piece]) -> None:
    """Put small pieces that stand raised or lowered beside a larger one on its base line."""
    bands: dict[int, list[Piece]] = {}
    for piece in pieces:
        band = bands.setdefault(int(piece.base // _BAND), [])
        if len(band) < _MOST_IN_BAND:
            band.append(piece)
    for index, piece in enumerate(pieces):
        if len(piece.text) <= _LONGEST_RAISED:
            at = int(piece.base // _BAND)
            near = pieces[max(0, index - 2) : index] + pieces[index + 1 : index + 2]
            near += [each for band in range(at - 2, at + 2) for each in bands.get(band, ())]
            beside = next((each for each in near if _stands_by(piece, each)), None)
            if beside is not None:
                piece.rise, piece.base = piece.base - beside.base, beside.base


def _stands_by(piece: Piece, beside: Piece) -> bool:
    """Whether a piece is a raised or lowered mark of the larger one beside it."""
    return (
        piece.size <= 0.86 * beside.size
        and not beside.rise
        and -0.35 * beside.size < piece.base - beside.base < 0.65 * beside.size
        and min(abs(piece.left - beside.right), abs(beside.left - piece.right)) < 0.5 * beside.size
    )
