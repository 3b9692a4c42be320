"""Files of one export: their names, and writing them so that none is left half-written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import CorrigendaError
from app.exporting.plan import Plan
from app.exporting.writing import goes, write
from app.formats import Format, Loss, NewFiles
from app.model import Article, Reference
from app.progress import Passes, Progress

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
    """Write one file a format: all are whole on the disk, under other names, before the first takes its place.

    Raises `CorrigendaError`, and then writes nothing, if one of them would replace a file of `untouched` or there is no
    room for one; if one cannot take its place, its sentence says which have. `Cancelled` leaves nothing either.
    """
    for _, path in files:
        _spare(path, untouched)
    passes = Passes(progress or Progress(), sum(goes(chosen, plan) for chosen, _ in files) * len(references))
    losses: list[tuple[Loss, ...]] = []
    with NewFiles() as new:
        for chosen, path in files:
            made = write(article, references, chosen, plan, passes=passes)
            losses.append(tuple(made.losses))
            new.make(path, made.content)
        passes.report(0)
        return Outcome(_put(new), len(references), tuple(losses))


def _put(new: NewFiles) -> tuple[Path, ...]:
    written: list[Path] = []
    try:
        written.extend(new.put())
    except CorrigendaError as error:
        names = ", ".join(f"“{each.name}”" for each in written)
        raise CorrigendaError(f"{error} Already written and whole: {names}." if names else str(error)) from error
    return tuple(written)


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
