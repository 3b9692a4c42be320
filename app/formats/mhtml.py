"""Web pages saved as one file (MHTML, RFC 2557): the HTML inside."""

import base64
import binascii
import quopri
import re

_OPENS = re.compile(r"(?:[A-Za-z][A-Za-z-]{1,40}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,20}){1,40}\n")
_BOUNDARY = re.compile(
    r"multipart/related[^\n]{0,500}(?:\n[ \t][^\n]{0,500}){0,6}?boundary=\"?([^\"\n;]{1,100})", re.IGNORECASE
)
_HTML_PART = re.compile(r"^content-type:\s?text/html(?:;\s*charset=\"?([\w-]{2,40}))?", re.IGNORECASE | re.MULTILINE)
_ENCODING = re.compile(r"^content-transfer-encoding:\s?([\w-]{4,20})", re.IGNORECASE | re.MULTILINE)
_HEAD = 8000


def is_mhtml(text: str) -> bool:
    """Whether a text is a web page saved as one file."""
    return _boundary(text) is not None


def html_of(text: str) -> str:
    """The HTML of a page saved as one file, "" if it holds none."""
    boundary = _boundary(text)
    for part in text.split(f"--{boundary}")[1:] if boundary else ():
        head, _, body = part.lstrip("\n").partition("\n\n")
        kind = _HTML_PART.search(head[:_HEAD])
        if kind is not None:
            encoding = _ENCODING.search(head[:_HEAD])
            return _decoded(body, encoding[1].casefold() if encoding else "", kind[1] or "utf-8")
    return ""


def _boundary(text: str) -> str | None:
    """What parts the file, None if it is no such file."""
    head = text[:_HEAD].lstrip("\ufeff\n")
    if head[:1].isalpha() and "multipart/related" in head.casefold() and _OPENS.match(head) is not None:
        match = _BOUNDARY.search(head)
        return match[1] if match else None
    return None


def _decoded(body: str, encoding: str, charset: str) -> str:
    """The text of a part."""
    if encoding not in ("quoted-printable", "base64"):
        return body
    raw = body.encode("ascii", errors="ignore")
    try:
        content = quopri.decodestring(raw) if encoding == "quoted-printable" else base64.b64decode(raw)
        return content.decode(charset, errors="replace")
    except (LookupError, ValueError, binascii.Error):
        return ""
