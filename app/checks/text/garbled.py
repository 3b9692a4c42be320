"""What conversion leaves behind: HTML entities, ligatures, parted accents, and text read in the wrong encoding."""

import html
import re
import unicodedata
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.checks.text.slips import TEXTS, Slip, Value, all_texts, slips_found
from app.model import Reference

_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
_TAG = re.compile(r"</?(?:i|b|em|strong|sub|sup|italic|bold|span|p|br ?/?)>", re.IGNORECASE)
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_PARTED = re.compile("[^\\W\\d_][\u0300-\u036f]+")
_ACCENTS = {
    "¨": "\u0308",
    "´": "\u0301",
    "`": "\u0300",
    "ˆ": "\u0302",
    "˜": "\u0303",
    "˚": "\u030a",
    "¸": "\u0327",
    "ˇ": "\u030c",
}
_LOOSE_ACCENT = re.compile(
    rf"([^\W\d_Â-ÅÎ-Ñ])([{''.join(_ACCENTS)}])( ?)(?=([^\W\d_A-ZА-Я]))|(?<!\w)([¨ˆ˜´])([AEIOUY])(?=[a-z])"
)
_VOWELS = frozenset("aeiouyıAEIOUY")
_MISREAD = re.compile(
    "[Â-ÅÎ-Ñ](?:[\u0080-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|[‘’“”–—…](?=[^\\W\\d_]))|â[\u0080-\u00bf€†‚][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
)


@check("TXT03", "What conversion left behind", "certain", looks_at="reference")
def garbled(checked: Checked) -> Iterator[Finding]:
    """Flags HTML entities and tags, ligatures, accents parted from their letters, and text in a wrong encoding.

    “&amp;”, “ﬁ” in one sign and “Mu¨ller” come from web pages and PDF files; searches do not find them. Entities,
    ligatures and parted accents are mended with certainty; text that was read in a wrong encoding (“MÃ¼ller”) and loose
    accents after a look. A plain “&” and letters like “Å” are let be.

    Example:
        R1 publisher = Taylor &amp; Francis
        R2 title = MÃ¼llerian anomalies
        gives R1 publisher = Taylor & Francis
        gives R2 title = Müllerian anomalies
    """
    return slips_found("TXT03", checked, _slips, may_hold=_may_hold_slips, fields=TEXTS)


def _may_hold_slips(reference: Reference) -> bool:
    text = all_texts(reference)
    return not text.isascii() or "&" in text or "</" in text or "/>" in text


def _slips(value: Value) -> Iterator[Slip]:
    text = value.text
    if "&" in text:
        yield from _entities(text)
    if "</" in text or "/>" in text:
        for tag in _TAG.finditer(text):
            yield Slip(*tag.span(), "", "holds a tag of a web page", "likely")
    if text.isascii():
        return
    for ligature in _LIGATURE.finditer(text):
        yield Slip(*ligature.span(), unicodedata.normalize("NFKC", ligature[0]), "has letters joined in one sign")
    for letter in _PARTED.finditer(text):
        whole = unicodedata.normalize("NFC", letter[0])
        if whole != letter[0]:
            yield Slip(*letter.span(), whole, "has an accent parted from its letter")
    yield from (slip for slip in _loose_accents(text) if len(slip.after) == 1)
    for misread in _MISREAD.finditer(text):
        if (right := _read_again(misread[0])) != misread[0]:
            yield Slip(*misread.span(), right, "was read in a wrong encoding", "likely")


def _entities(text: str) -> Iterator[Slip]:
    for entity in _ENTITY.finditer(text):
        sign = html.unescape(entity[0])
        if sign != entity[0]:
            yield Slip(*entity.span(), " " if sign.isspace() else sign, "holds an HTML entity")


def _loose_accents(text: str) -> Iterator[Slip]:
    """Accents that stand beside their letters: after them as in "Mu¨ller", or before them as in "M¨uller"."""
    for loose in _LOOSE_ACCENT.finditer(text):
        start, end = loose.span()
        before, accent, space, after = loose[1], loose[2], loose[3], loose[4]
        if before is None:
            yield _accented(start, end, loose[6], loose[5])
        elif not space and accent != "¸" and (before not in _VOWELS if after in _VOWELS else accent == "ˇ"):
            yield _accented(start + 1, end + 1, after, accent)
        else:
            yield _accented(start, end, before, accent)


def _accented(start: int, end: int, letter: str, accent: str) -> Slip:
    whole = unicodedata.normalize("NFC", ("i" if letter == "ı" else letter) + _ACCENTS[accent])
    return Slip(start, end, whole, "has an accent beside its letter", "likely")


def _read_again(text: str) -> str:
    """The text as UTF-8 that was read as Windows-1252, or as it is."""
    try:
        return b"".join(_byte(sign) for sign in text).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def _byte(sign: str) -> bytes:
    return sign.encode("latin-1") if ord(sign) < 256 else sign.encode("cp1252")
