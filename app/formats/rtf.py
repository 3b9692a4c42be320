"""Rich Text Format (specification 1.9.1): its text, a paragraph a line."""

from pathlib import Path

from app.errors import UnreadableInput
from app.formats.base import Format, Opened, Problem
from app.formats.paragraphs import set_apart
from app.formats.rtf_text import MOST_TEXT, RtfText
from app.progress import Progress


def open_rtf(source: bytes | Path, name: str, *, progress: Progress | None = None) -> Opened:
    """The text of an RTF document, with the numbers that its lists print; its notes follow under "Notes"."""
    reader = RtfText(source if isinstance(source, bytes) else source.read_bytes())
    reader.read(progress or Progress())
    paragraphs = reader.paragraphs
    if reader.notes:
        paragraphs = [*paragraphs, "Notes", *(f"{place}. {note}" for place, note in enumerate(reader.notes, start=1))]
    text = set_apart(paragraphs)
    if not text.strip():
        raise UnreadableInput(
            f"{name} holds no text; its pages may be pictures. Nothing was read. Type or paste the text instead."
        )
    problems = [Problem(0, "The file breaks off before its end; what stands before that was read.")]
    if reader.is_full:
        problems = [Problem(0, f"The first {MOST_TEXT:,} characters were read; split the file to read what follows.")]
    return Opened(text, problems if reader.is_cut else [], frozenset(reader.italics))


RTF = Format(
    name="rtf",
    title="RTF document",
    endings=(".rtf",),
    cannot_hold="RTF documents are only read.",
    open=open_rtf,
)
