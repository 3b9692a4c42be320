"""The reports as files: which there are, and their content."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from app.errors import CorrigendaError
from app.progress import Passes, Progress
from app.reporting.change_page import change_csv, change_html
from app.reporting.changes import ChangeReport
from app.reporting.letter import blocks_of, head, letter
from app.reporting.queries import Query
from app.reporting.word_files import changes_docx, letter_docx
from app.reporting.wording import Language


class Kind(NamedTuple):
    """A kind of file: its title and ending."""

    title: str
    ending: str


WORD = Kind("Word", ".docx")
QUERY_FORMATS: dict[str, Kind] = {"text": Kind("Text for an e-mail", ".txt"), "docx": WORD}
CHANGE_FORMATS: dict[str, Kind] = {
    "html": Kind("Web page", ".html"),
    "docx": WORD,
    "csv": Kind("CSV (spreadsheet)", ".csv"),
}


def queries_document(
    queries: Sequence[Query],
    language: Language,
    *,
    title: str,
    to: str,
    text: str | None = None,
    progress: Progress | None = None,
) -> bytes:
    """The queries as a file of one of `QUERY_FORMATS`, written from `text` where a user made another letter of them.

    `progress` hears how many paragraphs are written, and may break it off.
    """
    written = letter(queries, language, title=title) if text is None else text
    if _known(to, QUERY_FORMATS) == "docx":
        blocks = blocks_of(written)
        heads = {head(each, language) for each in queries}
        return letter_docx(Passes(progress or Progress(), len(blocks)).over(blocks), heads, language)
    return written.encode("utf-8", errors="replace")


def changes_document(report: ChangeReport, *, to: str, progress: Progress | None = None) -> bytes:
    """The change report as a file of one of `CHANGE_FORMATS`; CSV with the mark by which spreadsheets know UTF-8.

    `progress` hears how many entries are written, and may break it off.
    """
    kind = _known(to, CHANGE_FORMATS)
    entries = Passes(progress or Progress(), len(report.entries)).over(report.entries)
    if kind == "docx":
        return changes_docx(report, entries)
    return change_csv(entries).encode("utf-8-sig") if kind == "csv" else change_html(report, entries).encode()


def kind_for(path: Path, kinds: dict[str, Kind], *, usual: str) -> str:
    """The name of the kind that a file's ending asks for; `usual` where it asks for none."""
    ending = path.suffix.casefold()
    if not ending:
        return usual
    for name, kind in kinds.items():
        if kind.ending == ending:
            return name
    return _known(ending, kinds)


def _known(name: str, kinds: dict[str, Kind]) -> str:
    if name in kinds:
        return name
    known = ", ".join(f"{each} ({kind.ending})" for each, kind in kinds.items())
    raise CorrigendaError(f"This report cannot be written as “{name}”, so nothing was. The forms are: {known}.")
