"""Files that are no text, told by their first bytes."""

from typing import NamedTuple


class Kind(NamedTuple):
    """What a file is ("a PNG picture"), what its user can do if it is not read here, and the format that reads it."""

    what: str
    advice: str
    format: str = ""


_PICTURE = "Text in a picture cannot be read here: type or paste the text."
_WORD = "Open it in a word processor, copy its text and paste it here."
_TABLE = "Open it in a spreadsheet program, copy the cells and paste them here, or save it as CSV."
_TO_XLSX = (
    "Open it in Excel or LibreOffice and save it as .xlsx, or copy the cells and paste them here. Web of Science sends "
    "the same list as a tab-delimited file or for EndNote, which are read as they are."
)
_VIEWER = "Open it in a viewer, copy the text of the page and paste it here."
_ARCHIVE = "Unpack it and open the text file that it holds."
OPEN_TEXT = "Open a text file, or paste the text."

_SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"\x89PNG\r\n\x1a\n", Kind("a PNG picture", _PICTURE)),
    (b"\xff\xd8\xff", Kind("a JPEG picture", _PICTURE)),
    (b"GIF87a", Kind("a GIF picture", _PICTURE)),
    (b"GIF89a", Kind("a GIF picture", _PICTURE)),
    (b"II*\x00", Kind("a TIFF picture", _PICTURE)),
    (b"MM\x00*", Kind("a TIFF picture", _PICTURE)),
    (b"%PDF-", Kind("a PDF document", _VIEWER, "pdf")),
    (b"%!PS", Kind("a PostScript document", _VIEWER)),
    (b"AT&TFORM", Kind("a DjVu document", _VIEWER)),
    (b"{\\rtf", Kind("an RTF document", _WORD, "rtf")),
    (b"SQLite format 3\x00", Kind("a database", "If it is a library, let its name end in .corrigenda.")),
    (b"\x1f\x8b", Kind("a gzip archive", _ARCHIVE)),
    (b"7z\xbc\xaf\x27\x1c", Kind("a 7z archive", _ARCHIVE)),
    (b"Rar!\x1a\x07", Kind("a RAR archive", _ARCHIVE)),
    (b"\x7fELF", Kind("a program", OPEN_TEXT)),
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOKS = tuple(f"{name}\0".encode("utf-16-le") for name in ("Workbook", "Book"))
_LOCKED = Kind(
    "a document that a password protects",
    "Open it in the word processor with its password, save it without one, and open it here again.",
)
_PDF_REACH = 1024
"""Bytes before the signature of a PDF that viewers put up with (ISO 32000, annex H)."""

_IN_ZIP: tuple[tuple[bytes, Kind], ...] = (
    (b"word/", Kind("a Word document", _WORD, "docx")),
    (b"xl/", Kind("an Excel workbook", _TABLE, "xlsx")),
    (b"ppt/", Kind("a PowerPoint presentation", _WORD)),
    (b"opendocument.text", Kind("an OpenDocument text", _WORD, "odt")),
    (b"opendocument.spreadsheet", Kind("an OpenDocument spreadsheet", _TABLE, "ods")),
    (b"epub+zip", Kind("an EPUB book", _VIEWER)),
)

_ZIP_END = b"PK\x05\x06"
_ZIP_REACH = 64 * 1024
"""How far into a ZIP its members' names are looked for, from either end."""


def kind_of(content: bytes, *, name: str = "") -> Kind | None:
    """What the bytes are if they begin like a picture, a document or an archive, else None.

    The `name` of the file tells what an archive is that was cut off before it says so.
    """
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if content.startswith(_OLE):
        return _kind_of_ole(content)
    if b"%PDF-" in content[:_PDF_REACH] and b"startxref" in content:
        return Kind("a PDF document", _VIEWER, "pdf")
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return Kind("a WebP picture", _PICTURE)
    if content.startswith(b"BM") and content[6:10] == b"\x00\x00\x00\x00":
        return Kind("a BMP picture", _PICTURE)
    if content[4:8] == b"ftyp":
        return Kind("a picture or a video", _PICTURE)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(content, name)
    return None


def _kind_of_ole(content: bytes) -> Kind:
    """What a document of an older Office program is by the names of its streams."""
    if _ENCRYPTED in content:
        return _LOCKED
    if any(name in content for name in _WORKBOOKS):
        return Kind("an Excel workbook of the form that was usual until 2003 (.xls)", _TO_XLSX)
    return Kind("a document of an older Office program", _WORD)


def _kind_of_zip(content: bytes, called: str) -> Kind:
    """What a ZIP is by the names of its members, which stand unpacked at their starts and at the end of the file."""
    names = content[:_ZIP_REACH] + content[-_ZIP_REACH:]
    for name, kind in _IN_ZIP:
        if name in names:
            return kind
    ending = called.rpartition(".")[2].casefold()
    cut_off = (kind for _, kind in _IN_ZIP if kind.format and kind.format == ending and _ZIP_END not in names)
    return next(cut_off, Kind("a ZIP archive", _ARCHIVE))
