"""Seconds and memory to write and read each format."""

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from measuring.made_library import references
from measuring.timing import memory_mb


def measure_formats(count: int, *, only: Sequence[str] = ()) -> Iterator[tuple[str, float]]:
    """Seconds of the processor to write so many references in each format; those to read the file again, if it holds
    fields, and what memory that takes at most, in a process of its own; and those to bring the RIS into a library.

    Each figure comes as soon as it is known: all of them take minutes, those of some formats `only` less."""
    from app.formats import FORMATS, format_for
    from app.model import Article

    listed = list(references(count, random.Random(26)))
    with tempfile.TemporaryDirectory() as folder:
        for known in map(format_for, only) if only else FORMATS:
            if known.write is None:
                continue
            begun = time.process_time()
            content = known.write(Article(), listed).content
            yield f"write_{known.name}_s", time.process_time() - begun
            if not known.is_readable or known.print is not None:
                continue
            path = Path(folder) / f"{known.name}{known.endings[0]}"
            path.write_bytes(content)
            for act in ("read", "bring") if known.name == "ris" else ("read",):
                command = [sys.executable, "-m", "measuring", "--file", act, path]
                spent, most = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
                yield f"{act}_{known.name}_s", spent
                yield f"{act}_{known.name}_mb", most


def measure_file(act: str, path: Path) -> tuple[float, float]:
    """Seconds of the processor to read a file, or to bring it into a library, and the most memory that it takes."""
    from app.library import Library
    from app.tasks import add_reading, read_file

    begun = time.process_time()
    reading = read_file(path, follows=True)
    if act == "bring":
        with Library.create(path.with_suffix(".corrigenda")) as library:
            add_reading(library, reading, label="Add")
    else:
        for _ in reading.follow or ():
            pass
    return time.process_time() - begun, memory_mb("VmHWM")
