"""Steps that may outgrow the memory: written beside the library, read past, broken off, and killed."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from app.errors import Cancelled
from app.library import Library, View
from app.library.changed import Rows
from app.progress import Progress
from tests.library.samples import article, content, filled, index_faults

ROOT = Path(__file__).parent.parent.parent
MANY = [f"Title {number}" for number in range(3_000)]


def fill(library: Library, *, progress: Progress | None = None) -> None:
    from app.model import Reference

    with library.step("Add many", is_large=True, progress=progress, expected=len(MANY)) as step:
        article_id = step.add_article(article(), [])
        for start in range(0, len(MANY), 500):
            step.add_references(article_id, [Reference(title=each) for each in MANY[start : start + 500]])


def beside(path: Path) -> set[str]:
    """What lies beside a closed library."""
    return {each.name for each in path.parent.iterdir()} - {path.name, f"{path.name}.lock"}


def test_others_read_what_was_there_while_a_large_step_is_open(library: Library) -> None:
    filled(library)
    with ThreadPoolExecutor(1) as pool, library.step("Add", is_large=True) as step:
        step.add_article(article(), [])
        seen = pool.submit(lambda: (len(library.articles()), len(library.ids(View())))).result(timeout=20)
    assert seen == (1, 4)
    assert len(library.articles()) == 2


def test_a_large_step_is_one_step_and_leaves_nothing_beside_the_library(library: Library) -> None:
    filled(library)
    before = content(library.path)
    fill(library)
    after = content(library.path)
    assert len(library.ids(View())) == 4 + len(MANY)
    library.undo()
    assert content(library.path) == before
    library.redo()
    assert content(library.path) == after
    assert beside(library.path) <= {f"{library.path.name}-journal"}
    library.close()
    assert beside(library.path) == set()
    assert index_faults(library.path) == []


def test_a_large_step_that_is_cancelled_leaves_nothing(library: Library) -> None:
    filled(library)
    before = content(library.path)
    progress = Progress()

    def heard(done: int, _total: int) -> None:
        progress.cancelled = done > 1_000

    progress.heard = heard
    with pytest.raises(Cancelled):
        fill(library, progress=progress)
    assert content(library.path) == before
    assert [step.label for step in library.steps()] == ["Add the page"]
    library.close()
    assert beside(library.path) == set()


def test_a_program_that_is_killed_in_a_large_step_leaves_the_library_as_it_was(library: Library) -> None:
    filled(library)
    before = content(library.path)
    library.close()
    code = (
        "import os, sys; from pathlib import Path; from app.library import Library; from app.model import Reference\n"
        f"library = Library.open(Path({str(library.path)!r}))\n"
        "with library.step('Add', is_large=True) as step:\n"
        "    library._writer.connection.execute('PRAGMA cache_size = 10')\n"
        "    step.add_references(1, [Reference(title=f'T{n}') for n in range(4000)])\n"
        "    os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert library.path.with_name(f"{library.path.name}-wal").stat().st_size > 0
    with Library.open(library.path, read_only=True) as reader:
        assert len(reader.ids(View())) == 4
    with Library.open(library.path) as again:
        assert again.check_integrity() == ""
        filled(again)
    assert beside(library.path) == set()
    with Library.open(library.path) as again:
        again.undo()
    assert content(library.path) == before


def test_rows_of_several_tables_are_a_set() -> None:
    rows = Rows({"reference": [1, 2], "article": [1], "author": []})
    assert rows == {("reference", 1), ("reference", 2), ("article", 1)}
    assert ("article", 2) not in rows
    assert (len(rows), rows.of("author"), sorted(rows.tables())) == (3, frozenset(), ["article", "reference"])
    assert not Rows()


def test_a_large_step_that_ends_while_another_is_written_does_not_keep_that_from_reading(library: Library) -> None:
    filled(library)
    first = library.ids(View())[0]
    writer = library._writer
    assert writer is not None
    settle, outgrowing = writer.settle, writer.outgrowing
    is_written, is_begun, is_settling, is_done = (Event() for _ in range(4))

    @contextmanager
    def let_another_begin() -> Iterator[None]:
        with outgrowing():
            yield
        is_written.set()
        is_begun.wait(20)

    def tell_and_settle() -> bool:
        is_settling.set()
        return settle()

    def write_small() -> None:
        is_written.wait(20)
        with library.step("Edit") as step:
            is_begun.set()
            is_settling.wait(20)
            step.set(first, "note", library.rows([first])[0].title)
        is_done.set()

    writer.settle, writer.outgrowing = tell_and_settle, let_another_begin  # type: ignore[method-assign]
    large, small = (
        Thread(target=each, args=args, daemon=True) for each, args in ((fill, (library,)), (write_small, ()))
    )
    for thread in (large, small):
        thread.start()
    assert is_done.wait(20), "each waits for the other"
    large.join(20)
    assert beside(library.path) <= {f"{library.path.name}-journal"}
    assert library.rows([first])[0].note
