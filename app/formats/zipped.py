"""Documents that are ZIP archives of XML: opened within limits, so that none can fill the memory."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from app.errors import UnreadableInput

LARGEST = 200 * 1024 * 1024
"""Bytes that the parts which are read of an archive may unpack to together; pictures do not count."""
LARGEST_TABLE = 4 * 1024 * 1024 * 1024
"""Bytes that a spreadsheet may unpack to, which is read piece by piece: so many if it is no bomb by its packing."""
_PACKED_AT_MOST = 80
"""How many times a spreadsheet's own size its XML is at most, where that is more than `LARGEST`."""
LARGEST_PART = 64 * 1024 * 1024
"""Bytes that a part which is read may unpack to."""
MOST_TAGS = 4_000_000
"""Tags of such parts together: their trees take up to 170 bytes a tag, however small the parts are."""
MOST_MEMBERS = 20_000
_PIECE = 1 << 16


class Zipped:
    """An archive, or a file of one, whose XML parts are read one by one; `share_read` is how much of the last one was.

    `name`, `what` it is and the `program` for it are for the sentences of `UnreadableInput`. `same` are two namespaces,
    "{…}" each, of which the first is read as the second.
    """

    def __init__(
        self,
        source: bytes | Path,
        *,
        name: str,
        what: str,
        program: str = "a word processor",
        same: tuple[str, str] | None = None,
        is_table: bool = False,
    ) -> None:
        """Raises `UnreadableInput` if the archive is damaged or unpacks to more than any document holds."""
        self._name, self._what, self._program = name, what, program
        size = len(source) if isinstance(source, bytes) else source.stat().st_size
        table = min(LARGEST_TABLE, _PACKED_AT_MOST * size)
        self._largest = max(LARGEST, table) if is_table else LARGEST
        self._tags = self._unpacked = 0
        self.share_read = 0.0
        self._same = (same[0].strip("{}").encode(), same[1].strip("{}").encode()) if same else None
        import zipfile

        try:
            self._archive = zipfile.ZipFile(BytesIO(source) if isinstance(source, bytes) else source)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
            raise self.damaged() from None
        members = self._archive.infolist()
        if len(members) > MOST_MEMBERS:
            raise self._refused(f"holds more than {MOST_MEMBERS:,} files")
        if is_table and sum(each.file_size for each in members) > self._largest:
            raise self._too_large(self._largest)

    def part(self, path: str, *, is_needed: bool = False) -> Any:
        """The root element of an XML part, None if there is none; `UnreadableInput` if it is damaged or needed."""
        content = self._content(path)
        if content is None:
            if is_needed:
                raise self.damaged()
            return None
        return self._parsed(content)

    def pieces(self, path: str) -> Iterator[bytes]:
        """A part in pieces, for what is too large for a tree; nothing if there is none, and never too much."""
        import zipfile
        import zlib

        try:
            with self._archive.open(path) as file:
                for _ in range(self._largest // _PIECE):
                    piece = file.read(_PIECE)
                    if not piece:
                        return
                    self.share_read = file.tell() / max(self._archive.getinfo(path).file_size, 1)
                    yield piece
        except KeyError:
            return
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError, OSError):
            yield b"<"  # what is cut off is no longer XML, and so told as broken where it is read

    def damaged(self) -> UnreadableInput:
        """The sentence for an archive that cannot be read."""
        return UnreadableInput(
            f"{self._name} looks like {self._what} but is damaged or cut off. Nothing was read. Open it in "
            f"{self._program} and save it again, or copy its text and paste it here."
        )

    def _too_large(self, most: int) -> UnreadableInput:
        return self._refused(f"unpacks to more than {most // 1024 // 1024} MB")

    def _refused(self, what_is_wrong: str) -> UnreadableInput:
        return UnreadableInput(
            f"{self._name} {what_is_wrong}, far more than any article. Nothing was read. If you trust it, open it in "
            f"{self._program}, copy the list from it and paste it here."
        )

    def _content(self, path: str) -> bytes | None:
        import zipfile
        import zlib

        try:
            member = self._archive.getinfo(path)
        except KeyError:
            return None
        if member.file_size > LARGEST_PART:
            raise self._too_large(LARGEST_PART)
        self._unpacked += member.file_size
        if self._unpacked > LARGEST:
            raise self._too_large(LARGEST)
        try:
            with self._archive.open(member) as file:
                return file.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError, OSError):
            raise self.damaged() from None

    def _parsed(self, content: bytes) -> Any:
        """The root of an XML text; one that declares entities is refused, as no word processor writes any."""
        from lxml import etree

        self._tags += content.count(b"<")
        if self._tags > MOST_TAGS:
            raise self._refused(f"holds more than {MOST_TAGS:,} tags")
        if self._same:
            content = content.replace(*self._same)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise self.damaged() from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.damaged()
        return root


def local(element: Any) -> str:
    """An element's name without its namespace."""
    tag: str = element.tag
    return tag.rpartition("}")[2]
