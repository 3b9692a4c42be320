"""Files of one export: their names, and writing them so that none is left half-written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import CorrigendaError
from app.exporting.plan import Plan
from app.exporting.writing import write
from app.formats import Format, Loss, save_bytes
from app.model import Article, Reference
from app.progress import Progress

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Outcome:
    """The files that were written, how many references each holds, and what each leaves out."""

    paths: tuple[Path, ...]
    references: int
    losses: tuple[tuple[Loss, ...], ...]


def targets(folder: Path, name: str, formats: Sequence[Format]) -> list[Path]:
    """Where the files of an export go; formats that share an ending have their own name in them ("a-jats.xml")."""
    endings = [each.endings[0] for each in formats]
    return [
        folder / (f"{name}{each.endings[0]}" if endings.count(each.endings[0]) == 1 else _told_apart(name, each))
        for each in formats
    ]


def save_all(
    article: Article,
    references: Sequence[Reference],
    files: Sequence[tuple[Format, Path]],
    plan: Plan,
    *,
    untouched: Sequence[Path] = (),
    progress: Progress | None = None,
) -> Outcome:
    """Write one file a format: all are made before the first is put on the disk, each is then put there whole.

    Raises `CorrigendaError` if one of them would replace a file of `untouched`, and then writes nothing, or if one
    cannot be put on the disk; its sentence says which were.
    """
    progress = progress or Progress()
    for _, path in files:
        _spare(path, untouched)
    made = []
    for done, (chosen, _) in enumerate(files):
        progress.report(done, len(files) + 1)
        made.append(write(article, references, chosen, plan))
    progress.report(len(files), len(files) + 1)
    written: list[Path] = []
    for (_, path), file in zip(files, made, strict=True):
        try:
            save_bytes(path, file.content)
        except CorrigendaError as error:
            raise CorrigendaError(f"{error}{_written_before(written)}") from error
        written.append(path)
    return Outcome(tuple(written), len(references), tuple(tuple(file.losses) for file in made))


def file_name(title: str) -> str:
    """A name without ending that every system takes, from the beginning of the article's title."""
    name = ""
    for word in re.sub(r'[\x00-\x1f\\/:*?"<>|]+', " ", title).split():
        if len(name) + len(word) > LONGEST_NAME:
            break
        name = f"{name} {word}".strip()
    return name.strip(" .") or "references"


def _told_apart(name: str, chosen: Format) -> str:
    return f"{name}-{chosen.name}{chosen.endings[0]}"


def _spare(path: Path, untouched: Sequence[Path]) -> None:
    for each in untouched:
        if path.exists() and each.exists() and path.samefile(each):
            raise CorrigendaError(
                f"“{path}” is the file that is worked on, so nothing was written. Choose another name for the export."
            )


def _written_before(written: Sequence[Path]) -> str:
    names = ", ".join(f"“{each.name}”" for each in written)
    return f" Already written and whole: {names}." if names else ""
